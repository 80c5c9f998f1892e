package org.parkgauge.measure.agglomeration;

import java.io.Serializable;
import java.util.stream.IntStream;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;

/**
 * Linkages of industries in an input-output table: how much each draws from the others (backward), how much the others use
 * of it (forward).
 *
 * <p>With flows z_ij from industry i to industry j and outputs x_j: input coefficients A, a_ij = z_ij/x_j; allocation
 * coefficients B, b_ij = z_ij/x_i; Leontief inverse L = (I - A)^-1, Ghosh inverse G = (I - B)^-1. A and B have the same
 * spectral radius, which must be below 1. An industry without output has no flows and stands alone. Sources: Leontief (1936),
 * Ghosh (1958), Rasmussen (1956), Chenery and Watanabe (1958), Miller and Blair (2009).
 *
 * <pre>{@code
 * InputOutput table = InputOutput.of(flows, output);
 * double[] backward = table.backwardLinkages();
 * int[] key = table.keySectors();
 * }</pre>
 */
public final class InputOutput implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int n;
    private final double[] inputs;
    private final double[] allocations;
    private final double[] leontief;
    private final double[] ghosh;

    private InputOutput(int n, double[] inputs, double[] allocations) {
        this.n = n;
        this.inputs = inputs;
        this.allocations = allocations;
        leontief = NonNegativeInverse.of("直接消耗系数矩阵", "matrix of input coefficients", inputs, n);
        ghosh = NonNegativeInverse.of("直接分配系数矩阵", "matrix of allocation coefficients", allocations, n);
    }

    /**
     * From flows and outputs.
     *
     * @param flows industries x industries: row delivers to column, in money
     * @param output the total output of each industry, in the same money
     * @return the linkages
     * @throws InvalidInputException if the flows are not square or empty, sizes differ, an amount is negative or not finite, an
     *     industry without output has flows, or the spectral radius of the coefficients is 1 or more
     */
    public static InputOutput of(Matrix flows, double[] output) {
        int n = Checks.square("流量矩阵", "matrix of flows", flows);
        Checks.sameSize("流量矩阵", "matrix of flows", n, "总产出", "list of outputs", output.length);
        double[] z = Checks.amounts("流量矩阵", "matrix of flows", flows);
        Checks.total("总产出", "list of outputs", output);
        double[] inputs = new double[z.length];
        double[] allocations = new double[z.length];
        for (int k = 0; k < z.length; k++) {
            int i = k / n;
            int j = k % n;
            if (z[k] > 0) {
                if (output[i] == 0 || output[j] == 0) {
                    int idle = output[i] == 0 ? i : j;
                    throw new InvalidInputException(
                            "产业" + idle + "的总产出为0，却有流量" + z[k] + "（由" + i + "到" + j + "）。",
                            "Industry " + idle + " has output 0, but there is a flow of " + z[k] + " from " + i + " to "
                                    + j + ".");
                }
                inputs[k] = z[k] / output[j];
                allocations[k] = z[k] / output[i];
            }
        }
        return new InputOutput(n, inputs, allocations);
    }

    /**
     * The Leontief inverse of given input coefficients, for tables published without flows.
     *
     * @param coefficients industries x industries, A
     * @return (I - A)^-1
     * @throws InvalidInputException if the matrix is not square, a coefficient is negative or not finite, or the spectral
     *     radius is 1 or more
     */
    public static Matrix leontiefInverse(Matrix coefficients) {
        int n = Checks.square("直接消耗系数矩阵", "matrix of input coefficients", coefficients);
        double[] a = Checks.amounts("直接消耗系数矩阵", "matrix of input coefficients", coefficients);
        return Matrix.of(n, n, NonNegativeInverse.of("直接消耗系数矩阵", "matrix of input coefficients", a, n));
    }

    /**
     * The spectral radius of the coefficients: 0 without flows, the nearer to 1 the more inputs come from other industries.
     *
     * @return 0 to below 1
     */
    public double spectralRadius() {
        return NonNegativeInverse.spectralRadius(inputs, n);
    }

    /**
     * The input coefficients A.
     *
     * @return industries x industries
     */
    public Matrix inputCoefficients() {
        return Matrix.of(n, n, inputs);
    }

    /**
     * The allocation coefficients B.
     *
     * @return industries x industries
     */
    public Matrix allocationCoefficients() {
        return Matrix.of(n, n, allocations);
    }

    /**
     * The Leontief inverse: what industry i must produce, directly and indirectly, for one unit of final use of j.
     *
     * @return industries x industries, at least 1 on the diagonal, at least 0 elsewhere
     */
    public Matrix leontief() {
        return Matrix.of(n, n, leontief);
    }

    /**
     * The Ghosh inverse: what one unit of primary input of i ends up as in the output of j.
     *
     * @return industries x industries, at least 1 on the diagonal, at least 0 elsewhere
     */
    public Matrix ghosh() {
        return Matrix.of(n, n, ghosh);
    }

    /**
     * Output multipliers: the column sums of the Leontief inverse.
     *
     * @return one an industry, at least 1
     */
    public double[] multipliers() {
        return sums(leontief, false);
    }

    /**
     * Direct backward linkages of Chenery and Watanabe: the column sums of A, the share of inputs in output.
     *
     * @return one an industry, at least 0
     */
    public double[] directBackwardLinkages() {
        return sums(inputs, false);
    }

    /**
     * Direct forward linkages of Chenery and Watanabe: the row sums of B, the share of deliveries to industries in output.
     *
     * @return one an industry, at least 0
     */
    public double[] directForwardLinkages() {
        return sums(allocations, true);
    }

    /**
     * Rasmussen's power of dispersion: the column sums of the Leontief inverse over their mean.
     *
     * @return one an industry, above 0, with mean 1
     */
    public double[] backwardLinkages() {
        return normalized(leontief, false);
    }

    /**
     * Rasmussen's sensitivity of dispersion: the row sums of the Leontief inverse over their mean. It asks for one unit of
     * final use of every industry, which small industries seldom see; {@link #ghoshForwardLinkages} avoids that.
     *
     * @return one an industry, above 0, with mean 1
     */
    public double[] forwardLinkages() {
        return normalized(leontief, true);
    }

    /**
     * Forward linkages by the row sums of the Ghosh inverse over their mean.
     *
     * @return one an industry, above 0, with mean 1
     */
    public double[] ghoshForwardLinkages() {
        return normalized(ghosh, true);
    }

    /**
     * Key sectors: backward and forward linkages (both Rasmussen's) above 1.
     *
     * @return their numbers, rising
     */
    public int[] keySectors() {
        double[] backward = backwardLinkages();
        double[] forward = forwardLinkages();
        return IntStream.range(0, n)
                .filter(i -> backward[i] > 1 && forward[i] > 1)
                .toArray();
    }

    private double[] sums(double[] matrix, boolean byRow) {
        double[] sums = new double[n];
        for (int k = 0; k < matrix.length; k++) {
            sums[byRow ? k / n : k % n] += matrix[k];
        }
        return sums;
    }

    private double[] normalized(double[] matrix, boolean byRow) {
        double[] sums = sums(matrix, byRow);
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        for (int i = 0; i < n; i++) {
            sums[i] *= n / total;
        }
        return sums;
    }
}
