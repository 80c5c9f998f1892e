package org.parkgauge.treatment;

import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.StepTitle;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Text;

/**
 * The power transformation for values of both signs:
 *
 * <pre>
 * x &gt;= 0: ((1 + x)^lambda - 1) / lambda,                ln(1 + x) for lambda = 0
 * x &lt; 0:  -((1 - x)^(2 - lambda) - 1) / (2 - lambda),   -ln(1 - x) for lambda = 2
 * </pre>
 *
 * <p>Where lambda is not given, it maximizes the profile likelihood of a normal distribution, (lambda - 1) sum sign(x)
 * ln(1 + |x|) - n/2 ln of the population variance of the transformed values, over -2..4, found to 1e-7 in lambda (other
 * tools agree to about 1e-5); a limit of that interval is taken where the likelihood still rises there. The result depends
 * on the unit of measure.
 *
 * <p>With a given lambda nothing is learned, so goalposts are transformed with the values. A constant column is left as it
 * is where lambda is to be estimated. Source: Yeo and Johnson (2000).
 *
 * @param lambda from -5 to 5; NaN for maximum likelihood
 */
@StepTitle(zh = "Yeo–Johnson 变换", en = "Yeo–Johnson transformation")
public record YeoJohnson(double lambda) implements Treatment {

    private static final double LOWEST = -2;
    private static final double HIGHEST = 4;

    /** Maximum likelihood. */
    public YeoJohnson() {
        this(Double.NaN);
    }

    /** Checks the parameter. */
    public YeoJohnson {
        Present.checkLambda("yeo-johnson", lambda);
    }

    @Override
    public Set<Trait> traits() {
        return Double.isNaN(lambda) ? Set.of(Trait.SET_DEPENDENT, Trait.CHANGES_SCALE) : Set.of(Trait.CHANGES_SCALE);
    }

    @Override
    public ColumnMap fit(Column reference) {
        if (!Double.isNaN(lambda)) {
            return new Fitted(lambda);
        }
        double[] values = Present.sorted(reference);
        double low = values[0];
        double high = values[values.length - 1];
        if (low == high) {
            return new NoTreatment.Fitted();
        }
        Fitted fitted = new Fitted(estimate(values));
        Present.refuseCollapsed(reference, fitted.apply(low), fitted.apply(high), "yeo-johnson", fitted.lambda());
        return fitted;
    }

    private static double estimate(double[] sorted) {
        double logs = 0;
        for (double value : sorted) {
            logs += Math.copySign(Math.log1p(Math.abs(value)), value);
        }
        double jacobian = logs;
        double[] powers = new double[sorted.length];
        return Likelihood.highest(
                lambda -> {
                    for (int i = 0; i < powers.length; i++) {
                        powers[i] = power(sorted[i], lambda);
                    }
                    return (lambda - 1) * jacobian + Likelihood.ofSpread(powers);
                },
                LOWEST,
                HIGHEST);
    }

    private static double power(double value, double lambda) {
        return value < 0 ? -Powers.ofLog(Math.log1p(-value), 2 - lambda) : Powers.ofLog(Math.log1p(value), lambda);
    }

    /**
     * The learned or given parameter.
     *
     * @param lambda the parameter
     */
    public record Fitted(double lambda) implements FittedTreatment {

        @Override
        public double apply(double value) {
            return power(value, lambda);
        }

        @Override
        public Text summary() {
            return Text.of("Yeo-Johnson, λ = " + Decimals.rounded(lambda, 3));
        }
    }
}
