package org.parkgauge.normalization;

import java.util.List;
import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.StepTitle;
import org.parkgauge.text.InvalidInputException;

/**
 * Distance to a unit of the reference set, named, whose value r is learned and kept: the share of the way from the worst
 * reference value w, (x - w)/(r - w), 1 for the unit; or x/r (r/x for costs), or (x - r)/r, by the {@link ReferenceForm}.
 * Capped, what is better than the unit counts as the unit.
 *
 * <p>The unit must be in the set and must have a value; under {@link ReferenceForm#GAP} it must not be the worst, and a
 * constant column is a matter of policy; under the other forms its value must be positive. The form {@code GAP} is COINr's
 * {@code n_dist2ref}, which names the unit by its place. Source: OECD/JRC (2008), step 5, distance to a reference country.
 *
 * @param unit the name of the unit
 * @param form how a value is measured against that of the unit
 * @param capped whether what is better than the unit counts as the unit
 * @param constant what is done about a constant column under {@code GAP}; the range of the method is 0 to 1
 */
@StepTitle(zh = "与某单元的距离", en = "distance to a unit")
public record DistanceToUnit(String unit, ReferenceForm form, boolean capped, Constant constant)
        implements Normalization {

    /**
     * The share of the way from the worst value to that of the unit, not capped; a constant column is refused.
     *
     * @param unit the name of the unit
     */
    public DistanceToUnit(String unit) {
        this(unit, false);
    }

    /**
     * The share of the way from the worst value to that of the unit; a constant column is refused.
     *
     * @param unit the name of the unit
     * @param capped whether what is better than the unit counts as the unit
     */
    public DistanceToUnit(String unit, boolean capped) {
        this(unit, ReferenceForm.GAP, capped, Constant.ERROR);
    }

    /** Checks the policy. */
    public DistanceToUnit {
        constant.refuseUnlessBounded("distance-to-unit", form == ReferenceForm.GAP);
    }

    @Override
    public Set<Trait> traits() {
        return form == ReferenceForm.GAP ? Set.of(Trait.SET_DEPENDENT, Trait.GIVES_ZERO) : Set.of(Trait.SET_DEPENDENT);
    }

    @Override
    public int minimumUnits() {
        return form == ReferenceForm.GAP ? 2 : 1;
    }

    /**
     * Always refused, since the units have no names here.
     *
     * @throws InvalidInputException always
     */
    @Override
    public ColumnMap fit(Column reference, Direction direction) {
        throw new InvalidInputException(
                        "指标" + reference.name() + "以单元“" + unit + "”为参照，而拟合时没有给出单元名称。",
                        "Indicator " + reference.name() + " is measured against the unit \"" + unit
                                + "\", and it is fitted without the names of units.")
                .maybe("拟合时一并给出单元名称。", "give the names of the units to fit as well.");
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction, List<String> units) {
        int place = units.indexOf(unit);
        if (place < 0) {
            throw new InvalidInputException(
                            "指标" + reference.name() + "以单元“" + unit + "”为参照，而参照集中没有它。",
                            "Indicator " + reference.name() + " is measured against the unit \"" + unit
                                    + "\", which the reference set does not hold.")
                    .maybe("检查单元名称的拼写。", "check the spelling of the name.");
        }
        if (reference.isMissing(place)) {
            throw new InvalidInputException(
                            "指标" + reference.name() + "以单元“" + unit + "”为参照，而该单元没有值。",
                            "Indicator " + reference.name() + " is measured against the unit \"" + unit
                                    + "\", which has no value.")
                    .maybe("先插补，或另选参照单元。", "impute it first, or choose another unit.");
        }
        return form.fit("distance-to-unit", reference, direction, units, reference.get(place), capped, constant);
    }
}
