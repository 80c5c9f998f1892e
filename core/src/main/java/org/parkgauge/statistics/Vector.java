package org.parkgauge.statistics;

import java.io.Serializable;
import java.util.Arrays;

/** An immutable sequence of numbers with value equality (bit by bit, so NaN equals NaN and 0 differs from -0). */
public final class Vector implements Serializable {

    private static final long serialVersionUID = 1L;

    private final double[] values;

    private Vector(double[] values) {
        this.values = values;
    }

    /**
     * A vector of copied values.
     *
     * @param values the values
     * @return the vector
     */
    public static Vector of(double... values) {
        return new Vector(values.clone());
    }

    /**
     * The number of values.
     *
     * @return the size
     */
    public int size() {
        return values.length;
    }

    /**
     * One value.
     *
     * @param i its place, from 0
     * @return the value
     */
    public double get(int i) {
        return values[i];
    }

    /**
     * The values as a new array.
     *
     * @return a copy
     */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vector that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
