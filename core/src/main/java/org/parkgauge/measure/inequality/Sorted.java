package org.parkgauge.measure.inequality;

import java.util.Arrays;
import java.util.Comparator;

/** Values of positive weight in rising order, with their weights. */
final class Sorted {

    final double[] values;
    final double[] weights;
    final double totalWeight;
    final double mean;

    Sorted(double[] all, double[] allWeights) {
        Integer[] order = new Integer[all.length];
        int n = 0;
        for (int i = 0; i < all.length; i++) {
            if (allWeights[i] > 0) {
                order[n++] = i;
            }
        }
        Arrays.sort(order, 0, n, Comparator.comparingDouble((Integer i) -> all[i]));
        values = new double[n];
        weights = new double[n];
        double total = 0;
        double sum = 0;
        for (int k = 0; k < n; k++) {
            values[k] = all[order[k]] + 0.0; // negative zero equals zero
            weights[k] = allWeights[order[k]];
            total += weights[k];
            sum += weights[k] * values[k];
        }
        totalWeight = total;
        mean = sum / total;
    }

    int size() {
        return values.length;
    }

    /** The mean absolute difference of two independent draws from this distribution, exactly 0 for equal values. */
    double meanDifference() {
        double below = 0;
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double upTo = below + weights[i];
            sum += weights[i] / totalWeight * (values[i] - values[0]) * ((below + upTo - totalWeight) / totalWeight);
            below = upTo;
        }
        return Math.max(0, 2 * sum);
    }

    /** The mean absolute difference between a draw from this distribution and one from another, by one merging pass. */
    double meanDifference(Sorted other) {
        // differences do not depend on the origin, and equal values then differ by exactly 0
        double origin = Math.min(values[0], other.values[0]);
        double all = 0;
        for (int j = 0; j < other.values.length; j++) {
            all += other.weights[j] * (other.values[j] - origin);
        }
        double weightBelow = 0;
        double sumBelow = 0;
        double total = 0;
        int j = 0;
        for (int i = 0; i < values.length; i++) {
            double x = values[i] - origin;
            while (j < other.values.length && other.values[j] <= values[i]) {
                weightBelow += other.weights[j];
                sumBelow += other.weights[j] * (other.values[j] - origin);
                j++;
            }
            double weightAbove = j == other.values.length ? 0 : other.totalWeight - weightBelow;
            double sumAbove = j == other.values.length ? 0 : all - sumBelow;
            double distance = (x * weightBelow - sumBelow) + (sumAbove - x * weightAbove);
            total += weights[i] / totalWeight * (distance / other.totalWeight);
        }
        return Math.max(0, total);
    }

    /** The share of the total that the lowest {@code share} of the weight has, by linear interpolation (Lorenz). */
    double lorenz(double share) {
        double wanted = share * totalWeight;
        double weight = 0;
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double taken = Math.min(weights[i], wanted - weight);
            sum += taken * values[i];
            weight += weights[i];
            if (weight >= wanted) {
                break;
            }
        }
        return sum / (mean * totalWeight);
    }
}
