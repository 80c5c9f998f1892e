package org.parkgauge.normalization;

import java.util.List;
import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Moments;

/**
 * Mean-value scaling of grey systems: x/m, with m the mean of the reference values; where lower is better, the reciprocals
 * 1/x are scaled by their own mean. The scores of the reference set have the mean 1; ratios are kept. The mean must be
 * positive; where lower is better, all values must be, in the reference set and later. A constant column is no trouble: all
 * get 1.
 *
 * <p>Source: Liu and Lin (2006), the mean-value operator after the reciprocating operator for costs.
 */
@StepTitle(zh = "均值化", en = "ratio to the mean")
public record MeanValue() implements NamesUnits {

    private static final String NAME = "mean-value";

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT);
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction, List<String> units) {
        Scales.range(reference, NAME);
        boolean lower = Scales.isLower(direction);
        double[] values = lower ? Scales.positive(reference, NAME, units) : reference.toArray();
        for (int i = 0; lower && i < values.length; i++) {
            values[i] = 1 / values[i];
        }
        double mean = Scales.divisor(reference, NAME, "均值", "mean", Moments.mean(values));
        return new Fitted(mean, lower, reference.name());
    }

    /**
     * The learned mean.
     *
     * @param mean the mean of the reference values, of their reciprocals where lower is better
     * @param lower whether lower values are better
     * @param indicator the indicator, for messages
     */
    public record Fitted(double mean, boolean lower, String indicator) implements ColumnMap {

        @Override
        public double apply(double value) {
            if (!lower) {
                return value / mean;
            }
            return value > 0 ? 1 / value / mean : Scales.notPositive(indicator, NAME, value);
        }
    }
}
