package org.parkgauge.analysis.diagnostics;

import org.parkgauge.internal.TailProbability;

/** Two-sided probabilities of rank correlations without ties under independence. */
final class RankDistributions {

    /** Up to here all orders are counted. */
    static final int EXACT_SPEARMAN = 9;

    /** Below this number of pairs Kendall's tau is exact. */
    static final int EXACT_KENDALL = 50;

    /** The coefficients of the Edgeworth series of algorithm AS 89. */
    private static final double[] SERIES = {
        0.2274, 0.2531, 0.1745, 0.0758, 0.1033, 0.3932, 0.0879, 0.0151, 0.0072, 0.0831, 0.0131, 4.6e-4
    };

    private RankDistributions() {}

    /** The counts of the orders, made once. */
    private static final class Orders {
        /** For n pairs, the share of orders whose sum of squared differences is at most 2 k. */
        private static final double[][] SHARE = shares();

        private static double[][] shares() {
            double[][] shares = new double[EXACT_SPEARMAN + 1][];
            for (int n = 1; n <= EXACT_SPEARMAN; n++) {
                shares[n] = cumulative(n);
            }
            return shares;
        }

        /** Counts by the set of ranks given away: rank after rank takes one of those that are left. */
        private static double[] cumulative(int n) {
            int most = n * (n * n - 1) / 3;
            double[][] counts = new double[1 << n][most + 1];
            counts[0][0] = 1;
            for (int set = 0; set < counts.length - 1; set++) {
                int next = Integer.bitCount(set);
                for (int rank = 0; rank < n; rank++) {
                    if ((set >> rank & 1) == 0) {
                        int squared = (next - rank) * (next - rank);
                        double[] to = counts[set | 1 << rank];
                        for (int sum = 0; sum + squared <= most; sum++) {
                            to[sum + squared] += counts[set][sum];
                        }
                    }
                }
            }
            double[] all = counts[counts.length - 1];
            double[] shares = new double[most / 2 + 1];
            double orders = 0;
            for (double count : all) {
                orders += count;
            }
            double sum = 0;
            for (int k = 0; k < shares.length; k++) {
                sum += all[2 * k];
                shares[k] = sum / orders;
            }
            return shares;
        }
    }

    /**
     * Of a Spearman correlation at least as far from zero: exact up to nine pairs, else the Edgeworth series of Best and
     * Roberts (1975), algorithm AS 89. Both tails are one, since the distribution is symmetric.
     */
    static double spearman(double rho, int n) {
        double cube = n * ((double) n * n - 1);
        int half = (int) Math.round(cube * (1 - Math.abs(rho)) / 12);
        double tail = n <= EXACT_SPEARMAN ? Orders.SHARE[n][half] : edgeworth(2.0 * half, n);
        return Math.min(1, 2 * tail);
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
