package org.parkgauge.measure.coupling;

import java.io.Serializable;
import org.parkgauge.measure.Measured;
import org.parkgauge.text.InvalidInputException;

/**
 * The coupling coordination degree of k subsystems:
 *
 * <pre>
 * T = sum a U,  sum a = 1        D = sqrt(C T)
 * </pre>
 *
 * <p>High where the subsystems are both equally and highly developed. The weights stand in T only; C has none. D is 0 where
 * all subsystems are 0, although C is then undefined in two of its forms.
 *
 * @param coupling C, 0 to 1, or why it is undefined
 * @param coordination T, the weighted mean of the scores, 0 to 1
 * @param degree D, 0 to 1
 */
public record CouplingCoordination(Measured coupling, double coordination, double degree) implements Serializable {

    /**
     * With equal weights.
     *
     * @param form how C is measured
     * @param scores two subsystems or more, each 0 to 1
     * @return C, T and D
     * @throws InvalidInputException if there are fewer than two scores or one is not in 0..1
     */
    public static CouplingCoordination of(CouplingDegree form, double... scores) {
        double[] equal = new double[scores.length];
        java.util.Arrays.fill(equal, 1);
        return of(form, scores, equal);
    }

    /**
     * With weights.
     *
     * @param form how C is measured
     * @param scores two subsystems or more, each 0 to 1
     * @param weights one a subsystem, finite, none negative, not all zero; divided by their sum
     * @return C, T and D
     * @throws InvalidInputException if there are fewer than two scores, one is not in 0..1, or the weights do not fit
     */
    public static CouplingCoordination of(CouplingDegree form, double[] scores, double[] weights) {
        CouplingDegree.check(scores);
        double[] shares = Shares.of(weights, scores.length);
        Measured coupling = form.of(scores);
        double coordination = 0;
        for (int i = 0; i < scores.length; i++) {
            coordination += shares[i] * scores[i];
        }
        coordination = Math.min(1, coordination);
        double degree = coordination == 0 ? 0 : Math.sqrt(coupling.value() * coordination);
        return new CouplingCoordination(coupling, coordination, degree);
    }

    /**
     * D in words.
     *
     * @return one of ten classes
     */
    public CoordinationGrade grade() {
        return CoordinationGrade.of(degree);
    }

    /**
     * C in words.
     *
     * @return one of four stages; the lowest where C is undefined
     */
    public CouplingStage stage() {
        return CouplingStage.of(coupling.isDefined() ? coupling.value() : 0);
    }
}
