package org.parkgauge.analysis.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.analysis.sensitivity.Factors;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.internal.NormalQuantile;
import org.parkgauge.internal.RandomStream;
import org.parkgauge.text.InvalidInputException;

/**
 * Which coordinate of a point means what. A choice, or a group of choices that depend on each other, has one coordinate;
 * noise on weights has one for each weight; what needs many random numbers has one that seeds them.
 */
final class Layout {

    private final List<Choice> choices = new ArrayList<>();
    private final List<WeightSampler> samplers = new ArrayList<>();
    private final Map<String, Integer> sampled = new HashMap<>();
    private final List<MeasurementError> errors = new ArrayList<>();
    private final List<GoalpostShift> shifts = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, Integer> components = new HashMap<>();
    private final int units;
    private final boolean tried;
    private boolean ranges;
    private int dimensions;

    /** Some coordinates of a point, and what they do to a setting. */
    private record Slot(String name, int first, int count, Filler filler) {}

    private interface Filler {
        void fill(double[] point, int first, Setting setting);
    }

    Layout(IndexSpec spec, int units, List<Source> sources, Entangled entangled, List<Choice> choices) {
        this.units = units;
        tried = entangled.isExact();
        this.choices.addAll(choices);
        for (Component component : spec.components()) {
            components.put(component.code(), components.size());
        }
        List<Entangled.Group> groups = entangled.groups();
        for (Source source : sources) {
            if (source instanceof Choice choice) {
                int place = choices.indexOf(choice);
                for (Entangled.Group group : groups) {
                    if (group.members.get(0) == place) {
                        add(group);
                    }
                }
            } else {
                add(spec, source);
            }
        }
    }

    private void add(String name, int count, Filler filler) {
        slots.add(new Slot(name, dimensions, count, filler));
        dimensions += count;
    }

    private void add(Entangled.Group group) {
        List<int[]> combinations = group.combinations;
        int[] members = group.members.stream().mapToInt(Integer::intValue).toArray();
        List<String> names =
                group.members.stream().map(member -> choices.get(member).name()).toList();
        add(String.join(" x ", names), 1, (point, first, setting) -> {
            int[] chosen = combinations.get((int) (point[first] * combinations.size()));
            for (int k = 0; k < members.length; k++) {
                setting.options[members[k]] = chosen[k];
            }
        });
    }

    private void add(IndexSpec spec, Source source) {
        if (source instanceof WeightNoise noise) {
            add(spec, noise);
        } else if (source instanceof WeightRange range) {
            add(range);
        } else if (source instanceof WeightDistribution distribution) {
            add(source, distribution.node(), distribution::draw);
        } else if (source instanceof UniformWeights uniform) {
            add(source, uniform.node(), uniform.sampler((Dimension) spec.component(uniform.node()), this));
        } else if (source instanceof MeasurementError error) {
            int place = errors.size();
            errors.add(error);
            add(source.name(), 1, (point, first, setting) -> setting.errors[place] = seed(point[first], place));
        } else if (source instanceof GoalpostShift shift) {
            int place = shifts.size();
            shifts.add(shift);
            add(source.name(), 1, (point, first, setting) -> setting.shifts[place] = seed(point[first], place));
        } else {
            add(source.name(), 1, (point, first, setting) -> setting.unit = (int) (point[first] * units));
        }
    }

    private void add(IndexSpec spec, WeightNoise noise) {
        List<Integer> varied = new ArrayList<>();
        for (Component component : SpecChange.counted(spec)) {
            boolean named = noise.nodes().isEmpty() || noise.nodes().contains(component.code());
            if (component instanceof Dimension dimension && named) {
                List<Component> counted = dimension.children().stream()
                        .filter(child -> !child.isOutside())
                        .toList();
                if (counted.size() > 1) {
                    counted.forEach(child -> varied.add(component(child.code())));
                }
            }
        }
        if (varied.isEmpty()) {
            throw new InvalidInputException(
                            "“" + noise.name() + "”没有可变动的权重：各维度都只有一个下级。",
                            "\"" + noise.name() + "\" has no weight to vary: no dimension has two children that count.")
                    .maybe("检查维度代码。", "check the codes of the dimensions.");
        }
        int[] places = varied.stream().mapToInt(Integer::intValue).toArray();
        double spread = noise.spread();
        boolean uniform = noise.shape() == WeightNoise.Shape.UNIFORM;
        add(noise.name(), places.length, (point, first, setting) -> {
            for (int k = 0; k < places.length; k++) {
                double u = point[first + k];
                setting.factors[places[k]] *=
                        uniform ? 1 + spread * (2 * u - 1) : StrictMath.exp(spread * NormalQuantile.of(u));
            }
        });
    }

    private void add(WeightRange range) {
        int place = component(range.code());
        ranges = true;
        add(
                range.name(),
                1,
                (point, first, setting) ->
                        setting.ranges[place] = range.low() + (range.high() - range.low()) * point[first]);
    }

    private void add(Source source, String node, WeightSampler sampler) {
        int place = samplers.size();
        samplers.add(sampler);
        sampled.put(node, place);
        add(source.name(), 1, (point, first, setting) -> setting.distributions[place] = seed(point[first], place));
    }

    private static long seed(double u, int place) {
        return RandomStream.mix(Double.doubleToLongBits(u) + place);
    }

    /** The number of coordinates. */
    int dimensions() {
        return dimensions;
    }

    /** How many components the recipe has. */
    int components() {
        return components.size();
    }

    /** The place of a component of the recipe, -1 for a code that it does not have. */
    int component(String code) {
        return components.getOrDefault(code, -1);
    }

    /** A number of its own for each component, also for one that a change of the recipe brings in. */
    long stream(String code) {
        int place = component(code);
        return place >= 0 ? place : (1L << Integer.SIZE) + Integer.toUnsignedLong(code.hashCode());
    }

    List<Choice> choices() {
        return choices;
    }

    /** Whether every combination of alternatives that can be drawn has been tried before. */
    boolean isTried() {
        return tried;
    }

    /** Whether some given weight has a range. */
    boolean hasRanges() {
        return ranges;
    }

    /** The place of what draws the weights of a dimension, -1 for none. */
    int sampler(String node) {
        return sampled.getOrDefault(node, -1);
    }

    List<WeightSampler> samplers() {
        return samplers;
    }

    List<MeasurementError> errors() {
        return errors;
    }

    List<GoalpostShift> shifts() {
        return shifts;
    }

    /** The coordinates as the factors of a sensitivity analysis. */
    Factors factors() {
        Factors factors = new Factors(List.of());
        for (Slot slot : slots) {
            factors = factors.and(slot.name(), slot.count());
        }
        return factors;
    }

    Setting setting() {
        return new Setting(choices.size(), components.size(), samplers.size(), errors.size(), shifts.size());
    }

    /** Fills a setting from a point. */
    void fill(double[] point, Setting setting) {
        Arrays.fill(setting.factors, 1);
        for (Slot slot : slots) {
            slot.filler().fill(point, slot.first(), setting);
        }
    }
}
