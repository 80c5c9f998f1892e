package org.parkgauge.analysis.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parkgauge.internal.Blocks;
import org.parkgauge.internal.CriticalValue;
import org.parkgauge.internal.RandomStream;
import org.parkgauge.statistics.Moments;

/**
 * Intervals of statistics that are functions of sums over rows: by drawing rows again with replacement (bootstrap; Efron
 * 1979) where rows are independent, by leaving out one replication of the design after the other (jackknife; Quenouille 1956)
 * where only replications are.
 */
final class Resampling {

    private static final int BLOCK = 16;

    private final int rows;
    private final int replications;
    private final int resamples;
    private final double confidence;
    private final long seed;

    /** One replication means independent rows. */
    Resampling(int rows, int replications, int resamples, double confidence, long seed) {
        this.rows = rows;
        this.replications = replications;
        this.resamples = resamples;
        this.confidence = confidence;
        this.seed = seed;
    }

    /** Statistics from the sums of all columns over some rows. */
    @FunctionalInterface
    interface Statistic {
        void of(double[] sums, double rows, double[] results);
    }

    /** The statistics over all rows, with their intervals. */
    List<Estimate> estimates(List<double[]> columns, int size, Statistic statistic, int threads) {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        double[] values = new double[size];
        statistic.of(sums(columns, ones), rows, values);
        return replications > 1
                ? jackknife(columns, values, statistic)
                : bootstrap(columns, values, statistic, threads);
    }

    private List<Estimate> bootstrap(List<double[]> columns, double[] values, Statistic statistic, int threads) {
        int size = values.length;
        double[][] drawn = new double[size][resamples];
        Blocks.run(threads, resamples, BLOCK, (from, to) -> {
            double[] counts = new double[rows];
            double[] results = new double[size];
            for (int draw = from; draw < to; draw++) {
                RandomStream stream = new RandomStream(seed, draw);
                Arrays.fill(counts, 0);
                for (int i = 0; i < rows; i++) {
                    counts[stream.nextInt(rows)]++;
                }
                statistic.of(sums(columns, counts), rows, results);
                for (int k = 0; k < size; k++) {
                    drawn[k][draw] = results[k];
                }
            }
        });
        double reach = CriticalValue.normal(confidence);
        List<Estimate> estimates = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            // A resample that does not vary has no index; then the error cannot be told.
            double error = Moments.count(drawn[k]) < resamples
                    ? Double.NaN
                    : Moments.standardDeviation(drawn[k], Moments.Divisor.SAMPLE);
            estimates.add(Estimate.around(values[k], error, reach));
        }
        return estimates;
    }

    private List<Estimate> jackknife(List<double[]> columns, double[] values, Statistic statistic) {
        int size = values.length;
        int each = rows / replications;
        double[][] left = new double[size][replications];
        double[] results = new double[size];
        double[] counts = new double[rows];
        for (int out = 0; out < replications; out++) {
            Arrays.fill(counts, 1);
            Arrays.fill(counts, out * each, (out + 1) * each, 0);
            statistic.of(sums(columns, counts), rows - each, results);
            for (int k = 0; k < size; k++) {
                left[k][out] = results[k];
            }
        }
        double reach = CriticalValue.student(confidence, replications - 1);
        List<Estimate> estimates = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            double error = Moments.count(left[k]) < replications
                    ? Double.NaN
                    : Moments.standardDeviation(left[k], Moments.Divisor.POPULATION) * Math.sqrt(replications - 1.0);
            estimates.add(Estimate.around(values[k], error, reach));
        }
        return estimates;
    }

    private static double[] sums(List<double[]> columns, double[] counts) {
        double[] sums = new double[columns.size()];
        for (int k = 0; k < sums.length; k++) {
            double[] column = columns.get(k);
            double sum = 0;
            for (int i = 0; i < column.length; i++) {
                sum += counts[i] * column[i];
            }
            sums[k] = sum;
        }
        return sums;
    }
}
