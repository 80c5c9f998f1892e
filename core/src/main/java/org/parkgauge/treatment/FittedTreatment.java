package org.parkgauge.treatment;

import org.parkgauge.data.ColumnMap;
import org.parkgauge.text.Text;

/** A learned treatment that can tell a person what it does. All built-in treatments can; a lambda need not. */
public interface FittedTreatment extends ColumnMap {

    /**
     * What is done to the values, with the numbers that were learned.
     *
     * @return one clause without a full stop
     */
    Text summary();
}
