package org.parkgauge.data;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.parkgauge.text.InvalidInputException;

/** A named, immutable column of numbers; NaN means missing, infinite values are refused. */
public final class Column implements Serializable {

    private static final long serialVersionUID = 1L;

    /** So many values stay in the cache between two uses. */
    private static final int BLOCK = 4096;

    private final String name;
    private final double[] values;
    /** Made on first request; the same whoever makes it. */
    private transient @Nullable Extent extent;

    /** The extremes of the values present, crossed where there are none, and how many are missing. */
    private record Extent(double low, double high, int missing) {

        static final Extent NONE = new Extent(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0);

        Extent with(double[] values, int from, int to) {
            double lowest = low;
            double highest = high;
            int present = 0;
            for (int i = from; i < to; i++) {
                double value = values[i];
                if (value < lowest) {
                    lowest = value;
                }
                if (value > highest) {
                    highest = value;
                }
                present += Double.isNaN(value) ? 0 : 1;
            }
            return new Extent(lowest, highest, missing + to - from - present);
        }

        Range range() {
            return low <= high ? new Range(low, high) : Range.UNKNOWN;
        }
    }

    private Column(String name, double[] values) {
        this.name = name;
        this.values = values;
    }

    /**
     * A column of copied values.
     *
     * @param name the name of the variable
     * @param values the values; NaN = missing
     * @return the column
     * @throws InvalidInputException if a value is infinite
     */
    public static Column of(String name, double... values) {
        for (int i = 0; i < values.length; i++) {
            if (Double.isInfinite(values[i])) {
                throw new InvalidInputException(
                                "变量" + name + "第" + (i + 1) + "个值为无穷大（" + values[i] + "）。",
                                "Variable " + name + ": value number " + (i + 1) + " is " + values[i] + ".")
                        .maybe("它来自除以零；缺失值请写 NaN。", "it comes from a division by zero; write NaN for a missing value.");
            }
        }
        return new Column(name, values.clone());
    }

    /**
     * The name of the variable.
     *
     * @return the name
     */
    public String name() {
        return name;
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
     * @return the value; NaN = missing
     */
    public double get(int i) {
        return values[i];
    }

    /**
     * Whether a value is missing.
     *
     * @param i its place, from 0
     * @return true if it is NaN
     */
    public boolean isMissing(int i) {
        return Double.isNaN(values[i]);
    }

    /**
     * How many values are missing.
     *
     * @return the count
     */
    public int missing() {
        return extent().missing();
    }

    /**
     * The values as a new array.
     *
     * @return a copy
     */
    public double[] toArray() {
        return values.clone();
    }

    /**
     * Copies some values.
     *
     * @param from the first place
     * @param to one past the last place
     * @param target receives the values
     * @param at where the first value goes in the target
     */
    public void copy(int from, int to, double[] target, int at) {
        System.arraycopy(values, from, target, at, to - from);
    }

    /**
     * The smallest and the largest value present.
     *
     * @return the range; {@link Range#UNKNOWN} if every value is missing
     */
    public Range range() {
        return extent().range();
    }

    private Extent extent() {
        Extent made = extent;
        if (made == null) {
            made = measure();
            extent = made;
        }
        return made;
    }

    private Extent measure() {
        Extent measured = Extent.NONE;
        for (int from = 0; from < values.length; from += BLOCK) {
            measured = measured.with(values, from, Math.min(values.length, from + BLOCK));
        }
        return measured;
    }

    /**
     * The column with every value mapped.
     *
     * @param map the rule; missing values stay missing
     * @return a new column of the same name
     */
    public Column map(ColumnMap map) {
        double[] mapped = values.clone();
        Extent measured = Extent.NONE;
        for (int from = 0; from < mapped.length; from += BLOCK) {
            int to = Math.min(mapped.length, from + BLOCK);
            map.apply(mapped, from, to);
            measured = measured.with(mapped, from, to);
        }
        Column column = new Column(name, mapped);
        column.extent = measured;
        return column;
    }

    /**
     * The column of some of the rows.
     *
     * @param rows the places to keep, in the wanted order
     * @return a new column of the same name
     */
    public Column rows(int[] rows) {
        double[] kept = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            kept[i] = values[rows[i]];
        }
        return new Column(name, kept);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Column that && name.equals(that.name) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return name + " " + Arrays.toString(values);
    }
}
