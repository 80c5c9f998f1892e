package org.parkgauge.analysis.sensitivity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The natural cubic spline g that minimizes sum (y - g(x))^2 + lambda integral g''^2, in linear time (Reinsch 1967), x scaled to
 * 0..1. Equal x, and those nearer than 1e-7 of the range, are one knot with the mean of their y and their number as weight.
 */
final class SmoothingSpline {

    /** What each degree of freedom counts in cross-validation; 1 often follows the noise (Kim and Gu 2004). */
    static final double COST = 1.4;

    private static final double NEAR = 1e-7;
    private static final double HIGHEST = 3;
    private static final double LOWEST = -10;
    private static final double STEP = 0.25;
    private static final int REFINEMENTS = 24;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final int observations;
    private final int knots;
    private final double[] weights;
    private final double[] means;
    private final double[] widths;
    private final double within;

    /** The points, at least two of different x. */
    SmoothingSpline(double[] x, double[] y) {
        observations = x.length;
        int[] order = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> x[i]).thenComparingInt(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        double low = x[order[0]];
        double range = x[order[x.length - 1]] - low;
        double[] places = new double[x.length];
        double[] sums = new double[x.length];
        double[] counts = new double[x.length];
        int[] knotOf = new int[x.length];
        int n = 0;
        for (int i : order) {
            double place = (x[i] - low) / range;
            if (n == 0 || place - places[n - 1] > NEAR) {
                places[n++] = place;
            }
            sums[n - 1] += y[i];
            counts[n - 1]++;
            knotOf[i] = n - 1;
        }
        knots = n;
        weights = Arrays.copyOf(counts, n);
        means = new double[n];
        widths = new double[Math.max(0, n - 1)];
        for (int j = 0; j < n; j++) {
            means[j] = sums[j] / counts[j];
            if (j > 0) {
                widths[j - 1] = places[j] - places[j - 1];
            }
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double rest = y[i] - means[knotOf[i]];
            sum += rest * rest;
        }
        within = sum;
    }

    /** The values at the knots, and the effective degrees of freedom; no record, since records hold no arrays. */
    static final class Fit {
        final double[] fitted;
        final double degrees;

        Fit(double[] fitted, double degrees) {
            this.fitted = fitted;
            this.degrees = degrees;
        }
    }

    /** The fit of a given lambda, for x in 0..1. */
    Fit fit(double lambda) {
        if (knots < 3) {
            return new Fit(means.clone(), knots);
        }
        int m = knots - 2;
        double[][] roughness = new double[3][m];
        double[][] band = new double[3][m];
        double[] right = new double[m];
        for (int j = 0; j < m; j++) {
            double a = 1 / widths[j];
            double c = 1 / widths[j + 1];
            double b = -a - c;
            right[j] = a * means[j] + b * means[j + 1] + c * means[j + 2];
            roughness[0][j] = a * a / weights[j] + b * b / weights[j + 1] + c * c / weights[j + 2];
            band[0][j] = (widths[j] + widths[j + 1]) / 3;
            if (j + 1 < m) {
                double nextB = -c - 1 / widths[j + 2];
                roughness[1][j] = b * c / weights[j + 1] + c * nextB / weights[j + 2];
                band[1][j] = widths[j + 1] / 6;
            }
            if (j + 2 < m) {
                roughness[2][j] = c / widths[j + 2] / weights[j + 2];
            }
        }
        Banded system = new Banded(band, roughness, lambda);
        double[] second = system.solve(right);
        double[] fitted = means.clone();
        for (int j = 0; j < m; j++) {
            double a = 1 / widths[j];
            double c = 1 / widths[j + 1];
            fitted[j] -= lambda * a * second[j] / weights[j];
            fitted[j + 1] += lambda * (a + c) * second[j] / weights[j + 1];
            fitted[j + 2] -= lambda * c * second[j] / weights[j + 2];
        }
        return new Fit(fitted, 2 + system.traceOfInverseTimes(band));
    }

