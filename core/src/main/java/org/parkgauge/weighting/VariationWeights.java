package org.parkgauge.weighting;

import java.util.Set;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.text.Text;

/**
 * Coefficient-of-variation weights: child j gets standard deviation over mean of its column; the divisor n or n - 1
 * cancels. Does not depend on the unit of measurement, but on where its zero lies: use it on ratio scales, never on
 * z-scores.
 *
 * <p>Works on complete reference rows; directions do not matter. Negative values are refused, naming the unit. A constant
 * column gets 0; if every column is constant, the node is refused. Source: Pomerol and Barba-Romero (2000).
 */
@StepName("coefficient-of-variation")
@StepTitle(zh = "变异系数法", en = "coefficient of variation")
public record VariationWeights() implements DataDriven {

    @Override
    public Text title() {
        return Text.of("变异系数法", "coefficient of variation");
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
            double mean = 0;
            for (double value : table.column(j)) {
                mean += value / table.units();
            }
            return table.deviation(j) / mean;
        });
    }
}
