package org.parkgauge.internal;

import org.parkgauge.statistics.Matrix;

/**
 * Kaiser's varimax rotation of a matrix of loadings (variables x factors), rows scaled to length 1 while it turns: pairs of
 * factors are rotated in the plane until no angle exceeds 1e-14 (Kaiser 1958). Each factor is signed so that its sum is not
 * negative.
 */
public final class Varimax {

    private static final double SMALL_ANGLE = 1e-14;
    private static final int MOST_ROUNDS = 1000;

    private Varimax() {}

    /**
     * Rotates.
     *
     * @param loadings variables x factors
     * @return the rotated loadings; the same matrix for a single factor, up to its sign
     */
    public static Matrix rotate(Matrix loadings) {
        int p = loadings.rows();
        int k = loadings.columns();
        double[][] factors = new double[k][];
        double[] lengths = new double[p];
        for (int f = 0; f < k; f++) {
            factors[f] = loadings.column(f);
            for (int i = 0; i < p; i++) {
                lengths[i] += factors[f][i] * factors[f][i];
            }
        }
        for (int i = 0; i < p; i++) {
            lengths[i] = Math.sqrt(lengths[i]);
        }
        scale(factors, lengths, false);
        double largest = 1;
        for (int round = 0; round < MOST_ROUNDS && largest > SMALL_ANGLE; round++) {
            largest = 0;
            for (int a = 0; a < k; a++) {
                for (int b = a + 1; b < k; b++) {
                    largest = Math.max(largest, Math.abs(turn(factors[a], factors[b])));
                }
            }
        }
        scale(factors, lengths, true);
        sign(factors);
        return Matrix.generate(p, k, place -> factors[place % k][place / k]);
    }

    private static void scale(double[][] factors, double[] lengths, boolean back) {
        for (double[] factor : factors) {
            for (int i = 0; i < factor.length; i++) {
                if (lengths[i] > 0) {
                    factor[i] = back ? factor[i] * lengths[i] : factor[i] / lengths[i];
                }
            }
        }
    }

    private static void sign(double[][] factors) {
        for (double[] factor : factors) {
            double sum = 0;
            for (double entry : factor) {
                sum += entry;
            }
            for (int i = 0; sum < 0 && i < factor.length; i++) {
                factor[i] = -factor[i];
            }
        }
    }

    /** Rotates two factors in their plane and returns the angle. */
    private static double turn(double[] x, double[] y) {
        int p = x.length;
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int i = 0; i < p; i++) {
            double u = x[i] * x[i] - y[i] * y[i];
            double v = 2 * x[i] * y[i];
            a += u;
            b += v;
            c += u * u - v * v;
            d += 2 * u * v;
        }
        double angle = Math.atan2(d - 2 * a * b / p, c - (a * a - b * b) / p) / 4;
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        for (int i = 0; i < p; i++) {
            double turned = cosine * x[i] + sine * y[i];
            y[i] = cosine * y[i] - sine * x[i];
            x[i] = turned;
        }
        return angle;
    }
}
