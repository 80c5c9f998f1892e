package org.parkgauge.analysis.weights;

import java.util.List;
import java.util.stream.IntStream;
import org.parkgauge.index.Scores;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * How far one weight can go, its siblings rescaled in proportion and all else as given, before an order changes. The answer
 * does not depend on sets of admitted weights: the weight runs from 0 to 1.
 *
 * <p><b>Method.</b> The gap of two units is followed from the present weight. Between two values of the weight an interval
 * holds its slope, so that it certainly has no zero for the next gap/|slope|: a step of that size is safe, however the gap
 * bends. The steps approach the first zero from one side, quadratically. Where the way to the root is arithmetic throughout,
 * or geometric throughout (in logarithms), and no values are missing, the slope is constant and one step is the exact
 * solution; elsewhere the end is certified to 1e-12: no change lies before it. An order also ends where a weight changes the
 * coverage of a unit so that a dimension gains or loses its score.
 *
 * <p>Units that are level now keep their order as long as they stay level: where the weight touches what they have in
 * common, or nothing that counts above a floor; else only at the present weight.
 */
public final class WeightStability {

    private static final int MOST_STEPS = 2000;
    private static final double LEVEL = 1e-13;
    private static final Text COVERAGE_ZH_EN = Text.of("的覆盖率改变其得分的有无", " gains or loses a score by its coverage");

    private final Scores scores;
    private final String code;
    private final WeightLine line;
    private final int[] ranked;

    private WeightStability(Scores scores, String code) {
        this.scores = scores;
        this.code = code;
        this.line = new WeightLine(scores, code);
        List<String> units = scores.units();
        this.ranked = scores.ranking().stream()
                .filter(unit -> !Double.isNaN(scores.score(unit)))
                .mapToInt(units::indexOf)
                .toArray();
        if (ranked.length == 0) {
            throw new InvalidInputException("没有一个单元有总得分。", "No unit has a score.");
        }
    }

    /**
     * The stability of one weight.
     *
     * @param scores scores of an index
     * @param code the code of a dimension or an indicator
     * @return what can be asked of it
     * @throws InvalidInputException if the index has no such node, it is the root or has no sibling with weight, a node on the
     *     way to the root is neither an arithmetic nor a geometric mean, or no unit has a score
     */
    public static WeightStability of(Scores scores, String code) {
        return new WeightStability(scores, code);
    }

    /**
     * The node whose weight it is.
     *
     * @return its code
     */
    public String code() {
        return code;
    }

    /**
     * The node below which the weight counts.
     *
     * @return the code of the parent
     */
    public String parent() {
        return line.parent();
    }

    /**
     * The range in which the whole ranking stays.
     *
     * @return the range
     */
    public StableRange ranking() {
        End low = ends(false);
        End high = ends(true);
        return new StableRange(low.weight, line.weight(), high.weight, low.reason, high.reason);
    }

    private End ends(boolean up) {
        End end = coveredByAll(up);
        for (int i = 1; i < ranked.length; i++) {
            end = nearer(end, ranked[i - 1], ranked[i]);
        }
        return end;
    }

    /**
     * The range in which the first stays first.
     *
     * @return the range
     */
    public StableRange first() {
        End low = leader(false);
        End high = leader(true);
        return new StableRange(low.weight, line.weight(), high.weight, low.reason, high.reason);
    }

    private End leader(boolean up) {
        End end = coveredByAll(up);
        for (int i = 1; i < ranked.length; i++) {
            end = nearer(end, ranked[0], ranked[i]);
        }
        return end;
    }

