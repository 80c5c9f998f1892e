package org.parkgauge.normalization;

import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.StepTitle;

/**
 * Share of the maximum: x/max, and 1 - x/max where lower is better, so that the worst unit of a cost gets 0. The maximum of
 * the reference set must be positive. Up to 1 for values that are not negative; a new unit may lie outside. A constant
 * column is no trouble: all get 1, or 0 where lower is better.
 *
 * <p>pymcdm's {@code max_normalization}. COINr's {@code n_fracmax} is the same where higher is better; for costs it takes
 * x/min, which puts the worst first, and is not followed. {@link LinearRatio} takes min/x for costs. Source: Hwang and Yoon
 * (1981).
 */
@StepTitle(zh = "与最大值之比（成本型取 1 减）", en = "fraction of the maximum")
public record FractionOfMaximum() implements Normalization {

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT);
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction) {
        double maximum = Scales.range(reference, "fraction-of-maximum").high();
        return new Fitted(
                Scales.divisor(reference, "fraction-of-maximum", "最大值", "maximum", maximum), Scales.isLower(direction));
    }

    /**
     * The learned maximum.
     *
     * @param maximum the largest reference value
     * @param lower whether lower values are better
     */
    public record Fitted(double maximum, boolean lower) implements ColumnMap {

        @Override
        public double apply(double value) {
            double share = value / maximum;
            return lower ? 1 - share : share;
        }
    }
}
