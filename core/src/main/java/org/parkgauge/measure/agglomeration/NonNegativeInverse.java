package org.parkgauge.measure.agglomeration;

import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;

/**
 * The inverse of I - A for a matrix A of coefficients, none negative. The spectral radius of A is below 1 if and only if
 * elimination without exchange of rows meets positive pivots only (I - A is then a non-singular M-matrix), and such an
 * elimination is stable, and the same in all units; so one pass both decides and inverts. A general routine that exchanges
 * rows does neither: docs/decisions/0009 has the figures.
 */
final class NonNegativeInverse {

    /** A pivot below this counts as zero: the inverse would be without meaning. */
    private static final double SINGULAR = 1e-12;

    private static final int HALVINGS = 60;

    private NonNegativeInverse() {}

    /** The inverse, row after row; refuses a spectral radius of 1 or more. */
    static double[] of(String zh, String en, double[] coefficients, int n) {
        double[] work = new double[coefficients.length];
        for (int k = 0; k < work.length; k++) {
            work[k] = (k / n == k % n ? 1 : 0) - coefficients[k];
        }
        if (!invert(work, n)) {
            String radius = Decimals.rounded(spectralRadius(coefficients, n), 6);
            throw new InvalidInputException(
                            zh + "的谱半径为" + radius + "，须小于1，否则逆矩阵不存在或没有意义。",
                            "The spectral radius of the " + en + " is " + radius
                                    + "; it must be below 1, or the inverse does not exist or has no meaning.")
                    .maybe(
                            "检查中间投入是否超过总产出，单位是否一致。",
                            "see whether intermediate inputs exceed output, and whether both are in one unit.");
        }
        return work;
    }

    /** Inverts in place by Gauss-Jordan steps; false if a pivot is not positive. */
    private static boolean invert(double[] a, int n) {
        for (int k = 0; k < n; k++) {
            double pivot = a[k * n + k];
            if (!(pivot > SINGULAR)) {
                return false;
            }
            a[k * n + k] = 1;
            for (int j = 0; j < n; j++) {
                a[k * n + j] /= pivot;
            }
            for (int i = 0; i < n; i++) {
                double factor = a[i * n + k];
                if (i != k && factor != 0) {
                    a[i * n + k] = 0;
                    for (int j = 0; j < n; j++) {
                        a[i * n + j] -= factor * a[k * n + j];
                    }
                }
            }
        }
        return true;
    }

    /** The largest eigenvalue of a matrix without negative entries, by halving: it is below t if and only if A/t passes. */
    static double spectralRadius(double[] coefficients, int n) {
        double high = 0;
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += coefficients[i * n + j];
            }
            high = Math.max(high, sum);
        }
        double low = 0;
        for (int step = 0; step < HALVINGS && high > 0; step++) {
            double middle = (low + high) / 2;
            if (middle > 0 && below(coefficients, n, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Whether elimination of t I - A meets positive pivots only. */
    private static boolean below(double[] coefficients, int n, double t) {
        double[] a = new double[coefficients.length];
        for (int k = 0; k < a.length; k++) {
            a[k] = (k / n == k % n ? 1 : 0) - coefficients[k] / t;
        }
        for (int k = 0; k < n; k++) {
            double pivot = a[k * n + k];
            if (!(pivot > 0)) {
                return false;
            }
            for (int i = k + 1; i < n; i++) {
                double factor = a[i * n + k] / pivot;
                for (int j = k + 1; factor != 0 && j < n; j++) {
                    a[i * n + j] -= factor * a[k * n + j];
                }
            }
        }
        return true;
    }
}
