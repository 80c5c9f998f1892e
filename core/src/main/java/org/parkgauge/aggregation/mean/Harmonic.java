package org.parkgauge.aggregation.mean;

import java.util.Optional;
import java.util.Set;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.data.Children;
import org.parkgauge.data.Range;
import org.parkgauge.data.StepTitle;
import org.parkgauge.data.Weights;

/**
 * The weighted harmonic mean, S = sum w / sum (w / x) over the children present: among the three means the one that a weak
 * child pulls down most. Values of zero or less are refused, naming unit and child. NaN if no child is present. Range:
 * within the range of the children.
 */
@StepTitle(zh = "调和平均", en = "harmonic mean")
public record Harmonic() implements Aggregation {

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.HANDLES_MISSING, Trait.AVERAGES, Trait.NEEDS_POSITIVE);
    }

    @Override
    public FittedAggregation fit(Children children, Weights weights) {
        Range range = Means.range(children);
        double low = Math.max(0, range.low());
        return new Fitted(weights, new Range(low, Math.max(low, range.high())));
    }

    /**
     * The rule.
     *
     * @param weights the weights of the children
     * @param range the range of the scores
     */
    public record Fitted(Weights weights, Range range) implements FittedAggregation {

        @Override
        public double apply(double[] row) {
            return 1 / Means.mean(row, weights, value -> value > 0 ? 1 / value : Double.NaN);
        }

        @Override
        public Optional<Problem> problem(double[] row) {
            return Means.notPositive(row, "harmonic", "调和平均", true);
        }
    }
}
