package org.parkgauge.measure.coupling;

import org.parkgauge.text.InvalidInputException;

/** Weights divided by their sum. */
final class Shares {

    private Shares() {}

    static double[] of(double[] weights, int size) {
        if (weights.length != size) {
            throw new InvalidInputException(
                            "有" + size + "个得分，却有" + weights.length + "个权重。",
                            "There are " + size + " scores and " + weights.length + " weights.")
                    .maybe("给每个得分一个权重。", "give each score one weight.");
        }
        double sum = 0;
        for (int i = 0; i < size; i++) {
            if (!(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
                throw new InvalidInputException(
                                "第" + i + "个权重（从0数起）为" + weights[i] + "，须为有限的非负数。",
                                "Weight " + i + " (from 0) is " + weights[i] + "; weights are finite and not negative.")
                        .maybe("不计入的部分权重为 0。", "give a part that does not count the weight 0.");
            }
            sum += weights[i];
        }
        if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException("权重之和为" + sum + "。", "The weights sum to " + sum + ".")
                    .maybe("至少给一个正的权重。", "give at least one positive weight.");
        }
        double[] shares = new double[size];
        for (int i = 0; i < size; i++) {
            shares[i] = weights[i] / sum;
        }
        return shares;
    }
}
