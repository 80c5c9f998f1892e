package org.parkgauge.report;

import org.parkgauge.internal.PlainText;

/** Texts as they stand in Markdown: what would be markup, a link or HTML is shown as it is. */
final class MarkdownText {

    /** What some flavour of Markdown takes for markup wherever it stands. */
    private static final String MARKS = "\\`*_{}[])#+-.|~$^=:";

    private MarkdownText() {}

    /**
     * A text on one line without any markup: signs of markup after a backslash where they could be taken for it, the signs of
     * HTML as entities.
     */
    static String escaped(String text) {
        String line = PlainText.line(text).strip();
        StringBuilder out = new StringBuilder(line.length() + 8);
        for (int i = 0; i < line.length(); i++) {
            char one = line.charAt(i);
            switch (one) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> {
                    if (MARKS.indexOf(one) >= 0 && isMark(line, i)) {
                        out.append('\\');
                    }
                    out.append(one);
                }
            }
        }
        return out.toString();
    }

    /** Signs that only mean something at the start of a line or between letters are left alone elsewhere. */
    private static boolean isMark(String line, int place) {
        return switch (line.charAt(place)) {
            // A list, a rule, a heading underline; after digits a numbered list.
            case '-', '+', '=', '#' -> place == 0 || isSame(line, place);
            case ')' -> isNumber(line, place);
            // Links without brackets.
            case '.' -> isNumber(line, place) || line.regionMatches(true, place - 3, "www", 0, 3);
            case ':' -> line.startsWith("//", place + 1);
            default -> true;
        };
    }

    private static boolean isSame(String line, int place) {
        return line.charAt(place) == line.charAt(place - 1);
    }

    /** Whether nothing but digits stands before a place. */
    private static boolean isNumber(String line, int place) {
        for (int i = 0; i < place; i++) {
            if (line.charAt(i) < '0' || line.charAt(i) > '9') {
                return false;
            }
        }
        return place > 0;
    }
}
