package org.parkgauge.normalization;

import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Quantiles;
import org.parkgauge.text.InvalidInputException;

/**
 * Standardization that outliers do not move: centre + spread (x - median)/(c MAD), with MAD the median of the absolute
 * deviations from the median of the reference set, the sign of x - median turned where lower is better. Unbounded.
 *
 * <p>A constant column, and one of which more than half the values are equal, has no MAD: it is refused, or dropped by
 * option. The consistency factor c is 1.4826 by default, as in R's {@code mad}, which makes c MAD estimate the standard
 * deviation of normal data; 1 gives the bare MAD. Source: Hampel (1974).
 *
 * @param centre the score of a unit at the median
 * @param spread the robust spread of the scores, positive
 * @param consistency the factor c of the MAD, positive
 * @param constant what is done about a column whose MAD is zero: {@code ERROR} or {@code DROP}
 */
@StepName("robust-z")
@StepTitle(zh = "稳健 Z 分数", en = "robust z-score")
public record RobustZScore(double centre, double spread, double consistency, Constant constant)
        implements Normalization {

    /** The usual consistency factor for normal data, rounded as in R. */
    public static final double NORMAL = 1.4826;

    /** Centre 0 and spread 1, with the factor 1.4826; a column without spread is refused. */
    public RobustZScore() {
        this(0, 1);
    }

    /**
     * Any centre and spread, with the factor 1.4826; a column without spread is refused.
     *
     * @param centre the score of a unit at the median
     * @param spread the robust spread of the scores, positive
     */
    public RobustZScore(double centre, double spread) {
        this(centre, spread, NORMAL, Constant.ERROR);
    }

    /** Checks the parameters. */
    public RobustZScore {
        Scales.checkMoments("robust-z", centre, spread);
        Scales.checkPositive("robust-z", "一致性系数", "consistency factor", consistency);
        constant.refuseUnlessBounded("robust-z", false);
    }

    @Override
    public Set<Trait> traits() {
        return ZScore.negative(centre, spread)
                ? Set.of(Trait.SET_DEPENDENT, Trait.GIVES_NEGATIVE)
                : Set.of(Trait.SET_DEPENDENT);
    }

    @Override
    public int minimumUnits() {
        return 2;
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction) {
        Range range = Scales.range(reference, "robust-z");
        if (Scales.isConstant(range)) {
            return constant.settle(reference, "robust-z", Double.NaN, Double.NaN);
        }
        double[] values = reference.toArray();
        double median = Quantiles.quantile(values, 0.5);
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.abs(values[i] - median);
        }
        double deviation = Quantiles.quantile(values, 0.5);
        if (deviation == 0) {
            return constant.settle(withoutSpread(reference.name(), median), Double.NaN, Double.NaN);
        }
        double scale = spread / (consistency * deviation);
        return new Fitted(median, Scales.isLower(direction) ? -scale : scale, centre);
    }

    private static InvalidInputException withoutSpread(String indicator, double median) {
        return new InvalidInputException(
                        "指标" + indicator + "有超过一半的值等于中位数" + median + "，绝对离差中位数为 0，无法用 robust-z 标准化。",
                        "More than half the values of indicator " + indicator + " equal its median " + median
                                + ", so its median absolute deviation is 0 and robust-z cannot be fitted.")
                .maybe("改用 z-score 或 percentile-range。", "use z-score or percentile-range.");
    }

    /**
     * The learned median and spread.
     *
     * @param median the median of the reference values
     * @param scale the target spread over the spread of the reference values, negative where lower is better
     * @param centre the score at the median
     */
    public record Fitted(double median, double scale, double centre) implements ColumnMap {

        @Override
        public double apply(double value) {
            return centre + (value - median) * scale;
        }
    }
}
