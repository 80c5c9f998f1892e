package org.parkgauge.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parkgauge.text.Text;

/**
 * The rows of a CSV file as texts, each with the line where it begins; for tables that are not one row a unit. Immutable.
 * Cells are without the blanks around them; read a cell as a number by {@link Csv#number}.
 */
public final class CsvRows implements CellTable {

    private final String name;
    private final List<String> header;
    private final String[] cells;
    private final long[] lines;
    private final long headerLine;

    private CsvRows(String name, List<String> header, long headerLine, String[] cells, long[] lines) {
        this.name = name;
        this.headerLine = headerLine;
        this.header = header;
        this.cells = cells;
        this.lines = lines;
    }

    /**
     * What messages call the file.
     *
     * @return its name or path
     */
    @Override
    public String name() {
        return name;
    }

    /**
     * The names of the columns.
     *
     * @return the header, no name twice
     */
    @Override
    public List<String> header() {
        return header;
    }

    /**
     * The number of rows below the header.
     *
     * @return the count, 0 or more
     */
    @Override
    public int size() {
        return lines.length;
    }

    /**
     * One cell.
     *
     * @param row the row, from 0
     * @param column the place of the column, from 0
     * @return its text, empty if nothing stands there
     */
    @Override
    public String cell(int row, int column) {
        return cells[row * header.size() + Objects.checkIndex(column, header.size())];
    }

    /**
     * The line of the file where a row begins; the header usually stands in line 1.
     *
     * @param row the row, from 0
     * @return the line, from 1
     */
    public long line(int row) {
        return lines[row];
    }

    @Override
    public Text headerPlace() {
        return CsvFaults.line(headerLine);
    }

    @Override
    public Text place(int row, int column) {
        Objects.checkIndex(column, header.size());
        return CsvFaults.line(lines[row]);
    }

    @Override
    public String toString() {
        return name + ": " + size() + " rows x " + header.size() + " columns";
    }

    /** The rows in the making. */
    static final class Reading extends CsvHandler {

        private static final int FIRST_CAPACITY = 64;
        private static final int LONGEST_CODE = 20;
        private static final int RECENT = 1 << 11;

        private final @Nullable String[] recent = new String[RECENT];
        private @Nullable CsvHeader header;
        private long headerLine;
        private String[] cells = {};
        private long[] lines = new long[FIRST_CAPACITY];
        private int rows;

        Reading(Csv settings, String name) {
            super(settings, name);
        }

        @Override
        void begin(CsvHeader checked) {
            header = checked;
            headerLine = lineOfRow();
            cells = new String[FIRST_CAPACITY * checked.size()];
        }

        @Override
        void cell(int place, char[] buffer, int from, int to) {
            int width = Objects.requireNonNull(header).size();
            if (rows == lines.length) {
                lines = Arrays.copyOf(lines, 2 * rows);
                cells = Arrays.copyOf(cells, 2 * cells.length);
            }
            cells[rows * width + place] = from == to ? "" : text(buffer, from, to);
        }

        /** The cell as a text; one that has stood in the file a moment ago is used again, since codes repeat. */
        private String text(char[] buffer, int from, int to) {
            int length = to - from;
            if (length > LONGEST_CODE) {
                return new String(buffer, from, length);
            }
            int hash = 0;
            for (int i = from; i < to; i++) {
                hash = 31 * hash + buffer[i];
            }
            int slot = (hash ^ (hash >>> 13)) & (recent.length - 1);
            String known = recent[slot];
            if (known == null || !isSame(known, buffer, from, length)) {
                known = new String(buffer, from, length);
                recent[slot] = known;
            }
            return known;
        }

        private static boolean isSame(String known, char[] buffer, int from, int length) {
            if (known.length() != length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (known.charAt(i) != buffer[from + i]) {
                    return false;
                }
            }
            return true;
        }

        @Override
        void endRow() {
            lines[rows] = lineOfRow();
            rows++;
        }

        CsvRows finish() {
            checkNotEmpty();
            CsvHeader known = Objects.requireNonNull(header);
            List<String> names = new ArrayList<>();
            for (int i = 0; i < known.size(); i++) {
                names.add(known.written(i));
            }
            return new CsvRows(
                    name,
                    List.copyOf(names),
                    headerLine,
                    Arrays.copyOf(cells, rows * known.size()),
                    Arrays.copyOf(lines, rows));
        }
    }
}
