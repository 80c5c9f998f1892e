package org.parkgauge.normalization;

import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Quantiles;
import org.parkgauge.text.InvalidInputException;

/**
 * Min-max between two percentiles of the reference set: low + (x - q)/(Q - q) (high - low), with q and Q the quantiles (type
 * 7) at the two probabilities, the two exchanged where lower is better. Clamped, a value beyond the quantiles counts as the
 * quantile and the result lies within low to high; not clamped, the line goes on.
 *
 * <p>A column whose two quantiles are equal, and so a constant one, is a matter of policy. With the probabilities 0 and 1
 * it is {@link MinMax}. Source: OECD/JRC (2008), step 5, on extreme values; quantiles: Hyndman and Fan (1996).
 *
 * @param low the score of the worse quantile
 * @param high the score of the better quantile, above low
 * @param lower the probability of the lower quantile
 * @param upper the probability of the upper quantile, above the lower
 * @param clamped whether values beyond the quantiles count as the quantiles
 * @param constant what is done about a column without spread; the range of the method is low to high
 */
@StepTitle(zh = "百分位极差法", en = "range of percentiles")
public record PercentileRange(double low, double high, double lower, double upper, boolean clamped, Constant constant)
        implements Normalization {

    /** From 0 to 100 between the quantiles at 0.05 and 0.95, clamped. */
    public PercentileRange() {
        this(0, 100);
    }

    /**
     * Any range between the quantiles at 0.05 and 0.95, clamped; a column without spread is refused.
     *
     * @param low the score of the worse quantile
     * @param high the score of the better quantile
     */
    public PercentileRange(double low, double high) {
        this(low, high, 0.05, 0.95, true, Constant.ERROR);
    }

    /** Checks the range and the probabilities. */
    public PercentileRange {
        Scales.check("percentile-range", low, high);
        if (!(lower >= 0 && lower < upper && upper <= 1)) {
            throw new InvalidInputException(
                            "percentile-range 的两个概率须在 0 到 1 之间且前小后大，得到" + lower + "和" + upper + "。",
                            "The probabilities of percentile-range must lie between 0 and 1, the lower first, not "
                                    + lower + " and " + upper + ".")
                    .maybe("例如 0.05 和 0.95。", "use 0.05 and 0.95.");
        }
    }

    @Override
    public Set<Trait> traits() {
        return clamped ? Scales.traitsFrom(low) : Set.of(Trait.SET_DEPENDENT);
    }

    @Override
    public int minimumUnits() {
        return 2;
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction) {
        if (Scales.isConstant(Scales.range(reference, "percentile-range"))) {
            return constant.settle(reference, "percentile-range", low, high);
        }
        double[] values = reference.toArray();
        double from = Quantiles.quantile(values, lower);
        double to = Quantiles.quantile(values, upper);
        if (from == to) {
            return constant.settle(withoutSpread(reference.name(), from), low, high);
        }
        return Scales.isLower(direction)
                ? new Fitted(to, from, low, high, clamped)
                : new Fitted(from, to, low, high, clamped);
    }

    private InvalidInputException withoutSpread(String indicator, double quantile) {
        return new InvalidInputException(
                        "指标" + indicator + "在概率" + lower + "和" + upper + "处的分位数都是" + quantile
                                + "，无法用 percentile-range 标准化。",
                        "Indicator " + indicator + " has the same quantile " + quantile + " at " + lower + " and "
                                + upper + ", so percentile-range cannot be fitted.")
                .maybe("把两个概率拉开，或改用 min-max。", "take probabilities further apart, or use min-max.");
    }

    /**
     * The learned quantiles.
     *
     * @param worst the worse quantile
     * @param best the better quantile
     * @param low the score of the worse
     * @param high the score of the better
     * @param clamped whether values beyond the quantiles count as the quantiles
     */
    public record Fitted(double worst, double best, double low, double high, boolean clamped) implements ColumnMap {

        @Override
        public double apply(double value) {
            double share = (value - worst) / (best - worst);
            return low + (clamped ? Math.max(0, Math.min(1, share)) : share) * (high - low);
        }

        @Override
        public Range range() {
            return clamped ? new Range(low, high) : Range.UNKNOWN;
        }
    }
}
