package org.parkgauge.report.html;

/** Text as it may stand in HTML, between tags and within quoted attributes. */
final class Markup {

    private static final char REPLACEMENT = '\ufffd';

    private Markup() {}

    /** Escapes a text; characters that HTML cannot hold become U+FFFD. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            switch (one) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (isPair(text, i)) {
                        out.append(one).append(text.charAt(++i));
                    } else {
                        out.append(isBroken(one) ? REPLACEMENT : one);
                    }
                }
            }
        }
        return out.toString();
    }

    private static boolean isPair(String text, int place) {
        return Character.isHighSurrogate(text.charAt(place))
                && place + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(place + 1));
    }

    private static boolean isBroken(char one) {
        boolean control = Character.isISOControl(one) && one != '\t' && one != '\n' && one != '\r';
        return control || Character.isSurrogate(one) || one == '\ufffe' || one == '\uffff';
    }
}
