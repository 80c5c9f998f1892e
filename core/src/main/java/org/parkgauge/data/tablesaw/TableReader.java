package org.parkgauge.data.tablesaw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.text.InvalidInputException;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Makes a data set of a table, one row a unit. Immutable: every setting gives a new instance.
 *
 * <pre>{@code
 * Dataset parks = TableReader.forIndex(spec).read(Table.read().csv("parks.csv"));
 * }</pre>
 *
 * <p><b>Units.</b> Their names stand in the {@link #unitColumn}, else in the first text column that is not asked for as
 * {@link #numbers} or {@link #attributes}. Whole numbers may serve as names where the column is named.
 *
 * <p><b>Variables</b> are all other numeric columns: double, float, int, short and long. A missing cell is NaN. A float keeps
 * the value that it has, so 0.1f becomes 0.10000000149011612. A long beyond 2^53 is refused, since a double cannot hold it.
 *
 * <p><b>Attributes</b> are all columns of other types (text, truth, date, time), as texts; a missing cell is an empty text.
 *
 * <p><b>Text where a number is needed.</b> Tablesaw makes a whole column text for one cell that it does not understand. A
 * column asked for as numbers is then read cell by cell by the rules of {@link org.parkgauge.data.Csv}; a cell that is
 * neither a number nor empty nor one of the words that mean {@link #missing} is refused with its row, unit and value.
 */
public final class TableReader {

    private static final TableReader STANDARD = new TableReader(null, Set.of(), Set.of(), Set.of());

    private final @Nullable String unitColumn;
    private final Set<String> attributes;
    private final Set<String> numbers;
    private final Set<String> missing;

    private TableReader(@Nullable String unitColumn, Set<String> attributes, Set<String> numbers, Set<String> missing) {
        this.unitColumn = unitColumn;
        this.attributes = attributes;
        this.numbers = numbers;
        this.missing = missing;
        for (String name : new TreeSet<>(numbers)) {
            if (attributes.contains(name) || name.equals(unitColumn)) {
                boolean isUnit = name.equals(unitColumn);
                throw new InvalidInputException(
                                "“" + name + "”列既要作数值列，又要作" + (isUnit ? "单元名称列" : "属性列") + "。",
                                "Column \"" + name + "\" is asked for as numbers and as "
                                        + (isUnit ? "the names of the units" : "an attribute") + " too.")
                        .maybe("只取其一。", "ask for one of them.");
            }
        }
    }

    /**
     * Units in the first text column, every column by its own type.
     *
     * @return the standard settings
     */
    public static TableReader standard() {
        return STANDARD;
    }

    /**
     * The settings for the data of an index: all its input variables must be numbers.
     *
     * @param spec the index
     * @return the standard settings with {@link #numbers} for its inputs
     */
    public static TableReader forIndex(IndexSpec spec) {
        return STANDARD.numbers(spec.inputs());
    }

    /**
     * The same with the names of the units in a given column.
     *
     * @param name the name of a column of any type
     * @return new settings
     * @throws InvalidInputException if the column is asked for as numbers
     */
    public TableReader unitColumn(String name) {
        return new TableReader(name, attributes, numbers, missing);
    }

    /**
     * The same with some columns as text attributes though they hold numbers, such as a year or the code of a district. A name
     * that the table does not have is no error.
     *
     * @param names the names of the columns
     * @return new settings
     * @throws InvalidInputException if a column is asked for as numbers
     */
    public TableReader attributes(String... names) {
        return new TableReader(unitColumn, Set.of(names), numbers, missing);
    }

    /**
     * The same with some columns as numbers, whatever the type that Tablesaw gave them. A name that the table does not have is
     * no error here: the index that needs it says so.
     *
     * @param names the names of the columns
     * @return new settings
     * @throws InvalidInputException if a column is asked for as an attribute or holds the names of the units
     */
    public TableReader numbers(Collection<String> names) {
        return new TableReader(unitColumn, attributes, Set.copyOf(names), missing);
    }

    /**
     * The same with words that mean a missing value where a column asked for as numbers has become text, such as {@code --}.
     * None does by default: that the column is text shows that nobody has said so yet.
     *
     * @param words the words, matched exactly, without the blanks around them
     * @return new settings
     */
    public TableReader missing(String... words) {
        return new TableReader(unitColumn, attributes, numbers, Set.of(words));
    }

    /**
     * Makes a data set of a table, which stays as it is.
     *
     * @param table the table
     * @return the data set: a unit for each row, variables and attributes in the order of the table
     * @throws InvalidInputException if there is no row or no column of units, a unit has no name or that of another, a cell is
     *     no number where one is needed, or a number is infinite or too large to be exact; the message names the table, and
     *     row, unit and value where it concerns a cell
     */
    public Dataset read(Table table) {
        try {
            return dataset(table);
        } catch (InvalidInputException e) {
            String name = table.name();
            if (name == null || name.isBlank()) {
                throw e;
            }
            throw e.at("表“" + name + "”：", "Table \"" + name + "\": ");
        }
    }

    private Dataset dataset(Table table) {
        Column<?> unit = unitColumn(table);
        List<String> units = Cells.texts(unit);
        Dataset data = Dataset.of(units);
        Cells cells = new Cells(units, missing);
        List<org.parkgauge.data.Column> variables = new ArrayList<>();
        List<Column<?>> others = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            boolean isNumeric = column instanceof NumericColumn<?> && !attributes.contains(column.name());
            if (column.name().equals(unit.name())) {
                continue;
            }
            if (isNumeric || numbers.contains(column.name())) {
                variables.add(org.parkgauge.data.Column.of(column.name(), cells.numbers(column)));
            } else {
                others.add(column);
            }
        }
        cells.throwIfAny();
        data = data.with(variables);
        for (Column<?> column : others) {
            data = data.withAttribute(column.name(), Cells.texts(column));
        }
        return data;
    }

    private Column<?> unitColumn(Table table) {
        if (unitColumn != null) {
            for (Column<?> column : table.columns()) {
                if (column.name().equals(unitColumn)) {
                    return column;
                }
            }
            throw new InvalidInputException(
                            "没有名为“" + unitColumn + "”的单元名称列。",
                            "There is no column \"" + unitColumn + "\" to hold the names of the units.")
                    .maybe(
                            "是其中之一：" + String.join("、", table.columnNames()) + "。",
                            "it is one of these: " + String.join(", ", table.columnNames()) + ".");
        }
        for (Column<?> column : table.columns()) {
            if (column instanceof StringColumn
                    && !numbers.contains(column.name())
                    && !attributes.contains(column.name())) {
                return column;
            }
        }
        throw new InvalidInputException("没有文本列可作单元名称。", "There is no text column to hold the names of the units.")
                .maybe("用 unitColumn(\"…\") 指定。", "name the column by unitColumn(\"...\").");
    }
}
