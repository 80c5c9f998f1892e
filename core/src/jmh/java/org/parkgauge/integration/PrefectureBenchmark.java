package org.parkgauge.integration;

import java.nio.file.Files;
import java.nio.file.Path;
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
import org.parkgauge.data.Dataset;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Scores;
import org.parkgauge.integration.derivation.CatchmentPolicy;
import org.parkgauge.integration.derivation.DerivationSettings;
import org.parkgauge.integration.derivation.RawIndicators;
import org.parkgauge.integration.raw.RawTables;

/** The sample prefecture from its files to scores: 14 parks, 3,000 establishments. Run from the folder of the module. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class PrefectureBenchmark {

    private static final DerivationSettings SETTINGS =
            DerivationSettings.standard().catchment(CatchmentPolicy.PARK_AND_TOWN);

    private Path folder;
    private RawTables tables;
    private IndexSpec spec;

    @Setup
    public void find() {
        Path resources = Path.of("examples/src/main/resources/org/parkgauge/examples/raw");
        folder = Files.isDirectory(resources) ? resources : Path.of("..").resolve(resources);
        tables = RawTables.read(folder);
        spec = IntegrationIndex.icii().withProfile("common");
    }

    @Benchmark
    public RawTables read() {
        return RawTables.read(folder);
    }

    @Benchmark
    public RawIndicators derive() {
        return RawIndicators.of(tables, SETTINGS);
    }

    @Benchmark
    public Scores filesToScores() {
        Dataset data = RawIndicators.of(RawTables.read(folder), SETTINGS).data();
        return spec.fit(data).score(data);
    }
}
