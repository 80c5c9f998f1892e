package org.parkgauge.data;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;

/** Writes lines of cells; texts that a spreadsheet program would run as a formula are disarmed. */
final class CsvOutput {

    /** What a formula, or a cell that hides one, begins with. */
    private static final String FORMULA_STARTS = "=+-@＝＋－＠\t\r\n";

    private final Appendable out;
    private final char separator;
    private final CsvNumber number;

    CsvOutput(Appendable out, char separator) {
        this.out = out;
        this.separator = separator;
        number = new CsvNumber(separator);
    }

    void write(List<String> header, Iterable<? extends List<?>> rows) throws IOException {
        line(header, 0);
        long row = 1;
        for (List<?> cells : rows) {
            if (cells.size() != header.size()) {
                throw new InvalidInputException(
                        "第" + row + "行有" + cells.size() + "个单元格，而表头有" + header.size() + "列。",
                        "Row " + row + " has " + cells.size() + " cells where the header has " + header.size() + ".");
            }
            line(cells, row);
            row++;
        }
    }

    private void line(List<?> cells, long row) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.append(separator);
            }
            out.append(quoted(text(cells.get(i), row, i)));
        }
        out.append('\n');
    }

    private String text(@Nullable Object cell, long row, int column) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Double || cell instanceof Float) {
            double value = ((Number) cell).doubleValue();
            if (Double.isInfinite(value)) {
                throw new InvalidInputException(
                                "第" + row + "行第" + (column + 1) + "列的值为" + value + "。",
                                "Row " + row + ", column " + (column + 1) + " holds " + value + ".")
                        .maybe("它来自除以零；缺失值请写 NaN。", "it comes from a division by zero; write NaN for a missing value.");
            }
            return Double.isNaN(value) ? "" : Decimals.exact(value);
        }
        return cell instanceof Number ? cell.toString() : disarmed(cell.toString());
    }

    /** The text, with an apostrophe before it if a spreadsheet program might take it for a formula. */
    private String disarmed(String text) {
        int first = 0;
        while (first < text.length() && isSpace(text.charAt(first))) {
            first++;
        }
        boolean suspect = first < text.length() && FORMULA_STARTS.indexOf(text.charAt(first)) >= 0;
        return suspect && !isNumber(text, first) ? "'" + text : text;
    }

    private static boolean isSpace(char c) {
        return CsvNumber.isBlank(c) && FORMULA_STARTS.indexOf(c) < 0;
    }

    private boolean isNumber(String text, int first) {
        number.read(text.toCharArray(), first, text.length(), '%');
        return number.flaw() == null;
    }

    private String quoted(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == separator || c == '"' || c == '\n' || c == '\r') {
                return '"' + cell.replace("\"", "\"\"") + '"';
            }
        }
        return cell;
    }
}
