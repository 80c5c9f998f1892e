package org.parkgauge.imputation;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Moments;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * Fills a missing value with the arithmetic mean of the indicator over the k nearest reference units that have it.
 *
 * <p>The distance is Euclidean on values divided by their standard deviation over the reference set (divisor n - 1), over
 * the indicators that both units have, rescaled for those that one lacks: with m indicators of which s are shared, d^2 =
 * m/s * sum ((x - y)/sd)^2. Indicators that do not vary take no part. Neighbours that are as near as the k-th count too,
 * so the order of units does not matter; where fewer than k units have the value, those count. Where none shares an
 * indicator with the unit, or none has the value, it stays missing.
 *
 * <p>The fitted form holds a copy of the reference values. Source: Troyanskaya et al. (2001); the rescaled distance is that
 * of Dixon (1979), used by scikit-learn's {@code KNNImputer} (which breaks ties by the order of rows).
 *
 * @param neighbours k, at least 1
 */
@StepTitle(zh = "最近邻插补", en = "nearest neighbours")
public record NearestNeighbours(int neighbours) implements Imputation {

    /** Five neighbours. */
    public NearestNeighbours() {
        this(5);
    }

    /** Checks the number. */
    public NearestNeighbours {
        if (neighbours < 1) {
            throw new InvalidInputException(
                            "近邻插补至少取 1 个近邻，得到" + neighbours + "。",
                            "Imputation by nearest neighbours takes at least 1 of them, not " + neighbours + ".")
                    .maybe("常用 5。", "the usual 5.");
        }
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT, Trait.KEEPS_REFERENCE);
    }

    @Override
    public RowFill fit(Dataset reference) {
        int m = reference.variables().size();
        Matrix values = Rows.matrix(reference);
        Vector deviations = Fills.each(reference, column -> Moments.standardDeviation(column, Moments.Divisor.SAMPLE));
        double[] scales = new double[m];
        for (int j = 0; j < m; j++) {
            scales[j] = deviations.get(j) > 0 ? 1 / deviations.get(j) : 0;
        }
        return new Fitted(neighbours, values, Vector.of(scales));
    }

    /**
     * The reference units.
     *
     * @param neighbours how many count
     * @param reference their values, one row a unit
     * @param scales what the differences of each indicator are multiplied with, 0 for those that take no part
     */
    public record Fitted(int neighbours, Matrix reference, Vector scales) implements RowFill {

        @Override
        public void fill(double[] row, UnaryOperator<String> attribute) {
            Objects.checkFromToIndex(0, row.length, scales.size());
            double[] distances = null;
            double[] given = row.clone();
            for (int j = 0; j < row.length; j++) {
                if (Double.isNaN(given[j])) {
                    distances = distances == null ? distances(given) : distances;
                    row[j] = mean(j, distances);
                }
            }
        }

        /** The squared distances to all units, NaN where nothing is shared. */
        private double[] distances(double[] row) {
            double[] distances = new double[reference.rows()];
            for (int i = 0; i < distances.length; i++) {
                double sum = 0;
                int shared = 0;
                for (int j = 0; j < row.length; j++) {
                    double difference = (row[j] - reference.get(i, j)) * scales.get(j);
                    if (scales.get(j) > 0 && !Double.isNaN(difference)) {
                        sum += difference * difference;
                        shared++;
                    }
                }
                distances[i] = shared == 0 ? Double.NaN : sum / shared;
            }
            return distances;
        }

        private double mean(int place, double[] distances) {
            double[] donors = distances.clone();
            int n = 0;
            for (int i = 0; i < donors.length; i++) {
                if (Double.isNaN(reference.get(i, place))) {
                    donors[i] = Double.NaN;
                } else if (!Double.isNaN(donors[i])) {
                    n++;
                }
            }
            if (n == 0) {
                return Double.NaN;
            }
            double[] sorted = donors.clone();
            Arrays.sort(sorted);
            double farthest = sorted[Math.min(neighbours, n) - 1];
            double[] near = new double[donors.length];
            for (int i = 0; i < donors.length; i++) {
                near[i] = donors[i] <= farthest ? reference.get(i, place) : Double.NaN;
            }
            return Moments.mean(near);
        }
    }
}
