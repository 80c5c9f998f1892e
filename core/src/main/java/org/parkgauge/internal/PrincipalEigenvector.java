package org.parkgauge.internal;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Vector;

/**
 * The largest eigenvalue of a positive matrix and its right eigenvector, which by Perron's theorem are real and positive.
 *
 * @param value the eigenvalue
 * @param vector the eigenvector, positive, with sum 1
 */
public record PrincipalEigenvector(double value, Vector vector) {

    /**
     * Finds them.
     *
     * @param matrix a square matrix of positive entries
     * @return eigenvalue and eigenvector
     */
    public static PrincipalEigenvector of(Matrix matrix) {
        int n = matrix.rows();
        Array2DRowRealMatrix copy = new Array2DRowRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            copy.setRow(i, matrix.row(i));
        }
        EigenDecomposition decomposition = new EigenDecomposition(copy);
        int largest = 0;
        double[] values = decomposition.getRealEigenvalues();
        for (int i = 1; i < n; i++) {
            if (values[i] > values[largest]) {
                largest = i;
            }
        }
        double[] vector = decomposition.getEigenvector(largest).toArray();
        double sum = 0;
        for (double entry : vector) {
            sum += entry;
        }
        for (int i = 0; i < n; i++) {
            vector[i] /= sum;
        }
        return new PrincipalEigenvector(values[largest], Vector.of(vector));
    }
}
