package org.parkgauge.analysis.weights;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.parkgauge.text.Language;

/**
 * The Hasse diagram of a strict partial order: an edge from a to b where a beats b and nothing stands between them (the
 * transitive reduction), so that a beats b just where a path leads down from a to b. The level of a unit is the number of
 * units on the longest path down to it, itself included: level 1 is beaten by nobody. Units of one level do not beat one
 * another.
 *
 * @param levels the units of each level, from the top, in data order
 * @param edges the edges, in data order of the better unit
 */
public record Hasse(List<List<String>> levels, List<Edge> edges) implements Serializable {

    /**
     * A unit and one right below it.
     *
     * @param better the unit that necessarily beats the other
     * @param worse the other
     */
    public record Edge(String better, String worse) implements Serializable {}

    /** Copies the lists. */
    public Hasse {
        levels = levels.stream().map(List::copyOf).toList();
        edges = List.copyOf(edges);
    }

    /** The diagram of a transitive and irreflexive relation. */
    static Hasse of(List<String> units, BitSet[] beats) {
        int n = beats.length;
        List<Edge> edges = new ArrayList<>();
        int[] level = new int[n];
        for (int i : byBeaten(beats)) {
            for (int j = beats[i].nextSetBit(0); j >= 0; j = beats[i].nextSetBit(j + 1)) {
                level[j] = Math.max(level[j], level[i] + 1);
            }
        }
        for (int i = 0; i < n; i++) {
            BitSet direct = (BitSet) beats[i].clone();
            for (int j = beats[i].nextSetBit(0); j >= 0; j = beats[i].nextSetBit(j + 1)) {
                direct.andNot(beats[j]);
            }
            String better = units.get(i);
            direct.stream().forEach(j -> edges.add(new Edge(better, units.get(j))));
        }
        List<List<String>> levels = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            while (levels.size() <= level[i]) {
                levels.add(new ArrayList<>());
            }
            levels.get(level[i]).add(units.get(i));
        }
        return new Hasse(levels, edges);
    }

    /** Those who beat many before those who beat few, so that each unit comes after all that beat it. */
    private static int[] byBeaten(BitSet[] beats) {
        return IntStream.range(0, beats.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> -beats[i].cardinality()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * The level of a unit.
     *
     * @param unit its name
     * @return 1 for the top; 0 for a name that is not in the diagram
     */
    public int level(String unit) {
        for (int k = 0; k < levels.size(); k++) {
            if (levels.get(k).contains(unit)) {
                return k + 1;
            }
        }
        return 0;
    }

    /**
     * The diagram in words: the levels, then a line of edges for each unit that has any.
     *
     * @param language the language
     * @return lines, without a final line break
     */
    public String in(Language language) {
        boolean zh = language == Language.ZH;
        String comma = zh ? "、" : ", ";
        StringJoiner lines = new StringJoiner("\n");
        for (int k = 0; k < levels.size(); k++) {
            String head = zh ? "第" + (k + 1) + "层：" : "level " + (k + 1) + ": ";
            lines.add(head + String.join(comma, levels.get(k)));
        }
        for (List<String> level : levels) {
            for (String unit : level) {
                List<String> below = edges.stream()
                        .filter(edge -> edge.better().equals(unit))
                        .map(Edge::worse)
                        .toList();
                if (!below.isEmpty()) {
                    lines.add(unit + " > " + String.join(comma, below));
                }
            }
        }
        return lines.toString();
    }
}
