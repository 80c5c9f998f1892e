package org.parkgauge.internal;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * HTML or XML in the making. What it is given as text or as the value of an attribute is escaped, always; only names of
 * elements and attributes are written as they are, and those come from the code of this library.
 */
public final class Markup {

    private static final char REPLACEMENT = '\ufffd';

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Nothing yet. */
    public Markup() {}

    /**
     * Opens an element.
     *
     * @param element its name
     * @param attributes names and values by turns
     * @return this
     */
    public Markup open(String element, String... attributes) {
        tag(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    /**
     * Closes the element that was opened last.
     *
     * @return this
     */
    public Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /**
     * An element without content, closed as in XML, which HTML accepts inside SVG.
     *
     * @param element its name
     * @param attributes names and values by turns
     * @return this
     */
    public Markup empty(String element, String... attributes) {
        tag(element, attributes);
        out.append("/>");
        return this;
    }

    /**
     * An element that holds a text.
     *
     * @param element its name
     * @param text the text
     * @param attributes names and values by turns
     * @return this
     */
    public Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /**
     * A text.
     *
     * @param text the text
     * @return this
     */
    public Markup text(String text) {
        escape(text);
        return this;
    }

    /**
     * A part that another instance has finished, as it is.
     *
     * @param finished what {@link #finish()} gave
     * @return this
     */
    public Markup embed(String finished) {
        out.append(finished);
        return this;
    }

    private void tag(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            switch (one) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> i += character(text, i);
            }
        }
    }

    /** Appends the character at a place, or the sign for a broken one; gives how many more places it takes. */
    private int character(String text, int place) {
        char one = text.charAt(place);
        if (Character.isHighSurrogate(one)
                && place + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(place + 1))) {
            out.append(one).append(text.charAt(place + 1));
            return 1;
        }
        boolean isBroken = Character.isSurrogate(one) || one == '\ufffe' || one == '\uffff';
        boolean isControl = Character.isISOControl(one) && one != '\t' && one != '\n' && one != '\r';
        out.append(isBroken || isControl ? REPLACEMENT : one);
        return 0;
    }

    /**
     * The markup.
     *
     * @return the text
     * @throws IllegalStateException if an element is still open
     */
    public String finish() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Still open: " + open);
        }
        return out.toString();
    }
}
