package org.parkgauge.analysis.diagnostics;

import java.util.List;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Moments;

/** Sample covariances of columns, each of the units that have both. */
final class CovarianceMatrix {

    private CovarianceMatrix() {}

    static Matrix of(List<double[]> columns) {
        int m = columns.size();
        double[] values = new double[m * m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j <= i; j++) {
                double value = Correlations.covariance(columns.get(i), columns.get(j), Moments.Divisor.SAMPLE);
                values[i * m + j] = value;
                values[j * m + i] = value;
            }
        }
        return Matrix.of(m, m, values);
    }
}
