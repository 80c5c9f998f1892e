package org.parkgauge.integration.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.index.Scores;
import org.parkgauge.integration.diagnosis.ParkDiagnosis.Rank;
import org.parkgauge.statistics.Ties;

/** The ranks of parks among all and within type and block. */
final class Ranks {

    private final Scores scores;
    private final String root;
    private final double[] overall;

    Ranks(Scores scores) {
        this.scores = scores;
        this.root = scores.nodes().get(0);
        this.overall = scores.ranks(root, Ties.COMPETITION);
    }

    List<Rank> of(String unit) {
        int place = scores.data().place(unit);
        List<Rank> ranks = new ArrayList<>();
        if (Double.isNaN(overall[place])) {
            return ranks;
        }
        ranks.add(new Rank("", "", (int) overall[place], count(overall, any -> true)));
        for (String attribute : List.of(DiagnosisSettings.TYPE, DiagnosisSettings.BLOCK)) {
            if (scores.data().hasAttribute(attribute)) {
                List<String> labels = scores.data().attribute(attribute);
                double[] within = scores.ranksWithin(root, attribute);
                if (!Double.isNaN(within[place])) {
                    String group = labels.get(place);
                    int size = count(within, i -> labels.get(i).equals(group));
                    ranks.add(new Rank(attribute, group, (int) within[place], size));
                }
            }
        }
        return ranks;
    }

    private static int count(double[] ranks, java.util.function.IntPredicate wanted) {
        return (int) java.util.stream.IntStream.range(0, ranks.length)
                .filter(i -> !Double.isNaN(ranks[i]) && wanted.test(i))
                .count();
    }
}
