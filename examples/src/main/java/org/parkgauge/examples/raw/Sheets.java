package org.parkgauge.examples.raw;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.data.Csv;

/** The tables in the making: header and rows by table. */
final class Sheets {

    private final Map<String, List<String>> headers = new LinkedHashMap<>();
    private final Map<String, List<List<Object>>> rows = new LinkedHashMap<>();

    /** Begins a table; the header is written as in the file, separated by commas. */
    void begin(String table, String header) {
        headers.put(table, Arrays.asList(header.split(",", -1)));
        rows.put(table, new ArrayList<>());
    }

    /** Adds a row; NaN becomes an empty cell. */
    void add(String table, Object... cells) {
        rows.get(table).add(Arrays.asList(cells));
    }

    /** Writes every table into a folder. */
    void write(Path folder) {
        headers.forEach(
                (table, header) -> Csv.standard().write(header, rows.get(table), folder.resolve(table + ".csv")));
    }
}
