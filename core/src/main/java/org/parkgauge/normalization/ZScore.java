package org.parkgauge.normalization;

import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Moments;

/**
 * Standardization: mean + standardDeviation (x - m)/s, with m and s the mean and the standard deviation of the reference
 * set, the sign of x - m turned where lower is better. Unbounded; a constant column is refused, or dropped by option. The
 * sample form (divisor n - 1) is the default, as in the OECD/JRC Handbook, COINr and Compind; the population form (as in
 * scikit-criteria) is an option. Source: OECD/JRC (2008), step 5.
 *
 * @param mean the score of an average unit
 * @param standardDeviation the spread of the scores, positive
 * @param divisor what the sum of squares is divided by
 * @param constant what is done about a constant column: {@code ERROR} or {@code DROP}
 */
@StepTitle(zh = "Z 分数", en = "z-score")
public record ZScore(double mean, double standardDeviation, Moments.Divisor divisor, Constant constant)
        implements Normalization {

    private static final double FAR_BELOW = 3;

    /** Mean 0 and standard deviation 1, sample form. */
    public ZScore() {
        this(0, 1, Moments.Divisor.SAMPLE);
    }

    /**
     * Any mean and deviation; a constant column is refused.
     *
     * @param mean the score of an average unit
     * @param standardDeviation the spread of the scores, positive
     * @param divisor what the sum of squares is divided by
     */
    public ZScore(double mean, double standardDeviation, Moments.Divisor divisor) {
        this(mean, standardDeviation, divisor, Constant.ERROR);
    }

    /** Checks the target. */
    public ZScore {
        Scales.checkMoments("z-score", mean, standardDeviation);
        constant.refuseUnlessBounded("z-score", false);
    }

    @Override
    public Set<Trait> traits() {
        return negative(mean, standardDeviation)
                ? Set.of(Trait.SET_DEPENDENT, Trait.GIVES_NEGATIVE)
                : Set.of(Trait.SET_DEPENDENT);
    }

    /** Whether a mean lies so few deviations above zero that some score is bound to be negative. */
    static boolean negative(double mean, double deviation) {
        return mean < FAR_BELOW * deviation;
    }

    @Override
    public int minimumUnits() {
        return 2;
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction) {
        if (Scales.isConstant(Scales.range(reference, "z-score"))) {
            return constant.settle(reference, "z-score", Double.NaN, Double.NaN);
        }
        double[] values = reference.toArray();
        double spread = Moments.standardDeviation(values, divisor);
        double scale = standardDeviation / spread;
        return new Fitted(Moments.mean(values), Scales.isLower(direction) ? -scale : scale, mean);
    }

    /**
     * The learned moments.
     *
     * @param centre the mean of the reference values
     * @param scale the target deviation over the deviation of the reference values, negative where lower is better
     * @param mean the score at the centre
     */
    public record Fitted(double centre, double scale, double mean) implements ColumnMap {

        @Override
        public double apply(double value) {
            return mean + (value - centre) * scale;
        }
    }
}
