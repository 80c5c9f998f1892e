package org.parkgauge.measure.inequality;

import org.parkgauge.measure.Measured;

/**
 * The Hoover index (Robin Hood index, Pietra ratio): the share of the total that would have to change hands until all have
 * the same, half the sum of |share of the total - share of the weight|. 0 to below 1. Between two sets of amounts the same
 * formula is the index of dissimilarity, and half of Krugman's index. Undefined where a total is zero. Source: Hoover
 * (1936).
 */
public final class Hoover {

    private Hoover() {}

    /**
     * The index of a distribution: 1/2 sum |w x / sum w x - w / sum w|.
     *
     * @param distribution values for each (an income a head), none negative, with their weights
     * @return 0 to 1, or why it is undefined
     * @throws org.parkgauge.text.InvalidInputException if a value is negative
     */
    public static Measured of(Distribution distribution) {
        distribution.refuseNegative("胡佛指数", "Hoover index");
        double mean = distribution.mean();
        if (!(mean > 0)) {
            return Undefined.nothingToShare();
        }
        double total = distribution.totalWeight();
        double sum = 0;
        for (int i = 0; i < distribution.size(); i++) {
            sum += distribution.weights().get(i)
                    / total
                    * Math.abs(distribution.values().get(i) / mean - 1);
        }
        return Measured.of(Math.min(1, sum / 2));
    }

    /**
     * The index of amounts against a reference: 1/2 sum |a / sum a - r / sum r|. A place may have an amount and no
     * reference.
     *
     * @param amounts totals of places (jobs of an industry), none negative
     * @param reference totals of the same places (all jobs, people, 1 each), none negative
     * @return 0 (the same shares) to 1 (no place in common), or why it is undefined
     * @throws org.parkgauge.text.InvalidInputException if an amount is negative or not finite, or the sizes differ
     */
    public static Measured between(double[] amounts, double[] reference) {
        ShareGaps gaps = new ShareGaps(amounts, reference, "胡佛指数", "Hoover index");
        if (!gaps.isDefined()) {
            return Undefined.nothingToShare();
        }
        double sum = 0;
        for (int i = 0; i < amounts.length; i++) {
            sum += Math.abs(gaps.gap(i));
        }
        return Measured.of(Math.min(1, sum / 2));
    }
}
