package org.parkgauge.integration.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.index.Scores;
import org.parkgauge.integration.diagnosis.ParkDiagnosis.Rank;
import org.parkgauge.statistics.Ties;
import org.parkgauge.text.Text;

/** The ranks of parks among all and within type and block. */
final class Ranks {

    private final Scores scores;
    private final Names names;
    private final double[] overall;
    private final Map<String, double[]> within = new LinkedHashMap<>();

    Ranks(Scores scores, Names names) {
        this.scores = scores;
        this.names = names;
        String root = scores.nodes().get(0);
        this.overall = scores.ranks(root, Ties.COMPETITION);
        for (String attribute : List.of(DiagnosisSettings.TYPE, DiagnosisSettings.BLOCK)) {
            if (scores.data().hasAttribute(attribute)) {
                within.put(attribute, scores.ranksWithin(root, attribute));
            }
        }
    }

    List<Rank> of(String unit) {
        int place = scores.data().place(unit);
        List<Rank> ranks = new ArrayList<>();
        if (Double.isNaN(overall[place])) {
            return ranks;
        }
        ranks.add(new Rank("", "", Text.EMPTY, (int) overall[place], count(overall, any -> true)));
        within.forEach((attribute, inGroup) -> {
            if (!Double.isNaN(inGroup[place])) {
                List<String> labels = scores.data().attribute(attribute);
                String group = labels.get(place);
                int size = count(inGroup, i -> labels.get(i).equals(group));
                ranks.add(new Rank(attribute, group, names.group(attribute, group), (int) inGroup[place], size));
            }
        });
        return ranks;
    }

    private static int count(double[] ranks, java.util.function.IntPredicate wanted) {
        return (int) java.util.stream.IntStream.range(0, ranks.length)
                .filter(i -> !Double.isNaN(ranks[i]) && wanted.test(i))
                .count();
    }
}
