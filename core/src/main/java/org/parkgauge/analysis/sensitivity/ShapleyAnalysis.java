package org.parkgauge.analysis.sensitivity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.parkgauge.analysis.ProgressListener;
import org.parkgauge.analysis.sampling.Design;
import org.parkgauge.internal.RandomStream;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * Shapley effects of a model with independent factors (Owen 2014; Song, Nelson and Staum 2016), by the algorithm of Goda
 * (2021): for each pair of independent points A and B the factors go over from A to B one by one, in a random order and once more
 * in the reverse order, which takes out most of the noise of the orders. With z and z' the outputs before and after factor i
 * went over, the mean of (yA - (z + z')/2)(z - z') is the effect of i. The effects of one pair and order sum to (yA - yB)^2 / 2,
 * whose mean is the variance; the shares are effects divided by their sum, so they sum to 1. 2 N k evaluations for N pairs and
 * k factors, however many subsets these have.
 *
 * <p>Factors of dependent data, such as the indicators of an index, are another matter: see {@link LinearShapley}. Intervals,
 * failed runs and outputs that do not vary are treated as in {@link SobolAnalysis}.
 *
 * @param sample the pairs of points
 */
public record ShapleyAnalysis(Sample sample) implements Serializable {

    /**
     * Evaluates the model and estimates the shares, on one thread.
     *
     * @param factors the factors, which cover the coordinates of the model
     * @param outputs the names of the outputs of the model
     * @param model the model
     * @return the shares
     * @throws InvalidInputException if there is no factor or no output, or two outputs have one name
     */
    public ShapleyEffects of(Factors factors, List<String> outputs, Model model) {
        return of(factors, outputs, model, 1, ProgressListener.NONE);
    }

    /**
     * Evaluates the model and estimates the shares. The result is the same for any number of threads, bit by bit.
     *
     * @param factors the factors, which cover the coordinates of the model
     * @param outputs the names of the outputs of the model
     * @param model the model
     * @param threads how many threads share the work
     * @param listener hears how many pairs of points are done
     * @return the shares
     * @throws InvalidInputException if there is no factor or no output, two outputs have one name, or there is no thread
     */
    public ShapleyEffects of(
            Factors factors, List<String> outputs, Model model, int threads, ProgressListener listener) {
        Mixtures.refuseNone(factors);
        int k = factors.size();
        Design design = sample.design(factors.dimensions());
        Runs done = Runs.of(
                model,
                outputs,
                sample.pairs(),
                2 * k,
                (row, evaluation) -> {
                    Mixtures pair = new Mixtures(design, row);
                    evaluation.at(0, pair.first());
                    evaluation.at(1, pair.second());
                    for (int pass = 0; pass < 2; pass++) {
                        int[] order = order(row, k, pass == 1);
                        double[] point = pair.first().clone();
                        // The last factor to go over leads to B, which is known.
                        for (int step = 0; step < k - 1; step++) {
                            factors.get(order[step]).copy(pair.second(), point);
                            evaluation.at(run(pass, step, k), point);
                        }
                    }
                },
                threads,
                listener);
        List<ShapleyEffects.Output> results = new ArrayList<>();
        for (int output = 0; output < done.outputs().size(); output++) {
            results.add(output(done, output, factors, threads));
        }
        return new ShapleyEffects(results, done.evaluations());
    }

    /** The order in which the factors of a pair go over, or that order backwards. */
    private int[] order(int row, int k, boolean backwards) {
        int[] order = new RandomStream(RandomStream.mix(sample.seed() ^ 0x0DE5L), row).permutation(k);
        int[] reversed = new int[k];
        for (int i = 0; i < k; i++) {
            reversed[k - 1 - i] = order[i];
        }
        return backwards ? reversed : order;
    }

    /** The run after a step. */
    private static int run(int pass, int step, int k) {
        return step == k - 1 ? 1 : 2 + pass * (k - 1) + step;
    }

    private ShapleyEffects.Output output(Runs done, int output, Factors factors, int threads) {
        int k = factors.size();
        Text refusal = done.refusal(output);
        SobolMoments moments = new SobolMoments(FirstOrder.SALTELLI, done.values(output, 0), done.values(output, 1));
        List<Estimate> estimates = refusal.isEmpty()
                ? sample.resampling().estimates(columns(done, output, k), k, ShapleyAnalysis::shares, threads)
                : Collections.nCopies(k, Estimate.undefined(refusal));
        List<ShapleyEffects.Effect> effects = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            effects.add(new ShapleyEffects.Effect(factors.get(i).name(), estimates.get(i)));
        }
        int failures = done.failures(output);
        return new ShapleyEffects.Output(
                done.outputs().get(output),
                failures > 0 ? Double.NaN : moments.mean(),
                failures > 0 ? Double.NaN : moments.variance(),
                failures,
                effects);
    }

    /** The effect of each factor, pair by pair. */
    private List<double[]> columns(Runs done, int output, int k) {
        int rows = sample.pairs();
        List<double[]> columns = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            columns.add(new double[rows]);
        }
        for (int row = 0; row < rows; row++) {
            double start = done.values(output, 0)[row];
            for (int pass = 0; pass < 2; pass++) {
                int[] order = order(row, k, pass == 1);
                double before = start;
                for (int step = 0; step < k; step++) {
                    double after = done.values(output, run(pass, step, k))[row];
                    columns.get(order[step])[row] += ((start - before) / 2 + (start - after) / 2) * (before - after);
                    before = after;
                }
            }
        }
        return columns;
    }

    private static void shares(double[] sums, double rows, double[] results) {
        double all = 0;
        for (double sum : sums) {
            all += sum;
        }
        for (int i = 0; i < sums.length; i++) {
            results[i] = sums[i] / all;
        }
    }
}
