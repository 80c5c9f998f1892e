package org.parkgauge.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.data.Child;
import org.parkgauge.data.Children;
import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Range;
import org.parkgauge.data.Step;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.data.Weights;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;
import org.parkgauge.weighting.Weighting;

/** Fits the weighting and the aggregation of one dimension on its fitted children. */
final class DimensionFitting {

    private final IndexSpec spec;
    private final Dataset data;
    private final List<Issue> issues;

    DimensionFitting(IndexSpec spec, Dataset data, List<Issue> issues) {
        this.spec = spec;
        this.data = data;
        this.issues = issues;
    }

    /** The fitted dimension. */
    FittedPart fit(Dimension dimension, List<FittedPart> all) {
        List<FittedPart> inside = all.stream().filter(part -> !part.isOutside()).toList();
        refuseUnlessSome(dimension, inside);
        double[] weights = weigh(dimension, inside, spec.weightingOf(dimension));
        return assemble(dimension, all, weights, spec.aggregationOf(dimension));
    }

    /** The weights of the children that are inside, with the sum 1. */
    double[] weigh(Dimension dimension, List<FittedPart> inside, Weighting method) {
        return weigh(
                dimension,
                new Children(
                        dimension.code(),
                        data.units(),
                        inside.stream().map(FittedPart::child).toList()),
                method);
    }

    /** The fitted dimension with given weights of the children that are inside. */
    FittedPart assemble(Dimension dimension, List<FittedPart> all, double[] weights, Aggregation method) {
        List<FittedPart> counting = new ArrayList<>();
        double[] positive = new double[weights.length];
        double[] every = new double[all.size()];
        int j = 0;
        for (int k = 0; k < every.length; k++) {
            if (!all.get(k).isOutside()) {
                every[k] = weights[j];
                if (weights[j] > 0) {
                    positive[counting.size()] = weights[j];
                    counting.add(all.get(k));
                }
                j++;
            }
        }
        List<Child> weighted = counting.stream().map(FittedPart::child).toList();
        Children counted = complete(method, new Children(dimension.code(), data.units(), weighted), "aggregation");
        FittedAggregation aggregation =
                method.fit(counted, Weights.proportionalTo(Arrays.copyOf(positive, weighted.size())));
        Node node = new Node(spec, dimension, every, method, aggregation);
        Supplier<Scored> scored = FittedPart.once(() -> scores(node, counting));
        Supplier<Column> current = () -> scored.get().scores();
        Range range = aggregation.range().isBounded()
                ? aggregation.range()
                : current.get().range();
        List<FittedComponent> components =
                all.stream().map(FittedPart::component).toList();
        return new FittedPart(
                new FittedDimension(dimension, components, Weights.proportionalTo(every), aggregation, range),
                current,
                current,
                () -> scored.get().coverage());
    }

    static void refuseUnlessSome(Dimension dimension, List<FittedPart> inside) {
        if (inside.isEmpty()) {
            throw new InvalidInputException(
                            "节点" + dimension.code() + "的下级都不能区分各单元，去掉后没有剩余。",
                            "No child of " + dimension.code()
                                    + " tells the reference units apart; with all of them dropped,"
                                    + " nothing is left.")
                    .maybe("给这些指标目标值，或去掉该节点。", "give the indicators goalposts, or leave the node out.");
        }
    }

    private double[] weigh(Dimension dimension, Children children, Weighting method) {
        Children counted = complete(method, children, "weighting");
        double[] numbers = method.weigh(counted);
        if (numbers.length != children.size()) {
            throw new InvalidInputException(
                    "节点" + dimension.code() + "的赋权方法给出" + numbers.length + "个权重，而下级有" + children.size() + "个。",
                    "The weighting of " + dimension.code() + " gave " + numbers.length + " weights for "
                            + children.size() + " children.");
        }
        Weights weights;
        try {
            weights = Weights.proportionalTo(numbers);
        } catch (InvalidInputException e) {
            throw e.at("节点" + dimension.code() + "的赋权方法：", "The weighting of " + dimension.code() + ": ");
        }
        issues.addAll(method.review(counted, weights));
        return weights.toArray();
    }

    /** The children on complete rows for a method that needs them, with an issue about the rest. */
    private Children complete(Step method, Children children, String what) {
        if (method.traits().contains(Trait.HANDLES_MISSING)) {
            Fitting.minimum(method, children.node(), data.size());
            return children;
        }
        int[] rows = children.completeRows();
        Fitting.minimum(method, children.node(), rows.length);
        if (rows.length == data.size()) {
            return children;
        }
        Children narrowed = children.rows(rows);
        List<String> left = new ArrayList<>(data.units());
        left.removeAll(new HashSet<>(narrowed.units()));
        issues.add(new Issue(
                Issue.Kind.LEFT_OUT_OF_FIT,
                children.node(),
                left,
                what.equals("weighting")
                        ? Text.of("有缺失值的单元未参与权重计算", "units with missing values were left out when weights were made")
                        : Text.of(
                                "有缺失值的单元未参与合成方法的拟合",
                                "units with missing values were left out when the aggregation was fitted")));
        return narrowed;
    }

    /** The scores of a dimension over the reference set, and the share of leaf weight behind each. */
    private record Scored(Column scores, Column coverage) {}

    private Scored scores(Node node, List<FittedPart> children) {
        double[] scores = new double[data.size()];
        double[] coverage = new double[data.size()];
        double[] row = new double[children.size()];
        double[] below = new double[children.size()];
        List<Column> values =
                children.stream().map(child -> child.current().get()).toList();
        List<Column> covered =
                children.stream().map(child -> child.coverage().get()).toList();
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < row.length; j++) {
                row[j] = values.get(j).get(i);
                below[j] = covered.get(j).get(i);
            }
            scores[i] = node.score(row, below, null);
            coverage[i] = Double.isNaN(scores[i]) ? 0 : node.coverage(row, below);
            if (Double.isNaN(scores[i])) {
                node.refuseProblem(row, data.units().get(i));
            }
        }
        return new Scored(Column.of(node.code(), scores), Column.of(node.code(), coverage));
    }
}
