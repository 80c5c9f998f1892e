package org.parkgauge.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parkgauge.internal.LeastSquares;
import org.parkgauge.internal.PrincipalEigenvector;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.weighting.AnalyticHierarchy.Comparison;
import org.parkgauge.weighting.AnalyticHierarchy.Method;

/** The arithmetic of reciprocal comparison matrices, in which 0 stands for a pair that is not judged. */
final class ComparisonMatrix {

    private ComparisonMatrix() {}

    /** The matrix of some judgements. */
    static Matrix of(String node, List<String> codes, List<Comparison> comparisons, boolean incomplete) {
        int n = codes.size();
        double[] entries = new double[n * n];
        for (int i = 0; i < n; i++) {
            entries[i * n + i] = 1;
        }
        for (Comparison comparison : comparisons) {
            int a = place(node, codes, comparison.code());
            int b = place(node, codes, comparison.over());
            if (entries[a * n + b] != 0) {
                throw new InvalidInputException(
                                "节点" + node + "：" + comparison.code() + "与" + comparison.over() + "比较了两次。",
                                "At " + node + ", " + comparison.code() + " and " + comparison.over()
                                        + " are compared twice.")
                        .maybe("只保留其中一条判断。", "keep one of the two judgements.");
            }
            entries[a * n + b] = comparison.times();
            entries[b * n + a] = 1 / comparison.times();
        }
        Matrix matrix = Matrix.of(n, n, entries);
        if (incomplete) {
            refuseUnlinked(node, codes, matrix);
        } else {
            refuseAbsent(node, codes, matrix);
        }
        return matrix;
    }

    private static int place(String node, List<String> codes, String code) {
        int place = codes.indexOf(code);
        if (place < 0) {
            throw Judgements.unknown(node, codes, code);
        }
        return place;
    }

    private static void refuseAbsent(String node, List<String> codes, Matrix matrix) {
        List<String> absent = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            for (int j = i + 1; j < codes.size(); j++) {
                if (matrix.get(i, j) == 0) {
                    absent.add(codes.get(i) + " - " + codes.get(j));
                }
            }
        }
        if (!absent.isEmpty()) {
            throw new InvalidInputException(
                            "节点" + node + "缺少比较：" + absent + "。",
                            "At " + node + " these comparisons are missing: " + absent + ".")
                    .maybe(
                            "每对下级各比较一次，或允许不完整的矩阵。",
                            "compare each pair of children once, or allow an incomplete matrix.");
        }
    }

    /** Every child must be linked to the first by a chain of comparisons. */
    private static void refuseUnlinked(String node, List<String> codes, Matrix matrix) {
        int n = codes.size();
        boolean[] linked = new boolean[n];
        linked[0] = true;
        for (int round = 1; round < n; round++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    linked[j] |= linked[i] && matrix.get(i, j) != 0;
                }
            }
        }
        List<String> apart = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (!linked[i]) {
                apart.add(codes.get(i));
            }
        }
        if (!apart.isEmpty()) {
            throw new InvalidInputException(
                            "节点" + node + "：比较没有把" + apart + "与" + codes.get(0) + "联系起来。",
                            "At " + node + " no chain of comparisons links " + apart + " with " + codes.get(0) + ".")
                    .maybe("补充至少一次比较。", "add a comparison between the two groups.");
        }
    }

    static boolean isComplete(Matrix matrix) {
        return Arrays.stream(matrix.toArray()).noneMatch(entry -> entry == 0);
    }

    /** The largest eigenvalue and its eigenvector, by Harker's matrix where pairs are not judged. */
    static PrincipalEigenvector principal(Matrix matrix) {
        int n = matrix.rows();
        double[] entries = matrix.toArray();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                entries[i * n + i] += matrix.get(i, j) == 0 ? 1 : 0;
            }
        }
        return PrincipalEigenvector.of(Matrix.of(n, n, entries));
    }

    static double consistencyRatio(Matrix matrix, RandomIndex table) {
        int n = matrix.rows();
        if (n <= 2) {
            return 0;
        }
        double consistencyIndex = (principal(matrix).value() - n) / (n - 1);
        return Math.max(0, consistencyIndex) / table.of(n);
    }

    static double[] weights(Matrix matrix, Method method) {
        return switch (method) {
            case EIGENVECTOR -> principal(matrix).vector().toArray();
            case GEOMETRIC_MEAN -> isComplete(matrix) ? geometricMeans(matrix) : logarithmicLeastSquares(matrix);
            case COLUMN_MEAN -> columnMeans(matrix, 1);
            case ROOT_MEAN_SQUARE -> columnMeans(matrix, 2);
        };
    }

    private static double[] geometricMeans(Matrix matrix) {
        double[] weights = new double[matrix.rows()];
        for (int i = 0; i < weights.length; i++) {
            double sum = 0;
            for (double entry : matrix.row(i)) {
                sum += Math.log(entry);
            }
            weights[i] = Math.exp(sum / weights.length);
        }
        return weights;
    }

    /** The weights whose ratios come nearest to the judgements on a log scale, which geometric means are if all are there. */
    private static double[] logarithmicLeastSquares(Matrix matrix) {
        int n = matrix.rows();
        double[] laplacian = new double[n * n];
        double[] right = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j && matrix.get(i, j) != 0) {
                    laplacian[i * n + i]++;
                    laplacian[i * n + j]--;
                    right[i] += Math.log(matrix.get(i, j));
                }
            }
        }
        double[] logs = LeastSquares.minimumNorm(Matrix.of(n, n, laplacian), right);
        return Arrays.stream(logs).map(Math::exp).toArray();
    }

    /** Power means over the rows of the matrix whose columns are divided by their sums. */
    private static double[] columnMeans(Matrix matrix, double power) {
        int n = matrix.rows();
        double[] weights = new double[n];
        for (int j = 0; j < n; j++) {
            double sum = Arrays.stream(matrix.column(j)).sum();
            for (int i = 0; i < n; i++) {
                weights[i] += Math.pow(matrix.get(i, j) / sum, power) / n;
            }
        }
        return Arrays.stream(weights).map(weight -> Math.pow(weight, 1 / power)).toArray();
    }
}
