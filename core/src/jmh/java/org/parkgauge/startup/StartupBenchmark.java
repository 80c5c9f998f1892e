package org.parkgauge.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.integration.IntegrationIndex;
import org.parkgauge.json.IndexJson;

/**
 * The time of a whole process, from starting the JVM to its end: one that does nothing, and one that loads a fitted index
 * from JSON and scores one row.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 3)
@Measurement(iterations = 5, time = 5)
public class StartupBenchmark {

    private Path fitted;

    @Setup
    public void write() throws IOException {
        IndexSpec spec = IntegrationIndex.icii().withProfile("common");
        List<String> inputs = spec.inputs();
        Dataset parks = Dataset.of(List.of("A", "B"));
        for (String input : inputs) {
            parks = parks.with(input, 1, 2);
        }
        fitted = Files.createTempFile("fitted", ".json");
        IndexJson.writeFitted(spec.fit(parks), fitted);
    }

    @TearDown
    public void delete() throws IOException {
        Files.delete(fitted);
    }

    @Benchmark
    public int emptyMain() throws IOException, InterruptedException {
        return run(EmptyMain.class);
    }

    @Benchmark
    public int loadAndScoreOneRow() throws IOException, InterruptedException {
        return run(LoadAndScore.class, fitted.toString());
    }

    private static int run(Class<?> main, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).inheritIO().start();
        int code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException(command + " ended with " + code);
        }
        return code;
    }

    /** Does nothing. */
    public static final class EmptyMain {

        private EmptyMain() {}

        public static void main(String[] args) {
            // the cost of the JVM alone
        }
    }

    /** Loads a fitted index and scores one row of it. */
    public static final class LoadAndScore {

        private LoadAndScore() {}

        public static void main(String[] args) {
            FittedIndex index = IndexJson.readFitted(Path.of(args[0]));
            double[] row = new double[index.inputs().size()];
            java.util.Arrays.fill(row, 1);
            if (Double.isNaN(index.score(row))) {
                System.exit(1);
            }
        }
    }
}
