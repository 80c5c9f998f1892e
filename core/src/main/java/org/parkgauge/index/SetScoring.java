package org.parkgauge.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Stage.Inner;
import org.parkgauge.index.Stage.Leaf;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;

/**
 * One run of a plan over a set of units, and what it makes. Units are scored in blocks that fit the processor's cache, each
 * step over the block before the next; units with missing values fall out of a block as NaN and are then scored one by one.
 */
final class SetScoring {

    private static final int BLOCK = 8192;

    private final Plan plan;
    private final Dataset data;
    private final double[][] scores;
    private final double[] @Nullable [] coverage;
    private final @Nullable BitSet[] imputed;
    private final RawValues[] raw;
    private final IssueLog log;

    SetScoring(Plan plan, Dataset data) {
        this.plan = plan;
        this.data = data;
        scores = new double[plan.size()][data.size()];
        coverage = new double[plan.size()][];
        imputed = new BitSet[plan.imputes() || plan.imputesRows() ? plan.size() : 0];
        raw = new RawValues[plan.leaves().size()];
        for (Leaf leaf : plan.leaves()) {
            raw[leaf.order] = RawValues.of(leaf.indicator, data, leaf.place);
        }
        log = new IssueLog(plan.size());
    }

    /** The scores of all units, with the issues that were found before. */
    Scores run(List<Issue> found) {
        int[] leafPlaces = plan.leaves().stream().mapToInt(leaf -> leaf.place).toArray();
        for (int from = 0; from < data.size(); from += BLOCK) {
            int to = Math.min(data.size(), from + BLOCK);
            if (plan.imputes()) {
                for (Leaf leaf : plan.leaves()) {
                    raw[leaf.order].fill(from, to, scores[leaf.place], log);
                }
                impute(leafPlaces, from, to);
            }
            for (int place = plan.size() - 1; place >= 0; place--) {
                if (plan.stage(place) instanceof Leaf leaf) {
                    if (!plan.imputes()) {
                        raw[leaf.order].fill(from, to, scores[place], log);
                    }
                    normalize(leaf, from, to);
                } else {
                    Inner one = (Inner) plan.stage(place);
                    if (one.siblings.length > 0) {
                        impute(one.siblings, from, to);
                    }
                    aggregate(one, from, to);
                }
            }
        }
        List<Issue> all = new ArrayList<>(found);
        all.addAll(log.issues(plan.nodes(), data.units()));
        return new Scores(plan.index(), data, scores, imputed, all);
    }

    /** Fills the gaps of some leaves: the raw values of all of them, or the normalized ones of one dimension. */
    private void impute(int[] places, int from, int to) {
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
            plan.index().imputation().fill(row, name -> data.attribute(name).get(unit));
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

    private void normalize(Leaf leaf, int from, int to) {
        try {
            apply(leaf, from, to);
        } catch (InvalidInputException e) {
            applySingly(leaf, from, to);
        }
        for (int i = from; leaf.beside && i < to; i++) {
            if (Double.isNaN(scores[leaf.place][i])) {
                log.add(IssueLog.Event.MISSING, leaf.place, i);
            }
        }
    }

    /** The same unit by unit, from the start, where a step refuses a value of the block: to name its unit. */
    private void applySingly(Leaf leaf, int from, int to) {
        double[] row = new double[raw.length];
        for (int i = from; i < to; i++) {
            int unit = i;
            for (Leaf one : plan.leaves()) {
                row[one.order] = RawValues.value(one.indicator, data, i);
            }
            if (plan.imputes()) {
                plan.index().imputation().fill(row, name -> data.attribute(name).get(unit));
            }
            double value = row[leaf.order];
            double score = RowScoring.normalized(leaf, value, data.units().get(i));
            if (Double.isNaN(score) && !Double.isNaN(value)) {
                log.add(IssueLog.Event.UNUSABLE, leaf.place, i);
            }
            scores[leaf.place][i] = score;
        }
    }

    private void apply(Leaf leaf, int from, int to) {
        double[] values = scores[leaf.place];
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
                if (!leaf.orientation.accepts(values[i])) {
                    if (!leaf.outside) {
                        throw Inputs.notPositive(
                                leaf.indicator, values[i], data.units().get(i));
                    }
                    log.add(IssueLog.Event.UNUSABLE, leaf.place, i);
                    values[i] = Double.NaN;
                }
                values[i] = leaf.orientation.apply(values[i]);
            }
        }
        leaf.normalization.apply(values, from, to);
    }

    private void aggregate(Inner one, int from, int to) {
        List<double[]> columns = new ArrayList<>(one.children.length);
        boolean partial = false;
        for (int child : one.children) {
            columns.add(scores[child]);
            partial |= coverage[child] != null;
        }
        double[] result = scores[one.place];
        FittedAggregation aggregation = one.node.aggregation();
        aggregation.apply(columns, from, to, result);
        double[] row = new double[columns.size()];
        double[] below = new double[columns.size()];
        for (int i = from; i < to; i++) {
            if (!Double.isFinite(result[i]) || (partial && isPartial(one, i))) {
                result[i] = incomplete(one, i, gather(columns, i, row), below);
            }
        }
        for (int j = 0; one.mayFloor && j < one.children.length; j++) {
            double[] column = columns.get(j);
            for (int i = from; i < to; i++) {
                if (column[i] < aggregation.counted(column[i]) && !Double.isNaN(result[i])) {
                    log.add(IssueLog.Event.FLOOR_BINDS, one.children[j], i);
                }
            }
        }
    }

    private boolean isPartial(Inner one, int unit) {
        boolean partial = false;
        for (int child : one.children) {
            partial |= coverage(child, unit) < 1;
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
    private double incomplete(Inner one, int i, double[] row, double[] below) {
        if (!one.outside) {
            one.node.refuseProblem(row, data.units().get(i));
        }
        for (int j = 0; j < row.length; j++) {
            below[j] = coverage(one.children[j], i);
            if (Double.isNaN(row[j]) && plan.stage(one.children[j]) instanceof Leaf leaf) {
                log.add(IssueLog.Event.MISSING, leaf.place, i);
            }
        }
        double score = one.node.score(row, below, event -> log.add(event, one.place, i));
        note(one.place, i, Double.isNaN(score) ? 0 : one.node.coverage(row, below));
        return score;
    }

    /** The share of leaf weight that stands behind a score; 1 unless it has been noted. */
    private double coverage(int place, int unit) {
        double[] noted = coverage[place];
        return noted == null ? 1 : noted[unit];
    }

    private void note(int place, int unit, double covered) {
        double[] noted = coverage[place];
        if (noted == null) {
            noted = new double[data.size()];
            Arrays.fill(noted, 1);
            coverage[place] = noted;
        }
        noted[unit] = covered;
    }
}
