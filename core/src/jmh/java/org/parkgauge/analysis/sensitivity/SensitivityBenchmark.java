package org.parkgauge.analysis.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parkgauge.analysis.sampling.Design;
import org.parkgauge.analysis.sampling.Sampling;
import org.parkgauge.statistics.Vector;

/**
 * Points of 50 coordinates; Sobol indices of a model that costs nothing (10 factors, 1,024 pairs), so that what is measured is
 * the design, the estimators and their intervals; shares of R^2 of 20 variables; the importance of one indicator of 3,000 units.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SensitivityBenchmark {

    private static final int COORDINATES = 50;
    private static final int POINTS = 4096;

    private final double[] point = new double[COORDINATES];
    private final List<double[]> columns = new ArrayList<>();
    private final double[] few = new double[60];
    private final double[] x = new double[3000];
    private final double[] y = new double[3000];
    private Design random;
    private Design sobol;
    private Design latin;
    private Factors factors;
    private Model model;

    @Setup
    public void prepare() {
        SplittableRandom stream = new SplittableRandom(1);
        random = Sampling.RANDOM.design(COORDINATES, POINTS, 1);
        sobol = Sampling.SOBOL.design(COORDINATES, POINTS, 1);
        latin = Sampling.LATIN_HYPERCUBE.design(COORDINATES, POINTS, 1);
        factors = Factors.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        model = Model.of(u -> u[0] + u[1] * u[2] + u[9]);
        for (int j = 0; j < 20; j++) {
            double[] column = new double[few.length];
            for (int i = 0; i < few.length; i++) {
                column[i] = stream.nextDouble();
                few[i] += column[i];
            }
            columns.add(column);
        }
        for (int i = 0; i < x.length; i++) {
            x[i] = stream.nextDouble();
            y[i] = Math.sin(5 * x[i]) + stream.nextDouble();
        }
    }

    private double all(Design design) {
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            design.point(i, point);
            sum += point[COORDINATES - 1];
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public double randomPoint() {
        return all(random);
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public double sobolPoint() {
        return all(sobol);
    }

    @Benchmark
    @OperationsPerInvocation(POINTS)
    public double latinHypercubePoint() {
        return all(latin);
    }

    @Benchmark
    public Design sobolDesign() {
        return Sampling.SOBOL.design(COORDINATES, POINTS, 1);
    }

    @Benchmark
    public SobolIndices indicesWithBootstrap() {
        return SobolAnalysis.of(Sample.random(1024, 1)).of(factors, List.of("y"), model);
    }

    @Benchmark
    public SobolIndices indicesWithReplications() {
        return SobolAnalysis.of(Sample.sobol(1024, 1)).of(factors, List.of("y"), model);
    }

    @Benchmark
    public Vector sharesOfTwentyVariables() {
        return LinearShapley.shares(columns, few);
    }

    @Benchmark
    public double importanceOfAnIndicator() {
        SmoothingSpline spline = new SmoothingSpline(x, y);
        return spline.explained(spline.best());
    }
}
