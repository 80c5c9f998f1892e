package org.parkgauge.measure;

import java.io.Serializable;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * A measured value, or the reason why there is none.
 *
 * @param value the value; NaN where it is undefined
 * @param reason why it is undefined; empty where it is defined
 */
public record Measured(double value, Text reason) implements Serializable {

    /** Refuses a value beside a reason, and a missing value without one. */
    public Measured {
        if (Double.isNaN(value) == reason.isEmpty()) {
            throw new InvalidInputException(
                    "有值时不能有缺失原因，无值时必须说明原因：" + value + "，“" + reason.zh() + "”。",
                    "A value stands without a reason, a missing one with a reason: " + value + ", \"" + reason.en()
                            + "\".");
        }
    }

    /**
     * A defined value.
     *
     * @param value the value, not NaN
     * @return the value without a reason
     */
    public static Measured of(double value) {
        return new Measured(value, Text.EMPTY);
    }

    /**
     * An undefined value.
     *
     * @param zh why, in Chinese, without a final full stop
     * @param en why, in English, without a final full stop
     * @return NaN with its reason
     */
    public static Measured undefined(String zh, String en) {
        return new Measured(Double.NaN, Text.of(zh, en));
    }

    /**
     * Whether there is a value.
     *
     * @return true unless the value is NaN
     */
    public boolean isDefined() {
        return !Double.isNaN(value);
    }
}
