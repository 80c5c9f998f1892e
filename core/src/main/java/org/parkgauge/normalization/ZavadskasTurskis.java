package org.parkgauge.normalization;

import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.StepTitle;

/**
 * The normalization of Zavadskas and Turskis: 1 - (max - x)/max, and 1 - (x - min)/min where lower is better. The best
 * reference unit gets 1; costs above twice the minimum get negative scores. The maximum, or for costs the minimum, must be
 * positive. A constant column is no trouble: all get 1.
 *
 * <p>The literature writes |max - x| and |min - x|, which is the same for the reference set; here a new unit that is better
 * than the best of the set gets more than 1, where the absolute value would punish it. pymcdm's {@code
 * zavadskas_turskis_normalization}. Source: Zavadskas and Turskis (2008).
 */
@StepTitle(zh = "Zavadskas–Turskis 法", en = "Zavadskas–Turskis")
public record ZavadskasTurskis() implements Normalization {

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT);
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction) {
        boolean lower = Scales.isLower(direction);
        double low = Scales.range(reference, "zavadskas-turskis").low();
        double best = lower ? low : reference.range().high();
        return new Fitted(
                Scales.divisor(
                        reference, "zavadskas-turskis", lower ? "最小值" : "最大值", lower ? "minimum" : "maximum", best),
                lower);
    }

    /**
     * The learned best value.
     *
     * @param best the best reference value
     * @param lower whether lower values are better
     */
    public record Fitted(double best, boolean lower) implements ColumnMap {

        @Override
        public double apply(double value) {
            double shortfall = (best - value) / best;
            return 1 - (lower ? -shortfall : shortfall);
        }
    }
}
