package org.parkgauge.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parkgauge.internal.LevenbergMarquardt;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Moments;

/**
 * The first-order effects of the standardized columns z_j on y = sum v_j z_j: the share of the variance of y that a polynomial
 * of z_j of degree 3 explains. Both are quadratic forms, (v' A_j v)/(v' C v).
 */
final class FirstOrderEffects implements LevenbergMarquardt.Problem {

    private static final int DEGREE = 3;
    private static final double ROUNDING = 1e-10;
    private static final double LEAST_START = 1e-3;

    private final int size;
    private final double[][] explained;
    private final double[] total;
    private double[] wanted = {};

    FirstOrderEffects(DataTable table) {
        size = table.size();
        int n = table.units();
        double[][] standard = new double[size][];
        for (int j = 0; j < size; j++) {
            standard[j] = standardized(table.column(j));
        }
        total = new double[size * size];
        explained = new double[size][size * size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                total[a * size + b] = dot(standard[a], standard[b]) / n;
            }
        }
        for (int j = 0; j < size; j++) {
            for (double[] basis : basis(standard[j])) {
                double[] projected = new double[size];
                for (int k = 0; k < size; k++) {
                    projected[k] = dot(basis, standard[k]);
                }
                for (int place = 0; place < total.length; place++) {
                    explained[j][place] += projected[place / size] * projected[place % size] / n;
                }
            }
        }
    }

    private static double[] standardized(double[] column) {
        double deviation = Deviation.of(column);
        double mean = Moments.mean(column);
        return Arrays.stream(column).map(value -> (value - mean) / deviation).toArray();
    }

    /** Orthonormal polynomials of a column, without the constant one. */
    private static List<double[]> basis(double[] column) {
        List<double[]> basis = new ArrayList<>();
        double[] power = new double[column.length];
        Arrays.fill(power, 1);
        for (int degree = 1; degree <= DEGREE; degree++) {
            for (int i = 0; i < power.length; i++) {
                power[i] *= column[i];
            }
            double mean = Arrays.stream(power).average().orElse(0);
            double[] rest = Arrays.stream(power).map(value -> value - mean).toArray();
            double before = Math.sqrt(dot(rest, rest));
            for (int pass = 0; pass < 2; pass++) {
                for (double[] earlier : basis) {
                    double share = dot(rest, earlier);
                    for (int i = 0; i < rest.length; i++) {
                        rest[i] -= share * earlier[i];
                    }
                }
            }
            double length = Math.sqrt(dot(rest, rest));
            if (length > ROUNDING * before) {
                basis.add(Arrays.stream(rest).map(value -> value / length).toArray());
            }
        }
        return basis;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The effects with some weights of the standardized columns. */
    double[] of(double[] weights) {
        double whole = dot(weights, times(total, weights));
        double[] effects = new double[size];
        for (int j = 0; j < size; j++) {
            effects[j] = dot(weights, times(explained[j], weights)) / whole;
        }
        return effects;
    }

    private double[] times(double[] matrix, double[] vector) {
        double[] product = new double[size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                product[a] += matrix[a * size + b] * vector[b];
            }
        }
        return product;
    }

    /** The weights of the standardized columns whose effects are nearest to the wanted shares, from some weights on. */
    double[] balance(double[] start, double[] shares) {
        wanted = shares.clone();
        double largest = Arrays.stream(start).max().orElse(1);
        double[] logs = Arrays.stream(start)
                .map(value -> Math.log(Math.max(value / largest, LEAST_START)))
                .toArray();
        double[] found = LevenbergMarquardt.minimize(this, logs);
        double highest = Arrays.stream(found).max().orElse(0);
        return Arrays.stream(found).map(value -> Math.exp(value - highest)).toArray();
    }

    @Override
    public double[] residuals(double[] logs) {
        double[] effects = of(exponentials(logs));
        double sum = Arrays.stream(effects).sum();
        double[] residuals = new double[size];
        for (int j = 0; j < size; j++) {
            residuals[j] = effects[j] / sum - wanted[j];
        }
        return residuals;
    }

    private static double[] exponentials(double[] logs) {
        double highest = Arrays.stream(logs).max().orElse(0);
        return Arrays.stream(logs).map(value -> Math.exp(value - highest)).toArray();
    }

    @Override
    public Matrix jacobian(double[] logs) {
        double[] weights = exponentials(logs);
        double[] effects = of(weights);
        double[] around = times(total, weights);
        double whole = dot(weights, around);
        double sum = Arrays.stream(effects).sum();
        double[] slopes = new double[size * size];
        double[] sums = new double[size];
        for (int j = 0; j < size; j++) {
            double[] own = times(explained[j], weights);
            for (int k = 0; k < size; k++) {
                slopes[j * size + k] = 2 * (own[k] - effects[j] * around[k]) / whole * weights[k];
                sums[k] += slopes[j * size + k];
            }
        }
        return Matrix.generate(size, size, place -> {
            int j = place / size;
            return (slopes[place] - effects[j] / sum * sums[place % size]) / sum;
        });
    }
}
