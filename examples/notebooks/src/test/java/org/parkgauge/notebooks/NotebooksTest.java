package org.parkgauge.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The notebooks are committed as executed, hold nothing of the machine that did it, and a fresh run shows the same. */
class NotebooksTest {

    private static final List<Notebook> COMMITTED = Notebook.all(Path.of(""));

    /** What names a place of some machine, or an object of one run. */
    private static final Pattern OF_A_MACHINE = Pattern.compile(
            "(?:^|[\\s\"'(:=])/(?:home|root|tmp|Users|usr|opt|var|mnt)/|[A-Z]:\\\\\\\\|@[0-9a-f]{5,}\\b|\\u001b\\[");

    @TempDir
    private Path temporary;

    @Test
    void theyAreThere() {
        assertThat(COMMITTED)
                .extracting(Notebook::name)
                .containsExactly("01-rank-parks.ipynb", "02-build-an-index.ipynb", "03-raw-tables.ipynb");
        assertThat(COMMITTED.get(0).cells().stream().filter(NotebooksTest::isCode))
                .hasSizeLessThanOrEqualTo(10);
    }

    private static boolean isCode(Notebook.Cell cell) {
        return cell.kind().equals("code");
    }

    @Test
    void allCellsAreExecutedInOrder() {
        assertThat(COMMITTED).allSatisfy(notebook -> {
            List<String> counts = notebook.cells().stream()
                    .filter(NotebooksTest::isCode)
                    .map(Notebook.Cell::count)
                    .toList();
            assertThat(counts)
                    .as(notebook.name())
                    .isEqualTo(IntStream.rangeClosed(1, counts.size())
                            .mapToObj(String::valueOf)
                            .toList());
        });
    }

    @Test
    void noCellFails() {
        assertThat(COMMITTED)
                .allSatisfy(notebook -> assertThat(notebook.cells())
                        .flatExtracting(Notebook.Cell::outputs)
                        .extracting(Notebook.Output::kind)
                        .containsOnly("stream", "execute_result"));
    }

    @Test
    void nothingOfAMachineIsShown() {
        assertThat("  at /home/me/x.jar").containsPattern(OF_A_MACHINE);
        assertThat("java.io.PrintStream@1c7170b").containsPattern(OF_A_MACHINE);
        assertThat(COMMITTED)
                .allSatisfy(notebook -> assertThat(notebook.shown().map(Map.Entry::getValue))
                        .as(notebook.name())
                        .noneMatch(text -> OF_A_MACHINE.matcher(text).find()));
    }

    @Test
    void picturesStandInHtmlWithoutScripts() {
        assertThat(COMMITTED).allSatisfy(notebook -> {
            assertThat(notebook.shown().map(Map.Entry::getKey).distinct())
                    .isSubsetOf(Set.of("stdout", "text/html", "text/plain"));
            assertThat(notebook.shown().map(Map.Entry::getValue)).noneMatch(text -> text.contains("<script"));
            assertThat(html(notebook, "<svg")).isGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void everyTypeThatCanBeShownIsShown() {
        String all = String.join(
                "\n",
                COMMITTED.stream()
                        .flatMap(Notebook::shown)
                        .filter(one -> one.getKey().equals("text/plain"))
                        .map(Map.Entry::getValue)
                        .toList());
        assertThat(all)
                .as("scores, explanation, robustness, correlations, data set, Tablesaw, Chinese")
                .contains("(icii 1.1), 14 units", "against", "draws", "Spearman's ρ", "variables", "rows ×", "对照");
    }

    private static long html(Notebook notebook, String part) {
        return notebook.shown()
                .filter(one ->
                        one.getKey().equals("text/html") && one.getValue().contains(part))
                .count();
    }

    @TestFactory
    Stream<DynamicTest> aFreshRunShowsTheSame() throws IOException, InterruptedException {
        Path fresh = temporary.resolve("fresh");
        execute(fresh);
        List<Notebook> executed = Notebook.all(fresh);
        assertThat(executed)
                .extracting(Notebook::name)
                .isEqualTo(COMMITTED.stream().map(Notebook::name).toList());
        return IntStream.range(0, executed.size())
                .mapToObj(i -> dynamicTest(COMMITTED.get(i).name(), () -> compare(COMMITTED.get(i), executed.get(i))));
    }

    private void execute(Path fresh) throws IOException, InterruptedException {
        Path log = temporary.resolve("log");
        ProcessBuilder run = new ProcessBuilder("bash", "run.sh", fresh.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        run.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = run.start();
        boolean ended = process.waitFor(8, TimeUnit.MINUTES);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        assertThat(ended).as("run.sh ends in time").isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(log, StandardCharsets.UTF_8))
                .isZero();
    }

    private static void compare(Notebook committed, Notebook fresh) {
        assertThat(fresh.cells()).hasSameSizeAs(committed.cells());
        for (int i = 0; i < committed.cells().size(); i++) {
            Notebook.Cell wanted = committed.cells().get(i);
            Notebook.Cell found = fresh.cells().get(i);
            String place = committed.name() + ", cell " + wanted.count() + ", which begins: "
                    + wanted.source().lines().findFirst().orElse("");
            assertThat(found.source()).isEqualTo(wanted.source());
            assertThat(found.outputs()).as(place).hasSameSizeAs(wanted.outputs());
            for (int k = 0; k < wanted.outputs().size(); k++) {
                Notebook.Output was = wanted.outputs().get(k);
                Notebook.Output is = found.outputs().get(k);
                assertThat(is.kind()).as(place).isEqualTo(was.kind());
                assertThat(is.texts().keySet()).as(place).isEqualTo(was.texts().keySet());
                was.texts()
                        .forEach((type, text) -> assertThat(
                                        Likeness.difference(text, is.texts().getOrDefault(type, "")))
                                .as(
                                        "%s (%s). If the change is wanted, run examples/notebooks/run.sh and commit",
                                        place, type)
                                .isEmpty());
            }
        }
    }
}
