package org.parkgauge.analysis.uncertainty;

import java.util.Arrays;

/** Competition ranks of scores, 1 for the highest, equal scores sharing the best rank; reuses its room. Not thread-safe. */
final class RankCounter {

    private final double[] sorted;
    private int present;

    RankCounter(int units) {
        sorted = new double[units];
    }

    /** Ranks, 0 where a score is missing. */
    void rank(double[] scores, int size, int[] ranks) {
        present = 0;
        for (int i = 0; i < size; i++) {
            if (!Double.isNaN(scores[i])) {
                sorted[present++] = -scores[i] + 0.0;
            }
        }
        Arrays.sort(sorted, 0, present);
        for (int i = 0; i < size; i++) {
            ranks[i] = Double.isNaN(scores[i]) ? 0 : 1 + first(-scores[i] + 0.0);
        }
    }

    /** The first place of a value. */
    private int first(double value) {
        int low = 0;
        int high = present - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
