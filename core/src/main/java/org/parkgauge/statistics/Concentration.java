package org.parkgauge.statistics;

import java.util.Arrays;

/** How unequally an amount is spread over its parts. Values are not negative; missing ones (NaN) are left out. */
public final class Concentration {

    private Concentration() {}

    /**
     * Shannon's entropy of the shares p of the values in their sum, - sum p ln p, with 0 ln 0 = 0.
     *
     * @param values numbers, none negative; NaN = missing
     * @return 0 (one value holds everything) to ln n (all are equal); NaN if the sum is zero
     * @throws IllegalArgumentException if a value is negative
     */
    public static double entropy(double[] values) {
        double total = total(values);
        if (!(total > 0)) {
            return Double.NaN;
        }
        double entropy = 0;
        for (double value : values) {
            double share = value / total;
            if (share > 0) {
                entropy -= share * Math.log(share);
            }
        }
        return Math.max(0, entropy);
    }

    /**
     * The effective number of parts, exp of the entropy: how many equal parts would be spread as much.
     *
     * @param values numbers, none negative; NaN = missing
     * @return 1 to n; NaN if the sum is zero
     * @throws IllegalArgumentException if a value is negative
     */
    public static double effectiveNumber(double[] values) {
        return Math.exp(entropy(values));
    }

    /**
     * The Gini coefficient, the mean absolute difference over twice the mean: with ranks i from the smallest value,
     * 2 sum i x_i/(n sum x) - (n + 1)/n. Not corrected by n/(n - 1).
     *
     * @param values numbers, none negative; NaN = missing
     * @return 0 (all equal, exactly) to 1 - 1/n; NaN if the sum is zero
     * @throws IllegalArgumentException if a value is negative
     */
    public static double gini(double[] values) {
        double total = total(values);
        if (!(total > 0)) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = Moments.count(sorted);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (2.0 * i + 1 - n) * ((sorted[i] - sorted[0]) / total);
        }
        return sum / n;
    }

    private static double total(double[] values) {
        double total = 0;
        for (double value : values) {
            if (value < 0) {
                throw new IllegalArgumentException(
                        "Shares of a total with the negative part " + value + " have no meaning.");
            }
            total += Double.isNaN(value) ? 0 : value;
        }
        return total;
    }
}
