package org.parkgauge.analysis.weights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parkgauge.internal.LinearProgram;

/**
 * The admitted weights of one node: a box inside the simplex, cut by further linear constraints if there are any. Never
 * empty. Linear functions are minimized in closed form over a box, else by a linear programme.
 */
final class Polytope {

    /** By how much weights may miss a constraint, since sums of decimal fractions do. */
    static final double ROUNDING = 1e-10;

    private static final int MOST_STEPS = 100;

    private final double[] given;
    private final double[] lower;
    private final double[] upper;
    private final double[][] rows;
    private final double[] bounds;
    private final double[] inside;

    private Polytope(double[] given, double[] lower, double[] upper, double[][] rows, double[] bounds) {
        this.given = given;
        this.lower = lower;
        this.upper = upper;
        this.rows = rows;
        this.bounds = bounds;
        this.inside = contains(given) ? given : middle();
    }

    static Polytope of(String node, List<String> codes, double[] given, double[] most, List<Demand> demands) {
        double[] lower = new double[given.length];
        double[] upper = most.clone();
        List<double[]> rows = new ArrayList<>();
        List<Double> bounds = new ArrayList<>();
        for (Demand demand : demands) {
            int child = demand.only();
            double slope = child < 0 ? 0 : demand.coefficients().get(child);
            if (child < 0) {
                rows.add(demand.coefficients().toArray());
                bounds.add(demand.bound());
            } else if (slope > 0) {
                lower[child] = Math.max(lower[child], demand.bound() / slope);
            } else {
                upper[child] = Math.min(upper[child], demand.bound() / slope);
            }
        }
        double least = 0;
        double greatest = 0;
        boolean crossed = false;
        for (int j = 0; j < lower.length; j++) {
            least += lower[j];
            greatest += upper[j];
            crossed |= lower[j] > upper[j];
        }
        if (crossed || least > 1 + ROUNDING || greatest < 1 - ROUNDING || !rows.isEmpty()) {
            Contradiction.refuse(node, codes, most, demands);
        }
        for (int j = 0; j < lower.length; j++) {
            upper[j] = Math.max(lower[j], upper[j]);
        }
        return new Polytope(
                given.clone(),
                lower,
                upper,
                rows.toArray(double[][]::new),
                bounds.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Whether a child can have weight, or has. */
    boolean isOpen(int child) {
        return upper[child] > 0 || given[child] > 0;
    }

    /** The weights of the children that can have weight, or have. */
    Polytope narrowed() {
        int[] open = java.util.stream.IntStream.range(0, given.length)
                .filter(this::isOpen)
                .toArray();
        double[][] fewer = new double[rows.length][];
        for (int i = 0; i < fewer.length; i++) {
            fewer[i] = pick(rows[i], open);
        }
        return new Polytope(pick(given, open), pick(lower, open), pick(upper, open), fewer, bounds);
    }

    private static double[] pick(double[] all, int[] places) {
        double[] some = new double[places.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = all[places[i]];
        }
        return some;
    }

    int size() {
        return given.length;
    }

    /** The given weights; not to be changed. */
    double[] given() {
        return given;
    }

    /** Admitted weights: the given ones if they are, else a point in the middle; not to be changed. */
    double[] inside() {
        return inside;
    }

    /** The least weights by constraints on one weight; not to be changed. */
    double[] lower() {
        return lower;
    }

    /** The greatest weights by constraints on one weight; not to be changed. */
    double[] upper() {
        return upper;
    }

    /** The coefficients of the constraints on several weights, each sum at least its bound; not to be changed. */
    double[][] rows() {
        return rows;
    }

    /** The bounds of the constraints on several weights; not to be changed. */
    double[] bounds() {
        return bounds;
    }

    /** All constraints beside the sum 1, as rows whose products with the weights must not be negative. */
    List<double[]> homogeneous() {
        List<double[]> all = new ArrayList<>();
        for (int j = 0; j < given.length; j++) {
            double[] unit = new double[given.length];
            unit[j] = 1;
            all.add(homogeneous(unit, lower[j]));
            unit[j] = -1;
            all.add(homogeneous(unit, -upper[j]));
        }
        for (int i = 0; i < rows.length; i++) {
            all.add(homogeneous(rows[i], bounds[i]));
        }
        return all;
    }

    private static double[] homogeneous(double[] row, double bound) {
        double[] shifted = new double[row.length];
        for (int j = 0; j < row.length; j++) {
            shifted[j] = row[j] - bound;
        }
        return shifted;
    }

    boolean isBox() {
        return rows.length == 0;
    }

    /** Whether only one point is admitted, as far as the box shows. */
    boolean isPoint() {
        double free = 0;
        double left = 1;
        for (int j = 0; j < lower.length; j++) {
            free = Math.max(free, upper[j] - lower[j]);
            left -= lower[j];
        }
        return free <= ROUNDING || left <= ROUNDING;
    }

    boolean contains(double[] w) {
        double sum = 0;
        for (int j = 0; j < w.length; j++) {
            sum += w[j];
            if (w[j] < lower[j] - ROUNDING || w[j] > upper[j] + ROUNDING) {
                return false;
            }
        }
        for (int i = 0; i < rows.length; i++) {
            if (dot(rows[i], w) < bounds[i] - ROUNDING) {
                return false;
            }
        }
        return Math.abs(sum - 1) <= ROUNDING;
    }

    /** Brings weights that miss the box or the sum by rounding back into both. */
    void repair(double[] w) {
        double left = 1;
        double room = 0;
        for (int j = 0; j < w.length; j++) {
            w[j] = Math.max(lower[j], Math.min(upper[j], w[j]));
            left -= w[j];
        }
        for (int j = 0; j < w.length; j++) {
            room += left > 0 ? upper[j] - w[j] : w[j] - lower[j];
        }
        for (int j = 0; room > 0 && j < w.length; j++) {
            w[j] += left / room * (left > 0 ? upper[j] - w[j] : w[j] - lower[j]);
        }
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    /** The mean of the points at which each weight is least and greatest. */
    double[] middle() {
        double[] sum = new double[given.length];
        double[] cost = new double[given.length];
        double[] w = new double[given.length];
        for (int j = 0; j < sum.length; j++) {
            for (int sign = -1; sign <= 1; sign += 2) {
                Arrays.fill(cost, 0);
                cost[j] = sign;
                minimize(cost, w);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += w[i] / (2 * sum.length);
                }
            }
        }
        return sum;
    }

    /** The least cost·w, and weights at which it is reached. */
    double minimize(double[] cost, double[] w) {
        return isBox() ? BoxMinimum.solve(cost, lower, upper, w) : programme(cost, w);
    }

    private double programme(double[] cost, double[] w) {
        int k = cost.length;
        double size = 0;
        for (double one : cost) {
            size = Math.max(size, Math.abs(one));
        }
        double[] scaled = new double[k];
        double[] ones = new double[k];
        double left = 1;
        for (int j = 0; j < k; j++) {
            scaled[j] = size > 0 ? cost[j] / size : 0;
            ones[j] = 1;
            left -= lower[j];
        }
        LinearProgram programme = LinearProgram.minimize(scaled).equalTo(left, ones);
        for (int j = 0; j < k; j++) {
            if (upper[j] < 1) {
                double[] unit = new double[k];
                unit[j] = 1;
                programme.atMost(upper[j] - lower[j], unit);
            }
        }
        for (int i = 0; i < rows.length; i++) {
            programme.atLeast(bounds[i] - dot(rows[i], lower) - ROUNDING / 10, rows[i]);
        }
        double[] solved = programme.solve();
        for (int j = 0; j < k; j++) {
            w[j] = lower[j] + Math.max(0, solved[j]);
        }
        return dot(cost, w);
    }

    /**
     * The least cost·w / share·w, and weights at which it is reached, by Dinkelbach's method (1967): the quotient at the
     * minimizer of cost·w − q share·w replaces q until it no longer falls.
     */
    double minimizeQuotient(double[] cost, double[] share, double[] w) {
        double quotient = dot(cost, inside) / dot(share, inside);
        System.arraycopy(inside, 0, w, 0, w.length);
        double[] price = new double[cost.length];
        double[] found = new double[cost.length];
        for (int step = 0; step < MOST_STEPS; step++) {
            for (int j = 0; j < price.length; j++) {
                price[j] = cost[j] - quotient * share[j];
            }
            minimize(price, found);
            double next = dot(cost, found) / dot(share, found);
            if (!(next < quotient)) {
                break;
            }
            quotient = next;
            System.arraycopy(found, 0, w, 0, w.length);
        }
        return quotient;
    }
}
