package org.parkgauge.analysis.uncertainty;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.data.Dataset;
import org.parkgauge.imputation.ColumnMedian;
import org.parkgauge.imputation.GroupMedian;
import org.parkgauge.imputation.Imputation;
import org.parkgauge.imputation.NoImputation;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.normalization.Constant;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.text.Text;

/**
 * The choices that can be defended for nearly every index, for a first answer to "how sure is this rank": every weight up or
 * down by a quarter; the root arithmetic or geometric; the normalization as defined or min-max over the set; missing values
 * as defined or filled by medians; any one indicator left out. An analysis of one's own should name its own.
 */
public final class UsualChoices {

    private static final double SPREAD = 0.25;
    private static final double FLOOR = 1;

    private UsualChoices() {}

    /**
     * The usual choices for an index and its data. What would change nothing is not among them.
     *
     * @param spec the recipe
     * @param data its data
     * @return the sources
     */
    public static List<Source> of(IndexSpec spec, Dataset data) {
        List<Source> sources = new ArrayList<>();
        List<Component> counted = SpecChange.counted(spec);
        if (counted.stream().anyMatch(UsualChoices::weighsSeveral)) {
            sources.add(WeightNoise.uniform(SPREAD));
        }
        aggregation(spec, sources);
        Option asDefined = new Option.Recipe("as-defined", Text.of("按原定义", "as defined"), one -> one);
        sources.add(new Choice(
                "normalization",
                Text.of("标准化方法", "normalization"),
                List.of(
                        asDefined,
                        Choice.normalizations(new MinMax(0, 100, Constant.DROP))
                                .options()
                                .get(0))));
        if (isIncomplete(counted, data)) {
            Imputation filled = data.hasAttribute("type") ? new GroupMedian("type") : new ColumnMedian();
            if (spec.imputation() instanceof NoImputation) {
                sources.add(new Choice(
                        "imputation",
                        Text.of("缺失值插补", "imputation"),
                        List.of(asDefined, Choice.imputations(filled).options().get(0))));
            }
        }
        if (counted.stream().filter(Indicator.class::isInstance).count() > 2) {
            sources.add(Choice.indicatorLeftOut(spec));
        }
        return sources;
    }

    private static void aggregation(IndexSpec spec, List<Source> sources) {
        Aggregation named = spec.root().aggregation();
        Aggregation own = named == null ? spec.aggregation() : named;
        boolean mean = own instanceof Arithmetic || own instanceof Geometric;
        if (mean && weighsSeveral(spec.root())) {
            Geometric geometric = own instanceof Geometric defined ? defined : new Geometric(FLOOR);
            sources.add(Choice.aggregations(List.of(spec.root().code()), new Arithmetic(), geometric));
        }
    }

    private static boolean weighsSeveral(Component component) {
        return component instanceof Dimension dimension
                && dimension.children().stream()
                                .filter(child -> !child.isOutside())
                                .count()
                        > 1;
    }

    private static boolean isIncomplete(List<Component> counted, Dataset data) {
        for (Component component : counted) {
            if (component instanceof Indicator indicator
                    && (lacks(data, indicator.variable())
                            || indicator.per().stream().anyMatch(per -> lacks(data, per.variable())))) {
                return true;
            }
        }
        return false;
    }

    private static boolean lacks(Dataset data, String variable) {
        return data.has(variable) && data.column(variable).missing() > 0;
    }
}
