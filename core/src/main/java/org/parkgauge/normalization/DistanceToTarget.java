package org.parkgauge.normalization;

import java.util.List;
import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.StepTitle;
import org.parkgauge.text.InvalidInputException;

/**
 * Distance to a target T: the share of the way from the worst reference value w, (x - w)/(T - w), 1 where the target is
 * met; or x/T, or (x - T)/T, by the {@link ReferenceForm}. Capped, what is better than the target counts as the target.
 * Under {@link ReferenceForm#GAP} the target must be better than the worst value, and a constant column is a matter of
 * policy; under the other forms the target must be positive and the set is not looked at.
 *
 * <p>The form {@code GAP} is COINr's {@code n_dist2targ}. Source: OECD/JRC (2008), step 5, distance to a reference.
 *
 * @param target the value to be reached
 * @param form how a value is measured against the target
 * @param capped whether what is better than the target counts as the target
 * @param constant what is done about a constant column under {@code GAP}; the range of the method is 0 to 1
 */
@StepTitle(zh = "与目标的距离", en = "distance to a target")
public record DistanceToTarget(double target, ReferenceForm form, boolean capped, Constant constant)
        implements NamesUnits {

    /**
     * The share of the way from the worst value to the target, not capped; a constant column is refused.
     *
     * @param target the value to be reached
     */
    public DistanceToTarget(double target) {
        this(target, false);
    }

    /**
     * The share of the way from the worst value to the target; a constant column is refused.
     *
     * @param target the value to be reached
     * @param capped whether what is better than the target counts as the target
     */
    public DistanceToTarget(double target, boolean capped) {
        this(target, ReferenceForm.GAP, capped, Constant.ERROR);
    }

    /** Checks the target. */
    public DistanceToTarget {
        if (!Double.isFinite(target)) {
            throw new InvalidInputException(
                            "目标值须为有限数，得到" + target + "。", "A target must be finite, not " + target + ".")
                    .maybe("没有目标值时改用 distance-to-best。", "use distance-to-best where there is no target.");
        }
        constant.refuseUnlessBounded("distance-to-target", form == ReferenceForm.GAP);
    }

    @Override
    public Set<Trait> traits() {
        return form == ReferenceForm.GAP
                ? Set.of(Trait.HOLDS_VALUES, Trait.SET_DEPENDENT, Trait.GIVES_ZERO)
                : Set.of(Trait.HOLDS_VALUES);
    }

    @Override
    public int minimumUnits() {
        return form == ReferenceForm.GAP ? 2 : 1;
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction, List<String> units) {
        return form.fit("distance-to-target", reference, direction, units, target, capped, constant);
    }

    /**
     * The learned distance to a point of reference: a target, a unit, the best.
     *
     * @param worst the worst reference value under {@code GAP}, otherwise NaN
     * @param point the value of reference
     * @param form how a value is measured against it
     * @param lower whether lower values are better
     * @param capped whether what is better than the point counts as the point
     * @param indicator the indicator, for messages
     */
    public record Fitted(
            double worst, double point, ReferenceForm form, boolean lower, boolean capped, String indicator)
            implements ColumnMap {

        @Override
        public double apply(double value) {
            double score = switch (form) {
                case GAP -> (value - worst) / (point - worst);
                case RATIO -> ratio(value);
                case DIFFERENCE -> (lower ? point - value : value - point) / point;
            };
            return capped ? Math.min(score, form == ReferenceForm.DIFFERENCE ? 0 : 1) : score;
        }

        private double ratio(double value) {
            if (!lower) {
                return value / point;
            }
            return value > 0 ? point / value : Scales.notPositive(indicator, "a ratio to a cost", value);
        }

        @Override
        public Range range() {
            return capped && form == ReferenceForm.GAP ? new Range(0, 1) : Range.UNKNOWN;
        }
    }
}
