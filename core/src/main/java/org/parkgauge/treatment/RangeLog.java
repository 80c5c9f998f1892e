package org.parkgauge.treatment;

import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Range;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Shape;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * The natural logarithm of values shifted by a share of their range, so that the unit of measure does not matter: with min
 * and max of the reference column and a = share (max - min),
 *
 * <pre>
 * ln(x - min + a)      for a long upper tail
 * -ln(max + a - x)     its mirror, for a long lower tail
 * </pre>
 *
 * <p>Both rise with x. The value of a new unit below min (above max for the mirror) counts as min (max), beyond which the
 * logarithm would soon not exist. A constant column is left as it is.
 *
 * <p>Source: the logarithm of the JRC's COIN tool; COINr's {@code log_CT} is {@code upper} with the share 0.01, its
 * {@code log_CT_plus} is {@code by-skewness}, which mirrors unless the skewness is positive.
 *
 * @param share what is added, as a share of the range, positive
 * @param tail which tail is drawn in
 */
@StepName("log-range")
@StepTitle(zh = "按全距平移的对数变换", en = "logarithm shifted by the range")
public record RangeLog(double share, Tail tail) implements Treatment {

    /** Which tail the logarithm draws in. */
    public enum Tail {
        /** The upper one. */
        UPPER,
        /** The lower one. */
        LOWER,
        /** The upper one if the skewness of the reference column is positive, else the lower one. */
        BY_SKEWNESS
    }

    /** A hundredth of the range, the upper tail. */
    public RangeLog() {
        this(0.01, Tail.UPPER);
    }

    /**
     * A hundredth of the range.
     *
     * @param tail which tail is drawn in
     */
    public RangeLog(Tail tail) {
        this(0.01, tail);
    }

    /** Checks the share. */
    public RangeLog {
        if (!(share > 0) || Double.isInfinite(share)) {
            throw new InvalidInputException(
                            "log-range 的比例须为正的有限数，得到" + share + "。",
                            "The share of log-range must be positive and finite, not " + share + ".")
                    .maybe("1% 写作 0.01。", "write 1 per cent as 0.01.");
        }
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT, Trait.CHANGES_SCALE);
    }

    @Override
    public ColumnMap fit(Column reference) {
        double[] values = Present.of(reference);
        Range range = reference.range();
        if (range.low() == range.high()) {
            return new NoTreatment.Fitted();
        }
        boolean mirrored = tail == Tail.LOWER
                || (tail == Tail.BY_SKEWNESS && !(Shape.of(values).skewness() > 0));
        return new Fitted(range.low(), range.high(), share, mirrored);
    }

    /**
     * The learned range.
     *
     * @param low the lowest reference value
     * @param high the highest reference value
     * @param share what is added, as a share of the range
     * @param mirrored whether the lower tail is drawn in
     */
    public record Fitted(double low, double high, double share, boolean mirrored) implements FittedTreatment {

        @Override
        public double apply(double value) {
            double added = share * (high - low);
            return mirrored
                    ? -Math.log((value > high ? 0 : high - value) + added)
                    : Math.log((value < low ? 0 : value - low) + added);
        }

        @Override
        public Text summary() {
            String added = Present.number(share * (high - low));
            return Text.of(
                    mirrored
                            ? "-ln(" + Present.number(high) + " + " + added + " - x)"
                            : "ln(x - " + Present.number(low) + " + " + added + ")");
        }
    }
}
