package org.parkgauge.normalization;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * A table of values with their scores: grades that are coded as numbers, or the corners of a value function. Between the
 * values of the table the score is interpolated linearly, and beyond its ends it stays that of the end; not interpolated, a
 * value that is not in the table is refused, in the reference set and later. The set is not looked at otherwise.
 *
 * <p>The scores must follow the direction of the indicator: not fall as values rise where higher is better, not rise where
 * lower is better. A table of labels belongs to text attributes, which are no indicators. Source: OECD/JRC (2008), step 5,
 * categorical scale; Keeney and Raiffa (1976), value functions.
 *
 * @param values the values, ascending; at least one
 * @param scores the score of each value
 * @param interpolated whether values between those of the table have scores too
 */
@StepTitle(zh = "对照表计分", en = "value table")
public record ValueTable(Vector values, Vector scores, boolean interpolated) implements NamesUnits {

    /**
     * A table whose values alone have scores.
     *
     * @param values the values, ascending
     * @param scores the score of each value
     */
    public ValueTable(Vector values, Vector scores) {
        this(values, scores, false);
    }

    /** Checks that values and scores go together. */
    public ValueTable {
        if (values.size() == 0 || values.size() != scores.size()) {
            throw new InvalidInputException(
                            "value-table 的每个值须有一个得分，得到" + values.size() + "个值和" + scores.size() + "个得分。",
                            "Each value of a value-table needs one score, and there are " + values.size()
                                    + " values and " + scores.size() + " scores.")
                    .maybe("逐一写出值及其得分。", "write the values and, in the same order, their scores.");
        }
        boolean good = Arrays.stream(scores.toArray()).allMatch(Double::isFinite) && Double.isFinite(values.get(0));
        for (int i = 1; i < values.size(); i++) {
            good &= Double.isFinite(values.get(i)) && values.get(i - 1) < values.get(i);
        }
        if (!good) {
            throw new InvalidInputException(
                            "value-table 的值须有限且依次上升、得分须有限，得到" + values + "和" + scores + "。",
                            "The values of a value-table must be finite and rise, and the scores must be finite, not "
                                    + values + " and " + scores + ".")
                    .maybe("按值由小到大书写。", "write the values in ascending order.");
        }
    }

    @Override
    public Set<Trait> traits() {
        return Set.of(Trait.HOLDS_VALUES);
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction, List<String> units) {
        boolean lower = Scales.isLower(direction);
        for (int i = 1; i < scores.size(); i++) {
            double rise = scores.get(i) - scores.get(i - 1);
            if (lower ? rise > 0 : rise < 0) {
                throw new InvalidInputException(
                                "指标" + reference.name() + (lower ? "越小越好" : "越大越好") + "，而 value-table 在" + values.get(i)
                                        + "处给更差的值更高的得分。",
                                "Indicator " + reference.name() + " is better when " + (lower ? "lower" : "higher")
                                        + ", and its value-table gives a worse value a better score at " + values.get(i)
                                        + ".")
                        .maybe("检查指标的方向和得分的次序。", "check the direction and the order of the scores.");
            }
        }
        Fitted fitted = new Fitted(values, scores, interpolated, reference.name());
        for (int i = 0; i < reference.size(); i++) {
            try {
                fitted.apply(reference.get(i));
            } catch (InvalidInputException unlisted) {
                throw Scales.at(unlisted, units, i);
            }
        }
        return fitted;
    }

    /**
     * The table.
     *
     * @param values the values, ascending
     * @param scores the score of each value
     * @param interpolated whether values between those of the table have scores too
     * @param indicator the indicator, for messages
     */
    public record Fitted(Vector values, Vector scores, boolean interpolated, String indicator) implements ColumnMap {

        @Override
        public double apply(double value) {
            if (Double.isNaN(value)) {
                return value;
            }
            int above = 0;
            while (above < values.size() && values.get(above) < value) {
                above++;
            }
            if (above < values.size() && values.get(above) == value) {
                return scores.get(above);
            }
            if (!interpolated) {
                throw unlisted(value);
            }
            if (above == 0 || above == values.size()) {
                return scores.get(Math.min(above, values.size() - 1));
            }
            double from = values.get(above - 1);
            double share = (value - from) / (values.get(above) - from);
            return scores.get(above - 1) + share * (scores.get(above) - scores.get(above - 1));
        }

        private InvalidInputException unlisted(double value) {
            return new InvalidInputException(
                            "指标" + indicator + "的值" + value + "不在 value-table 中。",
                            "The value " + value + " of indicator " + indicator + " is not in its value-table.")
                    .maybe(
                            "表中的值为" + values + "；要在其间内插，选 interpolated。",
                            "it is one of these: " + values + "; or interpolate between them.");
        }

        @Override
        public Range range() {
            double first = scores.get(0);
            double last = scores.get(scores.size() - 1);
            return new Range(Math.min(first, last), Math.max(first, last));
        }
    }
}
