package org.parkgauge.analysis.uncertainty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.data.Direction;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.TypeProfile;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.weighting.GivenWeights;
import org.parkgauge.weighting.Weighting;

/** Changes of recipes. A change of an indicator passes over those of weight 0. */
final class SpecChange {

    private SpecChange() {}

    static IndexSpec root(IndexSpec spec, Dimension root) {
        return spec.toBuilder().root(root).build();
    }

    /** Changes every indicator that counts. */
    static Dimension indicators(Dimension dimension, UnaryOperator<Indicator> change) {
        List<Component> children = new ArrayList<>();
        for (Component child : dimension.children()) {
            if (child.isOutside()) {
                children.add(child);
            } else if (child instanceof Indicator indicator) {
                children.add(change.apply(indicator));
            } else {
                children.add(indicators((Dimension) child, change));
            }
        }
        return dimension.children(children);
    }

    /** Changes every dimension, those below before those above. */
    private static Dimension dimensions(Dimension dimension, UnaryOperator<Dimension> change) {
        List<Component> children = new ArrayList<>();
        for (Component child : dimension.children()) {
            children.add(child instanceof Dimension below ? dimensions(below, change) : child);
        }
        return change.apply(dimension.children(children));
    }

    static IndexSpec aggregation(IndexSpec spec, List<String> nodes, Aggregation aggregation) {
        check(spec, nodes);
        Dimension root = dimensions(
                spec.root(), one -> nodes.isEmpty() || nodes.contains(one.code()) ? one.aggregation(aggregation) : one);
        return root(spec, root);
    }

    static IndexSpec weighting(IndexSpec spec, List<String> nodes, Weighting weighting) {
        check(spec, nodes);
        Dimension root = dimensions(
                spec.root(),
                one -> nodes.isEmpty() || nodes.contains(one.code())
                        ? (weighting instanceof GivenWeights ? one : unweighted(one)).weighting(weighting)
                        : one);
        return root(spec, root);
    }

    /** Takes away the weights of the children, but for those of 0. */
    private static Dimension unweighted(Dimension dimension) {
        return dimension.children(dimension.children().stream()
                .map(child -> child.isOutside() ? child : weighed(child, Double.NaN))
                .toList());
    }

    static Component weighed(Component component, double weight) {
        return component instanceof Indicator indicator
                ? indicator.weight(weight)
                : ((Dimension) component).weight(weight);
    }

    /** Gives some components weights, and their parents the weighting that reads them. */
    static IndexSpec weights(IndexSpec spec, Map<String, Double> weights) {
        for (String code : weights.keySet()) {
            spec.component(code);
        }
        Dimension root = dimensions(spec.root(), one -> {
            boolean named = one.children().stream().anyMatch(child -> weights.containsKey(child.code()));
            Dimension made = one.children(one.children().stream()
                    .map(child -> weighed(child, weights.getOrDefault(child.code(), child.weight())))
                    .toList());
            return named ? made.weighting(new GivenWeights()) : made;
        });
        return root(spec, root);
    }

    /** Takes a component out; a dimension that is left without parts that count goes with it. */
    static IndexSpec without(IndexSpec spec, String code) {
        spec.component(code);
        Dimension root = without(spec.root(), code);
        if (root == null) {
            throw new InvalidInputException(
                            "去掉" + code + "之后，指数没有剩下任何计分的指标。", "Without " + code + " nothing of the index is left.")
                    .maybe("保留至少一个指标。", "leave at least one indicator.");
        }
        Set<String> left = new HashSet<>();
        collect(root, left);
        return spec.toBuilder()
                .root(root)
                .profiles(spec.profiles().stream()
                        .map(profile -> without(profile, left))
                        .toList())
                .build();
    }

    private static void collect(Component component, Set<String> codes) {
        codes.add(component.code());
        if (component instanceof Dimension dimension) {
            dimension.children().forEach(child -> collect(child, codes));
        }
    }

    /** A profile that speaks only of what is left. */
    private static TypeProfile without(TypeProfile profile, Set<String> left) {
        Map<String, Double> weights = new HashMap<>(profile.weights());
        weights.keySet().retainAll(left);
        Map<String, Direction> directions = new HashMap<>(profile.directions());
        directions.keySet().retainAll(left);
        return new TypeProfile(
                profile.code(),
                profile.label(),
                profile.note(),
                profile.types(),
                profile.catchment(),
                weights,
                directions);
    }

    private static @Nullable Dimension without(Dimension dimension, String code) {
        List<Component> children = new ArrayList<>();
        for (Component child : dimension.children()) {
            if (!child.code().equals(code)) {
                Component kept = child instanceof Dimension below ? without(below, code) : child;
                if (kept != null) {
                    children.add(kept);
                }
            }
        }
        boolean empty = children.stream().allMatch(Component::isOutside);
        return empty && !dimension.isOutside() ? null : children.isEmpty() ? null : dimension.children(children);
    }

    /** Refuses a code that is no dimension. */
    static void check(IndexSpec spec, List<String> nodes) {
        for (String node : nodes) {
            if (!(spec.component(node) instanceof Dimension)) {
                throw new InvalidInputException(node + "是指标，没有下级。", node + " is an indicator and has no children.")
                        .maybe("给出维度的代码。", "name a dimension.");
            }
        }
    }
}
