package org.parkgauge.analysis.uncertainty;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * One way in which an index could have been made: the recipe and the data of a draw, for anybody to score in the plain way.
 */
public final class Draw {

    private final UncertainIndex index;
    private final Vector point;
    private final Setting setting;

    Draw(UncertainIndex index, double[] point) {
        this.index = index;
        this.point = Vector.of(point);
        setting = index.layout().setting();
        index.layout().fill(point, setting);
    }

    /**
     * The point of the unit cube that determines the draw.
     *
     * @return the coordinates
     */
    public Vector point() {
        return point;
    }

    /**
     * What was chosen.
     *
     * @return the name of each choice to the name of its alternative
     */
    public Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        List<Choice> choices = index.layout().choices();
        for (int c = 0; c < choices.size(); c++) {
            options.put(
                    choices.get(c).name(),
                    choices.get(c).options().get(setting.options[c]).name());
        }
        return Collections.unmodifiableMap(options);
    }

    /**
     * The unit left out.
     *
     * @return its name, empty if none is
     */
    public Optional<String> unitLeftOut() {
        return setting.unit < 0
                ? Optional.empty()
                : Optional.of(index.data().units().get(setting.unit));
    }

    /**
     * The weights with which the draw was scored.
     *
     * @return the code of each component that counts to its weight beside its siblings, those of one dimension summing to 1
     * @throws InvalidInputException if the draw cannot be scored
     */
    public Map<String, Double> weights() {
        Station station = run();
        Map<String, Double> weights = new LinkedHashMap<>();
        List<Component> components = station.index().components();
        for (int place = 0; place < components.size(); place++) {
            double[] own = station.weights(place);
            List<Integer> children = station.index().counted(place);
            for (int j = 0; j < own.length; j++) {
                weights.put(components.get(children.get(j)).code(), own[j]);
            }
        }
        return Collections.unmodifiableMap(weights);
    }

    /**
     * The recipe of the draw. Weights that were drawn stand in it as given weights.
     *
     * @return the recipe
     * @throws InvalidInputException if the draw cannot be scored
     */
    public IndexSpec spec() {
        IndexSpec changed = index.desk().spec(setting);
        if (!drawsWeights()) {
            return changed;
        }
        Map<String, Double> drawn = new HashMap<>(weights());
        for (Component component : changed.components()) {
            if (component instanceof Dimension dimension && !isDrawn(dimension)) {
                dimension.children().forEach(child -> drawn.remove(child.code()));
            }
        }
        return SpecChange.weights(changed, drawn);
    }

    private boolean drawsWeights() {
        for (double factor : setting.factors) {
            if (factor != 1) {
                return true;
            }
        }
        for (double range : setting.ranges) {
            if (!Double.isNaN(range)) {
                return true;
            }
        }
        return setting.distributions.length > 0;
    }

    private boolean isDrawn(Dimension dimension) {
        boolean drawn = index.layout().sampler(dimension.code()) >= 0;
        for (Component child : dimension.children()) {
            int component = index.layout().component(child.code());
            drawn |= component >= 0 && (setting.factors[component] != 1 || !Double.isNaN(setting.ranges[component]));
        }
        return drawn;
    }

    /**
     * The data of the draw.
     *
     * @return the data, with errors of measurement and without a unit left out
     */
    public Dataset data() {
        return index.desk().data(setting);
    }

    /**
     * The root scores, by the short way of the simulation. They are those of {@code spec().fit(data()).score(data())}, up to
     * rounding.
     *
     * @return the name of each unit of the draw to its score, NaN = missing
     * @throws InvalidInputException if the draw cannot be scored
     */
    public Map<String, Double> scores() {
        Station station = run();
        Map<String, Double> scores = new LinkedHashMap<>();
        List<String> units = new ArrayList<>(index.data().units());
        for (int i = 0; i < station.rows().length; i++) {
            scores.put(units.get(station.rows()[i]), station.scores()[i]);
        }
        return Collections.unmodifiableMap(scores);
    }

    private Station run() {
        return index.desk().run(setting);
    }
}
