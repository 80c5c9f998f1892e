package org.parkgauge.treatment;

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
import org.openjdk.jmh.infra.Blackhole;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;

/**
 * The whole default treatment (test, winsorize, retest, transform) of 51 units x 49 indicators, of which 20 have outliers:
 * 15 that winsorizing cures and 5 that need the logarithm or more. {@code read} is the plain loop that adds up the values
 * once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TreatmentBenchmark {

    private static final int UNITS = 51;
    private static final int INDICATORS = 49;

    private final Column[] columns = new Column[INDICATORS];

    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(7);
        for (int j = 0; j < INDICATORS; j++) {
            double[] values = new double[UNITS];
            for (int i = 0; i < UNITS; i++) {
                double normal = 0;
                for (int k = 0; k < 12; k++) {
                    normal += random.nextDouble();
                }
                values[i] = j >= 44 ? Math.exp(2 * (normal - 6)) : 10 + normal;
            }
            for (int k = 0; j < 15 && k <= j % 4; k++) {
                values[random.nextInt(UNITS)] += 60 * (1 + k);
            }
            columns[j] = Column.of("v" + j, values);
        }
    }

    @Benchmark
    public void treat(Blackhole sink) {
        Treatment treatment = new TwoStage();
        for (Column column : columns) {
            ColumnMap map = treatment.fit(column);
            sink.consume(map instanceof NoTreatment.Fitted ? column : column.map(map));
        }
    }

    @Benchmark
    public double read() {
        double sum = 0;
        for (Column column : columns) {
            for (int i = 0; i < column.size(); i++) {
                sum += column.get(i);
            }
        }
        return sum;
    }
}
