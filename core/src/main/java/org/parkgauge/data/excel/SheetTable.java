package org.parkgauge.data.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.parkgauge.data.CellTable;
import org.parkgauge.data.Csv;
import org.parkgauge.data.CsvValue;
import org.parkgauge.data.excel.SheetCells.SheetRow;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/** A sheet as a table: what stands below its header, in the columns that have a name. */
final class SheetTable implements CellTable {

    private final String file;
    private final SheetCells sheet;
    private final int headerNumber;
    private final List<String> header;
    private final List<Integer> columns;
    private final List<SheetRow> rows;

    private SheetTable(
            String file,
            SheetCells sheet,
            int headerNumber,
            List<String> header,
            List<Integer> columns,
            List<SheetRow> rows) {
        this.file = file;
        this.sheet = sheet;
        this.headerNumber = headerNumber;
        this.header = List.copyOf(header);
        this.columns = List.copyOf(columns);
        this.rows = rows;
    }

    static SheetTable of(String file, SheetCells sheet, Csv rules, int headerRow) {
        HeaderRow finder = new HeaderRow(file, sheet, rules);
        int place = finder.find(headerRow);
        List<SheetRow> below = sheet.rows().subList(place + 1, sheet.rows().size());
        int width = sheet.rows().get(place).cells().size();
        for (SheetRow row : below) {
            width = Math.max(width, row.cells().size());
        }
        List<String> header = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            String name = finder.nameOf(place, column);
            if (name.isEmpty()) {
                refuseFilled(file, sheet, below, column);
            } else {
                header.add(name);
                columns.add(column);
            }
        }
        return new SheetTable(file, sheet, sheet.rows().get(place).number(), header, columns, below);
    }

    private static void refuseFilled(String file, SheetCells sheet, List<SheetRow> rows, int column) {
        for (SheetRow row : rows) {
            if (row.has(column)) {
                String cell = sheet.address(column, row.number());
                throw new InvalidInputException(
                                file + " " + cell + "：有内容，而该列没有列名。",
                                file + ", " + cell + ": something stands here, and the column has no name.")
                        .maybe(
                                "给该列一个列名，或删去表外的注释；也许表头在另一行：headerRow(...)。",
                                "name the column, or delete a note beside the table; the header may stand in another"
                                        + " row: headerRow(...).");
            }
        }
    }

    @Override
    public String name() {
        return file;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public Text headerPlace() {
        return Text.of("“" + sheet.name() + "”第" + headerNumber + "行", sheet.name() + ", row " + headerNumber);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public String cell(int row, int column) {
        return at(row, column).text();
    }

    @Override
    public Optional<CsvValue> value(int row, int column) {
        return Optional.ofNullable(at(row, column).special());
    }

    @Override
    public Text place(int row, int column) {
        return Text.of(sheet.address(columns.get(column), rows.get(row).number()));
    }

    private SheetCell at(int row, int column) {
        return rows.get(row).cell(columns.get(Objects.checkIndex(column, columns.size())));
    }

    /** Refuses errors in columns of texts, where any text else would do. */
    void refuseErrorsIn(Csv rules) {
        for (int column = 0; column < header.size(); column++) {
            for (int row = 0; row < rows.size(); row++) {
                SheetCell cell = at(row, column);
                if (cell.isError() && !rules.isNumeric(header, column)) {
                    CsvValue value = Objects.requireNonNull(cell.special());
                    Text place = place(row, column);
                    throw new InvalidInputException(
                                    file + " " + place.zh() + "：“" + cell.text() + "”"
                                            + value.flaw().zh() + "。",
                                    file + ", " + place.en() + ": \"" + cell.text() + "\" "
                                            + value.flaw().en() + ".")
                            .maybe(value.cure().zh() + "。", value.cure().en() + ".");
                }
            }
        }
    }

    /** Refuses a row that has the name of a unit and nothing else: a note, or a unit without any data. */
    void refuseBareUnits(Csv rules) {
        int unit = rules.unitPlace(header);
        for (int row = 0; row < rows.size() && header.size() > 1 && unit >= 0; row++) {
            boolean bare = !cell(row, unit).isEmpty();
            for (int column = 0; column < header.size() && bare; column++) {
                bare = column == unit || cell(row, column).isEmpty();
            }
            if (bare) {
                Text place = place(row, unit);
                throw new InvalidInputException(
                                file + " " + place.zh() + "：该行只有单元名称一格有内容。",
                                file + ", " + place.en() + ": this row holds the name of a unit and nothing else.")
                        .maybe(
                                "删去注释行；若是没有数据的单元，删去它，或至少写一个缺失标记，如 —。",
                                "delete a line of notes; a unit without any data is left out, or marks a missing value,"
                                        + " as by —.");
            }
        }
    }
}
