package org.parkgauge.integration.raw;

import java.util.List;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * A raw table: its columns, the columns that identify a row, and the items that it may hold if it is in long form.
 *
 * @param code its code; the file is called {@code code.csv}
 * @param label its name, which the file may bear instead
 * @param description what it holds
 * @param key the codes of the columns that no two rows share
 * @param columns its columns
 * @param items the known items of a table in long form, which holds one value a row; else empty
 */
public record TableDefinition(
        String code,
        Text label,
        Text description,
        List<String> key,
        List<ColumnDefinition> columns,
        List<ItemDefinition> items) {

    /** Copies the lists. */
    public TableDefinition {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        items = List.copyOf(items);
    }

    /**
     * Whether the table is in long form: a park, an item and a value in each row.
     *
     * @return true if it has items
     */
    public boolean isLong() {
        return !items.isEmpty();
    }

    /**
     * A column by its code.
     *
     * @param column the code
     * @return the column
     * @throws InvalidInputException if there is none
     */
    public ColumnDefinition column(String column) {
        return columns.stream()
                .filter(one -> one.code().equals(column))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "表 " + code + " 没有“" + column + "”列。", "Table " + code + " has no column \"" + column + "\"."));
    }

    /**
     * Whether a name means this table.
     *
     * @param name the name of a file without its ending
     * @return true if it is the code or one of the names
     */
    public boolean isCalled(String name) {
        return code.equals(name) || label.zh().equals(name) || label.en().equals(name);
    }
}
