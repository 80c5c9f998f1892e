package org.parkgauge.analysis.diagnostics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Moments;
import org.parkgauge.text.InvalidInputException;

/**
 * The numbers that are diagnosed: units by variables, in dimensions where there is a tree. They come from a data set alone,
 * from the indicators of a scored index at a {@link Level}, or from the scores of its dimensions. Immutable; NaN = missing.
 */
public final class Variables implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<String> units;
    private final Map<String, Column> columns;
    private final Map<String, List<String>> dimensions;

    private Variables(List<String> units, Map<String, Column> columns, Map<String, List<String>> dimensions) {
        this.units = units;
        this.columns = columns;
        this.dimensions = dimensions;
    }

    /** Columns that the names of which are unique, as a data set ensures. */
    private static Variables of(List<String> units, List<Column> columns, Map<String, List<String>> dimensions) {
        Map<String, Column> named = new LinkedHashMap<>();
        columns.forEach(column -> named.put(column.name(), column));
        return new Variables(List.copyOf(units), Collections.unmodifiableMap(named), dimensions);
    }

    /**
     * All variables of a data set, in no dimension.
     *
     * @param data the data
     * @return the variables
     */
    public static Variables of(Dataset data) {
        return of(data, data.variables());
    }

    /**
     * Some variables of a data set, in no dimension.
     *
     * @param data the data
     * @param names the variables
     * @return the variables, in the order of the names
     * @throws InvalidInputException if the data lack one
     */
    public static Variables of(Dataset data, Collection<String> names) {
        return of(data.units(), names.stream().map(data::column).toList(), Map.of());
    }

    /**
     * The indicators of a scored index, in its dimensions. One of weight 0 is a variable, but in no dimension.
     *
     * @param scores the scores
     * @param level at which step their values are looked at
     * @return the variables, named by the codes of the indicators, in the order of the tree
     */
    public static Variables of(Scores scores, Level level) {
        List<Component> components = scores.index().spec().components();
        Map<String, List<String>> dimensions = new LinkedHashMap<>();
        for (Component component : components) {
            if (component instanceof Dimension dimension) {
                List<String> below = new ArrayList<>();
                collect(dimension, below);
                dimensions.put(dimension.code(), List.copyOf(below));
            }
        }
        List<Column> columns = switch (level) {
            case RAW -> LevelValues.raw(scores);
            case TREATED -> LevelValues.treated(scores);
            case NORMALIZED -> LevelValues.normalized(scores);
        };
        return of(scores.units(), columns, Collections.unmodifiableMap(dimensions));
    }

    private static void collect(Component component, List<String> below) {
        if (component instanceof Indicator) {
            below.add(component.code());
        } else {
            ((Dimension) component)
                    .children().stream().filter(child -> !child.isOutside()).forEach(child -> collect(child, below));
        }
    }

    /**
     * The scores of some nodes, such as the dimensions and the root.
     *
     * @param scores the scores
     * @param codes the codes of the nodes
     * @return the variables, in no dimension
     * @throws InvalidInputException if the index has no such node
     */
    public static Variables ofNodes(Scores scores, Collection<String> codes) {
        return of(
                scores.units(),
                codes.stream().map(code -> Column.of(code, scores.scores(code))).toList(),
                Map.of());
    }

    /**
     * The units.
     *
     * @return their names, in order
     */
    public List<String> units() {
        return units;
    }

    /**
     * The variables.
     *
     * @return their names, in order
     */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /**
     * The number of variables.
     *
     * @return the size
     */
    public int size() {
        return columns.size();
    }

    /**
     * The values of a variable.
     *
     * @param name its name
     * @return a copy, in the order of the units
     * @throws InvalidInputException if there is no such variable
     */
    public double[] values(String name) {
        return column(name).toArray();
    }

    Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw unknown("变量", "variable", name, columns.keySet());
        }
        return column;
    }

    List<Column> columns() {
        return List.copyOf(columns.values());
    }

    /** Copies of all columns. */
    List<double[]> arrays() {
        return columns.values().stream().map(Column::toArray).toList();
    }

    /**
     * The dimensions.
     *
     * @return dimension to the names of all variables below it, from the root down; empty where there is no tree
     */
    public Map<String, List<String>> dimensions() {
        return dimensions;
    }

    /**
     * The same variables in dimensions, which may be nested.
     *
     * @param grouped dimension to the names of all variables below it
     * @return new variables
     * @throws InvalidInputException if a dimension is empty or names a variable that is not there
     */
    public Variables inDimensions(Map<String, List<String>> grouped) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        grouped.forEach((dimension, names) -> {
            if (names.isEmpty()) {
                throw new InvalidInputException(
                                "维度“" + dimension + "”没有变量。", "Dimension \"" + dimension + "\" has no variable.")
                        .maybe("给它变量，或删去该维度。", "give it variables, or leave it out.");
            }
            names.forEach(this::column);
            copy.put(dimension, List.copyOf(names));
        });
        return new Variables(units, columns, Collections.unmodifiableMap(copy));
    }

    /**
     * Some of the variables, in no dimension.
     *
     * @param names which
     * @return new variables, in the order of the names
     * @throws InvalidInputException if one is not there
     */
    public Variables select(Collection<String> names) {
        return of(units, names.stream().map(this::column).toList(), Map.of());
    }

    /**
     * The variables below a dimension.
     *
     * @param dimension its code
     * @return new variables, in no dimension
     * @throws InvalidInputException if there is no such dimension
     */
    public Variables within(String dimension) {
        List<String> names = dimensions.get(dimension);
        if (names == null) {
            throw unknown("维度", "dimension", dimension, dimensions.keySet());
        }
        return select(names);
    }

    /**
     * The same variables with the sign of some turned, so that higher is better everywhere. Values that are best within a
     * range cannot be turned: look at those {@link Level#NORMALIZED}.
     *
     * @param names those where lower is better
     * @return new variables
     * @throws InvalidInputException if one is not there
     */
    public Variables turned(Collection<String> names) {
        Set<String> lower = new LinkedHashSet<>(names);
        lower.forEach(this::column);
        return of(
                units,
                columns.values().stream()
                        .map(column -> lower.contains(column.name()) ? column.map(value -> -value) : column)
                        .toList(),
                dimensions);
    }

    /**
     * The variables in units of their sample standard deviation, less their mean.
     *
     * @return new variables
     * @throws InvalidInputException if one is constant or has fewer than two values
     */
    public Variables standardized() {
        List<Column> scaled = new ArrayList<>();
        for (Column column : columns.values()) {
            double[] values = column.toArray();
            double mean = Moments.mean(values);
            double deviation = Moments.standardDeviation(values, Moments.Divisor.SAMPLE);
            if (!(deviation > 0)) {
                throw constant(column.name());
            }
            scaled.add(column.map(value -> (value - mean) / deviation));
        }
        return of(units, scaled, dimensions);
    }

    /** The refusal of a variable that does not vary. */
    static InvalidInputException constant(String name) {
        return new InvalidInputException(
                        "变量“" + name + "”没有变化（为常数或不足两个值）。",
                        "Variable \"" + name + "\" does not vary: it is constant or has fewer than two values.")
                .maybe("不要把它放进这项分析。", "leave it out of this analysis.");
    }

    /**
     * The units that lack a value.
     *
     * @return their names, in order
     */
    public List<String> incomplete() {
        List<String> lacking = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            int unit = i;
            if (columns.values().stream().anyMatch(column -> column.isMissing(unit))) {
                lacking.add(units.get(i));
            }
        }
        return lacking;
    }

    /**
     * The variables of the units that lack no value.
     *
     * @return new variables, perhaps of no unit
     */
    public Variables complete() {
        List<String> lacking = incomplete();
        return lacking.isEmpty() ? this : without(lacking);
    }

    /** The variables without some units. */
    Variables without(Collection<String> gone) {
        Set<String> out = new LinkedHashSet<>(gone);
        int[] kept = new int[units.size()];
        int n = 0;
        for (int i = 0; i < kept.length; i++) {
            if (!out.contains(units.get(i))) {
                kept[n++] = i;
            }
        }
        return rows(Arrays.copyOf(kept, n));
    }

    /** The variables of some units. */
    Variables rows(int[] rows) {
        List<String> kept = new ArrayList<>();
        for (int row : rows) {
            kept.add(units.get(row));
        }
        return of(
                kept, columns.values().stream().map(column -> column.rows(rows)).toList(), dimensions);
    }

    /** The values, a row for each unit. */
    Matrix points() {
        List<Column> all = columns();
        int m = all.size();
        return Matrix.generate(units.size(), m, place -> all.get(place % m).get(place / m));
    }

    private static InvalidInputException unknown(String zh, String en, String name, Collection<String> known) {
        return new InvalidInputException("没有名为“" + name + "”的" + zh + "。", "There is no " + en + " \"" + name + "\".")
                .maybe("可选：" + known + "。", "choose one of " + known + ".");
    }

    @Override
    public String toString() {
        return units.size() + " units x " + columns.size() + " variables";
    }
}
