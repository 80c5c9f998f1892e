package org.parkgauge.integration.raw;

import java.util.List;
import java.util.Optional;
import org.parkgauge.text.Text;

/**
 * A column of a raw table.
 *
 * @param table the code of the table
 * @param code its code, which files use as header
 * @param label its name, which files may use instead
 * @param kind what its cells hold
 * @param target the table that a reference refers to, or the list of a term; else empty
 * @param unit the unit of its numbers unless the header names another; empty where they have none
 * @param required whether the file must have it; its codes and texts are then never empty, its numbers may be missing
 * @param description what it means
 * @param indicators the codes of the indicators of {@code icii} that use it
 */
public record ColumnDefinition(
        String table,
        String code,
        Text label,
        Kind kind,
        String target,
        Optional<Unit> unit,
        boolean required,
        Text description,
        List<String> indicators) {

    /** What the cells of a column hold. */
    public enum Kind {
        /** The code of the row, each once. */
        KEY,
        /** Any text. */
        TEXT,
        /** A year of four digits. */
        YEAR,
        /** A number of any sign. */
        COORDINATE,
        /** A number of at least 0. */
        NUMBER,
        /** A quality grade: 1, 2 or 3. */
        QUALITY,
        /** Yes or no. */
        FLAG,
        /** A word of a closed list. */
        TERM,
        /** The code of a row of another table. */
        REFERENCE,
        /** Several such codes. */
        REFERENCES,
        /** The code or name of an item: of the table, or of any table where the table has none of its own. */
        ITEM,
        /** The value of an item. */
        VALUE,
        /** The unit of the value. */
        UNIT;

        /**
         * Whether the cells are numbers in a unit of the column.
         *
         * @return true for coordinates, numbers and qualities
         */
        public boolean isNumeric() {
            return this == COORDINATE || this == NUMBER || this == QUALITY;
        }
    }

    /** Copies the list. */
    public ColumnDefinition {
        indicators = List.copyOf(indicators);
    }

    /**
     * Whether a header means this column.
     *
     * @param header the header without its unit
     * @return true if it is the code or one of the names
     */
    public boolean isCalled(String header) {
        return code.equals(header) || label.zh().equals(header) || label.en().equals(header);
    }
}
