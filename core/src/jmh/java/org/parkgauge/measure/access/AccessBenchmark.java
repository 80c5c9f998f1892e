package org.parkgauge.measure.access;

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
import org.parkgauge.statistics.Matrix;

/**
 * 2,000 zones x 2,000 facilities on one thread, from a dense matrix of costs from 0 to 60 minutes, the check of the matrix
 * included; and distances within a cutoff of 20,000 x 5,000 points, some 30 facilities a zone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AccessBenchmark {

    private static final int SIZE = 2000;
    private static final int MANY_ZONES = 20_000;
    private static final int MANY_FACILITIES = 5_000;

    private Matrix costs = Matrix.of(0, 0);
    private double[] supply = {};
    private double[] demand = {};
    private Points people = Points.of(demand, demand);
    private Points places = people;

    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(7);
        costs = Matrix.generate(SIZE, SIZE, at -> random.nextDouble(60));
        supply = random.doubles(SIZE, 0, 50).toArray();
        demand = random.doubles(SIZE, 100, 10_000).toArray();
        people = points(MANY_ZONES, random);
        places = points(MANY_FACILITIES, random);
    }

    private static Points points(int count, SplittableRandom random) {
        return Points.of(
                random.doubles(count, 0, 100_000).toArray(),
                random.doubles(count, 0, 100_000).toArray());
    }

    @Benchmark
    public Access twoStepBinary() {
        return FloatingCatchment.twoStep(TravelCosts.of(costs), supply, demand, new Decay.Binary(30));
    }

    @Benchmark
    public Access twoStepExponential() {
        return FloatingCatchment.twoStep(TravelCosts.of(costs), supply, demand, new Decay.Exponential(0.1));
    }

    @Benchmark
    public Access spatialAvailabilityExponential() {
        return SpatialAvailability.of(TravelCosts.of(costs), supply, demand, new Decay.Exponential(0.1));
    }

    @Benchmark
    public TravelCosts check() {
        return TravelCosts.of(costs);
    }

    @Benchmark
    public TravelCosts pointsWithinCutoff() {
        return Distances.within(people, places, Distance.STRAIGHT_LINE, 4_400);
    }
}
