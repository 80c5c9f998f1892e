package org.parkgauge.internal;

/** Texts from outside made safe for documents: characters that no document may hold, and marks that turn what follows. */
public final class PlainText {

    private static final char REPLACEMENT = '\ufffd';

    private PlainText() {}

    /**
     * A text on one line, as XML and editors can hold it: line breaks, tabs and separators become a blank, other controls,
     * halves of characters and what is no character become U+FFFD, and the marks that set a direction for the text after them
     * (embeddings, overrides, isolates) are left out, since they would turn what stands beside the text.
     *
     * @param text a text
     * @return the text to be shown
     */
    public static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(one -> append(line, one));
        return line.toString();
    }

    private static void append(StringBuilder line, int one) {
        if ((one >= 0x202a && one <= 0x202e) || (one >= 0x2066 && one <= 0x2069)) {
            return;
        }
        boolean isBreak = one == '\n' || one == '\r' || one == '\t' || one == 0x85 || one == 0x2028 || one == 0x2029;
        if (isBreak) {
            if (line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        } else if (Character.isISOControl(one)
                || (one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE)
                || (one & 0xfffe) == 0xfffe) {
            line.append(REPLACEMENT);
        } else {
            line.appendCodePoint(one);
        }
    }
}
