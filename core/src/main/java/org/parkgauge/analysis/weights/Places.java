package org.parkgauge.analysis.weights;

import java.util.Arrays;

/** Competition ranks of scores, gaps that are rounding counted as ties with a unit. */
final class Places {

    private Places() {}

    /** The rank of each score: 1 plus the number of scores that surpass it by more than rounding. */
    static int[] of(WeightTree tree, double[] scores) {
        int n = scores.length;
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        int[] ranks = new int[n];
        for (int i = 0; i < n; i++) {
            double score = scores[i];
            double rounding = tree.isLogarithmic()
                    ? score * Math.expm1(tree.rounding(score, score))
                    : tree.rounding(score, score);
            ranks[i] = 1 + n - firstAbove(sorted, score + rounding);
        }
        return ranks;
    }

    /** The place of the first value above a bound. */
    private static int firstAbove(double[] sorted, double bound) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] > bound) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }
}
