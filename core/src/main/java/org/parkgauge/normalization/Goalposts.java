package org.parkgauge.normalization;

import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Direction.BestRange;
import org.parkgauge.data.Direction.HigherIsBetter;
import org.parkgauge.data.Direction.LowerIsBetter;
import org.parkgauge.data.Range;
import org.parkgauge.data.StepTitle;
import org.parkgauge.text.InvalidInputException;

/**
 * Fixed goalposts: with t = (x - worst) / (best - worst), in either direction, or the trapezoid membership of a best range
 * (0 at a, 1 from b to c, 0 at d, linear between), the score is low + t (high - low). The data are not looked at, so the
 * score of a unit depends on nobody else.
 *
 * <p>Clamped, t is held within 0..1 and the result within [low, high]; not clamped, the line goes on beyond the
 * goalposts. NaN gives NaN. Min-max with given bounds (COINr's {@code n_goalposts} and {@code n_scaled}) is this method. A
 * constant column is no trouble, since the data are not looked at. Source: UNDP, Human Development Report (fixed minima and maxima); OECD/JRC (2008), step 5.
 *
 * @param low the score of the worst
 * @param high the score of the best, above low
 * @param clamped whether values beyond the goalposts count as the goalposts
 */
@StepTitle(zh = "固定目标值法", en = "goalposts")
public record Goalposts(double low, double high, boolean clamped) implements Normalization {

    /** From 0 to 100, clamped. */
    public Goalposts() {
        this(0, 100, true);
    }

    /** Checks the range. */
    public Goalposts {
        Scales.check("goalposts", low, high);
    }

    @Override
    public Set<Trait> traits() {
        return clamped
                ? Set.of(Trait.HONOURS_BEST_RANGE, Trait.NEEDS_GOALPOSTS, Trait.CLAMPS_AT_GOALPOSTS)
                : Set.of(Trait.HONOURS_BEST_RANGE, Trait.NEEDS_GOALPOSTS);
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction) {
        if (!direction.hasGoalposts()) {
            throw new InvalidInputException(
                            "指标" + reference.name() + "按目标值标准化，但没有给出最差值和最好值。",
                            "Indicator " + reference.name() + " is normalized by goalposts but has none.")
                    .maybe("为该指标给出目标值，或改用 min-max。", "give it goalposts, or use min-max.");
        }
        return new Fitted(direction, low, high, clamped);
    }

    /** The share t of the way from the worst to the best, or the membership of a best range. */
    static double share(Direction direction, boolean clamped, double value) {
        if (direction instanceof BestRange range) {
            return trapezoid(range, clamped, value);
        }
        double worst = worst(direction);
        double share = (value - worst) / (best(direction) - worst);
        return clamped ? Math.max(0, Math.min(1, share)) : share;
    }

    private static double worst(Direction direction) {
        return direction instanceof HigherIsBetter goal ? goal.worst() : ((LowerIsBetter) direction).worst();
    }

    private static double best(Direction direction) {
        return direction instanceof HigherIsBetter goal ? goal.best() : ((LowerIsBetter) direction).best();
    }

    private static double trapezoid(BestRange range, boolean clamped, double value) {
        if (!clamped && value < range.outerLow() && range.outerLow() < range.low()) {
            return (value - range.outerLow()) / (range.low() - range.outerLow());
        }
        if (!clamped && value > range.outerHigh() && range.high() < range.outerHigh()) {
            return (range.outerHigh() - value) / (range.outerHigh() - range.high());
        }
        return range.membership(value);
    }

    /**
     * The rule.
     *
     * @param direction the goalposts, logarithms on a log scale
     * @param low the score of the worst
     * @param high the score of the best
     * @param clamped whether values beyond the goalposts count as the goalposts
     */
    public record Fitted(Direction direction, double low, double high, boolean clamped) implements ColumnMap {

        @Override
        public double apply(double value) {
            return low + share(direction, clamped, value) * (high - low);
        }

        @Override
        public void apply(double[] values, int from, int to) {
            if (direction instanceof BestRange || !clamped) {
                ColumnMap.super.apply(values, from, to);
                return;
            }
            double worst = worst(direction);
            double width = best(direction) - worst;
            double span = high - low;
            double base = low;
            for (int i = from; i < to; i++) {
                values[i] = base + Math.max(0, Math.min(1, (values[i] - worst) / width)) * span;
            }
        }

        @Override
        public Range range() {
            return clamped ? new Range(low, high) : Range.UNKNOWN;
        }
    }
}
