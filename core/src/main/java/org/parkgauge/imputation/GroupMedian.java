package org.parkgauge.imputation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Quantiles;
import org.parkgauge.statistics.Vector;

/**
 * Fills a missing value with the median (the mean of the middle two of an even number) of the indicator over the units of
 * the same group whose value is present. Where no unit of the group has a value, or a new unit belongs to a group that the
 * reference set does not know or states none, the value stays missing.
 *
 * <p>Source: OECD/JRC (2008), Handbook on Constructing Composite Indicators, step 3 (substitution within groups).
 *
 * @param attribute the text attribute that names the group
 */
@StepTitle(zh = "组中位数插补", en = "median of the group")
public record GroupMedian(String attribute) implements Imputation {

    /** Checks the name. */
    public GroupMedian {
        Fills.refuseBlank(attribute, "分组中位数插补", "Group-median imputation");
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT);
    }

    @Override
    public RowFill fit(Dataset reference) {
        return new Fitted(attribute, Fills.byGroup(reference, attribute, values -> Quantiles.quantile(values, 0.5)));
    }

    /**
     * The medians of each group.
     *
     * @param attribute the attribute that names the group
     * @param medians the medians of all indicators by group, NaN where a group has no value
     */
    public record Fitted(String attribute, Map<String, Vector> medians) implements RowFill {

        /** Copies the map, whose order does not matter. */
        public Fitted {
            medians = Map.copyOf(medians);
        }

        @Override
        public List<String> attributes() {
            return List.of(attribute);
        }

        @Override
        public void fill(double[] row, UnaryOperator<String> attributeOf) {
            Vector median = medians.get(attributeOf.apply(attribute));
            if (median != null) {
                Fills.fill(row, median);
            }
        }
    }
}
