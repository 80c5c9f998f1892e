package org.parkgauge.report;

import java.util.List;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.analysis.sensitivity.Sample;
import org.parkgauge.analysis.sensitivity.SobolAnalysis;
import org.parkgauge.analysis.sensitivity.SobolIndices;
import org.parkgauge.analysis.uncertainty.Output;
import org.parkgauge.analysis.uncertainty.Robustness;
import org.parkgauge.analysis.uncertainty.Simulation;
import org.parkgauge.analysis.uncertainty.UncertainIndex;
import org.parkgauge.analysis.uncertainty.WeightNoise;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.index.Tiers;
import org.parkgauge.text.Text;

/** Small results to report on. */
public final class ReportSamples {

    private static final Tiers TIERS = new Tiers(
            List.of(
                    new Tiers.Tier("good", Text.of("良好", "good"), 60),
                    new Tiers.Tier("poor", Text.of("不足", "poor"), Double.NaN)),
            Double.NaN,
            "");

    private ReportSamples() {}

    /** Four units in two dimensions, the last without a score. */
    public static Dataset data() {
        return Dataset.of(List.of("甲园", "乙园", "丙园", "丁园"))
                .with("A1", 90, 70, 20, 50)
                .with("A2", 80, 50, 40, Double.NaN)
                .with("B1", 60, 75, 30, Double.NaN)
                .with("B2", 5, 20, 30, 10)
                .withAttribute("name_en", "First Park", "Second Park", "", "Fourth Park")
                .withAttribute("block", "E", "E", "W", "W");
    }

    /** The index of them: goalposts, a sum. */
    public static IndexSpec sum() {
        return IndexSpec.named("DEMO")
                .version("2.0")
                .label("示例指数", "Demo index")
                .tiers(TIERS)
                .root(Dimension.of(
                                "ALL",
                                Dimension.of(
                                                "A",
                                                Indicator.of("A1")
                                                        .label("产出", "Output")
                                                        .unit("%")
                                                        .higherIsBetter(0, 100),
                                                Indicator.of("A2")
                                                        .label("岗位", "Jobs")
                                                        .higherIsBetter(0, 100))
                                        .label("产业", "Industry"),
                                Dimension.of(
                                                "B",
                                                Indicator.of("B1")
                                                        .label("学位", "School places")
                                                        .higherIsBetter(0, 100),
                                                Indicator.of("B2")
                                                        .label("通勤", "Commute")
                                                        .lowerIsBetter(40, 0))
                                        .label("城市", "City"))
                        .label("示例指数", "Demo index"))
                .build();
    }

    /** The same with a geometric root. */
    public static IndexSpec geometric() {
        IndexSpec sum = sum();
        return sum.toBuilder().root(sum.root().aggregation(new Geometric(1))).build();
    }

    /** The scores by an index. */
    public static Scores scores(IndexSpec spec) {
        return spec.fit(data()).score(data());
    }

    /** A simulation of them. */
    public static Robustness robustness(IndexSpec spec) {
        return uncertain(spec).simulate(Simulation.of(60).seed(5));
    }

    /** What the ranks depend on. */
    public static SobolIndices.Output sensitivity(IndexSpec spec) {
        Output shift = new Output.MeanRankShift();
        UncertainIndex uncertain = uncertain(spec);
        return SobolAnalysis.of(Sample.sobol(16, 1))
                .of(uncertain.factors(), List.of(shift.name()), uncertain.model(List.of(shift)))
                .output(shift.name());
    }

    private static UncertainIndex uncertain(IndexSpec spec) {
        return UncertainIndex.of(spec, data()).varying(WeightNoise.uniform(0.9));
    }
}
