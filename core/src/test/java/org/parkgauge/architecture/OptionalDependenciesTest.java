package org.parkgauge.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is optional is not needed, and not loaded where it is not asked for: shown in Java machines of their own. */
class OptionalDependenciesTest {

    /** The required dependencies of core/pom.xml, each by a class of it. */
    private static final List<String> REQUIRED = List.of(
            "org.apache.commons.math3.util.FastMath",
            "tools.jackson.core.JsonParser",
            "de.siegmar.fastcsv.reader.CsvReader",
            "org.jspecify.annotations.NullMarked");

    private static final List<String> OPTIONAL =
            List.of("tech.tablesaw", "org.rapaio", "org.dflib", "org.dhatim", "org.apache.poi", "org.apache.xmlbeans");

    @TempDir
    private Path temporary;

    private static String place(String type) {
        try {
            return Path.of(Class.forName(type)
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (Exception e) {
            throw new AssertionError(type, e);
        }
    }

    private static List<String> required() {
        List<String> path = new ArrayList<>();
        path.add(place("org.parkgauge.data.Dataset"));
        path.add(place(OptionalDependenciesTest.class.getName()));
        REQUIRED.forEach(type -> path.add(place(type)));
        return path;
    }

    private String run(String classPath, String... arguments) throws IOException, InterruptedException {
        Path log = temporary.resolve("log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-verbose:class",
                "-classpath",
                classPath,
                EmbeddingProgram.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        String output = java.nio.file.Files.readString(log, StandardCharsets.UTF_8);
        assertThat(process.exitValue())
                .as(output.lines()
                        .filter(line -> !line.contains("source:"))
                        .toList()
                        .toString())
                .isZero();
        return output;
    }

    private static List<String> loaded(String output, List<String> packages) {
        return output.lines()
                .filter(line -> line.contains("source:"))
                .filter(line -> packages.stream().anyMatch(one -> line.contains(" " + one + ".")))
                .toList();
    }

    @Test
    void theRequiredJarsSuffice() throws Exception {
        String output = run(String.join(File.pathSeparator, required()));
        assertThat(output).contains("North 1, South 2, gap 20.0");
        assertThat(loaded(output, List.of("org.parkgauge.index.Scores"))).isEmpty();
        assertThat(loaded(output, List.of("org.parkgauge.index"))).isNotEmpty();
    }

    @Test
    void whatIsOptionalIsNotLoadedEvenWhereItIsThere() throws Exception {
        String output = run(System.getProperty("java.class.path"));
        assertThat(output).contains("North 1, South 2, gap 20.0");
        assertThat(loaded(output, OPTIONAL)).isEmpty();
        assertThat(loaded(output, List.of("org.parkgauge.data.tablesaw", "org.parkgauge.notebook")))
                .isEmpty();
    }

    @Test
    void scoringExplainingAnalysingAndReportingNeedNoMore() throws Exception {
        String output = run(String.join(File.pathSeparator, required()), "report");
        assertThat(output)
                .contains("North 1, South 2, gap 20.0")
                .contains("ranges 2, changes 2, obstacles 2, statistics 2, diagnosed 3")
                .contains("markdown true, charts [ranking.svg, heat-map.svg]")
                .contains("page <!doctype html>");
        assertThat(loaded(output, OPTIONAL)).isEmpty();
    }

    @Test
    void whatNeedsALibrarySaysWhich() throws Exception {
        String output = run(String.join(File.pathSeparator, required()), "optional");
        assertThat(output)
                .contains(
                        "workbook: Writing a workbook needs the library org.dhatim:fastexcel, which is not on the class"
                                + " path. / Maybe add org.dhatim:fastexcel to the dependencies of the program; nothing else needs it.")
                .contains("tables: Writing a workbook needs the library org.dhatim:fastexcel,")
                .contains("sheet: Reading a workbook needs the library org.dhatim:fastexcel-reader,")
                .contains("word: Writing a Word document needs the library org.apache.poi:poi-ooxml,");
    }

    @Test
    void aNotebookNeedsNoTablesaw() throws Exception {
        List<String> path = required();
        path.add(place("org.rapaio.jupyter.kernel.display.spi.DisplayProvider"));
        String output = run(String.join(File.pathSeparator, path), "notebook");
        assertThat(output).contains("5 renderers, text/html true");
        assertThat(loaded(output, List.of("tech.tablesaw"))).isEmpty();
    }

    @Test
    void fragmentsNeedNoKernel() throws Exception {
        String output = run(String.join(File.pathSeparator, required()), "html");
        assertThat(output).contains("<div class=");
    }
}
