package org.parkgauge.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Decimal text of numbers, the same on every Java version and in every locale. (Releases of the JDK differ in how they
 * print a double.)
 */
public final class Decimals {

    private static final int SURE_DIGITS = 15;
    private static final int MOST_DIGITS = 17;
    private static final double PLAIN_LOW = 1e-5;
    private static final double PLAIN_HIGH = 1e17;

    private Decimals() {}

    /**
     * The shortest of the roundings to 15, 16 and 17 significant digits that reads back as the same double, without
     * trailing zeros; plain notation from 0.00001 to 1e17 in size, scientific otherwise.
     *
     * @param value a finite number
     * @return its text; {@code -0} for negative zero
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public static String exact(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("No decimal text for " + value);
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        BigDecimal full = new BigDecimal(value);
        for (int digits = SURE_DIGITS; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = full.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return text(rounded, value);
            }
        }
        return text(full.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)), value);
    }

    /**
     * A number for people to read, rounded half up.
     *
     * @param value a number
     * @param decimals digits after the point, at least 0
     * @return its text; an en dash if the value is NaN
     */
    public static String rounded(double value, int decimals) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        return new BigDecimal(exact(value))
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String text(BigDecimal rounded, double value) {
        BigDecimal bare = rounded.stripTrailingZeros();
        double size = Math.abs(value);
        if (size >= PLAIN_LOW && size < PLAIN_HIGH) {
            return bare.toPlainString();
        }
        String digits = bare.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - bare.scale();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return (value < 0 ? "-" : "") + digits.charAt(0) + fraction + "E" + exponent;
    }
}
