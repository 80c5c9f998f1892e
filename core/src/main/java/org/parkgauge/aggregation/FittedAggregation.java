package org.parkgauge.aggregation;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parkgauge.data.Range;
import org.parkgauge.text.Text;

/** A fitted aggregation: scores one unit, higher is better. Immutable; it never re-learns. */
@FunctionalInterface
public interface FittedAggregation extends Serializable {

    /**
     * Scores one unit.
     *
     * @param row the values of the children in order, NaN = missing
     * @return the score; NaN where it cannot be made
     */
    double apply(double[] row);

    /**
     * Scores a run of units. The result must equal {@link #apply(double[])} bit by bit for a unit whose children are
     * all present, and is NaN for any other unit.
     *
     * @param children a column for each child
     * @param from the first place in the columns
     * @param to one past the last place
     * @param result receives the scores at the same places
     */
    default void apply(List<double[]> children, int from, int to, double[] result) {
        double[] row = new double[children.size()];
        for (int i = from; i < to; i++) {
            boolean complete = true;
            for (int j = 0; j < row.length; j++) {
                row[j] = children.get(j)[i];
                complete &= !Double.isNaN(row[j]);
            }
            result[i] = complete ? apply(row) : Double.NaN;
        }
    }

    /**
     * The values that the scores of the reference set can take.
     *
     * @return the range, {@link Range#UNKNOWN} by default
     */
    default Range range() {
        return Range.UNKNOWN;
    }

    /**
     * What stands behind a score, by the names of the literature (such as the distances to the ideal points).
     *
     * @param row the values of the children
     * @return name to value, in a sensible order; empty by default
     */
    default Map<String, Double> quantities(double[] row) {
        return Map.of();
    }

    /**
     * How the gap between two scores can be divided among the children.
     *
     * @return the form, {@link Decomposition#SHAPLEY} by default
     */
    default Decomposition decomposition() {
        return Decomposition.SHAPLEY;
    }

    /**
     * What a child's value counts as: itself, or the floor where the method has one and the value lies below.
     *
     * @param value the value of a child
     * @return the value that the method uses
     */
    default double counted(double value) {
        return value;
    }

    /**
     * Why a row without missing values has no score.
     *
     * @param row the values of the children
     * @return the child to blame and the reason; empty by default
     */
    default Optional<Problem> problem(double[] row) {
        return Optional.empty();
    }

    /**
     * A child whose value cannot be used.
     *
     * @param child its place, from 0
     * @param reason what is wrong with its value
     */
    record Problem(int child, Text reason) {}

    /** How the gap between two scores is divided. */
    enum Decomposition {
        /** The score is sum w x: a child's part is w (x - r). */
        ARITHMETIC,
        /** The score is prod x^w: a child's part is w L(S, R) (ln x - ln r), L the logarithmic mean. */
        GEOMETRIC,
        /** No closed form: exact Shapley values where there are few children. */
        SHAPLEY
    }
}
