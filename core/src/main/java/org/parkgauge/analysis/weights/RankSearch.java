package org.parkgauge.analysis.weights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parkgauge.analysis.Progress;
import org.parkgauge.analysis.ProgressListener;
import org.parkgauge.internal.RandomStream;

/**
 * Looks for weights at which units have good and bad ranks: at the extremes of every unit's score, at weights drawn at
 * random, and then, for each unit and side, by steps against the rivals that are still open.
 */
final class RankSearch {

    private static final int DRAWS = 512;
    private static final int STEPS = 12;
    private static final int MOST_IDLE = 3;
    private static final long SEED = 20080101;

    private final WeightTree tree;
    private final Preferences preferences;
    private final int n;
    private final int[] best;
    private final int[] worst;
    private final double[][][] atBest;
    private final double[][][] atWorst;

    RankSearch(WeightTree tree, Preferences preferences) {
        this.tree = tree;
        this.preferences = preferences;
        this.n = tree.units().length;
        this.best = new int[n];
        this.worst = new int[n];
        Arrays.fill(best, Integer.MAX_VALUE);
        this.atBest = new double[n][][];
        this.atWorst = new double[n][][];
    }

    static RankRanges run(WeightTree tree, Preferences preferences, int[] ranks, ProgressListener listener) {
        RankSearch search = new RankSearch(tree, preferences);
        Progress progress = Progress.start(listener, DRAWS + 2L * tree.units().length);
        search.look(tree.inside());
        double[][] w = tree.insideCopy();
        for (int unit : tree.units()) {
            Extremes.settle(tree.root(), unit, true, w);
            search.look(w);
            Extremes.settle(tree.root(), unit, false, w);
            search.look(w);
            progress.advance(1);
        }
        Draws draws = new Draws(tree);
        boolean areDrawn = draws.haveVolume();
        for (int i = 0; i < DRAWS / Draws.BLOCK; i++) {
            Draws.Block block = draws.new Block(SEED, i);
            RandomStream stream = new RandomStream(SEED, i);
            for (int k = 0; k < Draws.BLOCK; k++) {
                search.look(areDrawn ? block.next() : search.mixture(stream));
            }
            progress.advance(Draws.BLOCK);
        }
        List<RankRange> ranges = new ArrayList<>();
        for (int i = 0; i < search.n; i++) {
            search.climb(i, true);
            search.climb(i, false);
            progress.advance(1);
        }
        for (int i = 0; i < search.n; i++) {
            ranges.add(new RankRange(
                    tree.names().get(i),
                    ranks[i],
                    1 + preferences.above(i),
                    search.best[i],
                    search.worst[i],
                    1 + preferences.possiblyAbove(i),
                    tree.choice(search.atBest[i]),
                    tree.choice(search.atWorst[i])));
        }
        return new RankRanges(ranges);
    }

    /** Weights between some that are known, for sets without volume, which cannot be drawn from. */
    private double[][] mixture(RandomStream stream) {
        double[][] one = stream.nextDouble() < 0.5 ? atBest[place(stream)] : atWorst[place(stream)];
        double[][] other = stream.nextDouble() < 0.5 ? atBest[place(stream)] : atWorst[place(stream)];
        return mean(one, other, stream.nextDouble());
    }

    private int place(RandomStream stream) {
        return (int) (stream.nextDouble() * n);
    }

    /** Scores all units and notes the ranks that are new. */
    double[] look(double[][] w) {
        double[] scores = tree.scores(w);
        int[] ranks = Places.of(tree, scores);
        double[][] copy = null;
        for (int i = 0; i < n; i++) {
            if (ranks[i] < best[i] || ranks[i] > worst[i]) {
                copy = copy == null ? copy(w) : copy;
                if (ranks[i] < best[i]) {
                    best[i] = ranks[i];
                    atBest[i] = copy;
                }
                if (ranks[i] > worst[i]) {
                    worst[i] = ranks[i];
                    atWorst[i] = copy;
                }
            }
        }
        return scores;
    }

    private boolean isOpen(int unit, boolean up) {
        return up ? best[unit] > 1 + preferences.above(unit) : worst[unit] < 1 + preferences.possiblyAbove(unit);
    }

    /** Steps from the best (or worst) weights of a unit towards ones that beat the rivals that are in its way. */
    private void climb(int unit, boolean up) {
        double[][] at = up ? atBest[unit] : atWorst[unit];
        int reached = up ? best[unit] : worst[unit];
        int idle = 0;
        for (int step = 0; step < STEPS && idle < MOST_IDLE && isOpen(unit, up); step++) {
            double[] scores = tree.scores(at);
            double[] factors = new double[n];
            int rivals = 0;
            for (int j = 0; j < n; j++) {
                boolean inTheWay = up ? scores[j] > scores[unit] : scores[j] < scores[unit];
                if (j != unit && inTheWay && preferences.isOpen(unit, j)) {
                    factors[j] = up ? 1 : -1;
                    rivals++;
                }
            }
            if (rivals == 0) {
                return;
            }
            factors[unit] = up ? -rivals : rivals;
            double[][] vertex = new Steps(tree).vertex(factors, at);
            look(vertex);
            double[][] half = mean(at, vertex, step % 2 == 0 ? 0.5 : 0.2);
            look(half);
            at = half;
            int now = up ? best[unit] : worst[unit];
            idle = now == reached ? idle + 1 : 0;
            reached = now;
        }
    }

    private static double[][] mean(double[][] one, double[][] two, double share) {
        double[][] mean = new double[one.length][];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = new double[one[i].length];
            for (int j = 0; j < mean[i].length; j++) {
                mean[i][j] = (1 - share) * one[i][j] + share * two[i][j];
            }
        }
        return mean;
    }

    private static double[][] copy(double[][] w) {
        double[][] copy = new double[w.length][];
        for (int i = 0; i < w.length; i++) {
            copy[i] = w[i].clone();
        }
        return copy;
    }
}
