package org.parkgauge.statistics;

import java.util.Arrays;

/**
 * How alike two rankings of the same units are, 1 the highest rank. Coefficients are 1 for equal rankings; distances are 0.
 * Missing ranks are refused, since the ranks of the rest would no longer run from 1 to n: rank both sides over the units
 * present in both. Pearson, Spearman and Kendall's tau-b stand in {@link Correlations}.
 *
 * <table>
 * <caption>Which figure when</caption>
 * <tr><th>figure</th><th>range</th><th>what it weighs</th></tr>
 * <tr><td>{@link #kendallTauA}</td><td>-1 to 1</td><td>every pair alike; a tie is neither agreement nor disagreement</td></tr>
 * <tr><td>{@link #gamma}</td><td>-1 to 1</td><td>pairs without a tie only</td></tr>
 * <tr><td>{@link #weightedSpearman}</td><td>-1 to 1</td><td>differences near the top of either ranking more</td></tr>
 * <tr><td>{@link #weightedKendall}</td><td>-1 to 1</td><td>pairs with a member near the top more</td></tr>
 * <tr><td>{@link #similarity}</td><td>0 to 1</td><td>differences at the top of the first ranking most; not symmetric</td></tr>
 * <tr><td>{@link #kemenyDistance}</td><td>0 to n (n - 1)</td><td>pairs in another order</td></tr>
 * <tr><td>{@link #footrule}</td><td>0 to floor(n^2 / 2)</td><td>places moved</td></tr>
 * </table>
 */
public final class RankComparison {

    private RankComparison() {}

    /**
     * Kendall's tau-a: (concordant less discordant pairs) / (n (n - 1) / 2). Pairs tied in either ranking count as 0, so
     * that tied rankings do not reach 1.
     *
     * @param a a ranking
     * @param b another of the same units
     * @return -1 to 1; NaN for fewer than two units
     * @throws IllegalArgumentException if the lengths differ or a rank is missing
     */
    public static double kendallTauA(double[] a, double[] b) {
        Pairs pairs = Pairs.of(a, b);
        return (pairs.concordant - pairs.discordant) / (a.length * (a.length - 1.0) / 2);
    }

    /**
     * Goodman and Kruskal's gamma (1954): (C - D) / (C + D), pairs tied in either ranking left out.
     *
     * @param a a ranking
     * @param b another of the same units
     * @return -1 to 1; NaN where every pair is tied
     * @throws IllegalArgumentException if the lengths differ or a rank is missing
     */
    public static double gamma(double[] a, double[] b) {
        Pairs pairs = Pairs.of(a, b);
        return (pairs.concordant - pairs.discordant) / (pairs.concordant + pairs.discordant);
    }

