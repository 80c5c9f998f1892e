package org.parkgauge.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rank program writes a report. */
class ReportRankTest {

    @TempDir
    Path folder;

    private String report(Object... arguments) throws IOException {
        Path file = folder.resolve("report.html");
        Object[] all = new Object[arguments.length + 3];
        all[0] = "rank";
        all[1] = "--report";
        all[2] = file;
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        assertThat(Run.good(all)).contains(file.toString());
        return Files.readString(file);
    }

    @Test
    void theSampleWithEverythingThatTheCommandRan() throws IOException {
        String page = report("--samples", "60", "--title", "我市 <2026>", "--for", "市政府", "--date", "2026-03-01");
        assertThat(page)
                .contains("\"simulation\":{", "\"sensitivity\":[", "\"preferences\":{", "\"stability\":[")
                .contains("\"diagnosis\":{", "\"commuting\":{", "\"similarity\":{", "\"derivations\":{")
                .contains("\"title\":\"我市 \\u003c2026\\u003e\"", "\"preparedFor\":\"市政府\"", "\"date\":\"2026-03-01\"")
                .contains(
                        "<title>我市 &lt;2026&gt;</title>", "<html lang=\"en\">", "Sample prefecture: 14 invented parks");
        assertThat(Files.size(folder.resolve("report.html"))).isLessThan(2_500_000L);
    }

    @Test
    void withoutSamplesThereIsNoRobustness() throws IOException {
        assertThat(report("--lang", "zh"))
                .doesNotContain("\"robustness\":{", "\"best\":[1", "\"rankBefore\":[1")
                .contains("\"diagnosis\":{", "<html lang=\"zh-CN\">");
    }

    @Test
    void aTableOfIndicatorsHasNoDerivations() throws IOException {
        assertThat(report("--data", Run.Table.FILE, "--profile", "common", "--tiers-only"))
                .doesNotContain("\"derivations\":{", "\"commuting\":{")
                .contains("\"diagnosis\":{", "\"tiersOnly\":true");
    }

    @Test
    void whatHasChangedSinceAnEarlierTable() throws IOException {
        assertThat(report("--earlier", Run.Table.FILE)).contains("\"rankBefore\":[1,2,4,8,6,3,5,7,9,10,11,12,13,null]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--title x|--title, --for, --date, --tiers-only and --earlier are about the report, and there is no --report.",
                "--tiers-only|there is no --report",
                "--report x.pdf|--report writes an .html file, and \"x.pdf\" is none.",
                "--report x.html --date 1.3.2026|--date \"1.3.2026\" is no date.",
                "--report x.html --earlier none.csv|none.csv",
                "--report none/x.html|there is no such folder",
            })
    void refusals(String options, String message) {
        Object[] arguments = ("rank " + options).split(" ", -1);
        Run run = Run.of(arguments);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }
}
