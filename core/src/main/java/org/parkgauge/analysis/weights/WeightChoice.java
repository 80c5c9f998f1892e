package org.parkgauge.analysis.weights;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.data.Weights;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.FittedComponent;
import org.parkgauge.index.FittedDimension;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.weighting.GivenWeights;

/**
 * One choice of weights at some nodes of an index: the proof that something can happen. {@link #applyTo} gives the index
 * with these weights and everything else as it was learned, so that anybody can score with it and see.
 *
 * @param nodes the code of a dimension to the weights of its children by code, which sum to 1; children that are not named
 *     have weight 0, and dimensions that are not named keep their weights
 */
public record WeightChoice(Map<String, Map<String, Double>> nodes) implements Serializable {

    /** Copies the maps, in their order. */
    public WeightChoice {
        Map<String, Map<String, Double>> copy = new LinkedHashMap<>();
        nodes.forEach((node, weights) -> copy.put(node, Collections.unmodifiableMap(new LinkedHashMap<>(weights))));
        nodes = Collections.unmodifiableMap(copy);
    }

    /**
     * One weight.
     *
     * @param node the code of a dimension
     * @param child the code of a child of it
     * @return its share of the dimension, 0 to 1
     * @throws InvalidInputException if the choice has no such weight
     */
    public double weight(String node, String child) {
        Double weight = nodes.getOrDefault(node, Map.of()).get(child);
        if (weight == null) {
            throw new InvalidInputException(
                            "这组权重中没有节点" + node + "的下级" + child + "。",
                            "This choice of weights has no child " + child + " of " + node + ".")
                    .maybe("它包含：" + nodes.keySet() + "。", "it holds the nodes " + nodes.keySet() + ".");
        }
        return weight;
    }

    /**
     * An index with these weights; goalposts, bounds and all else that was learned stay as they are.
     *
     * @param index the index
     * @return a new index
     * @throws InvalidInputException if a node or a child is not in the index, or the node is no arithmetic or geometric mean
     */
    public FittedIndex applyTo(FittedIndex index) {
        nodes.forEach((node, weights) -> {
            if (!(index.spec().component(node) instanceof Dimension dimension)) {
                throw new InvalidInputException(node + "是指标，没有下级。", node + " is an indicator and has no children.");
            }
            List<String> codes =
                    dimension.children().stream().map(Component::code).toList();
            for (String code : weights.keySet()) {
                if (!codes.contains(code)) {
                    throw new InvalidInputException(
                            code + "不是节点" + node + "的下级" + codes + "。",
                            code + " is not a child of " + node + ", whose children are " + codes + ".");
                }
            }
        });
        FittedDimension root = (FittedDimension) rebuilt(index.root());
        return FittedIndex.restored(
                index.spec().toBuilder().root(root.component()).build(),
                index.imputation(),
                root,
                index.issues(),
                index.provenance());
    }

    private FittedComponent rebuilt(FittedComponent component) {
        if (!(component instanceof FittedDimension dimension)) {
            return component;
        }
        List<FittedComponent> children =
                dimension.children().stream().map(this::rebuilt).toList();
        Map<String, Double> chosen = nodes.get(dimension.component().code());
        if (chosen == null) {
            return new FittedDimension(
                    dimension.component().children(components(children)),
                    children,
                    dimension.weights(),
                    dimension.aggregation(),
                    dimension.range());
        }
        double[] every = new double[children.size()];
        double[] positive = new double[every.length];
        int counting = 0;
        List<FittedComponent> weighted = new ArrayList<>();
        for (int j = 0; j < every.length; j++) {
            every[j] = chosen.getOrDefault(children.get(j).component().code(), 0.0);
            weighted.add(weighted(children.get(j), every[j]));
            if (every[j] > 0) {
                positive[counting++] = every[j];
            }
        }
        return new FittedDimension(
                dimension.component().weighting(new GivenWeights()).children(components(weighted)),
                weighted,
                Weights.proportionalTo(every),
                aggregation(dimension, Weights.proportionalTo(Arrays.copyOf(positive, counting))),
                dimension.range());
    }

    private static List<Component> components(List<FittedComponent> children) {
        List<Component> components = new ArrayList<>();
        children.forEach(child -> components.add(child.component()));
        return components;
    }

    private static FittedComponent weighted(FittedComponent child, double weight) {
        if (child instanceof FittedDimension dimension) {
            return new FittedDimension(
                    dimension.component().weight(weight),
                    dimension.children(),
                    dimension.weights(),
                    dimension.aggregation(),
                    dimension.range());
        }
        org.parkgauge.index.FittedIndicator leaf = (org.parkgauge.index.FittedIndicator) child;
        return new org.parkgauge.index.FittedIndicator(
                leaf.component().weight(weight), leaf.treatment(), leaf.normalization(), leaf.range());
    }

    private static FittedAggregation aggregation(FittedDimension dimension, Weights weights) {
        if (dimension.aggregation() instanceof Arithmetic.Fitted fitted) {
            return new Arithmetic.Fitted(weights, fitted.range());
        }
        if (dimension.aggregation() instanceof Geometric.Fitted fitted) {
            return new Geometric.Fitted(weights, fitted.floor(), fitted.range());
        }
        String code = dimension.component().code();
        throw new InvalidInputException(
                "节点" + code + "的合成方法不是算术或几何平均，不能只换权重。",
                "The aggregation of " + code
                        + " is neither an arithmetic nor a geometric mean, so its weights alone cannot"
                        + " be exchanged.");
    }
}
