package org.parkgauge.analysis.weights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parkgauge.internal.LeastDistance;
import org.parkgauge.internal.LinearProgram;

/** The point of a polytope inside the simplex that is nearest to given weights. */
final class Nearest {

    private Nearest() {}

    static double distance(Norm norm, double[] x, double[] given) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            double change = x[j] - given[j];
            sum += norm == Norm.L1 ? Math.abs(change) : change * change;
        }
        return norm == Norm.L1 ? sum : Math.sqrt(sum);
    }

    /**
     * The nearest x with the sum 1, not negative, and every row·x not negative.
     *
     * @return the point, empty if there is none
     */
    static Optional<double[]> find(Norm norm, double[] given, List<double[]> rows) {
        try {
            double[] byProgramme = byProgramme(given, rows);
            return Optional.of(norm == Norm.L1 ? byProgramme : byProjection(given, rows));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** The unknowns are x and, after them, the sizes of the changes. */
    private static double[] byProgramme(double[] given, List<double[]> rows) {
        int k = given.length;
        double[] cost = new double[2 * k];
        double[] ones = new double[2 * k];
        Arrays.fill(cost, k, 2 * k, 1);
        Arrays.fill(ones, 0, k, 1);
        LinearProgram programme = LinearProgram.minimize(cost).equalTo(1, ones);
        for (int j = 0; j < k; j++) {
            double[] row = new double[2 * k];
            row[k + j] = 1;
            row[j] = -1;
            programme.atLeast(-given[j], row);
            row[j] = 1;
            programme.atLeast(given[j], row);
        }
        for (double[] row : rows) {
            programme.atLeast(-Polytope.ROUNDING / 10 * size(row), Arrays.copyOf(row, 2 * k));
        }
        return Arrays.copyOf(programme.solve(), k);
    }

    private static double size(double[] row) {
        double size = 0;
        for (double value : row) {
            size = Math.max(size, Math.abs(value));
        }
        return size;
    }

    /** Moves inside the plane of sum 1, spanned by an orthonormal basis, so that the sum needs no constraint of its own. */
    private static double[] byProjection(double[] given, List<double[]> rows) {
        int k = given.length;
        double sum = 0;
        for (double one : given) {
            sum += one;
        }
        double[] start = new double[k];
        for (int j = 0; j < k; j++) {
            start[j] = given[j] + (1 - sum) / k;
        }
        List<double[]> all = new ArrayList<>(rows);
        for (int j = 0; j < k; j++) {
            double[] row = new double[k];
            row[j] = 1;
            all.add(row);
        }
        List<double[]> inPlane = new ArrayList<>();
        List<Double> bounds = new ArrayList<>();
        for (double[] row : all) {
            double size = size(row);
            double[] projected = new double[k - 1];
            for (int b = 0; b < k - 1; b++) {
                projected[b] = across(row, b) / size;
            }
            if (size(projected) > 1e-14) {
                inPlane.add(projected);
                bounds.add(-Polytope.dot(row, start) / size);
            }
        }
        double[] z = LeastDistance.shortest(
                k - 1, inPlane, bounds.stream().mapToDouble(Double::doubleValue).toArray());
        double[] x = start.clone();
        for (int b = 0; b < k - 1; b++) {
            double length = Math.sqrt((b + 1.0) * (b + 2));
            for (int j = 0; j <= b; j++) {
                x[j] += z[b] / length;
            }
            x[b + 1] -= z[b] * (b + 1) / length;
        }
        return x;
    }

    /** The product of a row with vector b of the Helmert basis: b + 1 equal entries, then their negative sum. */
    private static double across(double[] row, int b) {
        double sum = 0;
        for (int j = 0; j <= b; j++) {
            sum += row[j];
        }
        return (sum - (b + 1) * row[b + 1]) / Math.sqrt((b + 1.0) * (b + 2));
    }
}
