package org.parkgauge.imputation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parkgauge.data.Dataset;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Moments;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * Means and covariances of a normal distribution by expectation-maximization. Rows are sorted first, so that their order
 * does not matter to the last bit; rows of one pattern of gaps share the regression.
 */
final class NormalFit {

    private final Dataset reference;
    private final double tolerance;
    private final int maxIterations;
    private final int all;
    private final double[] centers;
    private final double[] scales;
    /** The indicators that take part. */
    private final int[] places;

    NormalFit(Dataset reference, double tolerance, int maxIterations) {
        this.reference = reference;
        this.tolerance = tolerance;
        this.maxIterations = maxIterations;
        all = reference.variables().size();
        centers = Fills.each(reference, NormalFit::sortedMean).toArray();
        scales = Fills.each(reference, NormalFit::sortedDeviation).toArray();
        places = java.util.stream.IntStream.range(0, all)
                .filter(j -> scales[j] > 0)
                .toArray();
    }

    private static double sortedMean(double[] values) {
        Arrays.sort(values);
        return Moments.mean(values);
    }

    private static double sortedDeviation(double[] values) {
        Arrays.sort(values);
        return Moments.standardDeviation(values, Moments.Divisor.POPULATION);
    }

    ExpectationMaximization.Fitted fit() {
        List<double[]> rows = rows();
        int m = places.length;
        if (rows.size() < m + 2) {
            throw new InvalidInputException(
                            "EM 插补有" + m + "个指标，至少需要" + (m + 2) + "个有数据的单元，只有" + rows.size() + "个。",
                            "EM over " + m + " indicators needs at least " + (m + 2)
                                    + " units with data, and there are " + rows.size() + ".")
                    .maybe("改用分组均值或近邻插补。", "use a group mean or nearest neighbours.");
        }
        double[] means = new double[m];
        Matrix covariances = Matrix.generate(m, m, place -> place / m == place % m ? 1 : 0);
        for (int iteration = 0; iteration < maxIterations; iteration++) {
            double[] next = new double[m];
            double[][] sums = new double[m][m];
            step(rows, Vector.of(means), covariances, next, sums);
            Matrix updated = Matrix.generate(m, m, place -> sums[place / m][place % m]);
            double change = change(means, covariances, next, updated);
            means = next;
            covariances = updated;
            if (change <= tolerance) {
                refuseUnlessRegular(covariances);
                return unscaled(means, covariances);
            }
        }
        throw new InvalidInputException(
                        "EM 插补迭代" + maxIterations + "次后仍未收敛。",
                        "EM has not converged after " + maxIterations + " iterations.")
                .maybe(
                        "缺失太多：放宽容差，或改用近邻插补。",
                        "too much is missing: allow a larger tolerance, or use nearest neighbours.");
    }

    /** The standardized rows that have a value, in an order of their own. */
    private List<double[]> rows() {
        Matrix values = Rows.matrix(reference);
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < values.rows(); i++) {
            double[] row = new double[places.length];
            boolean any = false;
            for (int k = 0; k < row.length; k++) {
                row[k] = (values.get(i, places[k]) - centers[places[k]]) / scales[places[k]];
                any |= !Double.isNaN(row[k]);
            }
            if (any) {
                rows.add(row);
            }
        }
        rows.sort((a, b) -> {
            int byPattern = Arrays.compare(pattern(a), pattern(b));
            return byPattern != 0 ? byPattern : Arrays.compare(a, b);
        });
        return rows;
    }

    private static boolean[] pattern(double[] row) {
        boolean[] pattern = new boolean[row.length];
        for (int j = 0; j < row.length; j++) {
            pattern[j] = Double.isNaN(row[j]);
        }
        return pattern;
    }

    /** One expectation and one maximization. */
    private void step(List<double[]> rows, Vector means, Matrix covariances, double[] next, double[][] sums) {
        int n = rows.size();
        int m = next.length;
        Conditional conditional = null;
        double[][] residual = {};
        double[] before = {};
        List<double[]> completed = new ArrayList<>(n);
        for (double[] row : rows) {
            if (conditional == null || !Arrays.equals(pattern(before), pattern(row))) {
                conditional = new Conditional(covariances, row);
                refuseUnlessRegular(conditional.isRegular());
                residual = conditional.residual();
            }
            before = row;
            double[] whole = row.clone();
            conditional.fill(whole, means);
            completed.add(whole);
            int[] missing = conditional.missing();
            for (int a = 0; a < missing.length; a++) {
                for (int b = 0; b < missing.length; b++) {
                    sums[missing[a]][missing[b]] += residual[a][b] / n;
                }
            }
            for (int j = 0; j < m; j++) {
                next[j] += whole[j] / n;
            }
        }
        for (double[] whole : completed) {
            for (int a = 0; a < m; a++) {
                for (int b = 0; b < m; b++) {
                    sums[a][b] += (whole[a] - next[a]) * (whole[b] - next[b]) / n;
                }
            }
        }
    }

    private static double change(double[] means, Matrix covariances, double[] next, Matrix updated) {
        double change = 0;
        for (int a = 0; a < next.length; a++) {
            change = Math.max(change, Math.abs(next[a] - means[a]));
            for (int b = 0; b < next.length; b++) {
                change = Math.max(change, Math.abs(updated.get(a, b) - covariances.get(a, b)));
            }
        }
        return change;
    }

    private void refuseUnlessRegular(Matrix covariances) {
        refuseUnlessRegular(new Conditional(covariances, new double[covariances.rows()]).isRegular());
    }

    private static void refuseUnlessRegular(boolean regular) {
        if (!regular) {
            throw new InvalidInputException(
                            "EM 插补：有指标是其他指标的线性函数，协方差矩阵奇异。",
                            "EM: an indicator is a linear function of others, so the covariances are singular.")
                    .maybe(
                            "去掉重复的指标，增加单元，或改用近邻插补。",
                            "leave out the indicator that repeats others, add units, or use nearest neighbours.");
        }
    }

    private ExpectationMaximization.Fitted unscaled(double[] means, Matrix covariances) {
        double[] whole = centers.clone();
        double[][] spread = new double[all][all];
        for (int a = 0; a < places.length; a++) {
            whole[places[a]] += means[a] * scales[places[a]];
            for (int b = 0; b < places.length; b++) {
                spread[places[a]][places[b]] = covariances.get(a, b) * scales[places[a]] * scales[places[b]];
            }
        }
        return new ExpectationMaximization.Fitted(
                Vector.of(whole), Matrix.generate(all, all, place -> spread[place / all][place % all]));
    }
}
