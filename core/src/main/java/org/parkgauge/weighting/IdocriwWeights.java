package org.parkgauge.weighting;

import java.util.Set;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.data.Weights;
import org.parkgauge.text.Text;

/**
 * IDOCRIW (integrated determination of objective criteria weights): the product of entropy weights and CILOS weights. Entropy
 * raises a child that varies much, CILOS one whose best is not bought with losses elsewhere.
 *
 * <p>Works on complete reference rows; entropy takes the values as they stand, CILOS honours a direction that is still open.
 * Values must not be negative, open costs positive. A constant column gets 0 (peers give it 1); if every column is constant,
 * the node is refused. Source: Zavadskas and Podvezko (2016).
 */
@StepName("idocriw")
@StepTitle(zh = "IDOCRIW 法", en = "IDOCRIW")
public record IdocriwWeights() implements DataDriven {

    @Override
    public Text title() {
        return Text.of("IDOCRIW 法", "IDOCRIW");
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT, Trait.NEEDS_NON_NEGATIVE);
    }

    @Override
    public double[] weigh(Children children) {
        DataTable table = DataTable.of(title(), children);
        table.refuseNegative();
        if (table.varying().isEmpty()) {
            return table.weights(new double[table.size()]);
        }
        double[] weights =
                Weights.proportionalTo(new EntropyWeights(2).weigh(children)).toArray();
        double[] losses = CilosWeights.weigh(table);
        for (int j = 0; j < weights.length; j++) {
            weights[j] *= losses[j];
        }
        return table.weights(weights);
    }
}
