package org.parkgauge.integration.raw;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.text.Text;

/** The typed rows of one table, each with the line where it stands. */
final class Sheet<T> {

    private final List<T> rows = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private String file;

    Sheet(String table) {
        file = table;
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

    long line(int row) {
        return lines.get(row);
    }

    Problem problem(int row, String column, String value, Text message, Text cure) {
        return new Problem(file, lines.get(row), column, value, message, cure);
    }
}
