package org.parkgauge.aggregation.mean;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.data.Children;
import org.parkgauge.data.Range;
import org.parkgauge.data.StepTitle;
import org.parkgauge.data.Weights;
import org.parkgauge.text.InvalidInputException;

/**
 * The weighted geometric mean, S = exp(sum w ln max(x, floor) / sum w) over the children present. A weak child pulls the
 * score down more than a strong one lifts it. NaN if no child is present. Range: within the range of the children, not
 * below the floor.
 *
 * <p>A zero would wipe out the score, so either every value is positive, or a floor is declared: a value below it counts
 * as the floor, and an issue says so each time. Without a floor a value of zero or less is refused, naming unit and child.
 * The choice of the floor matters: (60, 60, 60, 0) scores 12.1, 21.6, 32.2 and 38.3 with floors 0.1, 1, 5 and 10.
 *
 * @param floor the smallest value that counts, positive; NaN for none
 */
@StepTitle(zh = "几何平均", en = "geometric mean")
public record Geometric(double floor) implements Aggregation {

    /** Without a floor. */
    public Geometric() {
        this(Double.NaN);
    }

    /** Checks the floor. */
    public Geometric {
        if (floor <= 0 || Double.isInfinite(floor)) {
            throw new InvalidInputException(
                            "几何平均的下限须为正数，得到" + floor + "。",
                            "The floor of a geometric mean must be positive, and " + floor + " is not.")
                    .maybe("0–100 分制可用 1。", "use 1 on a scale of 0 to 100.");
        }
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(
                Trait.HANDLES_MISSING,
                Trait.AVERAGES,
                Double.isNaN(floor) ? Trait.NEEDS_POSITIVE : Trait.NEEDS_NON_NEGATIVE);
    }

    @Override
    public FittedAggregation fit(Children children, Weights weights) {
        Range range = Means.range(children);
        double low = Double.isNaN(floor) ? Math.max(0, range.low()) : Math.max(floor, range.low());
        return new Fitted(weights, floor, new Range(low, Math.max(low, range.high())));
    }

    /**
     * The rule.
     *
     * @param weights the weights of the children
     * @param floor the smallest value that counts; NaN for none
     * @param range the range of the scores
     */
    public record Fitted(Weights weights, double floor, Range range) implements FittedAggregation {

        @Override
        public double apply(double[] row) {
            return Math.exp(Means.mean(row, weights, this::logarithm));
        }

        /** NaN for a value that has no logarithm, so that the caller sees the problem. */
        private double logarithm(double value) {
            double counted = counted(value);
            return counted > 0 ? Math.log(counted) : Double.NaN;
        }

        @Override
        public void apply(List<double[]> children, int from, int to, double[] result) {
            Arrays.fill(result, from, to, 0);
            for (int j = 0; j < children.size(); j++) {
                double[] child = children.get(j);
                double weight = weights.get(j);
                for (int i = from; i < to; i++) {
                    result[i] += weight * logarithm(child[i]);
                }
            }
            for (int i = from; i < to; i++) {
                result[i] = Math.exp(result[i]);
            }
        }

        @Override
        public double counted(double value) {
            return value < floor ? floor : value;
        }

        @Override
        public Decomposition decomposition() {
            return Decomposition.GEOMETRIC;
        }

        @Override
        public Optional<Problem> problem(double[] row) {
            return Means.notPositive(row, "geometric", "几何平均", Double.isNaN(floor));
        }
    }
}
