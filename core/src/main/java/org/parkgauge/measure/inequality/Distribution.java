package org.parkgauge.measure.inequality;

import java.io.Serializable;
import java.util.Arrays;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * Values, each with the weight of those who have it: incomes of zones with their populations, scores of parks with weight
 * 1 each. Only the proportions of the weights count. A weight of 0 is allowed, and its value without influence.
 *
 * @param values the values, finite
 * @param weights their weights, finite, none negative, not all zero
 */
public record Distribution(Vector values, Vector weights) implements Serializable {

    /** Checks sizes, values and weights. */
    public Distribution {
        if (values.size() != weights.size()) {
            throw new InvalidInputException(
                            "有" + values.size() + "个值，却有" + weights.size() + "个权重。",
                            "There are " + values.size() + " values and " + weights.size() + " weights.")
                    .maybe("给每个值一个权重。", "give each value one weight.");
        }
        double weight = 0;
        double sum = 0;
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i);
            double w = weights.get(i);
            if (!Double.isFinite(value)) {
                throw new InvalidInputException(
                                "第" + i + "位（从0数起）的值为" + value + "，不是有限的数。",
                                "The value at place " + i + " is " + value + ", not a finite number.")
                        .maybe("去掉缺失的值及其权重，并加以说明。", "leave missing values out with their weights, and say so.");
            }
            if (!(w >= 0 && w < Double.POSITIVE_INFINITY)) {
                throw new InvalidInputException(
                                "第" + i + "位（从0数起）的权重为" + w + "，须为有限的非负数。",
                                "The weight at place " + i + " is " + w + "; weights are finite and not negative.")
                        .maybe("检查人口或面积数据。", "check the populations or areas.");
            }
            weight += w;
            sum += w * Math.abs(value);
        }
        if (!(weight > 0)) {
            throw new InvalidInputException("没有正的权重，无从谈分布。", "No weight is positive, so there is no distribution.")
                    .maybe("至少给出一个权重为正的值。", "give at least one value with a positive weight.");
        }
        if (!Double.isFinite(sum) || !Double.isFinite(weight)) {
            throw new InvalidInputException("数值与权重的乘积之和过大。", "The sum of the values times their weights overflows.")
                    .maybe("换用更大的单位。", "use a larger unit.");
        }
    }

    /**
     * Values of equal weight.
     *
     * @param values the values, finite
     * @return the distribution
     * @throws InvalidInputException if there is no value, or one is not finite
     */
    public static Distribution of(double... values) {
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        return new Distribution(Vector.of(values), Vector.of(ones));
    }

    /**
     * The same values with weights.
     *
     * @param given one weight a value
     * @return the weighted distribution
     * @throws InvalidInputException if a weight is negative or not finite, all are zero, or their number is wrong
     */
    public Distribution weightedBy(double... given) {
        return new Distribution(values, Vector.of(given));
    }

    /**
     * The number of values.
     *
     * @return the size
     */
    public int size() {
        return values.size();
    }

    /**
     * The sum of the weights.
     *
     * @return the total, positive
     */
    public double totalWeight() {
        double total = 0;
        for (int i = 0; i < size(); i++) {
            total += weights.get(i);
        }
        return total;
    }

    /**
     * The weighted arithmetic mean.
     *
     * @return sum w x / sum w
     */
    public double mean() {
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            sum += weights.get(i) * values.get(i);
        }
        double total = totalWeight();
        double first = sum / total;
        double residual = 0;
        for (int i = 0; i < size(); i++) {
            residual += weights.get(i) / total * (values.get(i) - first);
        }
        return first + residual;
    }

    /** Refuses negative values, naming the measure that cannot use them. */
    void refuseNegative(String zh, String en) {
        for (int i = 0; i < size(); i++) {
            if (values.get(i) < 0) {
                throw new InvalidInputException(
                                "第" + i + "位（从0数起）的值为" + values.get(i) + "，" + zh + "要求非负值。",
                                "The value at place " + i + " is " + values.get(i) + "; the " + en
                                        + " needs values that are not negative.")
                        .maybe("可有负值的量用标准差描述。", "describe a quantity that may be negative by its standard deviation.");
            }
        }
    }

    /** The values of positive weight in rising order, with their weights. */
    Sorted sorted() {
        return new Sorted(values.toArray(), weights.toArray());
    }
}
