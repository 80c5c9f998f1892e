package org.parkgauge.analysis.weights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.FittedComponent;
import org.parkgauge.index.FittedDimension;
import org.parkgauge.index.Scores;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * Reads the tree that depends on weights out of scores. A dimension of which neither the weights nor anything below can
 * vary becomes a constant, whatever its aggregation. Units for which the admitted weights, those of 0 taken as the limit of
 * small ones, decide whether they have a score of a dimension are left out.
 */
final class TreeReader {

    /** By how much a coverage may miss its minimum, as in scoring. */
    private static final double ROUNDING = 1e-12;

    private final Scores scores;
    private final WeightSets sets;
    private final int size;
    private final List<Part.Mean> means = new ArrayList<>();
    private final Set<String> reached = new HashSet<>();
    private final BitSet leftOut = new BitSet();
    private final Map<String, List<String>> undecided = new LinkedHashMap<>();
    private int parts;

    TreeReader(Scores scores, WeightSets sets) {
        this.scores = scores;
        this.sets = sets;
        this.size = scores.units().size();
    }

    /** A part with the least and greatest share of leaf weight behind each unit. */
    private static final class Read {
        private final Part part;
        private final double[] leastCover;
        private final double[] greatestCover;

        Read(Part part, double[] leastCover, double[] greatestCover) {
            this.part = part;
            this.leastCover = leastCover;
            this.greatestCover = greatestCover;
        }

        Part part() {
            return part;
        }

        double[] leastCover() {
            return leastCover;
        }

        double[] greatestCover() {
            return greatestCover;
        }
    }

    WeightTree read() {
        FittedDimension root = scores.index().root();
        for (String node : sets.named().keySet()) {
            if (!(scores.index().spec().component(node) instanceof Dimension)) {
                throw new InvalidInputException(
                                node + "是指标，没有下级，不能约束其下级的权重。",
                                node + " is an indicator and has no children whose weights could be constrained.")
                        .maybe("在它的上级节点约束它的权重。", "constrain its weight at its parent.");
            }
        }
        Part part = read(root).part();
        leaveOutChanges(part);
        leftOut.stream().forEach(unit -> {
            part.low[unit] = Double.NaN;
            part.high[unit] = Double.NaN;
        });
        for (String node : sets.named().keySet()) {
            if (!reached.contains(node)) {
                throw new InvalidInputException(
                                node + "在指数之外（权重为 0），其权重不影响排名。",
                                node + " stands outside the index with weight 0, so its weights do not matter.")
                        .maybe("先在上级节点允许它有正的权重。", "admit a positive weight of it at its parent.");
            }
        }
        WeightTree tree = new WeightTree(part, means, parts, scores.units(), leftOut);
        if (tree.units().length == 0) {
            throw leftOut.isEmpty()
                    ? new InvalidInputException("没有一个单元有总得分。", "No unit has a score.")
                            .maybe("补齐数据，或降低最低覆盖率。", "complete the data, or lower the minimum coverage.")
                    : new InvalidInputException(
                                    "没有一个单元在所允许的全部权重下都有总得分。" + issues().get(0).in(Language.ZH) + "。",
                                    "No unit has a score at all admitted weights. "
                                            + issues().get(0).in(Language.EN) + ".")
                            .maybe(
                                    "补齐数据、收窄权重范围，或降低最低覆盖率。",
                                    "complete the data, narrow the weights, or lower the minimum coverage.");
        }
        return tree;
    }

