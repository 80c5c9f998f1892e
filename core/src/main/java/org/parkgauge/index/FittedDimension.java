package org.parkgauge.index;

import java.util.List;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.data.Range;
import org.parkgauge.data.Weights;

/**
 * A dimension with its learned weights and aggregation.
 *
 * @param component the dimension
 * @param children all its children, in order
 * @param weights their weights, 0 for a child that stays outside
 * @param aggregation the learned aggregation of the children of positive weight
 * @param range the values that its scores fill
 */
public record FittedDimension(
        Dimension component,
        List<FittedComponent> children,
        Weights weights,
        FittedAggregation aggregation,
        Range range)
        implements FittedComponent {

    /** Copies the list. */
    public FittedDimension {
        children = List.copyOf(children);
        if (children.size() != weights.size()) {
            throw new IllegalArgumentException(
                    children.size() + " children and " + weights.size() + " weights at " + component.code());
        }
    }
}
