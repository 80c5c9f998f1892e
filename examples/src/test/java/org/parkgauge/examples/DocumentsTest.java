package org.parkgauge.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Direction.BestRange;
import org.parkgauge.data.Direction.HigherIsBetter;
import org.parkgauge.data.Direction.LowerIsBetter;
import org.parkgauge.imputation.NoImputation;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.json.IndexJson;
import org.parkgauge.normalization.DistanceToUnit;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.normalization.ValueTable;

/**
 * The documents tell the truth: their Java is compiled and run, their commands are executed, their indices are read and
 * fitted, the output that they quote is the output, and their links lead somewhere.
 *
 * <p>What a document may do: a block whose fence says {@code file=NAME} is that file in the working folder, which also holds
 * the sample prefecture: its indicators as parks.csv, its raw tables in the folder sample. A shell block may say {@code exit=2} where its commands fail. A text block that
 * follows a Java or a shell block quotes its output, a line of {@code …} standing for lines left out.
 */
class DocumentsTest {

    private static final Path ROOT = Path.of("..");
    private static final String OMISSION = "…";
    private static final int UNITS = 12;

    /** The unit and the variable in which data for an imputation have a gap. */
    private static final int GAP = 3;

    /** The languages of blocks that are looked at, or that have nothing to be tested. */
    private static final List<String> LANGUAGES = List.of("", "java", "json", "sh", "text", "xml", "csv", "properties");

    /** An index around the properties of a JSON block that is no index of its own. */
    private static final String AROUND =
            "{\"formatVersion\": 1, \"code\": \"demo\", %s, \"root\": {\"code\": \"ALL\", \"children\": ["
                    + "{\"code\": \"A\", \"direction\": \"higher\", \"goalposts\": [1, 9]}, "
                    + "{\"code\": \"B\", \"direction\": \"higher\", \"goalposts\": [2, 20]}, "
                    + "{\"code\": \"C\", \"direction\": \"higher\", \"goalposts\": [0, 100]}]}}";

    /** What a block about treatments is completed by, since learned ones have no use for goalposts. */
    private static final String WITHOUT_GOALPOSTS = ", \"normalization\": \"min-max\"";

    @TempDir
    private Path temporary;

