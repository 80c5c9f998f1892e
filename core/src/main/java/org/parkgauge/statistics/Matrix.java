package org.parkgauge.statistics;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;

/** An immutable dense matrix with value equality (bit by bit, so NaN equals NaN and 0 differs from -0). */
public final class Matrix implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int rows;
    private final int columns;
    private final double[] values;

    private Matrix(int rows, int columns, double[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /**
     * A matrix from its values, row after row.
     *
     * @param rows the number of rows
     * @param columns the number of columns
     * @param values rows x columns values, copied
     * @return the matrix
     * @throws IllegalArgumentException if the number of values is not rows x columns
     */
    public static Matrix of(int rows, int columns, double... values) {
        if (rows < 0 || columns < 0 || values.length != (long) rows * columns) {
            throw new IllegalArgumentException(
                    "A matrix of " + rows + " x " + columns + " cannot hold " + values.length + " values.");
        }
        return new Matrix(rows, columns, values.clone());
    }

    /**
     * A matrix filled by a rule.
     *
     * @param rows the number of rows
     * @param columns the number of columns
     * @param value gives the value at a place {@code row * columns + column}
     * @return the matrix
     */
    public static Matrix generate(int rows, int columns, IntToDoubleFunction value) {
        double[] values = new double[Math.multiplyExact(rows, columns)];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.applyAsDouble(i);
        }
        return new Matrix(rows, columns, values);
    }

    /**
     * The number of rows.
     *
     * @return the rows
     */
    public int rows() {
        return rows;
    }

    /**
     * The number of columns.
     *
     * @return the columns
     */
    public int columns() {
        return columns;
    }

    /**
     * One value.
     *
     * @param row the row, from 0
     * @param column the column, from 0
     * @return the value
     */
    public double get(int row, int column) {
        Objects.checkIndex(column, columns);
        return values[Objects.checkIndex(row, rows) * columns + column];
    }

    /**
     * One row as a new array.
     *
     * @param row the row, from 0
     * @return a copy of the row
     */
    public double[] row(int row) {
        Objects.checkIndex(row, rows);
        return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
    }

    /**
     * One column as a new array.
     *
     * @param column the column, from 0
     * @return a copy of the column
     */
    public double[] column(int column) {
        Objects.checkIndex(column, columns);
        double[] result = new double[rows];
        for (int i = 0; i < rows; i++) {
            result[i] = get(i, column);
        }
        return result;
    }

    /**
     * All values, row after row, as a new array.
     *
     * @return a copy
     */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix that
                && rows == that.rows
                && columns == that.columns
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return rows + " x " + columns + " " + Arrays.toString(values);
    }
}
