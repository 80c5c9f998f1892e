package org.parkgauge.treatment;

import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Quantiles;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * Winsorization by percentiles: with q_l and q_u the quantiles (type 7) of the reference column, a value below q_l counts
 * as q_l and a value above q_u as q_u. No test of need is made: use it where the two percentiles are wanted as such.
 *
 * @param lower the lower probability, from 0
 * @param upper the upper probability, up to 1, above the lower one
 */
@StepName("winsorize-percentiles")
@StepTitle(zh = "按百分位缩尾", en = "winsorization at percentiles")
public record PercentileWinsorization(double lower, double upper) implements Treatment {

    /** The 5th and the 95th percentile. */
    public PercentileWinsorization() {
        this(0.05, 0.95);
    }

    /** Checks the probabilities. */
    public PercentileWinsorization {
        if (!(lower >= 0 && lower < upper && upper <= 1)) {
            throw new InvalidInputException(
                            "缩尾的两个概率须满足 0 ≤ 下限 < 上限 ≤ 1，得到" + lower + "和" + upper + "。",
                            "Winsorization needs probabilities 0 <= lower < upper <= 1, not " + lower + " and " + upper
                                    + ".")
                    .maybe("5% 写作 0.05。", "write 5 per cent as 0.05.");
        }
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT);
    }

    @Override
    public ColumnMap fit(Column reference) {
        double[] values = reference.toArray();
        double low = Quantiles.quantile(values, lower);
        if (Double.isNaN(low)) {
            throw new InvalidInputException(
                            "指标" + reference.name() + "没有任何值，无法缩尾。",
                            "Indicator " + reference.name() + " has no value, so it cannot be winsorized.")
                    .maybe("从指数中去掉该指标。", "leave the indicator out of the index.");
        }
        return new Fitted(low, Quantiles.quantile(values, upper));
    }

    /**
     * The learned limits.
     *
     * @param low the value that lower ones count as
     * @param high the value that higher ones count as
     */
    public record Fitted(double low, double high) implements FittedTreatment {

        @Override
        public double apply(double value) {
            return Math.max(low, Math.min(high, value));
        }

        @Override
        public Text summary() {
            return Limits.summary(low, high);
        }
    }
}
