package org.parkgauge.data.excel;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.parkgauge.data.Csv;
import org.parkgauge.data.CsvValue;
import org.parkgauge.data.excel.SheetCells.SheetRow;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Remedy;

/** Finds the row of a sheet that names its columns. */
final class HeaderRow {

    /** How far down a header is looked for by the names of its columns. */
    private static final int SEARCHED = 100;

    private static final Pattern BREAK = Pattern.compile("\\s*[\\r\\n]+\\s*");
    private static final String HAN_OR_FULL_WIDTH = "[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef]";
    private static final Pattern HAN_BREAK = Pattern.compile(
            "(?<=" + HAN_OR_FULL_WIDTH + ")\\s*[\\r\\n]+\\s*|\\s*[\\r\\n]+\\s*(?=" + HAN_OR_FULL_WIDTH + ")");

    private final String file;
    private final SheetCells sheet;
    private final Csv rules;

    HeaderRow(String file, SheetCells sheet, Csv rules) {
        this.file = file;
        this.sheet = sheet;
        this.rules = rules;
    }

    /** The name of a column as a header cell gives it. */
    static String name(String cell) {
        return BREAK.matcher(HAN_BREAK.matcher(cell).replaceAll("")).replaceAll(" ");
    }

    /** The place of the row with most of some names, the first of equals; -1 where none has one. */
    static int mostNamed(List<SheetRow> rows, Set<String> names) {
        int best = -1;
        long most = 0;
        for (int i = 0; i < Math.min(rows.size(), SEARCHED) && !names.isEmpty(); i++) {
            long count = rows.get(i).cells().stream()
                    .filter(cell -> names.contains(name(cell.text())))
                    .count();
            if (count > most) {
                best = i;
                most = count;
            }
        }
        return best;
    }

    /** The place of the header among the rows that hold something. */
    int find(int wantedNumber) {
        List<SheetRow> rows = sheet.rows();
        if (wantedNumber > 0) {
            return wanted(wantedNumber);
        }
        int named = mostNamed(rows, rules.named());
        if (named >= 0) {
            return isSecondRowOfNames(named + 1) ? named + 1 : named;
        }
        for (int i = 0; i < rows.size(); i++) {
            refuseNumbers(i);
            boolean last = i + 1 == rows.size();
            if (last || (rows.get(i).filled() > 1 && unnamed(i) < 0)) {
                return i;
            }
        }
        throw new InvalidInputException(
                        file + "：工作表“" + sheet.name() + "”是空的。",
                        file + ": the sheet \"" + sheet.name() + "\" is empty.")
                .maybe("数据在另一个工作表：sheet(\"…\")。", "the data stand in another sheet: sheet(\"...\").")
                .by(Remedy.SHEET);
    }

    /**
     * Whether a row right below a header names its columns again: codes below names, as in a workbook of results. What stands
     * in its first cell does not matter, and columns that it leaves empty have the name above.
     */
    private boolean isSecondRowOfNames(int place) {
        if (place == sheet.rows().size()) {
            return false;
        }
        SheetRow above = sheet.rows().get(place - 1);
        SheetRow row = sheet.rows().get(place);
        if (row.number() != above.number() + 1) {
            return false;
        }
        Map<String, String> labels = rules.matched(
                above.cells().stream().map(cell -> name(cell.text())).toList());
        int named = 0;
        for (int column = 1; column < row.cells().size(); column++) {
            if (row.has(column)) {
                String code = name(row.cell(column).text());
                String label = labels.get(name(above.cell(column).text()));
                if (!code.equals(label) && (label != null || !rules.named().contains(code))) {
                    return false;
                }
                named += label == null ? 0 : 1;
            }
        }
        return named > 0;
    }

    private int wanted(int number) {
        for (int i = 0; i < sheet.rows().size(); i++) {
            if (sheet.rows().get(i).number() == number) {
                return i;
            }
        }
        throw new InvalidInputException(
                        file + "：工作表“" + sheet.name() + "”的第" + number + "行是空的，不能作表头。",
                        file + ": row " + number + " of the sheet \"" + sheet.name()
                                + "\" is empty, so it is no header.")
                .maybe("行号是表格软件左侧显示的号码。", "rows have the numbers that the spreadsheet program shows at the left.");
    }

    /** The name that a header at a place gives a column: its own, or the one right above where it has none. */
    String nameOf(int place, int column) {
        SheetRow row = sheet.rows().get(place);
        boolean above = !row.has(column)
                && place > 0
                && sheet.rows().get(place - 1).number() == row.number() - 1
                && sheet.rows().get(place - 1).filled() > 1;
        return name((above ? sheet.rows().get(place - 1) : row).cell(column).text());
    }

    /** The first column that is filled below a header and has no name in it; -1 if there is none. */
    private int unnamed(int place) {
        SheetRow below = sheet.rows().get(place + 1);
        for (int column = 0; column < below.cells().size(); column++) {
            if (below.has(column) && nameOf(place, column).isEmpty()) {
                return column;
            }
        }
        return -1;
    }

    /** A row with a number is no header, so that the header must stand above it. */
    private void refuseNumbers(int place) {
        SheetRow row = sheet.rows().get(place);
        for (int column = 0; column < row.cells().size(); column++) {
            if (isNumber(row.cell(column))) {
                String cell = sheet.address(column, row.number());
                InvalidInputException error = new InvalidInputException(
                        file + " " + cell + "：已经是数，而上面没有一行给出全部列名。",
                        file + ", " + cell + ": this is a number already, and no row above names all columns.");
                int gap = place == 0 ? -1 : unnamed(place - 1);
                if (gap >= 0) {
                    SheetRow above = sheet.rows().get(place - 1);
                    String missing = sheet.address(gap, above.number());
                    throw error.maybe(
                            "在 " + missing + " 填上列名；或用 headerRow(...) 给出表头的行号。",
                            "write the name of the column into " + missing
                                    + ", or give the row of the header by headerRow(...).");
                }
                throw error.maybe(
                        "补上表头；表头中有数时，用 headerRow(...) 给出它的行号。",
                        "add a header; where it holds numbers, give its row by headerRow(...).");
            }
        }
    }

    private boolean isNumber(SheetCell cell) {
        if (cell.text().isEmpty() || cell.special() != null) {
            return false;
        }
        CsvValue value = rules.number(cell.text(), "%");
        return value.isSound() && !Double.isNaN(value.value());
    }
}
