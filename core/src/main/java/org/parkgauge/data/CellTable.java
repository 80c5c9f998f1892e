package org.parkgauge.data;

import java.util.List;
import java.util.Optional;
import org.parkgauge.text.Text;

/**
 * A table of texts, each with the place where it stands, as a reader of some file format gives it to the rules of {@link
 * Csv#dataset}. {@link CsvRows} is one; {@link org.parkgauge.data.excel.Excel} makes one of a sheet.
 */
public interface CellTable {

    /**
     * What messages call the file.
     *
     * @return its name or path
     */
    String name();

    /**
     * The names of the columns.
     *
     * @return the header
     */
    List<String> header();

    /**
     * Where the header stands.
     *
     * @return the place, to follow the name of the file in a message, such as {@code line 1}
     */
    Text headerPlace();

    /**
     * The number of rows below the header.
     *
     * @return the count, 0 or more
     */
    int size();

    /**
     * One cell.
     *
     * @param row the row, from 0
     * @param column the place of the column, from 0
     * @return its text without the blanks around it, empty if nothing stands there
     */
    String cell(int row, int column);

    /**
     * Where a cell stands.
     *
     * @param row the row, from 0
     * @param column the place of the column, from 0
     * @return the place, to follow the name of the file in a message, such as {@code line 3} or {@code data!C7}
     */
    Text place(int row, int column);

    /**
     * What the format says of a cell beyond its text, such as that it is a date: then it is no number, whatever its text.
     *
     * @param row the row, from 0
     * @param column the place of the column, from 0
     * @return the cell as a number or the flaw that keeps it from being one; empty where its text decides
     */
    default Optional<CsvValue> value(int row, int column) {
        return Optional.empty();
    }
}
