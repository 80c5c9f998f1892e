package org.parkgauge.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.imputation.NoImputation;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.treatment.NoTreatment;

/**
 * A fitted index laid out for scoring: the nodes in one list, parents before children, so that walking it backwards meets
 * children first. Units are scored in blocks that fit the processor's cache, each step over the block before the next;
 * units with missing values fall out of a block as NaN and are then scored one by one.
 */
final class Plan {

    private static final int BLOCK = 8192;
    private static final int[] NONE = new int[0];

    /** What is done at one place of the tree. */
    private sealed interface Stage permits Leaf, Inner {}

    /** A leaf: where it stands, its place among the leaves, and what happens to its values. */
    private static final class Leaf implements Stage {
        private final int place;
        private final int order;
        private final Indicator indicator;
        private final int variable;
        private final int[] denominators;
        private final ColumnMap treatment;
        private final boolean treated;
        private final Orientation orientation;
        private final ColumnMap normalization;

        Leaf(int place, int order, FittedIndicator fitted, IndexSpec spec, List<String> inputs) {
            this.place = place;
            this.order = order;
            indicator = fitted.component();
            variable = inputs.indexOf(indicator.variable());
            denominators = indicator.per().stream()
                    .mapToInt(per -> inputs.indexOf(per.variable()))
                    .toArray();
            treatment = fitted.treatment();
            treated = !(treatment instanceof NoTreatment.Fitted);
            orientation = Orientation.of(indicator, spec.normalizationOf(indicator));
            normalization = fitted.normalization();
        }
    }

    /** An inner node: where it stands, the places of its children of positive weight, and its rule. */
    private static final class Inner implements Stage {
        private final int place;
        private final int[] children;
        private final Node node;
        private final boolean mayFloor;

        Inner(int place, int[] children, FittedDimension fitted, IndexSpec spec) {
            this.place = place;
            this.children = children;
            node = new Node(spec, fitted);
            mayFloor = fitted.aggregation().decomposition() == FittedAggregation.Decomposition.GEOMETRIC;
        }
    }

    private final FittedIndex index;
    private final List<FittedComponent> nodes = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> inputs;
    private final List<Leaf> leaves = new ArrayList<>();
    private final Stage[] stages;
    private final boolean imputes;
    private final String setOnly;

    Plan(FittedIndex index) {
        this.index = index;
        this.inputs = index.spec().inputs();
        this.imputes = !(index.imputation() instanceof NoImputation.Fitted);
        this.stages = new Stage[index.spec().components().size()];
        this.setOnly = setOnly(index.spec());
        lay(index.root());
    }

