package org.parkgauge.analysis.uncertainty;

import org.parkgauge.internal.RandomStream;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * The weights of the children of one dimension are drawn from a Dirichlet distribution around the weights that the recipe
 * gives them, Dir(c w): the mean is w, the standard deviation of a weight sqrt(w (1 - w) / (c + 1)). Around equal
 * weights, the number of children as concentration makes all sets of weights equally likely.
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

    /**
     * A distribution called {@code weights:} and the code of the dimension.
     *
     * @param node the code of the dimension
     * @param concentration c, positive
     * @return the source
     */
    public static WeightDistribution of(String node, double concentration) {
        return new WeightDistribution("weights:" + node, node, concentration);
    }

    /** By gamma variables, whose logarithms do not underflow where the concentration is small. */
    void draw(long seed, long[] streams, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double most = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < weights.length; j++) {
            double shape = concentration * (weights[j] / sum);
            weights[j] = shape > 0 ? new RandomStream(seed, streams[j]).nextLogGamma(shape) : Double.NEGATIVE_INFINITY;
            most = Math.max(most, weights[j]);
        }
        for (int j = 0; j < weights.length; j++) {
            weights[j] = StrictMath.exp(weights[j] - most);
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
