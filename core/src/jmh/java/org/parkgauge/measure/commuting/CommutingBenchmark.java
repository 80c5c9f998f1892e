package org.parkgauge.measure.commuting;

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
import org.parkgauge.statistics.Matrix;

/**
 * An invented region of zones on a plane of 40 x 30 km: minutes by distance with noise, asymmetric; real margins, jobs more
 * concentrated than residents; dense flows of a gravity model. {@code minimum} is the least mean cost alone, {@code region}
 * all of excess commuting (observed, minimum, maximum, random matching). {@code read} is the plain loop that adds up flow
 * times cost once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CommutingBenchmark {

    @Param({"400", "1000"})
    private int zones;

    private CommutingFlows flows = CommutingFlows.of(Matrix.of(1, 1, 1));
    private TravelCosts costs = TravelCosts.of(Matrix.of(1, 1, 1), new IntraZonalCost.Given());

    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(11);
        double[] x = random.doubles(zones, 0, 40).toArray();
        double[] y = random.doubles(zones, 0, 30).toArray();
        double[] residents = random.doubles(zones, 0, 2).map(Math::exp).toArray();
        double[] jobs = random.doubles(zones, 0, 4).map(Math::exp).toArray();
        Matrix minutes = Matrix.generate(zones, zones, place -> {
            int i = place / zones;
            int j = place % zones;
            return (4 + 2 * Math.hypot(x[i] - x[j], y[i] - y[j])) * (0.9 + 0.2 * random.nextDouble());
        });
        costs = TravelCosts.of(minutes, new IntraZonalCost.HalfNearestNeighbour());
        flows = CommutingFlows.of(Matrix.generate(zones, zones, place -> {
            int i = place / zones;
            int j = place % zones;
            return residents[i] * jobs[j] * Math.exp(-0.08 * costs.get(i, j));
        }));
    }

    @Benchmark
    public double minimum() {
        return TransportProblem.of(flows.residents(), flows.jobs(), costs.matrix(), 0)
                .minimum()
                .mean;
    }

    @Benchmark
    public ExcessCommuting region() {
        return ExcessCommuting.of(flows, costs);
    }

    @Benchmark
    public double read() {
        double sum = 0;
        for (int i = 0; i < zones; i++) {
            for (int j = 0; j < zones; j++) {
                sum += flows.matrix().get(i, j) * costs.get(i, j);
            }
        }
        return sum;
    }
}
