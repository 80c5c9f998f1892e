package org.parkgauge.analysis.comparison;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.parkgauge.analysis.diagnostics.CorrelationTest;
import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Scores;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * The scores of a node against a variable that the index does not use: does the index go with what it is meant to go with?
 * Units are matched by name. A correlation shows that two figures go together over these units, not that one causes the
 * other; with few units only a strong one can be told from none.
 */
public final class OutsideVariable implements Serializable {

    /** Two units always lie on a line. */
    private static final int FEWEST_TESTED = 3;

    private static final long serialVersionUID = 1L;

    /** Below it, a correlation must exceed about 0.44 to be told from zero at the level of 5 %. */
    private static final int FEW = 20;

    private static final int NONE = 3;

    private final String node;
    private final String variable;
    private final boolean usedByIndex;
    private final List<Point> points;
    private final List<String> missing;

    /**
     * One unit in the scatter plot.
     *
     * @param unit its name
     * @param score its score
     * @param value the value of the outside variable
     */
    public record Point(String unit, double score, double value) implements Serializable {}

    /**
     * A correlation with its significance.
     *
     * @param kind the coefficient
     * @param value the correlation, NaN where it is not defined
     * @param pValue the two-sided p-value of the hypothesis that there is none, NaN where it is not defined
     * @param n the number of units
     */
    public record Association(Correlations.Kind kind, double value, double pValue, int n) implements Serializable {}

    private OutsideVariable(
            String node, String variable, boolean usedByIndex, List<Point> points, List<String> missing) {
        this.node = node;
        this.variable = variable;
        this.usedByIndex = usedByIndex;
        this.points = List.copyOf(points);
        this.missing = List.copyOf(missing);
    }

    /**
     * Sets the root scores against a variable.
     *
     * @param scores the scores
     * @param outside data with the variable, of the same units or more or fewer
     * @param variable the name of the variable
     * @return both, unit by unit
     * @throws InvalidInputException if there is no such variable, or no unit has both
     */
    public static OutsideVariable of(Scores scores, Dataset outside, String variable) {
        return of(scores, scores.nodes().get(0), outside, variable);
    }

    /**
     * Sets the scores of a node against a variable.
     *
     * @param scores the scores
     * @param node the code of the node
     * @param outside data with the variable, of the same units or more or fewer
     * @param variable the name of the variable
     * @return both, unit by unit
     * @throws InvalidInputException if there is no such node or variable, or no unit has both
     */
    public static OutsideVariable of(Scores scores, String node, Dataset outside, String variable) {
        double[] all = scores.scores(node);
        Column column = outside.column(variable);
        List<Point> points = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            String unit = scores.units().get(i);
            double value = outside.units().contains(unit) ? column.get(outside.place(unit)) : Double.NaN;
            if (Double.isNaN(all[i]) || Double.isNaN(value)) {
                missing.add(unit);
            } else {
                points.add(new Point(unit, all[i], value));
            }
        }
        if (points.isEmpty()) {
            throw new InvalidInputException(
                            "没有单元同时有" + node + "的得分和变量“" + variable + "”的值。",
                            "No unit has both a score of " + node + " and a value of \"" + variable + "\".")
                    .maybe("两边的单元名称要一致。", "the units must bear the same names in both.");
        }
        boolean used = scores.index().inputs().contains(variable);
        return new OutsideVariable(node, variable, used, points, missing);
    }

    /**
     * The units that have both, for a scatter plot.
     *
     * @return the points, in the order of the scores
     */
    public List<Point> points() {
        return points;
    }

    /**
     * The units that lack one of the two.
     *
     * @return their names
     */
    public List<String> missing() {
        return missing;
    }

    /**
     * A correlation with its p-value, as {@link CorrelationTest} reckons it.
     *
     * @param kind the coefficient
     * @return the correlation; not defined where either side is constant, the p-value neither with fewer than three units
     */
    public Association correlation(Correlations.Kind kind) {
        double[] scores = points.stream().mapToDouble(Point::score).toArray();
        double[] values = points.stream().mapToDouble(Point::value).toArray();
        CorrelationTest test = CorrelationTest.of(kind, scores, values);
        double p = points.size() < FEWEST_TESTED ? Double.NaN : test.pValue().value();
        return new Association(kind, test.coefficient().value(), p, points.size());
    }

    /**
     * What a reader should know.
     *
     * @return units that lack a value, too few units, a constant side, a variable that the index itself is made of
     */
    public List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        if (!missing.isEmpty()) {
            issues.add(new Issue(
                    Issue.Kind.MISSING_VALUES,
                    node,
                    missing,
                    Text.of(
                            "没有得分或没有“" + variable + "”的值，不参加相关分析",
                            "no score or no \"" + variable + "\", so left out of the correlation")));
        }
        int n = points.size();
        if (n < FEW) {
            issues.add(Issue.of(
                    Issue.Kind.FEW_UNITS,
                    node,
                    n < NONE
                            ? Text.of("只有" + n + "个单元，相关系数没有意义", "only " + n + " units, so a correlation means nothing")
                            : Text.of(
                                    "只有" + n + "个单元，只有很强的相关才能与不相关区分开",
                                    "only " + n + " units, so only a strong correlation can be told from none")));
        }
        if (n >= NONE && Double.isNaN(correlation(Correlations.Kind.PEARSON).value())) {
            issues.add(Issue.of(
                    Issue.Kind.CONSTANT,
                    node,
                    Text.of(
                            "得分或“" + variable + "”在各单元间没有差异，无法相关",
                            "the scores or \"" + variable + "\" do not vary, so there is no correlation")));
        }
        if (usedByIndex) {
            issues.add(Issue.of(
                    Issue.Kind.INDEX,
                    node,
                    Text.of(
                            "“" + variable + "”本身就是指数的输入，相关不能作为检验",
                            "\"" + variable
                                    + "\" is an input of the index itself, so the correlation is no test of it")));
        }
        return issues;
    }

    /**
     * The correlations in words, a line each.
     *
     * @param language the language
     * @return three lines, without a final line break
     */
    public String summary(Language language) {
        boolean zh = language == Language.ZH;
        StringBuilder text = new StringBuilder();
        for (Correlations.Kind kind : Correlations.Kind.values()) {
            Association one = correlation(kind);
            String name = switch (kind) {
                case PEARSON -> zh ? "皮尔逊" : "Pearson";
                case SPEARMAN -> zh ? "斯皮尔曼" : "Spearman";
                case KENDALL -> zh ? "肯德尔" : "Kendall";
            };
            text.append(text.isEmpty() ? "" : "\n").append(name).append(' ').append(Decimals.rounded(one.value(), 3));
            text.append(zh ? "，p = " : ", p = ").append(Decimals.rounded(one.pValue(), 3));
            text.append(zh ? "，n = " : ", n = ").append(one.n());
        }
        return text.toString();
    }
}
