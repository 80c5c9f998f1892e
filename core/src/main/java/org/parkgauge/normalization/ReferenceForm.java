package org.parkgauge.normalization;

import java.util.List;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.text.InvalidInputException;

/** How a value x is measured against a point of reference p: a target, a unit, the best. */
public enum ReferenceForm {
    /**
     * The share of the way from the worst reference value w to the point: (x - w)/(p - w), 0 for the worst and 1 at the
     * point, in either direction. COINr's form. The point must be better than the worst.
     */
    GAP,
    /** The ratio: x/p, and p/x where lower is better; 1 at the point. The point must be positive, and costs too. */
    RATIO,
    /**
     * The relative difference: (x - p)/p, and (p - x)/p where lower is better; 0 at the point. The point must be
     * positive.
     */
    DIFFERENCE;

    /** Learns what there is to learn for a method that has settled on its point of reference. */
    ColumnMap fit(
            String method,
            Column reference,
            Direction direction,
            List<String> units,
            double point,
            boolean capped,
            Constant constant) {
        boolean lower = Scales.isLower(direction);
        if (this != GAP) {
            Scales.divisor(reference, method, "参照值", "value of reference", point);
            if (this == RATIO && lower) {
                Scales.positive(reference, method, units);
            }
            return new DistanceToTarget.Fitted(Double.NaN, point, this, lower, capped, reference.name());
        }
        Range range = Scales.range(reference, method);
        if (Scales.isConstant(range)) {
            return constant.settle(reference, method, 0, 1);
        }
        double worst = lower ? range.high() : range.low();
        if (lower ? !(point < worst) : !(point > worst)) {
            throw new InvalidInputException(
                            "指标" + reference.name() + "的参照值" + point + "不优于最差值" + worst + "，无法用 " + method + " 标准化。",
                            "The value of reference " + point + " of indicator " + reference.name()
                                    + " is not better than the worst value " + worst + ", so " + method
                                    + " cannot be fitted.")
                    .maybe(
                            "另选参照值，或检查指标的方向。",
                            "choose another point of reference, or check the direction of the indicator.");
        }
        return new DistanceToTarget.Fitted(worst, point, this, lower, capped, reference.name());
    }
}
