package org.parkgauge.analysis.sensitivity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.parkgauge.analysis.ProgressListener;
import org.parkgauge.analysis.sampling.Design;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * Sobol indices of a model (Sobol 1993; Homma and Saltelli 1996) from pairs of independent points A and B: beside both, A is
 * evaluated with the coordinates of each factor in turn taken from B, N (k + 2) evaluations for N pairs and k factors; with
 * interactions also B with those from A (Saltelli 2002), N (2k + 2).
 *
 * <p>Total indices by Jansen's estimator, first-order by the one chosen; the interaction of i and j by
 * mean((yBAi - yB)(yABj - yA)) / V, averaged over both roles, which is exactly 0 where one of them has no effect. Intervals are
 * normal: estimate plus and minus so many bootstrap standard errors (random points), or Student's with the jackknife over
 * replications; see {@link Sample}.
 *
 * <p>If one run gives no finite value, all indices of that output are refused, with the reason: the runs that fail are not a
 * random choice, and without them the pairs no longer match. An output that does not vary has no indices either.
 *
 * @param sample the pairs of points
 * @param firstOrder the estimator of the first-order indices
 * @param interactions whether second-order indices are wanted
 */
public record SobolAnalysis(Sample sample, FirstOrder firstOrder, boolean interactions) implements Serializable {

    /**
     * First-order indices by Saltelli's estimator, totals by Jansen's, no interactions.
     *
     * @param sample the pairs of points
     * @return the analysis
     */
    public static SobolAnalysis of(Sample sample) {
        return new SobolAnalysis(sample, FirstOrder.SALTELLI, false);
    }

    /**
     * The same analysis with another estimator of first-order indices.
     *
     * @param estimator the estimator
     * @return a copy
     */
    public SobolAnalysis firstOrder(FirstOrder estimator) {
        return new SobolAnalysis(sample, estimator, interactions);
    }

    /**
     * The same analysis with second-order indices.
     *
     * @return a copy
     */
    public SobolAnalysis withInteractions() {
        return new SobolAnalysis(sample, firstOrder, true);
    }

    /**
     * Evaluates the model and estimates the indices, on one thread.
     *
     * @param factors the factors, which cover the coordinates of the model
     * @param outputs the names of the outputs of the model
     * @param model the model
     * @return the indices
     * @throws InvalidInputException if there is no factor or no output, or two outputs have one name
     */
    public SobolIndices of(Factors factors, List<String> outputs, Model model) {
        return of(factors, outputs, model, 1, ProgressListener.NONE);
    }

    /**
     * Evaluates the model and estimates the indices. The result is the same for any number of threads, bit by bit. All outputs
     * are held: 8 bytes an evaluation and output.
     *
     * @param factors the factors, which cover the coordinates of the model
     * @param outputs the names of the outputs of the model
     * @param model the model
     * @param threads how many threads share the work
     * @param listener hears how many pairs of points are done
     * @return the indices
     * @throws InvalidInputException if there is no factor or no output, two outputs have one name, or there is no thread
     */
    public SobolIndices of(Factors factors, List<String> outputs, Model model, int threads, ProgressListener listener) {
        Mixtures.refuseNone(factors);
        int k = factors.size();
        int runs = 2 + k + (interactions ? k : 0);
        Design design = sample.design(factors.dimensions());
        Runs done = Runs.of(
                model,
                outputs,
                sample.pairs(),
                runs,
                (row, evaluation) -> {
                    Mixtures pair = new Mixtures(design, row);
                    evaluation.at(0, pair.first());
                    evaluation.at(1, pair.second());
                    for (int i = 0; i < k; i++) {
                        evaluation.at(2 + i, pair.firstWith(factors.get(i)));
                        if (interactions) {
                            evaluation.at(2 + k + i, pair.secondWith(factors.get(i)));
                        }
                    }
                },
                threads,
                listener);
        List<SobolIndices.Output> results = new ArrayList<>();
        for (int output = 0; output < done.outputs().size(); output++) {
            results.add(output(done, output, factors, threads));
        }
        return new SobolIndices(results, done.evaluations());
    }

    private SobolIndices.Output output(Runs done, int output, Factors factors, int threads) {
        int k = factors.size();
        Text refusal = done.refusal(output);
        SobolMoments moments = new SobolMoments(firstOrder, done.values(output, 0), done.values(output, 1));
        List<Estimate> estimates;
        if (refusal.isEmpty()) {
            for (int i = 0; i < k; i++) {
                moments.factor(done.values(output, 2 + i));
            }
            for (int i = 0; i < k && interactions; i++) {
                for (int j = i + 1; j < k; j++) {
                    moments.pair(
                            done.values(output, 2 + i),
                            done.values(output, 2 + j),
                            done.values(output, 2 + k + i),
                            done.values(output, 2 + k + j));
                }
            }
            estimates = sample.resampling().estimates(moments.columns(), moments.size(), moments, threads);
        } else {
            estimates = java.util.Collections.nCopies(2 * k + k * (k - 1) / 2, Estimate.undefined(refusal));
        }
        List<SobolIndices.Effect> effects = new ArrayList<>();
        List<SobolIndices.Interaction> pairs = new ArrayList<>();
        int next = 2 * k;
        for (int i = 0; i < k; i++) {
            effects.add(new SobolIndices.Effect(factors.get(i).name(), estimates.get(i), estimates.get(k + i)));
            for (int j = i + 1; j < k && interactions; j++) {
                pairs.add(new SobolIndices.Interaction(
                        factors.get(i).name(), factors.get(j).name(), estimates.get(next++)));
            }
        }
        int failures = done.failures(output);
        return new SobolIndices.Output(
                done.outputs().get(output),
                failures > 0 ? Double.NaN : moments.mean(),
                failures > 0 ? Double.NaN : moments.variance(),
                failures,
                effects,
                pairs);
    }
}
