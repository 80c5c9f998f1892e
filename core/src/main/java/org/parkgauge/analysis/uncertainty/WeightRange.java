package org.parkgauge.analysis.uncertainty;

import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * The given weight of one component is uniform between two numbers, on the scale of the given weights of its siblings, all
 * of which are then rescaled. Its dimension must read given weights; in draws in which a choice gives it another weighting,
 * the range has no effect.
 *
 * @param name its name
 * @param code the component
 * @param low the smallest weight, not negative
 * @param high the largest weight, above the smallest
 */
public record WeightRange(String name, String code, double low, double high) implements Source {

    /** Checks the range. */
    public WeightRange {
        if (!(low >= 0 && high > low) || Double.isInfinite(high)) {
            throw new InvalidInputException(
                            code + "的权重范围" + low + "到" + high + "不成立。",
                            "The weight of " + code + " cannot run from " + low + " to " + high + ".")
                    .maybe("先写较小的数，不要用负数。", "give the smaller number first, and none below 0.");
        }
    }

    /**
     * A range called {@code weight:} and the code of the component.
     *
     * @param code the component
     * @param low the smallest weight, not negative
     * @param high the largest weight, above the smallest
     * @return the source
     */
    public static WeightRange of(String code, double low, double high) {
        return new WeightRange("weight:" + code, code, low, high);
    }

    @Override
    public Text label() {
        return Text.of(code + "的权重", "weight of " + code);
    }

    @Override
    public Text description() {
        String from = Decimals.exact(low);
        String to = Decimals.exact(high);
        return Text.of("给定权重在 " + from + " 到 " + to + " 之间", "the given weight between " + from + " and " + to);
    }
}
