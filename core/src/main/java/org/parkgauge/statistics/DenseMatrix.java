package org.parkgauge.statistics;

import java.util.Arrays;
import java.util.Objects;

/** A matrix that stores every value, row after row. */
final class DenseMatrix extends Matrix {

    private static final long serialVersionUID = 1L;

    private final double[] values;

    /** Keeps the array. */
    DenseMatrix(int rows, int columns, double[] values) {
        super(rows, columns);
        this.values = values;
    }

    @Override
    public boolean isSparse() {
        return false;
    }

    @Override
    public double absent() {
        throw new IllegalStateException("A dense matrix stores every place.");
    }

    @Override
    public double get(int row, int column) {
        Objects.checkIndex(column, columns());
        return values[Objects.checkIndex(row, rows()) * columns() + column];
    }

    @Override
    public int readRow(int row, int[] into, double[] target) {
        Objects.checkIndex(row, rows());
        int n = columns();
        for (int j = 0; j < n; j++) {
            into[j] = j;
        }
        System.arraycopy(values, row * n, target, 0, n);
        return n;
    }

    @Override
    public Matrix transpose() {
        int n = columns();
        double[] turned = new double[values.length];
        for (int i = 0; i < rows(); i++) {
            for (int j = 0; j < n; j++) {
                turned[j * rows() + i] = values[i * n + j];
            }
        }
        return new DenseMatrix(n, rows(), turned);
    }

    @Override
    public double[] row(int row) {
        Objects.checkIndex(row, rows());
        return Arrays.copyOfRange(values, row * columns(), (row + 1) * columns());
    }

    @Override
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DenseMatrix that
                && rows() == that.rows()
                && columns() == that.columns()
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows() + columns()) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return rows() + " x " + columns() + " " + Arrays.toString(values);
    }
}
