package org.parkgauge.measure.inequality;

import org.parkgauge.measure.Measured;
import org.parkgauge.text.InvalidInputException;

/**
 * Atkinson's index: the share of the total that could be given up if the rest were spread equally, without loss of
 * welfare. With p the share of the weight, m the mean and epsilon the aversion to inequality,
 *
 * <pre>
 * A = 1 - (sum p (x/m)^(1 - epsilon))^(1/(1 - epsilon)),    A = 1 - exp(sum p ln(x/m)) for epsilon = 1
 * </pre>
 *
 * <p>0 (equal values, exactly) to 1. With epsilon = 0 it is 0; usual choices are 0.5, 1 and 2. Zeros are allowed; from
 * epsilon = 1 on one zero makes the index 1, the limit. Undefined where all values are zero. Source: Atkinson (1970).
 */
public final class Atkinson {

    private Atkinson() {}

    /**
     * The index.
     *
     * @param distribution values, none negative, with their weights
     * @param epsilon the aversion to inequality, 0 or more
     * @return 0 to 1, or why it is undefined
     * @throws InvalidInputException if a value is negative, or epsilon is negative or not finite
     */
    public static Measured of(Distribution distribution, double epsilon) {
        if (!(epsilon >= 0 && epsilon < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException(
                            "不平等厌恶系数须为有限的非负数，得到" + epsilon + "。",
                            "The aversion to inequality is finite and not negative, and " + epsilon + " is not.")
                    .maybe("常用 0.5、1 或 2。", "use 0.5, 1 or 2.");
        }
        distribution.refuseNegative("阿特金森指数", "Atkinson index");
        Sorted sorted = distribution.sorted();
        if (!(sorted.mean > 0)) {
            return Undefined.nothingToShare();
        }
        if (sorted.values[0] == sorted.values[sorted.size() - 1]) {
            return Measured.of(0);
        }
        if (epsilon >= 1 && !(sorted.values[0] > 0)) {
            return Measured.of(1);
        }
        double power = 1 - epsilon;
        double sum = 0;
        for (int i = 0; i < sorted.size(); i++) {
            double share = sorted.weights[i] / sorted.totalWeight;
            double logarithm = Math.log(sorted.values[i] / sorted.mean);
            // expm1 keeps the digits where epsilon is close to 1
            sum += share * (power == 0 ? logarithm : Math.expm1(power * logarithm));
        }
        double equal = Math.exp(power == 0 ? sum : Math.log1p(sum) / power);
        return Measured.of(Math.max(0, Math.min(1, 1 - equal)));
    }
}
