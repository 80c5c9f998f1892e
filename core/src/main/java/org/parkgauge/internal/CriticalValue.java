package org.parkgauge.internal;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** How far from the middle a two-sided interval reaches, in standard errors. */
public final class CriticalValue {

    private CriticalValue() {}

    /**
     * Under the standard normal distribution.
     *
     * @param confidence the probability inside, above 0 and below 1
     * @return the distance, such as 1.96 for 0.95
     */
    public static double normal(double confidence) {
        return -new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 - confidence) / 2);
    }

    /**
     * Under Student's distribution.
     *
     * @param confidence the probability inside, above 0 and below 1
     * @param degrees the degrees of freedom, positive
     * @return the distance, such as 2.57 for 0.95 and 5 degrees
     */
    public static double student(double confidence, double degrees) {
        return -new TDistribution(null, degrees).inverseCumulativeProbability((1 - confidence) / 2);
    }
}
