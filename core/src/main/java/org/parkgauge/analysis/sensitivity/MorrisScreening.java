package org.parkgauge.analysis.sensitivity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.parkgauge.analysis.ProgressListener;
import org.parkgauge.internal.RandomStream;
import org.parkgauge.statistics.Moments;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * Screening by elementary effects (Morris 1991; Campolongo, Cariboni and Saltelli 2007): r trajectories through a grid of p
 * levels, each from a random point on, in which every factor moves once, in a random order, by half of its range. r (k + 1)
 * evaluations tell which of k factors can be forgotten; how much the others matter is for {@link SobolAnalysis}.
 *
 * <p>The levels are the middles (l + 1/2)/p of p equal parts, so that no coordinate is 0 or 1, and a move is by p/2 levels, up
 * from the lower half and down from the upper. An effect is the change of the output over the signed move, 1/2. A factor of
 * several coordinates moves all of them, each in its own direction, and has only the size of its effects (Campolongo et al.
 * 2007). Classic grids go from 0 to 1 with moves of p/(2(p - 1)).
 *
 * <p>The interval of mu* is normal, with the standard error of 1,000 bootstrap resamples of the trajectories. If one run gives
 * no finite value, all effects on that output are refused, with the reason. A factor without effect has exactly 0.
 *
 * @param trajectories the number of trajectories r, at least 4; 10 to 50 are usual
 * @param levels the number of levels p, even
 * @param confidence the nominal coverage of intervals, such as 0.95
 * @param seed the seed; the same seed gives the same result, bit by bit
 */
public record MorrisScreening(int trajectories, int levels, double confidence, long seed) implements Serializable {

    private static final int FEWEST = 4;
    private static final int RESAMPLES = 1000;

    /** Half of the range. */
    private static final double MOVE = 0.5;

    /** Refuses too few trajectories, and an odd number of levels. */
    public MorrisScreening {
        if (trajectories < FEWEST) {
            throw new InvalidInputException(
                            "Morris筛选至少需要" + FEWEST + "条轨迹，得到" + trajectories + "。",
                            "Morris screening has at least " + FEWEST + " trajectories, not " + trajectories + ".")
                    .maybe("常用 10 至 50 条。", "use 10 to 50.");
        }
        if (levels < 2 || levels % 2 != 0) {
            throw new InvalidInputException(
                            "水平数须为正偶数，得到" + levels + "。",
                            "The number of levels is even and positive, and " + levels + " is not.")
                    .maybe("常用 4 或 6。", "use 4 or 6.");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new InvalidInputException(
                            "区间的名义覆盖率须在 0 与 1 之间，得到" + confidence + "。",
                            "The nominal coverage of an interval lies between 0 and 1, and " + confidence
                                    + " does not.")
                    .maybe("常用 0.95。", "use 0.95.");
        }
    }

    /**
     * Four levels, intervals of 95 %.
     *
     * @param trajectories the number of trajectories, at least 4
     * @param seed the seed
     * @return the screening
     * @throws InvalidInputException if there are fewer
     */
    public static MorrisScreening of(int trajectories, long seed) {
        return new MorrisScreening(trajectories, 4, 0.95, seed);
    }

    /** Where a trajectory begins and in which order its factors move. */
    private final class Trajectory {
        private final int[] start;
        private final int[] order;

        Trajectory(int number, Factors factors) {
            RandomStream stream = new RandomStream(seed, number);
            start = new int[factors.dimensions()];
            for (int j = 0; j < start.length; j++) {
                start[j] = stream.nextInt(levels);
            }
            order = stream.permutation(factors.size());
        }

        boolean goesUp(int coordinate) {
            return start[coordinate] < levels / 2;
        }

        double[] beginning() {
            double[] point = new double[start.length];
            for (int j = 0; j < start.length; j++) {
                point[j] = (start[j] + 0.5) / levels;
            }
            return point;
        }

        void move(Factor factor, double[] point) {
            for (int coordinate : factor.coordinates()) {
                int moved = start[coordinate] + (goesUp(coordinate) ? levels / 2 : -levels / 2);
                point[coordinate] = (moved + 0.5) / levels;
            }
        }
    }

