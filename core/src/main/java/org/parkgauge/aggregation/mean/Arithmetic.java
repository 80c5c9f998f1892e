package org.parkgauge.aggregation.mean;

import java.util.List;
import java.util.Set;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.data.Children;
import org.parkgauge.data.Range;
import org.parkgauge.data.StepTitle;
import org.parkgauge.data.Weights;

/**
 * The weighted arithmetic mean, S = sum w x / sum w over the children present. A good child fully makes up for a bad one
 * at the rate of the weights. NaN if no child is present. Range: within the range of the children.
 */
@StepTitle(zh = "算术平均", en = "arithmetic mean")
public record Arithmetic() implements Aggregation {

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.HANDLES_MISSING, Trait.AVERAGES);
    }

    @Override
    public FittedAggregation fit(Children children, Weights weights) {
        return new Fitted(weights, Means.range(children));
    }

    /**
     * The rule.
     *
     * @param weights the weights of the children
     * @param range the range of the children
     */
    public record Fitted(Weights weights, Range range) implements FittedAggregation {

        @Override
        public double apply(double[] row) {
            return Means.mean(row, weights, value -> value);
        }

        @Override
        public void apply(List<double[]> children, int from, int to, double[] result) {
            Means.weightedSum(children, weights, from, to, result);
        }

        @Override
        public Decomposition decomposition() {
            return Decomposition.ARITHMETIC;
        }
    }
}
