package org.parkgauge.analysis.uncertainty;

import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * The weights of the children of one dimension are drawn from a Dirichlet distribution around the weights that the recipe
 * gives them, Dir(c w): the mean is w, the standard deviation of a weight sqrt(w (1 - w) / (c + 1)). Without bounds on
 * what is known, {@code concentration = number of children} around equal weights is uniform over all weights.
 *
 * @param name its name
 * @param node the code of the dimension
 * @param concentration c, positive; the larger, the closer to the given weights
 */
public record WeightDistribution(String name, String node, double concentration) implements Source {

    /** Checks the concentration. */
    public WeightDistribution {
        if (!(concentration > 0) || Double.isInfinite(concentration)) {
            throw new InvalidInputException(
                            node + "权重的集中度为" + concentration + "，应为正数。",
                            "The concentration of the weights of " + node + " is " + concentration
                                    + ", which is not positive.")
                    .maybe("集中度越大越接近给定权重；可先用 50。", "the larger, the closer to the given weights; begin with 50.");
        }
    }

    @Override
    public Text label() {
        return Text.of(node + "的权重分布", "distribution of the weights of " + node);
    }

    @Override
    public Text description() {
        String c = Decimals.exact(concentration);
        return Text.of("以给定权重为中心的狄利克雷分布，集中度 " + c, "Dirichlet around the given weights, concentration " + c);
    }
}