    /**
     * Evaluates the model, on one thread.
     *
     * @param factors the factors, which cover the coordinates of the model
     * @param outputs the names of the outputs of the model
     * @param model the model
     * @return the effects
     * @throws InvalidInputException if there is no factor or no output, or two outputs have one name
     */
    public MorrisEffects of(Factors factors, List<String> outputs, Model model) {
        return of(factors, outputs, model, 1, ProgressListener.NONE);
    }

    /**
     * Evaluates the model. The result is the same for any number of threads, bit by bit.
     *
     * @param factors the factors, which cover the coordinates of the model
     * @param outputs the names of the outputs of the model
     * @param model the model
     * @param threads how many threads share the work
     * @param listener hears how many trajectories are done
     * @return the effects
     * @throws InvalidInputException if there is no factor or no output, two outputs have one name, or there is no thread
     */
    public MorrisEffects of(
            Factors factors, List<String> outputs, Model model, int threads, ProgressListener listener) {
        Mixtures.refuseNone(factors);
        Runs done = Runs.of(
                model,
                outputs,
                trajectories,
                factors.size() + 1,
                (row, evaluation) -> {
                    Trajectory trajectory = new Trajectory(row, factors);
                    double[] point = trajectory.beginning();
                    evaluation.at(0, point);
                    for (int step = 0; step < factors.size(); step++) {
                        trajectory.move(factors.get(trajectory.order[step]), point);
                        evaluation.at(step + 1, point);
                    }
                },
                threads,
                listener);
        List<MorrisEffects.Output> results = new ArrayList<>();
        for (int output = 0; output < done.outputs().size(); output++) {
            results.add(output(done, output, factors, threads));
        }
        return new MorrisEffects(results, done.evaluations());
    }

    private MorrisEffects.Output output(Runs done, int output, Factors factors, int threads) {
        int k = factors.size();
        Text refusal = done.failure(output);
        List<double[]> effects = effects(done, output, factors);
        List<double[]> sizes = effects.stream().map(MorrisScreening::absolute).toList();
        Resampling resampling =
                new Resampling(trajectories, 1, RESAMPLES, confidence, RandomStream.mix(seed ^ 0x5EEDL));
        List<Estimate> estimates = refusal.isEmpty()
                ? resampling.estimates(sizes, k, MorrisScreening::means, threads)
                : Collections.nCopies(k, Estimate.undefined(refusal));
        List<MorrisEffects.Effect> results = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            boolean hasDirection =
                    refusal.isEmpty() && factors.get(i).coordinates().size() == 1;
            results.add(new MorrisEffects.Effect(
                    factors.get(i).name(),
                    estimates.get(i),
                    hasDirection ? Moments.mean(effects.get(i)) : Double.NaN,
                    hasDirection ? Moments.standardDeviation(effects.get(i), Moments.Divisor.SAMPLE) : Double.NaN));
        }
        return new MorrisEffects.Output(done.outputs().get(output), done.failures(output), results);
    }

    /** The effects of each factor, trajectory by trajectory. */
    private List<double[]> effects(Runs done, int output, Factors factors) {
        List<double[]> effects = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            effects.add(new double[trajectories]);
        }
        for (int row = 0; row < trajectories; row++) {
            Trajectory trajectory = new Trajectory(row, factors);
            for (int step = 0; step < factors.size(); step++) {
                int moved = trajectory.order[step];
                boolean up = trajectory.goesUp(factors.get(moved).coordinates().get(0));
                double change = done.values(output, step + 1)[row] - done.values(output, step)[row];
                effects.get(moved)[row] = change / (up ? MOVE : -MOVE);
            }
        }
        return effects;
    }

    private static double[] absolute(double[] values) {
        double[] sizes = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            sizes[i] = Math.abs(values[i]);
        }
        return sizes;
    }

    private static void means(double[] sums, double rows, double[] results) {
        for (int i = 0; i < sums.length; i++) {
            results[i] = sums[i] / rows;
        }
    }
}
