package org.parkgauge.index;

import java.io.Serializable;
import org.parkgauge.data.Range;

/** A component with what was learned for it. */
public sealed interface FittedComponent extends Serializable permits FittedIndicator, FittedDimension {

    /**
     * The component as it was defined.
     *
     * @return the component
     */
    Component component();

    /**
     * The values that its scores fill: the range of its method, or that of the reference set where the method knows none.
     *
     * @return the range
     */
    Range range();
}
