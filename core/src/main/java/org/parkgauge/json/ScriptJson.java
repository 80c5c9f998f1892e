package org.parkgauge.json;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Text;

/**
 * JSON that may stand inside a {@code script} element of an HTML page, whatever texts it holds: no text can end the element,
 * open a comment or break a line of script. The characters {@code < > & '} and the line separators U+2028 and U+2029 are
 * written as escapes, so are control characters, halves of surrogate pairs that stand alone, and marks that turn the
 * direction of writing, which would disorder the source for a reader. All of them read back as they were.
 *
 * <p>Compact, for machines; {@link ResultJson} writes files for people. What it writes: maps (keys by {@code toString}),
 * iterables, texts of two languages as a pair {@code [zh, en]}, or as one string where both are the same, strings, numbers
 * (missing and infinite ones as {@code null}), booleans, null.
 */
public final class ScriptJson {

    private static final double PARTS = 1e4;
    private static final double PLAIN = 1e9;
    private static final String HEX = "0123456789abcdef";

    private final Appendable out;

    private ScriptJson(Appendable out) {
        this.out = out;
    }

    /**
     * Writes a value.
     *
     * @param value a map, iterable, text, string, number, boolean or null
     * @param out where it goes
     * @throws IOException if it cannot be written there
     * @throws IllegalArgumentException if a value is of another type
     */
    public static void write(@Nullable Object value, Appendable out) throws IOException {
        new ScriptJson(out).print(value);
    }

    private void print(@Nullable Object value) throws IOException {
        if (value == null) {
            out.append("null");
        } else if (value instanceof Text text) {
            print(text);
        } else if (value instanceof String text) {
            quote(text);
        } else if (value instanceof Number number) {
            out.append(number(number));
        } else if (value instanceof Boolean) {
            out.append(value.toString());
        } else if (value instanceof Map<?, ?> map) {
            print(map);
        } else if (value instanceof Iterable<?> items) {
            print(items);
        } else {
            throw new IllegalArgumentException("No JSON for " + value.getClass().getName());
        }
    }

    private void print(Text text) throws IOException {
        if (text.zh().equals(text.en())) {
            quote(text.zh());
            return;
        }
        out.append('[');
        quote(text.zh());
        out.append(',');
        quote(text.en());
        out.append(']');
    }

    private void print(Map<?, ?> map) throws IOException {
        out.append('{');
        String comma = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(comma);
            quote(String.valueOf(entry.getKey()));
            out.append(':');
            print(entry.getValue());
            comma = ",";
        }
        out.append('}');
    }

    private void print(Iterable<?> items) throws IOException {
        out.append('[');
        Iterator<?> iterator = items.iterator();
        while (iterator.hasNext()) {
            print(iterator.next());
            if (iterator.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
    }

    private static String number(Number number) {
        if (number instanceof Integer || number instanceof Long) {
            return number.toString();
        }
        double value = number.doubleValue();
        if (!Double.isFinite(value)) {
            return "null";
        }
        long parts = Math.round(value * PARTS);
        // Most numbers of a page were rounded to a few decimals: those are written without the general search.
        return Math.abs(value) < PLAIN && parts / PARTS == value ? decimal(parts) : Decimals.exact(value);
    }

    /** A whole number of ten-thousandths as a decimal, without trailing zeros. */
    private static String decimal(long parts) {
        long size = Math.abs(parts);
        StringBuilder text = new StringBuilder();
        text.append(parts < 0 ? "-" : "").append(size / (long) PARTS);
        long rest = size % (long) PARTS;
        if (rest > 0) {
            text.append('.');
            for (long place = (long) PARTS / 10; rest > 0; place /= 10) {
                text.append((char) ('0' + rest / place));
                rest %= place;
            }
        }
        return text.toString();
    }

    private void quote(String text) throws IOException {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '"' || one == '\\') {
                out.append('\\').append(one);
            } else if (Character.isHighSurrogate(one)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(one).append(text.charAt(++i));
            } else if (isUnsafe(one)) {
                escape(one);
            } else {
                out.append(one);
            }
        }
        out.append('"');
    }

    private static boolean isUnsafe(char one) {
        return switch (one) {
            case '<', '>', '&', '\'', '\u2028', '\u2029', '\ufeff', '\ufffe', '\uffff' -> true;
            default -> Character.isISOControl(one) || Character.isSurrogate(one) || turns(one);
        };
    }

    /** Marks that turn the direction of writing: U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069. */
    private static boolean turns(char one) {
        return one == '\u061c'
                || one == '\u200e'
                || one == '\u200f'
                || (one >= '\u202a' && one <= '\u202e')
                || (one >= '\u2066' && one <= '\u2069');
    }

    private void escape(char one) throws IOException {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(one >> shift & 0xf));
        }
    }
}
