package org.parkgauge.normalization;

import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.StepTitle;

/**
 * Values as they are. The direction stays open: an aggregation that honours directions (TOPSIS, Copeland) does the rest,
 * and a mean of such values refuses indicators where lower is better.
 */
@StepTitle(zh = "原值", en = "identity")
public record Identity() implements Normalization {

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.LEAVES_DIRECTION_OPEN);
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction) {
        return new Fitted();
    }

    /** The identity. */
    public record Fitted() implements ColumnMap {

        @Override
        public double apply(double value) {
            return value;
        }

        @Override
        public void apply(double[] values, int from, int to) {
            // nothing to do
        }
    }
}
