package org.parkgauge.normalization;

import java.util.List;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;

/** A normalization that cannot use every value and names the reference unit whose value it refuses. */
interface NamesUnits extends Normalization {

    @Override
    default ColumnMap fit(Column reference, Direction direction) {
        return fit(reference, direction, List.of());
    }

    @Override
    ColumnMap fit(Column reference, Direction direction, List<String> units);
}
