package org.parkgauge.analysis.diagnostics;

import java.io.Serializable;
import java.util.Arrays;
import org.parkgauge.internal.TailProbability;
import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.statistics.Correlations.Kind;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * A correlation of two variables with its two-sided p-value: the probability, if the two were independent, of a coefficient
 * at least as far from zero. Units that lack one of the two are left out. Conventions of R's {@code cor.test}, but
 * for strong rank correlations of few units, where it errs:
 *
 * <ul>
 *   <li>Pearson: t = r sqrt((n - 2)/(1 - r^2)) with n - 2 degrees of freedom; needs three pairs.
 *   <li>Spearman without ties: exact up to 14 pairs (R: 9), then the Edgeworth series of algorithm AS 89 (Best and Roberts
 *       1975) up to 1,290, then t as above. The series is good to a few parts in ten thousand and falls to zero and below for
 *       strong correlations of few pairs, where R gives 0; below 0.001 the larger of it and t is given. With ties: t as above.
 *   <li>Kendall's tau-b without ties below 50 pairs: exact. Otherwise normal, with the variance corrected for ties and
 *       without correction for continuity (Kendall 1970).
 * </ul>
 *
 * <p>A p-value speaks of the process that the units are a sample of. The parks of a prefecture are no sample but all there
 * are; then it tells only how easily chance alone makes such a coefficient. Of many pairs some are small by chance.
 *
 * @param kind the coefficient
 * @param pairs how many units have both values
 * @param coefficient -1 to 1; undefined for fewer than two pairs or a constant variable
 * @param pValue 0 to 1; undefined where the coefficient is, and for Pearson's and the t form with two pairs
 * @param method how the p-value was computed
 */
public record CorrelationTest(Kind kind, int pairs, Measured coefficient, Measured pValue, Method method)
        implements Serializable {

    /** Above this number of pairs R leaves the series for the t distribution. */
    private static final int MOST_OF_SERIES = 1290;

    /** Below this probability the error of the series may be larger than the probability. */
    private static final double DOUBTFUL = 1e-3;

    /** How a p-value was computed. */
    public enum Method {
        /** By Student's t distribution: exact for Pearson's r of normal variables, asymptotic for ranks. */
        STUDENT("t 分布", "t distribution"),
        /** By counting all orders. */
        EXACT("精确", "exact"),
        /** By an Edgeworth series: asymptotic. */
        EDGEWORTH("Edgeworth 级数（渐近）", "Edgeworth series, asymptotic"),
        /** By the normal distribution: asymptotic. */
        NORMAL("正态（渐近）", "normal, asymptotic"),
        /** Not at all. */
        NONE("无", "none");

        private final String zh;
        private final String en;

        Method(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /**
         * The method in words.
         *
         * @return a few words
         */
        public Text label() {
            return Text.of(zh, en);
        }
    }

    /**
     * Tests two sequences.
     *
     * @param kind the coefficient
     * @param x a sequence; NaN = missing
     * @param y another of the same length
     * @return coefficient and p-value
     * @throws InvalidInputException if the lengths differ
     */
    public static CorrelationTest of(Kind kind, double[] x, double[] y) {
        if (x.length != y.length) {
            throw new InvalidInputException(
                            "两个序列的长度不同：" + x.length + "和" + y.length + "。",
                            "The two sequences have " + x.length + " and " + y.length + " values.")
                    .maybe("用同一组单元的值。", "take the values of the same units.");
        }
        double[] first = new double[x.length];
        double[] second = new double[x.length];
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                first[n] = x[i];
                second[n++] = y[i];
            }
        }
        first = Arrays.copyOf(first, n);
        second = Arrays.copyOf(second, n);
        double r = Correlations.of(kind, first, second);
        return kind == Kind.PEARSON
                ? of(kind, r, n, TieSums.NONE, TieSums.NONE)
                : of(kind, r, n, TieSums.of(first), TieSums.of(second));
    }

    /** The test of a coefficient that is known. */
    static CorrelationTest of(Kind kind, double r, int n, TieSums x, TieSums y) {
        if (Double.isNaN(r)) {
            Measured none = n < 2
                    ? Measured.undefined("不足两个单元有这两个值", "fewer than two units have both values")
                    : Measured.undefined("其中一个变量在这些单元中没有变化", "one of the two does not vary over these units");
            return new CorrelationTest(kind, n, none, none, Method.NONE);
        }
        Measured coefficient = Measured.of(r);
        boolean ties = !(x.none() && y.none());
        if (kind == Kind.KENDALL) {
            return !ties && n < RankDistributions.EXACT_KENDALL
                    ? new CorrelationTest(
                            kind, n, coefficient, Measured.of(RankDistributions.kendall(r, n)), Method.EXACT)
                    : new CorrelationTest(kind, n, coefficient, Measured.of(normal(r, n, x, y)), Method.NORMAL);
        }
        if (kind == Kind.SPEARMAN && !ties && n <= MOST_OF_SERIES) {
            double p = RankDistributions.spearman(r, n);
            if (n <= RankDistributions.EXACT_SPEARMAN) {
                return new CorrelationTest(kind, n, coefficient, Measured.of(p), Method.EXACT);
            }
            if (p >= DOUBTFUL || p >= student(r, n)) {
                return new CorrelationTest(kind, n, coefficient, Measured.of(p), Method.EDGEWORTH);
            }
        }
        if (n < 3) {
            Measured none = Measured.undefined("两个单元无法检验", "two units cannot be tested");
            return new CorrelationTest(kind, n, coefficient, none, Method.NONE);
        }
        return new CorrelationTest(kind, n, coefficient, Measured.of(student(r, n)), Method.STUDENT);
    }

    /** The same without the rounding error of a variable's correlation with itself. */
    CorrelationTest ofItself() {
        return coefficient.isDefined() ? new CorrelationTest(kind, pairs, Measured.of(1), pValue, method) : this;
    }

    private static double student(double r, int n) {
        return TailProbability.student(r * Math.sqrt((n - 2) / ((1 - r) * (1 + r))), n - 2.0);
    }

    private static double normal(double tau, int n, TieSums x, TieSums y) {
        double size = n;
        double all = size * (size - 1);
        double score = tau * Math.sqrt((all - x.pairs()) / 2) * Math.sqrt((all - y.pairs()) / 2);
        double variance = (all * (2 * size + 5) - x.variance() - y.variance()) / 18
                + x.pairs() * y.pairs() / (2 * all)
                + (n < 3 ? 0 : x.triples() * y.triples() / (9 * all * (size - 2)));
        return TailProbability.normal(score / Math.sqrt(variance));
    }

    /**
     * Whether the coefficient is defined and its p-value at most so large.
     *
     * @param level the level of significance; 1 for every defined coefficient
     * @return true if it counts
     */
    public boolean isSignificant(double level) {
        return coefficient.isDefined() && (level >= 1 || pValue.value() <= level);
    }
}
