package org.parkgauge.integration.raw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringTokenizer;
import org.parkgauge.data.Csv;
import org.parkgauge.data.CsvRows;
import org.parkgauge.integration.raw.ColumnDefinition.Kind;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * The definitions of all raw tables, columns, items and units. They are data: {@code tables.csv}, {@code columns.csv},
 * {@code items.csv} and {@code units.csv} beside this class, from which the reader, the template and its explanations are
 * made.
 */
public final class Definitions {

    /** Read first, since items and columns refer to units. */
    private static final List<Unit> UNITS = readUnits();

    private static final Map<String, ItemDefinition> ITEMS = readItems();
    private static final Map<String, TableDefinition> TABLES = readTables();

    private Definitions() {}

    /**
     * All tables.
     *
     * @return the tables, in the order in which a reader should meet them
     */
    public static List<TableDefinition> tables() {
        return List.copyOf(TABLES.values());
    }

    /**
     * A table by its code.
     *
     * @param code the code
     * @return the table
     * @throws InvalidInputException if there is none
     */
    public static TableDefinition table(String code) {
        TableDefinition table = TABLES.get(code);
        if (table == null) {
            throw new InvalidInputException("没有名为“" + code + "”的原始表。", "There is no raw table \"" + code + "\".")
                    .maybe(
                            "是其中之一：" + String.join("、", TABLES.keySet()) + "。",
                            "it is one of these: " + String.join(", ", TABLES.keySet()) + ".");
        }
        return table;
    }

    /**
     * All items of the tables in long form.
     *
     * @return the items
     */
    public static List<ItemDefinition> items() {
        return List.copyOf(ITEMS.values());
    }

    /**
     * An item by its code.
     *
     * @param code the code
     * @return the item
     * @throws InvalidInputException if there is none
     */
    public static ItemDefinition item(String code) {
        ItemDefinition item = ITEMS.get(code);
        if (item == null) {
            throw new InvalidInputException(
                    "没有代码为“" + code + "”的统计项。", "There is no item with the code \"" + code + "\".");
        }
        return item;
    }

    /**
     * All units of measure.
     *
     * @return the closed list
     */
    public static List<Unit> units() {
        return UNITS;
    }

    private static List<Unit> readUnits() {
        List<Unit> units = new ArrayList<>();
        for (Row row : rows("units.csv")) {
            units.add(new Unit(
                    Quantity.valueOf(
                            row.get("quantity").toUpperCase(Locale.ROOT).replace('-', '_')),
                    row.get("code"),
                    row.text("zh", "en"),
                    Double.parseDouble(row.get("times")),
                    Double.parseDouble(row.get("over")),
                    row.words("names")));
        }
        return Collections.unmodifiableList(units);
    }

    private static Map<String, ItemDefinition> readItems() {
        Map<String, ItemDefinition> items = new LinkedHashMap<>();
        for (Row row : rows("items.csv")) {
            items.put(
                    row.get("code"),
                    new ItemDefinition(
                            row.get("table"),
                            row.get("code"),
                            row.text("zh", "en"),
                            row.words("units").stream().map(Definitions::unit).toList(),
                            row.get("part_of"),
                            row.text("description_zh", "description_en"),
                            row.words("indicators")));
        }
        return items;
    }

    private static Map<String, TableDefinition> readTables() {
        List<ColumnDefinition> columns =
                rows("columns.csv").stream().map(Definitions::column).toList();
        Map<String, TableDefinition> tables = new LinkedHashMap<>();
        for (Row row : rows("tables.csv")) {
            String code = row.get("code");
            tables.put(
                    code,
                    new TableDefinition(
                            code,
                            row.text("zh", "en"),
                            row.text("description_zh", "description_en"),
                            row.words("key"),
                            columns.stream()
                                    .filter(column -> column.table().equals(code))
                                    .toList(),
                            ITEMS.values().stream()
                                    .filter(item -> item.table().equals(code))
                                    .toList()));
        }
        return tables;
    }

    private static ColumnDefinition column(Row row) {
        String kind = row.get("kind");
        int colon = kind.indexOf(':');
        String name = colon < 0 ? kind : kind.substring(0, colon);
        String unit = row.get("unit");
        return new ColumnDefinition(
                row.get("table"),
                row.get("code"),
                row.text("zh", "en"),
                Kind.valueOf(name.toUpperCase(Locale.ROOT)),
                colon < 0 ? "" : kind.substring(colon + 1),
                unit.isEmpty() ? Optional.empty() : Optional.of(unit(unit)),
                row.get("required").equals("yes"),
                row.text("description_zh", "description_en"),
                row.words("indicators"));
    }

    private static Unit unit(String code) {
        return UNITS.stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<Row> rows(String name) {
        try (InputStream in = Definitions.class.getResourceAsStream(name)) {
            CsvRows rows = Csv.standard().rows(Objects.requireNonNull(in, name), name);
            List<Row> list = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                list.add(new Row(rows, i));
            }
            return list;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row of a definition file. */
    private record Row(CsvRows rows, int row) {

        String get(String column) {
            return rows.cell(row, rows.header().indexOf(column));
        }

        Text text(String zh, String en) {
            return Text.of(get(zh), get(en));
        }

        List<String> words(String column) {
            List<String> words = new ArrayList<>();
            new StringTokenizer(get(column), " ").asIterator().forEachRemaining(word -> words.add((String) word));
            return words;
        }
    }
}
