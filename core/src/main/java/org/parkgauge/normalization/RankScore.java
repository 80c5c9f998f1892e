package org.parkgauge.normalization;

import java.util.Arrays;
import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.statistics.Moments;
import org.parkgauge.statistics.Ties;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * The rank among the reference units, 1 for the worst and n for the best, so that higher is better. Missing values have no
 * rank and do not count. A reference unit gets its rank in the set; a new unit is compared with the frozen reference
 * values: one more than the number of worse reference units, ties as the rule says (under {@code AVERAGE} half a place
 * lower for a value that no reference unit has, up to n + 1/2). COINr ranks by {@code COMPETITION}, Compind by
 * {@code AVERAGE}.
 *
 * @param ties which rank tied values get
 */
public record RankScore(Ties ties) implements Normalization {

    /** Tied values get the lowest rank of their group, as in COINr. */
    public RankScore() {
        this(Ties.COMPETITION);
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT, Trait.KEEPS_REFERENCE);
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction) {
        boolean lower = direction instanceof Direction.LowerIsBetter;
        double[] values = reference.toArray();
        double[] sorted = new double[Moments.count(values)];
        int n = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sorted[n++] = (lower ? -value : value) + 0.0;
            }
        }
        if (n == 0) {
            throw new InvalidInputException(
                            "指标" + reference.name() + "没有任何值，无法排名。",
                            "Indicator " + reference.name() + " has no value, so it cannot be ranked.")
                    .maybe("从指数中去掉该指标。", "leave the indicator out of the index.");
        }
        Arrays.sort(sorted);
        if (ties == Ties.DENSE) {
            sorted = Arrays.stream(sorted).distinct().toArray();
        }
        return new Fitted(Vector.of(sorted), lower, ties);
    }

    /**
     * The frozen reference.
     *
     * @param sorted the reference values in ascending order of merit, each value once for dense ranks
     * @param lower whether lower values are better, so that the signs have been turned
     * @param ties which rank tied values get
     */
    public record Fitted(Vector sorted, boolean lower, Ties ties) implements ColumnMap {

        @Override
        public double apply(double value) {
            if (Double.isNaN(value)) {
                return value;
            }
            double merit = lower ? -value : value;
            int below = countBelow(merit, false);
            if (ties != Ties.AVERAGE) {
                return below + 1;
            }
            int notAbove = countBelow(merit, true);
            return below + (notAbove - below + 1) / 2.0;
        }

        /** How many reference values lie below a value, or below and at it. */
        private int countBelow(double merit, boolean at) {
            int low = 0;
            int high = sorted.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                double there = sorted.get(middle);
                if (there < merit || (at && there == merit)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        @Override
        public Range range() {
            return new Range(1, sorted.size());
        }
    }
}