    /**
     * The range in which the order of two units stays.
     *
     * @param unit the name of a unit
     * @param rival the name of another
     * @return the range
     * @throws InvalidInputException if one has no score
     */
    public StableRange pair(String unit, String rival) {
        List<String> units = scores.units();
        for (String name : List.of(unit, rival)) {
            if (!units.contains(name) || Double.isNaN(scores.score(name))) {
                throw new InvalidInputException(
                                "没有单元“" + name + "”的得分。", "There is no score of a unit \"" + name + "\".")
                        .maybe(
                                "检查名称的写法，以及该单元是否缺失总得分。",
                                "check how the name is written, and whether the unit lacks a score.");
            }
        }
        boolean isAhead = scores.score(unit) >= scores.score(rival);
        int first = units.indexOf(isAhead ? unit : rival);
        int second = units.indexOf(isAhead ? rival : unit);
        End low = nearer(covered(false, first, second), first, second);
        End high = nearer(covered(true, first, second), first, second);
        return new StableRange(low.weight, line.weight(), high.weight, low.reason, high.reason);
    }

    /** An end of a range and what happens there. */
    private record End(double weight, Text reason) {}

    private End coveredByAll(boolean up) {
        return covered(up, IntStream.range(0, scores.units().size()).toArray());
    }

    private End covered(boolean up, int... some) {
        End end = new End(up ? 1 : 0, Text.EMPTY);
        for (int unit : some) {
            double limit = line.covered(unit, up);
            if (up ? limit < end.weight : limit > end.weight) {
                String name = scores.units().get(unit);
                end = new End(limit, Text.of(name + COVERAGE_ZH_EN.zh(), name + COVERAGE_ZH_EN.en()));
            }
        }
        return end;
    }

    /** The nearer of an end and where a unit loses its lead over another. */
    private End nearer(End end, int first, int second) {
        double reached = march(first, second, end.weight);
        if (reached == end.weight) {
            return end;
        }
        List<String> units = scores.units();
        return new End(reached, Text.of(units.get(first) + " = " + units.get(second)));
    }

    /** How far from the present weight towards an end the first unit stays ahead of the second. */
    private double march(int first, int second, double end) {
        double at = line.weight();
        double way = Math.abs(end - at);
        double sign = end >= at ? 1 : -1;
        double done = 0;
        double ahead = way;
        boolean isTie = areLevel(first, second, at);
        if (areAlike(first, second)) {
            return end;
        }
        for (int step = 0; step < MOST_STEPS && done < way; step++) {
            double from = at + sign * done;
            double to = done + ahead >= way ? end : at + sign * (done + ahead);
            Enclosure one = line.score(first, from, to);
            Enclosure two = line.score(second, from, to);
            double gap = one.from() - two.from();
            if (!(gap > rounding(one))) {
                if (isTie && one.isConstant() && two.isConstant()) {
                    done += ahead;
                    ahead = Math.min(2 * ahead, way - done);
                    continue;
                }
                if (!isTie || ahead <= LEVEL) {
                    return from;
                }
                ahead /= 2;
                continue;
            }
            double fall = sign > 0 ? two.greatestSlope() - one.leastSlope() : one.greatestSlope() - two.leastSlope();
            double safe = fall > 0 ? gap / fall : Double.POSITIVE_INFINITY;
            if (safe > ahead) {
                done += ahead;
                ahead = Math.min(2 * ahead, way - done);
            } else if (safe > 0) {
                done += safe;
                ahead = Math.min(way - done, 4 * safe);
            } else {
                ahead /= 2;
            }
        }
        return done >= way ? end : at + sign * done;
    }

    /** Whether two units have the same score at both ends and now, so that they stay level. */
    private boolean areAlike(int first, int second) {
        return areLevel(first, second, 0) && areLevel(first, second, line.weight()) && areLevel(first, second, 1);
    }

    private boolean areLevel(int first, int second, double weight) {
        Enclosure one = line.score(first, weight, weight);
        Enclosure two = line.score(second, weight, weight);
        return Math.abs(one.from() - two.from()) <= rounding(one);
    }

    private static double rounding(Enclosure score) {
        return LEVEL * Math.max(1, Math.abs(score.from()));
    }
}
