package org.parkgauge.internal;

import java.util.Arrays;
import java.util.List;
import org.parkgauge.statistics.Matrix;

/**
 * The shortest x with G x ≥ h, by way of a least-squares problem with variables that are not negative, which is solved by an
 * active-set method (Lawson and Hanson 1974, chapter 23: problems LDP and NNLS).
 */
public final class LeastDistance {

    private static final double TOLERANCE = 1e-12;

    private LeastDistance() {}

    /**
     * The shortest vector that satisfies some inequalities.
     *
     * @param size the length of the vector
     * @param rows the rows of G, each of that length
     * @param bounds the right side h, one number for each row
     * @return x
     * @throws IllegalStateException if the inequalities contradict one another
     */
    public static double[] shortest(int size, List<double[]> rows, double[] bounds) {
        int m = rows.size();
        double[][] columns = new double[m][size + 1];
        for (int i = 0; i < m; i++) {
            System.arraycopy(rows.get(i), 0, columns[i], 0, size);
            columns[i][size] = bounds[i];
        }
        double[] target = new double[size + 1];
        target[size] = 1;
        double[] rest = residual(columns, nonNegative(columns, target), target);
        if (!(-rest[size] > TOLERANCE)) {
            throw new IllegalStateException("The inequalities contradict one another.");
        }
        double[] x = new double[size];
        for (int j = 0; j < size; j++) {
            x[j] = rest[j] / -rest[size];
        }
        return x;
    }

    /** Sum of columns times u, less the target. */
    private static double[] residual(double[][] columns, double[] u, double[] target) {
        double[] rest = new double[target.length];
        for (int j = 0; j < rest.length; j++) {
            rest[j] = -target[j];
        }
        for (int i = 0; i < u.length; i++) {
            for (int j = 0; u[i] != 0 && j < rest.length; j++) {
                rest[j] += u[i] * columns[i][j];
            }
        }
        return rest;
    }

    /** The u that is not negative for which the sum of columns times u comes nearest to the target. */
    private static double[] nonNegative(double[][] columns, double[] target) {
        int m = columns.length;
        double[] u = new double[m];
        boolean[] passive = new boolean[m];
        for (int step = 0; step < 30 * (m + 1); step++) {
            double[] rest = residual(columns, u, target);
            int enter = -1;
            double steepest = TOLERANCE;
            for (int i = 0; i < m; i++) {
                double slope = 0;
                double length = 0;
                for (int j = 0; j < rest.length; j++) {
                    slope -= columns[i][j] * rest[j];
                    length += columns[i][j] * columns[i][j];
                }
                if (!passive[i] && slope > steepest * Math.sqrt(length)) {
                    steepest = slope / Math.sqrt(length);
                    enter = i;
                }
            }
            if (enter < 0) {
                return u;
            }
            passive[enter] = true;
            if (!settle(columns, target, u, passive)) {
                return u;
            }
        }
        return u;
    }

    /** Solves for the passive variables, and makes those that would be negative active, until none is. */
    private static boolean settle(double[][] columns, double[] target, double[] u, boolean[] passive) {
        while (true) {
            double[] wanted = solve(columns, target, passive);
            double share = 1;
            int leave = -1;
            for (int i = 0; i < u.length; i++) {
                if (passive[i] && wanted[i] <= 0) {
                    double reach = u[i] / (u[i] - wanted[i]);
                    if (!(reach >= share)) {
                        share = Double.isNaN(reach) ? 0 : reach;
                        leave = i;
                    }
                }
            }
            double moved = 0;
            for (int i = 0; i < u.length; i++) {
                double next = passive[i] ? u[i] + share * (wanted[i] - u[i]) : 0;
                moved += Math.abs(next - u[i]);
                u[i] = next;
            }
            if (leave < 0) {
                return true;
            }
            passive[leave] = false;
            u[leave] = 0;
            if (moved == 0 && Arrays.stream(u).allMatch(value -> value == 0)) {
                return false;
            }
        }
    }

    private static double[] solve(double[][] columns, double[] target, boolean[] passive) {
        int count = 0;
        int[] places = new int[passive.length];
        for (int i = 0; i < passive.length; i++) {
            if (passive[i]) {
                places[count++] = i;
            }
        }
        int width = count;
        Matrix matrix = Matrix.generate(target.length, width, place -> columns[places[place % width]][place / width]);
        double[] found = LeastSquares.minimumNorm(matrix, target);
        double[] all = new double[passive.length];
        for (int k = 0; k < count; k++) {
            all[places[k]] = found[k];
        }
        return all;
    }
}
