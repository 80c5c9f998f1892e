package org.parkgauge.analysis.diagnostics;

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
import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;
import org.parkgauge.statistics.Correlations.Kind;

/** 300 units x 40 indicators: all 780 correlations with p-values, complete and with 5 % missing; trees of the units. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DiagnosticsBenchmark {

    private static final int UNITS = 300;
    private static final int INDICATORS = 40;

    @Param({"0", "0.05"})
    public double missing;

    private Variables variables;

    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(7);
        List<String> units = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            units.add("u" + i);
        }
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < INDICATORS; j++) {
            double[] values = new double[UNITS];
            for (int i = 0; i < UNITS; i++) {
                values[i] = random.nextDouble() < missing ? Double.NaN : random.nextDouble();
            }
            columns.add(Column.of("v" + j, values));
        }
        variables = Variables.of(Dataset.of(units).with(columns));
    }

    @Benchmark
    public CorrelationTable pearson() {
        return CorrelationTable.of(Kind.PEARSON, Rows.PAIRWISE, variables);
    }

    @Benchmark
    public CorrelationTable spearman() {
        return CorrelationTable.of(Kind.SPEARMAN, Rows.PAIRWISE, variables);
    }

    @Benchmark
    public CorrelationTable kendall() {
        return CorrelationTable.of(Kind.KENDALL, Rows.PAIRWISE, variables);
    }

    @Benchmark
    public Dendrogram average() {
        return Dendrogram.of(Distances.ofUnits(variables), Linkage.AVERAGE);
    }
}
