package org.parkgauge.treatment;

/** The power (y^lambda - 1)/lambda, which is ln y for lambda = 0. */
final class Powers {

    private Powers() {}

    /** The power of a positive number. */
    static double of(double value, double lambda) {
        return ofLog(Math.log(value), lambda);
    }

    /** The power of a number that is known by its logarithm; exact to rounding near lambda = 0 too. */
    static double ofLog(double log, double lambda) {
        return lambda == 0 ? log : Math.expm1(lambda * log) / lambda;
    }
}
