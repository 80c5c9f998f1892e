package org.parkgauge.analysis.weights;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.parkgauge.analysis.Progress;
import org.parkgauge.analysis.ProgressListener;

/**
 * Finds all preferences. Units are put in order at some admitted weights, so that of each pair only the one ahead there can
 * be necessarily better. Near pairs come before distant ones; what follows from two nearer pairs by transitivity needs no
 * solving. Weights that showed one pair to be open are tried on the next before a linear programme is.
 */
final class PreferenceSearch {

    private static final int MOST_WITNESSES = 64;

    private final WeightTree tree;
    private final PairSolver solver;
    private final int n;
    private final int[] order;
    private final double[] scores;
    private final BitSet[] beats;
    private final BitSet[] beatenBy;
    private final BitSet[] mayBeat;
    private final BitSet[] undecided;
    private final List<double[]> witnesses = new ArrayList<>();

    private PreferenceSearch(WeightTree tree) {
        this.tree = tree;
        this.solver = new PairSolver(tree);
        this.scores = tree.scores(tree.inside());
        this.n = scores.length;
        this.order = IntStream.range(0, n)
                .boxed()
                .sorted((i, j) -> Double.compare(scores[j], scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.beats = empty(n);
        this.beatenBy = empty(n);
        this.mayBeat = empty(n);
        this.undecided = empty(n);
    }

    private static BitSet[] empty(int n) {
        BitSet[] rows = new BitSet[n];
        for (int i = 0; i < n; i++) {
            rows[i] = new BitSet(n);
        }
        return rows;
    }

    static Preferences run(WeightTree tree, ProgressListener listener) {
        PreferenceSearch search = new PreferenceSearch(tree);
        int n = search.n;
        Progress progress = Progress.start(listener, Math.max(1, (long) n * (n - 1) / 2));
        for (int distance = 1; distance < n; distance++) {
            for (int i = 0; i + distance < n; i++) {
                search.compare(search.order[i], search.order[i + distance]);
            }
            progress.advance(n - distance);
        }
        return new Preferences(tree, search.beats, search.mayBeat, search.undecided);
    }

    /** Compares a unit with one that is not ahead of it at the admitted weights in hand. */
    private void compare(int ahead, int behind) {
        double rounding = tree.rounding(scores[ahead], scores[behind]);
        if (beats[ahead].intersects(beatenBy[behind])) {
            win(ahead, behind);
            return;
        }
        boolean isTie = tree.gap(scores[ahead], scores[behind]) <= rounding;
        if (!isTie) {
            mayBeat[ahead].set(behind);
        }
        one(ahead, behind, rounding);
        if (isTie) {
            one(behind, ahead, rounding);
        }
    }

    private void win(int ahead, int behind) {
        beats[ahead].set(behind);
        beatenBy[behind].set(ahead);
        mayBeat[ahead].set(behind);
    }

    /** Whether the first necessarily beats the second, or the second possibly the first. */
    private void one(int first, int second, double rounding) {
        if (!tree.isBox() && isSeen(second, first)) {
            mayBeat[second].set(first);
            return;
        }
        double gap = solver.gap(tree.units()[first], tree.units()[second]);
        if (gap > rounding) {
            win(first, second);
        } else if (gap < -rounding) {
            mayBeat[second].set(first);
            if (!solver.isExact() && !isReached(first, second, rounding)) {
                undecided[first].set(second);
                undecided[second].set(first);
            }
        } else if (!solver.isExact()) {
            undecided[first].set(second);
            undecided[second].set(first);
        }
        if (!tree.isBox() && gap < -rounding && witnesses.size() < MOST_WITNESSES) {
            witnesses.add(tree.scores(solver.weights()));
        }
    }

    private boolean isSeen(int better, int worse) {
        for (double[] seen : witnesses) {
            double rounding = tree.rounding(seen[better], seen[worse]);
            if (tree.gap(seen[better], seen[worse]) > rounding) {
                return true;
            }
        }
        return false;
    }

    /** Whether the second really is ahead at the weights at which the bound was found. */
    private boolean isReached(int first, int second, double rounding) {
        double a = tree.score(tree.root(), tree.units()[first], solver.weights());
        double b = tree.score(tree.root(), tree.units()[second], solver.weights());
        return tree.gap(b, a) > rounding;
    }
}
