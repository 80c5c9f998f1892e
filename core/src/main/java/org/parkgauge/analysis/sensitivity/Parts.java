package org.parkgauge.analysis.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parkgauge.data.Weights;
import org.parkgauge.index.Component;
import org.parkgauge.index.FittedComponent;
import org.parkgauge.index.FittedDimension;
import org.parkgauge.index.FittedIndicator;
import org.parkgauge.index.Scores;
import org.parkgauge.text.InvalidInputException;

/** The parts of a node that have weight, with their scores. */
final class Parts {

    private final String node;
    private final double[] whole;
    private final List<Component> components = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final List<double[]> columns = new ArrayList<>();

    private Parts(Scores scores, String node) {
        this.node = node;
        whole = scores.scores(node);
    }

    /** The children of a dimension. */
    static Parts children(Scores scores, String node) {
        FittedDimension dimension = dimension(scores.index().root(), node);
        if (dimension == null) {
            throw new InvalidInputException(
                            "指数" + scores.index().spec().code() + "没有维度“" + node + "”。",
                            "Index " + scores.index().spec().code() + " has no dimension \"" + node + "\".")
                    .maybe("可选：" + scores.nodes() + "中的维度。", "choose a dimension among " + scores.nodes() + ".");
        }
        Parts parts = new Parts(scores, node);
        Weights weights = dimension.weights();
        for (int j = 0; j < weights.size(); j++) {
            parts.add(scores, dimension.children().get(j).component(), weights.get(j));
        }
        return parts;
    }

    /** All indicators of the index, with their effective weights. */
    static Parts indicators(Scores scores) {
        FittedDimension root = scores.index().root();
        Parts parts = new Parts(scores, root.component().code());
        parts.addLeaves(scores, root, scores.index().effectiveWeights());
        return parts;
    }

    private void addLeaves(Scores scores, FittedDimension dimension, Map<String, Double> effective) {
        for (FittedComponent child : dimension.children()) {
            if (child instanceof FittedDimension lower) {
                addLeaves(scores, lower, effective);
            } else if (child instanceof FittedIndicator leaf) {
                add(
                        scores,
                        leaf.component(),
                        effective.getOrDefault(leaf.component().code(), 0.0));
            }
        }
    }

    private void add(Scores scores, Component component, double weight) {
        if (weight > 0) {
            components.add(component);
            weights.add(weight);
            columns.add(scores.scores(component.code()));
        }
    }

    private static @org.jspecify.annotations.Nullable FittedDimension dimension(FittedDimension from, String code) {
        if (from.component().code().equals(code)) {
            return from;
        }
        for (FittedComponent child : from.children()) {
            FittedDimension found = child instanceof FittedDimension lower ? dimension(lower, code) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    String node() {
        return node;
    }

    int size() {
        return components.size();
    }

    Component component(int part) {
        return components.get(part);
    }

    double weight(int part) {
        return weights.get(part);
    }

    /** The units that have the scores of the node and of some parts. */
    int[] complete(int... parts) {
        return IntStream.range(0, whole.length)
                .filter(i -> !Double.isNaN(whole[i])
                        && IntStream.of(parts).noneMatch(part -> Double.isNaN(columns.get(part)[i])))
                .toArray();
    }

    double[] whole(int[] units) {
        return IntStream.of(units).mapToDouble(i -> whole[i]).toArray();
    }

    double[] part(int part, int[] units) {
        return IntStream.of(units).mapToDouble(i -> columns.get(part)[i]).toArray();
    }
}
