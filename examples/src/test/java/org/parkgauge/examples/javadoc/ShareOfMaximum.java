package org.parkgauge.examples.javadoc;

import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.normalization.Normalization;

/** The method that the comments register. */
public record ShareOfMaximum() implements Normalization {

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT);
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction) {
        return new Fitted(reference.range().high());
    }

    /** Divides by the largest value. */
    public record Fitted(double largest) implements ColumnMap {
        @Override
        public double apply(double value) {
            return value / largest;
        }
    }
}
