package org.parkgauge.analysis.diagnostics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.parkgauge.data.Column;
import org.parkgauge.statistics.Moments;
import org.parkgauge.statistics.Quantiles;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/**
 * A rule that tells which units stand far from the rest. With Q1, Q3 the quartiles (type 7), m the mean, s the sample
 * standard deviation, M the median and MAD the median of |x - M|, the distance of a value x is
 *
 * <pre>
 * FENCES     (x - Q3)/(Q3 - Q1) above Q3, (x - Q1)/(Q3 - Q1) below Q1, else 0   limit 1.5 (Tukey 1977)
 * Z          (x - m)/s                                                          limit 3
 * ROBUST_Z   0.6745 (x - M)/MAD                                                 limit 3.5 (Iglewicz and Hoaglin 1993)
 * </pre>
 *
 * <p>An outlier is a value whose distance exceeds the limit in size. Where Q1 = Q3 the fences say nothing: every other value
 * would lie outside. Where MAD = 0, 1.253314 times the mean of |x - M| takes the place of MAD/0.6745, as the authors
 * advise. In n values no z exceeds (n - 1)/sqrt(n) (Shiffler 1988), so the z rule with limit 3 finds nothing in ten or
 * fewer. What cannot find anything is said in the issues. An outlier is a question, not an error.
 *
 * @param measure how the distance is measured
 * @param limit the largest distance that is not remarkable, positive
 */
public record OutlierRule(Measure measure, double limit) implements Serializable {

    /** 1 / the upper quartile of the standard normal distribution, to the digits of the source. */
    private static final double NORMAL_QUARTILE = 0.6745;

    /** sqrt(pi / 2), to the digits of the source. */
    private static final double NORMAL_MEAN_DEVIATION = 1.253314;

    /** How a distance is measured. */
    public enum Measure {
        /** In interquartile ranges from the nearer quartile. */
        FENCES(1.5, "四分位距", "interquartile fences"),
        /** In standard deviations from the mean. */
        Z(3, "z 分数", "z-score"),
        /** In scaled median deviations from the median. */
        ROBUST_Z(3.5, "稳健 z 分数", "robust z-score");

        private final double usual;
        private final String zh;
        private final String en;

        Measure(double usual, String zh, String en) {
            this.usual = usual;
            this.zh = zh;
            this.en = en;
        }
    }

    /** Checks the limit. */
    public OutlierRule {
        if (!(limit > 0 && limit < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException(
                            "离群值的界限须为有限的正数，得到" + limit + "。",
                            "The limit of a rule for outliers is finite and positive, and " + limit + " is not.")
                    .maybe("常用 " + measure.usual + "。", "the usual " + measure.usual + ".");
        }
    }

    /**
     * A rule with its usual limit.
     *
     * @param measure how the distance is measured
     */
    public OutlierRule(Measure measure) {
        this(measure, measure.usual);
    }

    /**
     * A value far from the rest.
     *
     * @param indicator the name of the variable
     * @param unit the name of the unit
     * @param value the value
     * @param distance its distance by the rule, negative below the rest
     */
    public record Outlier(String indicator, String unit, double value, double distance) implements Serializable {

        /**
         * The outlier in words.
         *
         * @param measure how its distance was measured
         * @return a line
         */
        public Text text(Measure measure) {
            String by = Decimals.rounded(distance, 2);
            String shown = Decimals.exact(value);
            return Text.of(
                    unit + "的" + indicator + "为" + shown + "（" + measure.zh + " " + by + "）",
                    unit + ": " + indicator + " is " + shown + " (" + measure.en + " " + by + ")");
        }
    }

    /**
     * What a rule found.
     *
     * @param outliers the outliers, by variable, then by unit
     * @param issues the variables for which the rule cannot find anything
     */
    public record Found(List<Outlier> outliers, List<Issue> issues) implements Serializable {

        /** Copies the lists. */
        public Found {
            outliers = List.copyOf(outliers);
            issues = List.copyOf(issues);
        }
    }

    /**
     * Looks for outliers.
     *
     * @param variables the variables
     * @return the outliers, and where there can be none
     */
    public Found in(Variables variables) {
        List<Outlier> outliers = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        for (Column column : variables.columns()) {
            double[] distances = distances(column.toArray());
            if (isBlind(column.size() - column.missing(), distances)) {
                issues.add(Issue.of(
                        Issue.Kind.FEW_UNITS,
                        column.name(),
                        Text.of(
                                measure.zh + "规则在这些值中找不到离群值（值太少或半数以上相同）",
                                "the rule by " + measure.en
                                        + " can find no outlier here: too few values, or half of them equal")));
            }
            for (int i = 0; i < distances.length; i++) {
                if (Math.abs(distances[i]) > limit) {
                    outliers.add(new Outlier(column.name(), variables.units().get(i), column.get(i), distances[i]));
                }
            }
        }
        return new Found(outliers, issues);
    }

    private boolean isBlind(int count, double[] distances) {
        if (Moments.count(distances) == 0) {
            return true;
        }
        return measure == Measure.Z && limit >= (count - 1) / Math.sqrt(count);
    }

    /**
     * The distances of some values.
     *
     * @param values the values; NaN = missing
     * @return a distance for each value; NaN where it is missing, everywhere where the rule says nothing
     */
    public double[] distances(double... values) {
        double[] distances = new double[values.length];
        double centre = Quantiles.quantile(values, 0.5);
        double low = Quantiles.quantile(values, 0.25);
        double high = Quantiles.quantile(values, 0.75);
        double scale = switch (measure) {
            case FENCES -> high - low;
            case Z -> Moments.standardDeviation(values, Moments.Divisor.SAMPLE);
            case ROBUST_Z -> robustScale(values, centre);
        };
        double mean = Moments.mean(values);
        for (int i = 0; i < values.length; i++) {
            double deviation = switch (measure) {
                case FENCES -> Math.max(0, values[i] - high) + Math.min(0, values[i] - low);
                case Z -> values[i] - mean;
                case ROBUST_Z -> values[i] - centre;
            };
            distances[i] = scale > 0 ? deviation / scale : Double.NaN;
        }
        return distances;
    }

    private static double robustScale(double[] values, double centre) {
        double[] deviations = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            deviations[i] = Math.abs(values[i] - centre);
        }
        double median = Quantiles.quantile(deviations, 0.5);
        return median > 0 ? median / NORMAL_QUARTILE : NORMAL_MEAN_DEVIATION * Moments.mean(deviations);
    }
}
