package org.parkgauge.measure.access;

import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Concentration;
import org.parkgauge.text.InvalidInputException;

/**
 * How varied facilities are over a fixed list of S categories: amounts (counts, areas, jobs) with shares p, a category that is
 * absent standing in the list with 0. Natural logarithms, 0 ln 0 = 0. Diversity sees shares alone: one shop of each kind is
 * as diverse as thirty; see {@link Provision#completeness} for how much there is.
 */
public final class Diversity {

    private static final double NEAR_ONE = 1e-8;

    private Diversity() {}

    /**
     * Shannon's entropy H = - sum p ln p. Source: Shannon (1948).
     *
     * @param amounts one amount a category of the fixed list, 0 or more
     * @return 0 (one category holds all) to ln S (all alike); undefined if all amounts are 0
     * @throws InvalidInputException if the list is empty or an amount is negative or not finite
     */
    public static Measured shannon(double... amounts) {
        return total(amounts) > 0 ? Measured.of(entropy(amounts)) : nothing();
    }

    /**
     * Evenness J = H / ln S, S being the whole list and not the categories that happen to occur. Source: Pielou (1966).
     *
     * @param amounts one amount a category of the fixed list, 0 or more
     * @return 0 to 1; undefined if all amounts are 0 or the list has one category
     * @throws InvalidInputException if the list is empty or an amount is negative or not finite
     */
    public static Measured evenness(double... amounts) {
        if (!(total(amounts) > 0)) {
            return nothing();
        }
        return amounts.length == 1
                ? Measured.undefined("只有一个类别，谈不上均匀度", "a list of one category is neither even nor uneven")
                : Measured.of(Math.min(1, entropy(amounts) / Math.log(amounts.length)));
    }

    /**
     * The Gini-Simpson index 1 - sum p^2: the chance that two draws differ. Source: Simpson (1949).
     *
     * @param amounts one amount a category of the fixed list, 0 or more
     * @return 0 to 1 - 1/S; undefined if all amounts are 0
     * @throws InvalidInputException if the list is empty or an amount is negative or not finite
     */
    public static Measured simpson(double... amounts) {
        double total = total(amounts);
        if (!(total > 0)) {
            return nothing();
        }
        double squares = 0;
        for (double amount : amounts) {
            squares += amount / total * (amount / total);
        }
        return Measured.of(Math.min(1 - 1.0 / amounts.length, Math.max(0, 1 - squares)));
    }

    /**
     * The Hill number of an order q, (sum p^q)^(1/(1-q)): how many equally large categories would be as diverse. Order 0
     * counts the categories that occur, order 1 is exp H, order 2 is 1 / sum p^2, infinity 1 / max p. Source: Hill (1973).
     *
     * @param order the order q, 0 or more, or positive infinity
     * @param amounts one amount a category of the fixed list, 0 or more
     * @return 1 to S; undefined if all amounts are 0
     * @throws InvalidInputException if the order is negative or NaN, the list is empty or an amount is negative or not finite
     */
    public static Measured hill(double order, double... amounts) {
        if (!(order >= 0)) {
            throw new InvalidInputException(
                    "希尔数的阶须为非负数，得到" + Checks.text(order) + "。",
                    "The order of a Hill number is 0 or more, not " + Checks.text(order) + ".");
        }
        double total = total(amounts);
        if (!(total > 0)) {
            return nothing();
        }
        double number = Math.abs(order - 1) < NEAR_ONE ? Math.exp(entropy(amounts)) : power(order, total, amounts);
        return Measured.of(Math.min(amounts.length, Math.max(1, number)));
    }

    private static double power(double order, double total, double... amounts) {
        double most = 0;
        for (double amount : amounts) {
            most = Math.max(most, amount / total);
        }
        if (order == Double.POSITIVE_INFINITY) {
            return 1 / most;
        }
        // Shares relative to the largest, whose powers cannot all vanish.
        double sum = 0;
        for (double amount : amounts) {
            sum += amount > 0 ? Math.pow(amount / total / most, order) : 0;
        }
        return Math.exp((Math.log(sum) + order * Math.log(most)) / (1 - order));
    }

    private static double entropy(double... amounts) {
        return Math.min(Math.log(amounts.length), Concentration.entropy(amounts));
    }

    private static double total(double... amounts) {
        if (amounts.length == 0) {
            throw new InvalidInputException("类别清单为空。", "The list of categories is empty.")
                    .maybe("清单固定，没有的类别写0。", "keep the list fixed, with 0 for a category that is absent.");
        }
        Checks.listed(amounts, amounts.length, "类别数量", "amounts of the categories");
        return Checks.sum(amounts);
    }

    private static Measured nothing() {
        return Measured.undefined("各类别的数量全为0", "every category of the list has the amount 0");
    }
}
