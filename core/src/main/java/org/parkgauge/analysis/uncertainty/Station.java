package org.parkgauge.analysis.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.index.CompiledIndex;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.Evaluation;
import org.parkgauge.index.Rules;
import org.parkgauge.weighting.GivenWeights;
import org.parkgauge.weighting.Weighting;

/** A compiled recipe at which settings are evaluated that differ by weightings, aggregations and weights. */
final class Station implements Rules {

    private final CompiledIndex index;
    private final Evaluation evaluation;
    private final Layout layout;
    /** The places of the units among all units of the analysis. */
    private final int[] rows;
    /** By place, the places of the children that count. */
    private final int[][] children;
    /** By place, the place of the component in the recipe of the analysis. */
    private final int[] components;
    /** By place, the choices that name its weighting or its aggregation. */
    private final List<List<Named<Weighting>>> weighings = new ArrayList<>();

    private final List<List<Named<Aggregation>>> aggregations = new ArrayList<>();
    /** By place, what draws its weights, -1 for none. */
    private final int[] samplers;
    /** By place of such a dimension, the random streams of its children. */
    private final long[][] streams;
    /** By place of a component, its weight in the recipe. */
    private final double[] given;
    /** By place, the weighting of the last run. */
    private final Weighting[] used;

    private @Nullable Setting setting;

    Station(CompiledIndex index, Layout layout, int[] rows) {
        this.index = index;
        this.layout = layout;
        this.rows = rows;
        evaluation = index.evaluation();
        List<Component> all = index.components();
        int size = all.size();
        children = new int[size][];
        components = new int[size];
        samplers = new int[size];
        streams = new long[size][];
        given = new double[size];
        used = new Weighting[size];
        for (int place = 0; place < size; place++) {
            Component component = all.get(place);
            components[place] = layout.component(component.code());
            given[place] = component.givenWeight();
            children[place] =
                    index.counted(place).stream().mapToInt(Integer::intValue).toArray();
            List<Named<Weighting>> weighing = new ArrayList<>();
            List<Named<Aggregation>> aggregating = new ArrayList<>();
            for (int c = 0;
                    component instanceof Dimension && c < layout.choices().size();
                    c++) {
                List<Option> options = layout.choices().get(c).options();
                Named.add(weighing, c, options, one -> weighting(one, component.code()));
                Named.add(aggregating, c, options, one -> aggregation(one, component.code()));
            }
            weighings.add(weighing);
            aggregations.add(aggregating);
            samplers[place] = layout.sampler(component.code());
            streams[place] = Arrays.stream(children[place])
                    .mapToLong(child -> layout.stream(all.get(child).code()))
                    .toArray();
        }
    }

    /** What the alternatives of one choice do to one dimension, null for nothing. */
    private record Named<T>(int choice, List<@Nullable T> byOption) {

        static <T> void add(List<Named<T>> list, int choice, List<Option> options, Function<Option, @Nullable T> of) {
            List<@Nullable T> all = new ArrayList<>();
            options.forEach(option -> all.add(of.apply(option)));
            if (all.stream().anyMatch(Objects::nonNull)) {
                list.add(new Named<>(choice, all));
            }
        }

        T or(Setting setting, T own) {
            T chosen = byOption.get(setting.options[choice]);
            return chosen == null ? own : chosen;
        }
    }

    private static @Nullable Weighting weighting(Option option, String code) {
        return option instanceof Option.Weighing one && one.names(code) ? one.weighting() : null;
    }

    private static @Nullable Aggregation aggregation(Option option, String code) {
        return option instanceof Option.Aggregating one && one.names(code) ? one.aggregation() : null;
    }

    void run(Setting chosen) {
        setting = chosen;
        evaluation.run(this);
    }

    CompiledIndex index() {
        return index;
    }

    /** The places of the scored units among all units. */
    int[] rows() {
        return rows;
    }

    /** The scores of a component in the last run, in the order of {@link #rows()}; null where the recipe has none. */
    double @Nullable [] scores(String code) {
        int place = index.place(code);
        return place < 0 ? null : evaluation.scores(place);
    }

    /** The root scores of the last run. */
    double[] scores() {
        return evaluation.scores(0);
    }

    double[] weights(int place) {
        return evaluation.weights(place);
    }

    @Override
    public Weighting weighting(int place, Weighting own) {
        Weighting chosen = own;
        for (Named<Weighting> named : weighings.get(place)) {
            chosen = named.or(current(), chosen);
        }
        used[place] = chosen;
        return chosen;
    }

    @Override
    public Aggregation aggregation(int place, Aggregation own) {
        Aggregation chosen = own;
        for (Named<Aggregation> named : aggregations.get(place)) {
            chosen = named.or(current(), chosen);
        }
        return chosen;
    }

    private Setting current() {
        return Objects.requireNonNull(setting);
    }

    @Override
    public void reweigh(int place, double[] weights) {
        int[] below = children[place];
        if (layout.hasRanges() && used[place] instanceof GivenWeights) {
            range(below, weights);
        }
        double[] factors = current().factors;
        for (int j = 0; j < weights.length; j++) {
            int component = components[below[j]];
            if (component >= 0) {
                weights[j] *= factors[component];
            }
        }
        if (samplers[place] >= 0) {
            layout.samplers()
                    .get(samplers[place])
                    .draw(current().distributions[samplers[place]], streams[place], weights);
        }
    }

    /** Puts given weights from ranges in the place of those of the recipe. */
    private void range(int[] below, double[] weights) {
        double[] ranges = current().ranges;
        boolean any = false;
        for (int child : below) {
            any |= components[child] >= 0 && !Double.isNaN(ranges[components[child]]);
        }
        for (int j = 0; any && j < weights.length; j++) {
            int component = components[below[j]];
            boolean ranged = component >= 0 && !Double.isNaN(ranges[component]);
            weights[j] = ranged ? ranges[component] : given[below[j]];
        }
    }
}