    private int lay(FittedComponent component) {
        int place = nodes.size();
        nodes.add(component);
        places.put(component.component().code(), place);
        if (component instanceof FittedIndicator leaf) {
            Leaf stage = new Leaf(place, leaves.size(), leaf, index.spec(), inputs);
            leaves.add(stage);
            stages[place] = stage;
        } else {
            FittedDimension dimension = (FittedDimension) component;
            int[] children = new int[dimension.children().size()];
            int inside = 0;
            for (int j = 0; j < dimension.children().size(); j++) {
                int child = lay(dimension.children().get(j));
                if (dimension.weights().get(j) > 0) {
                    children[inside++] = child;
                }
            }
            stages[place] = new Inner(place, Arrays.copyOf(children, inside), dimension, index.spec());
        }
        return place;
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

    Scores score(Dataset data, List<Issue> issues) {
        int n = data.size();
        double[][] scores = new double[nodes.size()][n];
        IssueLog log = new IssueLog(nodes.size());
        BitSet[] imputed = new BitSet[imputes ? nodes.size() : 0];
        RawValues[] raw = new RawValues[leaves.size()];
        for (Leaf leaf : leaves) {
            raw[leaf.order] = RawValues.of(leaf.indicator, data, leaf.place);
        }
        for (int from = 0; from < n; from += BLOCK) {
            int to = Math.min(n, from + BLOCK);
            if (imputes) {
                for (Leaf leaf : leaves) {
                    raw[leaf.order].fill(from, to, scores[leaf.place], log);
                }
                impute(data, from, to, scores, imputed, log);
            }
            for (int place = stages.length - 1; place >= 0; place--) {
                if (stages[place] instanceof Leaf leaf) {
                    if (!imputes) {
                        raw[leaf.order].fill(from, to, scores[place], log);
                    }
                    normalize(leaf, data, from, to, scores[place], log);
                } else {
                    aggregate((Inner) stages[place], data, from, to, scores, log);
                }
            }
        }
        List<Issue> all = new ArrayList<>(issues);
        all.addAll(log.issues(nodes, data.units()));
        return new Scores(index, data, scores, imputed, all);
    }

    private void impute(Dataset data, int from, int to, double[][] scores, @Nullable BitSet[] imputed, IssueLog log) {
        double[] row = new double[leaves.size()];
        for (int i = from; i < to; i++) {
            boolean missing = false;
            for (int j = 0; j < row.length; j++) {
                row[j] = scores[leaves.get(j).place][i];
                missing |= Double.isNaN(row[j]);
            }
            if (!missing) {
                continue;
            }
            int unit = i;
            index.imputation().fill(row, name -> data.attribute(name).get(unit));
            for (int j = 0; j < row.length; j++) {
                int place = leaves.get(j).place;
                if (Double.isNaN(scores[place][i]) && !Double.isNaN(row[j])) {
                    scores[place][i] = row[j];
                    BitSet set = imputed[place];
                    if (set == null) {
                        set = new BitSet();
                        imputed[place] = set;
                    }
                    set.set(i);
                    log.add(IssueLog.Event.IMPUTED, place, i);
                }
            }
        }
    }

    private static void normalize(Leaf leaf, Dataset data, int from, int to, double[] values, IssueLog log) {
        if (leaf.treated) {
            double[] before = Arrays.copyOfRange(values, from, to);
            leaf.treatment.apply(values, from, to);
            for (int i = from; i < to; i++) {
                if (values[i] != before[i - from] && !Double.isNaN(values[i])) {
                    log.add(IssueLog.Event.TREATED, leaf.place, i);
                }
            }
        }
        if (!leaf.orientation.isIdentity()) {
            for (int i = from; i < to; i++) {
                if (leaf.orientation.log()) {
                    Inputs.refuseNotPositive(leaf.indicator, values[i], unit(data, i, values[i]));
                }
                values[i] = leaf.orientation.apply(values[i]);
            }
        }
        leaf.normalization.apply(values, from, to);
    }

    /** The name of a unit, looked up only where it is needed for a message. */
    private static String unit(Dataset data, int i, double value) {
        return value <= 0 ? data.units().get(i) : "";
    }

    private void aggregate(Inner one, Dataset data, int from, int to, double[][] scores, IssueLog log) {
        List<double[]> columns = new ArrayList<>(one.children.length);
        for (int child : one.children) {
            columns.add(scores[child]);
        }
        double[] result = scores[one.place];
        one.node.aggregation().apply(columns, from, to, result);
        double[] row = new double[columns.size()];
        for (int i = from; i < to; i++) {
            if (!Double.isFinite(result[i])) {
                result[i] = incomplete(one, data, i, gather(columns, i, row), log);
            }
        }
        if (one.mayFloor) {
            FittedAggregation aggregation = one.node.aggregation();
            for (double[] column : columns) {
                for (int i = from; i < to; i++) {
                    if (column[i] < aggregation.counted(column[i])) {
                        log.add(IssueLog.Event.FLOOR_BINDS, one.place, i);
                    }
                }
            }
        }
    }

    private static double[] gather(List<double[]> columns, int i, double[] row) {
        for (int j = 0; j < row.length; j++) {
            row[j] = columns.get(j)[i];
        }
        return row;
    }

    /** Scores a unit that fell out of its block. */
    private double incomplete(Inner one, Dataset data, int i, double[] row, IssueLog log) {
        one.node.refuseProblem(row, data.units().get(i));
        for (int j = 0; j < row.length; j++) {
            if (Double.isNaN(row[j]) && stages[one.children[j]] instanceof Leaf leaf) {
                log.add(IssueLog.Event.MISSING, leaf.place, i);
            }
        }
        return one.node.score(row, event -> log.add(event, one.place, i));
    }

    double score(double[] row, UnaryOperator<String> attribute) {
        Inputs.check(row, inputs);
        if (!setOnly.isEmpty()) {
            throw new InvalidInputException(
                            setOnly + "的方法只能给参照集本身打分，不能给单独一行打分。",
                            "The method of " + setOnly + " scores its own reference set only, not a bare row.")
                    .maybe("给出整个参照集。", "score the reference set as a whole.");
        }
        double[] raw = new double[leaves.size()];
        for (int j = 0; j < raw.length; j++) {
            Leaf leaf = leaves.get(j);
            double value = row[leaf.variable];
            for (int k = 0; k < leaf.denominators.length; k++) {
                value = RawValues.divide(
                        value,
                        row[leaf.denominators[k]],
                        leaf.indicator.per().get(k).factor());
            }
            raw[j] = value;
        }
        if (imputes) {
            index.imputation().fill(raw, attribute);
        }
        double[] values = new double[nodes.size()];
        for (int j = 0; j < raw.length; j++) {
            values[leaves.get(j).place] = normalized(leaves.get(j), raw[j]);
        }
        for (int place = stages.length - 1; place >= 0; place--) {
            if (stages[place] instanceof Inner one) {
                double[] children = children(one, values);
                values[place] = one.node.score(children, null);
                if (!Double.isFinite(values[place])) {
                    one.node.refuseProblem(children, "row");
                }
            }
        }
        return values[0];
    }

    private static double normalized(Leaf leaf, double raw) {
        double value = leaf.treatment.apply(raw);
        if (!leaf.orientation.isIdentity()) {
            if (leaf.orientation.log()) {
                Inputs.refuseNotPositive(leaf.indicator, value, "row");
            }
            value = leaf.orientation.apply(value);
        }
        return leaf.normalization.apply(value);
    }

    private static double[] children(Inner one, double[] values) {
        double[] children = new double[one.children.length];
        for (int j = 0; j < children.length; j++) {
            children[j] = values[one.children[j]];
        }
        return children;
    }

    /** Fills in the scores of the dimensions where those of the indicators are given. */
    void climb(double[] values) {
        for (int place = stages.length - 1; place >= 0; place--) {
            if (stages[place] instanceof Inner one) {
                values[place] = one.node.score(children(one, values), null);
            }
        }
    }
}
