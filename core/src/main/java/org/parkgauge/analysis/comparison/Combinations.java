package org.parkgauge.analysis.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkgauge.analysis.comparison.ChangeCauses.Cause;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.weighting.Weighting;

/** The editions between two editions: the weights of one, the method of one, the data of one, the scale of one. */
final class Combinations {

    private static final List<Cause> JOINT = List.of(Cause.WEIGHTS, Cause.METHOD, Cause.DATA);
    private static final List<Cause> SPLIT = List.of(Cause.WEIGHTS, Cause.METHOD, Cause.DATA, Cause.SCALE);

    private final Edition before;
    private final Edition after;
    private final List<Cause> causes;

    Combinations(Edition before, Edition after, boolean withScale) {
        this.before = before;
        this.after = after;
        this.causes = withScale ? SPLIT : JOINT;
    }

    ChangeCauses causes() {
        List<String> common = before.data().units().stream()
                .filter(unit -> after.data().units().contains(unit))
                .toList();
        double[][] scores = new double[1 << causes.size()][];
        for (int set = 0; set < scores.length; set++) {
            Dataset data = pick(set, Cause.DATA).data();
            double[] all = scores(set);
            scores[set] =
                    common.stream().mapToDouble(unit -> all[data.place(unit)]).toArray();
        }
        return ChangeCauses.divide(common, scores, causes);
    }

    private boolean isChanged(int set, Cause cause) {
        int bit = causes.indexOf(cause);
        return bit >= 0 && (set >> bit & 1) == 1;
    }

    private Edition pick(int set, Cause cause) {
        return isChanged(set, cause) ? after : before;
    }

    private double[] scores(int set) {
        Edition scale = causes.contains(Cause.SCALE) ? pick(set, Cause.SCALE) : pick(set, Cause.DATA);
        try {
            IndexSpec method = pick(set, Cause.METHOD).spec();
            IndexSpec weights = pick(set, Cause.WEIGHTS).spec();
            IndexSpec spec = method.equals(weights) ? method : weighed(method, weights);
            return new Edition(spec, pick(set, Cause.DATA).data(), scale.reference()).scores();
        } catch (InvalidInputException e) {
            throw e.at("组合“" + name(set, true) + "”：", "The combination of " + name(set, false) + ": ");
        }
    }

    private String name(int set, boolean zh) {
        List<String> words = causes.stream()
                .map(cause -> zh
                        ? (isChanged(set, cause) ? "后一版" : "前一版")
                                + cause.label().zh()
                        : (isChanged(set, cause) ? "new " : "old ")
                                + cause.label().en())
                .toList();
        return String.join(zh ? "、" : ", ", words);
    }

    /** A recipe with the weights of another. */
    static IndexSpec weighed(IndexSpec method, IndexSpec weights) {
        Map<String, Component> sources = new HashMap<>();
        weights.components().forEach(component -> sources.put(component.code(), component));
        Component root = weighed(method.root(), sources, weights.weighting());
        return method.toBuilder()
                .weighting(weights.weighting())
                .root((Dimension) root)
                .build();
    }

    private static Component weighed(Component component, Map<String, Component> sources, Weighting common) {
        Component source = sources.get(component.code());
        double weight = source == null ? component.weight() : source.weight();
        if (component instanceof Indicator indicator) {
            return indicator.weight(weight);
        }
        Dimension dimension = (Dimension) component;
        Weighting own = source instanceof Dimension other ? other.weighting() : dimension.weighting();
        Weighting effective = own == null ? common : own;
        List<Component> children = dimension.children().stream()
                .map(child -> weighed(child, sources, common))
                .map(child -> readable(child, effective))
                .toList();
        return new Dimension(
                dimension.code(),
                dimension.label(),
                dimension.note(),
                weight,
                children,
                own,
                dimension.aggregation(),
                dimension.minimumCoverage());
    }

    /** A component that only the method has brings a weight that a learned weighting does not read. */
    private static Component readable(Component child, @Nullable Weighting weighting) {
        boolean reads = weighting == null || weighting.traits().contains(Trait.READS_GIVEN_WEIGHTS);
        if (reads || child.isOutside()) {
            return child;
        }
        return child instanceof Indicator indicator
                ? indicator.weight(Double.NaN)
                : ((Dimension) child).weight(Double.NaN);
    }
}
