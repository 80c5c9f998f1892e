package org.parkgauge.analysis.weights;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.parkgauge.internal.LinearProgram;

/**
 * The best (or worst) rank of one unit, exactly, for trees with a {@link LinearForm}: the most open rivals that it can beat
 * at once. Branch and bound: a linear programme finds weights at which the rivals kept so far stay beaten and the sum of the
 * gaps to the rest is greatest; one of the rest that still is ahead is either kept beaten too, or given up. A branch ends
 * where its rivals cannot be beaten together or too many are given up. Beaten means by a millionth of a point or more (by a
 * factor of 1 + 1e-8), so that the rank can be seen when the index is scored.
 */
final class ExactRank {

    private static final double MARGIN = 1e-8;

    private final LinearForm form;
    private final int unit;
    private final boolean up;
    private final double margin;
    private int left;
    private int fewest;
    private double[][] reached;

    /**
     * A search.
     *
     * @param unit the place of the unit among those with a score
     * @param up whether for its best rank
     * @param lost how many open rivals stay ahead (behind, for the worst rank) at weights that are known
     * @param known these weights
     * @param limit how many programmes may be solved
     */
    ExactRank(WeightTree tree, LinearForm form, int unit, boolean up, int lost, double[][] known, int limit) {
        this.form = form;
        this.unit = unit;
        this.up = up;
        this.fewest = lost;
        this.reached = known;
        this.left = limit;
        this.margin = tree.isLogarithmic()
                ? MARGIN
                : MARGIN * Math.max(1e-3, Math.abs(tree.score(tree.root(), tree.units()[unit], tree.inside())));
    }

    /** Searches all branches; false if the limit came first. */
    boolean run(BitSet open) {
        return branch(open.stream().boxed().toList(), new ArrayList<>(), new ArrayList<>());
    }

    /** How many open rivals cannot be beaten at once with the others. */
    int fewest() {
        return fewest;
    }

    /** Weights at which only these are not beaten. */
    double[][] weights() {
        return reached;
    }

    private boolean branch(List<Integer> open, List<Integer> kept, List<Integer> lost) {
        if (lost.size() >= fewest) {
            return true;
        }
        if (left-- <= 0) {
            return false;
        }
        double[] x;
        try {
            x = solve(open, kept);
        } catch (IllegalStateException e) {
            return true;
        }
        List<Integer> ahead = new ArrayList<>();
        int worst = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int rival : open) {
            double gap = Polytope.dot(gap(rival, form.size()), x);
            if (gap < margin / 2) {
                ahead.add(rival);
            }
            if (gap < margin / 2 && gap < least) {
                worst = rival;
                least = gap;
            }
        }
        int stillLost = ahead.size();
        for (int rival : lost) {
            stillLost += Polytope.dot(gap(rival, form.size()), x) < margin / 2 ? 1 : 0;
        }
        if (stillLost < fewest) {
            fewest = stillLost;
            reached = form.weights(x);
        }
        if (worst < 0) {
            return true;
        }
        List<Integer> rest = new ArrayList<>(open);
        rest.remove(Integer.valueOf(worst));
        List<Integer> more = new ArrayList<>(kept);
        more.add(worst);
        boolean done = branch(rest, more, lost);
        List<Integer> given = new ArrayList<>(lost);
        given.add(worst);
        return branch(rest, kept, given) && done;
    }

    /** How far the unit is ahead of a rival (behind it, for the worst rank), as coefficients. */
    private double[] gap(int rival, int length) {
        double[] gap = new double[length];
        for (int j = 0; j < form.size(); j++) {
            double ahead = form.terms(unit)[j] - form.terms(rival)[j];
            gap[j] = up ? ahead : -ahead;
        }
        return gap;
    }

    private double[] solve(List<Integer> open, List<Integer> kept) {
        double[] objective = new double[form.size()];
        for (int rival : open) {
            double[] gap = gap(rival, form.size());
            for (int j = 0; j < objective.length; j++) {
                objective[j] -= gap[j];
            }
        }
        LinearProgram programme = form.programme(objective);
        for (int rival : kept) {
            programme.atLeast(margin, gap(rival, form.size()));
        }
        return programme.solve();
    }
}
