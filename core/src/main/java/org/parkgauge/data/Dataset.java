package org.parkgauge.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parkgauge.internal.Digest;
import org.parkgauge.text.InvalidInputException;

/**
 * Units by named numeric variables, with optional text attributes such as block, type or level. Immutable; NaN means
 * missing.
 *
 * <pre>{@code
 * Dataset parks = Dataset.of(List.of("North", "South"))
 *         .with("roads", 4.2, 6.1)
 *         .withAttribute("block", "A", "B");
 * }</pre>
 */
public final class Dataset {

    private final List<String> units;
    private final Map<String, Integer> places;
    private final Map<String, Column> columns;
    private final Map<String, List<String>> attributes;
    private volatile @Nullable String fingerprint;

    private Dataset(
            List<String> units,
            Map<String, Integer> places,
            Map<String, Column> columns,
            Map<String, List<String>> attributes) {
        this.units = units;
        this.places = places;
        this.columns = columns;
        this.attributes = attributes;
    }

    /**
     * A data set of units without variables yet.
     *
     * @param units the names of the units, each once
     * @return the data set
     * @throws InvalidInputException if there is no unit, a name is blank or one appears twice
     */
    public static Dataset of(Collection<String> units) {
        if (units.isEmpty()) {
            throw new InvalidInputException("数据中没有单元。", "The data hold no unit.")
                    .maybe("表中只有表头？", "the table has a header only?");
        }
        Map<String, Integer> places = new LinkedHashMap<>(units.size() * 4 / 3 + 1);
        int place = 0;
        for (String unit : units) {
            if (Objects.requireNonNull(unit, "unit").isBlank()) {
                throw new InvalidInputException(
                        "第" + (place + 1) + "个单元没有名称。", "Unit number " + (place + 1) + " has no name.");
            }
            Integer before = places.put(unit, place);
            if (before != null) {
                throw new InvalidInputException(
                                "单元“" + unit + "”出现两次（第" + (before + 1) + "和第" + (place + 1) + "个）。",
                                "Unit \"" + unit + "\" appears twice (number " + (before + 1) + " and number "
                                        + (place + 1) + ").")
                        .maybe("给它们不同的名称。", "give them different names.");
            }
            place++;
        }
        return new Dataset(List.copyOf(units), places, Map.of(), Map.of());
    }

    /**
     * The data set with one more variable.
     *
     * @param name its name
     * @param values a value for each unit, NaN = missing
     * @return a new data set
     * @throws InvalidInputException if the name is taken, the count differs or a value is infinite
     */
    public Dataset with(String name, double... values) {
        return with(Column.of(name, values));
    }

    /**
     * The data set with more variables.
     *
     * @param added the columns, each with a value for each unit
     * @return a new data set
     * @throws InvalidInputException if a name is taken or a count differs
     */
    public Dataset with(Column... added) {
        return with(Arrays.asList(added));
    }

    /**
     * The data set with more variables.
     *
     * @param added the columns, each with a value for each unit
     * @return a new data set
     * @throws InvalidInputException if a name is taken or a count differs
     */
    public Dataset with(Collection<Column> added) {
        Map<String, Column> all = new LinkedHashMap<>(columns);
        for (Column column : added) {
            checkNew(column.name(), column.size(), all.containsKey(column.name()));
            all.put(column.name(), column);
        }
        return new Dataset(units, places, all, attributes);
    }

    /**
     * The data set with one more text attribute.
     *
     * @param name its name
     * @param values a text for each unit, empty = not stated
     * @return a new data set
     * @throws InvalidInputException if the name is taken or the count differs
     */
    public Dataset withAttribute(String name, String... values) {
        return withAttribute(name, Arrays.asList(values));
    }

    /**
     * The data set with one more text attribute.
     *
     * @param name its name
     * @param values a text for each unit, empty = not stated
     * @return a new data set
     * @throws InvalidInputException if the name is taken or the count differs
     */
    public Dataset withAttribute(String name, List<String> values) {
        checkNew(name, values.size(), columns.containsKey(name));
        Map<String, List<String>> all = new LinkedHashMap<>(attributes);
        all.put(name, List.copyOf(values));
        return new Dataset(units, places, columns, all);
    }

    private void checkNew(String name, int size, boolean taken) {
        if (name.isBlank()) {
            throw new InvalidInputException("变量没有名称。", "A variable has no name.");
        }
        if (taken || attributes.containsKey(name)) {
            throw new InvalidInputException("变量“" + name + "”出现两次。", "Variable \"" + name + "\" appears twice.")
                    .maybe("给它另一个名称。", "give one of them another name.");
        }
        if (size != units.size()) {
            throw new InvalidInputException(
                    "变量“" + name + "”有" + size + "个值，而单元有" + units.size() + "个。",
                    "Variable \"" + name + "\" has " + size + " values for " + units.size() + " units.");
        }
    }

