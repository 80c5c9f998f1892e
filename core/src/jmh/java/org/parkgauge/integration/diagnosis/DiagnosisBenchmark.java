package org.parkgauge.integration.diagnosis;

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
import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.integration.IntegrationIndex;
import org.parkgauge.integration.derivation.CatchmentPolicy;
import org.parkgauge.integration.derivation.DerivationSettings;
import org.parkgauge.integration.derivation.RawIndicators;
import org.parkgauge.integration.raw.RawTables;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.Language;

/**
 * Scores to a diagnosis: the sample prefecture (14 parks, with industries and derivations), and 300 invented parks of 90
 * industries. Run from the folder of the module.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class DiagnosisBenchmark {

    private static final int PARKS = 300;
    private static final int INDUSTRIES = 90;

    private RawTables tables;
    private RawIndicators derived;
    private Scores sample;
    private Diagnosis ready;
    private Scores many;
    private Evidence industries;

    @Setup
    public void prepare() {
        Path resources = Path.of("examples/src/main/resources/org/parkgauge/examples/raw");
        tables = RawTables.read(
                Files.isDirectory(resources) ? resources : Path.of("..").resolve(resources));
        derived = RawIndicators.of(tables, DerivationSettings.standard().catchment(CatchmentPolicy.PARK_AND_TOWN));
        IndexSpec spec = IntegrationIndex.icii().withProfile("common");
        sample = spec.fit(derived.data()).score(derived.data());
        ready = sample();
        Dataset invented = invented(spec);
        many = spec.fit(invented).score(invented);
        Random random = new Random(2);
        industries = Evidence.NONE.structures(Structures.of(
                invented.units(),
                names("industry ", INDUSTRIES),
                Matrix.generate(PARKS, INDUSTRIES, i -> random.nextInt(4) == 0 ? random.nextInt(1000) : 0)));
    }

    private static List<String> names(String stem, int n) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            names.add(stem + i);
        }
        return names;
    }

    /** Values between half and three halves of those of a sample park. */
    private Dataset invented(IndexSpec spec) {
        Random random = new Random(1);
        Dataset data = Dataset.of(names("park ", PARKS));
        List<String> types = new ArrayList<>();
        List<String> blocks = new ArrayList<>();
        for (int i = 0; i < PARKS; i++) {
            types.add(i % 2 == 0 ? "city" : "town");
            blocks.add("block " + i % 12);
        }
        List<Column> columns = new ArrayList<>();
        for (Indicator indicator : spec.indicators()) {
            double[] values = new double[PARKS];
            double[] known = derived.data().column(indicator.variable()).toArray();
            for (int i = 0; i < PARKS; i++) {
                values[i] = Math.min(100, known[random.nextInt(known.length)] * (0.5 + random.nextDouble()));
            }
            columns.add(Column.of(indicator.variable(), values));
        }
        return data.with(columns)
                .withAttribute("type", types)
                .withAttribute("block", blocks)
                .withAttribute("catchment", java.util.Collections.nCopies(PARKS, "park+town"));
    }

    @Benchmark
    public Diagnosis sample() {
        return Diagnosis.of(
                sample.index(),
                sample.data(),
                sample,
                DiagnosisSettings.usualFor(sample.data()),
                Evidence.of(tables, derived));
    }

    @Benchmark
    public int sampleInWords() {
        int length = ready.toText(Language.ZH).length();
        for (ParkDiagnosis park : ready.parks()) {
            length += park.toText(Language.ZH).length();
        }
        return length;
    }

    @Benchmark
    public int sampleInJson() {
        StringBuilder text = new StringBuilder();
        ready.write(text);
        return text.length();
    }

    @Benchmark
    public Diagnosis threeHundredParks() {
        return Diagnosis.of(many.index(), many.data(), many, DiagnosisSettings.usualFor(many.data()), industries);
    }
}
