package org.parkgauge.analysis.weights;

/**
 * The least c·w over a box inside the simplex, lower ≤ w ≤ upper with the sum 1: the continuous knapsack. Every weight
 * starts at its lower bound, and what is left of 1 goes to the cheapest children first, each up to its upper bound (Dantzig
 * 1957). The price at which it runs out is found by selection, in time linear in the number of children (Balas and Zemel
 * 1980), without sorting.
 */
final class BoxMinimum {

    private BoxMinimum() {}

    /** Writes minimizing weights into w and returns the minimum; the box must hold a point of the simplex. */
    static double solve(double[] cost, double[] lower, double[] upper, double[] w) {
        int k = cost.length;
        double left = 1;
        int[] order = new int[k];
        for (int j = 0; j < k; j++) {
            w[j] = lower[j];
            left -= lower[j];
            order[j] = j;
        }
        int from = 0;
        int to = k;
        while (from < to && left > 0) {
            double pivot = median(cost[order[from]], cost[order[(from + to) >>> 1]], cost[order[to - 1]]);
            int cheaper = from;
            int dearer = to;
            double room = 0;
            for (int i = from; i < dearer; ) {
                int j = order[i];
                if (cost[j] < pivot) {
                    room += upper[j] - lower[j];
                    order[i++] = order[cheaper];
                    order[cheaper++] = j;
                } else if (cost[j] > pivot) {
                    order[i] = order[--dearer];
                    order[dearer] = j;
                } else {
                    i++;
                }
            }
            if (room >= left) {
                to = cheaper;
            } else {
                for (int i = from; i < dearer; i++) {
                    int j = order[i];
                    double part = Math.min(Math.max(left, 0), upper[j] - lower[j]);
                    w[j] = lower[j] + part;
                    left -= part;
                }
                from = dearer;
            }
        }
        double sum = 0;
        for (int j = 0; j < k; j++) {
            sum += cost[j] * w[j];
        }
        return sum;
    }

    private static double median(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
