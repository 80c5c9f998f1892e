package org.parkgauge.internal;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Gamma;

/** Probabilities of a test statistic at least as far from zero: two-sided, but for chi-square. */
public final class TailProbability {

    private TailProbability() {}

    /**
     * Under the standard normal distribution.
     *
     * @param z the statistic
     * @return 0 to 1; NaN for NaN
     */
    public static double normal(double z) {
        return Double.isNaN(z) ? z : 2 * new NormalDistribution(null, 0, 1).cumulativeProbability(-Math.abs(z));
    }

    /**
     * Under Student's distribution.
     *
     * @param t the statistic
     * @param degrees the degrees of freedom, positive
     * @return 0 to 1; NaN for NaN
     */
    public static double student(double t, double degrees) {
        if (Double.isNaN(t) || Double.isInfinite(t)) {
            return Double.isNaN(t) ? t : 0;
        }
        return 2 * new TDistribution(null, degrees).cumulativeProbability(-Math.abs(t));
    }

    /**
     * Above a value of the chi-square distribution, without the loss of digits of 1 - F.
     *
     * @param x the statistic
     * @param degrees the degrees of freedom, positive
     * @return 0 to 1; NaN for NaN, 1 for a statistic that is not positive
     */
    public static double chiSquare(double x, double degrees) {
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            return Double.isNaN(x) ? x : 0;
        }
        return x <= 0 ? 1 : Gamma.regularizedGammaQ(degrees / 2, x / 2);
    }
}
