package org.parkgauge.analysis.comparison;

import java.util.Arrays;
import org.parkgauge.internal.TailProbability;
import org.parkgauge.statistics.Correlations;

/**
 * Two-sided p-values of correlations: the chance of one at least as far from zero if the two were independent. Pearson and
 * Spearman by Student's t with n - 2 degrees of freedom; Kendall exactly from the distribution of the number of inversions
 * where there are no ties and fewer than 50 pairs, else by the normal distribution with the variance corrected for ties
 * (Kendall 1975).
 */
final class Significance {

    private static final int EXACT_BELOW = 50;

    private Significance() {}

    /** The p-value over complete pairs; NaN where the coefficient is not defined or there are fewer than three pairs. */
    static double of(Correlations.Kind kind, double[] x, double[] y) {
        double coefficient = Correlations.of(kind, x, y);
        if (x.length < 3 || Double.isNaN(coefficient)) {
            return Double.NaN;
        }
        if (kind == Correlations.Kind.KENDALL) {
            return kendall(x, y);
        }
        int degrees = x.length - 2;
        double rest = (1 - coefficient) * (1 + coefficient);
        return rest <= 0 ? 0 : TailProbability.student(coefficient * Math.sqrt(degrees / rest), degrees);
    }

    private static double kendall(double[] x, double[] y) {
        int n = x.length;
        double difference = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                difference += Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]);
            }
        }
        TieSums first = TieSums.of(x);
        TieSums second = TieSums.of(y);
        if (n < EXACT_BELOW && first.pairs == 0 && second.pairs == 0) {
            return exact(n, difference);
        }
        double size = n;
        double plain = (size * (size - 1) * (2 * size + 5) - first.cubic - second.cubic) / 18;
        double pairs = 4 * first.pairs * second.pairs / (2 * size * (size - 1));
        double triples = first.triples * second.triples / (9 * size * (size - 1) * (size - 2));
        return TailProbability.normal(difference / Math.sqrt(plain + pairs + triples));
    }

    /** The share of all orders of n values with as many or fewer inversions, or as many or more; twice that, at most 1. */
    private static double exact(int n, double difference) {
        int most = n * (n - 1) / 2;
        int inversions = (int) Math.round((most - Math.abs(difference)) / 2);
        double[] shares = new double[most + 1];
        shares[0] = 1;
        for (int size = 2; size <= n; size++) {
            double[] next = new double[most + 1];
            double window = 0;
            for (int k = 0; k <= most; k++) {
                window += shares[k];
                if (k >= size) {
                    window -= shares[k - size];
                }
                next[k] = window / size;
            }
            shares = next;
        }
        double tail = 0;
        for (int k = 0; k <= inversions; k++) {
            tail += shares[k];
        }
        return Math.min(1, 2 * tail);
    }

    /** Sums over the groups of t tied values: t (t - 1) / 2, t (t - 1)(t - 2), t (t - 1)(2 t + 5). */
    private record TieSums(double pairs, double triples, double cubic) {

        static TieSums of(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            double pairs = 0;
            double triples = 0;
            double cubic = 0;
            for (int start = 0, end; start < sorted.length; start = end) {
                end = start + 1;
                while (end < sorted.length && sorted[end] == sorted[start]) {
                    end++;
                }
                double t = end - start;
                pairs += t * (t - 1) / 2;
                triples += t * (t - 1) * (t - 2);
                cubic += t * (t - 1) * (2 * t + 5);
            }
            return new TieSums(pairs, triples, cubic);
        }
    }
}
