package org.parkgauge.statistics;

import java.util.List;

/** All sums of products of many long columns at once, block by block so that a block of every column stays in the cache. */
final class ProductMoments {

    private static final int BLOCK = 1024;

    private ProductMoments() {}

    /** The correlations of columns of deviations from their means; NaN for a column of zeros. */
    static Matrix correlations(List<double[]> deviations) {
        int m = deviations.size();
        double[] products = products(deviations);
        double[] values = new double[m * m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j <= i; j++) {
                double r = products[i * m + j] / Math.sqrt(products[i * m + i]) / Math.sqrt(products[j * m + j]);
                values[i * m + j] = i == j && !Double.isNaN(r) ? 1 : Math.max(-1, Math.min(1, r));
                values[j * m + i] = values[i * m + j];
            }
        }
        return Matrix.of(m, m, values);
    }

    /** The lower triangle of the matrix of products. */
    private static double[] products(List<double[]> columns) {
        int m = columns.size();
        int n = m == 0 ? 0 : columns.get(0).length;
        for (double[] column : columns) {
            if (column.length != n) {
                throw new IllegalArgumentException(
                        "Sequences of " + n + " and " + column.length + " values cannot be correlated.");
            }
        }
        double[] sums = new double[m * m];
        for (int from = 0; from < n; from += BLOCK) {
            int to = Math.min(n, from + BLOCK);
            for (int i = 0; i < m; i++) {
                for (int j = 0; j <= i; j++) {
                    sums[i * m + j] += product(columns.get(i), columns.get(j), from, to);
                }
            }
        }
        return sums;
    }

    /** Four sums at a time, since one would wait for itself. */
    private static double product(double[] x, double[] y, int from, int to) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            a += x[i] * y[i];
            b += x[i + 1] * y[i + 1];
            c += x[i + 2] * y[i + 2];
            d += x[i + 3] * y[i + 3];
        }
        for (; i < to; i++) {
            a += x[i] * y[i];
        }
        return a + b + (c + d);
    }
}
