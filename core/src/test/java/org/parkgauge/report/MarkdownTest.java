package org.parkgauge.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.internal.PlainText;
import org.parkgauge.report.chart.ChartSamples;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\u0001',
            value = {
                "plain 园区 1.5%~plain 园区 1.5%",
                "<b>&amp;</b>~&lt;b&gt;&amp;amp;&lt;/b&gt;",
                "*a* _b_ `c`~\\*a\\* \\_b\\_ \\`c\\`",
                "[x](http://y)~\\[x\\](http\\://y)",
                "a|b~a\\|b",
                "# one~\\# one",
                "a # b~a # b",
                "a ## b~a #\\# b",
                "- item~\\- item",
                "a-b, 2+3=5~a-b, 2+3=5",
                "--- x~\\-\\-\\- x",
                "1. first~1\\. first",
                "1) first~1\\) first",
                "12.5 ha~12\\.5 ha",
                "v1.0 (x)~v1.0 (x)",
                "www.park.cn~www\\.park.cn",
                "WWW.park.cn~WWW\\.park.cn",
                "$5 ^2 {x}~\\$5 \\^2 \\{x\\}",
                "时间: 9:30~时间: 9:30",
                "back\\slash~back\\\\slash",
                ".)~.)",
            })
    void markupIsShownAsItIs(String text, String expected) {
        assertThat(MarkdownText.escaped(text)).isEqualTo(expected);
    }

    @Test
    void tildesAndBreaks() {
        assertThat(MarkdownText.escaped("~~a~~")).isEqualTo("\\~\\~a\\~\\~");
        assertThat(MarkdownText.escaped("  a\n\n# b\t ")).isEqualTo("a # b");
        assertThat(MarkdownText.escaped("\n# b")).isEqualTo("\\# b");
        assertThat(MarkdownText.escaped("")).isEmpty();
        assertThat(MarkdownText.escaped("a==b")).isEqualTo("a=\\=b");
    }

    /** Takes back what was escaped, as Markdown does. */
    private static String shown(String markdown) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < markdown.length(); i++) {
            if (markdown.charAt(i) == '\\') {
                i++;
            }
            text.append(markdown.charAt(i));
        }
        return text.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    @Property(tries = 300)
    void whatIsShownIsTheText(@ForAll @StringLength(max = 40) String text) {
        String markdown = MarkdownText.escaped(text);
        assertThat(markdown).doesNotContain("\n", "\r", "<", ">");
        assertThat(markdown).doesNotContainPattern("(^|[^\\\\])[`*_\\[\\]|~{}$^]");
        assertThat(shown(markdown)).isEqualTo(PlainText.line(text).strip());
    }

    @Test
    void plainTextHasNothingThatADocumentCannotHold() {
        assertThat(PlainText.line("a\r\n\tb")).isEqualTo("a b");
        assertThat(PlainText.line("\u0085a\u2028b\u2029c")).isEqualTo(" a b c");
        assertThat(PlainText.line("\u202ax\u202by\u202cz\u202d\u202e\u2066\u2067\u2068\u2069."))
                .isEqualTo("xyz.");
        assertThat(PlainText.line("\u2029\u202f\u2065\u206a")).isEqualTo(" \u202f\u2065\u206a");
        assertThat(PlainText.line("\u0000\u001f\u007f\ud83c\udfed\ud83c\udc00\udfff"))
                .isEqualTo("\ufffd\ufffd\ufffd\ud83c\udfed\ud83c\udc00\ufffd");
        assertThat(PlainText.line("\ud800x\udfff")).isEqualTo("\ufffdx\ufffd");
        assertThat(PlainText.line("\ufffe\uffff\ufffd\ud83f\udffe\ud7ff\ue000"))
                .isEqualTo("\ufffd\ufffd\ufffd\ufffd\ud7ff\ue000");
    }

    private static Report report() {
        return Report.of(ChartSamples.scores(9, 4, false));
    }

    @Test
    void theSummaryHoldsRankingFindingsWarningsAndMethod() {
        String text = MarkdownSummary.of(
                        report().titled(Text.of("标题 *一*", "Title *one*"))
                                .dated(LocalDate.of(2026, 3, 1))
                                .preparedFor(Text.of("市|府", "the|city"))
                                .notice(Text.of("虚构", "Invented <i>")),
                        Language.EN)
                .text();
        assertThat(text)
                .startsWith("# Title \\*one\\*\n\n> Invented &lt;i&gt;\n\n")
                .contains("Prepared for: the\\|city; Date: 2026-03-01\n", "\n## Findings\n\n- ", "\n## Ranking\n\n")
                .contains("\n## Warnings\n\n- ", "\n## Method\n\n- ", "demo 1.0, definition ", ", Parkgauge ")
                .contains("| rank | unit | score |\n|---:|:---|---:|\n| 1 | ")
                .doesNotContain("<script", "tier", "![");
        assertThat(text.lines().filter(line -> line.startsWith("|"))).hasSize(2 + 9);
        assertThat(text.lines()
                        .filter(line -> line.startsWith("| "))
                        .map(line -> line.replaceAll("\\\\\\|", "")
                                .chars()
                                .filter(c -> c == '|')
                                .count()))
                .containsOnly(4L);
        assertThat(MarkdownSummary.of(report(), Language.ZH).text())
                .contains("## 要点", "## 排名", "| 名次 | 单元 | 得分 |", "## 注意事项", "## 方法");
    }

    @Test
    void picturesAreLinked(@TempDir Path folder) throws Exception {
        Report report = report();
        assertThat(MarkdownSummary.of(report, Language.EN)
                        .charts("my charts/(图)")
                        .text())
                .contains("](my%20charts/%28%E5%9B%BE%29/ranking.svg)\n", "/heat-map.svg)")
                .doesNotContain("rank-intervals.svg");
        List<String> files =
                ReportCharts.of(report, Language.EN).write(folder.resolve("a").resolve("b"));
        assertThat(files)
                .startsWith("ranking.svg", "heat-map.svg", "radar-01.svg")
                .hasSize(2 + 9);
        assertThat(Files.readString(folder.resolve("a/b/radar-09.svg"))).startsWith("<?xml");
        MarkdownSummary.of(report, Language.EN).write(folder.resolve("a.md"));
        assertThat(Files.readString(folder.resolve("a.md")))
                .isEqualTo(MarkdownSummary.of(report, Language.EN).text());
    }
}
