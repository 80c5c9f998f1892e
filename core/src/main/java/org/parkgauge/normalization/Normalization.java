package org.parkgauge.normalization;

import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Step;

/**
 * A way to bring an indicator to the common scale.
 *
 * <p>A method of one's own is a lambda:
 *
 * <pre>{@code
 * Normalization shareOfMaximum = (reference, direction) -> {
 *     double max = reference.range().high();
 *     return value -> value / max;
 * };
 * }</pre>
 */
@FunctionalInterface
public interface Normalization extends Step {

    /**
     * Learns from the reference column.
     *
     * @param reference the treated values of one indicator, logarithms where its scale is logarithmic
     * @param direction which values are good, with the goalposts on the same scale; never a best range, unless the
     *     method has the trait {@link Trait#HONOURS_BEST_RANGE}
     * @return the learned rule; its results are higher for better, unless the method has the trait
     *     {@link Trait#LEAVES_DIRECTION_OPEN}
     */
    ColumnMap fit(Column reference, Direction direction);
}
