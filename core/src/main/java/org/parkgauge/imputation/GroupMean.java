package org.parkgauge.imputation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.parkgauge.data.Dataset;
import org.parkgauge.statistics.Moments;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * Fills a missing value with the arithmetic mean of the indicator over the units of the same group whose value is
 * present. Where no unit of the group has a value, or a new unit belongs to a group that the reference set does not
 * know or states none, the value stays missing.
 *
 * <p>Source: OECD/JRC (2008), Handbook on Constructing Composite Indicators, step 3 (mean substitution within groups).
 *
 * @param attribute the text attribute that names the group
 */
public record GroupMean(String attribute) implements Imputation {

    /** Checks the name. */
    public GroupMean {
        if (attribute.isBlank()) {
            throw new InvalidInputException("分组均值插补须指定属性。", "Group-mean imputation needs the name of an attribute.")
                    .maybe("例如 block。", "for example block.");
        }
    }

    @Override
    public RowFill fit(Dataset reference) {
        if (!reference.hasAttribute(attribute)) {
            throw new InvalidInputException(
                            "按“" + attribute + "”分组插补，但数据中没有该属性。",
                            "Group-mean imputation groups by \"" + attribute + "\", which the data do not hold.")
                    .maybe(
                            "数据中的属性：" + reference.attributes() + "。",
                            "it is one of these attributes: " + reference.attributes() + ".");
        }
        List<String> groups = reference.attribute(attribute);
        Map<String, Vector> means = new LinkedHashMap<>();
        for (String group : new TreeSet<>(groups)) {
            if (!group.isEmpty()) {
                means.put(group, means(reference, groups, group));
            }
        }
        return new Fitted(attribute, means);
    }

    private static Vector means(Dataset reference, List<String> groups, String group) {
        double[] means = new double[reference.variables().size()];
        int j = 0;
        for (String variable : reference.variables()) {
            double[] values = reference.column(variable).toArray();
            for (int i = 0; i < values.length; i++) {
                if (!groups.get(i).equals(group)) {
                    values[i] = Double.NaN;
                }
            }
            means[j++] = Moments.mean(values);
        }
        return Vector.of(means);
    }

    /**
     * The means of each group.
     *
     * @param attribute the attribute that names the group
     * @param means the means of all indicators by group, NaN where a group has no value
     */
    public record Fitted(String attribute, Map<String, Vector> means) implements RowFill {

        /** Copies the map, whose order does not matter. */
        public Fitted {
            means = Map.copyOf(means);
        }

        @Override
        public List<String> attributes() {
            return List.of(attribute);
        }

        @Override
        public void fill(double[] row, UnaryOperator<String> attributeOf) {
            Vector mean = means.get(attributeOf.apply(attribute));
            if (mean != null) {
                Objects.checkFromToIndex(0, row.length, mean.size());
                for (int j = 0; j < row.length; j++) {
                    if (Double.isNaN(row[j])) {
                        row[j] = mean.get(j);
                    }
                }
            }
        }
    }
}
