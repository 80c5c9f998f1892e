package org.parkgauge.analysis.diagnostics;

import java.io.Serializable;
import org.parkgauge.internal.SymmetricEigen;
import org.parkgauge.internal.TailProbability;
import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.Text;

/**
 * Bartlett's test of sphericity: whether p variables of n units could be without any correlation,
 *
 * <pre>chi^2 = -(n - 1 - (2 p + 5)/6) ln det R,   p (p - 1)/2 degrees of freedom.</pre>
 *
 * <p>Asymptotic, for normal variables. A small p-value says that something correlates, not that components are worth having;
 * with many units it is always small. Undefined where R is singular, or n too small for the factor to be positive. Source:
 * Bartlett (1951).
 *
 * @param chiSquare the statistic, not negative
 * @param degrees the degrees of freedom
 * @param pValue 0 to 1
 */
public record SphericityTest(Measured chiSquare, int degrees, Measured pValue) implements Serializable {

    /** Below this share of the largest eigenvalue the smallest counts as zero. */
    private static final double SINGULAR = 1e-10;

    static SphericityTest of(Matrix correlations, int units) {
        int p = correlations.rows();
        Vector eigenvalues = SymmetricEigen.of(correlations).values();
        double factor = units - 1 - (2 * p + 5) / 6.0;
        if (isSingular(eigenvalues)) {
            return undefined(
                    p, Text.of("相关矩阵奇异，行列式为零", "the correlation matrix is singular, so its determinant is zero"));
        }
        if (!(factor > 0)) {
            return undefined(p, Text.of("单元太少", "there are too few units"));
        }
        double logarithm = 0;
        for (double value : eigenvalues.toArray()) {
            logarithm += Math.log(value);
        }
        double statistic = Math.max(0, -factor * logarithm);
        int degrees = p * (p - 1) / 2;
        return new SphericityTest(
                Measured.of(statistic), degrees, Measured.of(TailProbability.chiSquare(statistic, degrees)));
    }

    static SphericityTest pairwise(int p) {
        return undefined(
                p,
                Text.of(
                        "成对相关系数依据不同的单元，没有统一的样本量；请改用完整行",
                        "pairwise correlations rest on different units and have no one number of them; take complete rows"));
    }

    private static SphericityTest undefined(int p, Text reason) {
        Measured none = Measured.undefined(reason.zh(), reason.en());
        return new SphericityTest(none, p * (p - 1) / 2, none);
    }

    /** Whether the smallest eigenvalue is zero or less, up to rounding. */
    static boolean isSingular(Vector eigenvalues) {
        return eigenvalues.get(eigenvalues.size() - 1) <= SINGULAR * eigenvalues.get(0);
    }
}
