package org.parkgauge.normalization;

import java.util.List;
import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;

/**
 * Share of the sum: x/sum(x), and (1/x)/sum(1/x) where lower is better. The scores of the reference set are positive and
 * sum to 1; a constant column gives 1/n to each. Values must not be negative, and their sum must be positive; where lower
 * is better, values must be positive, in the reference set and later.
 *
 * <p>pymcdm's {@code sum_normalization}; scikit-criteria's {@code SumScaler} is the same for benefits and does not turn
 * costs. Source: Hwang and Yoon (1981).
 */
@StepName("sum")
@StepTitle(zh = "与总和之比", en = "share of the sum")
public record SumShare() implements NamesUnits {

    private static final String NAME = "sum";

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT);
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction, List<String> units) {
        Scales.range(reference, NAME);
        boolean lower = Scales.isLower(direction);
        double[] values = lower ? Scales.positive(reference, NAME, units) : Scales.notNegative(reference, NAME, units);
        double sum = 0;
        for (double value : values) {
            sum += Double.isNaN(value) ? 0 : lower ? 1 / value : value;
        }
        sum = Scales.divisor(reference, NAME, "总和", "sum", sum);
        return new Fitted(sum, lower, reference.name());
    }

    /**
     * The learned sum.
     *
     * @param sum the sum of the reference values, of their reciprocals where lower is better
     * @param lower whether lower values are better
     * @param indicator the indicator, for messages
     */
    public record Fitted(double sum, boolean lower, String indicator) implements ColumnMap {

        @Override
        public double apply(double value) {
            if (!lower) {
                return value / sum;
            }
            return value > 0 ? 1 / value / sum : Scales.notPositive(indicator, NAME, value);
        }
    }
}
