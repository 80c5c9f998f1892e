package org.parkgauge.measure.inequality;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/**
 * Local indicators of spatial association (LISA): Moran's I place by place. With z the deviations from the mean and m_2 =
 * sum z^2 / n,
 *
 * <pre>
 * I_i = z_i / m_2 * sum_j w_ij z_j,        sum_i I_i = S_0 I
 * </pre>
 *
 * <p>(esda divides by n - 1 instead of n.) The quadrant says who stands beside whom. The pseudo p is conditional: the value
 * of the place stays, those of the others are drawn at random without replacement as its neighbours, M times, and p = (1 +
 * the smaller of the numbers of draws at least as high and at least as low) / (M + 1), one-sided, as in GeoDa. Each place
 * has random numbers of its own, so that neither the order of computation nor other places matter.
 *
 * <p>One test a place is many tests: at 0.05, one place in twenty looks special by chance. With few places there are few
 * distinct draws; below 20 an issue says so. Source: Anselin (1995).
 *
 * @param places the result of each place
 * @param permutations M
 * @param seed the seed
 * @param issues a warning below 20 places, and the islands
 */
public record LocalMoran(List<Place> places, int permutations, long seed, List<Issue> issues) implements Serializable {

    /** Copies the lists. */
    public LocalMoran {
        places = List.copyOf(places);
        issues = List.copyOf(issues);
    }

    /**
     * One place.
     *
     * @param value I_i; 0 for an island; NaN for constant values
     * @param deviation z_i, the value less the mean
     * @param lag the weighted sum of the deviations of the neighbours
     * @param quadrant who stands beside whom
     * @param p the pseudo p; NaN for an island or constant values
     */
    public record Place(double value, double deviation, double lag, Quadrant quadrant, double p)
            implements Serializable {

        /**
         * Whether the place belongs to a cluster, or stands out from its neighbours, at a level.
         *
         * @param level such as 0.05
         * @return true if it has a quadrant and p is not above the level
         */
        public boolean isSignificant(double level) {
            return quadrant != Quadrant.NONE && p <= level;
        }
    }

    /** Who stands beside whom, by the signs of the deviation and of the lag. */
    public enum Quadrant {
        /** High among high: a hot spot. */
        HIGH_HIGH("高—高", "high among high"),
        /** Low among high. */
        LOW_HIGH("低—高", "low among high"),
        /** Low among low: a cold spot. */
        LOW_LOW("低—低", "low among low"),
        /** High among low. */
        HIGH_LOW("高—低", "high among low"),
        /** Exactly at the mean, with neighbours exactly at the mean, or without neighbours. */
        NONE("无", "none");

        private final String zh;
        private final String en;

        Quadrant(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /**
         * The name for people.
         *
         * @return the label
         */
        public Text label() {
            return Text.of(zh, en);
        }

        static Quadrant of(double deviation, double lag) {
            if (deviation == 0 || lag == 0) {
                return NONE;
            }
            if (deviation > 0) {
                return lag > 0 ? HIGH_HIGH : HIGH_LOW;
            }
            return lag > 0 ? LOW_HIGH : LOW_LOW;
        }
    }

    private static final double ROUNDING = 1e-12;

    /**
     * The local indicators.
     *
     * @param values one a place, finite
     * @param weights the neighbours of each place
     * @param permutations how many draws a place, at least 1; 999 and 9999 are usual
     * @param seed any number; the same gives the same result
     * @return the result
     * @throws org.parkgauge.text.InvalidInputException if the sizes differ, a value is not finite or there is no
     *     permutation
     */
    public static LocalMoran of(double[] values, SpatialWeights weights, int permutations, long seed) {
        SpatialDeviations deviations = new SpatialDeviations(values, weights);
        SpatialDeviations.refuseTooFew(permutations);
        List<Place> places = new ArrayList<>();
        double variance = deviations.squares / values.length;
        double[] pool = new double[Math.max(0, values.length - 1)];
        SplittableRandom root = new SplittableRandom(seed);
        for (int i = 0; i < values.length; i++) {
            SplittableRandom random = root.split();
            double z = deviations.z[i];
            double lag = weights.lag(i, deviations.z);
            boolean island = weights.starts[i] == weights.starts[i + 1];
            double p = Double.NaN;
            if (!island && !deviations.constant) {
                System.arraycopy(deviations.z, 0, pool, 0, i);
                System.arraycopy(deviations.z, i + 1, pool, i, pool.length - i);
                p = pseudoP(pool, weights, i, lag * z, z, permutations, random);
            }
            double value = island && !deviations.constant ? 0 : z * lag / variance;
            places.add(new Place(value, z, lag, Quadrant.of(z, lag), p));
        }
        return new LocalMoran(places, permutations, seed, SpatialDeviations.issues(weights));
    }

    /** Draws neighbours from the pool of the others; the products z_i lag are as good as I_i for comparison. */
    private static double pseudoP(
            double[] pool,
            SpatialWeights weights,
            int i,
            double observed,
            double z,
            int permutations,
            SplittableRandom random) {
        double tolerance = ROUNDING * Math.abs(observed);
        int higher = 0;
        int lower = 0;
        for (int draw = 0; draw < permutations; draw++) {
            double lag = 0;
            for (int e = weights.starts[i]; e < weights.starts[i + 1]; e++) {
                int at = e - weights.starts[i];
                int other = at + random.nextInt(pool.length - at);
                double swap = pool[at];
                pool[at] = pool[other];
                pool[other] = swap;
                lag += weights.weights[e] * pool[at];
            }
            higher += z * lag >= observed - tolerance ? 1 : 0;
            lower += z * lag <= observed + tolerance ? 1 : 0;
        }
        return (Math.min(higher, lower) + 1.0) / (permutations + 1);
    }
}
