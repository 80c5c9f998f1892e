package org.parkgauge.analysis.diagnostics;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.internal.SymmetricEigen;
import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Matrix;

/**
 * The measure of sampling adequacy of Kaiser, Meyer and Olkin: how much of what variables share is shared by more than two
 * of them. With r_ij the correlations and q_ij the partial correlations given all others (minus the inverse of the
 * correlation matrix, scaled to a unit diagonal),
 *
 * <pre>KMO = sum r_ij^2 / (sum r_ij^2 + sum q_ij^2),   i != j</pre>
 *
 * <p>over all pairs, and over those of each variable. 0 to 1; Kaiser calls 0.9 marvellous, 0.8 meritorious, 0.7 middling, 0.6
 * mediocre, 0.5 miserable, less unacceptable. With two variables it is 1/2 whatever they are. Undefined where the matrix is
 * singular: more variables than units less one, or one that is a sum of others. Source: Kaiser and Rice (1974).
 *
 * @param overall the measure over all pairs
 * @param variables the measure of each variable, by name
 */
public record SamplingAdequacy(Measured overall, Map<String, Measured> variables) implements Serializable {

    /** Copies the map in its order. */
    public SamplingAdequacy {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    static SamplingAdequacy of(List<String> names, Matrix correlations) {
        Map<String, Measured> each = new LinkedHashMap<>();
        SymmetricEigen eigen = SymmetricEigen.of(correlations);
        if (SphericityTest.isSingular(eigen.values())) {
            Measured none = Measured.undefined(
                    "相关矩阵奇异（单元太少，或变量之间线性相关）",
                    "the correlation matrix is singular: too few units, or variables that depend on each other");
            names.forEach(name -> each.put(name, none));
            return new SamplingAdequacy(none, each);
        }
        int p = names.size();
        double[] inverse = inverse(eigen, p);
        double all = 0;
        double allPartial = 0;
        for (int i = 0; i < p; i++) {
            double simple = 0;
            double partial = 0;
            for (int j = 0; j < p; j++) {
                if (i != j) {
                    double r = correlations.get(i, j);
                    double q = inverse[i * p + j];
                    simple += r * r;
                    partial += q * q / (inverse[i * p + i] * inverse[j * p + j]);
                }
            }
            each.put(names.get(i), measure(simple, partial));
            all += simple;
            allPartial += partial;
        }
        return new SamplingAdequacy(measure(all, allPartial), each);
    }

    private static Measured measure(double simple, double partial) {
        return simple > 0
                ? Measured.of(simple / (simple + partial))
                : Measured.undefined("没有任何相关", "there is no correlation at all");
    }

    private static double[] inverse(SymmetricEigen eigen, int p) {
        double[] inverse = new double[p * p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                for (int k = 0; k < p; k++) {
                    inverse[i * p + j] += eigen.vectors().get(i, k)
                            * eigen.vectors().get(j, k)
                            / eigen.values().get(k);
                }
            }
        }
        return inverse;
    }
}
