package org.parkgauge.weighting;

import java.util.Map;
import java.util.Set;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;

/**
 * Weights from a ranking of the m children by importance, 1 for the most important: rank sum m + 1 - r, reciprocal 1/r, or
 * centroid (1/m) sum_{k=r..m} 1/k, the mean of all weights that respect the ranking. The centroid is the steepest, the rank
 * sum the flattest.
 *
 * <p>The ranks are keyed by child code and name every child; only their order counts. Children that share a rank share the mean
 * of the numbers of the places that they fill. The data are not looked at. Source: Stillwell, Seaver and Edwards (1981);
 * centroid: Barron and Barrett (1996).
 *
 * @param ranks 1 for the most important
 * @param formula the number of a place
 */
@StepName("rank-based")
@StepTitle(zh = "按次序定权", en = "rank-based weights")
public record RankBasedWeights(Map<String, Double> ranks, Formula formula) implements Weighting {

    /** The number of a place. */
    public enum Formula {
        /** m + 1 - r. */
        RANK_SUM,
        /** 1/r. */
        RECIPROCAL,
        /** (1/m) sum_{k=r..m} 1/k. */
        CENTROID;

        private double of(int place, int size) {
            return switch (this) {
                case RANK_SUM -> size + 1 - place;
                case RECIPROCAL -> 1.0 / place;
                case CENTROID -> {
                    double sum = 0;
                    for (int k = size; k >= place; k--) {
                        sum += 1.0 / k;
                    }
                    yield sum / size;
                }
            };
        }
    }

    /**
     * The centroid.
     *
     * @param ranks 1 for the most important
     */
    public RankBasedWeights(Map<String, Double> ranks) {
        this(ranks, Formula.CENTROID);
    }

    /** Copies and checks the ranks. */
    public RankBasedWeights {
        ranks = Map.copyOf(ranks);
        Judgements.range("rank", "名次", ranks, 1, Double.POSITIVE_INFINITY, false);
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.HANDLES_MISSING);
    }

    @Override
    public double[] weigh(Children children) {
        double[] ranked = Judgements.inOrder(children, ranks);
        double[] weights = new double[ranked.length];
        for (int j = 0; j < ranked.length; j++) {
            int better = 0;
            int same = 0;
            for (double other : ranked) {
                better += other < ranked[j] ? 1 : 0;
                same += other == ranked[j] ? 1 : 0;
            }
            for (int place = better + 1; place <= better + same; place++) {
                weights[j] += formula.of(place, ranked.length) / same;
            }
        }
        return weights;
    }
}
