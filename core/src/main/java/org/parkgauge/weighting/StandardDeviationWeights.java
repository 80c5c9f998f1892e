package org.parkgauge.weighting;

import org.parkgauge.data.Children;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.text.Text;

/**
 * Standard-deviation weights: child j gets the standard deviation of its column; whether it is divided by n or n - 1
 * cancels.
 *
 * <p>Works on complete reference rows. On raw columns ({@code identity}) without scaling the unit of measurement decides,
 * so scale there; directions do not matter. A constant column gets 0; if every column is constant, the node is refused.
 * Source: Diakoulaki, Mavrotas and Papayannakis (1995).
 *
 * @param scaling whether columns are brought to 0..1 first
 */
@StepName("standard-deviation")
@StepTitle(zh = "标准差法", en = "standard deviation")
public record StandardDeviationWeights(ColumnScaling scaling) implements DataDriven {

    /** Of the values as the node sees them. */
    public StandardDeviationWeights() {
        this(ColumnScaling.NONE);
    }

    @Override
    public Text title() {
        return Text.of("标准差法", "standard deviation");
    }

    @Override
    public double[] weigh(Children children) {
        return weigh(DataTable.of(title(), children), scaling);
    }

    static double[] weigh(DataTable table, ColumnScaling scaling) {
        boolean scaled = scaling == ColumnScaling.MIN_MAX;
        return table.weigh(j -> table.deviation(j) / (scaled ? table.high(j) - table.low(j) : 1));
    }
}
