package org.parkgauge.measure.agglomeration;

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
import org.parkgauge.statistics.Matrix;

/**
 * On one thread: Ellison-Glaeser of 100,000 plants in 300 regions and 100 industries, and relatedness (presence from counts,
 * proximity, density) of 1,000 places x 500 industries.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 6, time = 2)
public class AgglomerationBenchmark {

    private static final int PLANTS = 100_000;
    private static final int REGIONS = 300;
    private static final int GROUPS = 100;
    private static final int PLACES = 1_000;
    private static final int INDUSTRIES = 500;

    private int[] region;
    private int[] industry;
    private double[] size;
    private Plants plants;
    private Matrix counts;

    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(1);
        region = new int[PLANTS];
        industry = new int[PLANTS];
        size = new double[PLANTS];
        for (int k = 0; k < PLANTS; k++) {
            region[k] = random.nextInt(REGIONS);
            industry[k] = random.nextInt(GROUPS);
            size[k] = Math.ceil(Math.exp(5 * random.nextDouble()));
        }
        plants = Plants.of(REGIONS, GROUPS, region, industry, size);
        counts = Matrix.generate(
                PLACES, INDUSTRIES, k -> random.nextDouble() < 0.3 ? 0 : Math.ceil(Math.exp(6 * random.nextDouble())));
    }

    @Benchmark
    public List<EllisonGlaeser> ellisonGlaeser() {
        return EllisonGlaeser.of(plants);
    }

    @Benchmark
    public List<EllisonGlaeser> ellisonGlaeserWithRegister() {
        return EllisonGlaeser.of(Plants.of(REGIONS, GROUPS, region, industry, size));
    }

    @Benchmark
    public Matrix relatedness() {
        Presence presence = Presence.specialized(counts);
        return Relatedness.density(presence, Relatedness.proximity(presence));
    }
}
