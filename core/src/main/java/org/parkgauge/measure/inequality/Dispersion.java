package org.parkgauge.measure.inequality;

import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Moments;

/**
 * Measures of spread. All are undefined where the mean is not positive, since relative spread has no meaning then.
 *
 * <table>
 * <caption>The measures, m the mean, p the share of the weight</caption>
 * <tr><th>method</th><th>formula</th><th>range</th></tr>
 * <tr><td>{@link #coefficientOfVariation}</td><td>s/m, the divisor of s as chosen</td><td>0 to sqrt(n - 1), population
 *     form; to sqrt n, sample form, for values that are not negative</td></tr>
 * <tr><td>{@link #normalized}</td><td>s/m / sqrt(n - 1), population form</td><td>0 to 1 for values that are not
 *     negative</td></tr>
 * <tr><td>{@link #williamson}</td><td>sqrt(sum p (x - m)^2)/m, m weighted</td><td>not negative</td></tr>
 * <tr><td>{@link #coulter}</td><td>sqrt(1/2 sum (share - reference share)^2)</td><td>0 to 1</td></tr>
 * <tr><td>{@link #dalton}</td><td>ln m / ln (geometric mean)</td><td>1 or more; depends on the unit</td></tr>
 * </table>
 *
 * <p>Source: Williamson (1965); Coulter (1989); Dalton (1920).
 */
public final class Dispersion {

    private Dispersion() {}

    /**
     * The coefficient of variation, weights not counted.
     *
     * @param distribution values; weights of 0 leave a value out, other weights do not count
     * @param divisor of the sum of squares
     * @return not negative, or why it is undefined
     */
    public static Measured coefficientOfVariation(Distribution distribution, Moments.Divisor divisor) {
        double[] values = distribution.sorted().values;
        double mean = Moments.mean(values);
        if (!(mean > 0)) {
            return meanNotPositive();
        }
        double deviation = Moments.standardDeviation(values, divisor);
        return Double.isNaN(deviation) ? Undefined.oneValue() : Measured.of(deviation / mean);
    }

    private static Measured meanNotPositive() {
        return Measured.undefined("均值不为正，相对离散程度没有意义", "the mean is not positive, so relative spread has no meaning");
    }

    /**
     * The coefficient of variation as a share of the largest that values of this number can have. (REAT divides the sample
     * form by the bound of the population form; this is consistent.)
     *
     * @param distribution values, none negative; weights of 0 leave a value out, other weights do not count
     * @return 0 to 1, or why it is undefined
     * @throws org.parkgauge.text.InvalidInputException if a value is negative
     */
    public static Measured normalized(Distribution distribution) {
        distribution.refuseNegative("标准化变异系数", "normalized coefficient of variation");
        int n = distribution.sorted().size();
        if (n < 2) {
            return Undefined.oneValue();
        }
        Measured plain = coefficientOfVariation(distribution, Moments.Divisor.POPULATION);
        return plain.isDefined() ? Measured.of(plain.value() / Math.sqrt(n - 1)) : plain;
    }

    /**
     * Williamson's index of regional inequality: the weighted coefficient of variation. Deviations are taken from the
     * weighted mean. (REAT's default takes them from the unweighted mean.)
     *
     * @param distribution values a head, weighted by population
     * @return not negative, or why it is undefined
     */
    public static Measured williamson(Distribution distribution) {
        double mean = distribution.mean();
        if (!(mean > 0)) {
            return meanNotPositive();
        }
        double total = distribution.totalWeight();
        double sum = 0;
        for (int i = 0; i < distribution.size(); i++) {
            double deviation = distribution.values().get(i) / mean - 1;
            sum += distribution.weights().get(i) / total * deviation * deviation;
        }
        return Measured.of(Math.sqrt(sum));
    }

    /**
     * Coulter's coefficient of amounts against a reference, sqrt(1/2 sum (a / sum a - r / sum r)^2). It depends on how
     * finely places are cut: {@link Hoover} is the better choice.
     *
     * @param amounts totals of places, none negative
     * @param reference totals of the same places (people, area, 1 each), none negative
     * @return 0 to 1, or why it is undefined
     * @throws org.parkgauge.text.InvalidInputException if an amount is negative or not finite, or the sizes differ
     */
    public static Measured coulter(double[] amounts, double[] reference) {
        ShareGaps gaps = new ShareGaps(amounts, reference, "库尔特系数", "Coulter coefficient");
        if (!gaps.isDefined()) {
            return Undefined.nothingToShare();
        }
        double sum = 0;
        for (int i = 0; i < amounts.length; i++) {
            sum += gaps.gap(i) * gaps.gap(i);
        }
        return Measured.of(Math.min(1, Math.sqrt(sum / 2)));
    }

    /**
     * Dalton's coefficient, ln (mean) / ln (geometric mean). It depends on the unit of the values (yuan or thousand yuan),
     * which no measure of inequality should: {@link Theil} L compares the same two means without that fault. Undefined
     * unless the geometric mean is above 1.
     *
     * @param distribution values, none negative, with their weights
     * @return 1 or more, or why it is undefined
     * @throws org.parkgauge.text.InvalidInputException if a value is negative
     */
    public static Measured dalton(Distribution distribution) {
        distribution.refuseNegative("道尔顿系数", "Dalton coefficient");
        Sorted sorted = distribution.sorted();
        double logarithm = 0;
        for (int i = 0; i < sorted.size(); i++) {
            logarithm += sorted.weights[i] / sorted.totalWeight * Math.log(sorted.values[i]);
        }
        if (!(logarithm > 0)) {
            return Measured.undefined(
                    "几何平均数不大于 1，对数之比没有意义", "the geometric mean is not above 1, so the ratio has no meaning");
        }
        return Measured.of(Math.max(1, Math.log(sorted.mean) / logarithm));
    }
}
