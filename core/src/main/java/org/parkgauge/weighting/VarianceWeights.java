package org.parkgauge.weighting;

import org.parkgauge.data.Children;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.text.Text;

/**
 * Statistical-variance weights: child j gets the variance of its column; whether it is divided by n or n - 1 cancels. The
 * default scales columns to 0..1 first, as the literature does. Weights differ more than with the standard deviation.
 *
 * <p>Works on complete reference rows; directions do not matter. A constant column gets 0; if every column is constant, the
 * node is refused. Source: Rao and Patel (2010).
 *
 * @param scaling whether columns are brought to 0..1 first
 */
@StepName("variance")
@StepTitle(zh = "方差法", en = "variance")
public record VarianceWeights(ColumnScaling scaling) implements DataDriven {

    /** Of columns scaled to 0..1. */
    public VarianceWeights() {
        this(ColumnScaling.MIN_MAX);
    }

    @Override
    public Text title() {
        return Text.of("方差法", "variance");
    }

    @Override
    public double[] weigh(Children children) {
        double[] weights = StandardDeviationWeights.weigh(DataTable.of(title(), children), scaling);
        for (int j = 0; j < weights.length; j++) {
            weights[j] *= weights[j];
        }
        return weights;
    }
}
