package org.parkgauge.imputation;

import org.parkgauge.data.Dataset;
import org.parkgauge.data.Step;

/** A way to replace missing values. */
@FunctionalInterface
public interface Imputation extends Step {

    /**
     * Learns from the reference set.
     *
     * @param reference a column for each indicator in the order of the index, after denominators, and the attributes of
     *     the units
     * @return the learned rule
     */
    RowFill fit(Dataset reference);
}
