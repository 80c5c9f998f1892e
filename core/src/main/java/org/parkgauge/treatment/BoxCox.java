package org.parkgauge.treatment;

import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.StepTitle;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * The power transformation of positive values: with y = x + shift, (y^lambda - 1)/lambda, and ln y for lambda = 0.
 *
 * <p>Where lambda is not given, it maximizes the profile likelihood of a normal distribution, (lambda - 1) sum ln y - n/2
 * ln of the population variance of the transformed values, over -2..2, found to 1e-7 in lambda (the likelihood is flat, so
 * other tools agree to about 1e-5); a limit of that interval is taken where the likelihood still rises there.
 *
 * <p>The shift is none by default, and a column with values &lt;= 0 is refused; or 1 - min, so that the lowest reference
 * value becomes 1, as COINr's {@code boxcox} does. The value of a new unit below the lowest reference value counts as that
 * one. A constant column is left as it is where lambda is to be estimated. Source: Box and Cox (1964).
 *
 * @param lambda from -5 to 5; NaN for maximum likelihood
 * @param shift what is done before
 */
@StepTitle(zh = "Box–Cox 变换", en = "Box–Cox transformation")
public record BoxCox(double lambda, Shift shift) implements Treatment {

    /** What is added to the values before the power is taken. */
    public enum Shift {
        /** Nothing: all values must be positive. */
        NONE,
        /** 1 - min: the lowest reference value becomes 1. */
        TO_ONE
    }

    private static final double RANGE = 2;

    /** Maximum likelihood for positive values. */
    public BoxCox() {
        this(Double.NaN);
    }

    /**
     * A given lambda for positive values.
     *
     * @param lambda the parameter
     */
    public BoxCox(double lambda) {
        this(lambda, Shift.NONE);
    }

    /** Checks the parameter. */
    public BoxCox {
        Present.checkLambda("box-cox", lambda);
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT, Trait.CHANGES_SCALE);
    }

    @Override
    public ColumnMap fit(Column reference) {
        double[] values = Present.sorted(reference);
        double low = values[0];
        double high = values[values.length - 1];
        double added = shift == Shift.TO_ONE ? 1 - low : 0;
        if (!(low + added > 0)) {
            throw new InvalidInputException(
                            "指标" + reference.name() + "的最小值为" + Decimals.exact(low) + "，box-cox 要求正值。",
                            "The lowest value of indicator " + reference.name() + " is " + Decimals.exact(low)
                                    + ", and box-cox needs positive values.")
                    .maybe("选 shift 为 to-one，或用 yeo-johnson。", "choose the shift to-one, or yeo-johnson.");
        }
        if (low == high && Double.isNaN(lambda)) {
            return new NoTreatment.Fitted();
        }
        Fitted fitted = new Fitted(Double.isNaN(lambda) ? estimate(values, added) : lambda, added, low);
        if (low < high) {
            Present.refuseCollapsed(reference, fitted.apply(low), fitted.apply(high), "box-cox", fitted.lambda());
        }
        return fitted;
    }

    /** Divided by their geometric mean, the values leave only the spread in the likelihood. */
    private static double estimate(double[] sorted, double added) {
        double[] logs = new double[sorted.length];
        double mean = 0;
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(sorted[i] + added);
            mean += logs[i] / logs.length;
        }
        for (int i = 0; i < logs.length; i++) {
            logs[i] -= mean;
        }
        double[] powers = new double[logs.length];
        return Likelihood.highest(
                lambda -> {
                    for (int i = 0; i < powers.length; i++) {
                        powers[i] = Powers.ofLog(logs[i], lambda);
                    }
                    return Likelihood.ofSpread(powers);
                },
                -RANGE,
                RANGE);
    }

    /**
     * The learned parameter.
     *
     * @param lambda the parameter
     * @param shift what is added to a value
     * @param low the lowest reference value, which lower ones count as
     */
    public record Fitted(double lambda, double shift, double low) implements FittedTreatment {

        @Override
        public double apply(double value) {
            return Powers.of((value < low ? low : value) + shift, lambda);
        }

        @Override
        public Text summary() {
            String added = shift == 0 ? "" : ", x " + (shift < 0 ? "- " : "+ ") + Present.number(Math.abs(shift));
            return Text.of("Box-Cox, λ = " + Decimals.rounded(lambda, 3) + added);
        }
    }
}
