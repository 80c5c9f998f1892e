package org.parkgauge.integration.raw;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.text.Text;

/** The typed rows of one table, each with the line where it stands. */
final class Sheet<T> {

    private final List<T> rows = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private final String table;
    private String file = "";

    Sheet(String table) {
        this.table = table;
    }

    /** Says in which file the rows stand. */
    void from(String name) {
        file = name;
    }

    void add(T row, long line) {
        rows.add(row);
        lines.add(line);
    }

    /** Adds a row made by a program. */
    void add(T row) {
        add(row, rows.size() + 1L);
    }

    List<T> rows() {
        return rows;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** What a message calls a row that stands elsewhere in the table. */
    Text place(long line) {
        return Text.of("第" + line + "行", (file.isEmpty() ? "row " : "line ") + line);
    }

    long line(int row) {
        return lines.get(row);
    }

    Problem problem(int row, String column, String value, Text message, Text cure) {
        return Problem.of(table, file, List.of(lines.get(row)), column, value, message, cure);
    }
}
