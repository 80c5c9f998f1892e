package org.parkgauge.analysis.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parkgauge.analysis.Progress;
import org.parkgauge.analysis.ProgressListener;
import org.parkgauge.internal.RandomStream;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Vector;

/** Draws weights, and the errors of scores, and counts ranks. */
final class AcceptabilityRun {

    /** Keeps the errors apart from the weights. */
    private static final long ERRORS = 0x5DEECE66DL;

    private static final long CONFIDENCE = 0x2545F491L;

    private final WeightTree tree;
    private final int samples;
    private final long seed;
    private final double scoreError;
    private final int n;
    private final double[][] shares;
    private final Draws draws;
    private final int[][] counts;
    private final double[][] squares;
    private final double[][][] central;
    private final long[] first;

    private AcceptabilityRun(WeightTree tree, int samples, long seed, double scoreError) {
        this.tree = tree;
        this.samples = samples;
        this.seed = seed;
        this.scoreError = scoreError;
        this.n = tree.units().length;
        this.shares = new double[n][n];
        this.draws = new Draws(tree);
        this.counts = new int[n][n];
        this.squares = draws.areIndependent() ? new double[0][] : new double[n][n];
        this.first = new long[n];
        this.central = new double[n][][];
        for (int i = 0; i < n; i++) {
            central[i] = tree.emptyWeights();
        }
    }

    static Acceptability run(WeightTree tree, int samples, long seed, double scoreError, ProgressListener listener) {
        AcceptabilityRun run = new AcceptabilityRun(tree, samples, seed, scoreError);
        Progress progress = Progress.start(listener, samples);
        int blocks = 0;
        for (int from = 0; from < samples; from += Draws.BLOCK) {
            int size = Math.min(Draws.BLOCK, samples - from);
            run.block(run.draws.new Block(seed, blocks), blocks, size);
            blocks++;
            progress.advance(size);
        }
        return run.result(blocks);
    }

    private void block(Draws.Block block, int number, int size) {
        Errors errors = new Errors(new RandomStream(seed ^ ERRORS, number));
        for (int k = 0; k < size; k++) {
            double[][] w = block.next();
            int[] ranks = Places.of(tree, errors.scores(w));
            for (int i = 0; i < n; i++) {
                counts[i][ranks[i] - 1]++;
                if (ranks[i] == 1) {
                    add(central[i], w);
                    first[i]++;
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int r = 0; r < n; r++) {
                double share = (double) counts[i][r] / size;
                shares[i][r] += counts[i][r];
                if (squares.length > 0) {
                    squares[i][r] += size * share * share;
                }
                counts[i][r] = 0;
            }
        }
    }

    private static void add(double[][] sum, double[][] w) {
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j < sum[i].length; j++) {
                sum[i][j] += w[i][j];
            }
        }
    }

    private Acceptability result(int blocks) {
        boolean isIndependent = draws.areIndependent();
        double[] all = new double[n * n];
        double[] errors = new double[n * n];
        List<Optional<WeightChoice>> choices = new ArrayList<>();
        double[] confidence = new double[n];
        for (int i = 0; i < n; i++) {
            for (int r = 0; r < n; r++) {
                double share = shares[i][r] / samples;
                all[i * n + r] = share;
                errors[i * n + r] = Math.sqrt(
                        isIndependent
                                ? share * (1 - share) / samples
                                : Math.max(0, squares[i][r] / samples - share * share) / (blocks - 1.0));
            }
            confidence[i] = Double.NaN;
            if (first[i] > 0) {
                for (double[] weights : central[i]) {
                    for (int j = 0; j < weights.length; j++) {
                        weights[j] /= first[i];
                    }
                }
                confidence[i] = confidence(i);
            }
            choices.add(first[i] > 0 ? Optional.of(tree.choice(central[i])) : Optional.empty());
        }
        return new Acceptability(
                tree.names(),
                samples,
                seed,
                Matrix.of(n, n, all),
                Matrix.of(n, n, errors),
                isIndependent,
                choices,
                Vector.of(confidence));
    }

    private double confidence(int unit) {
        int draws = scoreError > 0 ? samples : 1;
        Errors errors = new Errors(new RandomStream(seed ^ CONFIDENCE, unit));
        int wins = 0;
        for (int k = 0; k < draws; k++) {
            wins += Places.of(tree, errors.scores(central[unit]))[unit] == 1 ? 1 : 0;
        }
        return (double) wins / draws;
    }

    /** Scores with errors, drawn anew each time. */
    private final class Errors {

        private final RandomStream stream;
        private final double[][] values = new double[tree.parts()][];

        Errors(RandomStream stream) {
            this.stream = stream;
            for (Part.Constant part : tree.constants()) {
                values[part.place] = part.low.clone();
            }
        }

        double[] scores(double[][] w) {
            if (scoreError == 0) {
                return tree.scores(w);
            }
            for (Part.Constant part : tree.constants()) {
                double[] drawn = values[part.place];
                for (int unit : tree.units()) {
                    double value = part.low[unit] + scoreError * stream.nextGaussian();
                    drawn[unit] = Math.max(part.range.low(), Math.min(part.range.high(), value));
                }
            }
            return tree.scores(w, values);
        }
    }
}
