package org.parkgauge.imputation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Moments;
import org.parkgauge.statistics.Vector;

/**
 * Fills a missing value with the arithmetic mean of the indicator over the units of the same group whose value is
 * present. Where no unit of the group has a value, or a new unit belongs to a group that the reference set does not
 * know or states none, the value stays missing.
 *
 * <p>Source: OECD/JRC (2008), Handbook on Constructing Composite Indicators, step 3 (mean substitution within groups).
 *
 * @param attribute the text attribute that names the group
 */
@StepTitle(zh = "组均值插补", en = "mean of the group")
public record GroupMean(String attribute) implements Imputation {

    /** Checks the name. */
    public GroupMean {
        Fills.refuseBlank(attribute, "分组均值插补", "Group-mean imputation");
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT);
    }

    @Override
    public RowFill fit(Dataset reference) {
        return new Fitted(attribute, Fills.byGroup(reference, attribute, Moments::mean));
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
                Fills.fill(row, mean);
            }
        }
    }
}
