package org.parkgauge.measure.inequality;

import java.io.Serializable;
import java.util.List;
import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Moments;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;

/**
 * Sigma convergence: whether the spread of a quantity over units shrinks in time. The spread of each period is the
 * standard deviation of the natural logarithms or the coefficient of variation; its trend is a straight line by ordinary
 * least squares on time, tested by Student's t with (periods - 2) degrees of freedom. Both spreads do not depend on the
 * unit of the quantity. A falling spread is convergence; whether the fall is more than chance, with the few periods that
 * are usual, is rarely to be shown. Source: Barro and Sala-i-Martin (1992).
 *
 * @param spread the spread of each period
 * @param change the last spread over the first, less 1; undefined where the first is 0
 * @param slope the change of the spread a unit of time; undefined for fewer than three periods
 * @param slopeError its standard error; NaN where the slope is undefined
 * @param p the two-sided probability of a slope at least as steep by chance; NaN where the slope is undefined or all
 *     spreads are equal
 * @param issues a warning below 20 units
 */
public record SigmaConvergence(
        Vector spread, Measured change, Measured slope, double slopeError, double p, List<Issue> issues)
        implements Serializable {

    /** How spread is measured. */
    public enum Spread {
        /** The standard deviation of natural logarithms; needs positive values. */
        LOGARITHMS,
        /** The standard deviation over the mean; needs positive means. */
        VARIATION
    }

    /** Copies the list. */
    public SigmaConvergence {
        issues = List.copyOf(issues);
    }

    /**
     * The spreads and their trend.
     *
     * @param panel the quantity, a row a unit and a column a period
     * @param times the time of each period, rising
     * @param spread how spread is measured
     * @param divisor of the sum of squares, n - 1 or n
     * @return the result
     * @throws InvalidInputException if there are fewer than two units or two periods, a value is not finite (or not
     *     positive under logarithms), a mean is not positive, or the times do not rise
     */
    public static SigmaConvergence of(Matrix panel, double[] times, Spread spread, Moments.Divisor divisor) {
        check(panel, times);
        double[] spreads = new double[times.length];
        for (int t = 0; t < times.length; t++) {
            double[] column = panel.column(t);
            for (int i = 0; i < column.length; i++) {
                column[i] = usable(column[i], i, t, spread);
            }
            double mean = Moments.mean(column);
            if (spread == Spread.VARIATION && !(mean > 0)) {
                throw new InvalidInputException(
                                "第" + t + "期（从0数起）的均值为" + mean + "，变异系数没有意义。",
                                "The mean of period " + t + " is " + mean
                                        + ", so the coefficient of variation has no meaning.")
                        .maybe("换用非负的量。", "use a quantity that is not negative.");
            }
            double deviation = Moments.standardDeviation(column, divisor);
            spreads[t] = spread == Spread.VARIATION ? deviation / mean : deviation;
        }
        return of(spreads, times, panel.rows());
    }

    private static SigmaConvergence of(double[] spreads, double[] times, int units) {
        double first = spreads[0];
        Measured change = first > 0
                ? Measured.of(spreads[spreads.length - 1] / first - 1)
                : Measured.undefined("首期没有差异", "there is no spread in the first period");
        if (times.length < 3) {
            Measured none = Measured.undefined("少于三期，无法检验趋势", "fewer than three periods, so no trend can be tested");
            return new SigmaConvergence(Vector.of(spreads), change, none, Double.NaN, Double.NaN, FewUnits.warn(units));
        }
        LinearFit fit = new LinearFit(times, spreads);
        return new SigmaConvergence(
                Vector.of(spreads), change, Measured.of(fit.slope), fit.slopeError, fit.p(), FewUnits.warn(units));
    }

    private static double usable(double value, int unit, int period, Spread spread) {
        boolean logarithms = spread == Spread.LOGARITHMS;
        if (!Double.isFinite(value) || (logarithms && value <= 0)) {
            throw new InvalidInputException(
                            "第" + unit + "个单元第" + period + "期（均从0数起）的值为" + value
                                    + (logarithms ? "，取对数要求正值。" : "，不是有限的数。"),
                            "The value of unit " + unit + " in period " + period + " is " + value
                                    + (logarithms ? "; logarithms need positive values." : ", not a finite number."))
                    .maybe(
                            logarithms ? "有零值时用变异系数；缺失的单元应去掉。" : "去掉缺失的单元。",
                            logarithms
                                    ? "use the coefficient of variation where there are zeros; leave units with gaps out."
                                    : "leave units with gaps out.");
        }
        return logarithms ? Math.log(value) : value;
    }

    private static void check(Matrix panel, double[] times) {
        if (panel.columns() != times.length || times.length < 2 || panel.rows() < 2) {
            throw new InvalidInputException(
                            "面板有" + panel.rows() + "个单元、" + panel.columns() + "期，时间有" + times.length + "个；至少要两个单元和两期。",
                            "The panel has " + panel.rows() + " units and " + panel.columns()
                                    + " periods, and there are " + times.length
                                    + " times; at least two units and two periods are needed.")
                    .maybe("行是单元，列是时期。", "let rows be units and columns periods.");
        }
        for (int t = 0; t < times.length; t++) {
            if (!Double.isFinite(times[t]) || (t > 0 && !(times[t] > times[t - 1]))) {
                throw new InvalidInputException(
                                "第" + t + "个时间（从0数起）为" + times[t] + "，时间须为有限的数且递增。",
                                "Time " + t + " (from 0) is " + times[t] + "; times are finite and rise.")
                        .maybe("按年份排列各期。", "put the periods in the order of their years.");
            }
        }
    }
}
