package org.parkgauge.weighting;

import org.parkgauge.statistics.Moments;

/** The standard deviation by n of many values without a missing one, in two passes over blocks that stay in the cache. */
final class Deviation {

    private static final int BLOCK = 2048;

    private Deviation() {}

    /** Gives values {@code from} to {@code to}, excluded, into an array. */
    interface Values {

        void copy(int from, int to, double[] target, int at);
    }

    static double of(double[] values) {
        return of(values.length, (from, to, target, at) -> System.arraycopy(values, from, target, at, to - from));
    }

    /**
     * By sums of differences from the mean of the first block; in a second pass from the mean of all where that lies far
     * off; and the careful way where squares vanish or overflow.
     */
    static double of(int n, Values values) {
        double[] block = new double[Math.min(n, BLOCK)];
        values.copy(0, block.length, block, 0);
        double near = block[0] + sum(block, block.length, block[0]) / block.length;
        Sums sums = Sums.of(n, values, block, near);
        if (sums.shift(n) * sums.shift(n) > sums.variance(n)) {
            sums = Sums.of(n, values, block, near + sums.shift(n));
        }
        double variance = sums.variance(n);
        if (variance > Double.MIN_NORMAL && variance < Double.POSITIVE_INFINITY) {
            return Math.sqrt(variance);
        }
        double[] all = new double[n];
        values.copy(0, n, all, 0);
        return Moments.standardDeviation(all, Moments.Divisor.POPULATION);
    }

    /** Sums of the differences from a value, and of their squares. */
    private record Sums(double differences, double squares) {

        static Sums of(int n, Values values, double[] block, double from) {
            double differences = 0;
            double squares = 0;
            for (int start = 0; start < n; start += BLOCK) {
                int count = Math.min(BLOCK, n - start);
                values.copy(start, start + count, block, 0);
                differences += sum(block, count, from);
                squares += Deviation.squares(block, count, from);
            }
            return new Sums(differences, squares);
        }

        double shift(int n) {
            return differences / n;
        }

        double variance(int n) {
            return (squares - differences * differences / n) / n;
        }
    }

    /** The sum of the differences from a value; four sums at a time, since one would wait for itself. */
    private static double sum(double[] block, int count, double from) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            a += block[i] - from;
            b += block[i + 1] - from;
            c += block[i + 2] - from;
            d += block[i + 3] - from;
        }
        for (; i < count; i++) {
            a += block[i] - from;
        }
        return a + b + (c + d);
    }

    private static double squares(double[] block, int count, double from) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            a += (block[i] - from) * (block[i] - from);
            b += (block[i + 1] - from) * (block[i + 1] - from);
            c += (block[i + 2] - from) * (block[i + 2] - from);
            d += (block[i + 3] - from) * (block[i + 3] - from);
        }
        for (; i < count; i++) {
            a += (block[i] - from) * (block[i] - from);
        }
        return a + b + (c + d);
    }
}
