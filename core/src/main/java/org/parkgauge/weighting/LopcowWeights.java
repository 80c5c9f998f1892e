package org.parkgauge.weighting;

import org.parkgauge.data.Children;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Moments;
import org.parkgauge.text.Text;

/**
 * LOPCOW (logarithmic percentage change-driven objective weighting): on min-max columns with direction, child j gets
 * |ln(sqrt(sum_i x_ij^2/n)/s_j)| * 100, s_j its standard deviation. Unlike other methods it lowers the weight of a child that
 * varies much around a low mean.
 *
 * <p>Works on complete reference rows. The divisor of s_j does change the weights. A constant column gets 0; if every column is
 * constant, the node is refused. Source: Ecer and Pamucar (2022).
 *
 * @param divisor n - 1 or n
 */
@StepName("lopcow")
@StepTitle(zh = "LOPCOW 法", en = "LOPCOW")
public record LopcowWeights(Moments.Divisor divisor) implements DataDriven {

    private static final double PER_CENT = 100;
    private static final double ROUNDING = 1e-12;

    /** The sample form. */
    public LopcowWeights() {
        this(Moments.Divisor.SAMPLE);
    }

    @Override
    public Text title() {
        return Text.of("LOPCOW 法", "LOPCOW");
    }

    @Override
    public double[] weigh(Children children) {
        DataTable table = DataTable.of(title(), children);
        return table.weigh(j -> {
            double[] scaled = table.minMax(j, DirectionUse.HONOURED);
            double squares = 0;
            for (double value : scaled) {
                squares += value * value;
            }
            double ratio = Math.sqrt(squares / scaled.length) / Moments.standardDeviation(scaled, divisor);
            double change = Math.abs(Math.log(ratio)) * PER_CENT;
            return change > ROUNDING ? change : 0;
        });
    }
}
