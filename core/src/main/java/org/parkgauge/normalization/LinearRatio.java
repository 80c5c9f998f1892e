package org.parkgauge.normalization;

import java.util.List;
import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;

/**
 * Linear scale transformation by ratios: x/max, and min/x where lower is better, so that the best reference unit gets 1.
 * The maximum must be positive; where lower is better, all values must be, in the reference set and later. A constant
 * column is no trouble: all get 1. Ratios are kept: a unit with half the best benefit, or twice the best cost, gets 1/2.
 *
 * <p>pymcdm's {@code linear_normalization}, scikit-criteria's {@code BenefitCostInverter}, the normalization of WASPAS.
 * {@link FractionOfMaximum} takes 1 - x/max for costs. Source: Hwang and Yoon (1981).
 */
@StepName("linear")
@StepTitle(zh = "线性比例法", en = "linear ratio")
public record LinearRatio() implements NamesUnits {

    private static final String NAME = "linear";

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT);
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction, List<String> units) {
        double maximum = Scales.range(reference, NAME).high();
        if (Scales.isLower(direction)) {
            Scales.positive(reference, NAME, units);
            return new Fitted(reference.range().low(), true, reference.name());
        }
        return new Fitted(Scales.divisor(reference, NAME, "最大值", "maximum", maximum), false, reference.name());
    }

    /**
     * The learned best value.
     *
     * @param best the best reference value
     * @param lower whether lower values are better
     * @param indicator the indicator, for messages
     */
    public record Fitted(double best, boolean lower, String indicator) implements ColumnMap {

        @Override
        public double apply(double value) {
            if (!lower) {
                return value / best;
            }
            return value > 0 ? best / value : Scales.notPositive(indicator, NAME, value);
        }
    }
}
