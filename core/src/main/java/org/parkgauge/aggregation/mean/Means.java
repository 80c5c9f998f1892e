package org.parkgauge.aggregation.mean;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.data.Child;
import org.parkgauge.data.Children;
import org.parkgauge.data.Range;
import org.parkgauge.data.Weights;
import org.parkgauge.text.Text;

/** What the means share. */
final class Means {

    private Means() {}

    /** The smallest range that holds the ranges of all children. */
    static Range range(Children children) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Child child : children) {
            low = Math.min(low, child.range().low());
            high = Math.max(high, child.range().high());
        }
        return new Range(low, high);
    }

    /** The weighted mean of g(x) over the children present; NaN if there is none. */
    static double mean(double[] row, Weights weights, DoubleUnaryOperator g) {
        double sum = 0;
        double weight = 0;
        boolean complete = true;
        for (int j = 0; j < row.length; j++) {
            if (Double.isNaN(row[j])) {
                complete = false;
            } else {
                sum += weights.get(j) * g.applyAsDouble(row[j]);
                weight += weights.get(j);
            }
        }
        return complete ? sum : sum / weight;
    }

    /** Adds up w x, four children at a time so that the running sums are read and written less often. */
    static void weightedSum(List<double[]> children, Weights weights, int from, int to, double[] result) {
        Arrays.fill(result, from, to, 0);
        int j = 0;
        for (; j + 3 < children.size(); j += 4) {
            double[] a = children.get(j);
            double[] b = children.get(j + 1);
            double[] c = children.get(j + 2);
            double[] d = children.get(j + 3);
            double wa = weights.get(j);
            double wb = weights.get(j + 1);
            double wc = weights.get(j + 2);
            double wd = weights.get(j + 3);
            for (int i = from; i < to; i++) {
                result[i] = result[i] + wa * a[i] + wb * b[i] + wc * c[i] + wd * d[i];
            }
        }
        for (; j < children.size(); j++) {
            double[] a = children.get(j);
            double wa = weights.get(j);
            for (int i = from; i < to; i++) {
                result[i] += wa * a[i];
            }
        }
    }

    /** The first child that is not positive, where that is a problem. */
    static Optional<FittedAggregation.Problem> notPositive(double[] row, String en, String zh, boolean refused) {
        for (int j = 0; refused && j < row.length; j++) {
            if (row[j] <= 0) {
                return Optional.of(new FittedAggregation.Problem(
                        j,
                        Text.of(
                                "为" + row[j] + "，" + zh + "要求正值",
                                "is " + row[j] + ", and a " + en + " mean needs positive values")));
            }
        }
        return Optional.empty();
    }
}
