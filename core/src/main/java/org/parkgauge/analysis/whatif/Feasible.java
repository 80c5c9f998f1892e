package org.parkgauge.analysis.whatif;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Direction.BestRange;
import org.parkgauge.data.Direction.HigherIsBetter;
import org.parkgauge.data.Direction.LowerIsBetter;
import org.parkgauge.data.Range;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.text.InvalidInputException;

/**
 * How far the value of each indicator may go. An indicator without limits of its own may go to its best goalpost, to the
 * nearer end of its best range, or, where it has no goalposts, to the best value among the units. A value is the indicator
 * itself, after its denominators, in its own unit of measure.
 */
public final class Feasible implements Serializable {

    private static final long serialVersionUID = 1L;

    /** No limits but those of the index and the data. */
    public static final Feasible DEFAULT = new Feasible(new TreeMap<>());

    private final TreeMap<String, Range> limits;

    private Feasible(Map<String, Range> limits) {
        this.limits = new TreeMap<>(limits);
    }

    /**
     * The same limits with one more.
     *
     * @param indicator the code of an indicator
     * @param low the lowest value that it can take
     * @param high the highest value that it can take
     * @return new limits
     * @throws InvalidInputException if the limits are not finite or not in order
     */
    public Feasible with(String indicator, double low, double high) {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new InvalidInputException(
                            "指标" + indicator + "的可行范围从" + low + "到" + high + "，不成立。",
                            "The limits of indicator " + indicator + " from " + low + " to " + high
                                    + " are impossible.")
                    .maybe("先写下限，后写上限，都为有限数。", "give the lower limit first, both finite.");
        }
        TreeMap<String, Range> all = new TreeMap<>(limits);
        all.put(indicator, new Range(low, high));
        return new Feasible(all);
    }

    /**
     * The limits that were given.
     *
     * @return indicator to range
     */
    public Map<String, Range> limits() {
        return Collections.unmodifiableMap(limits);
    }

    /** The value to which an indicator may move from its present one, the present one where it cannot get better. */
    double end(Scores scores, Indicator indicator, double value) {
        Direction direction = indicator.direction();
        Range given = limits.get(indicator.code());
        if (direction instanceof HigherIsBetter) {
            return Math.max(value, given == null ? top(scores, indicator) : given.high());
        }
        if (direction instanceof LowerIsBetter) {
            return Math.min(value, given == null ? top(scores, indicator) : given.low());
        }
        BestRange best = (BestRange) direction;
        Range open = given == null ? Range.UNKNOWN : given;
        if (value < best.low()) {
            return Math.max(value, Math.min(best.low(), open.high()));
        }
        return value > best.high() ? Math.min(value, Math.max(best.high(), open.low())) : value;
    }

    /** The best goalpost, or the best value among the units. */
    private static double top(Scores scores, Indicator indicator) {
        Direction direction = indicator.direction();
        boolean higher = direction instanceof HigherIsBetter;
        if (direction instanceof HigherIsBetter goal && goal.hasGoalposts()) {
            return goal.best();
        }
        if (direction instanceof LowerIsBetter goal && goal.hasGoalposts()) {
            return goal.best();
        }
        double best = Double.NaN;
        for (String unit : scores.units()) {
            double value = scores.raw(unit, indicator.code());
            boolean better = Double.isNaN(best) || (higher ? value > best : value < best);
            best = better && !Double.isNaN(value) ? value : best;
        }
        return best;
    }

    /** Refuses limits of indicators that the index has not. */
    void check(Scores scores) {
        limits.keySet().forEach(code -> Situation.indicator(scores, code));
    }
}
