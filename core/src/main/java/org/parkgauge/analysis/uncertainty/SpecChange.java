package org.parkgauge.analysis.uncertainty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.weighting.GivenWeights;
import org.parkgauge.weighting.Weighting;

/**
 * Changes of recipes. A change of an indicator passes over those of weight 0, and a change of components over those that
 * another change has left out.
 */
final class SpecChange {

    private SpecChange() {}

    static IndexSpec root(IndexSpec spec, Dimension root) {
        return spec.toBuilder().root(root).build();
    }

    /** The components that count, each dimension before its children. */
    static List<Component> counted(IndexSpec spec) {
        List<Component> counted = new ArrayList<>();
        collect(spec.root(), counted);
        return counted;
    }

    private static void collect(Component component, List<Component> counted) {
        counted.add(component);
        if (component instanceof Dimension dimension) {
            for (Component child : dimension.children()) {
                if (!child.isOutside()) {
                    collect(child, counted);
                }
            }
        }
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

    /** Gives dimensions the aggregations and weightings of some alternatives, in one step; the last that names one counts. */
    static IndexSpec structure(IndexSpec spec, List<Option> options) {
        return root(spec, dimensions(spec.root(), one -> structure(one, options)));
    }

    private static Dimension structure(Dimension dimension, List<Option> options) {
        Dimension made = dimension;
        Weighting weighting = null;
        for (Option option : options) {
            if (option instanceof Option.Aggregating aggregating && aggregating.names(dimension.code())) {
                made = made.aggregation(aggregating.aggregation());
            } else if (option instanceof Option.Weighing weighing && weighing.names(dimension.code())) {
                weighting = weighing.weighting();
            }
        }
        if (weighting == null) {
            return made;
        }
        return (readsGiven(weighting) ? made : unweighted(made)).weighting(weighting);
    }

    static boolean readsGiven(Weighting weighting) {
        return weighting.traits().contains(Trait.READS_GIVEN_WEIGHTS);
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
        Dimension root = dimensions(spec.root(), one -> {
            boolean named = one.children().stream().anyMatch(child -> weights.containsKey(child.code()));
            Dimension made = one.children(one.children().stream()
                    .map(child -> weighed(child, weights.getOrDefault(child.code(), child.weight())))
                    .toList());
            return named ? made.weighting(new GivenWeights()) : made;
        });
        return root(spec, root);
    }

    /** Takes a component out, if it is there; a dimension that is left without parts that count goes with it. */
    static IndexSpec without(IndexSpec spec, String code) {
        Dimension root = without(spec.root(), code);
        if (root == null) {
            throw new InvalidInputException(
                            "去掉" + code + "之后，指数没有剩下任何计分的指标。", "Without " + code + " nothing of the index is left.")
                    .maybe("保留至少一个指标。", "leave at least one indicator.");
        }
        Set<String> codes = new HashSet<>();
        collectAll(root, codes);
        return spec.toBuilder()
                .root(root)
                .profiles(spec.profiles().stream()
                        .map(profile -> profile.narrowedTo(codes))
                        .toList())
                .build();
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
        return children.stream().allMatch(Component::isOutside) ? null : dimension.children(children);
    }

    private static void collectAll(Component component, Set<String> codes) {
        codes.add(component.code());
        if (component instanceof Dimension dimension) {
            dimension.children().forEach(child -> collectAll(child, codes));
        }
    }
}
