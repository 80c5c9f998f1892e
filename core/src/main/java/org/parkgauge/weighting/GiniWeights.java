package org.parkgauge.weighting;

import java.util.Set;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Concentration;
import org.parkgauge.text.Text;

/**
 * Gini weights: child j gets the Gini coefficient of its column, G = 2 sum i x_i/(n sum x) - (n + 1)/n with x in ascending
 * order; the correction n/(n - 1) cancels. The reciprocal form gives 1/G instead, so that even indicators count more.
 *
 * <p>Works on complete reference rows; directions are not looked at. Negative values are refused, naming the unit. A
 * constant column gets 0 in either form; if every column is constant, the node is refused. Source: Li and Chi (2009).
 *
 * @param reciprocal whether the less unequal count more
 */
@StepName("gini")
@StepTitle(zh = "基尼系数法", en = "Gini coefficient")
public record GiniWeights(boolean reciprocal) implements DataDriven {

    /** The more unequal count more. */
    public GiniWeights() {
        this(false);
    }

    @Override
    public Text title() {
        return Text.of("基尼系数法", "Gini");
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT, Trait.NEEDS_NON_NEGATIVE);
    }

    @Override
    public double[] weigh(Children children) {
        DataTable table = DataTable.of(title(), children);
        table.refuseNegative();
        return table.weigh(j -> {
            double gini = Concentration.gini(table.column(j));
            return reciprocal ? 1 / gini : gini;
        });
    }
}
