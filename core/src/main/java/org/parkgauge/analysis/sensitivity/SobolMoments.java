package org.parkgauge.analysis.sensitivity;

import java.util.ArrayList;
import java.util.List;

/** The terms whose sums over rows give the Sobol indices of one output, with outputs measured from their mean. */
final class SobolMoments implements Resampling.Statistic {

    private static final int COMMON = 2;
    private static final int PER_FACTOR = 4;

    private final FirstOrder estimator;
    private final int rows;
    private final double[] a;
    private final double[] b;
    private final double origin;
    private final List<double[]> columns = new ArrayList<>();
    private int factors;
    private int pairs;

    SobolMoments(FirstOrder estimator, double[] yA, double[] yB) {
        this.estimator = estimator;
        rows = yA.length;
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += yA[i] / (2 * rows) + yB[i] / (2 * rows);
        }
        origin = sum;
        a = centred(yA);
        b = centred(yB);
        double[] sums = new double[rows];
        double[] squares = new double[rows];
        for (int i = 0; i < rows; i++) {
            sums[i] = a[i] + b[i];
            squares[i] = a[i] * a[i] + b[i] * b[i];
        }
        columns.add(sums);
        columns.add(squares);
    }

    private double[] centred(double[] values) {
        double[] centred = new double[rows];
        for (int i = 0; i < rows; i++) {
            centred[i] = values[i] - origin;
        }
        return centred;
    }

    /** Adds a factor by the outputs of A with its coordinates from B; factors come before pairs. */
    void factor(double[] yAB) {
        double[] mixed = centred(yAB);
        double[] products = new double[rows];
        double[] differences = new double[rows];
        double[] squares = new double[rows];
        double[] totals = new double[rows];
        for (int i = 0; i < rows; i++) {
            double own = mixed[i] - a[i];
            double rest = b[i] - mixed[i];
            products[i] = b[i] * own;
            differences[i] = own;
            squares[i] = rest * rest;
            totals[i] = own * own;
        }
        columns.addAll(List.of(products, differences, squares, totals));
        factors++;
    }

    /**
     * Adds a pair of factors by the outputs of A with the coordinates of either from B, and of B with those of either from A.
     * (yBAi - yB)(yABj - yA) has the interaction as its mean: of its four products, those with i and j, with i, with j, and
     * with nothing in common.
     */
    void pair(double[] yABi, double[] yABj, double[] yBAi, double[] yBAj) {
        double[] products = new double[rows];
        for (int r = 0; r < rows; r++) {
            double one = (yBAi[r] - origin - b[r]) * (yABj[r] - origin - a[r]);
            double other = (yBAj[r] - origin - b[r]) * (yABi[r] - origin - a[r]);
            products[r] = (one + other) / 2;
        }
        columns.add(products);
        pairs++;
    }

    List<double[]> columns() {
        return columns;
    }

    /** How many results there are: first orders, totals, pairs. */
    int size() {
        return 2 * factors + pairs;
    }

    double mean() {
        return origin;
    }

    double variance() {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < rows; i++) {
            sum += columns.get(0)[i];
            squares += columns.get(1)[i];
        }
        return variance(sum, squares, rows);
    }

    private static double variance(double sum, double squares, double rows) {
        return (squares - sum * sum / (2 * rows)) / (2 * rows - 1);
    }

    @Override
    public void of(double[] sums, double count, double[] results) {
        double variance = variance(sums[0], sums[1], count);
        double mean = sums[0] / (2 * count);
        for (int k = 0; k < factors; k++) {
            int place = COMMON + PER_FACTOR * k;
            results[k] = estimator.index(sums[place], sums[place + 1], sums[place + 2], count, mean, variance);
            results[factors + k] = sums[place + 3] / count / (2 * variance);
        }
        for (int k = 0; k < pairs; k++) {
            results[2 * factors + k] = sums[COMMON + PER_FACTOR * factors + k] / count / variance;
        }
    }
}
