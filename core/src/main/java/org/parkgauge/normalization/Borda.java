package org.parkgauge.normalization;

import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Ties;
import org.parkgauge.statistics.Vector;

/**
 * Borda points: the rank from the bottom less one, n - 1 for the best of n reference units and 0 for the worst. Missing
 * values get no points and do not count; a constant column, and so one with a single value, is a matter of policy. A new
 * unit gets a point for every reference unit that is worse, up to n; ties as the rule says (under {@code AVERAGE} half a
 * point for every reference unit that is as good, less half a point). COINr's {@code n_borda} is the default.
 *
 * <p>Summed over indicators with an arithmetic mean, the points order units as Borda's method does. Source: Borda (1781).
 *
 * @param ties which rank tied values get before one is taken off: the literature's count under {@code COMPETITION}
 * @param constant what is done about a constant column; the range of the method is 0 to n - 1
 */
@StepTitle(zh = "Borda 计分", en = "Borda count")
public record Borda(Ties ties, Constant constant) implements Normalization {

    /** A point for every unit that is worse, none for ties; a constant column is refused. */
    public Borda() {
        this(Ties.COMPETITION);
    }

    /**
     * A rule for ties; a constant column is refused.
     *
     * @param ties which rank tied values get
     */
    public Borda(Ties ties) {
        this(ties, Constant.ERROR);
    }

    @Override
    public Set<Trait> traits() {
        return ties == Ties.AVERAGE
                ? Set.of(Trait.SET_DEPENDENT, Trait.KEEPS_REFERENCE)
                : Set.of(Trait.SET_DEPENDENT, Trait.KEEPS_REFERENCE, Trait.GIVES_ZERO);
    }

    @Override
    public int minimumUnits() {
        return 2;
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction) {
        if (Scales.isConstant(Scales.range(reference, "borda"))) {
            return constant.settle(reference, "borda", 0, reference.size() - reference.missing() - 1);
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
            return Places.rank(sorted, lower, ties, value) - 1;
        }

        @Override
        public Range range() {
            return new Range(0, sorted.size() - 1.0);
        }
    }
}
