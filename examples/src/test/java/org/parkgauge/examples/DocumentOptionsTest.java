package org.parkgauge.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report as Word, Markdown and charts, by the rank program. */
class DocumentOptionsTest {

    @TempDir
    Path folder;

    @Test
    void allThreeAtOnce() throws IOException {
        Path word = folder.resolve("report.docx");
        Path markdown = folder.resolve("texts").resolve("summary.md");
        Files.createDirectory(markdown.getParent());
        Path charts = folder.resolve("new").resolve("charts");
        String out = Run.good(
                "rank",
                "--word",
                word,
                "--markdown",
                markdown,
                "--charts",
                charts,
                "--samples",
                "100",
                "--title",
                "Our parks");
        assertThat(out).contains("Wrote " + word, "Wrote " + charts, "Wrote " + markdown);
        try (Stream<Path> files = Files.list(charts)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("ranking.svg", "rank-intervals.svg", "heat-map.svg", "radar-01.svg", "radar-14.svg")
                    .hasSize(3 + 14);
        }
        String text = Files.readString(markdown);
        assertThat(text)
                .startsWith("# Our parks\n\n> Sample prefecture: 14 invented parks")
                .contains("](../new/charts/ranking.svg)");
        assertThat(text.lines().filter(line -> line.startsWith("| "))).hasSize(1 + 14);
        try (ZipFile zip = new ZipFile(word.toFile())) {
            assertThat(zip.getEntry("word/document.xml").getSize()).isGreaterThan(100_000);
        }
    }

    @Test
    void inChineseAndTiersAlone() throws IOException {
        Path markdown = folder.resolve("summary.md");
        Run.good("rank", "--markdown", markdown, "--lang", "zh", "--tiers-only");
        assertThat(Files.readString(markdown)).contains("## 等级", "| 园区 | 等级 |").doesNotContain("名次 |", "![");
    }

    @Test
    void namesThatMisleadAreRefused() {
        assertThat(Run.of("rank", "--word", "report.doc").err())
                .isEqualTo(
                        "--word writes a .docx file, and \"report.doc\" is none.\nMaybe let the name end in .docx.\n");
        assertThat(Run.of("rank", "--word", folder.resolve("none").resolve("r.docx"))
                        .err())
                .contains("no such file or directory");
        assertThat(Run.of("rank", "--title", "x").err()).contains("there is no --report");
        assertThat(List.of(folder.toFile().list())).isEmpty();
    }
}
