package org.parkgauge.index;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parkgauge.data.Csv;
import org.parkgauge.text.Text;

/**
 * What a table for an index may call its columns beside their codes: the names of the indicators in Chinese or English, alone
 * or followed by the unit of measure in brackets, and Chinese names of the attributes that the library reads.
 *
 * <pre>{@code
 * Csv rules = ColumnLabels.of(spec).rules();
 * Dataset parks = Excel.standard().rules(rules).read(Path.of("园区.xlsx"));
 * }</pre>
 *
 * <p>A name matches exactly. The name of an indicator that is divided by something is none of its variable, which holds other
 * values: such a column is called by its code.
 */
public final class ColumnLabels {

    /** The attributes that some part of the library reads, and what a table may call them. */
    private static final Map<String, List<String>> ATTRIBUTES = attributes();

    private final IndexSpec spec;
    private final Map<String, Set<String>> columns = new LinkedHashMap<>();

    private static Map<String, List<String>> attributes() {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        attributes.put("name_en", List.of("英文名称", "英文名", "English name"));
        attributes.put("block", List.of("板块", "所属板块"));
        attributes.put("type", List.of("类型", "园区类型"));
        attributes.put("catchment", List.of("统计范围"));
        attributes.put("level", List.of("级别"));
        attributes.put("year", List.of("年份", "数据年份"));
        attributes.put("price_base", List.of("价格基期"));
        attributes.put("source", List.of("来源", "数据来源"));
        return attributes;
    }

    private ColumnLabels(IndexSpec spec) {
        this.spec = spec;
        ATTRIBUTES.forEach((attribute, labels) -> labels.forEach(label -> add(label, attribute)));
        for (Prerequisite prerequisite : spec.prerequisites()) {
            add(prerequisite.label(), Text.EMPTY, prerequisite.attribute());
        }
        for (Indicator indicator : spec.indicators()) {
            if (indicator.per().isEmpty()) {
                add(indicator.label(), indicator.unit(), indicator.variable());
            }
        }
        // A name that is a column's own never stands for another.
        spec.inputs().forEach(columns::remove);
        ATTRIBUTES.keySet().forEach(columns::remove);
    }

    private void add(Text label, Text unit, String column) {
        for (String name : List.of(label.zh(), label.en())) {
            add(name, column);
            for (String measure : List.of(unit.zh(), unit.en())) {
                if (!measure.isEmpty()) {
                    add(name + "（" + measure + "）", column);
                    add(name + "(" + measure + ")", column);
                    add(name + " (" + measure + ")", column);
                }
            }
        }
    }

    private void add(String label, String column) {
        if (!label.isBlank()) {
            columns.computeIfAbsent(Csv.stripped(label), key -> new LinkedHashSet<>())
                    .add(column);
        }
    }

    /**
     * The labels of an index.
     *
     * @param spec the index
     * @return its labels
     */
    public static ColumnLabels of(IndexSpec spec) {
        return new ColumnLabels(spec);
    }

    /**
     * The columns that each label stands for: one, or several where indicators share a name, which a table must not use then.
     *
     * @return label to names of columns
     */
    public Map<String, Set<String>> columns() {
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        columns.forEach((label, names) -> copy.put(label, Set.copyOf(names)));
        return copy;
    }

    /**
     * How a table for the index is read: its inputs are numbers in their units of measure, by their codes or labels; all other
     * columns are attributes.
     *
     * @return the rules, for {@link Csv} and for the reader of workbooks in {@code data.excel}
     */
    public Csv rules() {
        Map<String, String> units = new HashMap<>();
        for (Indicator indicator : spec.indicators()) {
            if (indicator.per().isEmpty() && !indicator.unit().isEmpty()) {
                units.put(indicator.variable(), indicator.unit().en());
            }
        }
        return Csv.standard().numbers(spec.inputs()).units(units).labels(columns);
    }
}
