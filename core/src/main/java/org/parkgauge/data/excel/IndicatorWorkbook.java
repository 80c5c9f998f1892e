package org.parkgauge.data.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.IndicatorTable;
import org.parkgauge.index.IndicatorTables;
import org.parkgauge.internal.OptionalLibrary;

/**
 * An index and its data as a workbook of two sheets, iMeta and iData; see {@link IndicatorTable} for their columns.
 *
 * @param table the index
 * @param data its units
 */
public record IndicatorWorkbook(IndicatorTable table, Dataset data) {

    private static final String STRUCTURE = "iMeta";
    private static final String UNITS = "iData";

    /**
     * Reads a workbook with the sheets iMeta and iData.
     *
     * @param path the file
     * @return the index and its data
     * @throws org.parkgauge.text.InvalidInputException if there are no such sheets, or they are not as described; the
     *     message names sheet and cell
     * @throws UncheckedIOException if reading fails
     */
    public static IndicatorWorkbook read(Path path) {
        WorkbookFile file = WorkbookFile.read(path);
        IndicatorTable table = IndicatorTable.read(
                Excel.standard().unitColumn("iCode").sheet(STRUCTURE).table(file));
        Excel units = Excel.standard().rules(table.rules()).sheet(UNITS);
        return new IndicatorWorkbook(table, units.dataset(file));
    }

    /**
     * Writes the tables of an index as a workbook with the sheets iMeta and iData. The file is replaced.
     *
     * @param tables the tables, see {@link IndicatorTable#write}
     * @param path the file
     * @throws org.parkgauge.text.InvalidInputException if the folder does not exist
     * @throws UncheckedIOException if writing fails
     */
    public static void write(IndicatorTables tables, Path path) {
        OptionalLibrary.WORKBOOK_WRITER.require(ResultWorkbook.WRITING);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Workbook workbook = new Workbook(bytes, "Parkgauge", "1.0");
            sheet(workbook, STRUCTURE, tables.structure());
            sheet(workbook, UNITS, tables.units());
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ResultWorkbook.write(bytes, path);
    }

    private static void sheet(Workbook workbook, String name, IndicatorTables.Lines lines) {
        SheetWriter sheet = new SheetWriter(workbook, name);
        sheet.header(List.of(lines.header()), 1);
        for (List<@Nullable Object> row : lines.rows()) {
            sheet.line(row);
        }
        sheet.finish();
    }
}
