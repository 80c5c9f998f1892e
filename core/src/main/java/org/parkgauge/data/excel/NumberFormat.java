package org.parkgauge.data.excel;

import org.jspecify.annotations.Nullable;

/**
 * What the number format of a cell makes of its number.
 *
 * @param kind what it shows
 * @param zeros the number of digits at least, where it consists of zeros
 */
record NumberFormat(Kind kind, int zeros) {

    /** What is shown. */
    enum Kind {
        /** A date or a time. */
        DATE,
        /** The number times 100 with a per cent sign. */
        PERCENT,
        /** A whole number with leading zeros. */
        ZEROS,
        /** The number, perhaps rounded or in groups. */
        OTHER
    }

    private static final NumberFormat NONE = new NumberFormat(Kind.OTHER, 0);
    private static final String DATE_LETTERS = "yYmMdDhHsS";

    /** The formats 27 to 36 and 50 to 58 are dates of East Asian calendars that files do not spell out. */
    private static boolean isEastAsianDate(int id) {
        return (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    }

    static NumberFormat of(@Nullable Integer id, @Nullable String pattern) {
        if (pattern == null) {
            return id != null && isEastAsianDate(id) ? new NumberFormat(Kind.DATE, 0) : NONE;
        }
        if (pattern.equalsIgnoreCase("General") || pattern.equalsIgnoreCase("Standard")) {
            return NONE;
        }
        if (pattern.length() > 1 && pattern.chars().allMatch(c -> c == '0')) {
            return new NumberFormat(Kind.ZEROS, pattern.length());
        }
        String symbols = symbols(pattern);
        if (symbols.chars().anyMatch(c -> DATE_LETTERS.indexOf(c) >= 0)) {
            return new NumberFormat(Kind.DATE, 0);
        }
        return symbols.indexOf('%') >= 0 ? new NumberFormat(Kind.PERCENT, 0) : NONE;
    }

    /** The first section of a pattern without what it shows as it stands, and without colours, conditions and locales. */
    private static String symbols(String pattern) {
        StringBuilder symbols = new StringBuilder();
        int i = 0;
        while (i < pattern.length() && pattern.charAt(i) != ';') {
            char c = pattern.charAt(i);
            switch (c) {
                case '"' -> i = end(pattern, i, '"');
                case '[' -> {
                    int end = end(pattern, i, ']');
                    String inside = pattern.substring(i + 1, Math.min(end, pattern.length()));
                    symbols.append(isElapsed(inside) ? inside : "");
                    i = end;
                }
                case '\\', '_', '*', '!' -> i++;
                default -> symbols.append(c);
            }
            i++;
        }
        return symbols.toString();
    }

    private static int end(String pattern, int start, char mark) {
        int end = pattern.indexOf(mark, start + 1);
        return end < 0 ? pattern.length() : end;
    }

    /** Whether brackets hold hours, minutes or seconds that run on, as in [h]:mm. */
    private static boolean isElapsed(String inside) {
        return !inside.isEmpty() && inside.chars().allMatch(c -> "hHmMsS".indexOf(c) >= 0);
    }

    /** A whole number with its leading zeros; any other as it is. */
    String padded(String number) {
        boolean whole = number.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? "0".repeat(Math.max(0, zeros - number.length())) + number : number;
    }
}
