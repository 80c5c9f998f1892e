package org.parkgauge.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.parkgauge.statistics.Matrix;

/** Small least-squares problems: the x for which A x comes nearest to b. */
public final class LeastSquares {

    /** Singular values below this share of the largest count as zero. */
    private static final double CUT_OFF = 1e-11;

    private static final double TOLERANCE = 1e-12;

    private LeastSquares() {}

    /**
     * The solution of least length where there are many.
     *
     * @param a the matrix A
     * @param b the right side, one value for each row of A
     * @return x, one value for each column of A
     */
    public static double[] minimumNorm(Matrix a, double[] b) {
        if (a.rows() < a.columns()) {
            double[] padded = java.util.Arrays.copyOf(a.toArray(), a.columns() * a.columns());
            return minimumNorm(Matrix.of(a.columns(), a.columns(), padded), java.util.Arrays.copyOf(b, a.columns()));
        }
        RealMatrix copy = new Array2DRowRealMatrix(a.rows(), a.columns());
        for (int i = 0; i < a.rows(); i++) {
            copy.setRow(i, a.row(i));
        }
        SingularValueDecomposition parts = new SingularValueDecomposition(copy);
        double[] singular = parts.getSingularValues();
        double[] projected = parts.getUT().operate(b);
        for (int k = 0; k < singular.length; k++) {
            projected[k] = singular[k] > CUT_OFF * singular[0] ? projected[k] / singular[k] : 0;
        }
        return parts.getV().operate(projected);
    }

    /**
     * The rank of a matrix, singular values below 1e-11 of the largest counted as zero.
     *
     * @param a a matrix with at least as many rows as columns
     * @return the rank
     */
    public static int rank(Matrix a) {
        RealMatrix copy = new Array2DRowRealMatrix(a.rows(), a.columns());
        for (int i = 0; i < a.rows(); i++) {
            copy.setRow(i, a.row(i));
        }
        double[] singular = new SingularValueDecomposition(copy).getSingularValues();
        int rank = 0;
        for (double value : singular) {
            rank += value > CUT_OFF * singular[0] ? 1 : 0;
        }
        return rank;
    }

    /**
     * The solution without negative values (Lawson and Hanson 1974).
     *
     * @param a the matrix A
     * @param b the right side, one value for each row of A
     * @return x, none of its values negative
     */
    public static double[] nonNegative(Matrix a, double[] b) {
        int n = a.columns();
        boolean[] passive = new boolean[n];
        double[] x = new double[n];
        for (int round = 0; round < 30 * n; round++) {
            int entering = steepest(a, b, x, passive);
            if (entering < 0) {
                break;
            }
            passive[entering] = true;
            double[] trial = solve(a, b, passive);
            while (lowest(trial, passive) <= 0) {
                double step = 1;
                for (int j = 0; j < n; j++) {
                    if (passive[j] && trial[j] <= 0) {
                        step = Math.min(step, x[j] / (x[j] - trial[j]));
                    }
                }
                for (int j = 0; j < n; j++) {
                    x[j] += step * (trial[j] - x[j]);
                    if (passive[j] && x[j] <= TOLERANCE) {
                        passive[j] = false;
                        x[j] = 0;
                    }
                }
                trial = solve(a, b, passive);
            }
            x = trial;
        }
        return x;
    }

    /** The free variable that lowers the error fastest, -1 if none does. */
    private static int steepest(Matrix a, double[] b, double[] x, boolean[] passive) {
        double[] residual = b.clone();
        double size = 0;
        for (int i = 0; i < b.length; i++) {
            for (int j = 0; j < x.length; j++) {
                residual[i] -= a.get(i, j) * x[j];
            }
            size += Math.abs(b[i]);
        }
        int best = -1;
        double steepest = TOLERANCE * size;
        for (int j = 0; j < x.length; j++) {
            double gradient = 0;
            for (int i = 0; i < b.length; i++) {
                gradient += a.get(i, j) * residual[i];
            }
            if (!passive[j] && gradient > steepest) {
                steepest = gradient;
                best = j;
            }
        }
        return best;
    }

    private static double lowest(double[] trial, boolean[] passive) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int j = 0; j < trial.length; j++) {
            lowest = passive[j] ? Math.min(lowest, trial[j]) : lowest;
        }
        return lowest;
    }

    private static double[] solve(Matrix a, double[] b, boolean[] passive) {
        List<Integer> columns = new ArrayList<>();
        for (int j = 0; j < passive.length; j++) {
            if (passive[j]) {
                columns.add(j);
            }
        }
        double[] x = new double[passive.length];
        if (columns.isEmpty()) {
            return x;
        }
        int width = columns.size();
        Matrix part = Matrix.generate(a.rows(), width, place -> a.get(place / width, columns.get(place % width)));
        double[] solved = minimumNorm(part, b);
        for (int k = 0; k < width; k++) {
            x[columns.get(k)] = solved[k];
        }
        return x;
    }
}
