package org.parkgauge.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.normalization.MinMax;

/**
 * Fitting an index of 20 indicators to 1,000,000 units, with min-max and weights learned from the data, against a plain
 * loop that reads the data once and adds it up. Divide by {@code loop} for the ratios in docs/benchmarks.md.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms6g", "-Xmx6g"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class WeightingBenchmark {

    private static final int UNITS = 1_000_000;
    private static final int INDICATORS = 20;

    private double[][] columns;
    private Dataset units;
    private Dataset data;

    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(1);
        List<String> names = new ArrayList<>(UNITS);
        columns = new double[INDICATORS][UNITS];
        for (int i = 0; i < UNITS; i++) {
            names.add("unit" + i);
            for (double[] column : columns) {
                column[i] = random.nextDouble();
            }
        }
        units = Dataset.of(names);
    }

    /** New columns for every fit, since a column remembers its extremes. */
    @Setup(Level.Invocation)
    public void forget() {
        data = units;
        for (int j = 0; j < INDICATORS; j++) {
            data = data.with("V" + j, columns[j]);
        }
    }

    private FittedIndex fit(Weighting weighting) {
        Indicator[] indicators = new Indicator[INDICATORS];
        for (int j = 0; j < INDICATORS; j++) {
            indicators[j] = j % 4 == 3 ? Indicator.of("V" + j).lowerIsBetter() : Indicator.of("V" + j);
        }
        return IndexSpec.named("bench")
                .normalization(new MinMax())
                .weighting(weighting)
                .root(Dimension.of("ROOT", indicators))
                .build()
                .fit(data);
    }

    @Benchmark
    public double loop() {
        double sum = 0;
        for (double[] column : columns) {
            for (double value : column) {
                sum += value;
            }
        }
        return sum;
    }

    @Benchmark
    public FittedIndex minMaxAndEqual() {
        return fit(new EqualWeights());
    }

    @Benchmark
    public FittedIndex minMaxAndStandardDeviation() {
        return fit(new StandardDeviationWeights());
    }

    @Benchmark
    public FittedIndex minMaxAndEntropy() {
        return fit(new EntropyWeights());
    }

    @Benchmark
    public FittedIndex minMaxAndCritic() {
        return fit(new CriticWeights());
    }
}