    /** The units that were left out, by the node where the weights decide whether they have a score. */
    List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        undecided.forEach((node, units) -> {
            double minimum = minimumCoverage((Dimension) scores.index().spec().component(node));
            issues.add(new Issue(
                    Issue.Kind.COVERAGE_TOO_LOW,
                    node,
                    units,
                    Text.of(
                            "有缺失值，在所允许的某些权重下达不到最低覆盖率" + minimum + "而没有得分，因此不参与比较",
                            "values are missing, and at some admitted weights the minimum coverage of " + minimum
                                    + " is not reached and there is no score; left out of the comparison")));
        });
        return issues;
    }

    private void leaveOut(String node, int unit) {
        if (!leftOut.get(unit)) {
            leftOut.set(unit);
            undecided
                    .computeIfAbsent(node, code -> new ArrayList<>())
                    .add(scores.units().get(unit));
        }
    }

    /** Leaves out units of which the admitted weights say otherwise than the given ones whether they have a score. */
    private void leaveOutChanges(Part root) {
        for (int unit = 0; unit < size; unit++) {
            String name = scores.units().get(unit);
            boolean isNow = !Double.isNaN(scores.score(name));
            if (isNow != root.isScored(unit)) {
                leaveOut(root.code, unit);
            }
            if (!isNow) {
                undecided.values().forEach(units -> units.remove(name));
            }
        }
        undecided.values().removeIf(List::isEmpty);
    }

    private Read read(FittedComponent component) {
        int place = parts++;
        String code = component.component().code();
        if (!(component instanceof FittedDimension dimension)) {
            double[] one = new double[size];
            Arrays.fill(one, 1);
            return new Read(new Part.Constant(code, place, scores.scores(code), component.range()), one, one);
        }
        reached.add(code);
        List<String> codes =
                dimension.component().children().stream().map(Component::code).toList();
        Polytope all = sets.at(code).at(code, codes, dimension.weights().toArray());
        List<Read> children = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (int j = 0; j < codes.size(); j++) {
            if (all.isOpen(j)) {
                kept.add(codes.get(j));
                children.add(read(dimension.children().get(j)));
            }
        }
        Polytope weights = all.narrowed();
        boolean still = weights.isPoint() && weights.contains(weights.given());
        for (Read child : children) {
            still &= child.part() instanceof Part.Constant;
        }
        double[] leastCover = new double[size];
        double[] greatestCover = new double[size];
        cover(dimension, weights, children, leastCover, greatestCover);
        if (still) {
            return new Read(
                    new Part.Constant(code, place, scores.scores(code), component.range()), leastCover, greatestCover);
        }
        Part.Mean mean = mean(dimension, place, weights, kept, children);
        means.add(mean);
        complete(mean, dimension, leastCover, greatestCover);
        return new Read(mean, leastCover, greatestCover);
    }

    private Part.Mean mean(
            FittedDimension dimension, int place, Polytope weights, List<String> codes, List<Read> children) {
        FittedAggregation rule = dimension.aggregation();
        String code = dimension.component().code();
        if (!(rule instanceof Arithmetic.Fitted || rule instanceof Geometric.Fitted)) {
            throw new InvalidInputException(
                            "节点" + code + "的合成方法（"
                                    + rule.getClass().getDeclaringClass().getSimpleName() + "）不是算术或几何平均，无法精确分析其权重。",
                            "The aggregation of " + code + " ("
                                    + rule.getClass().getDeclaringClass().getSimpleName()
                                    + ") is neither an arithmetic nor a geometric mean, so its weights cannot be analysed"
                                    + " exactly.")
                    .maybe(
                            "把该节点及其下各节点的权重固定：with(\"" + code + "\", WeightSet.given())。",
                            "hold the weights of the node and of all below it: with(\"" + code
                                    + "\", WeightSet.given()).");
        }
        Part[] parts = children.stream().map(Read::part).toArray(Part[]::new);
        double floor = rule instanceof Geometric.Fitted geometric ? geometric.floor() : Double.NaN;
        boolean isGeometric = rule instanceof Geometric.Fitted;
        return new Part.Mean(code, place, means.size(), floor, isGeometric, weights, codes, parts, size);
    }

    /** The least and greatest coverage of a dimension; at the root a child with a score counts whole. */
    private void cover(
            FittedDimension dimension, Polytope weights, List<Read> children, double[] least, double[] greatest) {
        boolean isRoot = dimension.equals(scores.index().root());
        double[] share = new double[children.size()];
        double[] w = new double[share.length];
        for (int unit = 0; unit < size; unit++) {
            for (int side = 0; side < 2; side++) {
                boolean whole = true;
                for (int j = 0; j < share.length; j++) {
                    Read child = children.get(j);
                    double below = side == 0 ? child.leastCover()[unit] : -child.greatestCover()[unit];
                    share[j] = !child.part().isScored(unit) ? 0 : isRoot ? (side == 0 ? 1 : -1) : below;
                    whole &= Math.abs(share[j]) == 1;
                }
                double covered = whole ? 1 : Math.abs(weights.minimize(share, w));
                (side == 0 ? least : greatest)[unit] = covered;
            }
        }
    }

    /** Finds which units have a score, and its extremes. */
    private void complete(Part.Mean mean, FittedDimension dimension, double[] leastCover, double[] greatestCover) {
        double minimum = minimumCoverage(dimension.component());
        double needed = Math.max(minimum - ROUNDING, Double.MIN_VALUE);
        double[] w = new double[mean.children.length];
        for (int unit = 0; unit < size; unit++) {
            boolean always = leastCover[unit] >= needed;
            if (!always && greatestCover[unit] > minimum + ROUNDING) {
                leaveOut(mean.code, unit);
            }
            boolean whole = true;
            for (Part child : mean.children) {
                whole &= child.isScored(unit);
            }
            mean.complete[unit] = whole;
            if (!always || leftOut.get(unit)) {
                mean.low[unit] = Double.NaN;
                mean.high[unit] = Double.NaN;
                continue;
            }
            refuseNotPositive(mean, unit);
            double[] mask = whole ? new double[0] : mean.mask(unit);
            mean.leastShare[unit] = whole ? 1 : mean.weights.minimize(mask, w);
            for (int j = 0; j < mask.length; j++) {
                mask[j] = -mask[j];
            }
            mean.greatestShare[unit] = whole ? 1 : -mean.weights.minimize(mask, w);
            mean.low[unit] = Extremes.ofChildren(mean, unit, true, w);
            mean.high[unit] = Extremes.ofChildren(mean, unit, false, w);
        }
    }

    private double minimumCoverage(Dimension dimension) {
        if (!Double.isNaN(dimension.minimumCoverage())) {
            return dimension.minimumCoverage();
        }
        boolean isRoot = dimension.code().equals(scores.index().spec().root().code());
        return isRoot ? Dimension.DEFAULT_ROOT_COVERAGE : Dimension.DEFAULT_COVERAGE;
    }

    private void refuseNotPositive(Part.Mean mean, int unit) {
        for (Part child : mean.children) {
            if (mean.geometric && Double.isNaN(mean.floor) && child.low[unit] <= 0) {
                String name = scores.units().get(unit);
                throw new InvalidInputException(
                                "单元“" + name + "”：在所允许的某些权重下，" + child.code + "（" + mean.code + "的下级）的得分低至"
                                        + child.low[unit] + "，而几何平均要求正值。",
                                "Unit \"" + name + "\": at some admitted weights the score of " + child.code
                                        + ", a child of " + mean.code + ", falls to " + child.low[unit]
                                        + ", and a geometric mean needs positive values.")
                        .maybe("给几何平均一个下限，或收窄权重范围。", "give the geometric mean a floor, or narrow the weights.");
            }
        }
    }
}
