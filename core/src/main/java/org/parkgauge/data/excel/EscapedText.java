package org.parkgauge.data.excel;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts as a workbook stores them: characters that XML has no form for are written {@code _x0007_}, and a text that happens
 * to hold such a group has its first underscore written that way (ECMA-376, part 1, 22.9.2.19).
 */
final class EscapedText {

    private static final Pattern GROUP = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int LONGEST = 32_767;

    private EscapedText() {}

    static String decoded(String stored) {
        if (stored.indexOf("_x") < 0) {
            return stored;
        }
        return GROUP.matcher(stored)
                .replaceAll(
                        group -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(group.group(1), 16))));
    }

    /** The form to be stored; what is longer than a cell may be is cut and ends in an ellipsis. */
    static String encoded(String text) {
        StringBuilder stored = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean group =
                    c == '_' && GROUP.matcher(text).region(i, text.length()).lookingAt();
            if (group || !isCharacter(text, i)) {
                stored.append(String.format(Locale.ROOT, "_x%04X_", (int) c));
            } else {
                stored.append(c);
            }
        }
        return stored.length() <= LONGEST ? stored.toString() : cut(stored);
    }

    /** Whether XML has a form for the character, or for the pair that it belongs to. */
    private static boolean isCharacter(String text, int place) {
        char c = text.charAt(place);
        if (Character.isHighSurrogate(c)) {
            return place + 1 < text.length() && Character.isLowSurrogate(text.charAt(place + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return place > 0 && Character.isHighSurrogate(text.charAt(place - 1));
        }
        return c >= ' ' ? c < '\ufffe' : c == '\t' || c == '\n';
    }

    private static String cut(StringBuilder stored) {
        int end = LONGEST - 1;
        return stored.substring(0, Character.isHighSurrogate(stored.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
