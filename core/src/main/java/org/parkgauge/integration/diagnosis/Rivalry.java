package org.parkgauge.integration.diagnosis;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.parkgauge.measure.agglomeration.StructuralSimilarity;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * How alike the industrial structures of the parks are: the cosine of their shares (UNIDO 1979), with the closest competitor
 * of each. Alike is not yet in competition: a supply chain in one industry looks the same.
 *
 * @param parks the parks that have a structure
 * @param names what people call them
 * @param industries the industries
 * @param shares parks x industries, each row sums to 1
 * @param similarity parks x parks, symmetric, 0 to 1, 1 on the diagonal
 */
public record Rivalry(List<String> parks, List<Text> names, List<Text> industries, Matrix shares, Matrix similarity)
        implements Serializable {

    /** Industries named with a competitor. */
    private static final int NAMED = 3;

    /** Copies the lists. */
    public Rivalry {
        parks = List.copyOf(parks);
        names = List.copyOf(names);
        industries = List.copyOf(industries);
    }

    /**
     * The most similar park.
     *
     * @param park its name in the structures
     * @param name what people call it
     * @param similarity how similar, 0 to 1
     * @param shared the industries that both have most of in common (the smaller share of the two is largest), at most three
     */
    public record Rival(String park, Text name, double similarity, List<Text> shared) implements Serializable {

        /** Copies the list. */
        public Rival {
            shared = List.copyOf(shared);
        }
    }

    /**
     * Two parks.
     *
     * @param one the name of a park in the structures
     * @param other the name of another, which stands after it
     * @param names what people call the two
     * @param similarity how similar, 0 to 1
     */
    public record Pair(String one, String other, List<Text> names, double similarity) implements Serializable {

        /** Copies the list. */
        public Pair {
            names = List.copyOf(names);
        }
    }

    /**
     * Compares the parks that have a structure.
     *
     * @param structures parks x industries
     * @return the comparison; empty where no park has any amount
     */
    public static Optional<Rivalry> of(Structures structures) {
        return of(structures, Text::of);
    }

    static Optional<Rivalry> of(Structures structures, Function<String, Text> name) {
        int m = structures.industries().size();
        int[] kept = IntStream.range(0, structures.parks().size())
                .filter(i -> structures.total(i) > 0)
                .toArray();
        if (kept.length == 0) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        for (int i : kept) {
            names.add(structures.parks().get(i));
        }
        Matrix shares = Matrix.generate(kept.length, m, place -> {
            int park = kept[place / m];
            return structures.amounts().get(park, place % m) / structures.total(park);
        });
        return Optional.of(new Rivalry(
                names,
                names.stream().map(name).toList(),
                structures.industries(),
                shares,
                StructuralSimilarity.COSINE.matrix(shares)));
    }

    /**
     * How similar a park is to each other one.
     *
     * @param park its name
     * @return the other parks with their similarity, in order; empty for a park without a structure
     */
    public Map<String, Double> row(String park) {
        Map<String, Double> row = new LinkedHashMap<>();
        int place = parks.indexOf(park);
        for (int l = 0; place >= 0 && l < parks.size(); l++) {
            if (l != place) {
                row.put(parks.get(l), similarity.get(place, l));
            }
        }
        return Collections.unmodifiableMap(row);
    }

    /**
     * How similar two parks are.
     *
     * @param one the name of a park
     * @param other the name of another
     * @return 0 to 1
     * @throws InvalidInputException if one of them has no structure
     */
    public double between(String one, String other) {
        return similarity.get(place(one), place(other));
    }

    private int place(String park) {
        int place = parks.indexOf(park);
        if (place < 0) {
            throw new InvalidInputException(
                            "园区“" + park + "”没有产业结构。", "Park \"" + park + "\" has no industrial structure.")
                    .maybe("是其中之一：" + parks + "。", "it is one of these: " + parks + ".");
        }
        return place;
    }

    /**
     * The closest competitor of a park; of several, the first.
     *
     * @param park its name
     * @return the competitor; empty for a lone park, one without a structure, or one that has no industry in common with
     *     any
     */
    public Optional<Rival> closest(String park) {
        int place = parks.indexOf(park);
        int closest = -1;
        double most = 0;
        for (int l = 0; place >= 0 && l < parks.size(); l++) {
            if (l != place && similarity.get(place, l) > most) {
                closest = l;
                most = similarity.get(place, l);
            }
        }
        return closest < 0
                ? Optional.empty()
                : Optional.of(new Rival(parks.get(closest), names.get(closest), most, shared(place, closest)));
    }

    /**
     * The pairs of parks by similarity.
     *
     * @param limit the least similarity, 0 to 1
     * @return the pairs that reach it, most similar first, equal ones in order
     */
    public List<Pair> pairs(double limit) {
        List<Pair> pairs = new ArrayList<>();
        for (int k = 0; k < parks.size(); k++) {
            for (int l = k + 1; l < parks.size(); l++) {
                double value = similarity.get(k, l);
                if (value >= limit) {
                    pairs.add(new Pair(parks.get(k), parks.get(l), List.of(names.get(k), names.get(l)), value));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.similarity()));
        return pairs;
    }

    private List<Text> shared(int one, int other) {
        return IntStream.range(0, industries.size())
                .boxed()
                .filter(j -> common(one, other, j) > 0)
                .sorted(Comparator.comparingDouble((Integer j) -> -common(one, other, j)))
                .limit(NAMED)
                .map(industries::get)
                .toList();
    }

    private double common(int one, int other, int industry) {
        return Math.min(shares.get(one, industry), shares.get(other, industry));
    }
}
