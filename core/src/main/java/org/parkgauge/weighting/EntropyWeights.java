package org.parkgauge.weighting;

import java.util.List;
import java.util.Set;
import org.parkgauge.data.Child;
import org.parkgauge.data.Children;
import org.parkgauge.data.Column;
import org.parkgauge.data.Weights;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/**
 * Entropy weights: with p_ij = x_ij / sum_i x_ij over the n reference units and e_j = -(1/ln n) sum_i p_ij ln p_ij, child j
 * gets 1 - e_j. Zeros follow the limit 0 ln 0 = 0, so nothing is shifted; the base of the logarithm cancels.
 *
 * <p>Works on the current columns (normalized values), on complete reference rows. A constant column has e = 1 and gets
 * no weight; if every column is constant there is nothing to weigh, which is refused. Negative values are refused, naming
 * the unit. The weight follows dispersion, not importance: one outlier or many zeros raise it. Source: Shannon (1948);
 * Zeleny (1982).
 *
 * @param fewestUnits the smallest number of complete units for which weights are made, at least 2; below 8 an issue is
 *     raised in any case
 */
public record EntropyWeights(int fewestUnits) implements Weighting {

    private static final int ENOUGH_UNITS = 8;
    private static final double ROUNDING = 1e-12;

    /** At least five units. */
    public EntropyWeights() {
        this(5);
    }

    /** Checks the number. */
    public EntropyWeights {
        if (fewestUnits < 2) {
            throw new InvalidInputException(
                    "熵权法至少需要 2 个单元，不能设为" + fewestUnits + "。",
                    "Entropy weights need at least 2 units, not " + fewestUnits + ".");
        }
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT, Trait.NEEDS_NON_NEGATIVE);
    }

    @Override
    public int minimumUnits() {
        return fewestUnits;
    }

    @Override
    public double[] weigh(Children children) {
        double[] weights = new double[children.size()];
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            weights[j] = divergence(children, children.get(j));
            sum += weights[j];
        }
        if (sum == 0) {
            throw new InvalidInputException(
                            "节点" + children.node() + "的下级都没有差异，熵权法无法赋权。",
                            "The children of " + children.node() + " do not vary, so entropy gives no weights.")
                    .maybe("改用 equal 或 given。", "use equal or given weights.");
        }
        return weights;
    }

    /** 1 - e, exactly 0 for a constant column. */
    private static double divergence(Children children, Child child) {
        Column column = child.current();
        double total = 0;
        for (int i = 0; i < column.size(); i++) {
            if (column.get(i) < 0) {
                throw new InvalidInputException(
                                "熵权法不能用于负值：" + child.code() + "在单元“"
                                        + children.units().get(i) + "”为" + column.get(i) + "。",
                                "Entropy weights cannot use negative values: " + child.code() + " of unit \""
                                        + children.units().get(i) + "\" is " + column.get(i) + ".")
                        .maybe("先用 min-max 或目标值标准化。", "normalize by min-max or goalposts first.");
            }
            total += column.get(i);
        }
        if (!(total > 0)) {
            return 0;
        }
        double entropy = 0;
        for (int i = 0; i < column.size(); i++) {
            double share = column.get(i) / total;
            if (share > 0) {
                entropy -= share * Math.log(share);
            }
        }
        double divergence = 1 - entropy / Math.log(column.size());
        return divergence > ROUNDING ? divergence : 0;
    }

    @Override
    public List<Issue> review(Children children, Weights weights) {
        int n = children.units().size();
        if (n >= ENOUGH_UNITS) {
            return List.of();
        }
        return List.of(Issue.of(
                Issue.Kind.FEW_UNITS,
                children.node(),
                Text.of("熵权只基于" + n + "个单元，不可靠。", "entropy weights rest on " + n + " units only and are unreliable")));
    }
}
