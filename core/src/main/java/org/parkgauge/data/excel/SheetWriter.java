package org.parkgauge.data.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.parkgauge.text.Decimals;

/** Writes one sheet from the top down, and gives its columns the width of what stands in them. */
final class SheetWriter {

    /** The format of texts: what is typed or edited there stays a text, also after an equals sign. */
    private static final String TEXT = "@";

    private static final String HEADER_FILL = "DDEBF7";
    private static final String MARKED_FILL = "FFF2CC";
    private static final double NARROWEST = 6;
    private static final double WIDEST = 42;
    private static final double PADDING = 2;

    private final Worksheet sheet;
    private final List<Double> widths = new ArrayList<>();
    private int row;

    SheetWriter(Workbook workbook, String name) {
        sheet = workbook.newWorksheet(name);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
    }

    /** The row to be written next, from 0. */
    int row() {
        return row;
    }

    /** Writes a header and keeps it, and the first columns, in sight. */
    void header(List<List<String>> lines, int columnsInSight) {
        for (List<String> line : lines) {
            for (int column = 0; column < line.size(); column++) {
                text(column, line.get(column));
            }
            head(line.size());
            row++;
        }
        sheet.freezePane(columnsInSight, row);
        sheet.repeatRows(row - lines.size(), row - 1);
    }

    /** Writes a header further down. */
    void heading(List<String> line) {
        line(line);
        row--;
        head(line.size());
        row++;
    }

    private void head(int columns) {
        sheet.range(row, 0, row, columns - 1)
                .style()
                .bold()
                .fillColor(HEADER_FILL)
                .wrapText(true)
                .verticalAlignment("center")
                .format(TEXT)
                .set();
    }

    /** Writes a line of texts and numbers; null and NaN leave a cell empty. */
    void line(List<? extends @Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                number(column, number.doubleValue());
            } else if (cell != null) {
                text(column, cell.toString());
            }
        }
        row++;
    }

    private void text(int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, EscapedText.encoded(text));
            sheet.style(row, column).format(TEXT).set();
            widen(column, width(text));
        }
    }

    private void number(int column, double value) {
        if (Double.isFinite(value)) {
            String exact = Decimals.exact(value);
            // As decimal text of our own, since releases of the JDK differ in how they print a double.
            sheet.value(row, column, new BigDecimal(exact));
            // Room for the signs between groups of thousands.
            widen(column, Math.min(exact.length() * 4 / 3, 14));
        } else if (!Double.isNaN(value)) {
            text(column, Decimals.rounded(value, 0));
        }
    }

    /** Writes a text that may run on beyond its column. */
    void note(String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, 0, EscapedText.encoded(text));
            sheet.style(row, 0).format(TEXT).set();
        }
        row++;
    }

    /** Marks the cell of the line to be written next. */
    void mark(int column) {
        sheet.style(row, column).fillColor(MARKED_FILL).set();
    }

    /** Gives the numbers of a column a format, in the lines from a given one to the last one written. */
    void format(int column, int from, String format) {
        if (row > from) {
            sheet.range(from, column, row - 1, column).style().format(format).set();
        }
    }

    /** Leaves a line empty. */
    void gap() {
        row++;
    }

    private void widen(int column, double width) {
        while (widths.size() <= column) {
            widths.add(NARROWEST);
        }
        widths.set(column, Math.max(widths.get(column), Math.min(width + PADDING, WIDEST)));
    }

    void finish() {
        for (int column = 0; column < widths.size(); column++) {
            sheet.width(column, widths.get(column));
        }
    }

    /** The width of the widest line of a text in digits: Chinese and other full-width characters count double. */
    static double width(String text) {
        double widest = 0;
        double width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            width = c == '\n' ? 0 : width + (isWide(c) ? 2 : 1);
            widest = Math.max(widest, width);
        }
        return widest;
    }

    private static boolean isWide(int c) {
        return Character.isIdeographic(c)
                || (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6)
                || (c >= 0x1f300 && c <= 0x1faff);
    }

    /** A format for values as they were measured: groups of thousands, and as many decimals as they need, at most four. */
    static String format(double[] values) {
        double largest = 0;
        int decimals = 0;
        for (double value : values) {
            if (Double.isFinite(value) && value != 0) {
                largest = Math.max(largest, Math.abs(value));
                int scale = new BigDecimal(Decimals.exact(value))
                        .stripTrailingZeros()
                        .scale();
                decimals = Math.max(decimals, Math.min(scale, 4));
            }
        }
        boolean plain = largest == 0 || (largest >= 0.01 && largest < 1e12);
        return plain ? "#,##0" + decimals(decimals) : "0.00E+00";
    }

    /** The end of a format with a number of decimals. */
    static String decimals(int count) {
        return count == 0 ? "" : "." + "0".repeat(count);
    }
}
