package org.parkgauge.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text is, without asking a font: on the safe side of the wide ones that a reader's machine may have, so that
 * what is planned to fit does fit.
 */
final class Letters {

    private static final String NARROW = "iIjl.,:;'|!()[]/ ft-r·’";
    private static final String WIDE = "mwMW@%—…";

    private Letters() {}

    /** The width of a text in letters of a size. */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Letters::share).sum() * size;
    }

    /** The width of a character as a share of the size. */
    private static double share(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (character > 0xffff) {
            return 1.4;
        }
        if (character >= 0x2e80) {
            return 1.02;
        }
        if (NARROW.indexOf(character) >= 0) {
            return 0.42;
        }
        if (WIDE.indexOf(character) >= 0) {
            return 1;
        }
        return Character.isUpperCase(character) ? 0.72 : 0.6;
    }

    /** A text on one line: runs of blanks and controls become a blank. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(one -> {
            boolean blank = Character.isWhitespace(one) || Character.isISOControl(one) || Character.isSpaceChar(one);
            if (!blank) {
                line.appendCodePoint(one);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        });
        return line.toString().strip();
    }

    /** As much of a text as fits, with an ellipsis where that is not all; no character is cut in two. */
    static String cut(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        int end = fitting(text, size, room - width("…", size));
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** How long a beginning of a text fits, in chars. */
    private static int fitting(String text, double size, double room) {
        double used = 0;
        int end = 0;
        while (end < text.length()) {
            int one = text.codePointAt(end);
            used += share(one) * size;
            if (used > room) {
                break;
            }
            end += Character.charCount(one);
        }
        return end;
    }

    /** A text in lines that fit, broken at blanks where there are any, and anywhere else where not; the last one is cut. */
    static List<String> wrap(String text, double size, double room, int mostLines) {
        List<String> lines = new ArrayList<>();
        String rest = line(text);
        while (lines.size() < mostLines - 1 && !rest.isEmpty() && width(rest, size) > room) {
            int end = Math.max(fitting(rest, size, room), rest.offsetByCodePoints(0, 1));
            int blank = rest.lastIndexOf(' ', end);
            int at = blank > end / 3 ? blank : end;
            lines.add(rest.substring(0, at).strip());
            rest = rest.substring(at).strip();
        }
        if (lines.isEmpty() || !rest.isEmpty()) {
            lines.add(cut(rest, size, room));
        }
        return lines;
    }
}
