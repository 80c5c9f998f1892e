package org.parkgauge.weighting;

import java.util.List;
import java.util.Set;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.text.Text;

/**
 * Angle weights: child j gets the angle between its column and the column that is the same for all units,
 * arccos(sum_i x_ij/(sqrt(n) |x_j|)), 0 to pi/2. Does not depend on the unit of measurement.
 *
 * <p>Works on complete reference rows. Negative values are refused, naming the unit. A direction that is still open is
 * honoured by min/x, which needs positive values, or not looked at. A constant column has angle 0 and gets 0; if every column
 * is constant, the node is refused. Source: Shuai et al. (2012).
 *
 * @param direction whether an open direction is honoured
 */
@StepName("angle")
@StepTitle(zh = "夹角法", en = "angle")
public record AngleWeights(DirectionUse direction) implements DataDriven {

    /** An open direction is honoured. */
    public AngleWeights() {
        this(DirectionUse.HONOURED);
    }

    @Override
    public Text title() {
        return Text.of("夹角法", "angle");
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT, Trait.NEEDS_NON_NEGATIVE);
    }

    @Override
    public double[] weigh(Children children) {
        DataTable table = DataTable.of(title(), children);
        table.refuseNegative();
        boolean honoured = direction == DirectionUse.HONOURED;
        List<Integer> varying = table.varying();
        table.refuseNotPositive(
                varying.stream().filter(j -> honoured && table.isCost(j)).toList(),
                "先标准化，或忽略方向。",
                "normalize first, or be blind to the direction.");
        double[] weights = new double[table.size()];
        for (int j : varying) {
            weights[j] = angle(honoured ? table.inverted(j) : table.column(j));
        }
        return table.weights(weights);
    }

    /** The angle by its tangent, which is exact for small angles too: standard deviation over mean. */
    private static double angle(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        return Math.atan2(Deviation.of(values), mean);
    }
}
