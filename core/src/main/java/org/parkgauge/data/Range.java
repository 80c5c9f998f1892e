package org.parkgauge.data;

import java.io.Serializable;

/**
 * A closed interval of values; either end may be infinite, which says that no bound is known.
 *
 * @param low the lower end
 * @param high the upper end, not below the lower one
 */
public record Range(double low, double high) implements Serializable {

    /** The interval without bounds. */
    public static final Range UNKNOWN = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Checks the order of the ends. */
    public Range {
        if (!(low <= high)) {
            throw new IllegalArgumentException("A range from " + low + " to " + high + " is empty.");
        }
    }

    /**
     * Whether both ends are finite.
     *
     * @return true if the interval is bounded
     */
    public boolean isBounded() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    /**
     * Whether a value lies in the interval, ends included.
     *
     * @param value a value
     * @return true if it does; false for NaN
     */
    public boolean contains(double value) {
        return value >= low && value <= high;
    }
}
