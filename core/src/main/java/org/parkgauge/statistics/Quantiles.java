package org.parkgauge.statistics;

import java.util.Arrays;

/**
 * Quantiles by linear interpolation between order statistics; Hyndman and Fan's type 7 (R's and NumPy's default) where no
 * type is named.
 */
public final class Quantiles {

    /** Positions nearer than this to an order statistic are on it. */
    private static final double ROUNDING = 0x1p-50;

    /** Where a quantile lies among n sorted values, counted from 1 (Hyndman and Fan 1996). */
    public enum Type {
        /** (n + 1) p: type 6, that of SPSS and Minitab. */
        WEIBULL(6, 0),
        /** (n - 1) p + 1: type 7, that of R, NumPy and spreadsheets. */
        LINEAR(7, 1),
        /** (n + 1/3) p + 1/3: type 8, nearly free of bias for the median of a quantile. */
        MEDIAN_UNBIASED(8, 1.0 / 3);

        private final int number;
        private final double offset;

        Type(int number, double offset) {
            this.number = number;
            this.offset = offset;
        }

        /**
         * The number by which statistical programs know the type.
         *
         * @return 6, 7 or 8
         */
        public int number() {
            return number;
        }
    }

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

    /**
     * A quantile of a stated type, of the values that are present. Positions before the first value count as the first,
     * those beyond the last as the last.
     *
     * @param values the values; NaN = missing and left out
     * @param p a probability from 0 to 1
     * @param type where the quantile lies among the sorted values
     * @return the quantile, within the range of the values; NaN if none is present
     * @throws IllegalArgumentException if p is not in 0..1
     */
    public static double quantile(double[] values, double p, Type type) {
        double linear = quantile(values, p);
        int n = Moments.count(values);
        if (type == Type.LINEAR || n == 0) {
            return linear;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = type.offset + p * (n + 1 - 2 * type.offset);
        int below = (int) Math.floor(place + ROUNDING);
        double share = place - below;
        double low = sorted[Math.max(0, Math.min(n - 1, below - 1))];
        double high = sorted[Math.max(0, Math.min(n - 1, below))];
        return Math.abs(share) < ROUNDING || low == high ? low : low * (1 - share) + high * share;
    }
}
