package org.parkgauge.treatment;

import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * The natural logarithm of values shifted to begin at c: ln(x - min + c), with min the lowest reference value. Zeros and
 * negative values are welcome; the result depends on the unit of measure, since c does not grow with the values (see
 * {@link RangeLog}). The value of a new unit below min counts as min.
 *
 * <p>Source: the original logarithm of the JRC's COIN tool (c = 1), COINr's {@code log_CT_orig}.
 *
 * @param offset c, positive
 */
@StepName("log-shifted")
@StepTitle(zh = "平移对数变换", en = "shifted logarithm")
public record ShiftedLog(double offset) implements Treatment {

    /** ln(x - min + 1). */
    public ShiftedLog() {
        this(1);
    }

    /** Checks the constant. */
    public ShiftedLog {
        if (!(offset > 0) || Double.isInfinite(offset)) {
            throw new InvalidInputException(
                            "log-shifted 的加数须为正的有限数，得到" + offset + "。",
                            "The offset of log-shifted must be positive and finite, not " + offset + ".")
                    .maybe("常用 1。", "the usual 1.");
        }
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT, Trait.CHANGES_SCALE);
    }

    @Override
    public ColumnMap fit(Column reference) {
        return new Fitted(Present.sorted(reference)[0], offset);
    }

    /**
     * The learned shift.
     *
     * @param low the lowest reference value, which lower ones count as
     * @param offset what is added after it has been subtracted
     */
    public record Fitted(double low, double offset) implements FittedTreatment {

        @Override
        public double apply(double value) {
            return Math.log(value < low ? offset : value - low + offset);
        }

        @Override
        public Text summary() {
            return Text.of("ln(x - " + Present.number(low) + " + " + Present.number(offset) + ")");
        }
    }
}
