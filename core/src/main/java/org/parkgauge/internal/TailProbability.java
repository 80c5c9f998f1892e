package org.parkgauge.internal;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** Two-sided probabilities of a test statistic at least as far from zero. */
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
}