    /**
     * The number of units.
     *
     * @return the size, at least 1
     */
    public int size() {
        return units.size();
    }

    /**
     * The names of the units.
     *
     * @return the names, in order
     */
    public List<String> units() {
        return units;
    }

    /**
     * The place of a unit.
     *
     * @param unit its name
     * @return its place, from 0
     * @throws InvalidInputException if there is no such unit
     */
    public int place(String unit) {
        Integer place = places.get(unit);
        if (place == null) {
            throw new InvalidInputException("没有名为“" + unit + "”的单元。", "There is no unit named \"" + unit + "\".")
                    .maybe("是其中之一：" + some(units) + "。", "it is one of these: " + some(units) + ".");
        }
        return place;
    }

    /**
     * The names of the variables.
     *
     * @return the names, in order
     */
    public List<String> variables() {
        return List.copyOf(columns.keySet());
    }

    /**
     * Whether there is a variable of a name.
     *
     * @param name the name
     * @return true if there is
     */
    public boolean has(String name) {
        return columns.containsKey(name);
    }

    /**
     * A variable.
     *
     * @param name its name
     * @return the column
     * @throws InvalidInputException if there is none of that name
     */
    public Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw missing("变量", "variable", name, columns.keySet());
        }
        return column;
    }

    /**
     * The names of the text attributes.
     *
     * @return the names, in order
     */
    public List<String> attributes() {
        return List.copyOf(attributes.keySet());
    }

    /**
     * Whether there is a text attribute of a name.
     *
     * @param name the name
     * @return true if there is
     */
    public boolean hasAttribute(String name) {
        return attributes.containsKey(name);
    }

    /**
     * A text attribute.
     *
     * @param name its name
     * @return a text for each unit, empty = not stated
     * @throws InvalidInputException if there is none of that name
     */
    public List<String> attribute(String name) {
        List<String> attribute = attributes.get(name);
        if (attribute == null) {
            throw missing("属性", "attribute", name, attributes.keySet());
        }
        return attribute;
    }

    /**
     * The data set of some of the units.
     *
     * @param rows the places to keep, in the wanted order
     * @return a new data set
     */
    public Dataset rows(int... rows) {
        List<String> kept = new ArrayList<>(rows.length);
        for (int row : rows) {
            kept.add(units.get(row));
        }
        Dataset result = of(kept).with(columns.values().stream()
                .map(column -> column.rows(rows))
                .toList());
        for (Map.Entry<String, List<String>> attribute : attributes.entrySet()) {
            result = result.withAttribute(
                    attribute.getKey(),
                    Arrays.stream(rows).mapToObj(attribute.getValue()::get).toList());
        }
        return result;
    }

    /**
     * A fingerprint of the names, the values as bits and the attributes; the order of the columns does not matter, that
     * of the units does. Computed on first request.
     *
     * @return 64 hexadecimal digits (SHA-256)
     */
    public String fingerprint() {
        String known = fingerprint;
        if (known == null) {
            Digest digest = new Digest();
            digest.add(units.size());
            units.forEach(digest::add);
            digest.add(columns.size());
            new TreeMap<>(columns).forEach((name, column) -> {
                digest.add(name);
                for (int i = 0; i < column.size(); i++) {
                    digest.add(column.get(i));
                }
            });
            digest.add(attributes.size());
            new TreeMap<>(attributes).forEach((name, texts) -> {
                digest.add(name);
                texts.forEach(digest::add);
            });
            known = digest.finish();
            fingerprint = known;
        }
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dataset that
                && units.equals(that.units)
                && columns.equals(that.columns)
                && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(units, columns.keySet(), attributes);
    }

    @Override
    public String toString() {
        return units.size() + " units x " + columns.size() + " variables";
    }

    private static InvalidInputException missing(String zh, String en, String name, Collection<String> known) {
        return new InvalidInputException(
                        "数据中没有名为“" + name + "”的" + zh + "。", "The data hold no " + en + " named \"" + name + "\".")
                .maybe("是其中之一：" + some(known) + "。", "it is one of these: " + some(known) + ".");
    }

    private static String some(Collection<String> names) {
        int shown = 12;
        List<String> first = names.stream().limit(shown).toList();
        return String.join(", ", first) + (names.size() > shown ? " …" : "");
    }
}
