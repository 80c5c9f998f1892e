package org.parkgauge.analysis.sensitivity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parkgauge.index.Scores;
import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * The variance of a node's score, divided among its parts although these are correlated: the Shapley value of R^2 (Lindeman,
 * Merenda and Gold 1980; Kruskal 1987; Owen and Prieur 2017 for its sense as a Shapley effect). The share of part i is what it
 * adds to the R^2 of a linear regression of the score on the parts, averaged over all orders in which these may enter. It is
 * exact, not negative, and sums to R^2: to 1 for an arithmetic mean, whose score is linear in its parts; for a geometric one
 * the rest, 1 - R^2, is what a linear view does not see.
 *
 * <p>Unlike w cov(x, y)/V(y), the share of {@link org.parkgauge.index.WeightReport}, it is never negative, and a part of tiny
 * weight has a share through those it is correlated with; the two answer different questions. All 2^k subsets are
 * regressed, up to 20 parts. Units that lack a score are left out. With fewer than k + 2 units, or a score that does not vary,
 * nothing is defined; a part that does not vary has 0, and of parts that determine one another none counts twice.
 *
 * @param node the code of the node
 * @param units the number of units with all scores
 * @param explained R^2 of all parts together, the sum of the shares
 * @param parts the parts of positive weight
 */
public record LinearShapley(String node, int units, Measured explained, List<Part> parts) implements Serializable {

    /** The largest number of parts. */
    public static final int MOST_PARTS = 20;

    private static final int DECIMALS = 3;

    /** Copies the list. */
    public LinearShapley {
        parts = List.copyOf(parts);
    }

    /**
     * One part.
     *
     * @param code its code
     * @param label its name for people
     * @param weight its nominal weight
     * @param share its share of the variance of the node's score, 0 to 1
     */
    public record Part(String code, Text label, double weight, Measured share) implements Serializable {}

    /**
     * The children of a dimension.
     *
     * @param scores the scores, best of the reference set
     * @param dimension the code of the dimension
     * @return their shares
     * @throws InvalidInputException if there is no such dimension, or it has more than 20 children of positive weight
     */
    public static LinearShapley of(Scores scores, String dimension) {
        return of(Parts.children(scores, dimension));
    }

    /**
     * All indicators and the root score.
     *
     * @param scores the scores, best of the reference set
     * @return their shares
     * @throws InvalidInputException if there are more than 20 indicators of positive weight
     */
    public static LinearShapley ofIndicators(Scores scores) {
        return of(Parts.indicators(scores));
    }

    private static LinearShapley of(Parts parts) {
        int k = parts.size();
        refuseMany(k, parts.node());
        int[] complete = parts.complete(IntStream.range(0, k).toArray());
        double[] y = parts.whole(complete);
        List<double[]> columns = new ArrayList<>();
        for (int j = 0; j < k; j++) {
            columns.add(parts.part(j, complete));
        }
        Measured none = null;
        if (complete.length < k + 2) {
            none = Measured.undefined(
                    "只有" + complete.length + "个单元得分完整，" + k + "个部分至少需要" + (k + 2) + "个",
                    "only " + complete.length + " units have all scores, and " + k + " parts need " + (k + 2));
        } else if (Double.isNaN(Correlations.pearson(y, y))) {
            none = Measured.undefined("得分没有差异", "the scores do not vary");
        }
        double[] shares = none == null ? shares(columns, y).toArray() : new double[k];
        List<Part> rows = new ArrayList<>();
        double sum = 0;
        for (int j = 0; j < k; j++) {
            sum += shares[j];
            rows.add(new Part(
                    parts.component(j).code(),
                    parts.component(j).label(),
                    parts.weight(j),
                    none == null ? Measured.of(shares[j]) : none));
        }
        return new LinearShapley(parts.node(), complete.length, none == null ? Measured.of(sum) : none, rows);
    }

