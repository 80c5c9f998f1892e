package org.parkgauge.analysis.diagnostics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;

/**
 * Cronbach's alpha of the indicators of a dimension: with k indicators of sample covariances c_ij and correlations of mean
 * r off the diagonal,
 *
 * <pre>
 * raw            k/(k - 1) (1 - sum c_ii / sum c_ij)
 * standardized   k r / (1 + (k - 1) r)
 * </pre>
 *
 * <p>At most 1, unbounded below; negative where indicators move against each other. The raw form depends on the units of
 * measure: give normalized values. Higher must be better everywhere: turn the others, or take {@link Level#NORMALIZED}.
 *
 * <p>Alpha asks whether the indicators measure one underlying thing. The indicators of a composite index mostly
 * <em>make</em> the thing (a formative index): roads and clinics need not go together, and together they matter the more
 * where they do not. Alpha, and alpha if dropped, describe; a low one is never by itself a ground to drop an indicator.
 * Source: Cronbach (1951); on formative indices Diamantopoulos and Winklhofer (2001).
 *
 * @param raw the raw alpha; undefined for fewer than two indicators or a sum without variance
 * @param standardized the standardized alpha; undefined where a correlation is
 * @param meanCorrelation the mean of the correlations of different indicators, r; undefined where one is
 * @param items the indicators one by one, in order
 * @param issues units left out, a sample too small
 */
public record CronbachAlpha(
        Measured raw, Measured standardized, Measured meanCorrelation, List<Item> items, List<Issue> issues)
        implements Serializable {

    /** Copies the lists. */
    public CronbachAlpha {
        items = List.copyOf(items);
        issues = List.copyOf(issues);
    }

    /**
     * What one indicator does to alpha.
     *
     * @param indicator its name
     * @param rawIfDropped raw alpha of the others; undefined for fewer than two others
     * @param standardizedIfDropped standardized alpha of the others
     * @param restCorrelation its correlation with the sum of the others; undefined where one does not vary
     */
    public record Item(
            String indicator, Measured rawIfDropped, Measured standardizedIfDropped, Measured restCorrelation)
            implements Serializable {}

    /**
     * Alpha of some variables.
     *
     * @param variables two or more, higher is better
     * @param missing complete rows, or covariances of the units that have both (as COINr); the latter may not be those of
     *     any real set
     * @return alpha
     * @throws InvalidInputException if there is no variable
     */
    public static CronbachAlpha of(Variables variables, Rows missing) {
        if (variables.size() == 0) {
            throw new InvalidInputException("没有变量，无法计算信度。", "There is no variable, so there is no alpha.")
                    .maybe("给出一个维度的指标。", "give the indicators of a dimension.");
        }
        List<Issue> issues = new ArrayList<>();
        Variables used = variables;
        if (missing == Rows.COMPLETE) {
            used = variables.complete();
            issues.addAll(Power.leftOut(variables.incomplete()));
        }
        List<double[]> arrays = used.arrays();
        Matrix covariances = CovarianceMatrix.of(arrays);
        Matrix correlations = Correlations.matrix(Correlations.Kind.PEARSON, arrays);
        int units = fewest(arrays);
        if (units < Power.UNITS_OF_ALPHA) {
            issues.add(Power.few(
                    "信度系数只依据" + units + "个单元，不足" + Power.UNITS_OF_ALPHA + "个，很不稳定",
                    "alpha rests on " + units + " units, fewer than " + Power.UNITS_OF_ALPHA + ", and is unstable"));
        }
        int none = -1;
        List<Item> items = new ArrayList<>();
        for (int j = 0; j < arrays.size(); j++) {
            items.add(new Item(
                    variables.names().get(j),
                    raw(covariances, j),
                    standardized(mean(correlations, j), arrays.size() - 1),
                    rest(covariances, j)));
        }
        Measured mean = mean(correlations, none);
        return new CronbachAlpha(raw(covariances, none), standardized(mean, arrays.size()), mean, items, issues);
    }

    private static int fewest(List<double[]> arrays) {
        int fewest = Integer.MAX_VALUE;
        for (double[] x : arrays) {
            for (double[] y : arrays) {
                int both = 0;
                for (int i = 0; i < x.length; i++) {
                    both += Double.isNaN(x[i]) || Double.isNaN(y[i]) ? 0 : 1;
                }
                fewest = Math.min(fewest, both);
            }
        }
        return fewest;
    }

    private static Measured raw(Matrix covariances, int without) {
        int k = 0;
        double trace = 0;
        double sum = 0;
        for (int i = 0; i < covariances.rows(); i++) {
            if (i == without) {
                continue;
            }
            k++;
            trace += covariances.get(i, i);
            for (int j = 0; j < covariances.rows(); j++) {
                sum += j == without ? 0 : covariances.get(i, j);
            }
        }
        if (k < 2) {
            return tooFew();
        }
        if (!(sum > 0)) {
            return Measured.undefined("指标之和没有方差", "the sum of the indicators has no variance");
        }
        return Measured.of(k / (k - 1.0) * (1 - trace / sum));
    }

    private static Measured tooFew() {
        return Measured.undefined("不足两个指标", "fewer than two indicators");
    }

    private static Measured mean(Matrix correlations, int without) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < correlations.rows(); i++) {
            for (int j = 0; j < i; j++) {
                if (i != without && j != without) {
                    sum += correlations.get(i, j);
                    pairs++;
                }
            }
        }
        if (pairs == 0) {
            return tooFew();
        }
        return Double.isNaN(sum)
                ? Measured.undefined("有指标没有变化，相关系数不存在", "an indicator does not vary and has no correlation")
                : Measured.of(sum / pairs);
    }

    private static Measured standardized(Measured mean, int k) {
        if (!mean.isDefined()) {
            return mean;
        }
        double whole = 1 + (k - 1) * mean.value();
        return whole > 0
                ? Measured.of(k * mean.value() / whole)
                : Measured.undefined("标准化指标之和没有方差", "the sum of the standardized indicators has no variance");
    }

    private static Measured rest(Matrix covariances, int item) {
        double with = 0;
        double variance = 0;
        for (int i = 0; i < covariances.rows(); i++) {
            if (i == item) {
                continue;
            }
            with += covariances.get(i, item);
            for (int j = 0; j < covariances.rows(); j++) {
                variance += j == item ? 0 : covariances.get(i, j);
            }
        }
        double r = with / Math.sqrt(variance) / Math.sqrt(covariances.get(item, item));
        return Double.isFinite(r)
                ? Measured.of(r)
                : Measured.undefined("该指标或其余指标之和没有变化", "the indicator, or the sum of the others, does not vary");
    }
}
