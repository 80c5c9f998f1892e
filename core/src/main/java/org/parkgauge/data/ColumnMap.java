package org.parkgauge.data;

import java.io.Serializable;

/**
 * A fitted rule that turns a value of one column into another value: a learned treatment or normalization. It never
 * re-learns, so a new unit is measured on the old scale. Instances are immutable; NaN maps to NaN.
 */
@FunctionalInterface
public interface ColumnMap extends Serializable {

    /**
     * Maps one value.
     *
     * @param value a value, NaN = missing
     * @return its image; NaN for NaN
     */
    double apply(double value);

    /**
     * Maps a run of values in place.
     *
     * @param values the values
     * @param from the first place
     * @param to one past the last place
     */
    default void apply(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            values[i] = apply(values[i]);
        }
    }

    /**
     * The values that the images of the reference set fill; new units may lie outside, unless the rule clamps.
     *
     * @return the range, {@link Range#UNKNOWN} by default
     */
    default Range range() {
        return Range.UNKNOWN;
    }
}
