package org.parkgauge.analysis.diagnostics;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.parkgauge.internal.TailProbability;

/** Two-sided probabilities of rank correlations without ties under independence. */
final class RankDistributions {

    /** Up to here all orders are counted; one number more doubles the work, which is 50 milliseconds here. */
    static final int EXACT_SPEARMAN = 14;

    /** Below this number of pairs Kendall's tau is exact. */
    static final int EXACT_KENDALL = 50;

    /** The coefficients of the Edgeworth series of algorithm AS 89. */
    private static final double[] SERIES = {
        0.2274, 0.2531, 0.1745, 0.0758, 0.1033, 0.3932, 0.0879, 0.0151, 0.0072, 0.0831, 0.0131, 4.6e-4
    };

    private RankDistributions() {}

    /** For n pairs, the share of orders whose sum of squared differences is at most 2 k; made on first request. */
    private static final AtomicReferenceArray<double[]> SHARES = new AtomicReferenceArray<>(EXACT_SPEARMAN + 1);

    /**
     * Of a Spearman correlation at least as far from zero: exact up to 14 pairs, else the Edgeworth series of Best and Roberts
     * (1975), algorithm AS 89. Both tails are one, since the distribution is symmetric.
     */
    static double spearman(double rho, int n) {
        double cube = n * ((double) n * n - 1);
        int half = (int) Math.round(cube * (1 - Math.abs(rho)) / 12);
        double tail = n <= EXACT_SPEARMAN ? shares(n)[half] : edgeworth(2.0 * half, n);
        return Math.min(1, 2 * tail);
    }

    private static double[] shares(int n) {
        double[] known = SHARES.get(n);
        if (known == null) {
            known = countedShares(n);
            SHARES.set(n, known);
        }
        return known;
    }

    /**
     * Counts by the set of ranks given away: item after item takes one of those that are left. Only sums up to the middle are
     * kept, since the others are their mirror image.
     */
    private static double[] countedShares(int n) {
        int most = n * (n * n - 1) / 6;
        Map<Integer, double[]> layer = Map.of(0, one(most));
        for (int item = 0; item < n; item++) {
            Map<Integer, double[]> next = new HashMap<>();
            for (Map.Entry<Integer, double[]> entry : layer.entrySet()) {
                int set = entry.getKey();
                for (int rank = 0; rank < n; rank++) {
                    if ((set >> rank & 1) == 0) {
                        double[] to = next.computeIfAbsent(set | 1 << rank, key -> new double[most + 1]);
                        shift(entry.getValue(), (item - rank) * (item - rank), (n - item), to);
                    }
                }
            }
            layer = next;
        }
        double[] all = layer.values().iterator().next();
        double[] shares = new double[most / 2 + 1];
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            sum += all[2 * k];
            shares[k] = sum;
        }
        return shares;
    }

    private static double[] one(int most) {
        double[] start = new double[most + 1];
        start[0] = 1;
        return start;
    }

    /** Adds the shares of orders whose sum grows by so much; so many ranks are left to choose from. */
    private static void shift(double[] from, int by, int left, double[] to) {
        for (int sum = 0; sum + by < to.length; sum++) {
            to[sum + by] += from[sum] / left;
        }
    }

    /** The probability of a sum of squared differences of at most so much. */
    private static double edgeworth(double squares, int n) {
        double b = 1.0 / n;
        double x = (6 * (squares + 1) * b / ((double) n * n - 1) - 1) * Math.sqrt(n - 1.0);
        double y = x * x;
        double[] c = SERIES;
        double u = x
                * b
                * (c[0]
                        + b * (c[1] + c[2] * b)
                        + y
                                * (-c[3]
                                        + b * (c[4] + c[5] * b)
                                        - y
                                                * b
                                                * (c[6]
                                                        + c[7] * b
                                                        - y * (c[8] - c[9] * b + y * b * (c[10] - c[11] * y)))));
        double normal = TailProbability.normal(x) / 2;
        double below = x < 0 ? normal : 1 - normal;
        return Math.max(0, Math.min(1, below - u / Math.exp(y / 2)));
    }

    /** Of a Kendall correlation at least as far from zero, exactly (Kendall 1938): n pairs without ties. */
    static double kendall(double tau, int n) {
        int most = n * (n - 1) / 2;
        int discordant = (int) Math.round((1 - Math.abs(tau)) * most / 2);
        double[] probability = new double[most + 1];
        probability[0] = 1;
        int reach = 0;
        for (int size = 2; size <= n; size++) {
            probability = inserted(probability, reach, size);
            reach += size - 1;
        }
        double tail = 0;
        for (int k = 0; k <= discordant; k++) {
            tail += probability[k];
        }
        return Math.min(1, 2 * tail);
    }

    /** The probabilities of so many discordant pairs after one more item has come to a random place among the others. */
    private static double[] inserted(double[] before, int reach, int size) {
        double[] after = new double[before.length];
        double window = 0;
        for (int k = 0; k <= reach + size - 1; k++) {
            window += k <= reach ? before[k] : 0;
            window -= k >= size && k - size <= reach ? before[k - size] : 0;
            after[k] = window / size;
        }
        return after;
    }
}
