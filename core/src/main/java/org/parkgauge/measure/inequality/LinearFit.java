package org.parkgauge.measure.inequality;

import org.parkgauge.internal.TailProbability;
import org.parkgauge.statistics.Moments;

/** The straight line by ordinary least squares through at least three points that do not share one abscissa. */
final class LinearFit {

    final double slope;
    final double intercept;
    final double slopeError;
    final double rSquared;
    final int degrees;

    LinearFit(double[] x, double[] y) {
        double meanX = Moments.mean(x);
        double meanY = Moments.mean(y);
        double squares = 0;
        double products = 0;
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            squares += (x[i] - meanX) * (x[i] - meanX);
            products += (x[i] - meanX) * (y[i] - meanY);
            total += (y[i] - meanY) * (y[i] - meanY);
        }
        slope = products / squares;
        intercept = meanY - slope * meanX;
        double residuals = 0;
        for (int i = 0; i < x.length; i++) {
            double residual = y[i] - meanY - slope * (x[i] - meanX);
            residuals += residual * residual;
        }
        degrees = x.length - 2;
        slopeError = Math.sqrt(residuals / degrees / squares);
        rSquared = total > 0 ? Math.max(0, 1 - residuals / total) : Double.NaN;
    }

    /** The two-sided probability of a slope at least as steep if the true one is zero; NaN for a slope of exactly 0 ± 0. */
    double p() {
        return TailProbability.student(slope / slopeError, degrees);
    }
}
