package org.parkgauge.imputation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.parkgauge.data.Dataset;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/** What several imputations share. */
final class Fills {

    private Fills() {}

    /** Puts one value for each indicator into the gaps of a row. */
    static void fill(double[] row, Vector values) {
        Objects.checkFromToIndex(0, row.length, values.size());
        for (int j = 0; j < row.length; j++) {
            if (Double.isNaN(row[j])) {
                row[j] = values.get(j);
            }
        }
    }

    /** A statistic of each indicator. */
    static Vector each(Dataset reference, ToDoubleFunction<double[]> statistic) {
        return Vector.of(reference.variables().stream()
                .mapToDouble(variable ->
                        statistic.applyAsDouble(reference.column(variable).toArray()))
                .toArray());
    }

    /** A statistic of each indicator within each group; units that name no group belong to none. */
    static Map<String, Vector> byGroup(Dataset reference, String attribute, ToDoubleFunction<double[]> statistic) {
        List<String> groups = groups(reference, attribute);
        Map<String, Vector> result = new LinkedHashMap<>();
        for (String group : new TreeSet<>(groups)) {
            if (!group.isEmpty()) {
                result.put(group, each(reference, values -> statistic.applyAsDouble(within(values, groups, group))));
            }
        }
        return result;
    }

    /** The values with those of other groups missing. */
    static double[] within(double[] values, List<String> groups, String group) {
        for (int i = 0; i < values.length; i++) {
            if (!groups.get(i).equals(group)) {
                values[i] = Double.NaN;
            }
        }
        return values;
    }

    /** The groups of the units. */
    static List<String> groups(Dataset reference, String attribute) {
        if (!reference.hasAttribute(attribute)) {
            throw new InvalidInputException(
                            "按“" + attribute + "”分组插补，但数据中没有该属性。",
                            "The imputation groups by \"" + attribute + "\", which the data do not hold.")
                    .maybe(
                            "数据中的属性：" + reference.attributes() + "。",
                            "it is one of these attributes: " + reference.attributes() + ".");
        }
        return reference.attribute(attribute);
    }

    static void refuseBlank(String attribute, String zh, String en) {
        if (attribute.isBlank()) {
            throw new InvalidInputException(zh + "须指定属性。", en + " needs the name of an attribute.")
                    .maybe("例如 block。", "for example block.");
        }
    }
}
