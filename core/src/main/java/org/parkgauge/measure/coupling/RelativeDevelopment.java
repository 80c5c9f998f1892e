package org.parkgauge.measure.coupling;

import org.parkgauge.measure.Measured;

/**
 * The relative development degree (相对发展度) of two subsystems, U1/U2: above 1, the first is ahead. Not negative, without an
 * upper bound; undefined where the second is 0. The ratio exaggerates near 0, where {@link Lag} does not.
 */
public final class RelativeDevelopment {

    private RelativeDevelopment() {}

    /**
     * The ratio.
     *
     * @param first U1, 0 to 1
     * @param second U2, 0 to 1
     * @return U1/U2, or why it is undefined
     * @throws org.parkgauge.text.InvalidInputException if a score is not in 0..1
     */
    public static Measured of(double first, double second) {
        CouplingDegree.check(new double[] {first, second});
        return second > 0
                ? Measured.of(first / second)
                : Measured.undefined("第二个子系统的得分为零", "the second subsystem scores zero");
    }
}
