package org.parkgauge.json;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkgauge.text.Decimals;

/**
 * Prints maps, iterables, texts, numbers, booleans and null as JSON. An object or array stands on one line if the line
 * then has at most 111 columns (a Chinese character takes two); otherwise each item has a line of its own, and numbers
 * fill lines. Iterables are asked for their items as they are printed, so a document need never be in memory as a whole.
 */
final class JsonPrinter {

    private static final int COLUMNS = 111;
    private static final int INDENT = 2;

    private final Appendable out;

    private JsonPrinter(Appendable out) {
        this.out = out;
    }

    static void print(Object value, Appendable out) throws IOException {
        new JsonPrinter(out).print(value, 0, 0, true);
        out.append('\n');
    }

    /**
     * Prints a value at the end of a line that has begun.
     *
     * @param used the columns that the line has used
     * @param indent the columns before the items of a value that does not fit
     * @param last whether no comma follows
     */
    private void print(@Nullable Object value, int used, int indent, boolean last) throws IOException {
        Line line = new Line(COLUMNS - used - (last ? 0 : 1));
        if (line.add(value) || !isContainer(value)) {
            out.append(line.text);
        } else if (value instanceof Map<?, ?> map) {
            printBroken(map, indent);
        } else if (value instanceof Iterable<?> items) {
            printBroken(items, indent);
        }
    }

    private void printBroken(Map<?, ?> map, int indent) throws IOException {
        out.append('{');
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            String name = quoted(String.valueOf(entry.getKey())) + ": ";
            newLine(indent + INDENT);
            out.append(name);
            print(entry.getValue(), indent + INDENT + width(name), indent + INDENT, !entries.hasNext());
            out.append(entries.hasNext() ? "," : "");
        }
        newLine(indent);
        out.append('}');
    }

    private void printBroken(Iterable<?> items, int indent) throws IOException {
        out.append('[');
        Iterator<?> iterator = items.iterator();
        int used = COLUMNS;
        while (iterator.hasNext()) {
            Object item = iterator.next();
            boolean last = !iterator.hasNext();
            String number = item instanceof Number some ? text(some) : null;
            if (number == null) {
                newLine(indent + INDENT);
                print(item, indent + INDENT, indent + INDENT, last);
                used = COLUMNS;
            } else {
                boolean fits = used + 1 + number.length() + (last ? 0 : 1) <= COLUMNS;
                if (fits) {
                    out.append(' ');
                } else {
                    newLine(indent + INDENT);
                }
                out.append(number);
                used = (fits ? used + 1 : indent + INDENT) + number.length() + 1;
            }
            out.append(last ? "" : ",");
        }
        newLine(indent);
        out.append(']');
    }

    private void newLine(int indent) throws IOException {
        out.append('\n');
        for (int i = 0; i < indent; i++) {
            out.append(' ');
        }
    }

    private static boolean isContainer(@Nullable Object value) {
        return value instanceof Map<?, ?> || value instanceof Iterable<?>;
    }

    /** A value on one line, given up once it is too wide. */
    private static final class Line {

        private final StringBuilder text = new StringBuilder();
        private final int room;
        private int width;

        Line(int room) {
            this.room = room;
        }

        /** Adds a value; false if the line has become too wide, its text then being incomplete unless it is a scalar. */
        boolean add(@Nullable Object value) {
            if (value instanceof Map<?, ?> map) {
                return add('{', '}', map.entrySet());
            }
            if (value instanceof Iterable<?> items) {
                return add('[', ']', items);
            }
            if (value instanceof Map.Entry<?, ?> entry) {
                return append(quoted(String.valueOf(entry.getKey())) + ": ") && add(entry.getValue());
            }
            return append(scalar(value));
        }

        private boolean add(char open, char close, Iterable<?> items) {
            boolean fits = append(String.valueOf(open));
            Iterator<?> iterator = items.iterator();
            while (fits && iterator.hasNext()) {
                fits = add(iterator.next()) && append(iterator.hasNext() ? ", " : "");
            }
            return fits && append(String.valueOf(close));
        }

        private boolean append(String more) {
            text.append(more);
            width += width(more);
            return width <= room;
        }
    }

    private static String scalar(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        return value instanceof Number number
                ? text(number)
                : value instanceof Boolean ? value.toString() : quoted((String) value);
    }

    private static String text(Number number) {
        if (number instanceof Double value) {
            return value.isNaN() ? "null" : Decimals.exact(value);
        }
        return number.toString();
    }

    /** The columns that a text takes. */
    private static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += isWide(text.charAt(i)) ? 2 : 1;
        }
        return width;
    }

    /** Whether a character takes two columns; a surrogate pair, two characters, does so anyway. */
    private static boolean isWide(char c) {
        return (c >= '\u1100' && c <= '\u115f')
                || (c >= '\u2e80' && c <= '\ua4cf' && c != '\u303f')
                || (c >= '\uac00' && c <= '\ud7a3')
                || (c >= '\uf900' && c <= '\ufaff')
                || (c >= '\ufe30' && c <= '\ufe6f')
                || (c >= '\uff00' && c <= '\uff60')
                || (c >= '\uffe0' && c <= '\uffe6');
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || c == '\u2028' || c == '\u2029' || isLoneSurrogate(text, i)) {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    /** Half a surrogate pair cannot be encoded, so it is written as an escape. */
    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
