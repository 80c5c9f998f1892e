package org.parkgauge.analysis.sensitivity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.parkgauge.analysis.ProgressListener;
import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * One factor at a time over its range, all others at a nominal point: 1 + k p evaluations for k factors and p levels. It shows
 * what each choice does to the result as published, and is easily told; but it sees no interaction, and as factors grow in
 * number it leaves almost all of the cube unseen (Saltelli and Annoni 2010). Use it to illustrate, and Sobol indices to
 * conclude.
 *
 * <p>The levels are the middles (l + 1/2)/p of p equal parts; with as many levels as a choice has alternatives each is met
 * once. All coordinates of one factor move together, on the diagonal of its cube.
 *
 * @param nominal the nominal point, each coordinate in [0, 1)
 * @param levels the number of levels, at least 2
 */
public record OneAtATime(Vector nominal, int levels) implements Serializable {

    private static final int DECIMALS = 3;

    /** Refuses a point outside the cube, and a single level. */
    public OneAtATime {
        for (int j = 0; j < nominal.size(); j++) {
            if (!(nominal.get(j) >= 0 && nominal.get(j) < 1)) {
                throw new InvalidInputException(
                                "名义点的坐标" + j + "须在 [0, 1) 内，得到" + nominal.get(j) + "。",
                                "Coordinate " + j + " of the nominal point lies in [0, 1), and " + nominal.get(j)
                                        + " does not.")
                        .maybe("用该选项所在区间的中点。", "use the middle of the part that stands for the choice.");
            }
        }
        if (levels < 2) {
            throw new InvalidInputException(
                            "至少需要 2 个水平，得到" + levels + "。", "There are at least 2 levels, not " + levels + ".")
                    .maybe("常用 5 或 11。", "use 5 or 11.");
        }
    }

    /**
     * What one factor at a time does.
     *
     * @param positions the levels
     * @param outputs the outputs
     */
    public record Result(Vector positions, List<Output> outputs) implements Serializable {

        /** Copies the list. */
        public Result {
            outputs = List.copyOf(outputs);
        }

        /**
         * One output.
         *
         * @param name its name
         * @return the output
         * @throws InvalidInputException if there is no such output
         */
        public Output output(String name) {
            return Find.named(outputs, Output::name, name, "输出", "output");
        }

        /**
         * A table for people.
         *
         * @param language the language
         * @return a block of lines for each output, with tabs between the columns
         */
        public String in(Language language) {
            Text header = Text.of("因素\t最低\t最高\t变幅", "factor\tlowest\thighest\tswing");
            StringBuilder text = new StringBuilder();
            for (Output output : outputs) {
                text.append(output.name()).append('\t').append(Decimals.rounded(output.nominal(), DECIMALS));
                text.append('\n').append(header.in(language)).append('\n');
                for (Sweep sweep : output.sweeps()) {
                    text.append(sweep.factor()).append('\t').append(Decimals.rounded(sweep.low(), DECIMALS));
                    text.append('\t')
                            .append(Decimals.rounded(sweep.high(), DECIMALS))
                            .append('\t');
                    text.append(
                            sweep.swing().isDefined()
                                    ? Decimals.rounded(sweep.swing().value(), DECIMALS)
                                    : "– " + sweep.swing().reason().in(language));
                    text.append('\n');
                }
            }
            return text.toString();
        }
    }

    /**
     * One output.
     *
     * @param name its name
     * @param nominal its value at the nominal point, NaN if that failed
     * @param sweeps what each factor does to it
     */
    public record Output(String name, double nominal, List<Sweep> sweeps) implements Serializable {

        /** Copies the list. */
        public Output {
            sweeps = List.copyOf(sweeps);
        }

        /**
         * What one factor does.
         *
         * @param factor its name
         * @return its sweep
         * @throws InvalidInputException if there is no such factor
         */
        public Sweep sweep(String factor) {
            return Find.named(sweeps, Sweep::factor, factor, "因素", "factor");
        }
    }

