package org.parkgauge.measure.agglomeration;

import java.io.Serializable;
import java.util.Arrays;
import org.parkgauge.text.InvalidInputException;

/**
 * How varied the industries of a place are: the entropy of their shares, and its split by groups of related industries.
 *
 * <p>With shares p_i of fine (say four-digit) industries and P_g of the groups (say two-digit) that hold them, all
 * logarithms to base 2: entropy = sum p_i log(1/p_i); unrelated variety = sum P_g log(1/P_g), the entropy between groups;
 * related variety = sum P_g H_g, the mean entropy within them. Unrelated + related = entropy. An industry without activity
 * adds 0. Source: Frenken, van Oort and Verburg (2007).
 *
 * @param entropy in bits, 0 (one industry) to log2 of the number of industries
 * @param unrelated the part between groups, 0 to log2 of the number of groups
 * @param related the part within groups, at least 0
 */
public record Variety(double entropy, double unrelated, double related) implements Serializable {

    /**
     * The entropy of amounts in bits; {@link org.parkgauge.statistics.Concentration#entropy} is the same to base e.
     *
     * @param amounts the amounts of the industries
     * @return 0 to log2 n
     * @throws InvalidInputException if an amount is negative or not finite, or the sum is 0
     */
    public static double entropy(double... amounts) {
        return bits(Checks.shares("产业结构", "structure", amounts));
    }

    /**
     * Entropy, unrelated and related variety.
     *
     * @param amounts the amounts of the fine industries
     * @param groups the number of the group of each, any integers
     * @return the three
     * @throws InvalidInputException if an amount is negative or not finite, the sum is 0, or sizes differ
     */
    public static Variety of(double[] amounts, int... groups) {
        Checks.sameSize("产业", "list of industries", amounts.length, "分组", "list of groups", groups.length);
        double[] shares = Checks.shares("产业结构", "structure", amounts);
        int[] distinct = Arrays.stream(groups).distinct().toArray();
        double[] between = new double[distinct.length];
        double related = 0;
        for (int g = 0; g < distinct.length; g++) {
            for (int i = 0; i < shares.length; i++) {
                between[g] += groups[i] == distinct[g] ? shares[i] : 0;
            }
            for (int i = 0; i < shares.length; i++) {
                // P_g (p_i/P_g) log(P_g/p_i) = p_i log(P_g/p_i)
                if (groups[i] == distinct[g] && shares[i] > 0) {
                    related += shares[i] * log2(between[g] / shares[i]);
                }
            }
        }
        return new Variety(bits(shares), bits(between), Math.max(0, related));
    }

    private static double bits(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share > 0 ? share * log2(1 / share) : 0;
        }
        return Math.max(0, sum);
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
