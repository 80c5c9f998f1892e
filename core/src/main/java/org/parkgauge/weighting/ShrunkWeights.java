package org.parkgauge.weighting;

import java.util.List;
import java.util.Set;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.data.Weights;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;

/**
 * Another weighting drawn toward equal weights: (1 - s) w_j + s/m for the m children. Softens weights that rest on few units or
 * few experts.
 *
 * <p>Every child then counts, a constant one too. Sees the rows that its part sees.
 *
 * @param weighting the weighting that is softened
 * @param share s, from 0 (nothing happens) to 1 (equal weights); 0.5 by default
 */
@StepName("shrunk")
@StepTitle(zh = "向等权收缩的权重", en = "weights shrunk to equal ones")
public record ShrunkWeights(Weighting weighting, double share) implements Weighting {

    private static final double HALF = 0.5;

    /**
     * Halfway to equal weights.
     *
     * @param weighting the weighting that is softened
     */
    public ShrunkWeights(Weighting weighting) {
        this(weighting, HALF);
    }

    /** Checks the share. */
    public ShrunkWeights {
        if (!(share >= 0 && share <= 1)) {
            throw new InvalidInputException(
                            "向等权收缩的份额应在 0 到 1 之间，得到" + share + "。",
                            "Weights shrink by a share from 0 to 1, so not by " + share + ".")
                    .maybe("用默认的 0.5。", "use the default, 0.5.");
        }
    }

    @Override
    public Set<Trait> traits() {
        return weighting.traits();
    }

    @Override
    public int minimumUnits() {
        return weighting.minimumUnits();
    }

    @Override
    public double[] weigh(Children children) {
        double[] weights = Weights.proportionalTo(weighting.weigh(children)).toArray();
        for (int j = 0; j < weights.length; j++) {
            weights[j] = (1 - share) * weights[j] + share / weights.length;
        }
        return weights;
    }

    @Override
    public List<Issue> review(Children children, Weights weights) {
        return Parts.review(List.of(weighting), children);
    }
}