    /** The fit of the lambda with the lowest generalized cross-validation score. */
    Fit best() {
        double best = HIGHEST;
        double lowest = score(best);
        for (double place = HIGHEST - STEP; place >= LOWEST; place -= STEP) {
            double score = score(place);
            if (score < lowest) {
                lowest = score;
                best = place;
            }
        }
        double from = best - STEP;
        double to = best + STEP;
        for (int round = 0; round < REFINEMENTS; round++) {
            double first = to - GOLDEN * (to - from);
            double second = from + GOLDEN * (to - from);
            if (score(first) < score(second)) {
                to = second;
            } else {
                from = first;
            }
        }
        return fit(lambda((from + to) / 2));
    }

    private double lambda(double place) {
        return observations * Math.pow(10, place);
    }

    private double score(double place) {
        return score(fit(lambda(place)));
    }

    /** (RSS/n) / (1 - COST degrees/n)^2. */
    double score(Fit fit) {
        double sum = within;
        for (int j = 0; j < knots; j++) {
            double rest = means[j] - fit.fitted[j];
            sum += weights[j] * rest * rest;
        }
        double left = 1 - COST * fit.degrees / observations;
        return left > 0 ? sum / observations / (left * left) : Double.POSITIVE_INFINITY;
    }

    /** The share of the variance of y that a fit explains, 0 to 1. */
    double explained(Fit fit) {
        double mean = 0;
        double fittedMean = 0;
        for (int j = 0; j < knots; j++) {
            mean += weights[j] * means[j] / observations;
            fittedMean += weights[j] * fit.fitted[j] / observations;
        }
        double all = within;
        double explained = 0;
        for (int j = 0; j < knots; j++) {
            all += weights[j] * (means[j] - mean) * (means[j] - mean);
            explained += weights[j] * (fit.fitted[j] - fittedMean) * (fit.fitted[j] - fittedMean);
        }
        return explained / all;
    }

    /** A symmetric positive definite matrix of two bands beside the diagonal, as L D L'. */
    private static final class Banded {
        private final int size;
        private final double[] diagonal;
        private final double[] near;
        private final double[] far;

        Banded(double[][] band, double[][] roughness, double lambda) {
            size = band[0].length;
            diagonal = new double[size];
            near = new double[size];
            far = new double[size];
            for (int j = 0; j < size; j++) {
                double pivot = band[0][j] + lambda * roughness[0][j];
                double beside = band[1][j] + lambda * roughness[1][j];
                if (j > 0) {
                    pivot -= near[j - 1] * near[j - 1] * diagonal[j - 1];
                    beside -= far[j - 1] * diagonal[j - 1] * near[j - 1];
                }
                if (j > 1) {
                    pivot -= far[j - 2] * far[j - 2] * diagonal[j - 2];
                }
                diagonal[j] = pivot;
                near[j] = beside / pivot;
                far[j] = (band[2][j] + lambda * roughness[2][j]) / pivot;
            }
        }

        double[] solve(double[] right) {
            double[] x = right.clone();
            for (int j = 0; j < size; j++) {
                x[j] -= (j > 0 ? near[j - 1] * x[j - 1] : 0) + (j > 1 ? far[j - 2] * x[j - 2] : 0);
            }
            for (int j = size - 1; j >= 0; j--) {
                x[j] /= diagonal[j];
                x[j] -= (j + 1 < size ? near[j] * x[j + 1] : 0) + (j + 2 < size ? far[j] * x[j + 2] : 0);
            }
            return x;
        }

        /** The trace of the inverse times a matrix of one band, from the bands of the inverse (Hutchinson and de Hoog 1985). */
        double traceOfInverseTimes(double[][] band) {
            double trace = 0;
            double one = 0;
            double oneBeside = 0;
            double two = 0;
            for (int j = size - 1; j >= 0; j--) {
                double far2 = -near[j] * oneBeside - far[j] * two;
                double beside = -near[j] * one - far[j] * oneBeside;
                double own = 1 / diagonal[j] - near[j] * beside - far[j] * far2;
                trace += own * band[0][j] + 2 * beside * band[1][j];
                two = one;
                one = own;
                oneBeside = beside;
            }
            return trace;
        }
    }
}
