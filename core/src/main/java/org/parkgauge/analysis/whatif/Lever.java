package org.parkgauge.analysis.whatif;

import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.Indicator;

/**
 * One indicator of a unit, from its present value to the end of what is feasible.
 *
 * @param index the index that scores it
 * @param indicator the indicator
 * @param value the present value
 * @param end the best feasible value, the present one where it cannot get better
 */
record Lever(FittedIndex index, Indicator indicator, double value, double end) {

    String code() {
        return indicator.code();
    }

    boolean isMovable() {
        return end != value;
    }

    /** The value at a share of the way. */
    double at(double share) {
        return share >= 1 ? end : value + share * (end - value);
    }

    /** The score of a value of the indicator. */
    double score(double x) {
        return index.score(indicator.code(), x);
    }

    /** The value halfway between two values; one of them where no number lies between. */
    static double middle(double a, double b) {
        return a + (b - a) / 2;
    }

    /** The first value on the way from one that fails to one that passes, found by halving until none lies between. */
    static double first(double failing, double passing, java.util.function.DoublePredicate passes) {
        double low = failing;
        double high = passing;
        while (true) {
            double middle = middle(low, high);
            if (middle == low || middle == high) {
                return high;
            }
            if (passes.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
    }
}
