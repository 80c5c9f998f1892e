package org.parkgauge.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.imputation.NoImputation;
import org.parkgauge.index.Stage.Inner;
import org.parkgauge.index.Stage.Leaf;
import org.parkgauge.index.Stage.Standing;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.text.InvalidInputException;

/**
 * A fitted index laid out for scoring: the nodes in one list, parents before children, so that walking it backwards meets
 * children first. {@link SetScoring} walks it for a set of units, {@link RowScoring} for a single one.
 */
final class Plan {

    private static final int[] NONE = new int[0];

    private final FittedIndex index;
    private final List<FittedComponent> nodes = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> inputs;
    private final List<Leaf> leaves = new ArrayList<>();
    private final Stage[] stages;
    private final RowScoring rows;
    private final boolean imputes;
    private final boolean imputesRows;
    private final String setOnly;
    private final Map<String, Double> effectiveWeights;
    private final List<String> codes;

    Plan(FittedIndex index) {
        this.index = index;
        this.inputs = index.spec().inputs();
        this.imputesRows = index.spec().imputation().traits().contains(Trait.AFTER_NORMALIZATION);
        this.imputes = !imputesRows && !(index.imputation() instanceof NoImputation.Fitted);
        this.stages = new Stage[index.spec().components().size()];
        this.setOnly = setOnly(index.spec());
        lay(index.root(), Standing.INSIDE);
        this.effectiveWeights = new LinkedHashMap<>();
        effective(index.root(), 1);
        this.codes = List.copyOf(effectiveWeights.keySet());
        this.rows = new RowScoring(this);
    }

    private void effective(FittedComponent component, double weight) {
        effectiveWeights.put(component.component().code(), weight);
        if (component instanceof FittedDimension dimension) {
            for (int j = 0; j < dimension.children().size(); j++) {
                effective(
                        dimension.children().get(j),
                        weight * dimension.weights().get(j));
            }
        }
    }

    /** The effective weight of each component by its code, from the root down; not to be changed. */
    Map<String, Double> effectiveWeights() {
        return effectiveWeights;
    }

    /** The codes of the nodes by place. */
    List<String> codes() {
        return codes;
    }

    private int lay(FittedComponent component, Standing standing) {
        int place = nodes.size();
        nodes.add(component);
        places.put(component.component().code(), place);
        if (component instanceof FittedIndicator leaf) {
            Leaf stage = new Leaf(place, leaves.size(), leaf, index.spec(), inputs, standing);
            leaves.add(stage);
            stages[place] = stage;
        } else {
            FittedDimension dimension = (FittedDimension) component;
            int[] children = new int[dimension.children().size()];
            int inside = 0;
            int[] siblings = new int[imputesRows ? children.length : 0];
            int filled = 0;
            for (int j = 0; j < dimension.children().size(); j++) {
                boolean counts = dimension.weights().get(j) > 0;
                Standing below = standing == Standing.INSIDE ? Standing.INSIDE : Standing.BELOW;
                int child = lay(dimension.children().get(j), counts ? below : Standing.BESIDE);
                if (imputesRows && isSibling(nodes.get(child))) {
                    siblings[filled++] = child;
                }
                if (counts) {
                    children[inside++] = child;
                }
            }
            stages[place] = new Inner(
                    place,
                    Arrays.copyOf(children, inside),
                    Arrays.copyOf(siblings, filled),
                    dimension,
                    index.spec(),
                    standing);
        }
        return place;
    }

    /** Whether an imputation that comes after normalization fills and reads a component. */
    private static boolean isSibling(FittedComponent component) {
        return component instanceof FittedIndicator leaf
                && !leaf.component().isOutside()
                && !(leaf.normalization() instanceof NotScored);
    }

    /** The code of a dimension whose method scores the reference set only, empty if there is none. */
    String setOnly() {
        return setOnly;
    }

    private static String setOnly(IndexSpec spec) {
        for (Component component : spec.components()) {
            if (component instanceof Dimension dimension
                    && spec.aggregationOf(dimension).traits().contains(Trait.SET_ONLY)) {
                return dimension.code();
            }
        }
        return "";
    }

    List<String> inputs() {
        return inputs;
    }

    List<FittedComponent> nodes() {
        return nodes;
    }

    int size() {
        return nodes.size();
    }

    /** The place of a component by its code. */
    int place(String code) {
        Integer place = places.get(code);
        if (place == null) {
            throw index.spec().unknown(code);
        }
        return place;
    }

    /** An indicator by its code. */
    Leaf leaf(String code) {
        if (stages[place(code)] instanceof Leaf leaf) {
            return leaf;
        }
        throw new InvalidInputException(code + "是维度，不是指标。", code + " is a dimension, not an indicator.")
                .maybe("给出指标的代码。", "give the code of an indicator.");
    }

    /** The rule of an inner node, null for a leaf. */
    @Nullable
    Node node(int place) {
        return stages[place] instanceof Inner one ? one.node : null;
    }

    /** The places of the children of positive weight of an inner node, none for a leaf; not to be changed. */
    int[] children(int place) {
        return stages[place] instanceof Inner one ? one.children : NONE;
    }

    /** The best or the worst value of a leaf: an end of its range, the lower one the best where less is still better. */
    double end(FittedIndicator leaf, boolean best) {
        Normalization method = index.spec().normalizationOf(leaf.component());
        Direction open = Orientation.of(leaf.component(), method).open(method);
        return best == open instanceof Direction.LowerIsBetter
                ? leaf.range().low()
                : leaf.range().high();
    }

    FittedIndex index() {
        return index;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    /** What is done at a place; places run from the root down, each dimension before its children. */
    Stage stage(int place) {
        return stages[place];
    }

    /** Whether gaps among raw values are filled before anything else. */
    boolean imputes() {
        return imputes;
    }

    /** Whether gaps among the normalized values of a dimension are filled. */
    boolean imputesRows() {
        return imputesRows;
    }

    /** How single units are scored. */
    RowScoring rows() {
        return rows;
    }
}
