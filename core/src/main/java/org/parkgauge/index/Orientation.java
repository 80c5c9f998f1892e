package org.parkgauge.index;

import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Direction.BestRange;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.normalization.Normalization;

/**
 * What stands between treatment and normalization of one indicator: the logarithm, and the best range for a normalization
 * without a form of its own for it.
 *
 * @param log whether logarithms are taken
 * @param direction the direction that the normalization sees
 * @param range the best range that the engine turns into membership or distance, or null
 */
record Orientation(
        boolean log, Direction direction, @Nullable BestRange range) {

    static Orientation of(Indicator indicator, Normalization normalization) {
        boolean log = indicator.scale() == Scale.LOG;
        Direction direction = log ? indicator.direction().log() : indicator.direction();
        if (direction instanceof BestRange range && !normalization.traits().contains(Trait.HONOURS_BEST_RANGE)) {
            return new Orientation(log, Direction.HIGHER, range);
        }
        return new Orientation(log, direction, null);
    }

    /** The direction that the aggregation still has to honour. */
    Direction open(Normalization normalization) {
        return normalization.traits().contains(Trait.LEAVES_DIRECTION_OPEN) ? direction : Direction.HIGHER;
    }

    /** Orients one value; the caller has refused what has no logarithm. */
    double apply(double value) {
        double scaled = log ? Math.log(value) : value;
        if (range == null) {
            return scaled;
        }
        return range.hasGoalposts() ? range.membership(scaled) : 0 - range.distance(scaled);
    }

    boolean isIdentity() {
        return !log && range == null;
    }
}
