package org.parkgauge.analysis.weights;

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
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;

/** Questions about the weights of 300 units x 30 indicators, each weight within a quarter of the given one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class WeightSpaceBenchmark {

    private static final int UNITS = 300;
    private static final int INDICATORS = 30;

    /**
     * One arithmetic node; five arithmetic dimensions below an arithmetic, a geometric root; the latter with values missing; the
     * same where indicators have nothing in common, so that few pairs follow from others.
     */
    @Param({"flat", "arithmetic", "hybrid", "missing", "unrelated"})
    private String tree;

    private Scores scores;
    private WeightSets sets;

    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(1);
        List<String> names = new ArrayList<>();
        double[] level = new double[UNITS];
        for (int i = 0; i < UNITS; i++) {
            names.add("unit" + i);
            level[i] = random.nextDouble(20, 80);
        }
        Dataset data = Dataset.of(names);
        List<Component> leaves = new ArrayList<>();
        for (int j = 0; j < INDICATORS; j++) {
            double[] column = new double[UNITS];
            for (int i = 0; i < UNITS; i++) {
                boolean isMissing = tree.equals("missing") && random.nextDouble() < 0.03;
                double value =
                        tree.equals("unrelated") ? random.nextDouble(0, 100) : level[i] + random.nextDouble(-20, 20);
                column[i] = isMissing ? Double.NaN : value;
            }
            data = data.with("V" + j, column);
            leaves.add(Indicator.of("V" + j).higherIsBetter(0, 100));
        }
        Dimension root = Dimension.of("ROOT", leaves.toArray(Component[]::new));
        if (!tree.equals("flat")) {
            Dimension[] dimensions = new Dimension[5];
            for (int d = 0; d < 5; d++) {
                dimensions[d] = Dimension.of(
                                "D" + d, leaves.subList(6 * d, 6 * d + 6).toArray(Component[]::new))
                        .minimumCoverage(0.3);
            }
            root = Dimension.of("ROOT", dimensions)
                    .aggregation(tree.equals("arithmetic") ? new Arithmetic() : new Geometric(1));
        }
        scores = IndexSpec.named("bench").root(root).build().fit(data).score(data);
        sets = WeightSets.within(0.25);
    }

    @Benchmark
    public Preferences preferences() {
        return WeightSpace.of(scores, sets).preferences();
    }

    @Benchmark
    public RankRanges rankRanges() {
        return WeightSpace.of(scores, sets).rankRanges();
    }

    @Benchmark
    public Acceptability acceptabilityOf10000Draws() {
        return WeightSpace.of(scores, sets).acceptability(10_000, 1);
    }

    @Benchmark
    public StableRange stabilityOfTheRanking() {
        return WeightStability.of(scores, tree.equals("flat") ? "V0" : "D0").ranking();
    }
}
