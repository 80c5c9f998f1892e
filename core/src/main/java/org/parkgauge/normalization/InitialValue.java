package org.parkgauge.normalization;

import java.util.List;
import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.StepTitle;
import org.parkgauge.text.InvalidInputException;

/**
 * Initial-value scaling of grey systems: x/x1, and x1/x where lower is better, with x1 the value of the first reference
 * unit, which gets 1. Meant for a set whose units are the years of one place in order; the only method that looks at the
 * order of units. The first value must be there and positive; where lower is better, all values must be positive, in the
 * reference set and later. A constant column is no trouble: all get 1.
 *
 * <p>For a base other than the first unit take {@link DistanceToUnit} with {@link ReferenceForm#RATIO}. Source: Liu and Lin
 * (2006), the initialing operator, after the reciprocating operator for costs.
 */
@StepTitle(zh = "初值化", en = "ratio to the first value")
public record InitialValue() implements NamesUnits {

    private static final String NAME = "initial-value";

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.SET_DEPENDENT);
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction, List<String> units) {
        Scales.range(reference, NAME);
        boolean lower = Scales.isLower(direction);
        double[] values = lower ? Scales.positive(reference, NAME, units) : reference.toArray();
        if (Double.isNaN(values[0])) {
            throw new InvalidInputException(
                            "指标" + reference.name() + "在首个参照单元缺失，initial-value 没有基准。",
                            "Indicator " + reference.name()
                                    + " is missing for the first reference unit, so initial-value" + " has no base.")
                    .maybe("先插补，或改用 mean-value。", "impute it first, or use mean-value.");
        }
        double initial = Scales.divisor(reference, NAME, "初值", "first value", values[0]);
        return new Fitted(initial, lower, reference.name());
    }

    /**
     * The learned base.
     *
     * @param initial the first reference value
     * @param lower whether lower values are better
     * @param indicator the indicator, for messages
     */
    public record Fitted(double initial, boolean lower, String indicator) implements ColumnMap {

        @Override
        public double apply(double value) {
            if (!lower) {
                return value / initial;
            }
            return value > 0 ? initial / value : Scales.notPositive(indicator, NAME, value);
        }
    }
}
