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
        double first = sum / n;
        double residual = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                residual += value - first;
            }
        }
        return first + residual / n;
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
        double sum = 0;
        int n = 0;
        boolean constant = true;
        double first = Double.NaN;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += (value - mean) * (value - mean);
                constant = n == 0 || (constant && value == first);
                first = n == 0 ? value : first;
                n++;
            }
        }
        int by = divisor == Divisor.SAMPLE ? n - 1 : n;
        if (by < 1) {
            return Double.NaN;
        }
        return constant ? 0 : Math.sqrt(sum / by);
    }
}
