package org.parkgauge.normalization;

import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;

/**
 * Values as they are, and -x where lower is better. The units of measure stay, so this is for indicators that share one, or
 * for an aggregation that scales by itself and does not know directions. COINr's {@code none}, scikit-criteria's {@code
 * NegateMinimize}. Unbounded; a constant column is no trouble. Source: Becker et al. (2022).
 */
@StepName("negate")
@StepTitle(zh = "取负", en = "negation")
public record Negation() implements Normalization {

    @Override
    public ColumnMap fit(Column reference, Direction direction) {
        return new Fitted(Scales.isLower(direction));
    }

    /**
     * The sign.
     *
     * @param lower whether lower values are better, so that the sign is turned
     */
    public record Fitted(boolean lower) implements ColumnMap {

        @Override
        public double apply(double value) {
            return lower ? 0 - value : value;
        }
    }
}
