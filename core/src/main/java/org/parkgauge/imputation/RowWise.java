package org.parkgauge.imputation;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Moments;
import org.parkgauge.statistics.Quantiles;

/**
 * Fills a missing value with the mean or the median of what the same unit scores in the other indicators of the same
 * dimension. For this to make sense the values must be on one scale, so it works on normalized values: the indicators of
 * a dimension must share one normalization, which must not leave directions open. Indicators of weight 0 neither give nor
 * take. A unit without any value in a dimension stays without. Nothing is learned from the reference set.
 *
 * <p>Methods that are fitted on complete units (TOPSIS, entropy weights) still leave out units whose raw values have gaps,
 * and say so; but then they score them all.
 *
 * <p>With equal weights and arithmetic means, filling by the mean gives the same score as leaving the gap under the
 * coverage rule; the difference is that the cell then has a value, and that the coverage rule no longer looks.
 *
 * <p>Source: OECD/JRC (2008), step 3; COINr's {@code Impute(impute_by = "row")}, which normalizes by min-max and then
 * goes back.
 *
 * @param statistic which middle is taken
 */
@StepName("row")
@StepTitle(zh = "同维度其他得分插补", en = "other scores of the dimension")
public record RowWise(Statistic statistic) implements Imputation {

    /** The middle of the values of a row. */
    public enum Statistic {
        /** The arithmetic mean. */
        MEAN,
        /** The median, the mean of the middle two of an even number. */
        MEDIAN
    }

    /** The mean. */
    public RowWise() {
        this(Statistic.MEAN);
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.AFTER_NORMALIZATION);
    }

    @Override
    public RowFill fit(Dataset reference) {
        return new Fitted(statistic);
    }

    /**
     * The rule, for the row of one dimension.
     *
     * @param statistic which middle is taken
     */
    public record Fitted(Statistic statistic) implements RowFill {

        @Override
        public void fill(double[] row, UnaryOperator<String> attribute) {
            double middle = statistic == Statistic.MEAN ? Moments.mean(row) : Quantiles.quantile(row, 0.5);
            for (int j = 0; j < row.length; j++) {
                if (Double.isNaN(row[j])) {
                    row[j] = middle;
                }
            }
        }
    }
}
