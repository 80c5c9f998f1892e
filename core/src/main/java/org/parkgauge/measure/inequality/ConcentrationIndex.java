package org.parkgauge.measure.inequality;

import org.parkgauge.measure.Measured;
import org.parkgauge.text.InvalidInputException;

/**
 * The concentration index: whether a quantity is with the rich or with the poor of another variable. With p the share of
 * the weight, m the mean of the values and R the fractional rank (the share of the weight below, plus half of the own;
 * those who tie share the middle of their place),
 *
 * <pre>
 * CI = 2/m sum p x R - 1
 * </pre>
 *
 * <p>-1 (all is with the poorest) to 1 (all with the richest), 0 without a relation; the Gini coefficient where the values
 * rank themselves. Undefined where all values are zero. For a variable with bounds, {@link #corrected} gives Erreygers'
 * form 4 m CI / (b - a), which does not depend on which end is counted. Source: Wagstaff, Paci and van Doorslaer (1991);
 * Erreygers (2009).
 */
public final class ConcentrationIndex {

    private ConcentrationIndex() {}

    /**
     * The standard form.
     *
     * @param distribution values, none negative, with their weights
     * @param rankedBy by what people are rich or poor, finite, in the order of the values
     * @return -1 to 1, or why it is undefined
     * @throws InvalidInputException if a value is negative, the sizes differ or a rank is not finite
     */
    public static Measured of(Distribution distribution, double[] rankedBy) {
        distribution.refuseNegative("集中指数", "concentration index");
        Ranking.check(distribution, rankedBy);
        double mean = distribution.mean();
        if (!(mean > 0)) {
            return Undefined.nothingToShare();
        }
        return Measured.of(Math.max(-1, Math.min(1, 2 * covariance(distribution, rankedBy) / mean)));
    }

    /**
     * Erreygers' form, with the smallest and the largest value that occur as bounds.
     *
     * @param distribution values, none negative, with their weights
     * @param rankedBy by what people are rich or poor, finite, in the order of the values
     * @return -1 to 1, or why it is undefined (equal values)
     * @throws InvalidInputException if a value is negative, the sizes differ or a rank is not finite
     */
    public static Measured corrected(Distribution distribution, double[] rankedBy) {
        Sorted sorted = distribution.sorted();
        if (sorted.values[0] == sorted.values[sorted.size() - 1]) {
            return Measured.undefined("所有值相等，上下界重合", "all values are equal, so the bounds coincide");
        }
        return corrected(distribution, sorted.values[0], sorted.values[sorted.size() - 1], rankedBy);
    }

    /**
     * Erreygers' form with the bounds that the variable can reach.
     *
     * @param distribution values within the bounds, none negative, with their weights
     * @param low the lower bound
     * @param high the upper bound
     * @param rankedBy by what people are rich or poor, finite, in the order of the values
     * @return -1 to 1
     * @throws InvalidInputException if a value lies outside the bounds, is negative, the sizes differ or a rank is not
     *     finite
     */
    public static Measured corrected(Distribution distribution, double low, double high, double[] rankedBy) {
        distribution.refuseNegative("集中指数", "concentration index");
        Ranking.check(distribution, rankedBy);
        if (!(low < high)) {
            throw new InvalidInputException(
                            "下界" + low + "须小于上界" + high + "。",
                            "The lower bound " + low + " must lie below the upper bound " + high + ".")
                    .maybe("给出变量可能的最小值和最大值。", "give the least and the greatest value that the variable can take.");
        }
        for (int i = 0; i < rankedBy.length; i++) {
            double value = distribution.values().get(i);
            if (distribution.weights().get(i) > 0 && !(value >= low && value <= high)) {
                throw new InvalidInputException(
                                "第" + i + "位（从0数起）的值" + value + "不在" + low + "与" + high + "之间。",
                                "The value " + value + " at place " + i + " does not lie between " + low + " and "
                                        + high + ".")
                        .maybe("给出变量可能的最小值和最大值。", "give the least and the greatest value that the variable can take.");
            }
        }
        return Measured.of(Math.max(-1, Math.min(1, 8 * covariance(distribution, rankedBy) / (high - low))));
    }

    /** The covariance of the value and the fractional rank. */
    private static double covariance(Distribution distribution, double[] rankedBy) {
        double[] ranks = fractionalRanks(distribution, rankedBy);
        double total = distribution.totalWeight();
        double mean = distribution.mean();
        double sum = 0;
        for (int i = 0; i < ranks.length; i++) {
            sum += distribution.weights().get(i)
                    / total
                    * (distribution.values().get(i) - mean)
                    * (ranks[i] - 0.5);
        }
        return sum;
    }

    private static double[] fractionalRanks(Distribution distribution, double[] rankedBy) {
        Sorted sorted = new Sorted(rankedBy, distribution.weights().toArray());
        double[] middle = new double[sorted.size()];
        double below = 0;
        for (int start = 0, end; start < middle.length; start = end) {
            double weight = 0;
            for (end = start; end < middle.length && sorted.values[end] == sorted.values[start]; end++) {
                weight += sorted.weights[end];
            }
            java.util.Arrays.fill(middle, start, end, (below + weight / 2) / sorted.totalWeight);
            below += weight;
        }
        double[] ranks = new double[rankedBy.length];
        for (int i = 0; i < ranks.length; i++) {
            int place = java.util.Arrays.binarySearch(sorted.values, rankedBy[i] + 0.0);
            ranks[i] = distribution.weights().get(i) > 0 ? middle[place] : 0;
        }
        return ranks;
    }
}
