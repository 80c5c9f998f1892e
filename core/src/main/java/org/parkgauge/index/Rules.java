package org.parkgauge.index;

import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.weighting.Weighting;

/** What one evaluation of a {@link CompiledIndex} does otherwise than its recipe; as it stands, nothing. */
public interface Rules {

    /** The recipe as it is. */
    Rules PLAIN = new Rules() {};

    /**
     * The weighting of a dimension.
     *
     * @param place the place of the dimension among {@link CompiledIndex#components()}
     * @param own the weighting of the recipe
     * @return the weighting to use; the same object each time, so that its weights are computed once
     */
    default Weighting weighting(int place, Weighting own) {
        return own;
    }

    /**
     * The aggregation of a dimension.
     *
     * @param place the place of the dimension
     * @param own the aggregation of the recipe
     * @return the aggregation to use
     */
    default Aggregation aggregation(int place, Aggregation own) {
        return own;
    }

    /**
     * Changes the weights of the children of a dimension.
     *
     * @param place the place of the dimension
     * @param weights the weights that the weighting gave to the children of {@link CompiledIndex#counted(int)}, with the
     *     sum 1; to be changed in place, none negative, not all zero; rescaled afterwards
     */
    default void reweigh(int place, double[] weights) {}
}
