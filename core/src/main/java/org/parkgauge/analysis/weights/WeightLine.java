package org.parkgauge.analysis.weights;

import java.util.ArrayList;
import java.util.List;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.FittedComponent;
import org.parkgauge.index.FittedDimension;
import org.parkgauge.index.Scores;
import org.parkgauge.text.InvalidInputException;

/**
 * All scores as functions of one weight t, its siblings sharing 1 − t in the proportions that they have, everything else as
 * given. At the parent a score, or its logarithm, is (t s + (1 − t) q r)/(t + (1 − t) q), with s the term of the child, r the
 * mean of its siblings that are present and q their share of the siblings' weight: linear in t where nothing is missing.
 */
final class WeightLine {

    private static final double ROUNDING = 1e-12;

    private final Scores scores;
    private final List<Level> levels = new ArrayList<>();
    private final double weight;

    /** A dimension on the way from the parent up to the root. */
    private static final class Level {

        final String code;
        final boolean geometric;
        final double floor;
        final boolean isRoot;
        final double minimum;
        final int child;
        final double[] weights;
        final double[][] values;
        final double[] own;
        final String[] codes;

        Level(Scores scores, FittedDimension dimension, int child) {
            this.code = dimension.component().code();
            this.geometric = dimension.aggregation() instanceof Geometric.Fitted;
            this.floor = dimension.aggregation() instanceof Geometric.Fitted fitted ? fitted.floor() : Double.NaN;
            this.isRoot = dimension.equals(scores.index().root());
            double own = dimension.component().minimumCoverage();
            double usual = isRoot ? Dimension.DEFAULT_ROOT_COVERAGE : Dimension.DEFAULT_COVERAGE;
            this.minimum = Math.max((Double.isNaN(own) ? usual : own) - ROUNDING, Double.MIN_VALUE);
            this.child = child;
            this.weights = dimension.weights().toArray();
            this.values = new double[weights.length][];
            this.codes = new String[weights.length];
            for (int j = 0; j < weights.length; j++) {
                codes[j] = dimension.children().get(j).component().code();
                values[j] = scores.scores(codes[j]);
            }
            this.own = scores.scores(code);
        }

        double term(int j, int unit) {
            double value = values[j][unit];
            return geometric ? Math.log(value < floor ? floor : value) : value;
        }

        boolean isPresent(int j, int unit) {
            return !Double.isNaN(values[j][unit]);
        }
    }

    WeightLine(Scores scores, String code) {
        this.scores = scores;
        scores.index().spec().component(code);
        if (!descend(scores.index().root(), code)) {
            throw new InvalidInputException(code + "是指数本身，没有权重。", code + " is the index itself and has no weight.")
                    .maybe("给出某个维度或指标的代码。", "name a dimension or an indicator.");
        }
        Level parent = levels.get(0);
        this.weight = parent.weights[parent.child];
        if (weight >= 1) {
            throw new InvalidInputException(
                            code + "是" + parent.code + "唯一有权重的下级，其权重无从变动。",
                            code + " is the only child of " + parent.code
                                    + " that has weight, so its weight cannot change.")
                    .maybe("选择有同级的节点。", "choose a node with siblings.");
        }
    }

    private boolean descend(FittedDimension dimension, String code) {
        for (int j = 0; j < dimension.children().size(); j++) {
            FittedComponent child = dimension.children().get(j);
            boolean isWanted = child.component().code().equals(code);
            if (isWanted || (child instanceof FittedDimension below && descend(below, code))) {
                if (!(dimension.aggregation() instanceof Arithmetic.Fitted
                        || dimension.aggregation() instanceof Geometric.Fitted)) {
                    String node = dimension.component().code();
                    throw new InvalidInputException(
                            "节点" + node + "的合成方法不是算术或几何平均，无法分析" + code + "的权重。",
                            "The aggregation of " + node
                                    + " is neither an arithmetic nor a geometric mean, so the weight" + " of " + code
                                    + " cannot be analysed.");
                }
                levels.add(new Level(scores, dimension, j));
                return true;
            }
        }
        return false;
    }

    /** The weight as it is. */
    double weight() {
        return weight;
    }

    /** The code of the parent. */
    String parent() {
        return levels.get(0).code;
    }

