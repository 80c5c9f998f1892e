package org.parkgauge.measure.inequality;

import java.io.Serializable;
import java.util.List;
import java.util.SplittableRandom;
import org.parkgauge.internal.TailProbability;
import org.parkgauge.measure.Measured;
import org.parkgauge.text.Issue;

/**
 * Moran's I: whether neighbours have similar values. With z the deviations from the mean, S_0 the sum of the weights,
 *
 * <pre>
 * I = n/S_0 * sum_i sum_j w_ij z_i z_j / sum_i z_i^2,        E(I) = -1/(n - 1)
 * </pre>
 *
 * <p>Above the expectation: like stands beside like; below: like stands beside unlike. I is not bounded by 1 in general
 * (it is near -1 to 1 for row-standardized weights). The variance under normality takes the values for a normal sample,
 * the one under randomization all orders of these values as equally likely (needs four places). {@link #permute} compares
 * with random orders instead, and is the test to trust for few places or skewed values. Undefined for constant values.
 *
 * <p><b>With the ten or so parks of a prefecture the test has next to no power</b>: below 20 places the result carries an
 * issue that says so. Source: Moran (1950); Cliff and Ord (1981).
 *
 * @param value I, undefined for constant values
 * @param expectation -1/(n - 1)
 * @param normality the test under normality
 * @param randomization the test under randomization
 * @param issues a warning below 20 places, and the islands
 */
