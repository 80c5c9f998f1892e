package org.parkgauge.measure.agglomeration;

import java.util.Arrays;
import org.parkgauge.text.InvalidInputException;

/**
 * How much the largest parts hold: firms of a park, industries of a place, places of an industry. Parts are amounts, none
 * negative; a part of 0 counts as a part where the number n of parts matters.
 */
public final class Dominance {

    private Dominance() {}

    /**
     * The Herfindahl-Hirschman index HHI = sum s_i^2 of the shares s_i.
     *
     * @param amounts the parts
     * @return 1/n (equal parts) to 1 (one part holds everything)
     * @throws InvalidInputException if an amount is negative or not finite, or the sum is 0
     */
    public static double herfindahl(double... amounts) {
        double sum = 0;
        for (double share : Checks.shares("各部分", "list of parts", amounts)) {
            sum += share * share;
        }
        return sum;
    }

    /**
     * The index without its dependence on the number of parts, (HHI - 1/n)/(1 - 1/n).
     *
     * @param amounts the parts
     * @return 0 (equal parts) to 1; NaN for a single part, which is neither equal nor unequal
     * @throws InvalidInputException as {@link #herfindahl}
     */
    public static double normalizedHerfindahl(double... amounts) {
        double index = herfindahl(amounts);
        double least = 1.0 / amounts.length;
        return amounts.length == 1 ? Double.NaN : Math.max(0, (index - least) / (1 - least));
    }

    /**
     * The equivalent number 1/HHI: how many equal parts would be as concentrated.
     *
     * @param amounts the parts
     * @return 1 to n
     * @throws InvalidInputException as {@link #herfindahl}
     */
    public static double equivalentNumber(double... amounts) {
        return 1 / herfindahl(amounts);
    }

    /**
     * The concentration ratio CR_k, the share of the k largest parts (龙头企业带动度 with k = 4).
     *
     * @param k how many, at least 1; with more than there are parts, all count
     * @param amounts the parts
     * @return k/n to 1
     * @throws InvalidInputException as {@link #herfindahl}, or if k is below 1
     */
    public static double concentrationRatio(int k, double... amounts) {
        if (k < 1) {
            throw new InvalidInputException(
                    "集中度至少取前1位，不能取前" + k + "位。", "A concentration ratio takes the k >= 1 largest, not " + k + ".");
        }
        double[] shares = Checks.shares("各部分", "list of parts", amounts);
        Arrays.sort(shares);
        double sum = 0;
        for (int i = Math.max(0, shares.length - k); i < shares.length; i++) {
            sum += shares[i];
        }
        return Math.min(1, sum);
    }
}
