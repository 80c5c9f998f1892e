package org.parkgauge.normalization;

import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Ties;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * The rank among the reference units, 1 for the worst and n for the best, so that higher is better. Missing values have no
 * rank and do not count; a constant column is a matter of policy. A reference unit gets its rank in the set; a new unit is
 * compared with the frozen reference values: one more than the number of worse reference units, ties as the rule says
 * (under {@code AVERAGE} half a place lower for a value that no reference unit has, up to n + 1/2). COINr ranks by {@code
 * COMPETITION}, Compind by {@code AVERAGE}. Source: OECD/JRC (2008), step 5.
 *
 * @param ties which rank tied values get
 * @param constant what is done about a constant column; the range of the method is 1 to the number of values
 */
@StepName("rank")
@StepTitle(zh = "名次", en = "rank")
public record RankScore(Ties ties, Constant constant) implements Normalization {

    /** Tied values get the lowest rank of their group, as in COINr; a constant column is refused. */
    public RankScore() {
        this(Ties.COMPETITION);
    }

    /**
     * A rule for ties; a constant column is refused.
     *
     * @param ties which rank tied values get
     */
    public RankScore(Ties ties) {
        this(ties, Constant.ERROR);
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT, Trait.KEEPS_REFERENCE);
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction) {
        int n = reference.size() - reference.missing();
        if (n == 0) {
            throw new InvalidInputException(
                            "指标" + reference.name() + "没有任何值，无法排名。",
                            "Indicator " + reference.name() + " has no value, so it cannot be ranked.")
                    .maybe("从指数中去掉该指标。", "leave the indicator out of the index.");
        }
        if (n > 1 && Scales.isConstant(reference.range())) {
            return constant.settle(reference, "rank", 1, n);
        }
        boolean lower = Scales.isLower(direction);
        return new Fitted(Places.sorted(reference, lower, ties), lower, ties);
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
            return Places.rank(sorted, lower, ties, value);
        }

        @Override
        public Range range() {
            return new Range(1, sorted.size());
        }
    }
}
