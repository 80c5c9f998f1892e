package org.parkgauge.internal;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Vector;

/**
 * The eigenvalues of a symmetric matrix, largest first, with their unit eigenvectors as columns. Of the two signs of an
 * eigenvector the one with a sum that is not negative is taken.
 *
 * @param values the eigenvalues, descending
 * @param vectors the eigenvectors, column by column
 */
public record SymmetricEigen(Vector values, Matrix vectors) {

    /**
     * Finds them.
     *
     * @param matrix a symmetric matrix; its upper and lower triangle are averaged
     * @return values and vectors
     */
    public static SymmetricEigen of(Matrix matrix) {
        int n = matrix.rows();
        Array2DRowRealMatrix copy = new Array2DRowRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                copy.setEntry(i, j, (matrix.get(i, j) + matrix.get(j, i)) / 2);
            }
        }
        EigenDecomposition decomposition = new EigenDecomposition(copy);
        double[] unordered = decomposition.getRealEigenvalues();
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -unordered[k]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] values = new double[n];
        double[] vectors = new double[n * n];
        for (int k = 0; k < n; k++) {
            values[k] = unordered[order[k]];
            double[] vector = decomposition.getEigenvector(order[k]).toArray();
            double sum = 0;
            for (double entry : vector) {
                sum += entry;
            }
            for (int i = 0; i < n; i++) {
                vectors[i * n + k] = sum < 0 ? -vector[i] : vector[i];
            }
        }
        return new SymmetricEigen(Vector.of(values), Matrix.of(n, n, vectors));
    }
}
