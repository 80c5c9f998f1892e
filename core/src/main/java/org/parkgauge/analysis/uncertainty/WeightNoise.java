package org.parkgauge.analysis.uncertainty;

import java.util.List;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * Noise on weights, each multiplied by a number of its own and all rescaled: for UNIFORM by 1 + spread (2u - 1), for
 * LOGNORMAL by exp(spread z), z standard normal. No weight becomes negative, and none of 0 positive.
 *
 * @param name its name
 * @param nodes the dimensions whose children's weights vary, empty for all
 * @param shape the distribution of the factor
 * @param spread for UNIFORM the largest relative change, above 0 and below 1; for LOGNORMAL the standard deviation of the
 *     logarithm, above 0 and at most 10
 */
public record WeightNoise(String name, List<String> nodes, Shape shape, double spread) implements Source {

    private static final double MOST = 10;

    /** The distribution of the factor. */
    public enum Shape {
        /** Uniform around 1. */
        UNIFORM,
        /** Lognormal with the median 1. */
        LOGNORMAL
    }

    /** Copies the list and checks the spread. */
    public WeightNoise {
        nodes = List.copyOf(nodes);
        boolean possible = shape == Shape.UNIFORM ? spread > 0 && spread < 1 : spread > 0 && spread <= MOST;
        if (!possible) {
            throw new InvalidInputException(
                            "“" + name + "”的权重扰动幅度为" + spread + "，"
                                    + (shape == Shape.UNIFORM ? "应大于 0 小于 1。" : "应为正数且不超过 10。"),
                            "The spread of the weights in \"" + name + "\" is " + spread
                                    + (shape == Shape.UNIFORM
                                            ? ", not between 0 and 1."
                                            : ", not above 0 and at most 10."))
                    .maybe("上下 25% 写作 0.25。", "write 25 per cent up and down as 0.25.");
        }
    }

    /**
     * Uniform noise on all weights.
     *
     * @param spread the largest relative change, above 0 and below 1
     * @return the source, called {@code weights}
     */
    public static WeightNoise uniform(double spread) {
        return new WeightNoise("weights", List.of(), Shape.UNIFORM, spread);
    }

    /**
     * Lognormal noise on all weights.
     *
     * @param spread the standard deviation of the logarithm of the factor, above 0 and at most 10
     * @return the source, called {@code weights}
     */
    public static WeightNoise lognormal(double spread) {
        return new WeightNoise("weights", List.of(), Shape.LOGNORMAL, spread);
    }

    @Override
    public Text label() {
        return nodes.isEmpty()
                ? Text.of("权重扰动", "noise on the weights")
                : Text.of(
                        "权重扰动（" + String.join("、", nodes) + "）",
                        "noise on the weights (" + String.join(", ", nodes) + ")");
    }

    @Override
    public Text description() {
        if (shape == Shape.UNIFORM) {
            String percent = Decimals.exact(Math.round(spread * 1e6) / 1e4) + "%";
            return Text.of("每个权重上下浮动至多 " + percent, "each weight up or down by up to " + percent);
        }
        String deviation = Decimals.exact(spread);
        return Text.of(
                "每个权重乘以对数正态因子，对数标准差 " + deviation,
                "each weight times a lognormal factor, deviation of the logarithm " + deviation);
    }
}
