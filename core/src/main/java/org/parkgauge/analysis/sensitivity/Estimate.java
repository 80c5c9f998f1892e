package org.parkgauge.analysis.sensitivity;

import java.io.Serializable;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * An estimated quantity with its sampling error, or the reason why there is none. The interval speaks of the error that comes
 * from the finite number of runs; it would shrink to a point with more runs.
 *
 * @param value the estimate; NaN where it is undefined
 * @param standardError its standard error; NaN where it is undefined or cannot be told
 * @param low the lower end of the interval
 * @param high the upper end of the interval
 * @param reason why it is undefined; empty where it is defined
 */
public record Estimate(double value, double standardError, double low, double high, Text reason)
        implements Serializable {

    private static final int DECIMALS = 3;

    static Estimate undefined(Text reason) {
        return new Estimate(Double.NaN, Double.NaN, Double.NaN, Double.NaN, reason);
    }

    /** An interval of so many standard errors to both sides. */
    static Estimate around(double value, double standardError, double reach) {
        double half = standardError * reach;
        return new Estimate(value, standardError, value - half, value + half, Text.EMPTY);
    }

    /**
     * Whether there is a value.
     *
     * @return true unless the value is NaN
     */
    public boolean isDefined() {
        return !Double.isNaN(value);
    }

    /**
     * Whether the interval holds a number, its ends included.
     *
     * @param number a number
     * @return false where there is no interval
     */
    public boolean covers(double number) {
        return low <= number && number <= high;
    }

    /**
     * The estimate for people, such as {@code 0.314 [0.280, 0.348]}, or the reason why there is none.
     *
     * @param language the language
     * @return a line
     */
    public String in(Language language) {
        return isDefined()
                ? Decimals.rounded(value, DECIMALS) + " [" + Decimals.rounded(low, DECIMALS) + ", "
                        + Decimals.rounded(high, DECIMALS) + "]"
                : "– " + reason.in(language);
    }
}
