package org.parkgauge.analysis.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.RankScore;
import org.parkgauge.normalization.ZScore;
import org.parkgauge.statistics.Moments;
import org.parkgauge.treatment.NoTreatment;
import org.parkgauge.treatment.PercentileWinsorization;

/**
 * A simulation of 2,000 draws on one thread, jointly varying treatment, normalization, all weights and aggregation: 51
 * units x 49 indicators in 8 dimensions under 2 (the shape of a published index), and 3,000 units x 40 indicators. Divide by
 * 2,000 for the time of a draw. What changes normalized values in every draw stands apart.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class UncertaintyBenchmark {

    private static final int DRAWS = 2_000;

    /** Units, and indicators. */
    @Param({"51x49", "3000x40"})
    public String size;

    private UncertainIndex steps;
    private UncertainIndex measured;
    private UncertainIndex leftOut;
    private UncertainIndex shifted;

    @Setup
    public void prepare() {
        int units = Integer.parseInt(size.substring(0, size.indexOf('x')));
        int indicators = Integer.parseInt(size.substring(size.indexOf('x') + 1));
        SplittableRandom random = new SplittableRandom(7);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            names.add("unit" + i);
        }
        List<Column> columns = new ArrayList<>();
        List<List<Component>> dimensions = new ArrayList<>();
        for (int d = 0; d < 8; d++) {
            dimensions.add(new ArrayList<>());
        }
        for (int j = 0; j < indicators; j++) {
            double[] values = new double[units];
            for (int i = 0; i < units; i++) {
                values[i] = Math.exp(random.nextDouble(0, 5));
            }
            columns.add(Column.of("I" + j, values));
            dimensions.get(j % 8).add(Indicator.of("I" + j).weight(random.nextDouble(0.5, 2)));
        }
        List<List<Component>> halves = List.of(new ArrayList<>(), new ArrayList<>());
        for (int d = 0; d < 8; d++) {
            halves.get(d % 2).add(Dimension.of("D" + d, dimensions.get(d).toArray(Component[]::new)));
        }
        Dimension root = Dimension.of(
                "ROOT",
                Dimension.of("H0", halves.get(0).toArray(Component[]::new)),
                Dimension.of("H1", halves.get(1).toArray(Component[]::new)));
        IndexSpec spec = IndexSpec.named("bench")
                .root(root)
                .normalization(new MinMax(1, 100))
                .build();
        Dataset data = Dataset.of(names).with(columns);
        UncertainIndex index = UncertainIndex.of(spec, data);
        WeightNoise noise = WeightNoise.uniform(0.25);
        steps = index.varying(
                Choice.treatments(new NoTreatment(), new PercentileWinsorization(0.05, 0.95)),
                Choice.normalizations(new MinMax(1, 100), new ZScore(100, 10, Moments.Divisor.SAMPLE), new RankScore()),
                Choice.aggregations(List.of(), new Arithmetic(), new Geometric()),
                noise);
        measured = index.varying(MeasurementError.relative(0.05), noise);
        leftOut = index.varying(new UnitLeftOut(), noise);
        shifted = index.varying(noise);
    }

    /** Treatment, normalization, weights, aggregation. */
    @Benchmark
    public Robustness steps() {
        return steps.simulate(Simulation.of(DRAWS));
    }

    /** The same on two threads. */
    @Benchmark
    public Robustness stepsOnTwoThreads() {
        return steps.simulate(Simulation.of(DRAWS).threads(2));
    }

    /** Weights alone. */
    @Benchmark
    public Robustness weights() {
        return shifted.simulate(Simulation.of(DRAWS));
    }

    /** Errors of measurement in every value, and weights. */
    @Benchmark
    public Robustness measurement() {
        return measured.simulate(Simulation.of(DRAWS / 20));
    }

    /** One unit left out, and weights. */
    @Benchmark
    public Robustness unitLeftOut() {
        return leftOut.simulate(Simulation.of(DRAWS / 20));
    }
}
