package org.parkgauge.measure.inequality;

import java.io.Serializable;
import java.util.List;
import org.parkgauge.internal.TailProbability;
import org.parkgauge.measure.Measured;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;

/**
 * Absolute beta convergence: whether units that start low grow faster. Over T years,
 *
 * <pre>
 * log-linear    (1/T) ln(y_T/y_0) = a + b ln y_0 + e
 * non-linear    (1/T) ln(y_T/y_0) = a - (1 - exp(-beta T))/T ln y_0 + e
 * half-life     ln 2 / beta
 * </pre>
 *
 * <p>Without further variables the second is the first in other words, b = -(1 - exp(-beta T))/T, so that its least-squares
 * estimate is beta = -ln(1 + b T)/T exactly, with standard error se(b)/(1 + b T) (that of non-linear least squares). Tests
 * are Student's t with n - 2 degrees of freedom. Convergence is b &lt; 0, beta &gt; 0. Beta is undefined where 1 + b T is
 * not positive (units overtake each other), the half-life where beta is not positive.
 *
 * <p>Beware of Galton's fallacy: errors of measurement in y_0 alone make b negative. Read it beside {@link
 * SigmaConvergence}. Source: Barro and Sala-i-Martin (1992).
 *
 * @param slope b, a year
 * @param slopeError its standard error
 * @param slopeP the two-sided probability of b at least as far from 0 by chance
 * @param intercept a
 * @param speed beta, a year
 * @param speedError its standard error; NaN where beta is undefined
 * @param speedP its two-sided probability; NaN where beta is undefined
 * @param halfLife the years in which half of a gap closes
 * @param rSquared the share of the variance that the line explains; NaN where all grow equally
 * @param units how many units
 * @param issues a warning below 20 units
 */
public record BetaConvergence(
        double slope,
        double slopeError,
        double slopeP,
        double intercept,
        Measured speed,
        double speedError,
        double speedP,
        Measured halfLife,
        double rSquared,
        int units,
        List<Issue> issues)
        implements Serializable {

    /** Copies the list. */
    public BetaConvergence {
        issues = List.copyOf(issues);
    }

    /**
     * The estimate.
     *
     * @param first the values of the first year, positive
     * @param last the values of the last year, positive, in the same order
     * @param years how many years lie between, positive
     * @return the result
     * @throws InvalidInputException if there are fewer than three units, a value is not finite and positive, all start
     *     equal, or the years are not positive
     */
    public static BetaConvergence of(double[] first, double[] last, double years) {
        check(first, last, years);
        double[] start = new double[first.length];
        double[] growth = new double[first.length];
        boolean equal = true;
        for (int i = 0; i < first.length; i++) {
            start[i] = Math.log(positive(first[i], i, 0));
            growth[i] = (Math.log(positive(last[i], i, 1)) - start[i]) / years;
            equal &= first[i] == first[0];
        }
        if (equal) {
            throw new InvalidInputException(
                            "所有单元的起点都是" + first[0] + "，无从判断低起点者是否增长更快。",
                            "All units start at " + first[0] + ", so none starts low.")
                    .maybe("换一个起始年份。", "choose another first year.");
        }
        LinearFit fit = new LinearFit(start, growth);
        double remaining = 1 + fit.slope * years;
        Measured speed = remaining > 0
                ? Measured.of(-Math.log1p(fit.slope * years) / years)
                : Measured.undefined("1 + bT 不为正：单元间发生赶超，β 无解", "1 + b T is not positive: units overtake each other");
        double speedError = remaining > 0 ? fit.slopeError / remaining : Double.NaN;
        Measured halfLife = speed.value() > 0
                ? Measured.of(Math.log(2) / speed.value())
                : Measured.undefined("没有收敛，半衰期无意义", "there is no convergence, so a gap has no half-life");
        return new BetaConvergence(
                fit.slope,
                fit.slopeError,
                fit.p(),
                fit.intercept,
                speed,
                speedError,
                TailProbability.student(speed.value() / speedError, fit.degrees),
                halfLife,
                fit.rSquared,
                first.length,
                FewUnits.warn(first.length));
    }

    private static double positive(double value, int unit, int period) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException(
                            "第" + unit + "个单元（从0数起）" + (period == 0 ? "首年" : "末年") + "的值为" + value + "，取对数要求有限的正值。",
                            "The value of unit " + unit + " in the " + (period == 0 ? "first" : "last") + " year is "
                                    + value + "; logarithms need finite positive values.")
                    .maybe("去掉该单元并加以说明。", "leave the unit out, and say so.");
        }
        return value;
    }

    private static void check(double[] first, double[] last, double years) {
        if (first.length != last.length || first.length < 3) {
            throw new InvalidInputException(
                            "首年有" + first.length + "个值，末年有" + last.length + "个；两年的单元须相同，至少三个。",
                            "There are " + first.length + " values of the first year and " + last.length
                                    + " of the last; at least three of each are needed, of the same units.")
                    .maybe("只保留两年都有数据的单元。", "keep the units that have both.");
        }
        if (!(years > 0 && years < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException(
                            "年数须为有限的正数，得到" + years + "。",
                            "The number of years is finite and positive, and " + years + " is not.")
                    .maybe("用末年减首年。", "subtract the first year from the last.");
        }
    }
}
