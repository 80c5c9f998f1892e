package org.parkgauge.measure.commuting;

import java.util.Arrays;
import org.parkgauge.statistics.Matrix;

/** Entries of a sparse matrix, gathered one by one. */
final class Entries {

    private int[] row = new int[64];
    private int[] column = new int[64];
    private double[] value = new double[64];
    private int size;

    void add(int i, int j, double entry) {
        if (size == value.length) {
            row = Arrays.copyOf(row, 2 * size);
            column = Arrays.copyOf(column, 2 * size);
            value = Arrays.copyOf(value, 2 * size);
        }
        row[size] = i;
        column[size] = j;
        value[size++] = entry;
    }

    Matrix matrix(int zones, double absent) {
        return Matrix.sparse(
                zones,
                zones,
                absent,
                Arrays.copyOf(row, size),
                Arrays.copyOf(column, size),
                Arrays.copyOf(value, size));
    }
}
