package org.parkgauge.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Direction;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;
import org.parkgauge.treatment.Treatment;

/**
 * A leaf of the index: one number for each unit, and what it means.
 *
 * <pre>{@code
 * Indicator doctors = Indicator.of("DOCTORS").label("千人执业医师数", "Doctors per 1,000")
 *         .higherIsBetter(0, 3.2).per("population", 1000);
 * }</pre>
 *
 * @param code its code
 * @param label its name
 * @param definition its formula in words
 * @param unit its unit of measure
 * @param direction which values are good, with goalposts or best range
 * @param scale linear or logarithmic
 * @param weight the weight beside its siblings, NaN where none is given
 * @param variable the raw variable that it is made of
 * @param per what the variable is divided by, in turn
 * @param treatment its own treatment, or null for that of the index
 * @param normalization its own normalization, or null for that of the index
 * @param note a remark
 * @param source where its norm comes from
 */
public record Indicator(
        String code,
        Text label,
        Text definition,
        Text unit,
        Direction direction,
        Scale scale,
        double weight,
        String variable,
        List<Denominator> per,
        @Nullable Treatment treatment,
        @Nullable Normalization normalization,
        Text note,
        Text source)
        implements Component {

    /** Checks code and weight and copies the list. */
    public Indicator {
        Checks.code(code);
        Checks.weight(code, weight);
        per = List.copyOf(per);
        if (variable.isBlank()) {
            throw new InvalidInputException("指标" + code + "没有变量。", "Indicator " + code + " has no variable.")
                    .maybe("不写变量时用指标代码。", "leave the variable out where it is called like the indicator.");
        }
        if (scale == Scale.LOG) {
            try {
                direction.log();
            } catch (InvalidInputException e) {
                throw e.at("指标" + code + "：", "Indicator " + code + ": ");
            }
        }
    }

    /**
     * An indicator where higher is better, on a linear scale, without goalposts, made of the variable of its own name.
     * Files have no such default: an indicator read from JSON states its direction.
     *
     * @param code its code
     * @return the indicator
     */
    public static Indicator of(String code) {
        return new Indicator(
                code,
                Text.of(code),
                Text.EMPTY,
                Text.EMPTY,
                Direction.HIGHER,
                Scale.LINEAR,
                Double.NaN,
                code,
                List.of(),
                null,
                null,
                Text.EMPTY,
                Text.EMPTY);
    }

    /**
     * The same indicator with a name.
     *
     * @param zh the Chinese name
     * @param en the English name
     * @return a new indicator
     */
    public Indicator label(String zh, String en) {
        Draft draft = new Draft(this);
        draft.label = Text.of(zh, en);
        return draft.build();
    }

    /**
     * The same indicator with a unit of measure.
     *
     * @param unit the unit
     * @return a new indicator
     */
    public Indicator unit(String unit) {
        Draft draft = new Draft(this);
        draft.unit = Text.of(unit);
        return draft.build();
    }

    /**
     * The same indicator with words about it.
     *
     * @param definition its formula in words
     * @param note a remark
     * @param source where its norm comes from
     * @return a new indicator
     */
    public Indicator described(Text definition, Text note, Text source) {
        Draft draft = new Draft(this);
        draft.definition = definition;
        draft.note = note;
        draft.source = source;
        return draft.build();
    }

    /**
     * The same indicator with another direction.
     *
     * @param direction which values are good
     * @return a new indicator
     */
    public Indicator direction(Direction direction) {
        Draft draft = new Draft(this);
        draft.direction = direction;
        return draft.build();
    }

    /**
     * The same indicator where higher is better, with goalposts.
     *
     * @param worst the value that counts as worst
     * @param best the value that counts as best
     * @return a new indicator
     */
    public Indicator higherIsBetter(double worst, double best) {
        return direction(new Direction.HigherIsBetter(worst, best));
    }

    /**
     * The same indicator where lower is better, without goalposts.
     *
     * @return a new indicator
     */
    public Indicator lowerIsBetter() {
        return direction(Direction.LOWER);
    }

    /**
     * The same indicator where lower is better, with goalposts.
     *
     * @param worst the value that counts as worst, the higher one
     * @param best the value that counts as best
     * @return a new indicator
     */
    public Indicator lowerIsBetter(double worst, double best) {
        return direction(new Direction.LowerIsBetter(worst, best));
    }

    /**
     * The same indicator, best within a range, with outer limits.
     *
     * @param outerLow a, where nothing is scored
     * @param low b, the lower end of the best range
     * @param high c, the upper end of the best range
     * @param outerHigh d, where nothing is scored
     * @return a new indicator
     */
    public Indicator bestWithin(double outerLow, double low, double high, double outerHigh) {
        return direction(new Direction.BestRange(outerLow, low, high, outerHigh));
    }

    /**
     * The same indicator on a logarithmic scale.
     *
     * @return a new indicator
     */
    public Indicator onLogScale() {
        return scale(Scale.LOG);
    }

    /**
     * The same indicator on another scale.
     *
     * @param scale the scale
     * @return a new indicator
     */
    public Indicator scale(Scale scale) {
        Draft draft = new Draft(this);
        draft.scale = scale;
        return draft.build();
    }

    /**
     * The same indicator with another weight.
     *
     * @param weight the weight beside its siblings, NaN for none
     * @return a new indicator
     */
    public Indicator weight(double weight) {
        Draft draft = new Draft(this);
        draft.weight = weight;
        return draft.build();
    }

    /**
     * The same indicator made of another raw variable.
     *
     * @param variable the name of the variable
     * @return a new indicator
     */
    public Indicator variable(String variable) {
        Draft draft = new Draft(this);
        draft.variable = variable;
        return draft.build();
    }

    /**
     * The same indicator divided by one more variable.
     *
     * @param denominator the name of the dividing variable
     * @param factor what the quotient is multiplied with
     * @return a new indicator
     */
    public Indicator per(String denominator, double factor) {
        Draft draft = new Draft(this);
        draft.per = new ArrayList<>(per);
        draft.per.add(new Denominator(denominator, factor));
        return draft.build();
    }

    /**
     * The same indicator with a treatment of its own.
     *
     * @param treatment the treatment
     * @return a new indicator
     */
    public Indicator treatment(Treatment treatment) {
        Draft draft = new Draft(this);
        draft.treatment = treatment;
        return draft.build();
    }

    /**
     * The same indicator with a normalization of its own.
     *
     * @param normalization the normalization
     * @return a new indicator
     */
    public Indicator normalization(Normalization normalization) {
        Draft draft = new Draft(this);
        draft.normalization = normalization;
        return draft.build();
    }

    /** A copy on which something is changed. */
    private static final class Draft {
        private final String code;
        private Text label;
        private Text definition;
        private Text unit;
        private Direction direction;
        private Scale scale;
        private double weight;
        private String variable;
        private List<Denominator> per;
        private @Nullable Treatment treatment;
        private @Nullable Normalization normalization;
        private Text note;
        private Text source;

        Draft(Indicator from) {
            code = from.code;
            label = from.label;
            definition = from.definition;
            unit = from.unit;
            direction = from.direction;
            scale = from.scale;
            weight = from.weight;
            variable = from.variable;
            per = from.per;
            treatment = from.treatment;
            normalization = from.normalization;
            note = from.note;
            source = from.source;
        }

        Indicator build() {
            return new Indicator(
                    code,
                    label,
                    definition,
                    unit,
                    direction,
                    scale,
                    weight,
                    variable,
                    per,
                    treatment,
                    normalization,
                    note,
                    source);
        }
    }
}
