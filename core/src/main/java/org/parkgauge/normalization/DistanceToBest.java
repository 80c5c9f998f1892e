package org.parkgauge.normalization;

import java.util.List;
import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.StepTitle;

/**
 * Distance to the best reference value b: 1 - (b - x)/(b - w) with w the worst, which is min-max from 0 to 1 with the
 * direction; or x/b (b/x for costs), or (x - b)/b, by the {@link ReferenceForm}. A new unit that is better than the best
 * gets more than the best. Under {@link ReferenceForm#GAP} a constant column is a matter of policy; under the other forms
 * it is no trouble, and the best value must be positive.
 *
 * <p>The form {@code GAP} is COINr's {@code n_dist2max} and the cenit distance (the proximity to the ideal) of scikit-criteria
 * and of CRITIC. Sources: OECD/JRC (2008), step 5, distance to the leader; Diakoulaki, Mavrotas and Papayannakis (1995).
 *
 * @param form how a value is measured against the best
 * @param constant what is done about a constant column under {@code GAP}; the range of the method is 0 to 1
 */
@StepTitle(zh = "与最好值的距离", en = "distance to the best")
public record DistanceToBest(ReferenceForm form, Constant constant) implements NamesUnits {

    /** The share of the way from the worst to the best; a constant column is refused. */
    public DistanceToBest() {
        this(ReferenceForm.GAP);
    }

    /**
     * Any form; a constant column is refused under {@code GAP}.
     *
     * @param form how a value is measured against the best
     */
    public DistanceToBest(ReferenceForm form) {
        this(form, Constant.ERROR);
    }

    /** Checks the policy. */
    public DistanceToBest {
        constant.refuseUnlessBounded("distance-to-best", form == ReferenceForm.GAP);
    }

    @Override
    public Set<Trait> traits() {
        return switch (form) {
            case GAP -> Set.of(Trait.SET_DEPENDENT, Trait.GIVES_ZERO);
            case RATIO -> Set.of(Trait.SET_DEPENDENT);
            case DIFFERENCE -> Set.of(Trait.SET_DEPENDENT, Trait.GIVES_NEGATIVE);
        };
    }

    @Override
    public int minimumUnits() {
        return form == ReferenceForm.GAP ? 2 : 1;
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction, List<String> units) {
        Range range = Scales.range(reference, "distance-to-best");
        double best = Scales.isLower(direction) ? range.low() : range.high();
        return form.fit("distance-to-best", reference, direction, units, best, false, constant);
    }
}
