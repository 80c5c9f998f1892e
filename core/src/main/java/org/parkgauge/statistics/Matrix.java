package org.parkgauge.statistics;

import java.io.Serializable;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;

/**
 * An immutable matrix with value equality (bit by bit, so NaN equals NaN and 0 differs from -0). A dense matrix stores
 * every value; a sparse one stores some entries and gives one declared value, {@link #absent()}, everywhere else: 0 for
 * flows, positive infinity for the cost of a trip that cannot be made. A dense and a sparse matrix are never equal.
 */
public abstract sealed class Matrix implements Serializable permits DenseMatrix, SparseMatrix {

    private static final long serialVersionUID = 2L;

    private final int rows;
    private final int columns;

    Matrix(int rows, int columns) {
        if (rows < 0 || columns < 0) {
            throw new IllegalArgumentException("A matrix of " + rows + " x " + columns + " cannot be.");
        }
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * A dense matrix from its values, row after row.
     *
     * @param rows the number of rows
     * @param columns the number of columns
     * @param values rows x columns values, copied
     * @return the matrix
     * @throws IllegalArgumentException if the number of values is not rows x columns
     */
    public static Matrix of(int rows, int columns, double... values) {
        if (values.length != (long) rows * columns) {
            throw new IllegalArgumentException(
                    "A matrix of " + rows + " x " + columns + " cannot hold " + values.length + " values.");
        }
        return new DenseMatrix(rows, columns, values.clone());
    }

    /**
     * A dense matrix filled by a rule.
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
        return new DenseMatrix(rows, columns, values);
    }

    /**
     * A sparse matrix from its entries, in any order.
     *
     * @param rows the number of rows
     * @param columns the number of columns
     * @param absent the value of every place that has no entry
     * @param row the row of each entry, from 0
     * @param column the column of each entry, from 0
     * @param values the value of each entry, copied
     * @return the matrix
     * @throws IllegalArgumentException if the arrays differ in length or two entries share a place
     * @throws IndexOutOfBoundsException if a place lies outside
     */
    public static Matrix sparse(int rows, int columns, double absent, int[] row, int[] column, double[] values) {
        return SparseMatrix.of(rows, columns, absent, row, column, values);
    }

    /**
     * The number of rows.
     *
     * @return the rows
     */
    public final int rows() {
        return rows;
    }

    /**
     * The number of columns.
     *
     * @return the columns
     */
    public final int columns() {
        return columns;
    }

    /**
     * Whether some places share one value that is not stored.
     *
     * @return true for a sparse matrix
     */
    public abstract boolean isSparse();

    /**
     * The value of every place that is not stored.
     *
     * @return the value
     * @throws IllegalStateException for a dense matrix, which stores every place
     */
    public abstract double absent();

    /**
     * One value.
     *
     * @param row the row, from 0
     * @param column the column, from 0
     * @return the value
     */
    public abstract double get(int row, int column);

    /**
     * Copies the stored entries of a row, by rising column; the fast way to walk through a large matrix, since the two
     * arrays serve for every row.
     *
     * @param row the row, from 0
     * @param into takes the column of each entry; at least {@link #columns()} long
     * @param values takes the value of each entry; at least {@link #columns()} long
     * @return how many entries the row stores
     */
    public abstract int readRow(int row, int[] into, double[] values);

    /**
     * Rows and columns exchanged.
     *
     * @return a new matrix, sparse if this one is
     */
    public abstract Matrix transpose();

    /**
     * One row as a new array.
     *
     * @param row the row, from 0
     * @return a copy of the row, with the values of places that are not stored
     */
    public abstract double[] row(int row);

    /**
     * One column as a new array.
     *
     * @param column the column, from 0
     * @return a copy of the column
     */
    public final double[] column(int column) {
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
     * @return a copy, rows x columns long
     */
    public double[] toArray() {
        double[] all = new double[Math.multiplyExact(rows, columns)];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(row(i), 0, all, i * columns, columns);
        }
        return all;
    }
}
