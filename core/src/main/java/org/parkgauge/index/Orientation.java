package org.parkgauge.index;

import org.jspecify.annotations.Nullable;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Direction.BestRange;
import org.parkgauge.data.Direction.HigherIsBetter;
import org.parkgauge.data.Direction.LowerIsBetter;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.treatment.Treatment;

/**
 * What stands between treatment and normalization of one indicator: the logarithm, and the best range for a normalization
 * without a form of its own for it.
 *
 * @param log whether logarithms are taken
 * @param direction the direction that the normalization sees
 * @param range the best range that the engine turns into membership or distance, or null
 * @param zero what a zero becomes on a log scale: just beyond the lower goalpost, where all that lies beyond counts alike;
 *     NaN where a zero cannot be used
 */
record Orientation(
        boolean log, Direction direction, @Nullable BestRange range, double zero) {

    static Orientation of(Indicator indicator, Normalization normalization) {
        return of(indicator, indicator.direction(), normalization);
    }

    /** The orientation after a treatment, which may have changed the scale on which the goalposts lie. */
    static Orientation of(Indicator indicator, Treatment treatment, ColumnMap treated, Normalization normalization) {
        Direction direction = indicator.direction();
        if (treatment.traits().contains(Trait.CHANGES_SCALE)) {
            direction = treatment.traits().contains(Trait.SET_DEPENDENT)
                    ? withoutGoalposts(direction)
                    : through(direction, treated);
        }
        return of(indicator, direction, normalization);
    }

    /** A direction whose goalposts have lost their meaning; the definition has refused what cannot do without. */
    private static Direction withoutGoalposts(Direction direction) {
        return direction instanceof LowerIsBetter ? Direction.LOWER : Direction.HIGHER;
    }

    /** A direction whose goalposts have gone the way of the values, which keeps their order. */
    private static Direction through(Direction direction, ColumnMap map) {
        if (direction instanceof HigherIsBetter higher) {
            return new HigherIsBetter(map.apply(higher.worst()), map.apply(higher.best()));
        }
        if (direction instanceof LowerIsBetter lower) {
            return new LowerIsBetter(map.apply(lower.worst()), map.apply(lower.best()));
        }
        BestRange range = (BestRange) direction;
        return new BestRange(
                map.apply(range.outerLow()),
                map.apply(range.low()),
                map.apply(range.high()),
                map.apply(range.outerHigh()));
    }

    private static Orientation of(Indicator indicator, Direction treated, Normalization normalization) {
        boolean log = indicator.scale() == Scale.LOG;
        Direction direction = log ? treated.log() : treated;
        if (direction instanceof BestRange range && !normalization.traits().contains(Trait.HONOURS_BEST_RANGE)) {
            return new Orientation(log, Direction.HIGHER, range, range.hasGoalposts() ? beyond(range) : Double.NaN);
        }
        boolean clamped = normalization.traits().contains(Trait.CLAMPS_AT_GOALPOSTS) && direction.hasGoalposts();
        return new Orientation(log, direction, null, clamped ? beyond(direction) : Double.NaN);
    }

    /** A value below all goalposts. */
    private static double beyond(Direction direction) {
        if (direction instanceof HigherIsBetter higher) {
            return Math.nextDown(higher.worst());
        }
        return Math.nextDown(
                direction instanceof LowerIsBetter lower ? lower.best() : ((BestRange) direction).outerLow());
    }

    /** Whether a value can be used: on a log scale it must be positive, or zero where goalposts bound it. */
    boolean accepts(double value) {
        return !log || !(value <= 0) || (value == 0 && !Double.isNaN(zero));
    }

    /** The direction that the aggregation still has to honour. */
    Direction open(Normalization normalization) {
        return normalization.traits().contains(Trait.LEAVES_DIRECTION_OPEN) ? direction : Direction.HIGHER;
    }

    /** Orients one value; the caller has refused what has no logarithm. */
    double apply(double value) {
        double scaled = log ? (value == 0 ? zero : Math.log(value)) : value;
        if (range == null) {
            return scaled;
        }
        return range.hasGoalposts() ? range.membership(scaled) : 0 - range.distance(scaled);
    }

    boolean isIdentity() {
        return !log && range == null;
    }
}
