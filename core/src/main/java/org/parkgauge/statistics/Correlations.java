package org.parkgauge.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * Correlations and covariances of two sequences. Pairs of which one value is missing (NaN) are left out. Where a sequence is
 * constant over the pairs that remain, or fewer than two remain, a correlation is not defined and NaN.
 */
public final class Correlations {

    /** The coefficients. */
    public enum Kind {
        /** The linear correlation of the values. */
        PEARSON,
        /** The linear correlation of the ranks, tied values with the mean of their ranks. */
        SPEARMAN,
        /** Kendall's tau-b: concordant less discordant pairs, corrected for ties in either sequence. */
        KENDALL
    }

    private Correlations() {}

    /**
     * A correlation.
     *
     * @param kind the coefficient
     * @param x a sequence; NaN = missing
     * @param y another of the same length
     * @return the coefficient, -1 to 1, or NaN
     * @throws IllegalArgumentException if the lengths differ
     */
    public static double of(Kind kind, double[] x, double[] y) {
        return switch (kind) {
            case PEARSON -> pearson(x, y);
            case SPEARMAN -> spearman(x, y);
            case KENDALL -> kendall(x, y);
        };
    }

    /**
     * All correlations of some sequences.
     *
     * @param kind the coefficient
     * @param columns sequences of one length
     * @return the symmetric matrix, 1 on the diagonal (NaN for a constant sequence)
     */
    public static Matrix matrix(Kind kind, List<double[]> columns) {
        if (kind != Kind.KENDALL && columns.stream().allMatch(column -> Moments.count(column) == column.length)) {
            return ProductMoments.correlations(columns.stream()
                    .map(column -> kind == Kind.PEARSON ? column : Ranks.ascending(column, Ties.AVERAGE))
                    .map(Correlations::centred)
                    .toList());
        }
        int m = columns.size();
        double[] values = new double[m * m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j <= i; j++) {
                double value = of(kind, columns.get(i), columns.get(j));
                values[i * m + j] = i == j && !Double.isNaN(value) ? 1 : value;
                values[j * m + i] = values[i * m + j];
            }
        }
        return Matrix.of(m, m, values);
    }

    /**
     * Pearson's correlation.
     *
     * @param x a sequence; NaN = missing
     * @param y another of the same length
     * @return r, or NaN
     */
    public static double pearson(double[] x, double[] y) {
        double[][] pairs = pairs(x, y);
        double[] a = centred(pairs[0]);
        double[] b = centred(pairs[1]);
        double sum = 0;
        double squares = 0;
        double otherSquares = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
            squares += a[i] * a[i];
            otherSquares += b[i] * b[i];
        }
        double r = sum / Math.sqrt(squares) / Math.sqrt(otherSquares);
        return Math.max(-1, Math.min(1, r));
    }

    /** Deviations from the mean in units of the largest; all zero for a constant sequence. */
    private static double[] centred(double[] values) {
        double mean = Moments.mean(values);
        double[] deviations = new double[values.length];
        double largest = 0;
        boolean constant = true;
        for (int i = 0; i < values.length; i++) {
            deviations[i] = values[i] - mean;
            largest = Math.max(largest, Math.abs(deviations[i]));
            constant &= values[i] == values[0];
        }
        for (int i = 0; i < values.length; i++) {
            deviations[i] = constant ? 0 : deviations[i] / largest;
        }
        return deviations;
    }

    /**
     * Spearman's rank correlation.
     *
     * @param x a sequence; NaN = missing
     * @param y another of the same length
     * @return rho, or NaN
     */
    public static double spearman(double[] x, double[] y) {
        double[][] pairs = pairs(x, y);
        return pearson(Ranks.ascending(pairs[0], Ties.AVERAGE), Ranks.ascending(pairs[1], Ties.AVERAGE));
    }

    /**
     * Kendall's tau-b by merge sort (Knight 1966): (C - D)/sqrt((n0 - n1)(n0 - n2)) with n0 the number of pairs, n1 and n2
     * the pairs tied in either sequence.
     *
     * @param x a sequence; NaN = missing
     * @param y another of the same length
     * @return tau-b, or NaN
     */
    public static double kendall(double[] x, double[] y) {
        double[][] pairs = pairs(x, y);
        double[] first = Ranks.ascending(pairs[0], Ties.DENSE);
        double[] second = Ranks.ascending(pairs[1], Ties.DENSE);
        int n = first.length;
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            keys[i] = ((long) first[i] << Integer.SIZE) | (long) second[i];
        }
        Arrays.sort(keys);
        long[] major = new long[n];
        long[] minor = new long[n];
        for (int i = 0; i < n; i++) {
            major[i] = keys[i] >> Integer.SIZE;
            minor[i] = keys[i] & 0xffffffffL;
        }
        double all = n * (n - 1.0) / 2;
        double tiedBoth = tied(keys);
        double tiedFirst = tied(major);
        double swaps = inversions(minor);
        double tiedSecond = tied(minor);
        double difference = all - tiedFirst - tiedSecond + tiedBoth - 2 * swaps;
        double tau = difference / Math.sqrt(all - tiedFirst) / Math.sqrt(all - tiedSecond);
        return Math.max(-1, Math.min(1, tau));
    }

    /** The pairs of equal numbers in sorted numbers. */
    private static double tied(long[] sorted) {
        double pairs = 0;
        for (int start = 0, end; start < sorted.length; start = end) {
            end = start + 1;
            while (end < sorted.length && sorted[end] == sorted[start]) {
                end++;
            }
            pairs += (end - start) * (end - start - 1.0) / 2;
        }
        return pairs;
    }

    /** The pairs in descending order; sorts the numbers. */
    private static double inversions(long[] values) {
        double count = 0;
        long[] from = values.clone();
        long[] to = new long[values.length];
        for (int width = 1; width < values.length; width *= 2) {
            for (int low = 0; low < values.length; low += 2 * width) {
                int middle = Math.min(low + width, values.length);
                int high = Math.min(middle + width, values.length);
                int left = low;
                int right = middle;
                for (int k = low; k < high; k++) {
                    if (left < middle && (right >= high || from[left] <= from[right])) {
                        to[k] = from[left++];
                    } else {
                        to[k] = from[right++];
                        count += middle - left;
                    }
                }
            }
            long[] swap = from;
            from = to;
            to = swap;
        }
        System.arraycopy(from, 0, values, 0, values.length);
        return count;
    }

    /**
     * The covariance, by two passes.
     *
     * @param x a sequence; NaN = missing
     * @param y another of the same length
     * @param divisor n - 1 or n
     * @return the covariance; NaN if too few pairs are present
     */
    public static double covariance(double[] x, double[] y, Moments.Divisor divisor) {
        double[][] pairs = pairs(x, y);
        int by = divisor == Moments.Divisor.SAMPLE ? pairs[0].length - 1 : pairs[0].length;
        if (by < 1) {
            return Double.NaN;
        }
        double mean = Moments.mean(pairs[0]);
        double otherMean = Moments.mean(pairs[1]);
        double sum = 0;
        for (int i = 0; i < pairs[0].length; i++) {
            sum += (pairs[0][i] - mean) * (pairs[1][i] - otherMean);
        }
        return sum / by;
    }

    /** The two sequences without the pairs that lack a value. */
    private static double[][] pairs(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "Sequences of " + x.length + " and " + y.length + " values cannot be correlated.");
        }
        double[] first = new double[x.length];
        double[] second = new double[x.length];
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                first[n] = x[i];
                second[n++] = y[i];
            }
        }
        return n == x.length
                ? new double[][] {x, y}
                : new double[][] {Arrays.copyOf(first, n), Arrays.copyOf(second, n)};
    }
}
