package org.parkgauge.report.word;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.text.InvalidInputException;

/**
 * A table for a {@link WordDocument}: columns with a heading, a share of the width, and texts to the left or numbers to the
 * right; then rows. The heading repeats on every page, and no row is torn in two.
 */
public final class WordTable {

    /** A column. */
    record Head(String heading, double share, boolean isNumber) {}

    private final List<Head> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** A table without columns. */
    public WordTable() {}

    /**
     * Adds a column of texts.
     *
     * @param heading its heading
     * @param share its width, as a share of the sum of all
     * @return this
     */
    public WordTable texts(String heading, double share) {
        columns.add(new Head(heading, share, false));
        return this;
    }

    /**
     * Adds a column of numbers.
     *
     * @param heading its heading
     * @param share its width, as a share of the sum of all
     * @return this
     */
    public WordTable numbers(String heading, double share) {
        columns.add(new Head(heading, share, true));
        return this;
    }

    /**
     * Adds a row.
     *
     * @param cells a text for each column
     * @return this
     * @throws InvalidInputException if there are more or fewer
     */
    public WordTable row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new InvalidInputException(
                    "表格有 " + columns.size() + " 列，该行却有 " + cells.size() + " 格。",
                    "The table has " + columns.size() + " columns, and the row " + cells.size() + " cells.");
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    List<Head> columns() {
        return columns;
    }

    List<List<String>> rows() {
        return rows;
    }
}
