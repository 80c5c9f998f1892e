package org.parkgauge.measure.inequality;

import org.parkgauge.measure.Measured;

/**
 * The Gini coefficient, the mean absolute difference of two draws over twice the mean:
 *
 * <pre>
 * G = sum_i sum_j w_i w_j |x_i - x_j| / (2 W^2 m),   W = sum w,  m = sum w x / W
 * </pre>
 *
 * <p>Twice the area between the diagonal and the Lorenz curve. 0 where all are equal (exactly); at most 1 - 1/n with equal
 * weights. The sample form multiplies by n/(n - 1), n the number of values of positive weight, so that its largest value
 * is 1 with equal weights; the literature on inequality takes the population form. Undefined where all values are zero,
 * the sample form also for fewer than two values. Source: Gini (1912); weighted, Lerman and Yitzhaki (1984).
 *
 * <p>Beware of namesakes: some programs call the area itself (half of G) a locational Gini coefficient, and REAT's
 * {@code gini} with weights sorts the values but not their weights.
 */
public final class Gini {

    /** Whether the small number of values is corrected for. */
    public enum Form {
        /** As defined. */
        POPULATION,
        /** Times n/(n - 1). */
        SAMPLE
    }

    private Gini() {}

    /**
     * The population form.
     *
     * @param distribution values, none negative, with their weights
     * @return 0 to below 1, or why it is undefined
     * @throws org.parkgauge.text.InvalidInputException if a value is negative
     */
    public static Measured of(Distribution distribution) {
        return of(distribution, Form.POPULATION);
    }

    /**
     * Either form.
     *
     * @param distribution values, none negative, with their weights
     * @param form population or sample
     * @return the coefficient, or why it is undefined
     * @throws org.parkgauge.text.InvalidInputException if a value is negative
     */
    public static Measured of(Distribution distribution, Form form) {
        distribution.refuseNegative("基尼系数", "Gini coefficient");
        Sorted sorted = distribution.sorted();
        if (!(sorted.mean > 0)) {
            return Undefined.nothingToShare();
        }
        double gini = sorted.meanDifference() / (2 * sorted.mean);
        if (form == Form.POPULATION) {
            return Measured.of(gini);
        }
        int n = sorted.size();
        return n < 2 ? Undefined.oneValue() : Measured.of(gini * n / (n - 1));
    }
}
