package org.parkgauge.statistics;

import java.util.Arrays;

/** Quantiles by linear interpolation between order statistics, Hyndman and Fan's type 7 (R's and NumPy's default). */
public final class Quantiles {

    private Quantiles() {}

    /**
     * The quantile of the values that are present: with h = (n - 1) p, the value between the sorted values at floor(h)
     * and floor(h) + 1 (from 0), in proportion.
     *
     * @param values the values; NaN = missing and left out
     * @param p a probability from 0 to 1
     * @return the quantile, within the range of the values; NaN if none is present
     * @throws IllegalArgumentException if p is not in 0..1
     */
    public static double quantile(double[] values, double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("A probability lies between 0 and 1, and " + p + " does not.");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = Moments.count(values);
        if (n == 0) {
            return Double.NaN;
        }
        double h = (n - 1) * p;
        int below = (int) h;
        int above = Math.min(below + 1, n - 1);
        double share = h - below;
        if (share == 0 || sorted[below] == sorted[above]) {
            return sorted[below];
        }
        double step = sorted[above] - sorted[below];
        return Double.isInfinite(step)
                ? sorted[below] * (1 - share) + sorted[above] * share
                : sorted[below] + share * step;
    }
}
