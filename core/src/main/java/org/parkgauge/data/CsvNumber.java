package org.parkgauge.data;

import org.jspecify.annotations.Nullable;

/**
 * Reads one cell as a number by a grammar of its own, since {@link Double#parseDouble} takes {@code NaN}, {@code 1d} and
 * {@code 0x1p3} for numbers and knows neither {@code 1,234} nor full-width digits:
 *
 * <pre>
 * [sign] digits [ "." digits ] [ "e" [sign] digits ] [ "%" or "‰" ]
 * </pre>
 *
 * <p>Digits before the point may stand in comma-separated groups of three; digits on one side of the point suffice.
 * Full-width forms and the minus sign U+2212 count as their ASCII forms. What the grammar does not take has a {@link
 * Flaw}. An instance is used for one cell after another by one thread.
 */
final class CsvNumber {

    /** Why a cell is not a number. */
    enum Flaw {
        /** Something else. */
        NOT_A_NUMBER,
        /** Leading zeros, or more digits than a number keeps. */
        CODE,
        /** A comma that does not clearly separate thousands. */
        COMMA,
        /** A per cent or per mille sign that is not the declared unit. */
        SIGN,
        /** A word such as 万 or 亿 that multiplies. */
        SCALE,
        /** Too large, or too close to zero, for a double. */
        RANGE
    }

    /** The separator of files whose numbers often have a decimal comma, so that 1,234 may mean 1.234. */
    private static final char DECIMAL_COMMA_SEPARATOR = ';';

    private static final String SCALE_WORDS = "百千万亿萬億";

    /** An integer of this many digits is a code: a double keeps 17, and the writer never writes more. */
    private static final int CODE_DIGITS = 18;

    private static final long SIGNIFICAND_ROOM = Long.MAX_VALUE / 10 - 1;
    private static final long EXACT_SIGNIFICAND = 1L << 53;
    private static final int EXPONENT_CAP = 1_000_000;

    /** The powers of ten that a double holds exactly. */
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private final boolean decimalCommaLikely;

    private char[] text = {};
    private int position;
    private int end;
    private @Nullable Flaw flaw;
    private long significand;
    private boolean significandFits;

    /**
     * A reader of numbers.
     *
     * @param separator what separates the cells of the file
     */
    CsvNumber(char separator) {
        decimalCommaLikely = separator == DECIMAL_COMMA_SEPARATOR;
    }

    /**
     * Reads a cell.
     *
     * @param cell holds the cell, without blanks around it
     * @param from its first place
     * @param to one past its last place
     * @param unit the sign that the declared unit of the column allows, % or ‰, or another character for none
     * @return the number as written, never scaled; NaN if the cell has a flaw
     */
    double read(char[] cell, int from, int to, char unit) {
        text = cell;
        position = from;
        end = to;
        flaw = null;
        significand = 0;
        significandFits = true;

        boolean negative = sign();
        int start = position;
        int digits = whole();
        int fraction = accept('.') ? digits() : 0;
        int exponent = exponent();
        int stop = position;
        trailer(unit);
        if (digits + fraction == 0) {
            flaw = Flaw.NOT_A_NUMBER;
        }
        if (flaw != null) {
            return Double.NaN;
        }
        double size = size(start, stop, exponent - fraction);
        if (Double.isInfinite(size) || (size == 0 && significand != 0)) {
            flaw = Flaw.RANGE;
            return Double.NaN;
        }
        return negative ? -size : size;
    }

    /** Why the last cell was not a number; null if it was one. */
    @Nullable
    Flaw flaw() {
        return flaw;
    }

    /** The sign that a declared unit allows, a blank for none. */
    static char sign(String unit) {
        if (unit.length() != 1) {
            return ' ';
        }
        return unit.charAt(0) == '％' ? '%' : unit.charAt(0);
    }

    /** Whether a character is a space of any width, a control character or an invisible mark. */
    static boolean isBlank(char c) {
        if (c > ' ' && c < '\u007f') {
            return false;
        }
        return c <= ' ' || Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b';
    }

    private boolean sign() {
        boolean negative = accept('-');
        if (!negative) {
            accept('+');
        }
        return negative;
    }

    /** The digits before the point, in groups or not. */
    private int whole() {
        int start = position;
        int digits = 0;
        int commas = 0;
        boolean grouped = true;
        int sinceComma = 0;
        while (position < end) {
            char c = ascii(text[position]);
            if (isDigit(c)) {
                append(c);
                digits++;
                sinceComma++;
            } else if (c == ',') {
                grouped &= commas == 0 ? sinceComma >= 1 && sinceComma <= 3 : sinceComma == 3;
                commas++;
                sinceComma = 0;
            } else {
                break;
            }
            position++;
        }
        boolean padded = digits > 1 && ascii(text[start]) == '0';
        if (commas > 0) {
            boolean doubtful = decimalCommaLikely && commas == 1 && !at('.');
            if (!grouped || sinceComma != 3 || padded || doubtful) {
                flaw = Flaw.COMMA;
            }
        } else if (padded || (digits >= CODE_DIGITS && position == end)) {
            flaw = Flaw.CODE;
        }
        return digits;
    }

    private int digits() {
        int start = position;
        while (position < end && isDigit(ascii(text[position]))) {
            append(ascii(text[position]));
            position++;
        }
        return position - start;
    }

    private void append(char digit) {
        if (significand < SIGNIFICAND_ROOM) {
            significand = significand * 10 + (digit - '0');
        } else {
            significandFits = false;
        }
    }

    private int exponent() {
        if (!accept('e') && !accept('E')) {
            return 0;
        }
        boolean negative = sign();
        int start = position;
        int exponent = 0;
        while (position < end && isDigit(ascii(text[position]))) {
            exponent = Math.min(exponent * 10 + (ascii(text[position]) - '0'), EXPONENT_CAP);
            position++;
        }
        if (position == start) {
            flaw = Flaw.NOT_A_NUMBER;
        }
        return negative ? -exponent : exponent;
    }

    /** What follows the number: nothing, or the sign of the unit. */
    private void trailer(char unit) {
        while (position < end && isBlank(text[position])) {
            position++;
        }
        if (position == end) {
            return;
        }
        char c = ascii(text[position]);
        boolean last = position == end - 1;
        if (last && (c == '%' || c == '‰')) {
            flaw = c == unit ? flaw : Flaw.SIGN;
        } else if (c == ',') {
            flaw = Flaw.COMMA;
        } else {
            flaw = SCALE_WORDS.indexOf(c) >= 0 ? Flaw.SCALE : Flaw.NOT_A_NUMBER;
        }
    }

    /** The number without its sign: by one exact division or multiplication where that is sure, else by the JDK. */
    private double size(int start, int stop, int scale) {
        if (significandFits && significand <= EXACT_SIGNIFICAND && Math.abs(scale) < POWERS.length) {
            return scale < 0 ? significand / POWERS[-scale] : significand * POWERS[scale];
        }
        StringBuilder plain = new StringBuilder(stop - start);
        for (int i = start; i < stop; i++) {
            char c = ascii(text[i]);
            if (c != ',') {
                plain.append(c);
            }
        }
        return Double.parseDouble(plain.toString());
    }

    private boolean at(char wanted) {
        return position < end && ascii(text[position]) == wanted;
    }

    private boolean accept(char wanted) {
        boolean found = at(wanted);
        if (found) {
            position++;
        }
        return found;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char ascii(char c) {
        if (c < '\u2212') {
            return c;
        }
        if (c == '\u2212') {
            return '-';
        }
        return c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
    }
}
