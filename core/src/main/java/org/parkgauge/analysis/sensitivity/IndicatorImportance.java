package org.parkgauge.analysis.sensitivity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.parkgauge.index.Scores;
import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * What the parts of a node really count for, against their nominal weights (Paruolo, Saisana and Saltelli 2013). The importance
 * of part i is its correlation ratio, or main effect, S_i = V(E(y | x_i)) / V(y): the share of the variance of the node's score
 * y that would go if x_i were the same for all. E(y | x_i) is a penalized cubic spline of the units' scores, its penalty
 * by generalized cross-validation (RSS/n) / (1 - 1.4 df/n)^2. Beside it stand the linear share (Pearson's correlation squared)
 * and that of ranks (Spearman's squared).
 *
 * <p>Ratios are taken to the part of the largest nominal weight, the first of equals: S_i/S_1 against w_i/w_1; d_m is the
 * largest absolute difference of the two. With correlated parts the S_i sum to more than 1, and a part of tiny weight may have
 * a large S_i through the others; what a part has of its own is for {@link LinearShapley} and the
 * {@link org.parkgauge.index.WeightReport}. Weights of a geometric mean are exponents, and compared all the same.
 *
 * <p>A part is undefined with fewer than 8 units that have both scores, or where either does not vary. With fewer than 30 units
 * an issue says that S_i is uncertain and rather too high: for a part without influence about (df - 1)/(n - 1) is to be
 * expected.
 *
 * @param node the code of the node
 * @param reference the code of the part of the largest weight
 * @param parts the parts of positive weight
 * @param discrepancy d_m, 0 where importance is just as weights say; undefined where the importance of a part is
 * @param issues how far the figures can be trusted
 */
public record IndicatorImportance(
        String node, String reference, List<Part> parts, Measured discrepancy, List<Issue> issues)
        implements Serializable {

    private static final int FEWEST_UNITS = 8;
    private static final int ENOUGH_UNITS = 30;
    private static final int DECIMALS = 3;

    /** Copies the lists. */
    public IndicatorImportance {
        parts = List.copyOf(parts);
        issues = List.copyOf(issues);
    }

    /**
     * One part.
     *
     * @param code its code
     * @param label its name for people
     * @param weight its nominal weight
     * @param units the number of units with both scores
     * @param importance S_i, 0 to 1
     * @param degrees the effective degrees of freedom of the spline, 2 for a straight line; NaN where S_i is undefined
     * @param linear the squared correlation with the node, NaN where it is undefined
     * @param ranks the squared correlation of ranks, NaN where it is undefined
     * @param relativeWeight w_i/w_1
     * @param relativeImportance S_i/S_1; undefined where either is, or S_1 is 0
     */
    public record Part(
            String code,
            Text label,
            double weight,
            int units,
            Measured importance,
            double degrees,
            double linear,
            double ranks,
            double relativeWeight,
            Measured relativeImportance)
            implements Serializable {}

    /**
     * The children of a dimension against its score.
     *
     * @param scores the scores, best of the reference set
     * @param dimension the code of the dimension
     * @return their importance
     * @throws InvalidInputException if there is no such dimension
     */
    public static IndicatorImportance of(Scores scores, String dimension) {
        return of(Parts.children(scores, dimension));
    }

    /**
     * All indicators against the root score, by their effective weights.
     *
     * @param scores the scores, best of the reference set
     * @return their importance
     */
    public static IndicatorImportance ofIndicators(Scores scores) {
        return of(Parts.indicators(scores));
    }

    private static IndicatorImportance of(Parts parts) {
        int reference = 0;
        for (int j = 1; j < parts.size(); j++) {
            reference = parts.weight(j) > parts.weight(reference) ? j : reference;
        }
        List<Effect> effects = new ArrayList<>();
        int fewest = Integer.MAX_VALUE;
        for (int j = 0; j < parts.size(); j++) {
            Effect effect = new Effect(parts, j);
            effects.add(effect);
            fewest = Math.min(fewest, effect.units);
        }
        Measured first = effects.get(reference).importance;
        List<Part> rows = new ArrayList<>();
        Measured discrepancy = Measured.of(0);
        for (int j = 0; j < parts.size(); j++) {
            Effect effect = effects.get(j);
            double relativeWeight = parts.weight(j) / parts.weight(reference);
            Measured ratio = ratio(effect.importance, first);
            rows.add(new Part(
                    parts.component(j).code(),
                    parts.component(j).label(),
                    parts.weight(j),
                    effect.units,
                    effect.importance,
                    effect.degrees,
                    effect.linear,
                    effect.ranks,
                    relativeWeight,
                    ratio));
            discrepancy = larger(discrepancy, ratio, relativeWeight);
        }
        List<Issue> issues = fewest < ENOUGH_UNITS
                ? List.of(Issue.of(
                        Issue.Kind.FEW_UNITS,
                        parts.node(),
                        Text.of(
                                "只有" + fewest + "个单元，平滑得到的重要性不确定且偏高",
                                "with " + fewest
                                        + " units the importance by smoothing is uncertain and rather too high")))
                : List.of();
        return new IndicatorImportance(parts.node(), parts.component(reference).code(), rows, discrepancy, issues);
    }

    private static Measured ratio(Measured own, Measured first) {
        if (!own.isDefined() || !first.isDefined()) {
            return own.isDefined() ? first : own;
        }
        return first.value() > 0
                ? Measured.of(own.value() / first.value())
                : Measured.undefined("权重最大的部分重要性为 0", "the part of the largest weight has no importance");
    }

    private static Measured larger(Measured discrepancy, Measured ratio, double relativeWeight) {
        if (!discrepancy.isDefined() || !ratio.isDefined()) {
            return discrepancy.isDefined() ? ratio : discrepancy;
        }
        return Measured.of(Math.max(discrepancy.value(), Math.abs(ratio.value() - relativeWeight)));
    }

    /** The effect of one part. */
    private static final class Effect {
        final int units;
        final Measured importance;
        final double degrees;
        final double linear;
        final double ranks;

        Effect(Parts parts, int part) {
            int[] complete = parts.complete(part);
            double[] x = parts.part(part, complete);
            double[] y = parts.whole(complete);
            units = complete.length;
            double correlation = Correlations.pearson(x, y);
            double rankCorrelation = Correlations.spearman(x, y);
            linear = correlation * correlation;
            ranks = rankCorrelation * rankCorrelation;
            if (units < FEWEST_UNITS) {
                importance = Measured.undefined(
                        "只有" + units + "个单元，至少需要" + FEWEST_UNITS + "个",
                        "only " + units + " units, and at least " + FEWEST_UNITS + " are needed");
                degrees = Double.NaN;
            } else if (Double.isNaN(correlation)) {
                importance = Measured.undefined("得分没有差异", "the scores do not vary");
                degrees = Double.NaN;
            } else {
                SmoothingSpline spline = new SmoothingSpline(x, y);
                SmoothingSpline.Fit fit = spline.best();
                importance = Measured.of(Math.min(1, spline.explained(fit)));
                degrees = fit.degrees;
            }
        }
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
        Text header = Text.of(
                "代码\t名称\t权重\t重要性\t线性\t秩\t相对权重\t相对重要性",
                "code\tname\tweight\timportance\tlinear\tranks\trelative weight\trelative importance");
        StringBuilder text = new StringBuilder(header.in(language)).append('\n');
        for (Part part : parts) {
            text.append(part.code()).append('\t').append(part.label().in(language));
            for (double value : new double[] {
                part.weight(),
                part.importance().value(),
                part.linear(),
                part.ranks(),
                part.relativeWeight(),
                part.relativeImportance().value()
            }) {
                text.append('\t').append(Decimals.rounded(value, DECIMALS));
            }
            text.append('\n');
        }
        for (Issue issue : issues) {
            text.append(issue.in(language)).append('\n');
        }
        return text.toString();
    }
}
