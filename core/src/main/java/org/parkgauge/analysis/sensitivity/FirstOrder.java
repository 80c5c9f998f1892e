package org.parkgauge.analysis.sensitivity;

/**
 * Estimators of the first-order Sobol index from outputs yA and yB of independent points and yAB of the points A with the
 * coordinates of one factor from B. All are centred: an added constant changes nothing. m is the mean and V the variance
 * (divisor 2N - 1) of the 2N values of yA and yB.
 */
public enum FirstOrder {
    /**
     * mean((yB - m)(yAB - yA)) / V (Saltelli et al. 2010, estimator b, centred). The smaller error for indices below about
     * one half, and exactly 0 for a factor without effect.
     */
    SALTELLI {
        @Override
        double index(double products, double differences, double squares, double rows, double mean, double variance) {
            return (products - mean * differences) / rows / variance;
        }
    },
    /** 1 - mean((yB - yAB)^2) / (2V) (Jansen 1999). The smaller error for indices near one, a larger one for small ones. */
    JANSEN {
        @Override
        double index(double products, double differences, double squares, double rows, double mean, double variance) {
            return 1 - squares / rows / (2 * variance);
        }
    };

    /** The index from the sums of yB (yAB - yA), of yAB - yA and of (yB - yAB)^2. */
    abstract double index(
            double products, double differences, double squares, double rows, double mean, double variance);
}
