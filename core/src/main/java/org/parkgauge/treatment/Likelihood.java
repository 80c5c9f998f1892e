package org.parkgauge.treatment;

import java.util.function.DoubleUnaryOperator;
import org.parkgauge.statistics.Moments;

/** The parameter of a power transformation by maximum (profile) likelihood. */
final class Likelihood {

    /** To which the parameter is found. */
    static final double TOLERANCE = 1e-7;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private Likelihood() {}

    /**
     * Finds the highest point of a function of one maximum within limits, by golden section; the limit itself where the
     * function rises towards it. Equal input gives equal output, to the bit.
     */
    static double highest(DoubleUnaryOperator function, double from, double to) {
        double low = from;
        double high = to;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = function.applyAsDouble(left);
        double atRight = function.applyAsDouble(right);
        while (high - low > TOLERANCE) {
            if (atLeft >= atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = function.applyAsDouble(left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = function.applyAsDouble(right);
            }
        }
        return (low + high) / 2;
    }

    /** Minus n/2 times the logarithm of the population variance: the part of the likelihood that the spread makes. */
    static double ofSpread(double[] values) {
        return -values.length * Math.log(Moments.standardDeviation(values, Moments.Divisor.POPULATION));
    }
}
