package org.parkgauge.analysis.diagnostics;

import java.util.Arrays;

/**
 * What the ties of a sequence do to the variance of a rank statistic, with t the sizes of the groups of equal values.
 *
 * @param pairs the sum of t (t - 1)
 * @param triples the sum of t (t - 1) (t - 2)
 * @param variance the sum of t (t - 1) (2 t + 5)
 */
record TieSums(double pairs, double triples, double variance) {

    /** The sums of a sequence without ties, or of one whose ties do not matter. */
    static final TieSums NONE = new TieSums(0, 0, 0);

    static TieSums of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double pairs = 0;
        double triples = 0;
        double variance = 0;
        for (int start = 0, end; start < sorted.length; start = end) {
            end = start + 1;
            while (end < sorted.length && sorted[end] == sorted[start]) {
                end++;
            }
            double t = end - start;
            pairs += t * (t - 1);
            triples += t * (t - 1) * (t - 2);
            variance += t * (t - 1) * (2 * t + 5);
        }
        return new TieSums(pairs, triples, variance);
    }

    boolean none() {
        return pairs == 0;
    }
}
