package org.parkgauge.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;
import org.parkgauge.text.InvalidInputException;

/**
 * How much of the data of an index is there, after denominators and before any imputation: by indicator, by unit, and by
 * unit within each dimension. Every indicator counts once, whatever its weight. A value is there if it is not missing; of
 * those that are there, some may be zero.
 *
 * @param indicators the share of units with a value, by the code of the indicator
 * @param nonZero the share of values that are not zero, by the code of the indicator; 1 where there is none
 * @param units the shares of each unit, in the order of the data
 */
public record Availability(Map<String, Double> indicators, Map<String, Double> nonZero, List<UnitShares> units) {

    /** Copies maps and list in their order. */
    public Availability {
        indicators = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(indicators));
        nonZero = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(nonZero));
        units = List.copyOf(units);
    }

    /**
     * What there is of one unit.
     *
     * @param unit its name
     * @param available the share of the indicators that have a value
     * @param nonZero the share of these values that are not zero; 1 where there is none
     * @param dimensions the share of the indicators below each dimension that have a value, from the root down
     */
    public record UnitShares(String unit, double available, double nonZero, Map<String, Double> dimensions) {

        /** Copies the map in its order. */
        public UnitShares {
            dimensions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
        }
    }

    /**
     * Counts the data of an index.
     *
     * @param spec the index
     * @param data the units and their raw variables
     * @return the shares
     * @throws InvalidInputException if a variable is absent
     */
    public static Availability of(IndexSpec spec, Dataset data) {
        Inputs.check(spec, data);
        Map<String, Column> columns = new LinkedHashMap<>();
        spec.indicators().forEach(indicator -> columns.put(indicator.code(), RawValues.column(indicator, data)));
        Map<String, Double> available = new LinkedHashMap<>();
        Map<String, Double> nonZero = new LinkedHashMap<>();
        columns.forEach((code, column) -> {
            int present = column.size() - column.missing();
            int zeros = 0;
            for (int i = 0; i < column.size(); i++) {
                zeros += column.get(i) == 0 ? 1 : 0;
            }
            available.put(code, share(present, column.size()));
            nonZero.put(code, share(present - zeros, present));
        });
        List<UnitShares> units = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            units.add(unit(spec, data.units().get(i), columns, i));
        }
        return new Availability(available, nonZero, units);
    }

    private static UnitShares unit(IndexSpec spec, String name, Map<String, Column> columns, int unit) {
        int present = 0;
        int zeros = 0;
        for (Column column : columns.values()) {
            present += column.isMissing(unit) ? 0 : 1;
            zeros += column.get(unit) == 0 ? 1 : 0;
        }
        Map<String, Double> dimensions = new LinkedHashMap<>();
        for (Component component : spec.components()) {
            if (component instanceof Dimension dimension) {
                List<Indicator> below = below(dimension);
                int there = (int) below.stream()
                        .filter(indicator -> !column(columns, indicator).isMissing(unit))
                        .count();
                dimensions.put(dimension.code(), share(there, below.size()));
            }
        }
        return new UnitShares(name, share(present, columns.size()), share(present - zeros, present), dimensions);
    }

    private static Column column(Map<String, Column> columns, Indicator indicator) {
        return java.util.Objects.requireNonNull(columns.get(indicator.code()));
    }

    private static List<Indicator> below(Component component) {
        if (component instanceof Indicator indicator) {
            return List.of(indicator);
        }
        List<Indicator> all = new ArrayList<>();
        ((Dimension) component).children().forEach(child -> all.addAll(below(child)));
        return all;
    }

    private static double share(int some, int all) {
        return all == 0 ? 1 : some / (double) all;
    }

    /**
     * The shares of a unit.
     *
     * @param name its name
     * @return its shares
     * @throws InvalidInputException if there is no such unit
     */
    public UnitShares unit(String name) {
        return units.stream()
                .filter(one -> one.unit().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                                "没有名为“" + name + "”的单元。", "There is no unit named \"" + name + "\".")
                        .maybe("检查名称的拼写。", "check the spelling of the name."));
    }
}
