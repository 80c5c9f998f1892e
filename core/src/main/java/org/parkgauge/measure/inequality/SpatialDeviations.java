package org.parkgauge.measure.inequality;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.statistics.Moments;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/** Values of places as deviations from their mean, checked against the weights; what both forms of Moran's I need. */
final class SpatialDeviations {

    final double[] z;
    final double squares;
    final boolean constant;

    SpatialDeviations(double[] values, SpatialWeights weights) {
        if (values.length != weights.size()) {
            throw new InvalidInputException(
                            "有" + values.length + "个值，权重矩阵却有" + weights.size() + "处。",
                            "There are " + values.length + " values, and weights of " + weights.size() + " places.")
                    .maybe("两者须为同样的地方、同样的顺序。", "give both for the same places in the same order.");
        }
        boolean same = true;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new InvalidInputException(
                                "第" + i + "处（从0数起）的值为" + values[i] + "，不是有限的数。",
                                "The value of place " + i + " is " + values[i] + ", not a finite number.")
                        .maybe("从数值和权重中去掉缺失的地方，并加以说明。", "leave the place out of values and weights, and say so.");
            }
            same &= values[i] == values[0];
        }
        constant = same;
        double mean = Moments.mean(values);
        z = new double[values.length];
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            z[i] = same ? 0 : values[i] - mean;
            sum += z[i] * z[i];
        }
        squares = sum;
    }

    static void refuseTooFew(int permutations) {
        if (permutations < 1) {
            throw new InvalidInputException(
                            "置换次数至少为 1，得到" + permutations + "。",
                            "There is at least one permutation, and " + permutations + " is too few.")
                    .maybe("常用 999 或 9999。", "use 999 or 9999.");
        }
    }

    static List<Issue> issues(SpatialWeights weights) {
        List<Issue> issues = new ArrayList<>(FewUnits.warn(weights.size()));
        List<Integer> islands = weights.islands();
        if (!islands.isEmpty()) {
            issues.add(Issue.of(
                    Issue.Kind.DATA,
                    "",
                    Text.of(
                            "没有邻居的地方（从0数起）：" + islands + "，只计入总体均值与方差",
                            "places without neighbours (from 0): " + islands
                                    + "; they count in the mean and the variance only")));
        }
        return List.copyOf(issues);
    }
}
