package org.parkgauge.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    /** Whether a part counts in the root score. */
    private enum Standing {
        /** It does. */
        INSIDE,
        /** It has weight 0 itself. */
        BESIDE,
        /** A part above it has weight 0. */
        BELOW
    }

    /** One run over a data set, and what it makes. */
    private static final class Run {
        private final Dataset data;
        private final double[][] scores;
        private final double[] @Nullable [] coverage;
        private final IssueLog log;

        Run(Dataset data, int nodes) {
            this.data = data;
            scores = new double[nodes][data.size()];
            coverage = new double[nodes][];
            log = new IssueLog(nodes);
        }

        /** The share of leaf weight that stands behind a score; 1 unless it has been noted. */
        double coverage(int place, int unit) {
            double[] noted = coverage[place];
            return noted == null ? 1 : noted[unit];
        }

        void note(int place, int unit, double covered) {
            double[] noted = coverage[place];
            if (noted == null) {
                noted = new double[data.size()];
                Arrays.fill(noted, 1);
                coverage[place] = noted;
            }
            noted[unit] = covered;
        }
    }

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
        private final boolean outside;
        private final boolean beside;

        Leaf(int place, int order, FittedIndicator fitted, IndexSpec spec, List<String> inputs, Standing standing) {
            this.place = place;
            this.order = order;
            indicator = fitted.component();
            variable = inputs.indexOf(indicator.variable());
            denominators = indicator.per().stream()
                    .mapToInt(per -> inputs.indexOf(per.variable()))
                    .toArray();
            treatment = fitted.treatment();
            treated = !(treatment instanceof NoTreatment.Fitted);
            orientation =
                    Orientation.of(indicator, spec.treatmentOf(indicator), treatment, spec.normalizationOf(indicator));
            normalization = fitted.normalization();
            outside = standing != Standing.INSIDE;
            beside = standing == Standing.BESIDE;
        }
    }

    /** An inner node: where it stands, the places of its children of positive weight, and its rule. */
    private static final class Inner implements Stage {
        private final int place;
        private final int[] children;
        private final Node node;
        private final boolean mayFloor;
        private final boolean outside;

        /** The places of the indicators whose normalized values an imputation fills; none if it comes before. */
        private final int[] siblings;

        Inner(int place, int[] children, int[] siblings, FittedDimension fitted, IndexSpec spec, Standing standing) {
            this.place = place;
            this.children = children;
            this.siblings = siblings;
            node = new Node(spec, fitted);
            mayFloor = fitted.aggregation().counted(Double.NEGATIVE_INFINITY) > Double.NEGATIVE_INFINITY;
            outside = standing != Standing.INSIDE;
        }
    }

    private final FittedIndex index;
    private final List<FittedComponent> nodes = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> inputs;
    private final List<Leaf> leaves = new ArrayList<>();
    private final Stage[] stages;
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
        Run run = new Run(data, nodes.size());
        BitSet[] imputed = new BitSet[imputes || imputesRows ? nodes.size() : 0];
        RawValues[] raw = new RawValues[leaves.size()];
        int[] leafPlaces = leaves.stream().mapToInt(leaf -> leaf.place).toArray();
        for (Leaf leaf : leaves) {
            raw[leaf.order] = RawValues.of(leaf.indicator, data, leaf.place);
        }
        for (int from = 0; from < n; from += BLOCK) {
            int to = Math.min(n, from + BLOCK);
            if (imputes) {
                for (Leaf leaf : leaves) {
                    raw[leaf.order].fill(from, to, run.scores[leaf.place], run.log);
                }
                impute(leafPlaces, data, from, to, run.scores, imputed, run.log);
            }
            for (int place = stages.length - 1; place >= 0; place--) {
                if (stages[place] instanceof Leaf leaf) {
                    if (!imputes) {
                        raw[leaf.order].fill(from, to, run.scores[place], run.log);
                    }
                    normalize(leaf, run, from, to);
                } else {
                    Inner one = (Inner) stages[place];
                    if (one.siblings.length > 0) {
                        impute(one.siblings, data, from, to, run.scores, imputed, run.log);
                    }
                    aggregate(one, run, from, to);
                }
            }
        }
        List<Issue> all = new ArrayList<>(issues);
        all.addAll(run.log.issues(nodes, data.units()));
        return new Scores(index, data, run.scores, imputed, all);
    }

    /** Fills the gaps of some leaves: the raw values of all of them, or the normalized ones of one dimension. */
    private void impute(
            int[] places, Dataset data, int from, int to, double[][] scores, @Nullable BitSet[] imputed, IssueLog log) {
        double[] row = new double[places.length];
        for (int i = from; i < to; i++) {
            boolean missing = false;
            for (int j = 0; j < row.length; j++) {
                row[j] = scores[places[j]][i];
                missing |= Double.isNaN(row[j]);
            }
            if (!missing) {
                continue;
            }
            int unit = i;
            index.imputation().fill(row, name -> data.attribute(name).get(unit));
            for (int j = 0; j < row.length; j++) {
                int place = places[j];
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

    private static void normalize(Leaf leaf, Run run, int from, int to) {
        double[] values = run.scores[leaf.place];
        if (leaf.treated) {
            double[] before = Arrays.copyOfRange(values, from, to);
            leaf.treatment.apply(values, from, to);
            for (int i = from; i < to; i++) {
                if (values[i] != before[i - from] && !Double.isNaN(values[i])) {
                    run.log.add(IssueLog.Event.TREATED, leaf.place, i);
                }
            }
        }
        if (!leaf.orientation.isIdentity()) {
            for (int i = from; i < to; i++) {
                if (leaf.orientation.log() && values[i] <= 0) {
                    if (!leaf.outside) {
                        Inputs.refuseNotPositive(
                                leaf.indicator, values[i], run.data.units().get(i));
                    }
                    run.log.add(IssueLog.Event.UNUSABLE, leaf.place, i);
                    values[i] = Double.NaN;
                }
                values[i] = leaf.orientation.apply(values[i]);
            }
        }
        leaf.normalization.apply(values, from, to);
        for (int i = from; leaf.beside && i < to; i++) {
            if (Double.isNaN(values[i])) {
                run.log.add(IssueLog.Event.MISSING, leaf.place, i);
            }
        }
    }

    private void aggregate(Inner one, Run run, int from, int to) {
        List<double[]> columns = new ArrayList<>(one.children.length);
        boolean partial = false;
        for (int child : one.children) {
            columns.add(run.scores[child]);
            partial |= run.coverage[child] != null;
        }
        double[] result = run.scores[one.place];
        FittedAggregation aggregation = one.node.aggregation();
        aggregation.apply(columns, from, to, result);
        double[] row = new double[columns.size()];
        double[] below = new double[columns.size()];
        for (int i = from; i < to; i++) {
            if (!Double.isFinite(result[i]) || (partial && isPartial(one, run, i))) {
                result[i] = incomplete(one, run, i, gather(columns, i, row), below);
            }
        }
        for (int j = 0; one.mayFloor && j < one.children.length; j++) {
            double[] column = columns.get(j);
            for (int i = from; i < to; i++) {
                if (column[i] < aggregation.counted(column[i]) && !Double.isNaN(result[i])) {
                    run.log.add(IssueLog.Event.FLOOR_BINDS, one.children[j], i);
                }
            }
        }
    }

    private static boolean isPartial(Inner one, Run run, int unit) {
        boolean partial = false;
        for (int child : one.children) {
            partial |= run.coverage(child, unit) < 1;
        }
        return partial;
    }

    private static double[] gather(List<double[]> columns, int i, double[] row) {
        for (int j = 0; j < row.length; j++) {
            row[j] = columns.get(j)[i];
        }
        return row;
    }

    /** Scores a unit that fell out of its block. */
    private double incomplete(Inner one, Run run, int i, double[] row, double[] below) {
        if (!one.outside) {
            one.node.refuseProblem(row, run.data.units().get(i));
        }
        for (int j = 0; j < row.length; j++) {
            below[j] = run.coverage(one.children[j], i);
            if (Double.isNaN(row[j]) && stages[one.children[j]] instanceof Leaf leaf) {
                run.log.add(IssueLog.Event.MISSING, leaf.place, i);
            }
        }
        double score = one.node.score(row, below, event -> run.log.add(event, one.place, i));
        run.note(one.place, i, Double.isNaN(score) ? 0 : one.node.coverage(row, below));
        return score;
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
        climb(values, "row", attribute);
        return values[0];
    }

    private void fillRow(int[] siblings, double[] values, UnaryOperator<String> attribute) {
        if (siblings.length > 0) {
            double[] row =
                    Arrays.stream(siblings).mapToDouble(place -> values[place]).toArray();
            index.imputation().fill(row, attribute);
            for (int j = 0; j < row.length; j++) {
                values[siblings[j]] = row[j];
            }
        }
    }

    private static double normalized(Leaf leaf, double raw) {
        double value = leaf.treatment.apply(raw);
        if (!leaf.orientation.isIdentity()) {
            if (leaf.orientation.log()) {
                if (leaf.outside && value <= 0) {
                    return Double.NaN;
                }
                Inputs.refuseNotPositive(leaf.indicator, value, "row");
            }
            value = leaf.orientation.apply(value);
        }
        return leaf.normalization.apply(value);
    }

    private static double[] gather(Inner one, double[] values) {
        double[] children = new double[one.children.length];
        for (int j = 0; j < children.length; j++) {
            children[j] = values[one.children[j]];
        }
        return children;
    }

    /** Fills in the scores of the dimensions where those of the indicators are given. */
    void climb(double[] values) {
        climb(values, null, name -> "");
    }

    /** The same, refusing what an aggregation cannot use where a unit is named. */
    private void climb(double[] values, @Nullable String unit, UnaryOperator<String> attribute) {
        double[] coverage = new double[values.length];
        Arrays.fill(coverage, 1);
        for (int place = stages.length - 1; place >= 0; place--) {
            if (stages[place] instanceof Inner one) {
                if (unit != null) {
                    fillRow(one.siblings, values, attribute);
                }
                double[] children = gather(one, values);
                double[] below = gather(one, coverage);
                values[place] = one.node.score(children, below, null);
                coverage[place] = Double.isNaN(values[place]) ? 0 : one.node.coverage(children, below);
                if (unit != null && !one.outside && !Double.isFinite(values[place])) {
                    one.node.refuseProblem(children, unit);
                }
            }
        }
    }
}
