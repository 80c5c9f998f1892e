package org.parkgauge.statistics;

import java.util.Arrays;
import java.util.Objects;

/** A matrix that stores some entries by row (compressed sparse rows); every other place has one declared value. */
final class SparseMatrix extends Matrix {

    private static final long serialVersionUID = 1L;

    private final double absent;
    /** Entries of row i stand at starts[i] to starts[i + 1], by rising column. */
    private final int[] starts;

    private final int[] places;
    private final double[] values;

    private SparseMatrix(int rows, int columns, double absent, int[] starts, int[] places, double[] values) {
        super(rows, columns);
        this.absent = absent;
        this.starts = starts;
        this.places = places;
        this.values = values;
    }

    static SparseMatrix of(int rows, int columns, double absent, int[] row, int[] column, double[] values) {
        if (row.length != values.length || column.length != values.length) {
            throw new IllegalArgumentException("The entries have " + row.length + " rows, " + column.length
                    + " columns and " + values.length + " values.");
        }
        for (int j : column) {
            Objects.checkIndex(j, columns);
        }
        for (int i : row) {
            Objects.checkIndex(i, rows);
        }
        SparseMatrix sorted =
                byRow(rows, columns, absent, row, column, values).transpose().transpose();
        sorted.refuseRepeats();
        return sorted;
    }

    /** The entries gathered by row, within a row in the order in which they were given. */
    private static SparseMatrix byRow(int rows, int columns, double absent, int[] row, int[] column, double[] values) {
        int[] starts = new int[rows + 1];
        for (int i : row) {
            starts[i + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        int[] places = new int[values.length];
        double[] sorted = new double[values.length];
        for (int e = 0; e < values.length; e++) {
            int at = next[row[e]]++;
            places[at] = column[e];
            sorted[at] = values[e];
        }
        return new SparseMatrix(rows, columns, absent, starts, places, sorted);
    }

    private void refuseRepeats() {
        for (int i = 0; i < rows(); i++) {
            for (int e = starts[i] + 1; e < starts[i + 1]; e++) {
                if (places[e] == places[e - 1]) {
                    throw new IllegalArgumentException("Two entries share the place (" + i + ", " + places[e] + ").");
                }
            }
        }
    }

    @Override
    public boolean isSparse() {
        return true;
    }

    @Override
    public double absent() {
        return absent;
    }

    @Override
    public double get(int row, int column) {
        Objects.checkIndex(row, rows());
        Objects.checkIndex(column, columns());
        int at = Arrays.binarySearch(places, starts[row], starts[row + 1], column);
        return at < 0 ? absent : values[at];
    }

    @Override
    public int readRow(int row, int[] into, double[] target) {
        Objects.checkIndex(row, rows());
        int from = starts[row];
        int count = starts[row + 1] - from;
        System.arraycopy(places, from, into, 0, count);
        System.arraycopy(values, from, target, 0, count);
        return count;
    }

    @Override
    public SparseMatrix transpose() {
        int[] row = new int[values.length];
        for (int i = 0; i < rows(); i++) {
            Arrays.fill(row, starts[i], starts[i + 1], i);
        }
        return byRow(columns(), rows(), absent, places, row, values);
    }

    @Override
    public double[] row(int row) {
        Objects.checkIndex(row, rows());
        double[] full = new double[columns()];
        Arrays.fill(full, absent);
        for (int e = starts[row]; e < starts[row + 1]; e++) {
            full[places[e]] = values[e];
        }
        return full;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SparseMatrix that
                && rows() == that.rows()
                && columns() == that.columns()
                && Double.doubleToLongBits(absent) == Double.doubleToLongBits(that.absent)
                && Arrays.equals(starts, that.starts)
                && Arrays.equals(places, that.places)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        int hash = 31 * (31 * rows() + columns()) + Double.hashCode(absent);
        return 31 * (31 * (31 * hash + Arrays.hashCode(starts)) + Arrays.hashCode(places)) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return rows() + " x " + columns() + " with " + values.length + " entries, else " + absent;
    }
}
