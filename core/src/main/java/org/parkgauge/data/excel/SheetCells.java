package org.parkgauge.data.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * The cells of a sheet, rows without any text left out.
 *
 * @param name its name
 * @param isVisible whether a reader sees it
 * @param rows the rows that hold something
 */
record SheetCells(String name, boolean isVisible, List<SheetRow> rows) {

    private static final int LETTERS = 26;

    /**
     * One row.
     *
     * @param number its number as the spreadsheet program shows it, from 1
     * @param cells its cells from column A to the last one that is not blank
     */
    record SheetRow(int number, List<SheetCell> cells) {

        SheetCell cell(int column) {
            return column < cells.size() ? cells.get(column) : SheetCell.BLANK;
        }

        boolean has(int column) {
            return !cell(column).text().isEmpty();
        }

        /** How many cells are not blank. */
        int filled() {
            return (int) cells.stream().filter(cell -> !cell.text().isEmpty()).count();
        }
    }

    static SheetCells of(Sheet sheet) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            stream.forEach(row -> add(row, rows));
        }
        return new SheetCells(sheet.getName(), sheet.getVisibility() == SheetVisibility.VISIBLE, rows);
    }

    private static void add(Row row, List<SheetRow> rows) {
        List<SheetCell> cells = new ArrayList<>(row.getCellCount());
        int size = 0;
        for (Cell cell : row) {
            SheetCell read = cell == null ? SheetCell.BLANK : SheetCell.of(cell);
            cells.add(read);
            size = read.text().isEmpty() ? size : cells.size();
        }
        if (size > 0) {
            rows.add(new SheetRow(row.getRowNum(), List.copyOf(cells.subList(0, size))));
        }
    }

    /** The name of a cell, such as {@code 数据!C7}. */
    String address(int column, int row) {
        return prefix() + letters(column) + row;
    }

    private String prefix() {
        boolean plain = name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
        return (plain ? name : "'" + name.replace("'", "''") + "'") + "!";
    }

    /** The letters of a column, A for 0. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }
}
