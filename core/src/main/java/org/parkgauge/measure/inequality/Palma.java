package org.parkgauge.measure.inequality;

import org.parkgauge.measure.Measured;
import org.parkgauge.text.InvalidInputException;

/**
 * The Palma ratio: what the richest tenth has over what the poorest four tenths have. Two forms, since two are in use:
 *
 * <ul>
 *   <li>{@link #of(Distribution)}: shares of the total, people ranked by the value itself, a person on the boundary counted
 *       in part (linear interpolation of the Lorenz curve). 1/4 where all have the same, without an upper bound. Source:
 *       Palma (2011), Cobham and Sumner (2013).
 *   <li>{@link #ofMeans}: means of a value (such as access to jobs) over the richest tenth and the poorest four tenths by
 *       another one (income). 1 where all have the same. Source: Herszenhut et al. (2022); the R package accessibility.
 * </ul>
 *
 * <p>Undefined where the poorest have nothing.
 */
public final class Palma {

    private static final double POOREST = 0.4;
    private static final double RICHEST = 0.1;

    private Palma() {}

    /**
     * The share of the richest tenth over that of the poorest four tenths.
     *
     * @param distribution values, none negative, with their weights
     * @return the ratio, not below 1/4, or why it is undefined
     * @throws InvalidInputException if a value is negative
     */
    public static Measured of(Distribution distribution) {
        return of(distribution, POOREST, RICHEST);
    }

    /**
     * The share of the richest part over that of the poorest part, such as 0.2 and 0.2 for the quintile ratio.
     *
     * @param distribution values, none negative, with their weights
     * @param poorest the part of the weight that counts as poorest, between 0 and 1
     * @param richest the part of the weight that counts as richest, between 0 and 1
     * @return the ratio, not below richest/poorest, or why it is undefined
     * @throws InvalidInputException if a value is negative, or a part is not between 0 and 1
     */
    public static Measured of(Distribution distribution, double poorest, double richest) {
        for (double part : new double[] {poorest, richest}) {
            if (!(part > 0 && part < 1)) {
                throw new InvalidInputException(
                                "最贫与最富部分须在0与1之间，得到" + part + "。",
                                "The poorest and the richest part lie between 0 and 1, and " + part + " does not.")
                        .maybe("帕尔马比用 0.4 和 0.1。", "use 0.4 and 0.1 for the Palma ratio.");
            }
        }
        distribution.refuseNegative("帕尔马比", "Palma ratio");
        Sorted sorted = distribution.sorted();
        if (!(sorted.mean > 0)) {
            return Undefined.nothingToShare();
        }
        double low = sorted.lorenz(poorest);
        return low > 0 ? Measured.of((1 - sorted.lorenz(1 - richest)) / low) : poorestHaveNothing();
    }

    private static Measured poorestHaveNothing() {
        return Measured.undefined("最贫部分的量为零", "the poorest part has nothing");
    }

    /**
     * The mean value of the richest tenth over that of the poorest four tenths, rich and poor by another variable. The
     * limits are quantiles of that variable with the weights as counts of people (Hmisc's {@code wtd.quantile}, type 7 on
     * the expanded data); poorest are those at or below the 0.4 quantile, richest those above the 0.9 quantile.
     *
     * @param distribution values, none negative, weighted by numbers of people
     * @param rankedBy by what people are rich or poor, finite, in the order of the values
     * @return the ratio, not negative, or why it is undefined
     * @throws InvalidInputException if a value is negative, the sizes differ or a rank is not finite
     */
    public static Measured ofMeans(Distribution distribution, double[] rankedBy) {
        distribution.refuseNegative("帕尔马比", "Palma ratio");
        Ranking.check(distribution, rankedBy);
        Sorted income = new Sorted(rankedBy, distribution.weights().toArray());
        double poor = quantile(income, POOREST);
        double rich = quantile(income, 1 - RICHEST);
        double[] sums = new double[4];
        for (int i = 0; i < rankedBy.length; i++) {
            double weight = distribution.weights().get(i);
            if (rankedBy[i] <= poor) {
                sums[0] += weight * distribution.values().get(i);
                sums[1] += weight;
            }
            if (rankedBy[i] > rich) {
                sums[2] += weight * distribution.values().get(i);
                sums[3] += weight;
            }
        }
        if (!(sums[3] > 0)) {
            return Measured.undefined(
                    "没有人高于最富部分的界限，可能收入相同者太多",
                    "nobody is above the limit of the richest part, perhaps because too many are equal");
        }
        return sums[0] > 0 ? Measured.of(sums[2] / sums[3] / (sums[0] / sums[1])) : poorestHaveNothing();
    }

    /** The quantile of type 7 of the data in which each value stands as often as its weight says. */
    private static double quantile(Sorted sorted, double p) {
        double order = 1 + (sorted.totalWeight - 1) * p;
        double low = Math.max(Math.floor(order), 1);
        double high = Math.min(low + 1, sorted.totalWeight);
        double part = order - Math.floor(order);
        return (1 - part) * atCount(sorted, low) + part * atCount(sorted, high);
    }

    private static double atCount(Sorted sorted, double count) {
        double below = 0;
        for (int i = 0; i < sorted.size(); i++) {
            below += sorted.weights[i];
            if (below >= count) {
                return sorted.values[i];
            }
        }
        return sorted.values[sorted.size() - 1];
    }
}
