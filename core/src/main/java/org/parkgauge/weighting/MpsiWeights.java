package org.parkgauge.weighting;

import java.util.List;
import java.util.Set;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.text.Text;

/**
 * MPSI (modified preference selection index): child j gets the sum of squared deviations from the mean of its column scaled by
 * x/max, or min/x for a cost that is still open.
 *
 * <p>Works on complete reference rows. Values must not be negative, open costs positive. A constant column gets 0; if every
 * column is constant, the node is refused. Source: Gligoric et al. (2022).
 */
@StepName("mpsi")
@StepTitle(zh = "MPSI 法", en = "MPSI")
public record MpsiWeights() implements DataDriven {

    @Override
    public Text title() {
        return Text.of("MPSI 法", "MPSI");
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT, Trait.NEEDS_NON_NEGATIVE);
    }

    @Override
    public double[] weigh(Children children) {
        DataTable table = DataTable.of(title(), children);
        table.refuseNegative();
        List<Integer> varying = table.varying();
        table.refuseNotPositive(varying.stream().filter(table::isCost).toList(), "先标准化。", "normalize first.");
        double[] weights = new double[table.size()];
        for (int j : varying) {
            double scale = table.isCost(j) ? 1 : table.high(j);
            double deviation = Deviation.of(table.inverted(j)) / scale;
            weights[j] = deviation * deviation;
        }
        return table.weights(weights);
    }
}
