package org.parkgauge.analysis.sensitivity;

import org.parkgauge.statistics.Matrix;

/**
 * R^2 of the last of some variables on every subset of the others, from their correlations. Subsets are grown one variable at a
 * time; with each one that enters, the correlations of those still to come are replaced by what is left of them (sweep), so that
 * a subset costs little more than its place.
 */
final class RSquared {

    /** A variable of which less than this share is left is determined by those that have entered. */
    private static final double DETERMINED = 1e-10;

    private final int variables;
    private final double[][] left;
    private final double[] worth;

    RSquared(Matrix correlations) {
        variables = correlations.rows() - 1;
        worth = new double[1 << variables];
        left = new double[variables + 1][(variables + 1) * (variables + 1)];
        for (int a = 0; a <= variables; a++) {
            for (int b = 0; b <= variables; b++) {
                double value = correlations.get(a, b);
                // A variable that does not vary is left with nothing to begin with, so that it never counts.
                left[0][a * (variables + 1) + b] = Double.isNaN(value) && a + b < 2 * variables ? 0 : value;
            }
        }
    }

    /** R^2 by bit mask. */
    double[] ofSubsets() {
        grow(0, 0, 0);
        return worth;
    }

    private void grow(int depth, int mask, int from) {
        double[] now = left[depth];
        int width = variables + 1;
        double whole = left[0][width * width - 1];
        worth[mask] = Math.max(0, whole - now[width * width - 1]);
        for (int entering = from; entering < variables; entering++) {
            double[] next = left[depth + 1];
            double pivot = now[entering * width + entering];
            for (int a = entering + 1; a < width; a++) {
                double factor = pivot > DETERMINED ? now[a * width + entering] / pivot : 0;
                for (int b = entering + 1; b < width; b++) {
                    next[a * width + b] = now[a * width + b] - factor * now[entering * width + b];
                }
            }
            grow(depth + 1, mask | 1 << entering, entering + 1);
        }
    }
}