    /**
     * An output along one factor.
     *
     * @param factor its name
     * @param values the output at each level, NaN where that failed
     * @param low the lowest of those that did not fail and of the nominal value, NaN if all failed
     * @param high the highest
     * @param swing highest less lowest; refused if a level failed, since it could only be too small
     */
    public record Sweep(String factor, Vector values, double low, double high, Measured swing)
            implements Serializable {}

    /**
     * Evaluates the model, on one thread.
     *
     * @param factors the factors, which cover the coordinates of the model
     * @param outputs the names of the outputs of the model
     * @param model the model
     * @return the sweeps
     * @throws InvalidInputException if the nominal point has another number of coordinates, or there is no factor or output
     */
    public Result of(Factors factors, List<String> outputs, Model model) {
        return of(factors, outputs, model, 1, ProgressListener.NONE);
    }

    /**
     * Evaluates the model. The result is the same for any number of threads.
     *
     * @param factors the factors, which cover the coordinates of the model
     * @param outputs the names of the outputs of the model
     * @param model the model
     * @param threads how many threads share the work
     * @param listener hears how many evaluations are done
     * @return the sweeps
     * @throws InvalidInputException if the nominal point has another number of coordinates, or there is no factor, output or
     *     thread
     */
    public Result of(Factors factors, List<String> outputs, Model model, int threads, ProgressListener listener) {
        Mixtures.refuseNone(factors);
        if (nominal.size() != factors.dimensions()) {
            throw new InvalidInputException(
                            "名义点有" + nominal.size() + "个坐标，因素共有" + factors.dimensions() + "个。",
                            "The nominal point has " + nominal.size() + " coordinates, and the factors have "
                                    + factors.dimensions() + ".")
                    .maybe("给每个坐标一个名义值。", "give a nominal value for each coordinate.");
        }
        double[] positions = new double[levels];
        for (int level = 0; level < levels; level++) {
            positions[level] = (level + 0.5) / levels;
        }
        Runs done = Runs.of(
                model,
                outputs,
                1 + factors.size() * levels,
                1,
                (row, evaluation) -> {
                    double[] point = nominal.toArray();
                    if (row > 0) {
                        Factor factor = factors.get((row - 1) / levels);
                        for (int coordinate : factor.coordinates()) {
                            point[coordinate] = positions[(row - 1) % levels];
                        }
                    }
                    evaluation.at(0, point);
                },
                threads,
                listener);
        List<Output> results = new ArrayList<>();
        for (int output = 0; output < done.outputs().size(); output++) {
            double[] values = done.values(output, 0);
            List<Sweep> sweeps = new ArrayList<>();
            for (int i = 0; i < factors.size(); i++) {
                sweeps.add(sweep(factors.get(i).name(), values, 1 + i * levels));
            }
            results.add(new Output(done.outputs().get(output), finite(values[0]), sweeps));
        }
        return new Result(Vector.of(positions), results);
    }

    private Sweep sweep(String factor, double[] values, int from) {
        double[] own = new double[levels];
        double low = finite(values[0]);
        double high = low;
        int failures = Double.isNaN(low) ? 1 : 0;
        for (int level = 0; level < levels; level++) {
            own[level] = finite(values[from + level]);
            if (Double.isNaN(own[level])) {
                failures++;
            } else {
                low = Double.isNaN(low) ? own[level] : Math.min(low, own[level]);
                high = Double.isNaN(high) ? own[level] : Math.max(high, own[level]);
            }
        }
        Measured swing = failures == 0
                ? Measured.of(high - low)
                : Measured.undefined(
                        (levels + 1) + "次计算中有" + failures + "次失败",
                        failures + " of " + (levels + 1) + " evaluations failed");
        return new Sweep(factor, Vector.of(own), low, high, swing);
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }
}
