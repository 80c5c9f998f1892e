package org.parkgauge.treatment;

import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.StepTitle;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * The natural logarithm ln(x + c) with a constant c of one's own. A reference column in which x + c is not positive is
 * refused. The value of a new unit below the lowest reference value counts as that one, since the logarithm falls without
 * bound.
 *
 * <p>For an index with goalposts, use the scale {@code log} of the indicator instead, which takes the logarithm of the
 * goalposts too. Source: OECD/JRC (2008), step 5 (logarithmic transformation of skewed indicators).
 *
 * @param offset c
 */
@StepTitle(zh = "对数变换", en = "logarithm")
public record Log(double offset) implements Treatment {

    /** ln x. */
    public Log() {
        this(0);
    }

    /** Checks the constant. */
    public Log {
        if (!Double.isFinite(offset)) {
            throw new InvalidInputException(
                            "对数变换的加数须为有限数，得到" + offset + "。",
                            "The offset of a logarithm must be finite, not " + offset + ".")
                    .maybe("常用 0 或 1。", "the usual 0 or 1.");
        }
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT, Trait.CHANGES_SCALE);
    }

    @Override
    public ColumnMap fit(Column reference) {
        double lowest = Present.sorted(reference)[0];
        if (!(lowest + offset > 0)) {
            throw new InvalidInputException(
                            "指标" + reference.name() + "的最小值为" + Decimals.exact(lowest) + "，加" + Decimals.exact(offset)
                                    + "后不是正数，没有对数。",
                            "The lowest value of indicator " + reference.name() + " is " + Decimals.exact(lowest)
                                    + ", which has no logarithm with the offset " + Decimals.exact(offset) + ".")
                    .maybe(
                            "有零或负值时用 log-shifted、log-range 或 signed-log。",
                            "use log-shifted, log-range or signed-log where there are zeros or negative values.");
        }
        return new Fitted(lowest, offset);
    }

    /**
     * The learned lowest value.
     *
     * @param low the lowest reference value, which lower ones count as
     * @param offset what is added before the logarithm is taken
     */
    public record Fitted(double low, double offset) implements FittedTreatment {

        @Override
        public double apply(double value) {
            return Math.log((value < low ? low : value) + offset);
        }

        @Override
        public Text summary() {
            return Text.of(offset == 0 ? "ln x" : "ln(x + " + Present.number(offset) + ")");
        }
    }
}
