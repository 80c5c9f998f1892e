package org.parkgauge.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.report.Report;
import org.parkgauge.report.html.HtmlReport;
import org.parkgauge.text.Language;

/** The report in a real browser: every chart drawn, in both languages, no message, no request. */
@Tag("browser")
final class ReportBrowserTest {

    private static final Map<String, Supplier<Report>> CASES = new LinkedHashMap<>();

    static {
        CASES.put("prefecture", Cases::prefecture);
        CASES.put("hostile names", Cases::hostile);
        CASES.put("one park", Cases::alone);
        CASES.put("300 parks", Cases::many);
        CASES.put("some scores missing", () -> Cases.missing(false));
        CASES.put("all scores missing", () -> Cases.missing(true));
        CASES.put("tiers only", Cases::tiersOnly);
    }

    @TempDir
    Path folder;

    static Stream<String> cases() {
        return CASES.keySet().stream();
    }

    private Path write(String name, Language language) {
        Path file = folder.resolve("report.html");
        HtmlReport.of(CASES.get(name).get()).language(language).write(file);
        return file;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void drawsItself(String name) throws IOException, InterruptedException {
        Chromium.Opened opened = new Chromium(folder).open(write(name, Language.ZH), "#check");
        assertThat(opened.status("errors")).isEmpty();
        assertThat(opened.status("missing")).isEmpty();
        assertThat(opened.status("empty")).isEmpty();
        assertThat(opened.status("requests")).isEmpty();
        assertThat(opened.status("check")).isEqualTo("passed");
        assertThat(opened.console()).isEmpty();
        assertThat(opened.hosts()).isEmpty();
        assertThat(Integer.parseInt(opened.status("charts"))).isGreaterThanOrEqualTo(4);
        assertThat(Integer.parseInt(opened.status("textzh"))).isGreaterThan(1000);
        assertThat(Integer.parseInt(opened.status("texten"))).isGreaterThan(1000);
    }

    /** What would run or load if a name had broken out is told by the browser: the tests above could fail. */
    @Test
    void aPageThatAsksAnotherMachineIsSeen() throws IOException, InterruptedException {
        Path file = folder.resolve("bad.html");
        Files.writeString(
                file,
                "<!doctype html><html><body><script>fetch('http://evil.example/'); broken();</script></body></html>");
        Chromium.Opened opened = new Chromium(folder).open(file, "#check");
        assertThat(opened.hosts()).contains("evil.example");
        assertThat(opened.console()).isNotEmpty();
        assertThat(opened.status("check")).isEqualTo("none");
    }

    /** Cover, contents, and at least one sheet for each of seven parts and of fourteen parks. */
    @Test
    void printsOnPaper() throws IOException, InterruptedException {
        assertThat(new Chromium(folder).print(write("prefecture", Language.EN))).isBetween(23, 90);
    }
}
