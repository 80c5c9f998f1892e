package org.parkgauge.notebook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.parkgauge.data.Range;
import org.parkgauge.text.Decimals;

/** Numbers as they are shown. */
final class Numbers {

    private static final int DIGITS = 6;

    private Numbers() {}

    /** A number to six significant digits, whole numbers whole; a dash if it is missing. */
    static String plain(double value) {
        if (!Double.isFinite(value)) {
            return Decimals.rounded(value, 0);
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Decimals.exact(value == 0 ? 0.0 : value);
        }
        int whole = (int) Math.floor(Math.log10(Math.abs(value))) + 1;
        MathContext context = new MathContext(Math.max(DIGITS, whole + 1), RoundingMode.HALF_UP);
        return Decimals.exact(
                new BigDecimal(Decimals.exact(value)).round(context).doubleValue());
    }

    /** A number with its sign; a true minus, as wide as the plus. */
    static String signed(double value, int decimals) {
        String text = Decimals.rounded(value, decimals);
        if (text.startsWith("-")) {
            return "\u2212" + text.substring(1);
        }
        return value > 0 ? "+" + text : text;
    }

    /** Decimals of scores in a range: four where it is no longer than two points, else two. */
    static int decimals(Range range) {
        return range.isBounded() && range.high() - range.low() <= 2 ? 4 : 2;
    }
}
