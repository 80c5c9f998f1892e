package org.parkgauge.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.parkgauge.statistics.Ranks;
import org.parkgauge.statistics.Ties;

/** The order of units by their scores at one node. */
final class Ranking {

    private Ranking() {}

    /** The standard competition ranks within groups, NaN for a missing score or a blank group. */
    static double[] within(double[] scores, List<String> groups) {
        Map<String, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < scores.length; i++) {
            if (!groups.get(i).isBlank()) {
                members.computeIfAbsent(groups.get(i), group -> new ArrayList<>())
                        .add(i);
            }
        }
        double[] ranks = new double[scores.length];
        Arrays.fill(ranks, Double.NaN);
        for (List<Integer> group : members.values()) {
            double[] within =
                    Ranks.descending(group.stream().mapToDouble(i -> scores[i]).toArray(), Ties.COMPETITION);
            for (int k = 0; k < within.length; k++) {
                ranks[group.get(k)] = within[k];
            }
        }
        return ranks;
    }

    /** The names of the units, highest score first, equal scores by name, missing scores last. */
    static List<String> order(double[] scores, List<String> units) {
        Comparator<Integer> byScore =
                Comparator.comparingDouble(i -> Double.isNaN(scores[i]) ? Double.POSITIVE_INFINITY : -scores[i]);
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(byScore.thenComparing(units::get))
                .map(units::get)
                .toList();
    }
}
