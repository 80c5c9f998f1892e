package org.parkgauge.imputation;

import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Vector;

/** The regression of the missing values of a row on the observed ones under a normal distribution. */
final class Conditional {

    private static final double SINGULAR = 1e-12;

    private final Matrix covariances;
    private final int[] observed;
    private final int[] missing;
    private final double[][] factor;
    private final boolean regular;

    /** Prepares the pattern of gaps of a row. Indicators without variance are not looked at. */
    Conditional(Matrix covariances, double[] pattern) {
        this.covariances = covariances;
        int m = pattern.length;
        observed = java.util.stream.IntStream.range(0, m)
                .filter(j -> !Double.isNaN(pattern[j]) && covariances.get(j, j) > 0)
                .toArray();
        missing = java.util.stream.IntStream.range(0, m)
                .filter(j -> Double.isNaN(pattern[j]))
                .toArray();
        factor = new double[observed.length][observed.length];
        regular = decompose();
    }

    /** Whether no observed indicator is a linear function of the others. */
    boolean isRegular() {
        return regular;
    }

    /** The places of the missing indicators. */
    int[] missing() {
        return missing;
    }

    /** Cholesky: the lower triangle whose product with its transpose is the covariance of what is observed. */
    private boolean decompose() {
        for (int i = 0; i < factor.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = covariances.get(observed[i], observed[j]);
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                if (i > j) {
                    factor[i][j] = sum / factor[j][j];
                } else if (sum > SINGULAR * covariances.get(observed[i], observed[i])) {
                    factor[i][i] = Math.sqrt(sum);
                } else {
                    return false;
                }
            }
        }
        return true;
    }

    /** Solves S_oo y = b in place. */
    private void solve(double[] b) {
        for (int i = 0; i < b.length; i++) {
            for (int k = 0; k < i; k++) {
                b[i] -= factor[i][k] * b[k];
            }
            b[i] /= factor[i][i];
        }
        for (int i = b.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < b.length; k++) {
                b[i] -= factor[k][i] * b[k];
            }
            b[i] /= factor[i][i];
        }
    }

    /** Puts conditional means into the gaps. */
    void fill(double[] row, Vector means) {
        double[] weights = new double[observed.length];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = row[observed[k]] - means.get(observed[k]);
        }
        solve(weights);
        for (int place : missing) {
            double sum = means.get(place);
            for (int k = 0; k < weights.length; k++) {
                sum += covariances.get(place, observed[k]) * weights[k];
            }
            row[place] = sum;
        }
    }

    /** The covariances of the missing values given the observed ones, in the order of {@link #missing()}. */
    double[][] residual() {
        double[][] residual = new double[missing.length][missing.length];
        for (int a = 0; a < missing.length; a++) {
            double[] weights = new double[observed.length];
            for (int k = 0; k < weights.length; k++) {
                weights[k] = covariances.get(missing[a], observed[k]);
            }
            solve(weights);
            for (int b = 0; b < missing.length; b++) {
                double sum = covariances.get(missing[a], missing[b]);
                for (int k = 0; k < weights.length; k++) {
                    sum -= weights[k] * covariances.get(missing[b], observed[k]);
                }
                residual[a][b] = sum;
            }
        }
        return residual;
    }
}
