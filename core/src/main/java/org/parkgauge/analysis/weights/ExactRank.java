package org.parkgauge.analysis.weights;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkgauge.internal.LinearProgram;

/**
 * The best (or worst) rank of one unit, exactly, for trees with a {@link LinearForm}: the most open rivals that it can beat
 * at once. Branch and bound: a linear programme finds weights at which the rivals kept so far stay beaten and the sum of the
 * gaps to the rest is greatest; one of the rest that still is in the way is either kept beaten too, or given up. A branch
 * ends where its rivals cannot be beaten together or too many are given up.
 *
 * <p>For the worst rank a rival counts where it is ahead by {@value #MARGIN} of the score or more. For the best one a rival
 * that is level is not in the way: weights at which it is behind by that margin are looked for first, so that the rank can be
 * seen when the index is scored, and where there are none, weights at which it is level.
 */
final class ExactRank {

    private static final double MARGIN = 1e-8;

    /** The part of the margin up to which units are level. */
    private static final double LEVEL = 0.1;

    /** The part of the margin by which programmes may miss what makes units level. */
    private static final double SLACK = 0.01;

    private final WeightTree tree;
    private final LinearForm form;
    private final int unit;
    private final boolean up;
    private final BitSet level;
    private final double margin;
    private int left;
    private int fewest;
    private int certain;
    private double[][] reached;

    /**
     * A search.
     *
     * @param unit the place of the unit among those with a score
     * @param up whether for its best rank
     * @param level rivals that the unit cannot beat, only draw level with
     * @param lost how many open rivals stay ahead (behind, for the worst rank) at weights that are known
     * @param known these weights
     * @param limit how many programmes may be solved
     */
    ExactRank(
            WeightTree tree,
            LinearForm form,
            int unit,
            boolean up,
            BitSet level,
            int lost,
            double[][] known,
            int limit) {
        this.tree = tree;
        this.form = form;
        this.unit = unit;
        this.up = up;
        this.level = level;
        this.fewest = lost;
        this.certain = lost;
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

    /** The fewest open rivals found in the way at some weights. */
    int fewest() {
        return fewest;
    }

    /** How many open rivals are in the way at all weights at least, once all branches are searched. */
    int certain() {
        return Math.min(certain, fewest);
    }

    /** Weights at which no others are. */
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
        double[] x = solve(open, kept, margin);
        if (x == null && up) {
            x = solve(open, kept, -SLACK * margin);
        }
        if (x == null) {
            return true;
        }
        double[][] w = form.weights(x);
        double[] scores = tree.scores(w);
        int worst = -1;
        int stillLost = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int rival : open) {
            double gap = gap(scores, rival);
            if (isInTheWay(gap)) {
                stillLost++;
                if (gap < least) {
                    worst = rival;
                    least = gap;
                }
            }
        }
        stillLost += inTheWay(scores, kept) + inTheWay(scores, lost);
        if (stillLost < fewest) {
            fewest = stillLost;
            reached = w;
        }
        if (worst < 0) {
            certain = Math.min(certain, lost.size());
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

    /** How far the unit is ahead of a rival (behind it, for the worst rank). */
    private double gap(double[] scores, int rival) {
        double ahead = tree.gap(scores[unit], scores[rival]);
        return up ? ahead : -ahead;
    }

    private int inTheWay(double[] scores, List<Integer> rivals) {
        int count = 0;
        for (int rival : rivals) {
            count += isInTheWay(gap(scores, rival)) ? 1 : 0;
        }
        return count;
    }

    private boolean isInTheWay(double gap) {
        return up ? gap < -LEVEL * margin : gap < margin / 2;
    }

    /** The same as coefficients of the unknowns. */
    private double[] gap(int rival, int length) {
        double[] gap = new double[length];
        for (int j = 0; j < form.size(); j++) {
            double ahead = form.terms(unit)[j] - form.terms(rival)[j];
            gap[j] = up ? ahead : -ahead;
        }
        return gap;
    }

    /** Weights at which rivals stay beaten by a margin, best for the rest; null where there are none. */
    private double @Nullable [] solve(List<Integer> open, List<Integer> kept, double by) {
        double[] objective = new double[form.size()];
        for (int rival : open) {
            double[] gap = gap(rival, form.size());
            for (int j = 0; j < objective.length; j++) {
                objective[j] -= gap[j];
            }
        }
        LinearProgram programme = form.programme(objective);
        for (int rival : kept) {
            double[] gap = gap(rival, form.size());
            programme.atLeast(up && level.get(rival) ? -SLACK * margin : by, gap);
        }
        try {
            return programme.solve();
        } catch (IllegalStateException e) {
            return null;
        }
    }
}
