package org.parkgauge.statistics;

/** Means and deviations of the values that are present; missing values (NaN) are left out. */
public final class Moments {

    /** What the sum of squared deviations is divided by. */
    public enum Divisor {
        /** n - 1, the sample form; undefined (NaN) for fewer than two values. */
        SAMPLE,
        /** n, the population form. */
        POPULATION
    }

    /** Deviations between these two have squares that neither vanish nor overflow. */
    private static final double SMALL = 1e-140;

    private static final double LARGE = 1e140;

    private Moments() {}

    /**
     * How many values are present.
     *
     * @param values the values; NaN = missing
     * @return the count
     */
    public static int count(double[] values) {
        int n = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                n++;
            }
        }
        return n;
    }

    /**
     * The arithmetic mean, by two passes (the second adds the mean residual, which removes most rounding error).
     *
     * @param values the values; NaN = missing
     * @return the mean of those present; NaN if there is none
     */
    public static double mean(double[] values) {
        double sum = 0;
        int n = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                n++;
            }
        }
        if (n == 0) {
            return Double.NaN;
        }
        double first = Double.isInfinite(sum) ? meanOfHuge(values, n) : sum / n;
        double residual = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                residual += (value - first) / n;
            }
        }
        return first + residual;
    }

    /** The mean where the sum overflows. */
    private static double meanOfHuge(double[] values, int n) {
        double mean = 0;
        for (double value : values) {
            mean += Double.isNaN(value) ? 0 : value / n;
        }
        return mean;
    }

    /**
     * The standard deviation, by two passes.
     *
     * @param values the values; NaN = missing
     * @param divisor n - 1 or n
     * @return the deviation, exactly 0 for equal values; NaN if too few values are present
     */
    public static double standardDeviation(double[] values, Divisor divisor) {
        double mean = mean(values);
        double largest = 0;
        boolean constant = true;
        double first = Double.NaN;
        int n = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                largest = Math.max(largest, Math.abs(value - mean));
                constant = n == 0 || (constant && value == first);
                first = n == 0 ? value : first;
                n++;
            }
        }
        int by = divisor == Divisor.SAMPLE ? n - 1 : n;
        if (by < 1) {
            return Double.NaN;
        }
        if (constant || largest == 0) {
            return 0;
        }
        double scale = largest > SMALL && largest < LARGE ? 1 : largest;
        double sum = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                double deviation = (value - mean) / scale;
                sum += deviation * deviation;
            }
        }
        return scale * Math.sqrt(sum / by);
    }
}
