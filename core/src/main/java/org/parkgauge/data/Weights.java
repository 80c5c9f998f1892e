package org.parkgauge.data;

import java.io.Serializable;
import java.util.Arrays;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * Weights of the children of one node: not negative, at least one positive, with the sum 1.
 *
 * @param values the weights
 */
public record Weights(Vector values) implements Serializable {

    private static final double ROUNDING = 1e-9;

    /** Checks signs and sum; stored weights are taken as they are, so that reading back is exact to the bit. */
    public Weights {
        double sum = 0;
        for (double value : values.toArray()) {
            check(value);
            sum += value;
        }
        if (!(Math.abs(sum - 1) <= ROUNDING)) {
            throw new InvalidInputException(
                    "权重之和应为 1，得到" + sum + "。", "Weights must sum to 1, and these sum to " + sum + ".");
        }
    }

    /**
     * Weights in proportion to some numbers.
     *
     * @param numbers finite numbers, none negative, not all zero
     * @return the numbers divided by their sum
     * @throws InvalidInputException if a number is negative or not finite, or all are zero
     */
    public static Weights proportionalTo(double... numbers) {
        double sum = 0;
        for (double number : numbers) {
            check(number);
            sum += number;
        }
        if (!(sum > 0) || Double.isInfinite(sum)) {
            throw new InvalidInputException(
                            "权重之和为" + sum + "，至少一个权重须为正。",
                            "The weights sum to " + sum + "; at least one must be positive.")
                    .maybe("给某个下级正的权重。", "give one of the children a positive weight.");
        }
        double[] values = new double[numbers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers[i] / sum;
        }
        return new Weights(Vector.of(values));
    }

    private static void check(double number) {
        if (!(number >= 0) || Double.isInfinite(number)) {
            throw new InvalidInputException(
                    "权重必须是非负有限数，得到" + number + "。",
                    "A weight must be finite and not negative, and " + number + " is not.");
        }
    }

    /**
     * Equal weights.
     *
     * @param size how many
     * @return 1/size each
     */
    public static Weights equal(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return proportionalTo(ones);
    }

    /**
     * The number of weights.
     *
     * @return the size
     */
    public int size() {
        return values.size();
    }

    /**
     * One weight.
     *
     * @param child the place of the child, from 0
     * @return its share, 0 to 1
     */
    public double get(int child) {
        return values.get(child);
    }

    /**
     * The weights as a new array.
     *
     * @return a copy
     */
    public double[] toArray() {
        return values.toArray();
    }
}
