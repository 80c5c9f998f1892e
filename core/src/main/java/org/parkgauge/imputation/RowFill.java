package org.parkgauge.imputation;

import java.io.Serializable;
import java.util.List;
import java.util.function.UnaryOperator;

/** A fitted imputation: fills the missing values of one unit with what was learned from the reference set. */
@FunctionalInterface
public interface RowFill extends Serializable {

    /**
     * Fills missing values in place; those that cannot be filled stay NaN, the others are left alone.
     *
     * @param row the values of the indicators of one unit, in the order of the reference columns
     * @param attribute gives the unit's text for one of {@link #attributes()}
     */
    void fill(double[] row, UnaryOperator<String> attribute);

    /**
     * The attributes of a unit that the rule reads.
     *
     * @return their names, none by default
     */
    default List<String> attributes() {
        return List.of();
    }
}
