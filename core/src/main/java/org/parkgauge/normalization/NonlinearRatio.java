package org.parkgauge.normalization;

import java.util.List;
import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;

/**
 * Nonlinear normalization: (x/max)^2, and (min/x)^3 where lower is better; other exponents by option. From 0 to 1 over the
 * reference set, the best gets 1. Values must not be negative and the maximum must be positive; where lower is better, all
 * values must be positive; in the reference set and later. A constant column is no trouble: all get 1.
 *
 * <p>Differences near the best count more than those far from it. pymcdm's {@code nonlinear_normalization}. Source:
 * Peldschus, Vaigauskas and Zavadskas (1983).
 *
 * @param benefitExponent the exponent where higher is better, positive
 * @param costExponent the exponent where lower is better, positive
 */
@StepName("nonlinear")
@StepTitle(zh = "非线性比例法", en = "nonlinear ratio")
public record NonlinearRatio(double benefitExponent, double costExponent) implements NamesUnits {

    private static final String NAME = "nonlinear";

    /** Exponents 2 and 3. */
    public NonlinearRatio() {
        this(2, 3);
    }

    /** Checks the exponents. */
    public NonlinearRatio {
        Scales.checkPositive(NAME, "效益指数", "benefit exponent", benefitExponent);
        Scales.checkPositive(NAME, "成本指数", "cost exponent", costExponent);
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT);
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction, List<String> units) {
        double maximum = Scales.range(reference, NAME).high();
        if (Scales.isLower(direction)) {
            Scales.positive(reference, NAME, units);
            return new Fitted(reference.range().low(), costExponent, true, reference.name());
        }
        Scales.notNegative(reference, NAME, units);
        maximum = Scales.divisor(reference, NAME, "最大值", "maximum", maximum);
        return new Fitted(maximum, benefitExponent, false, reference.name());
    }

    /**
     * The learned best value.
     *
     * @param best the best reference value
     * @param exponent the exponent
     * @param lower whether lower values are better
     * @param indicator the indicator, for messages
     */
    public record Fitted(double best, double exponent, boolean lower, String indicator) implements ColumnMap {

        @Override
        public double apply(double value) {
            if (lower) {
                return value > 0 ? Math.pow(best / value, exponent) : Scales.notPositive(indicator, NAME, value);
            }
            return value >= 0 ? Math.pow(value / best, exponent) : Scales.negative(indicator, NAME, value);
        }
    }
}
