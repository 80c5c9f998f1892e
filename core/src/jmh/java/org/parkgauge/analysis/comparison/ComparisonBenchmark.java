package org.parkgauge.analysis.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.analysis.whatif.Aim;
import org.parkgauge.analysis.whatif.CheapestChange;
import org.parkgauge.analysis.whatif.SingleChanges;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.normalization.MinMax;

/**
 * Rank stability and what-if on 51 units x 48 indicators in 8 dimensions under a geometric root: leaving out every unit and
 * every indicator with a new fit each time, the three checks of rank reversal, and what a unit needs to gain five ranks.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ComparisonBenchmark {

    private static final int UNITS = 51;
    private static final int DIMENSIONS = 8;
    private static final int CHILDREN = 6;

    private IndexSpec learned;
    private Dataset data;
    private Scores scores;
    private String unit;
    private Map<String, Double> costs;

    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(1);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            names.add("unit" + i);
        }
        data = Dataset.of(names);
        costs = new HashMap<>();
        Dimension[] dimensions = new Dimension[DIMENSIONS];
        for (int d = 0; d < DIMENSIONS; d++) {
            Indicator[] leaves = new Indicator[CHILDREN];
            for (int j = 0; j < CHILDREN; j++) {
                String code = "V" + d + j;
                double[] values = new double[UNITS];
                for (int i = 0; i < UNITS; i++) {
                    values[i] = random.nextDouble(1, 99);
                }
                data = data.with(code, values);
                costs.put(code, random.nextDouble(0.5, 5));
                leaves[j] = Indicator.of(code).higherIsBetter(0, 100);
            }
            dimensions[d] = Dimension.of("D" + d, leaves);
        }
        Dimension root = Dimension.of("ROOT", dimensions).aggregation(new Geometric(1));
        IndexSpec fixed = IndexSpec.named("fixed").root(root).build();
        learned = fixed.toBuilder().normalization(new MinMax(1, 100)).build();
        scores = fixed.fit(data).score(data);
        unit = scores.ranking().get(UNITS / 2);
    }

    @Benchmark
    public LeaveOneOut leaveOneOut() {
        return LeaveOneOut.of(learned, data);
    }

    @Benchmark
    public RemovedComponents removedIndicators() {
        return RemovedComponents.indicators(learned, data);
    }

    @Benchmark
    public RankReversal rankReversal() {
        return RankReversal.of(learned, data);
    }

    @Benchmark
    public SingleChanges singleChanges() {
        return SingleChanges.of(scores, unit, Aim.gain(5));
    }

    @Benchmark
    public CheapestChange cheapestChange() {
        return CheapestChange.of(scores, unit, Aim.gain(5), costs);
    }
}
