package org.parkgauge.integration.diagnosis;

import java.io.Serializable;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Direction.BestRange;
import org.parkgauge.data.Direction.HigherIsBetter;
import org.parkgauge.data.Direction.LowerIsBetter;

/**
 * What a value is measured by: the goalpost of full marks, or the best range, in the unit of the indicator. It is the
 * yardstick of the index under its profile, which may be a project default; it is not by itself a legal or national norm.
 *
 * @param low the lowest value that reaches the norm, negative infinity where low values always do, NaN where there is none
 * @param high the highest value that reaches the norm, infinity where high values always do, NaN where there is none
 */
public record Norm(double low, double high) implements Serializable {

    /** No norm is given. */
    public static final Norm NONE = new Norm(Double.NaN, Double.NaN);

    /**
     * The norm that a direction states.
     *
     * @param direction which values are good
     * @return the values that reach full marks; {@link #NONE} without goalposts
     */
    public static Norm of(Direction direction) {
        if (direction instanceof BestRange range) {
            return new Norm(range.low(), range.high());
        }
        if (direction instanceof HigherIsBetter higher && higher.hasGoalposts()) {
            return new Norm(higher.best(), Double.POSITIVE_INFINITY);
        }
        if (direction instanceof LowerIsBetter lower && lower.hasGoalposts()) {
            return new Norm(Double.NEGATIVE_INFINITY, lower.best());
        }
        return NONE;
    }

    /**
     * Whether there is a norm.
     *
     * @return false for {@link #NONE}
     */
    public boolean isGiven() {
        return !Double.isNaN(low);
    }

    /**
     * The value nearest to a given one that reaches the norm.
     *
     * @param value a value
     * @return the value itself where it reaches the norm; NaN for NaN or without a norm
     */
    public double nearest(double value) {
        return isGiven() && !Double.isNaN(value) ? Math.max(low, Math.min(high, value)) : Double.NaN;
    }

    /**
     * By how much a value would have to change to reach the norm.
     *
     * @param value a value
     * @return positive where it must rise, negative where it must fall, 0 where it reaches the norm; NaN for NaN or
     *     without a norm
     */
    public double change(double value) {
        return nearest(value) - value;
    }
}
