package org.parkgauge.index;

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
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.data.Dataset;
import org.parkgauge.normalization.Goalposts;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.statistics.Ties;

/**
 * Scoring 1,000,000 units x 20 indicators in 4 dimensions, against hand-written loops over the same columns. Every method
 * makes the same result: the scores of all 25 nodes. Divide by {@code loop} for the ratios in docs/benchmarks.md.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xms6g", "-Xmx6g"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 6, time = 2)
public class ScoringBenchmark {

    private static final int UNITS = 1_000_000;
    private static final int DIMENSIONS = 4;
    private static final int CHILDREN = 5;

    private double[][] columns;
    private Dataset units;
    private Dataset data;
    private Dataset sparse;
    private FittedIndex arithmetic;
    private FittedIndex geometric;
    private IndexSpec minMax;

    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(1);
        columns = new double[DIMENSIONS * CHILDREN][UNITS];
        List<String> names = new ArrayList<>(UNITS);
        for (int i = 0; i < UNITS; i++) {
            names.add("unit" + i);
            for (double[] column : columns) {
                column[i] = random.nextDouble(-0.1, 1.1);
            }
        }
        units = Dataset.of(names);
        data = units;
        sparse = units;
        for (int j = 0; j < columns.length; j++) {
            data = data.with("V" + j, columns[j]);
            double[] holes = columns[j].clone();
            for (int i = 0; i < UNITS; i++) {
                holes[i] = random.nextDouble() < 0.05 ? Double.NaN : holes[i];
            }
            sparse = sparse.with("V" + j, holes);
        }
        Dataset few = data.rows(0, 1, 2, 3, 4);
        arithmetic = spec(false, false).fit(few);
        geometric = spec(true, false).fit(few);
        minMax = spec(false, true);
    }

    private static IndexSpec spec(boolean geometricRoot, boolean learned) {
        List<Dimension> dimensions = new ArrayList<>();
        for (int d = 0; d < DIMENSIONS; d++) {
            Indicator[] children = new Indicator[CHILDREN];
            for (int j = 0; j < CHILDREN; j++) {
                int place = d * CHILDREN + j;
                children[j] = place % 4 == 3
                        ? Indicator.of("V" + place).lowerIsBetter(1, 0)
                        : Indicator.of("V" + place).higherIsBetter(0, 1);
            }
            dimensions.add(Dimension.of("D" + d, children));
        }
        Dimension root = Dimension.of("ROOT", dimensions.toArray(Dimension[]::new))
                .aggregation(geometricRoot ? new Geometric(1) : new Arithmetic());
        return IndexSpec.named("bench")
                .normalization(learned ? new MinMax(0, 100) : new Goalposts())
                .root(root)
                .build();
    }

    @Benchmark
    public Object loop() {
        return Loop.score(columns, false);
    }

    @Benchmark
    public Object loopGeometric() {
        return Loop.score(columns, true);
    }

    @Benchmark
    public Object loopWithoutLeaves() {
        return Loop.scoreWithoutLeaves(columns);
    }

    @Benchmark
    public Scores score() {
        return arithmetic.score(data);
    }

    @Benchmark
    public Scores scoreGeometric() {
        return geometric.score(data);
    }

    @Benchmark
    public Scores scoreFivePercentMissing() {
        return arithmetic.score(sparse);
    }

    @Benchmark
    public double[] scoreAndRank() {
        return arithmetic.score(data).ranks("ROOT", Ties.COMPETITION);
    }

    @Benchmark
    public Scores fitAndScoreMinMax(NewColumns fresh) {
        return minMax.fit(fresh.data).score(fresh.data);
    }

    /** New columns for every fit, since a column remembers its extremes. */
    @State(Scope.Benchmark)
    public static class NewColumns {

        private Dataset data;

        @Setup(Level.Invocation)
        public void forget(ScoringBenchmark benchmark) {
            data = benchmark.units;
            for (int j = 0; j < benchmark.columns.length; j++) {
                data = data.with("V" + j, benchmark.columns[j]);
            }
        }
    }

    /** What a program would write by hand: read, goalpost, clamp, weight, add. */
    static final class Loop {

        private Loop() {}

        /** The scores of all 25 nodes, one column after the other. */
        static double[][] score(double[][] columns, boolean geometricRoot) {
            int n = columns[0].length;
            double[][] result = new double[1 + DIMENSIONS * (1 + CHILDREN)][n];
            double[] root = result[0];
            for (int d = 0; d < DIMENSIONS; d++) {
                double[] dimension = result[1 + d * (1 + CHILDREN)];
                for (int j = 0; j < CHILDREN; j++) {
                    int place = d * CHILDREN + j;
                    double[] raw = columns[place];
                    double[] leaf = result[2 + d * (1 + CHILDREN) + j];
                    double worst = place % 4 == 3 ? 1 : 0;
                    double width = place % 4 == 3 ? -1 : 1;
                    for (int i = 0; i < n; i++) {
                        double score = Math.max(0, Math.min(1, (raw[i] - worst) / width)) * 100;
                        leaf[i] = score;
                        dimension[i] += 0.2 * score;
                    }
                }
                for (int i = 0; i < n; i++) {
                    root[i] += 0.25 * (geometricRoot ? Math.log(Math.max(1, dimension[i])) : dimension[i]);
                }
            }
            for (int i = 0; geometricRoot && i < n; i++) {
                root[i] = Math.exp(root[i]);
            }
            return result;
        }

        /** The scores of dimensions and root only, unit by unit: the least that any program can do. */
        static double[][] scoreWithoutLeaves(double[][] columns) {
            int n = columns[0].length;
            double[][] result = new double[1 + DIMENSIONS][n];
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int d = 0; d < DIMENSIONS; d++) {
                    double dimension = 0;
                    for (int j = 0; j < CHILDREN; j++) {
                        int place = d * CHILDREN + j;
                        double worst = place % 4 == 3 ? 1 : 0;
                        double width = place % 4 == 3 ? -1 : 1;
                        double score = Math.max(0, Math.min(1, (columns[place][i] - worst) / width)) * 100;
                        dimension += 0.2 * score;
                    }
                    result[1 + d][i] = dimension;
                    sum += 0.25 * dimension;
                }
                result[0][i] = sum;
            }
            return result;
        }
    }
}
