package org.parkgauge.json;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Direction;
import org.parkgauge.index.Component;
import org.parkgauge.index.Denominator;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Prerequisite;
import org.parkgauge.index.Scale;
import org.parkgauge.index.Tiers;
import org.parkgauge.index.TypeProfile;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/** Makes the written form of the definition of an index. What has its default value is left out. */
final class SpecWriter {

    /** The most levels of a tree with which a file, fitted and with methods of several levels, can still be read. */
    private static final int MOST_LEVELS = Parser.DEEPEST / 2 - 4;

    private final Values values;

    SpecWriter(Values values) {
        this.values = values;
    }

    Map<String, @Nullable Object> write(IndexSpec spec, JsonPath path) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(Format.FORMAT_VERSION, Format.VERSION);
        object.put(SpecNames.CODE, spec.code());
        object.put(SpecNames.VERSION, spec.version());
        put(object, SpecNames.LABEL, spec.label(), Text.of(spec.code()));
        put(object, SpecNames.NOTE, spec.note(), Text.EMPTY);
        putStep(object, SpecNames.IMPUTATION, StepKind.IMPUTATION, spec.imputation(), path);
        putStep(object, SpecNames.TREATMENT, StepKind.TREATMENT, spec.treatment(), path);
        putStep(object, SpecNames.NORMALIZATION, StepKind.NORMALIZATION, spec.normalization(), path);
        putStep(object, SpecNames.WEIGHTING, StepKind.WEIGHTING, spec.weighting(), path);
        putStep(object, SpecNames.AGGREGATION, StepKind.AGGREGATION, spec.aggregation(), path);
        object.put(SpecNames.ROOT, component(spec.root(), path.property(SpecNames.ROOT), 1));
        if (!spec.tiers().isEmpty()) {
            object.put(SpecNames.TIERS, tiers(spec.tiers(), path.property(SpecNames.TIERS)));
        }
        if (!spec.prerequisites().isEmpty()) {
            object.put(
                    SpecNames.PREREQUISITES,
                    spec.prerequisites().stream().map(SpecWriter::prerequisite).toList());
        }
        if (!spec.profiles().isEmpty()) {
            object.put(
                    SpecNames.PROFILES,
                    spec.profiles().stream().map(one -> profile(one, spec)).toList());
        }
        if (!spec.profile().isEmpty()) {
            object.put(SpecNames.PROFILE, spec.profile());
        }
        return object;
    }

    private Map<String, @Nullable Object> component(Component component, JsonPath path, int level) {
        if (level > MOST_LEVELS) {
            throw new InvalidInputException(
                            "无法写出 " + component.code() + "：指数超过" + MOST_LEVELS + "层。",
                            "Cannot write " + component.code() + ": the index has more than " + MOST_LEVELS
                                    + " levels.")
                    .maybe("减少维度的层数。", "take out some levels of dimensions.");
        }
        return component instanceof Indicator indicator
                ? indicator(indicator, path)
                : dimension((Dimension) component, path, level);
    }

    private Map<String, @Nullable Object> dimension(Dimension dimension, JsonPath path, int level) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(SpecNames.CODE, dimension.code());
        put(object, SpecNames.LABEL, dimension.label(), Text.of(dimension.code()));
        put(object, SpecNames.NOTE, dimension.note(), Text.EMPTY);
        put(object, SpecNames.WEIGHT, dimension.weight());
        putStep(object, SpecNames.WEIGHTING, StepKind.WEIGHTING, dimension.weighting(), path);
        putStep(object, SpecNames.AGGREGATION, StepKind.AGGREGATION, dimension.aggregation(), path);
        put(object, SpecNames.MINIMUM_COVERAGE, dimension.minimumCoverage());
        List<Object> children = new ArrayList<>();
        JsonPath below = path.property(SpecNames.CHILDREN);
        for (int i = 0; i < dimension.children().size(); i++) {
            children.add(component(dimension.children().get(i), below.element(i), level + 1));
        }
        object.put(SpecNames.CHILDREN, children);
        return object;
    }

    private Map<String, @Nullable Object> indicator(Indicator indicator, JsonPath path) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(SpecNames.CODE, indicator.code());
        put(object, SpecNames.LABEL, indicator.label(), Text.of(indicator.code()));
        put(object, SpecNames.DEFINITION, indicator.definition(), Text.EMPTY);
        put(object, SpecNames.UNIT, indicator.unit(), Text.EMPTY);
        Directions.put(indicator.direction(), object);
        if (indicator.scale() != Scale.LINEAR) {
            object.put(SpecNames.SCALE, Values.name(indicator.scale()));
        }
        put(object, SpecNames.WEIGHT, indicator.weight());
        if (!indicator.variable().equals(indicator.code())) {
            object.put(SpecNames.VARIABLE, indicator.variable());
        }
        if (!indicator.per().isEmpty()) {
            object.put(
                    SpecNames.PER,
                    indicator.per().stream().map(SpecWriter::denominator).toList());
        }
        putStep(object, SpecNames.TREATMENT, StepKind.TREATMENT, indicator.treatment(), path);
        putStep(object, SpecNames.NORMALIZATION, StepKind.NORMALIZATION, indicator.normalization(), path);
        put(object, SpecNames.NOTE, indicator.note(), Text.EMPTY);
        put(object, SpecNames.SOURCE, indicator.source(), Text.EMPTY);
        return object;
    }

    private static Object denominator(Denominator per) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(SpecNames.VARIABLE, per.variable());
        put(object, SpecNames.FACTOR, per.factor() == 1 ? Double.NaN : per.factor());
        return object;
    }

    private static Object tiers(Tiers tiers, JsonPath path) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        List<Object> levels = new ArrayList<>();
        for (Tiers.Tier tier : tiers.levels()) {
            levels.add(tier(tier, path.property(SpecNames.LEVELS).element(levels.size())));
        }
        object.put(SpecNames.LEVELS, levels);
        if (!tiers.capAt().isEmpty()) {
            Map<String, @Nullable Object> cap = new LinkedHashMap<>();
            JsonPath below = path.property(SpecNames.CAP).property(SpecNames.BELOW);
            cap.put(SpecNames.BELOW, Codec.finite(tiers.capBelow(), below));
            cap.put(SpecNames.AT, tiers.capAt());
            object.put(SpecNames.CAP, cap);
        }
        return object;
    }

    private static Object tier(Tiers.Tier tier, JsonPath path) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(SpecNames.CODE, tier.code());
        put(object, SpecNames.LABEL, tier.label(), Text.of(tier.code()));
        if (!Double.isNaN(tier.from())) {
            object.put(SpecNames.FROM, Codec.finite(tier.from(), path.property(SpecNames.FROM)));
        }
        return object;
    }

    private static Object prerequisite(Prerequisite prerequisite) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(SpecNames.CODE, prerequisite.code());
        put(object, SpecNames.LABEL, prerequisite.label(), Text.of(prerequisite.code()));
        object.put(SpecNames.ATTRIBUTE, prerequisite.attribute());
        object.put(SpecNames.VETO, prerequisite.veto());
        return object;
    }

    private static Object profile(TypeProfile profile, IndexSpec spec) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(SpecNames.CODE, profile.code());
        put(object, SpecNames.LABEL, profile.label(), Text.of(profile.code()));
        put(object, SpecNames.NOTE, profile.note(), Text.EMPTY);
        if (!profile.types().isEmpty()) {
            object.put(SpecNames.TYPES, profile.types());
        }
        if (!profile.catchment().isEmpty()) {
            object.put(SpecNames.CATCHMENT, profile.catchment());
        }
        if (!profile.weights().isEmpty()) {
            object.put(SpecNames.WEIGHTS, inTreeOrder(profile.weights(), spec));
        }
        Map<String, Object> goalposts = new LinkedHashMap<>();
        inTreeOrder(profile.directions(), spec)
                .forEach((code, direction) -> goalposts.put(code, goalposts(spec.component(code), direction)));
        if (!goalposts.isEmpty()) {
            object.put(Directions.GOALPOSTS, goalposts);
        }
        return object;
    }

    /** Goalposts alone where the direction is of the indicator's own sort, which a reader of the file then knows. */
    private static Object goalposts(Component component, Direction direction) {
        boolean sameSort = component instanceof Indicator indicator
                && Directions.name(indicator.direction()).equals(Directions.name(direction));
        List<Double> goalposts = Directions.goalposts(direction);
        return sameSort && !goalposts.isEmpty() ? goalposts : Directions.write(direction);
    }

    /** The entries in the order of the index, dimensions before what stands below them, level by level. */
    private static <T> Map<String, T> inTreeOrder(Map<String, T> byCode, IndexSpec spec) {
        Map<String, T> ordered = new LinkedHashMap<>();
        Deque<Component> waiting = new ArrayDeque<>(List.of(spec.root()));
        while (!waiting.isEmpty()) {
            Component component = waiting.remove();
            T value = byCode.get(component.code());
            if (value != null) {
                ordered.put(component.code(), value);
            }
            if (component instanceof Dimension dimension) {
                waiting.addAll(dimension.children());
            }
        }
        return ordered;
    }

    private void putStep(
            Map<String, @Nullable Object> object, String name, StepKind kind, @Nullable Object step, JsonPath path) {
        if (step != null) {
            object.put(name, values.writeStep(kind, false, step, path.property(name)));
        }
    }

    private static void put(Map<String, @Nullable Object> object, String name, Text text, Text absent) {
        if (!text.equals(absent)) {
            object.put(name, Codec.text(text));
        }
    }

    private static void put(Map<String, @Nullable Object> object, String name, double number) {
        if (!Double.isNaN(number)) {
            object.put(name, number);
        }
    }
}
