package org.parkgauge.index;

import java.io.Serializable;
import org.parkgauge.text.Text;

/** A part of an index: an {@link Indicator} or a {@link Dimension} of further parts. The tree is the index. */
public sealed interface Component extends Serializable permits Indicator, Dimension {

    /**
     * The code, unique in the index: a letter, then letters, digits and underscores.
     *
     * @return the code
     */
    String code();

    /**
     * The name for people.
     *
     * @return the label
     */
    Text label();

    /**
     * The weight beside its siblings as it was given.
     *
     * @return the weight, NaN where none was given
     */
    double weight();

    /**
     * The weight beside its siblings that counts.
     *
     * @return the given weight, 1 where none was given
     */
    default double givenWeight() {
        return Double.isNaN(weight()) ? 1 : weight();
    }

    /**
     * Whether the component is scored and shown, but stays outside its parent.
     *
     * @return true if its weight is 0
     */
    default boolean isOutside() {
        return weight() == 0;
    }
}
