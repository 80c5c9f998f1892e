package org.parkgauge.imputation;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Quantiles;
import org.parkgauge.statistics.Vector;

/**
 * Fills a missing value with the median (the mean of the middle two of an even number) of the indicator over the reference units whose value is present. An indicator
 * without any value stays missing. Unlike the mean it is not drawn by outliers.
 *
 * <p>Source: OECD/JRC (2008), Handbook on Constructing Composite Indicators, step 3 (unconditional median imputation).
 */
@StepName("median")
@StepTitle(zh = "中位数插补", en = "median")
public record ColumnMedian() implements Imputation {

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT);
    }

    @Override
    public RowFill fit(Dataset reference) {
        return new Fitted(Fills.each(reference, values -> Quantiles.quantile(values, 0.5)));
    }

    /**
     * The medians of all indicators.
     *
     * @param medians one for each indicator, NaN where it has no value
     */
    public record Fitted(Vector medians) implements RowFill {

        @Override
        public void fill(double[] row, UnaryOperator<String> attribute) {
            Fills.fill(row, medians);
        }
    }
}
