package org.parkgauge.index;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.index.Stage.Inner;
import org.parkgauge.index.Stage.Leaf;
import org.parkgauge.text.InvalidInputException;

/** Scores a single unit by a plan: from a row of raw variables, or from the scores of its indicators. */
final class RowScoring {

    /** What messages call a unit that is given as a bare row. */
    static final String UNIT = "row";

    private final Plan plan;

    RowScoring(Plan plan) {
        this.plan = plan;
    }

    /** The root score of one row of raw variables. */
    double score(double[] row, UnaryOperator<String> attribute) {
        Inputs.check(row, plan.inputs());
        if (!plan.setOnly().isEmpty()) {
            throw new InvalidInputException(
                            plan.setOnly() + "的方法只能给参照集本身打分，不能给单独一行打分。",
                            "The method of " + plan.setOnly() + " scores its own reference set only, not a bare row.")
                    .maybe("给出整个参照集。", "score the reference set as a whole.");
        }
        double[] raw = new double[plan.leaves().size()];
        for (int j = 0; j < raw.length; j++) {
            Leaf leaf = plan.leaves().get(j);
            double value = row[leaf.variable];
            for (int k = 0; k < leaf.denominators.length; k++) {
                value = RawValues.divide(
                        value,
                        row[leaf.denominators[k]],
                        leaf.indicator.per().get(k).factor());
            }
            raw[j] = value;
        }
        if (plan.imputes()) {
            plan.index().imputation().fill(raw, attribute);
        }
        double[] values = new double[plan.size()];
        for (int j = 0; j < raw.length; j++) {
            values[plan.leaves().get(j).place] = normalized(plan.leaves().get(j), raw[j], UNIT);
        }
        climb(values, UNIT, attribute);
        return values[0];
    }

    private void fillRow(int[] siblings, double[] values, UnaryOperator<String> attribute) {
        if (siblings.length > 0) {
            double[] row =
                    Arrays.stream(siblings).mapToDouble(place -> values[place]).toArray();
            plan.index().imputation().fill(row, attribute);
            for (int j = 0; j < row.length; j++) {
                values[siblings[j]] = row[j];
            }
        }
    }

    /** The score of a raw value; NaN, outside the index, for a value that a step refuses. */
    static double normalized(Leaf leaf, double raw, String unit) {
        double value = apply(leaf, leaf.treatment, raw, unit);
        if (!leaf.orientation.isIdentity()) {
            if (!leaf.orientation.accepts(value)) {
                if (leaf.outside) {
                    return Double.NaN;
                }
                throw Inputs.notPositive(leaf.indicator, value, unit);
            }
            value = leaf.orientation.apply(value);
        }
        return apply(leaf, leaf.normalization, value, unit);
    }

    /** Applies a step, which knows nothing of units: what it refuses is refused naming the unit. */
    private static double apply(Leaf leaf, ColumnMap step, double value, String unit) {
        try {
            return step.apply(value);
        } catch (InvalidInputException e) {
            if (leaf.outside) {
                return Double.NaN;
            }
            throw e.at("单元“" + unit + "”：", "Unit \"" + unit + "\": ");
        }
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
        for (int place = plan.size() - 1; place >= 0; place--) {
            if (plan.stage(place) instanceof Inner one) {
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
