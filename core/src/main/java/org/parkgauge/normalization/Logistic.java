package org.parkgauge.normalization;

import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Moments;

/**
 * Logistic (softmax) scaling: low + (high - low)/(1 + exp(-k z)), with z = (x - m)/s the z-score, m and s the mean and the
 * standard deviation of the reference set, the sign of z turned where lower is better. An average unit gets the middle of
 * the range; all units, old and new, lie within it, and extreme ones are squeezed toward its ends. A constant column is a
 * matter of policy.
 *
 * <p>With k = 1 about two thirds of normal data lie between 27 and 73 per cent of the range; a larger k is steeper.
 * Source: Pyle (1999).
 *
 * @param low the lower end of the scale
 * @param high the upper end, above low
 * @param steepness k, positive
 * @param divisor what the sum of squares in s is divided by
 * @param constant what is done about a constant column; the range of the method is low to high
 */
@StepTitle(zh = "逻辑斯蒂变换", en = "logistic")
public record Logistic(double low, double high, double steepness, Moments.Divisor divisor, Constant constant)
        implements Normalization {

    /** From 0 to 100 with steepness 1. */
    public Logistic() {
        this(0, 100);
    }

    /**
     * Any range, with steepness 1 and the sample standard deviation; a constant column is refused.
     *
     * @param low the lower end of the scale
     * @param high the upper end, above low
     */
    public Logistic(double low, double high) {
        this(low, high, 1, Moments.Divisor.SAMPLE, Constant.ERROR);
    }

    /** Checks the range and the steepness. */
    public Logistic {
        Scales.check("logistic", low, high);
        Scales.checkPositive("logistic", "陡度", "steepness", steepness);
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT);
    }

    @Override
    public int minimumUnits() {
        return 2;
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction) {
        if (Scales.isConstant(Scales.range(reference, "logistic"))) {
            return constant.settle(reference, "logistic", low, high);
        }
        double[] values = reference.toArray();
        double slope = steepness / Moments.standardDeviation(values, divisor);
        return new Fitted(Moments.mean(values), Scales.isLower(direction) ? -slope : slope, low, high);
    }

    /**
     * The learned curve.
     *
     * @param centre the mean of the reference values
     * @param slope the steepness over the standard deviation of the reference values, negative where lower is better
     * @param low the lower end of the scale
     * @param high the upper end of the scale
     */
    public record Fitted(double centre, double slope, double low, double high) implements ColumnMap {

        @Override
        public double apply(double value) {
            return low + (high - low) / (1 + Math.exp(-slope * (value - centre)));
        }

        @Override
        public Range range() {
            return new Range(low, high);
        }
    }
}
