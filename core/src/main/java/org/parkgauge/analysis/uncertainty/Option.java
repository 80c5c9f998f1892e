package org.parkgauge.analysis.uncertainty;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;
import org.parkgauge.weighting.Weighting;

/** One alternative of a {@link Choice}: a change of the recipe, with a name. */
public sealed interface Option {

    /**
     * The name.
     *
     * @return the name, unique within its choice
     */
    String name();

    /**
     * What people call it.
     *
     * @return the name, unless it has a title of its own
     */
    default Text title() {
        return Text.of(name());
    }

    /**
     * Changes a recipe.
     *
     * @param spec the recipe
     * @return the changed recipe
     * @throws InvalidInputException if the change cannot be made, or the result cannot work
     */
    IndexSpec apply(IndexSpec spec);

    /**
     * Any change of a recipe.
     *
     * @param name the name
     * @param title what people call it
     * @param change the change
     */
    record Recipe(String name, Text title, UnaryOperator<IndexSpec> change) implements Option {

        /** Checks the name. */
        public Recipe {
            named(name);
            Objects.requireNonNull(title);
            Objects.requireNonNull(change);
        }

        /**
         * Any change of a recipe, called by its name.
         *
         * @param name the name
         * @param change the change
         */
        public Recipe(String name, UnaryOperator<IndexSpec> change) {
            this(name, Text.of(name), change);
        }

        @Override
        public IndexSpec apply(IndexSpec spec) {
            return change.apply(spec);
        }
    }

    /**
     * Other given weights. The dimensions above read them, whatever their weighting was.
     *
     * @param name the name
     * @param weights the code of a component to its weight; those not named keep theirs
     */
    record Weights(String name, Map<String, Double> weights) implements Option {

        /** Checks the name and copies the weights. */
        public Weights {
            named(name);
            weights = Collections.unmodifiableMap(new TreeMap<>(weights));
        }

        @Override
        public IndexSpec apply(IndexSpec spec) {
            return SpecChange.weights(spec, weights);
        }
    }

    /**
     * Another aggregation of some dimensions.
     *
     * @param name the name
     * @param nodes the codes of the dimensions, empty for all
     * @param aggregation the aggregation
     */
    record Aggregating(String name, List<String> nodes, Aggregation aggregation) implements Option {

        /** Checks the name and copies the list. */
        public Aggregating {
            named(name);
            nodes = List.copyOf(nodes);
        }

        @Override
        public Text title() {
            return OptionTitle.of(name, aggregation);
        }

        @Override
        public IndexSpec apply(IndexSpec spec) {
            return SpecChange.structure(spec, List.of(this));
        }

        boolean names(String code) {
            return nodes.isEmpty() || nodes.contains(code);
        }
    }

    /**
     * Another weighting of some dimensions. Unless it reads given weights, those that the recipe gives there
     * do not count; weights of 0 stay.
     *
     * @param name the name
     * @param nodes the codes of the dimensions, empty for all
     * @param weighting the weighting
     */
    record Weighing(String name, List<String> nodes, Weighting weighting) implements Option {

        /** Checks the name and copies the list. */
        public Weighing {
            named(name);
            nodes = List.copyOf(nodes);
        }

        @Override
        public Text title() {
            return OptionTitle.of(name, weighting);
        }

        @Override
        public IndexSpec apply(IndexSpec spec) {
            return SpecChange.structure(spec, List.of(this));
        }

        boolean names(String code) {
            return nodes.isEmpty() || nodes.contains(code);
        }
    }

    private static void named(String name) {
        if (name.isBlank()) {
            throw new InvalidInputException("备选方案没有名称。", "An alternative has no name.")
                    .maybe("给它一个简短的名称。", "give it a short one.");
        }
    }
}
