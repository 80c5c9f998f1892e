package org.parkgauge.treatment;

import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;

/** Leaves values as they are. */
public record NoTreatment() implements Treatment {

    @Override
    public ColumnMap fit(Column reference) {
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
