package org.parkgauge.analysis.diagnostics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.parkgauge.statistics.Correlations.Kind;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;

/**
 * Distances of every two items: of units, which are near where their values are, or of indicators, which are near where
 * they correlate.
 */
public final class Distances implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<String> names;
    private final Matrix matrix;
    private final boolean euclidean;
    private final List<Issue> issues;

    private Distances(List<String> names, Matrix matrix, boolean euclidean, List<Issue> issues) {
        this.names = List.copyOf(names);
        this.matrix = matrix;
        this.euclidean = euclidean;
        this.issues = List.copyOf(issues);
        if (names.size() < 2) {
            throw new InvalidInputException(
                            "只有" + names.size() + "个对象，没有距离可言。",
                            "There are " + names.size() + " items, and distances need two at least.")
                    .maybe("先插补缺失值。", "impute missing values first.");
        }
    }

    /**
     * Euclidean distances of units. Variables of different units of measure are made comparable first: normalized, or
     * {@link Variables#standardized()}. Units that lack a value are left out, with an issue.
     *
     * @param variables the variables
     * @return the distances of the units that lack no value
     * @throws InvalidInputException if there are fewer than two of them
     */
    public static Distances ofUnits(Variables variables) {
        Variables complete = variables.complete();
        Matrix points = complete.points();
        int n = points.rows();
        double[] values = new double[n * n];
        for (int i = 0; i < n; i++) {
            double[] one = points.row(i);
            for (int j = 0; j < i; j++) {
                double sum = 0;
                for (int d = 0; d < one.length; d++) {
                    double difference = one[d] - points.get(j, d);
                    sum += difference * difference;
                }
                values[i * n + j] = Math.sqrt(sum);
                values[j * n + i] = values[i * n + j];
            }
        }
        return new Distances(complete.units(), Matrix.of(n, n, values), true, Power.leftOut(variables.incomplete()));
    }

    /**
     * Distances of indicators: 1 - |r|, 0 for those that say the same up to direction, 1 for unrelated ones.
     *
     * @param kind the coefficient
     * @param missing which units count where values are missing
     * @param variables the indicators
     * @return the distances
     * @throws InvalidInputException if an indicator does not vary, or two share fewer than two units
     */
    public static Distances ofIndicators(Kind kind, Rows missing, Variables variables) {
        CorrelationTable table = CorrelationTable.of(kind, missing, variables);
        for (CorrelationTable.Pair pair : table.pairs()) {
            if (!pair.test().coefficient().isDefined()) {
                throw new InvalidInputException(
                                pair.first() + "与" + pair.second() + "没有相关系数："
                                        + pair.test().coefficient().reason().zh() + "。",
                                pair.first() + " and " + pair.second() + " have no correlation: "
                                        + pair.test().coefficient().reason().en() + ".")
                        .maybe("不要把没有变化的指标放进聚类。", "leave indicators that do not vary out of the clusters.");
            }
        }
        Matrix r = table.coefficients();
        int m = r.rows();
        return new Distances(
                variables.names(),
                Matrix.generate(m, m, place -> place / m == place % m ? 0 : 1 - Math.abs(r.get(place / m, place % m))),
                false,
                table.issues());
    }

    /**
     * Distances of one's own.
     *
     * @param names the items, each once
     * @param matrix their distances: symmetric, finite, not negative, zero on the diagonal
     * @param euclidean whether they are distances of points in a space, which Ward's linkage asks for
     * @return the distances
     * @throws InvalidInputException if the matrix is not of that kind, naming the place
     */
    public static Distances of(List<String> names, Matrix matrix, boolean euclidean) {
        if (matrix.rows() != names.size() || matrix.columns() != names.size()) {
            throw new InvalidInputException(
                            names.size() + "个对象的距离矩阵为" + matrix.rows() + "×" + matrix.columns() + "。",
                            "The distances of " + names.size() + " items are a matrix of " + matrix.rows() + " x "
                                    + matrix.columns() + ".")
                    .maybe("每个对象一行一列。", "one row and one column for each item.");
        }
        if (names.stream().distinct().count() != names.size()) {
            throw new InvalidInputException("有对象出现两次：" + names + "。", "An item appears twice in " + names + ".")
                    .maybe("给它们不同的名称。", "give them different names.");
        }
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < names.size(); j++) {
                double value = matrix.get(i, j);
                boolean right = i == j ? value == 0 : value >= 0 && value < Double.POSITIVE_INFINITY;
                if (!right || value != matrix.get(j, i)) {
                    throw new InvalidInputException(
                                    names.get(i) + "到" + names.get(j) + "的距离为" + value + "，反向为" + matrix.get(j, i)
                                            + "。",
                                    "The distance of " + names.get(i) + " from " + names.get(j) + " is " + value
                                            + ", and " + matrix.get(j, i) + " the other way.")
                            .maybe(
                                    "距离须对称、有限、非负，自身为 0。",
                                    "distances are symmetric, finite, not negative, and 0 to oneself.");
                }
            }
        }
        return new Distances(new ArrayList<>(names), matrix, euclidean, List.of());
    }

    /**
     * The items.
     *
     * @return their names
     */
    public List<String> names() {
        return names;
    }

    /**
     * The distances.
     *
     * @return a symmetric matrix
     */
    public Matrix matrix() {
        return matrix;
    }

    /**
     * Whether they are distances of points in a space.
     *
     * @return true for distances of units
     */
    public boolean isEuclidean() {
        return euclidean;
    }

    /**
     * What a reader should know.
     *
     * @return units left out, correlations of too few units
     */
    public List<Issue> issues() {
        return issues;
    }
}
