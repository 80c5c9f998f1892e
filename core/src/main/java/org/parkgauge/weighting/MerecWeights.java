package org.parkgauge.weighting;

import java.util.Set;
import org.parkgauge.data.Children;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * MEREC (method based on the removal effects of criteria): with n_ij = min/x for benefits and x/max for costs,
 * S_i = ln(1 + (1/m) sum_j |ln n_ij|) and S_ij the same sum without child j (still over m), child j gets
 * sum_i |S_ij - S_i|.
 *
 * <p>Works on complete reference rows and honours a direction that is still open. Zeros and negative values have no
 * logarithm: they are refused, naming the unit, unless a shift is given, which is added to every value and changes the
 * weights. A constant column gets 0; if every column is constant, the node is refused. Source: Keshavarz-Ghorabaee et al.
 * (2021).
 *
 * @param shift what is added to every value, 0 for nothing
 */
@StepName("merec")
@StepTitle(zh = "MEREC 法", en = "MEREC")
public record MerecWeights(double shift) implements DataDriven {

    /** Nothing is shifted. */
    public MerecWeights() {
        this(0);
    }

    /** Checks the shift. */
    public MerecWeights {
        if (!(shift >= 0 && shift < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException(
                            "MEREC 的平移量应为非负有限数，得到" + shift + "。",
                            "The shift of MEREC must be finite and not negative, as " + shift + " is.")
                    .maybe("没有零和负值时用 0，否则取 1。", "use 0 where no value is zero or negative, else 1.");
        }
    }

    @Override
    public Text title() {
        return Text.of("MEREC 法", "MEREC");
    }

    @Override
    public Set<Trait> traits() {
        return shift > 0 ? Set.of(Trait.SET_DEPENDENT) : Set.of(Trait.SET_DEPENDENT, Trait.NEEDS_POSITIVE);
    }

    @Override
    public double[] weigh(Children children) {
        DataTable table = DataTable.of(title(), children);
        int m = table.size();
        double[][] effects = new double[m][];
        for (int j = 0; j < m; j++) {
            effects[j] = effects(table, j, children);
        }
        double[] weights = new double[m];
        for (int i = 0; i < table.units(); i++) {
            double sum = 0;
            for (double[] effect : effects) {
                sum += effect[i];
            }
            for (int j = 0; j < m; j++) {
                weights[j] += Math.log1p(sum / m) - Math.log1p(Math.max(0, sum - effects[j][i]) / m);
            }
        }
        for (int j = 0; j < m; j++) {
            weights[j] = table.isConstant(j) ? 0 : Math.max(0, weights[j]);
        }
        return table.weights(weights);
    }

    /** |ln n_ij| of one child. */
    private double[] effects(DataTable table, int j, Children children) {
        double[] effects = new double[table.units()];
        double best = Math.log((table.isCost(j) ? table.high(j) : table.low(j)) + shift);
        for (int i = 0; i < effects.length; i++) {
            double value = table.column(j)[i] + shift;
            if (!(value > 0)) {
                throw refusal(table, j, children.units().get(i), value);
            }
            effects[i] = Math.abs(best - Math.log(value));
        }
        return effects;
    }

    private InvalidInputException refusal(DataTable table, int j, String unit, double value) {
        String zh = shift > 0 ? "加上" + shift + "后" : "";
        String en = shift > 0 ? " after the shift by " + shift : "";
        return new InvalidInputException(
                        "MEREC 只能用于正值：" + table.code(j) + "在单元“" + unit + "”" + zh + "为" + value + "。",
                        "MEREC weights need positive values: " + table.code(j) + " of unit \"" + unit + "\" is " + value
                                + en + ".")
                .maybe("标准化到 1–100，或给定（更大的）平移量。", "normalize to 1..100, or give a (larger) shift.");
    }
}
