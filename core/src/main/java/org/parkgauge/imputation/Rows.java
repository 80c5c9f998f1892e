package org.parkgauge.imputation;

import java.util.List;
import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;
import org.parkgauge.statistics.Matrix;

/** The reference set as rows. */
final class Rows {

    private Rows() {}

    /** One row a unit, one column an indicator, NaN for gaps. */
    static Matrix matrix(Dataset reference) {
        List<Column> columns =
                reference.variables().stream().map(reference::column).toList();
        int m = columns.size();
        return Matrix.generate(
                reference.size(), m, place -> columns.get(place % m).get(place / m));
    }
}
