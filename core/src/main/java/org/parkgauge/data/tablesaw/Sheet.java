package org.parkgauge.data.tablesaw;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.parkgauge.text.InvalidInputException;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A table in the making. Two columns whose names differ in case only are refused, since Tablesaw takes them for one. */
final class Sheet {

    private final Table table;
    private final Map<String, String> names = new TreeMap<>();

    Sheet(String name) {
        table = Table.create(name);
    }

    /** Adds texts; an empty one is a missing cell, as everywhere in Tablesaw. */
    Sheet texts(String name, List<String> values) {
        return add(StringColumn.create(name, values));
    }

    /** Adds numbers; NaN is a missing cell. */
    Sheet numbers(String name, double[] values) {
        return add(DoubleColumn.create(name, values));
    }

    /** Adds whole numbers, such as ranks; NaN is a missing cell. */
    Sheet integers(String name, double[] values) {
        IntColumn column = IntColumn.create(name);
        for (double value : values) {
            if (Double.isNaN(value)) {
                column.appendMissing();
            } else {
                column.append((int) value);
            }
        }
        return add(column);
    }

    /** Adds truths. */
    Sheet truths(String name, boolean[] values) {
        BooleanColumn column = BooleanColumn.create(name);
        for (boolean value : values) {
            column.append(value);
        }
        return add(column);
    }

    private Sheet add(Column<?> column) {
        String before = names.put(column.name().toLowerCase(Locale.ROOT), column.name());
        if (before != null) {
            throw new InvalidInputException(
                            "Tablesaw 的列名不分大小写：“" + before + "”与“" + column.name() + "”不能并存。",
                            "Tablesaw takes the columns \"" + before + "\" and \"" + column.name() + "\" for one.")
                    .maybe(
                            "给其中一列另一个名称；单元列的名称可以另行指定。",
                            "give one of them another name; the header of the units can be chosen.");
        }
        table.addColumns(column);
        return this;
    }

    Table table() {
        return table;
    }
}
