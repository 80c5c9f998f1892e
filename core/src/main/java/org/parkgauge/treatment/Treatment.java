package org.parkgauge.treatment;

import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Step;

/** A way to tame outliers and skew before normalization. */
@FunctionalInterface
public interface Treatment extends Step {

    /**
     * Learns from the reference column.
     *
     * @param reference the values of one indicator, after denominators and imputation
     * @return the learned rule, on the scale of the values
     */
    ColumnMap fit(Column reference);
}
