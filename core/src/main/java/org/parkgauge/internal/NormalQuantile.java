package org.parkgauge.internal;

import org.apache.commons.math3.distribution.NormalDistribution;

/** Quantiles of the standard normal distribution. */
public final class NormalQuantile {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final double LEAST = 0x1.0p-54;
    /** The largest number below 1. */
    private static final double MOST = 1 - 0x1.0p-53;

    private NormalQuantile() {}

    /**
     * The number below which a normal draw lies with a probability.
     *
     * @param u the probability, 0 to 1, the ends taken as 2^-54 and 1 - 2^-53
     * @return the quantile
     */
    public static double of(double u) {
        return NORMAL.inverseCumulativeProbability(Math.min(Math.max(u, LEAST), MOST));
    }
}
