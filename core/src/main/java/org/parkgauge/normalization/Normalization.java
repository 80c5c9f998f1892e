package org.parkgauge.normalization;

import java.util.List;
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
     *     {@link Trait#LEAVES_DIRECTION_OPEN}; a {@link ConstantScore} where the column does not tell units apart and
     *     the method has a policy for that
     */
    ColumnMap fit(Column reference, Direction direction);

    /**
     * Learns from the reference column, knowing the names of its units: this is what the engine calls. A method that needs
     * no names leaves it alone.
     *
     * @param reference the treated values of one indicator, logarithms where its scale is logarithmic
     * @param direction which values are good, as above
     * @param units the names of the reference units, in the order of the values
     * @return the learned rule, as above
     */
    default ColumnMap fit(Column reference, Direction direction, List<String> units) {
        return fit(reference, direction);
    }
}
