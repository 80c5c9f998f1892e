package org.parkgauge.examples;

import java.io.Console;
import java.util.List;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.parkgauge.analysis.sensitivity.Sample;
import org.parkgauge.analysis.sensitivity.SobolAnalysis;
import org.parkgauge.analysis.sensitivity.SobolIndices;
import org.parkgauge.analysis.uncertainty.Output;
import org.parkgauge.analysis.uncertainty.Robustness;
import org.parkgauge.analysis.uncertainty.Simulation;
import org.parkgauge.analysis.uncertainty.Source;
import org.parkgauge.analysis.uncertainty.UncertainIndex;
import org.parkgauge.analysis.uncertainty.UsualChoices;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import picocli.CommandLine.Option;

/** How sure the ranks are: the options that ask for a simulation, and the simulation. */
final class RobustnessOptions {

    private static final Output SHIFT = new Output.MeanRankShift();
    private static final int FEWEST_PAIRS = 128;
    private static final int MOST_PAIRS = 1024;

    @Option(
            names = "--samples",
            paramLabel = "N",
            description = {
                "Make the ranking N times with other defensible choices, show in which ranks each unit comes, and write"
                        + " robustness.json to --out.",
                "改用其他说得通的做法重排 N 次，给出各单元的名次区间，并在 --out 中写入 robustness.json。"
            })
    private Long samples;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = {"Seed of the samples; default: 1.", "抽样的种子，默认 1。"})
    private Long seed;

    /** Refuses options that do not go together. */
    void check(boolean isFitted) {
        if (seed != null && samples == null) {
            throw new InvalidInputException(
                            "--seed 说明抽样，但没有给 --samples。", "--seed is about samples, and there is no --samples.")
                    .maybe("用 --samples 10000 要求抽样。", "ask for samples by --samples 10000.");
        }
        if (samples != null && isFitted) {
            throw new InvalidInputException(
                            "--samples 要在这批数据上重新拟合，不能与 --fitted 同用。",
                            "--samples fits the index anew on these data, so it cannot be given beside --fitted.")
                    .maybe(
                            "去掉 --fitted，用 --index 和 --profile 给出指数。",
                            "leave --fitted out and name the index by --index and --profile.");
        }
    }

    /** The simulation, if it is asked for. */
    Optional<RobustnessResult> run(IndexSpec spec, Dataset data, Language language) {
        if (samples == null) {
            return Optional.empty();
        }
        Simulation simulation = Simulation.of(samples)
                .seed(seed == null ? 1 : seed)
                .threads(Runtime.getRuntime().availableProcessors());
        UncertainIndex uncertain = UncertainIndex.of(spec, data)
                .varying(UsualChoices.of(spec, data).toArray(Source[]::new));
        int factors = uncertain.factors().size();
        int pairs = (int) Long.highestOneBit(Math.max(FEWEST_PAIRS, Math.min(MOST_PAIRS, samples / (factors + 2))));
        long work = samples + pairs;
        try (Bar bar = new Bar(language == Language.ZH ? "抽样" : "samples", work)) {
            Robustness robustness = uncertain.simulate(simulation, (done, total) -> bar.reached(done));
            SobolIndices indices = SobolAnalysis.of(Sample.sobol(pairs, simulation.seed()))
                    .of(
                            uncertain.factors(),
                            List.of(SHIFT.name()),
                            uncertain.model(List.of(SHIFT)),
                            simulation.threads(),
                            (done, total) -> bar.reached(samples + done));
            return Optional.of(new RobustnessResult(robustness, indices.output(SHIFT.name())));
        }
    }

    /** A progress bar, where somebody watches. */
    private static final class Bar implements AutoCloseable {
        private final Optional<ProgressBar> bar;

        Bar(String name, long work) {
            bar = !isWatched()
                    ? Optional.empty()
                    : Optional.of(new ProgressBarBuilder()
                            .setTaskName(name)
                            .setInitialMax(work)
                            .setStyle(ProgressBarStyle.ASCII)
                            .clearDisplayOnFinish()
                            .build());
        }

        /** Newer Java has a console even where nobody sees it, and can tell. */
        @SuppressWarnings("SystemConsoleNull")
        private static boolean isWatched() {
            Console console = System.console();
            if (console == null) {
                return false;
            }
            try {
                return (boolean) Console.class.getMethod("isTerminal").invoke(console);
            } catch (ReflectiveOperationException e) {
                return true;
            }
        }

        boolean reached(long done) {
            bar.ifPresent(shown -> shown.stepTo(done));
            return !Thread.currentThread().isInterrupted();
        }

        @Override
        public void close() {
            bar.ifPresent(ProgressBar::close);
        }
    }
}