    /** The root score of a unit, its logarithm for a geometric root, between two values of the weight. */
    Enclosure score(int unit, double from, double to) {
        Level parent = levels.get(0);
        if (Double.isNaN(parent.own[unit])) {
            return climb(unit, 0, Enclosure.constant(Double.NaN));
        }
        double rest = 0;
        double share = 0;
        for (int j = 0; j < parent.weights.length; j++) {
            if (j != parent.child && parent.weights[j] > 0 && parent.isPresent(j, unit)) {
                rest += parent.weights[j] * parent.term(j, unit);
                share += parent.weights[j];
            }
        }
        double mean = share > 0 ? rest / share : 0;
        double q = share / (1 - weight);
        if (!parent.isPresent(parent.child, unit)) {
            return climb(unit, 0, Enclosure.constant(mean));
        }
        double s = parent.term(parent.child, unit);
        if (share == 0) {
            return climb(unit, 0, Enclosure.constant(s));
        }
        double one = from + (1 - from) * q;
        double two = to + (1 - to) * q;
        double first = (s - mean) * q / (one * one);
        double second = (s - mean) * q / (two * two);
        return climb(
                unit,
                0,
                new Enclosure(
                        (from * s + (1 - from) * q * mean) / one,
                        (to * s + (1 - to) * q * mean) / two,
                        Math.min(first, second),
                        Math.max(first, second)));
    }

    /** From the value of a level, or its logarithm for a geometric one, to the root. */
    private Enclosure climb(int unit, int place, Enclosure value) {
        if (place == levels.size() - 1) {
            return value;
        }
        Level below = levels.get(place);
        Level level = levels.get(place + 1);
        if (Double.isNaN(level.own[unit])) {
            return climb(unit, place + 1, Enclosure.constant(Double.NaN));
        }
        if (!level.isPresent(level.child, unit) || level.weights[level.child] == 0) {
            double own = level.own[unit];
            return climb(unit, place + 1, Enclosure.constant(level.geometric ? Math.log(own) : own));
        }
        double others = 0;
        double all = 0;
        for (int j = 0; j < level.weights.length; j++) {
            if (level.weights[j] > 0 && level.isPresent(j, unit)) {
                all += level.weights[j];
                others += j == level.child ? 0 : level.weights[j] * level.term(j, unit);
            }
        }
        Enclosure term = value;
        if (level.geometric) {
            term = below.geometric
                    ? value.atLeast(Math.log(level.floor))
                    : value.atLeast(level.floor).log();
        } else if (below.geometric) {
            term = value.exp();
        }
        return climb(
                unit, place + 1, term.times(level.weights[level.child] / all).plus(others / all));
    }

    /**
     * How far the weight can go towards 0 or 1 before it changes which dimensions a unit has a score of, by their minimum
     * coverage: linear in the weight on every level.
     */
    double covered(int unit, boolean up) {
        double end = up ? 1 : 0;
        if (scores.coverage(
                                scores.units().get(unit),
                                scores.index().spec().root().code())
                        == 1
                && levels.get(0).isPresent(levels.get(0).child, unit)) {
            return end;
        }
        double atNow = 0;
        double atEnd = 0;
        for (int place = 0; place < levels.size(); place++) {
            Level level = levels.get(place);
            double now = 0;
            double then = 0;
            for (int j = 0; j < level.weights.length; j++) {
                boolean isChild = j == level.child;
                double w = level.weights[j];
                double later = place > 0 ? w : isChild ? end : w * (1 - end) / (1 - weight);
                if (!level.isPresent(j, unit)) {
                    continue;
                }
                double below = level.isRoot ? 1 : coverage(unit, level.codes[j]);
                now += w * (place > 0 && isChild && !level.isRoot ? atNow : below);
                then += later * (place > 0 && isChild && !level.isRoot ? atEnd : below);
            }
            boolean isScored = !Double.isNaN(level.own[unit]);
            boolean isLimit = Math.abs(then - level.minimum) <= 2 * ROUNDING;
            if (!isLimit && isScored != (then >= level.minimum)) {
                double part = Math.abs(now - level.minimum) / Math.abs(now - then);
                end = weight + Math.min(1, part) * (end - weight);
                then = level.minimum;
            }
            atNow = now;
            atEnd = then;
        }
        return end;
    }

    private double coverage(int unit, String code) {
        return scores.coverage(scores.units().get(unit), code);
    }
}
