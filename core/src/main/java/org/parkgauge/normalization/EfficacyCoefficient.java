package org.parkgauge.normalization;

import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Direction.HigherIsBetter;
import org.parkgauge.data.Direction.LowerIsBetter;
import org.parkgauge.data.Range;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.text.InvalidInputException;

/**
 * The efficacy coefficient of Chinese performance evaluation: with t the share of the way from the unsatisfactory to the
 * satisfactory value, low + t (high - low), classically 60 + 40 t; or, exponential, low (high/low)^t, classically 60
 * exp(-t ln 0.6). Both give low at the unsatisfactory and high at the satisfactory value; in between the exponential form
 * gives less.
 *
 * <p>The two values are the goalposts of the indicator (t is the membership of a best range), or the worst and the best of
 * the reference set, where a constant column is a matter of policy. Clamped, values beyond count as the two values; not
 * clamped (the default, and the literature's), scores go on beyond low and high. The linear form with goalposts is {@link
 * Goalposts}, with the worst and the best it is {@link MinMax}, both from low to high. Source: the efficacy coefficient
 * method of enterprise performance evaluation, Ministry of Finance of China (1999).
 *
 * @param form linear or exponential
 * @param bounds where the unsatisfactory and the satisfactory value come from
 * @param low the score of the unsatisfactory value; positive for the exponential form
 * @param high the score of the satisfactory value, above low
 * @param clamped whether values beyond the two count as the two
 * @param constant what is done about a constant column where the bounds are learned; the range is low to high
 */
@StepName("efficacy")
@StepTitle(zh = "功效系数法", en = "efficacy coefficient")
public record EfficacyCoefficient(Form form, Bounds bounds, double low, double high, boolean clamped, Constant constant)
        implements Normalization {

    /** How the score grows between the two values. */
    public enum Form {
        /** In equal steps. */
        LINEAR,
        /** In equal proportions. */
        EXPONENTIAL
    }

    /** Where the unsatisfactory and the satisfactory value come from. */
    public enum Bounds {
        /** The goalposts of the indicator. */
        GOALPOSTS,
        /** The worst and the best value of the reference set. */
        REFERENCE
    }

    /** Linear, 60 to 100, between the goalposts, not clamped. */
    public EfficacyCoefficient() {
        this(Form.LINEAR, Bounds.GOALPOSTS);
    }

    /**
     * From 60 to 100, not clamped; a constant column is refused.
     *
     * @param form linear or exponential
     * @param bounds where the unsatisfactory and the satisfactory value come from
     */
    public EfficacyCoefficient(Form form, Bounds bounds) {
        this(form, bounds, 60, 100, false, Constant.ERROR);
    }

    /** Checks the range. */
    public EfficacyCoefficient {
        Scales.check("efficacy", low, high);
        if (form == Form.EXPONENTIAL) {
            Scales.checkPositive("efficacy", "最低分", "lowest score", low);
        }
    }

    @Override
    public Set<Trait> traits() {
        return bounds == Bounds.GOALPOSTS
                ? Set.of(Trait.NEEDS_GOALPOSTS, Trait.HONOURS_BEST_RANGE)
                : Scales.traitsFrom(low);
    }

    @Override
    public int minimumUnits() {
        return bounds == Bounds.GOALPOSTS ? 1 : 2;
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction) {
        if (bounds == Bounds.GOALPOSTS) {
            if (!direction.hasGoalposts()) {
                throw new InvalidInputException(
                                "指标" + reference.name() + "按功效系数标准化，但没有给出不满意值和满意值。",
                                "Indicator " + reference.name() + " is normalized by efficacy but has no goalposts.")
                        .maybe(
                                "为该指标给出目标值，或把 bounds 设为 reference。",
                                "give it goalposts, or take bounds from the reference.");
            }
            return new Fitted(direction, form, low, high, clamped);
        }
        Range range = Scales.range(reference, "efficacy");
        if (Scales.isConstant(range)) {
            return constant.settle(reference, "efficacy", low, high);
        }
        Direction learned = Scales.isLower(direction)
                ? new LowerIsBetter(range.high(), range.low())
                : new HigherIsBetter(range.low(), range.high());
        return new Fitted(learned, form, low, high, clamped);
    }

    /**
     * The rule.
     *
     * @param direction the unsatisfactory and the satisfactory value as goalposts
     * @param form linear or exponential
     * @param low the score of the unsatisfactory value
     * @param high the score of the satisfactory value
     * @param clamped whether values beyond the two count as the two
     */
    public record Fitted(Direction direction, Form form, double low, double high, boolean clamped)
            implements ColumnMap {

        @Override
        public double apply(double value) {
            double share = Goalposts.share(direction, clamped, value);
            return form == Form.LINEAR
                    ? low + share * (high - low)
                    : Math.min(low * Math.exp(share * Math.log(high / low)), Double.MAX_VALUE);
        }

        @Override
        public Range range() {
            return clamped ? new Range(low, high) : Range.UNKNOWN;
        }
    }
}
