package org.parkgauge.measure.agglomeration;

import java.io.Serializable;
import java.util.OptionalInt;
import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;

/**
 * Homogeneous competition between parks (园区同质化竞争): who has the same industries as whom. The higher the mean similarity of
 * a park with its sisters, the less it is differentiated; above 0.85 to 0.9 (cosine) structures are usually read as the same
 * (产业同构).
 *
 * <pre>{@code
 * Competition competition = Competition.of(StructuralSimilarity.COSINE, counts);
 * Measured homogeneity = competition.meanWithSisters(0);
 * OptionalInt rival = competition.closestCompetitor(0);
 * }</pre>
 *
 * @param similarity parks x parks, 0 to 1, symmetric
 */
public record Competition(Matrix similarity) implements Serializable {

    /** Refuses a matrix that is no similarity: not square, not symmetric, or with a value outside 0 to 1. */
    public Competition {
        int n = Checks.square("相似度矩阵", "similarity matrix", similarity);
        for (int k = 0; k < n; k++) {
            for (int l = 0; l < n; l++) {
                double value = similarity.get(k, l);
                if (!(value >= 0 && value <= 1) || value != similarity.get(l, k)) {
                    throw new InvalidInputException(
                            "园区" + k + "与" + l + "的相似度为" + value + "，反过来为" + similarity.get(l, k) + "；应在0与1之间且对称。",
                            "The similarity of parks " + k + " and " + l + " is " + value + ", and "
                                    + similarity.get(l, k)
                                    + " the other way round; it must be from 0 to 1 and symmetric.");
                }
            }
        }
    }

    /**
     * Compares all parks.
     *
     * @param kind how two structures are compared
     * @param counts parks x industries
     * @return the similarities
     * @throws InvalidInputException if a count is negative or not finite, or a park is empty
     */
    public static Competition of(StructuralSimilarity kind, Matrix counts) {
        return new Competition(kind.matrix(counts));
    }

    /**
     * The mean similarity of a park with all others.
     *
     * @param park its number
     * @return 0 to 1; undefined for a lone park
     * @throws InvalidInputException if there is no such park
     */
    public Measured meanWithSisters(int park) {
        double[] equal = new double[similarity.rows()];
        java.util.Arrays.fill(equal, 1);
        return meanWithSisters(park, equal);
    }

    /**
     * The mean similarity of a park with the others, weighted by how near or how large they are: sum w_l S_kl / sum w_l over
     * l other than k.
     *
     * @param park its number
     * @param weights a weight for each park, such as exp(-distance/30 km), employees, or their product; that of the park
     *     itself is not used
     * @return 0 to 1; undefined for a lone park, or where no other has a positive weight
     * @throws InvalidInputException if there is no such park, or a weight or their number does not fit
     */
    public Measured meanWithSisters(int park, double[] weights) {
        int n = similarity.rows();
        Checks.number("园区", "park", park, n);
        Checks.sameSize("园区", "list of parks", n, "权重", "list of weights", weights.length);
        if (n == 1) {
            return Measured.undefined("没有其他园区可比", "there is no other park to compare with");
        }
        double sum = 0;
        double total = 0;
        for (int l = 0; l < n; l++) {
            if (l != park) {
                total += Checks.amount("园区" + l + "的权重", "The weight of park " + l, weights[l]);
                sum += weights[l] * similarity.get(park, l);
            }
        }
        return total > 0
                ? Measured.of(Math.min(1, sum / total))
                : Measured.undefined("其他园区的权重全为0", "no other park has a positive weight");
    }

    /**
     * The park with the most similar structure; of several, the one with the lowest number.
     *
     * @param park its number
     * @return the number of the closest competitor; empty for a lone park
     * @throws InvalidInputException if there is no such park
     */
    public OptionalInt closestCompetitor(int park) {
        int n = similarity.rows();
        Checks.number("园区", "park", park, n);
        int closest = -1;
        for (int l = 0; l < n; l++) {
            if (l != park && (closest < 0 || similarity.get(park, l) > similarity.get(park, closest))) {
                closest = l;
            }
        }
        return closest < 0 ? OptionalInt.empty() : OptionalInt.of(closest);
    }
}
