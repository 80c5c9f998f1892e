package org.parkgauge.measure.agglomeration;

import java.io.Serializable;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * A function of distance beside what it would be if plants had chosen their places at random among all places where there
 * are plants: the test of point-pattern concentration.
 *
 * <p>The local envelope holds all but the given share of the simulated values at each distance on its own; an observed curve
 * leaves it somewhere much more often than that. The global envelope is drawn so that at most the given share of whole
 * simulated curves leave it anywhere: at every distance from the k-th lowest to the k-th highest simulated value, with the
 * largest k that allows it. Judge a curve by the global envelope. Source: Duranton and Overman (2005); Myllymäki et al. (2017)
 * for the ranks.
 *
 * @param distances the distances
 * @param observed the value at each; NaN where it is not defined, and then the limits are NaN too
 * @param localLow the lower local limits
 * @param localHigh the upper local limits
 * @param globalLow the lower global limits
 * @param globalHigh the upper global limits
 * @param simulations how many curves were simulated
 * @param level the share of simulations left outside, both sides together
 */
public record Envelope(
        Vector distances,
        Vector observed,
        Vector localLow,
        Vector localHigh,
        Vector globalLow,
        Vector globalHigh,
        int simulations,
        double level)
        implements Serializable {

    /**
     * Global localization at a distance: how far the observed value lies above the global envelope.
     *
     * @param place which distance, from 0
     * @return 0 if it does not; above 0 for a localized industry; NaN where the observed value is not defined
     */
    public double localization(int place) {
        return Math.max(0, observed.get(place) - globalHigh.get(place));
    }

    /**
     * Dispersion at a distance: how far the observed value lies below the global envelope. Duranton and Overman call an
     * industry dispersed only if it is localized at no distance.
     *
     * @param place which distance, from 0
     * @return 0 if it does not; above 0 for dispersion; NaN where the observed value is not defined
     */
    public double dispersion(int place) {
        return Math.max(0, globalLow.get(place) - observed.get(place));
    }

    /**
     * Whether the observed curve leaves the global envelope upwards anywhere.
     *
     * @return true for a localized industry
     */
    public boolean isLocalized() {
        return anywhere(true);
    }

    /**
     * Whether the observed curve leaves the global envelope downwards somewhere and upwards nowhere.
     *
     * @return true for a dispersed industry
     */
    public boolean isDispersed() {
        return !anywhere(true) && anywhere(false);
    }

    private boolean anywhere(boolean above) {
        boolean found = false;
        for (int d = 0; d < observed.size(); d++) {
            found |= (above ? localization(d) : dispersion(d)) > 0;
        }
        return found;
    }

    /** Simulates: each curve has a random stream of its own, split off that of the seed, so curves can be told apart. */
    static Envelope simulate(
            double[] distances,
            double[] observed,
            int simulations,
            double level,
            long seed,
            Function<SplittableRandom, double[]> curve) {
        if (!(level > 0 && level < 1) || !(level / 2 * (simulations + 1) >= 1)) {
            throw new InvalidInputException(
                            "水平" + level + "下" + simulations + "次模拟不够。",
                            simulations + " simulations are not enough for the level " + level + ".")
                    .maybe(
                            "水平取0到1之间的数，模拟次数至少为2/水平-1。",
                            "take a level between 0 and 1, and at least 2/level - 1 simulations.");
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[][] curves = new double[simulations][];
        for (int s = 0; s < simulations; s++) {
            curves[s] = curve.apply(random.split());
        }
        int local = (int) Math.floor(level / 2 * (simulations + 1));
        double[][] sorted = byDistance(curves, distances.length);
        int global = globalRank(curves, sorted, (int) Math.floor(level * (simulations + 1)) - 1);
        return new Envelope(
                Vector.of(distances),
                Vector.of(observed),
                limit(sorted, observed, local, true),
                limit(sorted, observed, local, false),
                limit(sorted, observed, global, true),
                limit(sorted, observed, global, false),
                simulations,
                level);
    }

    /** The simulated values at each distance, rising; NaN last. */
    private static double[][] byDistance(double[][] curves, int distances) {
        double[][] sorted = new double[distances][curves.length];
        for (int d = 0; d < distances; d++) {
            for (int s = 0; s < curves.length; s++) {
                sorted[d][s] = curves[s][d];
            }
            Arrays.sort(sorted[d]);
        }
        return sorted;
    }

    /** The largest k for which at most the allowed number of curves leave the k-th lowest to k-th highest values. */
    private static int globalRank(double[][] curves, double[][] sorted, int allowed) {
        int[] ranks = new int[curves.length];
        for (int s = 0; s < curves.length; s++) {
            ranks[s] = Integer.MAX_VALUE;
            for (int d = 0; d < sorted.length; d++) {
                ranks[s] = Math.min(ranks[s], rank(sorted[d], curves[s][d]));
            }
        }
        Arrays.sort(ranks);
        // A curve of rank q stays inside for k <= q; the curves of lowest rank are given up first.
        return Math.max(1, Math.min(ranks[allowed], (curves.length + 1) / 2));
    }

    /** The largest k for which the value lies within the k-th lowest and k-th highest; a missing value is never outside. */
    private static int rank(double[] sorted, double value) {
        if (Double.isNaN(value)) {
            return Integer.MAX_VALUE;
        }
        int present = present(sorted);
        int notAbove = 0;
        int notBelow = 0;
        for (int s = 0; s < present; s++) {
            notAbove += sorted[s] <= value ? 1 : 0;
            notBelow += sorted[s] >= value ? 1 : 0;
        }
        return Math.min(notAbove, notBelow);
    }

    private static int present(double[] sorted) {
        int present = sorted.length;
        while (present > 0 && Double.isNaN(sorted[present - 1])) {
            present--;
        }
        return present;
    }

    private static Vector limit(double[][] sorted, double[] observed, int rank, boolean low) {
        double[] limits = new double[sorted.length];
        for (int d = 0; d < limits.length; d++) {
            int present = present(sorted[d]);
            boolean defined = present > 0 && !Double.isNaN(observed[d]);
            int k = Math.min(rank, Math.max(1, (present + 1) / 2));
            limits[d] = defined ? sorted[d][low ? k - 1 : present - k] : Double.NaN;
        }
        return Vector.of(limits);
    }
}
