package org.parkgauge.imputation;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Moments;
import org.parkgauge.statistics.Vector;

/**
 * Fills a missing value with the arithmetic mean of the indicator over the reference units whose value is present. An indicator
 * without any value stays missing. The spread of the indicator shrinks with every value that is filled.
 *
 * <p>Source: OECD/JRC (2008), Handbook on Constructing Composite Indicators, step 3 (unconditional mean imputation).
 */
@StepName("mean")
@StepTitle(zh = "均值插补", en = "mean")
public record ColumnMean() implements Imputation {

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT);
    }

    @Override
    public RowFill fit(Dataset reference) {
        return new Fitted(Fills.each(reference, Moments::mean));
    }

    /**
     * The means of all indicators.
     *
     * @param means one for each indicator, NaN where it has no value
     */
    public record Fitted(Vector means) implements RowFill {

        @Override
        public void fill(double[] row, UnaryOperator<String> attribute) {
            Fills.fill(row, means);
        }
    }
}
