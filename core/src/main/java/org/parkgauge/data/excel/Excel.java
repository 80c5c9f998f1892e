package org.parkgauge.data.excel;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.CellTable;
import org.parkgauge.data.Csv;
import org.parkgauge.data.Dataset;
import org.parkgauge.text.InvalidInputException;

/**
 * Reads data sets from workbooks (.xlsx). Immutable: every setting gives a new instance.
 *
 * <pre>{@code
 * Dataset parks = Excel.standard().sheet("数据").attributes("block").read(Path.of("parks.xlsx"));
 * }</pre>
 *
 * <p><b>Sheet.</b> The one asked for, which may be hidden; else the only visible one that holds anything; of several, the
 * only one with a column that the settings name. Anything else is refused, and the candidates are named.
 *
 * <p><b>Header.</b> Row by {@link #headerRow}, else the row with most of the columns that the settings name, else the first
 * row of at least two texts that names every column filled in the row below it. Titles above it, merged or not, are
 * skipped. A column that it leaves empty takes the name right above, as in a cell merged downwards. Line breaks within a
 * name do not count: between Chinese characters they vanish, elsewhere they are a space. A column without a name must be
 * empty.
 *
 * <p><b>Cells</b> are read by the rules of {@link Csv}: the same marks for missing, the same numbers stored as text
 * (thousands, full-width digits), the same refusals. A number is the value that is stored, whatever its format shows
 * (thousands, rounding), with two exceptions: in a per cent format 0.125 is 12.5%, as it is shown, and reads 12.5 where %
 * is the declared unit of the column ({@link #units}), and nothing else; in a format of zeros only, such as 000000, leading
 * zeros count. Of a formula the stored result counts. Dates, truth values, errors such as {@code #DIV/0!} and formulas
 * without a stored result are no numbers. In a column of texts a date reads 2024-05-01; errors are refused there too. Rows
 * without any text are skipped, wherever they stand; a row that has the name of a unit and nothing else is refused, since it
 * is a note or a unit without any data. Messages name sheet and cell, such as {@code 数据!C7}.
 */
public final class Excel {

    private static final Excel STANDARD = new Excel(Csv.standard(), null, 0);

    private final Csv rules;
    private final @Nullable String sheet;
    private final int headerRow;

    private Excel(Csv rules, @Nullable String sheet, int headerRow) {
        this.rules = rules;
        this.sheet = sheet;
        this.headerRow = headerRow;
    }

    /**
     * Units in the first column, all others numeric, of the only sheet with data.
     *
     * @return the standard settings
     */
    public static Excel standard() {
        return STANDARD;
    }

    /**
     * The same with other rules for columns, numbers and missing values.
     *
     * @param rules the rules; charset and separator do not matter
     * @return new settings
     */
    public Excel rules(Csv rules) {
        return new Excel(rules, sheet, headerRow);
    }

    /**
     * The same for a given sheet.
     *
     * @param sheet the name of the sheet
     * @return new settings
     */
    public Excel sheet(String sheet) {
        return new Excel(rules, sheet, headerRow);
    }

    /**
     * The same with the header in a given row.
     *
     * @param headerRow the number of the row as the spreadsheet program shows it, from 1
     * @return new settings
     * @throws InvalidInputException if it is below 1
     */
    public Excel headerRow(int headerRow) {
        if (headerRow < 1) {
            throw new InvalidInputException(
                            "表头不能在第" + headerRow + "行。", "The header cannot stand in row " + headerRow + ".")
                    .maybe("行号从 1 开始。", "rows are numbered from 1.");
        }
        return new Excel(rules, sheet, headerRow);
    }

    /**
     * The same with other words for a missing value; see {@link Csv#missing}.
     *
     * @param missing the words
     * @return new settings
     */
    public Excel missing(Set<String> missing) {
        return rules(rules.missing(missing));
    }

    /**
     * The same with the names of the units in a given column; see {@link Csv#unitColumn}.
     *
     * @param unitColumn the header of the column
     * @return new settings
     */
    public Excel unitColumn(String unitColumn) {
        return rules(rules.unitColumn(unitColumn));
    }

    /**
     * The same with some columns as text attributes; see {@link Csv#attributes}.
     *
     * @param attributes the headers of the columns
     * @return new settings
     * @throws InvalidInputException if {@link #numbers} is set already
     */
    public Excel attributes(String... attributes) {
        return rules(rules.attributes(attributes));
    }

    /**
     * The same with exactly the given columns as numbers; see {@link Csv#numbers}.
     *
     * @param numbers the headers of the columns
     * @return new settings
     * @throws InvalidInputException if {@link #attributes} is set already
     */
    public Excel numbers(Collection<String> numbers) {
        return rules(rules.numbers(numbers));
    }

    /**
     * The same with declared units of measure; see {@link Csv#units}.
     *
     * @param units the unit of each column that has one, by header
     * @return new settings
     */
    public Excel units(Map<String, String> units) {
        return rules(rules.units(units));
    }

    /**
     * Reads a sheet of a workbook as a data set.
     *
     * @param path the file
     * @return the data set, its columns in the order of the sheet
     * @throws InvalidInputException if the file does not exist or is not as described above; the message names sheet and
     *     cell
     * @throws UncheckedIOException if reading fails
     */
    public Dataset read(Path path) {
        return dataset(WorkbookFile.read(path));
    }

    /**
     * Reads a sheet of a workbook as a data set, without closing the stream.
     *
     * @param in the bytes of a file
     * @param name what messages call the file
     * @return the data set
     * @throws InvalidInputException if the file is not as described above
     * @throws UncheckedIOException if reading fails
     */
    public Dataset read(InputStream in, String name) {
        return dataset(WorkbookFile.read(in, name));
    }

    Dataset dataset(WorkbookFile file) {
        SheetTable table = table(file);
        table.refuseErrorsIn(rules);
        table.refuseBareUnits(rules);
        return rules.dataset(table);
    }

    /**
     * Reads a sheet of a workbook as texts with their places, for a table that is not one row a unit.
     *
     * @param path the file
     * @return the cells below the header, rows without any text left out
     * @throws InvalidInputException if the file does not exist, or it has no such sheet or no header
     * @throws UncheckedIOException if reading fails
     */
    public CellTable table(Path path) {
        return table(WorkbookFile.read(path));
    }

    /**
     * The names of the sheets of a workbook, hidden ones included.
     *
     * @param path the file
     * @return the names, in order
     * @throws InvalidInputException if the file does not exist or is no workbook
     * @throws UncheckedIOException if reading fails
     */
    public static List<String> sheets(Path path) {
        return WorkbookFile.read(path).sheets().stream().map(SheetCells::name).toList();
    }

    SheetTable table(WorkbookFile file) {
        SheetCells cells = file.choose(sheet, rules.named());
        return SheetTable.of(file.name(), cells, rules, headerRow);
    }
}
