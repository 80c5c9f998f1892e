package org.parkgauge.data.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** With the required jars alone a program scores, explains and analyses. */
class OptionalJarsTest {

    private static final List<String> REQUIRED = List.of("commons-math3", "jackson-core", "fastcsv", "jspecify");

    @Test
    void scoringNeedsNoWorkbookLibrary() throws IOException, InterruptedException {
        String classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith(".jar") || REQUIRED.stream().anyMatch(entry::contains))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(classes).contains("fastcsv").doesNotContain("fastexcel", "compress");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        classes,
                        ScoringAlone.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(output)
                .startsWith(
                        "[w, v, u], a workbook refused: Writing a workbook needs the library org.dhatim:fastexcel,");
        assertThat(process.exitValue()).isZero();
    }
}
