package org.parkgauge.analysis.diagnostics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parkgauge.data.Column;
import org.parkgauge.text.InvalidInputException;

/**
 * How much of the data is there: by unit, by indicator, by dimension, and by unit within a dimension, with the zeros among
 * them, which sometimes stand for values not known. {@link #byGroup} gives the same for blocks or types of units. Of an
 * index before any step, take the variables at {@link Level#RAW}.
 */
public final class DataAvailability implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Variables variables;

    private DataAvailability(Variables variables) {
        this.variables = variables;
    }

    /**
     * What there is in some cells of the table.
     *
     * @param cells how many cells
     * @param missing how many of them are empty
     * @param zeros how many hold a zero
     */
    public record Share(int cells, int missing, int zeros) implements Serializable {

        /**
         * The share of cells that hold a value.
         *
         * @return 0 to 1
         */
        public double available() {
            return 1 - missing / (double) cells;
        }

        /**
         * The share of values that are not zero.
         *
         * @return 0 to 1; 1 where there is no value, since none is zero
         */
        public double nonZero() {
            return missing == cells ? 1 : 1 - zeros / (double) (cells - missing);
        }
    }

    /**
     * Looks at a table.
     *
     * @param variables the variables
     * @return what there is
     * @throws InvalidInputException if there is no variable
     */
    public static DataAvailability of(Variables variables) {
        if (variables.size() == 0) {
            throw new InvalidInputException("没有变量可查。", "There is no variable to look at.")
                    .maybe("选择至少一个变量。", "choose one at least.");
        }
        return new DataAvailability(variables);
    }

    /**
     * Looks at each group of units by itself.
     *
     * @param variables the variables
     * @param labels the group of each unit, such as an attribute of the data; a unit with a blank one is in no group
     * @return group to what there is, by name
     * @throws InvalidInputException if the labels are not one for each unit
     */
    public static Map<String, DataAvailability> byGroup(Variables variables, List<String> labels) {
        if (labels.size() != variables.units().size()) {
            throw new InvalidInputException(
                            variables.units().size() + "个单元有" + labels.size() + "个分组。",
                            "There are " + labels.size() + " labels for "
                                    + variables.units().size() + " units.")
                    .maybe("用同一数据的属性分组。", "group by an attribute of the same data.");
        }
        Map<String, List<Integer>> places = new TreeMap<>();
        for (int i = 0; i < labels.size(); i++) {
            if (!labels.get(i).isBlank()) {
                places.computeIfAbsent(labels.get(i), label -> new ArrayList<>())
                        .add(i);
            }
        }
        Map<String, DataAvailability> groups = new LinkedHashMap<>();
        places.forEach((label, rows) -> groups.put(
                label,
                of(variables.rows(rows.stream().mapToInt(Integer::intValue).toArray()))));
        return Collections.unmodifiableMap(groups);
    }

    /**
     * The whole table.
     *
     * @return what there is
     */
    public Share all() {
        return count(variables.names());
    }

    /**
     * By unit, over all indicators.
     *
     * @return unit to what there is
     */
    public Map<String, Share> units() {
        return units(variables.names());
    }

    /**
     * By unit, over the indicators below a dimension.
     *
     * @param dimension its code
     * @return unit to what there is
     * @throws InvalidInputException if there is no such dimension
     */
    public Map<String, Share> unitsIn(String dimension) {
        return units(variables.within(dimension).names());
    }

    private Map<String, Share> units(List<String> names) {
        Map<String, Share> shares = new LinkedHashMap<>();
        for (int i = 0; i < variables.units().size(); i++) {
            shares.put(variables.units().get(i), count(i, i + 1, names));
        }
        return Collections.unmodifiableMap(shares);
    }

    /**
     * By indicator, over all units.
     *
     * @return name of the variable to what there is
     */
    public Map<String, Share> indicators() {
        Map<String, Share> shares = new LinkedHashMap<>();
        variables.names().forEach(name -> shares.put(name, count(List.of(name))));
        return Collections.unmodifiableMap(shares);
    }

    /**
     * By dimension, over all units and the indicators below.
     *
     * @return dimension to what there is; empty where there is no tree
     */
    public Map<String, Share> dimensions() {
        Map<String, Share> shares = new LinkedHashMap<>();
        variables.dimensions().forEach((code, names) -> shares.put(code, count(names)));
        return Collections.unmodifiableMap(shares);
    }

    /** Counts a run of units. */
    private Share count(int from, int to, Collection<String> names) {
        int missing = 0;
        int zeros = 0;
        for (String name : names) {
            Column column = variables.column(name);
            for (int i = from; i < to; i++) {
                missing += column.isMissing(i) ? 1 : 0;
                zeros += column.get(i) == 0 ? 1 : 0;
            }
        }
        return new Share((to - from) * names.size(), missing, zeros);
    }

    private Share count(Collection<String> names) {
        return count(0, variables.units().size(), names);
    }
}
