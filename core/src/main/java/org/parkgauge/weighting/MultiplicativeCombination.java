package org.parkgauge.weighting;

import java.util.Arrays;
import java.util.List;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepTitle;
import org.parkgauge.text.InvalidInputException;

/**
 * The multiplicative combination of several weightings: w proportional to the geometric mean of the w_k (the default, which
 * also minimizes the sum of relative entropies), or to their product, which spreads the weights further.
 *
 * <p>Each part sees the same children: the complete reference rows, unless every part copes with missing values. A child gets 0
 * if one part gives it 0; if that leaves none, the node is refused. (A peer calls the geometric mean a game.)
 *
 * @param weightings the parts
 * @param form geometric mean or product
 */
@StepTitle(zh = "乘法组合赋权", en = "multiplicative combination")
public record MultiplicativeCombination(List<Weighting> weightings, Form form) implements Combination {

    /** How the parts are joined. */
    public enum Form {
        /** The geometric mean of the weights. */
        GEOMETRIC_MEAN,
        /** Their product. */
        PRODUCT
    }

    /**
     * The geometric mean.
     *
     * @param weightings the parts
     */
    public MultiplicativeCombination(List<Weighting> weightings) {
        this(weightings, Form.GEOMETRIC_MEAN);
    }

    /** Copies the parts. */
    public MultiplicativeCombination {
        weightings = Parts.copy(weightings);
    }

    @Override
    public double[] weigh(Children children) {
        double[] weights = new double[children.size()];
        Arrays.fill(weights, 1);
        double power = form == Form.PRODUCT ? 1 : 1.0 / weightings.size();
        for (double[] part : Parts.weigh(weightings, children)) {
            for (int j = 0; j < weights.length; j++) {
                weights[j] *= Math.pow(part[j], power);
            }
        }
        if (Arrays.stream(weights).noneMatch(weight -> weight > 0)) {
            throw new InvalidInputException(
                            "节点" + children.node() + "：每个下级都被某种方法赋予零权重，乘法组合无解。",
                            "At " + children.node()
                                    + " each child gets weight 0 from one part or another, so their product"
                                    + " gives no weights.")
                    .maybe("改用线性组合。", "combine them linearly.");
        }
        return weights;
    }
}
