package org.parkgauge.normalization;

import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.StepTitle;

/**
 * Enhanced accuracy: 1 - (max - x)/sum(max - x), and 1 - (x - min)/sum(x - min) where lower is better. From 0 to 1 over the
 * reference set: the best gets 1, and the worst gets 0 only if all others are best; the scores sum to n - 1. A constant
 * column is a matter of policy. With many units all scores lie near 1.
 *
 * <p>pymcdm's {@code enhanced_accuracy_normalization}. Source: Zeng, Li and Yang (2013).
 *
 * @param constant what is done about a constant column; the range of the method is 0 to 1
 */
@StepTitle(zh = "增强精度法", en = "enhanced accuracy")
public record EnhancedAccuracy(Constant constant) implements Normalization {

    /** A constant column is refused. */
    public EnhancedAccuracy() {
        this(Constant.ERROR);
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
        Range range = Scales.range(reference, "enhanced-accuracy");
        if (Scales.isConstant(range)) {
            return constant.settle(reference, "enhanced-accuracy", 0, 1);
        }
        double best = Scales.isLower(direction) ? range.low() : range.high();
        double sum = 0;
        for (double value : reference.toArray()) {
            sum += Double.isNaN(value) ? 0 : best - value;
        }
        return new Fitted(best, sum);
    }

    /**
     * The learned distances.
     *
     * @param best the best reference value
     * @param sum the sum of the differences best - x, negative where lower is better
     */
    public record Fitted(double best, double sum) implements ColumnMap {

        @Override
        public double apply(double value) {
            return 1 - (best - value) / sum;
        }

        @Override
        public Range range() {
            return new Range(0, 1);
        }
    }
}
