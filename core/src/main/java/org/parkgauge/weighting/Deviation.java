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

    /** By the plain sums; the careful way where squares vanish or overflow. */
    static double of(int n, Values values) {
        double[] block = new double[Math.min(n, BLOCK)];
        values.copy(0, 1, block, 0);
        double first = block[0];
        double sum = 0;
        for (int from = 0; from < n; from += BLOCK) {
            int count = Math.min(BLOCK, n - from);
            values.copy(from, from + count, block, 0);
            sum += sum(block, count, first);
        }
        double mean = first + sum / n;
        double squares = 0;
        double rest = 0;
        for (int from = 0; from < n; from += BLOCK) {
            int count = Math.min(BLOCK, n - from);
            values.copy(from, from + count, block, 0);
            squares += squares(block, count, mean);
            rest += sum(block, count, mean);
        }
        double variance = (squares - rest * rest / n) / n;
        if (variance > Double.MIN_NORMAL && variance < Double.POSITIVE_INFINITY) {
            return Math.sqrt(variance);
        }
        double[] all = new double[n];
        values.copy(0, n, all, 0);
        return Moments.standardDeviation(all, Moments.Divisor.POPULATION);
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
