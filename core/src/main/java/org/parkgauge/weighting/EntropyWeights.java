package org.parkgauge.weighting;

import java.util.Set;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Concentration;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * Entropy weights: with p_ij = x_ij / sum_i x_ij over the n reference units and e_j = -(1/ln n) sum_i p_ij ln p_ij, child j
 * gets 1 - e_j. The base of the logarithm cancels. What is done about zeros is a named policy, since some of them change
 * the weights; the default, the limit 0 ln 0 = 0, shifts nothing.
 *
 * <p>Works on the current columns (normalized values), on complete reference rows. A constant column has e = 1 and gets
 * no weight; if every column is constant there is nothing to weigh, which is refused. Negative values are refused, naming
 * the unit. Directions that are still open are not looked at, except by {@link Zeros#RESCALE}. The weight follows
 * dispersion, not importance: one outlier or many zeros raise it. Source: Shannon (1948); Zeleny (1982).
 *
 * @param fewestUnits the smallest number of complete units for which weights are made, at least 2; below 8 an issue is
 *     raised in any case
 * @param zeros what is done before shares are taken
 * @param epsilon the shift, or the distance from 0 and 1; NaN for the usual one (1e-4 and 0.002) and with the limit
 */
@StepName("entropy")
@StepTitle(zh = "熵权法", en = "entropy weights")
public record EntropyWeights(int fewestUnits, Zeros zeros, double epsilon) implements DataDriven {

    private static final double ROUNDING = 1e-12;
    private static final double USUAL_SHIFT = 1e-4;
    private static final double USUAL_MARGIN = 0.002;

    /** What is done about zeros. */
    public enum Zeros {
        /** Nothing: 0 ln 0 = 0, the limit. */
        LIMIT,
        /** Epsilon is added to every value. */
        SHIFT,
        /** Each column is scaled to epsilon..1 - epsilon by its extremes, costs turned if still open. */
        RESCALE
    }

    /** At least five units, zeros by the limit. */
    public EntropyWeights() {
        this(5);
    }

    /**
     * Zeros by the limit.
     *
     * @param fewestUnits the smallest number of complete units
     */
    public EntropyWeights(int fewestUnits) {
        this(fewestUnits, Zeros.LIMIT, Double.NaN);
    }

    /** Checks the numbers. */
    public EntropyWeights {
        if (fewestUnits < 2) {
            throw new InvalidInputException(
                            "熵权法至少需要 2 个单元，不能设为" + fewestUnits + "。",
                            "Entropy weights need at least 2 units, not " + fewestUnits + ".")
                    .maybe("用默认的 5。", "use the default, 5.");
        }
        boolean given = !Double.isNaN(epsilon);
        if (given && zeros == Zeros.LIMIT) {
            throw new InvalidInputException(
                            "极限规则 0 ln 0 = 0 不需要平移量" + epsilon + "。",
                            "The limit 0 ln 0 = 0 needs no epsilon, and " + epsilon + " is given.")
                    .maybe("选用 SHIFT 或 RESCALE，或删去该数。", "choose SHIFT or RESCALE, or leave it out.");
        }
        if (given && !(epsilon > 0 && (zeros == Zeros.SHIFT ? epsilon < Double.POSITIVE_INFINITY : epsilon < 0.5))) {
            throw new InvalidInputException(
                            "熵权法的平移量不能为" + epsilon + "：应为正数，缩放时小于 0.5。",
                            "The epsilon of entropy weights must be positive, and below 0.5 to rescale, so not "
                                    + epsilon + ".")
                    .maybe("不写该数，用默认值。", "leave it out, which has a default.");
        }
    }

    @Override
    public Text title() {
        return Text.of("熵权法", "entropy");
    }

    @Override
    public Set<Trait> traits() {
        return zeros == Zeros.LIMIT
                ? Set.of(Trait.SET_DEPENDENT, Trait.NEEDS_NON_NEGATIVE)
                : Set.of(Trait.SET_DEPENDENT);
    }

    @Override
    public int minimumUnits() {
        return fewestUnits;
    }

    @Override
    public double[] weigh(Children children) {
        DataTable table = DataTable.of(title(), children);
        if (zeros == Zeros.LIMIT) {
            table.refuseNegative();
        }
        return table.weigh(j -> {
            double divergence = 1 - Concentration.entropy(prepared(table, j)) / Math.log(table.units());
            return divergence > ROUNDING ? divergence : 0;
        });
    }

    private double[] prepared(DataTable table, int j) {
        if (zeros == Zeros.LIMIT) {
            return table.column(j);
        }
        double by = Double.isNaN(epsilon) ? (zeros == Zeros.SHIFT ? USUAL_SHIFT : USUAL_MARGIN) : epsilon;
        boolean shift = zeros == Zeros.SHIFT;
        double[] values = shift ? table.column(j).clone() : table.minMax(j, DirectionUse.HONOURED);
        for (int i = 0; i < values.length; i++) {
            values[i] = shift ? values[i] + by : by + (1 - 2 * by) * values[i];
            if (values[i] < 0) {
                throw new InvalidInputException(
                                "熵权法平移" + by + "后" + table.code(j) + "仍有负值" + values[i] + "。",
                                "Entropy weights cannot use negative values: " + table.code(j) + " shifted by " + by
                                        + " is still " + values[i] + ".")
                        .maybe("加大平移量，或改用 RESCALE。", "shift by more, or use RESCALE.");
            }
        }
        return values;
    }
}
