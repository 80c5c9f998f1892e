package org.parkgauge.normalization;

import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.statistics.Moments;
import org.parkgauge.text.InvalidInputException;

/**
 * Standardization: mean + standardDeviation (x - m)/s, with m and s the mean and the standard deviation of the reference
 * set, the sign of x - m turned where lower is better. Unbounded; a constant column is refused. The sample form (divisor
 * n - 1) is the default, as in the OECD/JRC Handbook, COINr and Compind; the population form is an option.
 *
 * @param mean the score of an average unit
 * @param standardDeviation the spread of the scores, positive
 * @param divisor what the sum of squares is divided by
 */
public record ZScore(double mean, double standardDeviation, Moments.Divisor divisor) implements Normalization {

    private static final double FAR_BELOW = 3;

    /** Mean 0 and standard deviation 1, sample form. */
    public ZScore() {
        this(0, 1, Moments.Divisor.SAMPLE);
    }

    /** Checks the target. */
    public ZScore {
        if (!Double.isFinite(mean) || !(standardDeviation > 0) || Double.isInfinite(standardDeviation)) {
            throw new InvalidInputException(
                            "z-score 的目标均值须有限、标准差须为正，得到" + mean + "和" + standardDeviation + "。",
                            "A z-score needs a finite mean and a positive standard deviation, not " + mean + " and "
                                    + standardDeviation + ".")
                    .maybe("用 0 和 1，或 100 和 10。", "use 0 and 1, or 100 and 10.");
        }
    }

    @Override
    public Set<Trait> traits() {
        return mean < FAR_BELOW * standardDeviation
                ? Set.of(Trait.SET_DEPENDENT, Trait.GIVES_NEGATIVE)
                : Set.of(Trait.SET_DEPENDENT);
    }

    @Override
    public int minimumUnits() {
        return 2;
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction) {
        Scales.spread(reference, "z-score");
        double[] values = reference.toArray();
        double spread = Moments.standardDeviation(values, divisor);
        double scale = standardDeviation / spread;
        return new Fitted(Moments.mean(values), direction instanceof Direction.LowerIsBetter ? -scale : scale, mean);
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
