package org.parkgauge.analysis.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a unit b is level with or ahead of a unit a, as linear conditions on the weights w of one node, all other weights
 * fixed. On the way up, y = n·w/m·w (m marks the children present) stays of that form through arithmetic nodes. At the first
 * geometric one with floor f, above which all are geometric and no floor binds, b is ahead where
 * max(y(b), f) ≥ κ max(y(a), f), with κ from the other children. That is y(b) ≥ κ y(a) and y(b) ≥ κ f, or, for κ ≤ 1, also
 * y(a) ≤ f/κ. A geometric node has the same conditions in logarithms.
 */
final class NodeCondition {

    private static final double ROUNDING = 1e-12;

    private final WeightTree tree;
    private final int[] units;
    private final double[][] sums = new double[2][];
    private final double[] mask;
    private Part current;
    private boolean isLog;

    private NodeCondition(WeightTree tree, Part.Mean mean, int b, int a) {
        this.tree = tree;
        this.units = new int[] {b, a};
        this.mask = mean.mask(b);
        this.current = mean;
        this.isLog = mean.geometric;
        for (int side = 0; side < 2; side++) {
            sums[side] = new double[mask.length];
            for (int j = 0; j < mask.length; j++) {
                double score = tree.score(mean.children[j], units[side], tree.inside());
                sums[side][j] = mask[j] > 0 ? mean.term(score) : 0;
            }
        }
    }

    /**
     * The conditions as alternatives, each of rows whose products with w must not be negative; empty where they are not
     * linear.
     */
    static Optional<List<List<double[]>>> of(WeightTree tree, Part.Mean mean, int b, int a) {
        if (!mean.isAlike(b, a) || !mean.isScored(b)) {
            return Optional.empty();
        }
        return new NodeCondition(tree, mean, b, a).climb();
    }

    private Optional<List<List<double[]>>> climb() {
        while (current != tree.root()) {
            Part.Mean above = parent(current);
            if (!above.isScored(units[0]) || !above.isScored(units[1]) || (isLog && !above.geometric)) {
                return Optional.empty();
            }
            if (above.geometric) {
                return ratio(above);
            }
            for (int side = 0; side < 2; side++) {
                Step step = step(above, current, units[side]);
                for (int j = 0; j < mask.length; j++) {
                    sums[side][j] = step.share * sums[side][j] + step.rest * mask[j];
                }
            }
            current = above;
        }
        return Optional.of(List.of(List.of(row(1, 1, 0))));
    }

    /** A node's value is share times the child's (or its logarithm) plus the rest. */
    private record Step(double share, double rest) {}

    private Step step(Part.Mean above, Part child, int unit) {
        double[] w = tree.inside()[above.id];
        double share = 0;
        double rest = 0;
        double all = 0;
        for (int j = 0; j < w.length; j++) {
            if (above.children[j].isScored(unit)) {
                all += w[j];
                if (above.children[j] == child) {
                    share = w[j];
                } else {
                    rest += w[j] * above.term(tree.score(above.children[j], unit, tree.inside()));
                }
            }
        }
        return new Step(share / all, rest / all);
    }

    private Part.Mean parent(Part child) {
        for (Part.Mean mean : tree.means()) {
            for (Part one : mean.children) {
                if (one == child) {
                    return mean;
                }
            }
        }
        throw new IllegalStateException(child.code + " has no parent");
    }

    /** From the first geometric node above up. */
    private Optional<List<List<double[]>>> ratio(Part.Mean first) {
        double[] share = new double[2];
        double[] rest = new double[2];
        for (int side = 0; side < 2; side++) {
            Step step = step(first, current, units[side]);
            share[side] = step.share;
            rest[side] = step.rest;
            Part.Mean at = first;
            while (at != tree.root()) {
                Part.Mean above = parent(at);
                if (!above.geometric || !above.isScored(units[side]) || at.low[units[side]] < above.floor) {
                    return Optional.empty();
                }
                Step next = step(above, at, units[side]);
                share[side] *= next.share;
                rest[side] = next.share * rest[side] + next.rest;
                at = above;
            }
        }
        if (Math.abs(share[0] - share[1]) > ROUNDING) {
            return Optional.empty();
        }
        if (share[0] <= ROUNDING) {
            return Optional.of(List.of());
        }
        double log = (rest[1] - rest[0]) / share[0];
        return Optional.of(isLog ? logarithms(log, first.floor) : values(Math.exp(log), first.floor));
    }

    private List<List<double[]>> values(double factor, double floor) {
        List<double[]> rows = new ArrayList<>();
        rows.add(row(1, factor, 0));
        if (Double.isNaN(floor)) {
            return List.of(rows);
        }
        rows.add(row(1, 0, factor * floor));
        return factor > 1 ? List.of(rows) : List.of(rows, List.of(row(0, 1, -floor / factor)));
    }

    private List<List<double[]>> logarithms(double log, double floor) {
        List<double[]> rows = new ArrayList<>();
        rows.add(row(1, 1, log));
        if (Double.isNaN(floor)) {
            return List.of(rows);
        }
        rows.add(row(1, 0, log + Math.log(floor)));
        return log > 0 ? List.of(rows) : List.of(rows, List.of(row(0, 1, log - Math.log(floor))));
    }

    /** The row of "first times y(b) - second times y(a) - bound is not negative". */
    private double[] row(double first, double second, double bound) {
        double[] row = new double[mask.length];
        for (int j = 0; j < row.length; j++) {
            row[j] = first * sums[0][j] - second * sums[1][j] - bound * mask[j];
        }
        return row;
    }
}
