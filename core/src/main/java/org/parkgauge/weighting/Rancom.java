package org.parkgauge.weighting;

import java.util.Map;
import java.util.Set;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepTitle;

/**
 * RANCOM (ranking comparison): every child is compared with every child, itself included; the more important of two gets 1,
 * the other 0, and both 1/2 where they rank the same. Weights are proportional to the row sums.
 *
 * <p>The ranks are keyed by child code and name every child; only their order counts, and children may share a rank. The data
 * are not looked at. Source: Wieckowski et al. (2023).
 *
 * @param ranks 1 for the most important
 */
@StepTitle(zh = "RANCOM 法", en = "RANCOM")
public record Rancom(Map<String, Double> ranks) implements Weighting {

    /** Copies and checks the ranks. */
    public Rancom {
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
            for (double other : ranked) {
                weights[j] += ranked[j] < other ? 1 : ranked[j] == other ? 0.5 : 0;
            }
        }
        return weights;
    }
}