    private static void refuseMany(int k, String node) {
        if (k > MOST_PARTS) {
            throw new InvalidInputException(
                            "“" + node + "”有" + k + "个部分，最多可分解" + MOST_PARTS + "个。",
                            "\"" + node + "\" has " + k + " parts, and at most " + MOST_PARTS + " can be told apart.")
                    .maybe("逐个维度分解。", "divide dimension by dimension.");
        }
    }

    /**
     * The shares of any variables in the variance of another.
     *
     * @param columns the variables, 1 to 20, one value for each unit
     * @param y what they are to explain
     * @return the share of each, with the sum R^2; NaN if y does not vary
     * @throws InvalidInputException if there are too many variables or none, the numbers of values differ, or a value is not
     *     finite
     */
    public static Vector shares(List<double[]> columns, double[] y) {
        int k = columns.size();
        refuseMany(k, "y");
        if (k == 0) {
            throw new InvalidInputException("没有解释变量。", "There is no variable that could explain y.")
                    .maybe("给出至少一个变量。", "give at least one.");
        }
        List<double[]> all = new ArrayList<>(columns);
        all.add(y);
        for (int j = 0; j <= k; j++) {
            check(all.get(j), y.length, j < k ? "x" + (j + 1) : "y");
        }
        Matrix correlations = Correlations.matrix(Correlations.Kind.PEARSON, all);
        double[] worth = new RSquared(correlations).ofSubsets();
        return Vector.of(shapley(k, worth));
    }

    private static void check(double[] column, int length, String name) {
        if (column.length != length) {
            throw new InvalidInputException(
                            "变量" + name + "有" + column.length + "个值，y有" + length + "个。",
                            "Variable " + name + " has " + column.length + " values, and y has " + length + ".")
                    .maybe("给同样多的值。", "give the same number of values.");
        }
        for (int i = 0; i < length; i++) {
            if (!Double.isFinite(column[i])) {
                throw new InvalidInputException(
                                "变量" + name + "的第" + i + "个值（从 0 起）为" + column[i] + "。",
                                "Variable " + name + " has the value " + column[i] + " at place " + i + " (from 0).")
                        .maybe("先去掉缺失的单元。", "leave out units with missing values first.");
            }
        }
    }

    /** The Shapley values of a function of subsets, by bit mask. */
    static double[] shapley(int players, double[] worth) {
        double[] weights = new double[players];
        // |S|! (k - |S| - 1)! / k! = 1 / (k C(k - 1, |S|))
        double choices = 1;
        for (int size = 0; size < players; size++) {
            weights[size] = 1 / (players * choices);
            choices = choices * (players - 1 - size) / (size + 1);
        }
        double[] values = new double[players];
        for (int mask = 0; mask < worth.length; mask++) {
            double weight = Integer.bitCount(mask) < players ? weights[Integer.bitCount(mask)] : 0;
            for (int player = 0; player < players; player++) {
                if ((mask >> player & 1) == 0) {
                    values[player] += weight * (worth[mask | 1 << player] - worth[mask]);
                }
            }
        }
        return values;
    }

    /**
     * One part.
     *
     * @param code its code
     * @return the part
     * @throws InvalidInputException if there is no such part of positive weight
     */
    public Part part(String code) {
        return Find.named(parts, Part::code, code, "部分", "part");
    }

    /**
     * A table for people.
     *
     * @param language the language
     * @return several lines, with tabs between the columns
     */
    public String in(Language language) {
        Text header = Text.of("代码\t名称\t权重\t方差份额", "code\tname\tweight\tshare of the variance");
        StringBuilder text = new StringBuilder(header.in(language)).append('\n');
        for (Part part : parts) {
            text.append(part.code()).append('\t').append(part.label().in(language));
            text.append('\t').append(Decimals.rounded(part.weight(), DECIMALS));
            text.append('\t')
                    .append(Decimals.rounded(part.share().value(), DECIMALS))
                    .append('\n');
        }
        text.append("R²\t\t\t")
                .append(Decimals.rounded(explained.value(), DECIMALS))
                .append('\n');
        if (!explained.isDefined()) {
            text.append(explained.reason().in(language)).append('\n');
        }
        return text.toString();
    }
}
