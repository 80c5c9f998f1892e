package org.parkgauge.analysis.sensitivity;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.parkgauge.analysis.Progress;
import org.parkgauge.analysis.ProgressListener;
import org.parkgauge.internal.Blocks;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/** The outputs of a model at the points of a design: rows, each of several runs. */
final class Runs {

    private static final int BLOCK = 16;

    /** A range below this share of the values is the rounding of their computation. */
    private static final double ROUNDING = 1e-13;

    private final List<String> outputs;
    private final int rows;
    private final int runs;

    /** By output, run and row. */
    private final double[][][] values;

    private Runs(List<String> outputs, int rows, int runs) {
        this.outputs = outputs;
        this.rows = rows;
        this.runs = runs;
        values = new double[outputs.size()][runs][rows];
    }

    /** Makes the points of one row and evaluates each. */
    @FunctionalInterface
    interface Row {
        void runs(int row, Evaluation evaluation);
    }

    /** Evaluates one run of the row at hand. */
    @FunctionalInterface
    interface Evaluation {
        void at(int run, double[] point);
    }

    /** Evaluates all rows, bit by bit the same for any number of threads. */
    static Runs of(
            Model model, List<String> outputs, int rows, int runs, Row trial, int threads, ProgressListener listener) {
        Blocks.checkThreads(threads);
        List<String> names = List.copyOf(outputs);
        if (names.isEmpty()) {
            throw new InvalidInputException("没有要分析的输出。", "There is no output to examine.")
                    .maybe("给出至少一个输出的名称。", "name at least one output.");
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw new InvalidInputException("输出名称重复：" + names + "。", "Two outputs have one name: " + names + ".")
                    .maybe("给它们不同的名称。", "give them different names.");
        }
        Runs result = new Runs(names, rows, runs);
        Progress progress = Progress.start(listener, rows);
        Blocks.run(threads, rows, BLOCK, (from, to) -> {
            double[] taken = new double[names.size()];
            for (int row = from; row < to; row++) {
                int place = row;
                trial.runs(row, (run, point) -> {
                    Arrays.fill(taken, Double.NaN);
                    model.evaluate(point, taken);
                    for (int k = 0; k < taken.length; k++) {
                        result.values[k][run][place] = taken[k];
                    }
                });
            }
            progress.advance(to - from);
        });
        return result;
    }

    /** The number of evaluations. */
    long evaluations() {
        return (long) rows * runs;
    }

    /** The names of the outputs. */
    List<String> outputs() {
        return outputs;
    }

    /** The values of an output in one run of every row; not a copy. */
    double[] values(int output, int run) {
        return values[output][run];
    }

    /** How many values of an output are not finite. */
    int failures(int output) {
        int failures = 0;
        for (double[] column : values[output]) {
            for (double value : column) {
                failures += Double.isFinite(value) ? 0 : 1;
            }
        }
        return failures;
    }

    /** Why an output is refused for its failed runs; empty where none has failed. */
    Text failure(int output) {
        int failures = failures(output);
        long all = evaluations();
        return failures == 0
                ? Text.EMPTY
                : Text.of(
                        all + "次计算中有" + failures + "次失败，剔除它们会使结果有偏",
                        failures + " of " + all + " evaluations failed, and leaving them out would bias the result");
    }

    /** Why shares of the variance of an output are refused: as above, or since its first two, independent, runs are constant. */
    Text refusal(int output) {
        Text failure = failure(output);
        if (!failure.isEmpty()) {
            return failure;
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int run = 0; run < 2; run++) {
            for (double value : values[output][run]) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        boolean isConstant = high - low <= ROUNDING * Math.max(Math.abs(low), Math.abs(high));
        return isConstant
                ? Text.of("该输出不变化，没有可分解的方差", "the output does not vary: there is no variance to divide")
                : Text.EMPTY;
    }
}
