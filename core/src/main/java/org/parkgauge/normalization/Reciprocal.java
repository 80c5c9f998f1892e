package org.parkgauge.normalization;

import java.util.List;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.StepTitle;

/**
 * Values as they are, and 1/x where lower is better; costs must be positive, in the reference set and later. Not linear:
 * differences between low costs count for more, and near 0 the score explodes, so that {@link Negation}, {@link MinMax} or
 * {@link Goalposts} is nearly always the better choice. scikit-criteria's {@code InvertMinimize}. A constant column is no
 * trouble. Source: the Chinese evaluation literature on cost indicators; Liu and Lin (2006), the reciprocating operator.
 */
@StepTitle(zh = "倒数", en = "reciprocal")
public record Reciprocal() implements NamesUnits {

    private static final String NAME = "reciprocal";

    @Override
    public ColumnMap fit(Column reference, Direction direction, List<String> units) {
        boolean lower = Scales.isLower(direction);
        if (lower) {
            Scales.positive(reference, NAME, units);
        }
        return new Fitted(lower, reference.name());
    }

    /**
     * The rule.
     *
     * @param lower whether lower values are better
     * @param indicator the indicator, for messages
     */
    public record Fitted(boolean lower, String indicator) implements ColumnMap {

        @Override
        public double apply(double value) {
            if (!lower) {
                return value;
            }
            return value > 0 ? 1 / value : Scales.notPositive(indicator, NAME, value);
        }
    }
}
