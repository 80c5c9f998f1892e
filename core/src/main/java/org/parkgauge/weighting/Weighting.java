package org.parkgauge.weighting;

import java.util.List;
import org.parkgauge.data.Children;
import org.parkgauge.data.Step;
import org.parkgauge.data.Weights;
import org.parkgauge.text.Issue;

/**
 * A way to weigh the children of a node. Unless it has the trait {@link Trait#HANDLES_MISSING}, it is shown the complete
 * reference rows only, and the rest is reported.
 */
@FunctionalInterface
public interface Weighting extends Step {

    /**
     * Weighs the children.
     *
     * @param children the children of one node
     * @return a number for each child in order, finite, not negative, not all zero; rescaled afterwards. A child of
     *     weight 0 is scored and shown, but stays outside the node.
     */
    double[] weigh(Children children);

    /**
     * What a reader should know of the weights just made.
     *
     * @param children the children
     * @param weights their weights
     * @return the issues, none by default
     */
    default List<Issue> review(Children children, Weights weights) {
        return List.of();
    }
}
