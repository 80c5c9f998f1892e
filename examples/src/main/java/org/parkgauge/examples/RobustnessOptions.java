package org.parkgauge.examples;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
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
    Optional<Robustness> run(IndexSpec spec, Dataset data, Language language) {
        if (samples == null) {
            return Optional.empty();
        }
        Simulation simulation = Simulation.of(samples)
                .seed(seed == null ? 1 : seed)
                .threads(Runtime.getRuntime().availableProcessors());
        UncertainIndex uncertain = UncertainIndex.of(spec, data)
                .varying(UsualChoices.of(spec, data).toArray(Source[]::new));
        if (System.console() == null) {
            return Optional.of(uncertain.simulate(simulation));
        }
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(language == Language.ZH ? "抽样" : "samples")
                .setInitialMax(samples)
                .setStyle(ProgressBarStyle.ASCII)
                .clearDisplayOnFinish()
                .build()) {
            return Optional.of(uncertain.simulate(simulation, (done, total) -> {
                bar.stepTo(done);
                return !Thread.currentThread().isInterrupted();
            }));
        }
    }
}