    /**
     * The weighted Spearman coefficient, 1 - 6 sum (a - b)^2 ((n - a + 1) + (n - b + 1)) / (n^4 + n^3 - n^2 - n) (Pinto da
     * Costa and Soares 2005). The formula has no correction for ties.
     *
     * @param a a ranking
     * @param b another of the same units
     * @return -1 to 1; NaN for fewer than two units
     * @throws IllegalArgumentException if the lengths differ or a rank is missing
     */
    public static double weightedSpearman(double[] a, double[] b) {
        check(a, b);
        double n = a.length;
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double difference = a[i] - b[i];
            sum += difference * difference * ((n - a[i] + 1) + (n - b[i] + 1));
        }
        return 1 - 6 * sum / (n * (n - 1) * (n + 1) * (n + 1));
    }

    /**
     * The coefficient of rank similarity WS, 1 - sum 2^-a |a - b| / max(|1 - a|, |n - a|) (Salabun and Urbaniak 2020). The
     * first ranking is the one that counts, so that exchanging the two changes the value.
     *
     * @param reference the ranking that is compared with
     * @param other another of the same units
     * @return above 0, at most 1; NaN for fewer than two units
     * @throws IllegalArgumentException if the lengths differ or a rank is missing
     */
    public static double similarity(double[] reference, double[] other) {
        check(reference, other);
        int n = reference.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double far = Math.max(Math.abs(1 - reference[i]), Math.abs(n - reference[i]));
            sum += Math.pow(2, -reference[i]) * Math.abs(reference[i] - other[i]) / far;
        }
        return 1 - sum;
    }

    /**
     * The weighted Kendall tau with additive hyperbolic weights (Vigna 2015): a pair counts 1/r + 1/s, r and s its places
     * in a ranking, and the result is the mean of the two values with the places of either ranking; units tied in it are
     * placed by the other ranking.
     *
     * @param a a ranking
     * @param b another of the same units
     * @return -1 to 1; NaN where every pair is tied in a ranking
     * @throws IllegalArgumentException if the lengths differ or a rank is missing
     */
    public static double weightedKendall(double[] a, double[] b) {
        check(a, b);
        return (weighted(a, b, places(a, b)) + weighted(a, b, places(b, a))) / 2;
    }

    /** The places from 1 by one ranking, ties by the other, then by order of appearance. */
    private static int[] places(double[] first, double[] second) {
        int n = first.length;
        int[] places = new int[n];
        Arrays.fill(places, 1);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                boolean later = first[j] < first[i] || (first[j] == first[i] && second[j] <= second[i]);
                places[later ? i : j]++;
            }
        }
        return places;
    }

    private static double weighted(double[] a, double[] b, int[] places) {
        double product = 0;
        double inA = 0;
        double inB = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                double weight = 1.0 / places[i] + 1.0 / places[j];
                double first = Math.signum(a[i] - a[j]);
                double second = Math.signum(b[i] - b[j]);
                product += weight * first * second;
                inA += weight * first * first;
                inB += weight * second * second;
            }
        }
        return product / Math.sqrt(inA) / Math.sqrt(inB);
    }

    /**
     * Kemeny's distance (1959): over all pairs, 2 where the order is the opposite, 1 where the pair is tied in one ranking
     * only.
     *
     * @param a a ranking
     * @param b another of the same units
     * @return 0 to n (n - 1)
     * @throws IllegalArgumentException if the lengths differ or a rank is missing
     */
    public static double kemenyDistance(double[] a, double[] b) {
        Pairs pairs = Pairs.of(a, b);
        return 2 * pairs.discordant + pairs.tiedOnce;
    }

    /**
     * Spearman's footrule: the sum of |a - b|.
     *
     * @param a a ranking
     * @param b another of the same units
     * @return the sum; for rankings without ties 0 to floor(n^2 / 2)
     * @throws IllegalArgumentException if the lengths differ or a rank is missing
     */
    public static double footrule(double[] a, double[] b) {
        check(a, b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum;
    }

    private static void check(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(
                    "Rankings of " + a.length + " and " + b.length + " units cannot be compared.");
        }
        for (int i = 0; i < a.length; i++) {
            if (Double.isNaN(a[i]) || Double.isNaN(b[i])) {
                throw new IllegalArgumentException("Rank number " + (i + 1)
                        + " is missing.\nMaybe rank both sides over the units present in both.");
            }
        }
    }

    /** How many pairs agree and disagree. */
    private record Pairs(double concordant, double discordant, double tiedOnce) {

        static Pairs of(double[] a, double[] b) {
            check(a, b);
            double concordant = 0;
            double discordant = 0;
            double tiedOnce = 0;
            for (int i = 0; i < a.length; i++) {
                for (int j = 0; j < i; j++) {
                    double first = Math.signum(a[i] - a[j]);
                    double second = Math.signum(b[i] - b[j]);
                    concordant += first * second > 0 ? 1 : 0;
                    discordant += first * second < 0 ? 1 : 0;
                    tiedOnce += (first == 0) == (second == 0) ? 0 : 1;
                }
            }
            return new Pairs(concordant, discordant, tiedOnce);
        }
    }
}
