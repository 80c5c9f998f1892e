package org.parkgauge.analysis.weights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parkgauge.internal.LinearProgram;

/**
 * A tree of one kind of mean as one polytope. The unknowns are the effective weights of the leaves, the products of the
 * weights on the way down; that of any node is their sum below it. The score (its logarithm for geometric means) is linear in
 * them, and the admitted weights of a node, l ≤ w ≤ u and r·w ≥ c, are l X ≤ x ≤ u X and r·x ≥ c X, with X the effective
 * weight of the node and x those of its children: linear, and complete, since all such x come from admitted weights x/X.
 *
 * <p>There is no such form for hybrid trees, where a floor can bind inside the tree, or where a unit lacks children.
 */
final class LinearForm {

    /** A node of less weight keeps any admitted weights below it, since a quotient would be rounding. */
    private static final double LEAST_WEIGHT = 1e-9;

    private final WeightTree tree;
    private final int size;
    private final double[][] below;
    private final List<String> codes = new ArrayList<>();
    private final List<double[]> rows = new ArrayList<>();
    private final double[][] terms;
    private final double[] given;

    private LinearForm(WeightTree tree) {
        this.tree = tree;
        int count = 0;
        for (Part.Mean mean : tree.means()) {
            for (Part child : mean.children) {
                count += child instanceof Part.Constant ? 1 : 0;
            }
        }
        this.size = count;
        this.below = new double[tree.parts()][count];
        this.terms = new double[tree.units().length][count];
        this.given = new double[count];
        for (Part.Mean mean : tree.means()) {
            for (Part child : mean.children) {
                if (child instanceof Part.Constant) {
                    number(mean, child);
                }
                add(below[mean.place], 1, below[child.place]);
            }
        }
        tree.means().forEach(this::constrain);
        fillGiven((Part.Mean) tree.root(), 1);
    }

    static Optional<LinearForm> of(WeightTree tree) {
        if (!(tree.root() instanceof Part.Mean root)) {
            return Optional.empty();
        }
        for (Part.Mean mean : tree.means()) {
            boolean fits = mean.geometric == root.geometric;
            for (int unit : tree.units()) {
                fits &= mean.complete[unit];
                for (Part child : mean.children) {
                    fits &= !(child instanceof Part.Mean) || !(child.low[unit] < mean.floor);
                }
            }
            if (!fits) {
                return Optional.empty();
            }
        }
        return Optional.of(new LinearForm(tree));
    }

    private void number(Part.Mean mean, Part leaf) {
        int place = codes.size();
        codes.add(leaf.code);
        below[leaf.place][place] = 1;
        for (int i = 0; i < terms.length; i++) {
            terms[i][place] = mean.term(leaf.low[tree.units()[i]]);
        }
    }

    private static void add(double[] into, double factor, double[] what) {
        for (int j = 0; j < into.length; j++) {
            into[j] += factor * what[j];
        }
    }

    private void constrain(Part.Mean mean) {
        for (double[] coefficients : mean.weights.homogeneous()) {
            double[] row = new double[size];
            for (int j = 0; j < coefficients.length; j++) {
                add(row, coefficients[j], below[mean.children[j].place]);
            }
            rows.add(row);
        }
    }

    private void fillGiven(Part.Mean mean, double weight) {
        for (int j = 0; j < mean.children.length; j++) {
            double own = weight * mean.weights.given()[j];
            if (mean.children[j] instanceof Part.Mean next) {
                fillGiven(next, own);
            } else {
                add(given, own, below[mean.children[j].place]);
            }
        }
    }

    /** The number of leaves. */
    int size() {
        return size;
    }

    /** The effective weights at the given weights; not to be changed. */
    double[] given() {
        return given;
    }

    /** How the score of a unit (among those with one), or its logarithm, is made of the unknowns; not to be changed. */
    double[] terms(int unit) {
        return terms[unit];
    }

    /** The constraints, each "row times unknowns is not negative", beside the sum 1; not to be changed. */
    List<double[]> rows() {
        return rows;
    }

    /** A programme over the unknowns. */
    LinearProgram programme(double[] objective) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        LinearProgram programme = LinearProgram.minimize(objective).equalTo(1, ones);
        for (double[] row : rows) {
            programme.atLeast(-Polytope.ROUNDING / 10, row);
        }
        return programme;
    }

    /** The weights of all nodes that have some effective weights. */
    double[][] weights(double[] x) {
        double[][] w = tree.insideCopy();
        for (Part.Mean mean : tree.means()) {
            double sum = Polytope.dot(below[mean.place], x);
            for (int j = 0; sum > LEAST_WEIGHT && j < mean.children.length; j++) {
                w[mean.id][j] = Polytope.dot(below[mean.children[j].place], x) / sum;
            }
            mean.weights.repair(w[mean.id]);
        }
        return w;
    }
}
