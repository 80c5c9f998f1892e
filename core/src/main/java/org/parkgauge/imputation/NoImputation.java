package org.parkgauge.imputation;

import java.util.function.UnaryOperator;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;

/** Leaves missing values missing. */
@StepName("none")
@StepTitle(zh = "不插补", en = "no imputation")
public record NoImputation() implements Imputation {

    @Override
    public RowFill fit(Dataset reference) {
        return new Fitted();
    }

    /** Fills nothing. */
    public record Fitted() implements RowFill {

        @Override
        public void fill(double[] row, UnaryOperator<String> attribute) {
            // missing values stay missing
        }
    }
}