    private static List<SnippetDocument> documents() {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .map(SnippetDocument::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> indicesCanBeReadAndFitted() {
        return documents().stream()
                .flatMap(document -> document.blocks().stream()
                        .filter(block -> block.language().equals("json"))
                        .map(block -> dynamicTest(block.place(), () -> fit(block))));
    }

    @Test
    void everyBlockIsOfALanguageThatIsTested() {
        documents()
                .forEach(document -> document.blocks()
                        .forEach(block ->
                                assertThat(block.language()).as(block.place()).isIn(LANGUAGES)));
    }

    private static void fit(SnippetDocument.Block block) {
        IndexSpec spec = IndexJson.readSpec(whole(block.text()), block.place());
        Dataset invented = invented(spec);
        Scores scores = spec.fit(invented).score(invented);
        assertThat(scores.scores(spec.root().code())).doesNotContain(Double.NaN);
        if (!(spec.imputation() instanceof NoImputation)) {
            String filled = spec.indicators().get(1).code();
            assertThat(scores.isImputed(invented.units().get(GAP), filled))
                    .as("%s fills the gap", block.place())
                    .isTrue();
        }
        StringBuilder written = new StringBuilder();
        IndexJson.writeSpec(spec, written);
        assertThat(IndexJson.readSpec(written.toString(), "again")).isEqualTo(spec);
    }

    /** The block itself, if it is an index, else an index that has its properties. */
    private static String whole(String block) {
        if (block.contains("\"root\"")) {
            return block;
        }
        String inside = block.strip();
        boolean isObject = inside.startsWith("{\n") && inside.endsWith("\n}");
        String properties = isObject ? inside.substring(1, inside.length() - 1).strip() : inside;
        boolean needsRange = block.contains("\"treatment\"") && !block.contains("\"normalization\"");
        return AROUND.formatted(needsRange ? properties + WITHOUT_GOALPOSTS : properties);
    }

    /**
     * Units with different values inside the goalposts of every indicator, or of its table of values. The indicators are
     * correlated, since one good thing seldom comes alone. For an index that imputes, the second indicator has a gap.
     */
    private static Dataset invented(IndexSpec spec) {
        List<String> units = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            units.add("unit" + i);
            groups.add(i % 2 == 0 ? "even" : "odd");
        }
        normalizations(spec)
                .filter(DistanceToUnit.class::isInstance)
                .forEach(method -> units.set(UNITS - 1, ((DistanceToUnit) method).unit()));
        Dataset data = Dataset.of(units).withAttribute("block", groups);
        int shift = 0;
        for (String input : spec.inputs()) {
            double[] range = range(spec, input);
            Optional<ValueTable> table = table(spec, input);
            double[] values = new double[UNITS];
            for (int i = 0; i < UNITS; i++) {
                double own = ((i * 5 + shift * 7) % UNITS + 1.0) / (UNITS + 1);
                double share = (own + (i + 1.0) / (UNITS + 1)) / 2;
                int place = i;
                values[i] = table.map(grades ->
                                grades.values().get(place % grades.values().size()))
                        .orElse(range[0] + share * (range[1] - range[0]));
            }
            if (shift == 1 && !(spec.imputation() instanceof NoImputation)) {
                values[GAP] = Double.NaN;
            }
            shift++;
            data = data.with(input, values);
        }
        return data;
    }

    /** The normalizations that an index uses. */
    private static Stream<Normalization> normalizations(IndexSpec spec) {
        return spec.indicators().stream()
                .map(indicator -> Objects.requireNonNullElse(indicator.normalization(), spec.normalization()));
    }

    private static Optional<ValueTable> table(IndexSpec spec, String input) {
        return spec.indicators().stream()
                .filter(indicator -> indicator.variable().equals(input))
                .map(indicator -> Objects.requireNonNullElse(indicator.normalization(), spec.normalization()))
                .filter(ValueTable.class::isInstance)
                .map(ValueTable.class::cast)
                .findFirst();
    }

    private static double[] range(IndexSpec spec, String input) {
        for (Indicator indicator : spec.indicators()) {
            Direction direction = indicator.direction();
            if (!indicator.variable().equals(input) || !indicator.per().isEmpty() || !direction.hasGoalposts()) {
                continue;
            }
            if (direction instanceof HigherIsBetter higher) {
                return new double[] {higher.worst(), higher.best()};
            }
            return direction instanceof LowerIsBetter lower
                    ? new double[] {lower.best(), lower.worst()}
                    : new double[] {((BestRange) direction).outerLow(), ((BestRange) direction).outerHigh()};
        }
        return new double[] {1, 2};
    }

    /** Documents are followed side by side, each in a process of its own. */
    @TestFactory
    Stream<DynamicContainer> whatTheySayWorks() {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<DynamicContainer> containers = documents().stream()
                .filter(document -> document.blocks().stream().anyMatch(DocumentsTest::isDone))
                .map(document -> dynamicContainer(document.name(), follow(document, threads)))
                .toList();
        threads.shutdown();
        return containers.stream();
    }

    @Test
    void theDocumentsOfUsersHaveJava() {
        assertThat(documents())
                .filteredOn(document -> document.blocks().stream()
                        .anyMatch(block -> block.language().equals("java")))
                .extracting(SnippetDocument::name)
                .contains("README.md", "zh/README.md", "guide.md");
    }

    private static boolean isDone(SnippetDocument.Block block) {
        return block.language().equals("java") || block.language().equals("sh");
    }

    /** One test that the document can be followed to its end, and one for each block whose output it quotes. */
    private Stream<DynamicTest> follow(SnippetDocument document, ExecutorService threads) {
        Path results = temporary.resolve(document.name() + ".results");
        List<DynamicTest> tests = new ArrayList<>();
        Future<?> followed = threads.submit(() -> {
            run(document, results);
            return results;
        });
        tests.add(dynamicTest("can be followed", () -> {
            try {
                followed.get();
            } catch (ExecutionException e) {
                throw e.getCause();
            }
        }));
        for (int i = 0; i < document.blocks().size(); i++) {
            SnippetDocument.Block block = document.blocks().get(i);
            Optional<SnippetDocument.Block> quoted = isDone(block) ? document.quoted(i) : Optional.empty();
            Path output = results.resolve(i + ".out");
            quoted.ifPresent(text -> tests.add(dynamicTest("output at " + text.place(), () -> {
                assumeTrue(Files.exists(output), "the block has not been reached");
                compare(text, Files.readString(output));
            })));
        }
        return tests.stream();
    }

    private void run(SnippetDocument document, Path results) throws IOException, InterruptedException {
        Path work = Files.createDirectories(temporary.resolve(document.name() + ".work"));
        Path classes = Files.createDirectories(temporary.resolve(document.name() + ".classes"));
        Files.createDirectories(results);
        try (InputStream sample = Sample.class.getResourceAsStream("sample-prefecture.csv")) {
            Files.copy(Objects.requireNonNull(sample), work.resolve("parks.csv"));
        }
        RawFolder.copy(work.resolve("sample"));
        Map<Integer, List<Integer>> origins = SnippetCompiler.compile(document, classes);
        String separator = System.getProperty("path.separator");
        Path log = results.resolve("log");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Duser.language=" + (document.isChinese() ? "zh" : "en"),
                "-XX:TieredStopAtLevel=1",
                "-classpath",
                classes + separator + work + separator + System.getProperty("java.class.path"),
                SnippetHost.class.getName(),
                document.path().toAbsolutePath().toString(),
                results.toAbsolutePath().toString());
        Process process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).as("%s ended in time", document.name()).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(log, StandardCharsets.UTF_8))
                .isZero();
        for (int i = 0; i < document.blocks().size(); i++) {
            Path failure = results.resolve(i + ".failure");
            if (Files.exists(failure)) {
                throw new AssertionError(document.blocks().get(i).place() + ": this block fails\n"
                        + located(document, Files.readString(failure), origins));
            }
        }
    }

    /** Replaces the lines of generated programs in a stack trace by those of the document. */
    private static String located(SnippetDocument document, String trace, Map<Integer, List<Integer>> origins) {
        Matcher frame = Pattern.compile("Section(\\d+)\\.java:(\\d+)").matcher(trace);
        return frame.replaceAll(found -> {
            List<Integer> lines = origins.getOrDefault(Integer.parseInt(found.group(1)), List.of());
            int line = Integer.parseInt(found.group(2));
            return document.name() + ":" + (line <= lines.size() ? lines.get(line - 1) : 0);
        });
    }

    /** A quoted line must be printed just so; a line of … stands for any number of lines. */
    private static void compare(SnippetDocument.Block quoted, String printed) {
        String[] runs = quoted.text().split("(?m)^\\h*" + OMISSION + "\\h*(\\R|\\z)", -1);
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < runs.length; i++) {
            boolean last = i == runs.length - 1;
            String run = last && !runs[i].isEmpty() ? runs[i] + "\n" : runs[i];
            pattern.append(i == 0 ? "" : "(?:.*\n)*?").append(Pattern.quote(run));
        }
        String text = printed.replace("\r\n", "\n");
        boolean same = Pattern.compile(pattern.toString()).matcher(text).matches();
        if (!same) {
            assertThat(Arrays.asList(text.split("\n")))
                    .as("what is printed, where %s quotes other text", quoted.place())
                    .isEqualTo(quoted.lines());
        }
    }
}
