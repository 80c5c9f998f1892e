package org.parkgauge.aggregation;

import org.parkgauge.data.Children;
import org.parkgauge.data.Step;
import org.parkgauge.data.Weights;

/**
 * A way to make one score of the scores of the children.
 *
 * <p>A method of one's own that looks at one unit at a time is a lambda; its score must not be lower for a better unit:
 *
 * <pre>{@code
 * Aggregation weakest = (children, weights) -> row -> Arrays.stream(row).min().getAsDouble();
 * }</pre>
 */
@FunctionalInterface
public interface Aggregation extends Step {

    /**
     * Learns from the reference set. Unless the method has the trait {@link Trait#HANDLES_MISSING}, the children hold
     * complete reference rows only.
     *
     * @param children the children of positive weight
     * @param weights their weights, all positive
     * @return the learned rule
     */
    FittedAggregation fit(Children children, Weights weights);
}
