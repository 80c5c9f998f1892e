package org.parkgauge.analysis.diagnostics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parkgauge.data.Column;
import org.parkgauge.statistics.Moments;
import org.parkgauge.statistics.Quantiles;
import org.parkgauge.statistics.Shape;
import org.parkgauge.text.Issue;

/**
 * What the values of one indicator look like. Missing values are left out and counted. Where no value is there, every
 * figure but the counts is NaN; the standard deviation needs two values, the skewness three that differ, the kurtosis four.
 *
 * @param code the name of the variable
 * @param units how many units there are
 * @param count how many of them have a value
 * @param zeros how many values are zero
 * @param distinct how many different values there are
 * @param mostFrequent the value that appears most often, the smallest of those
 * @param mostFrequentCount how often it appears; 1 where all values differ, 0 where there is none
 * @param minimum the smallest value
 * @param lowerQuartile the quantile at 0.25
 * @param median the quantile at 0.5, the same in all types
 * @param upperQuartile the quantile at 0.75
 * @param maximum the largest value
 * @param mean the arithmetic mean
 * @param standardDeviation the sample standard deviation, divisor n - 1
 * @param skewness G1 of {@link Shape}
 * @param kurtosis G2 of {@link Shape}, in excess of the normal distribution's
 * @param quantileType how the quartiles are defined
 */
public record IndicatorStatistics(
        String code,
        int units,
        int count,
        int zeros,
        int distinct,
        double mostFrequent,
        int mostFrequentCount,
        double minimum,
        double lowerQuartile,
        double median,
        double upperQuartile,
        double maximum,
        double mean,
        double standardDeviation,
        double skewness,
        double kurtosis,
        Quantiles.Type quantileType)
        implements Serializable {

    /**
     * The statistics of all variables, with quartiles of type 7.
     *
     * @param variables the variables
     * @return one record a variable, in order
     */
    public static List<IndicatorStatistics> of(Variables variables) {
        return of(variables, Quantiles.Type.LINEAR);
    }

    /**
     * The statistics of all variables.
     *
     * @param variables the variables
     * @param type how the quartiles are defined
     * @return one record a variable, in order
     */
    public static List<IndicatorStatistics> of(Variables variables, Quantiles.Type type) {
        return variables.columns().stream().map(column -> of(column, type)).toList();
    }

    /**
     * The statistics of one variable.
     *
     * @param column its values
     * @param type how the quartiles are defined
     * @return the statistics
     */
    public static IndicatorStatistics of(Column column, Quantiles.Type type) {
        double[] values = column.toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = values.length - column.missing();
        int zeros = 0;
        int distinct = 0;
        double frequent = Double.NaN;
        int most = 0;
        for (int start = 0, end; start < n; start = end) {
            end = start + 1;
            while (end < n && sorted[end] == sorted[start]) {
                end++;
            }
            distinct++;
            zeros += sorted[start] == 0 ? end - start : 0;
            if (end - start > most) {
                most = end - start;
                frequent = sorted[start] + 0.0;
            }
        }
        Shape shape = Shape.of(values);
        return new IndicatorStatistics(
                column.name(),
                values.length,
                n,
                zeros,
                distinct,
                frequent,
                most,
                n == 0 ? Double.NaN : sorted[0],
                Quantiles.quantile(values, 0.25, type),
                Quantiles.quantile(values, 0.5, type),
                Quantiles.quantile(values, 0.75, type),
                n == 0 ? Double.NaN : sorted[n - 1],
                Moments.mean(values),
                Moments.standardDeviation(values, Moments.Divisor.SAMPLE),
                shape.skewness(),
                shape.kurtosis(),
                type);
    }

    /**
     * How many units lack a value.
     *
     * @return the count
     */
    public int missing() {
        return units - count;
    }

    /**
     * The coefficient of variation, standard deviation over the size of the mean.
     *
     * @return the coefficient; NaN for a mean of zero
     */
    public double variation() {
        return mean == 0 ? Double.NaN : standardDeviation / Math.abs(mean);
    }

    /**
     * What is doubtful, as issues for a reader.
     *
     * @param statistics the statistics of some variables
     * @param limits from where on data are doubtful
     * @return an issue for each concern
     */
    public static List<Issue> issues(List<IndicatorStatistics> statistics, DataLimits limits) {
        List<Issue> issues = new ArrayList<>();
        for (IndicatorStatistics one : statistics) {
            limits.concerns(one).forEach(concern -> issues.add(concern.issue(one.code())));
        }
        return issues;
    }
}
