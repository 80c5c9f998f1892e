package org.parkgauge.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.analysis.uncertainty.Robustness;
import org.parkgauge.analysis.uncertainty.Simulation;
import org.parkgauge.analysis.uncertainty.Source;
import org.parkgauge.analysis.uncertainty.UncertainIndex;
import org.parkgauge.analysis.uncertainty.UsualChoices;
import org.parkgauge.analysis.weights.Preferences;
import org.parkgauge.analysis.weights.RankRanges;
import org.parkgauge.analysis.weights.WeightSet;
import org.parkgauge.analysis.weights.WeightSets;
import org.parkgauge.analysis.weights.WeightSpace;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.integration.IntegrationIndex;
import org.parkgauge.integration.derivation.CatchmentPolicy;
import org.parkgauge.integration.derivation.DerivationSettings;
import org.parkgauge.integration.derivation.RawIndicators;
import org.parkgauge.integration.diagnosis.Diagnosis;
import org.parkgauge.integration.diagnosis.DiagnosisSettings;
import org.parkgauge.integration.diagnosis.Evidence;
import org.parkgauge.integration.raw.RawTables;
import org.parkgauge.measure.commuting.ExcessCommuting;
import org.parkgauge.report.html.HtmlReport;

/**
 * Analyses that are done to a page: the sample prefecture with all of them (14 parks), and 3,000 invented units of 40
 * indicators with a simulation. Run from the folder of the module.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReportBenchmark {

    private static final int UNITS = 3000;
    private static final int DIMENSIONS = 5;
    private static final int INDICATORS = 8;

    private Scores sample;
    private Diagnosis diagnosis;
    private Robustness sampleRobustness;
    private Preferences preferences;
    private RankRanges ranges;
    private ExcessCommuting commuting;
    private Scores many;
    private Robustness manyRobustness;

    @Setup
    public void prepare() {
        Path resources = Path.of("examples/src/main/resources/org/parkgauge/examples/raw");
        RawTables tables = RawTables.read(
                Files.isDirectory(resources) ? resources : Path.of("..").resolve(resources));
        RawIndicators derived =
                RawIndicators.of(tables, DerivationSettings.standard().catchment(CatchmentPolicy.PARK_AND_TOWN));
        Dataset data = derived.data();
        IndexSpec spec = IntegrationIndex.icii().withProfile("common");
        sample = spec.fit(data).score(data);
        diagnosis = Diagnosis.of(
                sample.index(), data, sample, DiagnosisSettings.usualFor(data), Evidence.of(tables, derived));
        sampleRobustness = simulated(spec, data, 500);
        WeightSpace space =
                WeightSpace.of(sample, WeightSets.given().with(spec.root().code(), WeightSet.within(0.25)));
        preferences = space.preferences();
        ranges = space.rankRanges();
        commuting = RegionalCommuting.of(tables).orElseThrow();
        IndexSpec large = large();
        Dataset invented = invented(large);
        many = large.fit(invented).score(invented);
        manyRobustness = simulated(large, invented, 50);
    }

    private static Robustness simulated(IndexSpec spec, Dataset data, long draws) {
        return UncertainIndex.of(spec, data)
                .varying(UsualChoices.of(spec, data).toArray(Source[]::new))
                .simulate(Simulation.of(draws).seed(1));
    }

    private static IndexSpec large() {
        List<Dimension> dimensions = new ArrayList<>();
        for (int d = 0; d < DIMENSIONS; d++) {
            List<Indicator> indicators = new ArrayList<>();
            for (int j = 0; j < INDICATORS; j++) {
                indicators.add(Indicator.of("I" + d + j)
                        .label("指标" + d + j, "Indicator " + d + j)
                        .higherIsBetter(0, 100));
            }
            dimensions.add(
                    Dimension.of("D" + d, indicators.toArray(Indicator[]::new)).label("维度" + d, "Dimension " + d));
        }
        return IndexSpec.named("LARGE")
                .root(Dimension.of("ALL", dimensions.toArray(Dimension[]::new)).aggregation(new Geometric(1)))
                .build();
    }

    private static Dataset invented(IndexSpec spec) {
        Random random = new Random(1);
        List<String> units = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            units.add("园区 " + (i + 1));
        }
        Dataset data = Dataset.of(units);
        for (String name : spec.inputs()) {
            data = data.with(name, random.doubles(UNITS, 0, 100).toArray());
        }
        return data;
    }

    @Benchmark
    public int samplePrefecture() {
        return HtmlReport.of(Report.of(sample)
                        .with(sampleRobustness)
                        .with(preferences)
                        .with(ranges)
                        .with(diagnosis)
                        .with(commuting))
                .toText()
                .length();
    }

    @Benchmark
    public int threeThousandUnits() {
        return HtmlReport.of(Report.of(many).with(manyRobustness)).toText().length();
    }
}
