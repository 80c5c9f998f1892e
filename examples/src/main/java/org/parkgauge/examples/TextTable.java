package org.parkgauge.examples;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table of plain text whose columns line up, Chinese characters counting two places. */
final class TextTable {

    private static final String INDENT = "  ";
    private static final String GAP = "  ";

    private final List<String> header = new ArrayList<>();
    private final List<Boolean> left = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a column of texts. */
    TextTable left(String name) {
        return column(name, true);
    }

    /** Adds a column of numbers. */
    TextTable right(String name) {
        return column(name, false);
    }

    private TextTable column(String name, boolean isLeft) {
        header.add(name);
        left.add(isLeft);
        return this;
    }

    void add(String... row) {
        add(List.of(row));
    }

    /** Adds a row with a cell for each column; line breaks and other control characters become blanks. */
    void add(List<String> row) {
        rows.add(row.stream().map(TextTable::onOneLine).toList());
    }

    private static String onOneLine(String cell) {
        return cell.chars().noneMatch(Character::isISOControl) ? cell : cell.replaceAll("\\p{Cntrl}+", " ");
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Prints header and rows; a header without words is left out. */
    void print(PrintWriter out) {
        List<List<String>> lines = new ArrayList<>(rows);
        if (!header.stream().allMatch(String::isEmpty)) {
            lines.add(0, header);
        }
        int[] widths = new int[header.size()];
        for (List<String> line : lines) {
            for (int j = 0; j < widths.length; j++) {
                widths[j] = Math.max(widths[j], width(line.get(j)));
            }
        }
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder(INDENT);
            for (int j = 0; j < widths.length; j++) {
                String cell = line.get(j);
                String pad = " ".repeat(widths[j] - width(cell));
                text.append(j == 0 ? "" : GAP).append(left.get(j) ? cell + pad : pad + cell);
            }
            out.println(text.toString().stripTrailing());
        }
    }

    /** The places that a text fills on a terminal. */
    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = isWithin(point, 0x1100, 0x115f)
                || isWithin(point, 0x2e80, 0xa4cf)
                || isWithin(point, 0xac00, 0xd7a3)
                || isWithin(point, 0xf900, 0xfaff)
                || isWithin(point, 0xfe30, 0xfe6f)
                || isWithin(point, 0xff00, 0xff60)
                || isWithin(point, 0xffe0, 0xffe6)
                || isWithin(point, 0x1f300, 0x1faff)
                || isWithin(point, 0x20000, 0x3fffd);
        return wide ? 2 : 1;
    }

    private static boolean isWithin(int point, int from, int to) {
        return from <= point && point <= to;
    }
}
