package org.parkgauge.measure.inequality;

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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The measures that could be slow: the Gini coefficient and Dagum's parts of 10,000 values in 12 groups, and both forms of
 * Moran's I of 1,000 places with 8 neighbours each and 999 permutations.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class InequalityBenchmark {

    private static final int VALUES = 10_000;
    private static final int GROUPS = 12;
    private static final int PLACES = 1_000;

    private final double[] values = new double[PLACES];
    private Distribution distribution = Distribution.of(1);
    private List<String> labels = List.of();
    private SpatialWeights weights = SpatialWeights.nearest(SpatialWeights.distances(new double[2], new double[2]), 1);

    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(7);
        labels = new ArrayList<>();
        for (int i = 0; i < VALUES; i++) {
            labels.add("g" + random.nextInt(GROUPS));
        }
        distribution = Distribution.of(random.doubles(VALUES).toArray())
                .weightedBy(random.doubles(VALUES).toArray());
        double[] x = random.doubles(PLACES).toArray();
        double[] y = random.doubles(PLACES).toArray();
        for (int i = 0; i < PLACES; i++) {
            values[i] = x[i] + random.nextDouble();
        }
        weights = SpatialWeights.nearest(SpatialWeights.distances(x, y), 8).rowStandardized();
    }

    @Benchmark
    public double gini() {
        return Gini.of(distribution).value();
    }

    @Benchmark
    public double dagum() {
        return Dagum.of(distribution, labels).gini();
    }

    @Benchmark
    public double moran() {
        return MoransI.permute(values, weights, 999, 1).p();
    }

    @Benchmark
    public double local() {
        return LocalMoran.of(values, weights, 999, 1).places().get(0).p();
    }
}