public record MoransI(Measured value, double expectation, Test normality, Test randomization, List<Issue> issues)
        implements Serializable {

    /** Copies the list. */
    public MoransI {
        issues = List.copyOf(issues);
    }

    /**
     * A test by the normal approximation.
     *
     * @param variance the variance of I; NaN where it is not defined
     * @param z (I - E(I)) over the standard deviation
     * @param p the two-sided probability of z at least as far from 0 by chance
     */
    public record Test(double variance, double z, double p) implements Serializable {

        static Test of(double value, double expectation, double variance) {
            double z = variance > 0 ? (value - expectation) / Math.sqrt(variance) : Double.NaN;
            return new Test(variance, z, TailProbability.normal(z));
        }
    }

    /**
     * A test by random orders of the values. With M orders, p = (1 + orders at least as extreme) / (M + 1).
     *
     * @param permutations M
     * @param seed the seed of the orders
     * @param mean the mean of I over the orders
     * @param standardDeviation its standard deviation over the orders (divisor M)
     * @param upper the probability of an I at least as high: like beside like
     * @param lower the probability of an I at least as low: like beside unlike
     * @param p twice the smaller of the two, at most 1
     */
    public record Permutations(
            int permutations, long seed, double mean, double standardDeviation, double upper, double lower, double p)
            implements Serializable {}

    /** Two values of I closer than this share of the largest possible count as equal, so that rounding decides nothing. */
    private static final double ROUNDING = 1e-12;

    /**
     * Moran's I with the tests under normality and randomization.
     *
     * @param values one a place, finite
     * @param weights the neighbours of each place
     * @return the result
     * @throws org.parkgauge.text.InvalidInputException if the sizes differ or a value is not finite
     */
    public static MoransI of(double[] values, SpatialWeights weights) {
        SpatialDeviations deviations = new SpatialDeviations(values, weights);
        int n = values.length;
        double expectation = -1.0 / (n - 1);
        List<Issue> issues = SpatialDeviations.issues(weights);
        if (deviations.constant) {
            Test none = new Test(Double.NaN, Double.NaN, Double.NaN);
            return new MoransI(Measured.undefined("所有值相等", "all values are equal"), expectation, none, none, issues);
        }
        double value = moran(deviations.z, deviations.squares, weights);
        Sums sums = Sums.of(weights);
        return new MoransI(
                Measured.of(value),
                expectation,
                Test.of(value, expectation, sums.underNormality(n)),
                Test.of(value, expectation, sums.underRandomization(n, deviations)),
                issues);
    }

    private static double moran(double[] z, double squares, SpatialWeights weights) {
        double products = 0;
        double total = 0;
        for (int i = 0; i < z.length; i++) {
            products += z[i] * weights.lag(i, z);
        }
        for (double weight : weights.weights) {
            total += weight;
        }
        return z.length / total * products / squares;
    }

    /**
     * The test by random orders. The same seed gives the same result.
     *
     * @param values one a place, finite, not all equal
     * @param weights the neighbours of each place
     * @param permutations how many orders, at least 1; 999 and 9999 are usual
     * @param seed any number
     * @return the result; all numbers NaN for constant values
     * @throws org.parkgauge.text.InvalidInputException if the sizes differ, a value is not finite or there is no
     *     permutation
     */
    public static Permutations permute(double[] values, SpatialWeights weights, int permutations, long seed) {
        SpatialDeviations deviations = new SpatialDeviations(values, weights);
        SpatialDeviations.refuseTooFew(permutations);
        if (deviations.constant) {
            double nan = Double.NaN;
            return new Permutations(permutations, seed, nan, nan, nan, nan, nan);
        }
        double observed = moran(deviations.z, deviations.squares, weights);
        double tolerance = ROUNDING * Math.max(1, Math.abs(observed));
        SplittableRandom random = new SplittableRandom(seed);
        double[] z = deviations.z.clone();
        int higher = 0;
        int lower = 0;
        double sum = 0;
        double squares = 0;
        for (int draw = 0; draw < permutations; draw++) {
            shuffle(z, random);
            double value = moran(z, deviations.squares, weights);
            higher += value >= observed - tolerance ? 1 : 0;
            lower += value <= observed + tolerance ? 1 : 0;
            // around the observed value, so that the squares keep their digits
            sum += value - observed;
            squares += (value - observed) * (value - observed);
        }
        double shift = sum / permutations;
        double upperP = (higher + 1.0) / (permutations + 1);
        double lowerP = (lower + 1.0) / (permutations + 1);
        return new Permutations(
                permutations,
                seed,
                observed + shift,
                Math.sqrt(Math.max(0, squares / permutations - shift * shift)),
                upperP,
                lowerP,
                Math.min(1, 2 * Math.min(upperP, lowerP)));
    }

    private static void shuffle(double[] values, SplittableRandom random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double swap = values[i];
            values[i] = values[j];
            values[j] = swap;
        }
    }

    /** The sums of weights by which Cliff and Ord write the variances. */
    private record Sums(double s0, double s1, double s2) {

        static Sums of(SpatialWeights weights) {
            int n = weights.size();
            double[] rows = new double[n];
            double[] columns = new double[n];
            double s0 = 0;
            double s1 = 0;
            for (int i = 0; i < n; i++) {
                for (int e = weights.starts[i]; e < weights.starts[i + 1]; e++) {
                    double weight = weights.weights[e];
                    int j = weights.neighbours[e];
                    s0 += weight;
                    rows[i] += weight;
                    columns[j] += weight;
                    // half of sum (w_ij + w_ji)^2, each stored entry once
                    s1 += weight * (weight + weights.weight(j, i));
                }
            }
            double s2 = 0;
            for (int i = 0; i < n; i++) {
                s2 += (rows[i] + columns[i]) * (rows[i] + columns[i]);
            }
            return new Sums(s0, s1, s2);
        }

        double underNormality(double n) {
            double expectation = -1 / (n - 1);
            return (n * n * s1 - n * s2 + 3 * s0 * s0) / ((n * n - 1) * s0 * s0) - expectation * expectation;
        }

        double underRandomization(double n, SpatialDeviations deviations) {
            if (n < 4) {
                return Double.NaN;
            }
            double fourth = 0;
            for (double z : deviations.z) {
                fourth += z * z * z * z;
            }
            double kurtosis = n * fourth / (deviations.squares * deviations.squares);
            double first = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0);
            double second = kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0);
            double expectation = -1 / (n - 1);
            return (first - second) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - expectation * expectation;
        }
    }
}
