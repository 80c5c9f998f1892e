package org.parkgauge.normalization;

import java.util.Arrays;
import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.StepName;
import org.parkgauge.data.StepTitle;
import org.parkgauge.statistics.Quantiles;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * Categories by cut points: a value that reaches k of the cut points gets the score number k + 1. Cut points and scores run
 * from the worst to the best, so cut points descend where lower is better; a value at a cut point has reached it.
 *
 * <p>The cut points are values, and the set is not looked at; or they are percentiles, probabilities between 0 and 1 in
 * ascending order for either direction, and the values are the quantiles (type 7) of the reference set, from its worst
 * units up. A constant column is no trouble. Labels are not numbers: they belong to text attributes, and an ordinal grade
 * that is coded as a number has a {@link ValueTable}. Source: OECD/JRC (2008), step 5, categorical scale.
 *
 * @param cuts the cut points, from the worst to the best; at least one
 * @param scores one score more than cut points, none below the one before it, not all equal
 * @param cutsAre whether the cut points are values or percentiles
 */
@StepName("steps")
@StepTitle(zh = "分档计分", en = "steps")
public record StepScale(Vector cuts, Vector scores, Cuts cutsAre) implements Normalization {

    /** What cut points are. */
    public enum Cuts {
        /** Values of the indicator. */
        VALUES,
        /** Probabilities, at which the quantiles of the reference set are the cut points. */
        PERCENTILES
    }

    /**
     * Cut points that are values.
     *
     * @param cuts the cut points, from the worst to the best
     * @param scores one score more than cut points
     */
    public StepScale(Vector cuts, Vector scores) {
        this(cuts, scores, Cuts.VALUES);
    }

    /** Checks that cut points and scores go together. */
    public StepScale {
        if (cuts.size() == 0 || scores.size() != cuts.size() + 1) {
            throw new InvalidInputException(
                            "steps 需要至少一个分界点，且得分比分界点多一个；得到" + cuts.size() + "个分界点和" + scores.size() + "个得分。",
                            "steps needs a cut point or more and one score more than cut points, not " + cuts.size()
                                    + " cut points and " + scores.size() + " scores.")
                    .maybe("例如分界点 30、60，得分 0、50、100。", "use the cut points 30 and 60 with the scores 0, 50 and 100.");
        }
        if (!isAscending(scores, true) || !(scores.get(0) < scores.get(scores.size() - 1))) {
            throw new InvalidInputException(
                            "steps 的得分须由最差到最好不降且不全相等，得到" + scores + "。",
                            "The scores of steps must rise from the worst to the best, not " + scores + ".")
                    .maybe("最差一级的得分写在最前。", "write the score of the worst class first.");
        }
        boolean ordered = cutsAre == Cuts.VALUES
                ? isAscending(cuts, false) || isAscending(negated(cuts), false)
                : isAscending(cuts, false) && cuts.get(0) > 0 && cuts.get(cuts.size() - 1) < 1;
        if (!ordered) {
            boolean values = cutsAre == Cuts.VALUES;
            throw new InvalidInputException(
                            "steps 的分界点" + cuts + (values ? "须依次上升或依次下降。" : "须为 0 与 1 之间依次上升的概率。"),
                            "The cut points " + cuts + " of steps must "
                                    + (values
                                            ? "all rise, or all fall where lower is better."
                                            : "be ascending probabilities between 0 and 1."))
                    .maybe("由最差到最好书写。", "write them from the worst to the best.");
        }
    }

    private static boolean isAscending(Vector numbers, boolean orEqual) {
        boolean ascending = Double.isFinite(numbers.get(0));
        for (int i = 1; i < numbers.size(); i++) {
            double before = numbers.get(i - 1);
            double here = numbers.get(i);
            ascending &= Double.isFinite(here) && (orEqual ? before <= here : before < here);
        }
        return ascending;
    }

    private static Vector negated(Vector numbers) {
        return Vector.of(Arrays.stream(numbers.toArray()).map(number -> -number).toArray());
    }

    @Override
    public Set<Trait> traits() {
        return cutsAre == Cuts.PERCENTILES ? Set.of(Trait.SET_DEPENDENT) : Set.of(Trait.HOLDS_VALUES);
    }

    @Override
    public ColumnMap fit(Column reference, Direction direction) {
        boolean lower = Scales.isLower(direction);
        if (cutsAre == Cuts.PERCENTILES) {
            return new Fitted(quantiles(reference, lower), scores, lower);
        }
        if (!isAscending(lower ? negated(cuts) : cuts, false)) {
            throw new InvalidInputException(
                            "指标" + reference.name() + (lower ? "越小越好，steps 的分界点须依次下降：" : "越大越好，steps 的分界点须依次上升：") + cuts
                                    + "。",
                            "Indicator " + reference.name() + " is better when " + (lower ? "lower" : "higher")
                                    + ", so its cut points must " + (lower ? "fall" : "rise") + ", and they are " + cuts
                                    + ".")
                    .maybe("由最差到最好书写，或检查指标的方向。", "write them from the worst to the best, or check the direction.");
        }
        return new Fitted(cuts, scores, lower);
    }

    private Vector quantiles(Column reference, boolean lower) {
        Scales.range(reference, "steps");
        double[] values = reference.toArray();
        double[] points = cuts.toArray();
        for (int k = 0; k < points.length; k++) {
            points[k] = Quantiles.quantile(values, lower ? 1 - points[k] : points[k]);
        }
        return Vector.of(points);
    }

    /**
     * The classes.
     *
     * @param cuts the values at which classes begin, from the worst to the best
     * @param scores the scores of the classes
     * @param lower whether lower values are better
     */
    public record Fitted(Vector cuts, Vector scores, boolean lower) implements ColumnMap {

        @Override
        public double apply(double value) {
            if (Double.isNaN(value)) {
                return value;
            }
            int reached = 0;
            while (reached < cuts.size() && (lower ? value <= cuts.get(reached) : value >= cuts.get(reached))) {
                reached++;
            }
            return scores.get(reached);
        }

        @Override
        public Range range() {
            return new Range(scores.get(0), scores.get(scores.size() - 1));
        }
    }
}
