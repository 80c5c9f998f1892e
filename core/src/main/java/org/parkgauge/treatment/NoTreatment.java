package org.parkgauge.treatment;

import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.text.Text;

/** Leaves values as they are. */
@StepName("none")
@StepTitle(zh = "不处理", en = "no treatment")
public record NoTreatment() implements Treatment {

    @Override
    public ColumnMap fit(Column reference) {
        return new Fitted();
    }

    /** The identity: also what a treatment that finds nothing to do has learned. */
    public record Fitted() implements FittedTreatment {

        @Override
        public double apply(double value) {
            return value;
        }

        @Override
        public void apply(double[] values, int from, int to) {
            // nothing to do
        }

        @Override
        public Text summary() {
            return Text.of("未改动", "left as it is");
        }
    }
}
