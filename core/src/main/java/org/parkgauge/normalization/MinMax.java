package org.parkgauge.normalization;

import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.StepTitle;

/**
 * Min-max over the reference set: low + (x - min)/(max - min) (high - low), and low + (max - x)/(max - min) (high - low)
 * where lower is better. The worst reference unit gets low, the best high; a new unit may lie outside. A constant column
 * is a matter of policy, refused by default. Min-max with given bounds instead of the minimum and the maximum is {@link
 * Goalposts}. Source: OECD/JRC (2008), step 5.
 *
 * @param low the score of the worst reference unit
 * @param high the score of the best reference unit, above low
 * @param constant what is done about a constant column; the range of the method is low to high
 */
@StepTitle(zh = "极差法", en = "min-max")
public record MinMax(double low, double high, Constant constant) implements Normalization {

    /** From 0 to 100; a constant column is refused. */
    public MinMax() {
        this(0, 100);
    }

    /**
     * Any range; a constant column is refused.
     *
     * @param low the score of the worst reference unit
     * @param high the score of the best reference unit, above low
     */
    public MinMax(double low, double high) {
        this(low, high, Constant.ERROR);
    }

    /** Checks the range. */
    public MinMax {
        Scales.check("min-max", low, high);
    }

    @Override
    public Set<Trait> traits() {
        return Scales.traitsFrom(low);
    }

    @Override
    public int minimumUnits() {
        return 2;
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction) {
        Range range = Scales.range(reference, "min-max");
        if (Scales.isConstant(range)) {
            return constant.settle(reference, "min-max", low, high);
        }
        return Scales.isLower(direction)
                ? new Fitted(range.high(), range.low(), low, high)
                : new Fitted(range.low(), range.high(), low, high);
    }

    /**
     * The learned bounds.
     *
     * @param worst the worst reference value
     * @param best the best reference value
     * @param low the score of the worst
     * @param high the score of the best
     */
    public record Fitted(double worst, double best, double low, double high) implements ColumnMap {

        @Override
        public double apply(double value) {
            return low + (value - worst) / (best - worst) * (high - low);
        }

        @Override
        public Range range() {
            return new Range(low, high);
        }
    }
}
