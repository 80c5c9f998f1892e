package org.parkgauge.weighting;

import java.util.Arrays;
import java.util.List;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepTitle;
import org.parkgauge.data.Weights;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * The linear combination of several weightings: w = sum_k s_k w_k, each w_k with sum 1; the shares s are rescaled to sum 1. A
 * judgement and an entropy weighting half and half is the usual subjective-objective blend.
 *
 * <p>Each part sees the same children: the complete reference rows, unless every part copes with missing values. A child gets 0
 * only if every part gives it 0.
 *
 * @param weightings the parts
 * @param shares what each part counts, none negative; equal by default
 */
@StepTitle(zh = "线性组合赋权", en = "linear combination")
public record LinearCombination(List<Weighting> weightings, Vector shares) implements Combination {

    /**
     * Every part counts the same.
     *
     * @param weightings the parts
     */
    public LinearCombination(List<Weighting> weightings) {
        this(weightings, equal(weightings.size()));
    }

    /** Copies the parts and checks the shares. */
    public LinearCombination {
        weightings = Parts.copy(weightings);
        if (shares.size() != weightings.size()) {
            throw new InvalidInputException(
                            weightings.size() + "种赋权方法却有" + shares.size() + "个份额。",
                            "There are " + shares.size() + " shares for " + weightings.size() + " weightings.")
                    .maybe(
                            "每种方法给一个份额，或都不给，即各占相同份额。",
                            "give each weighting one share, or no shares at all for equal ones.");
        }
        for (double share : shares.toArray()) {
            if (!(share >= 0 && share < Double.POSITIVE_INFINITY)) {
                throw new InvalidInputException(
                                "线性组合的份额应为非负有限数，得到" + share + "。",
                                "The shares of a linear combination must be finite and not negative, and " + share
                                        + " is not.")
                        .maybe("份额为 0 即不用该方法。", "give 0 to a weighting that should not count.");
            }
        }
        Weights.proportionalTo(shares.toArray());
    }

    private static Vector equal(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return Vector.of(ones);
    }

    @Override
    public double[] weigh(Children children) {
        return Parts.mix(
                Parts.weigh(weightings, children),
                Weights.proportionalTo(shares.toArray()).toArray());
    }
}
