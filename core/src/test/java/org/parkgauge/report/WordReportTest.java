package org.parkgauge.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkgauge.analysis.uncertainty.Simulation;
import org.parkgauge.analysis.uncertainty.UncertainIndex;
import org.parkgauge.analysis.uncertainty.WeightNoise;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Scores;
import org.parkgauge.index.Tiers;
import org.parkgauge.internal.PlainText;
import org.parkgauge.report.chart.ChartSamples;
import org.parkgauge.report.word.WordTable;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** The document opens, and holds what it should. */
class WordReportTest {

    private static byte[] bytes(Report report, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WordReport.of(report, language).write(out);
        return out.toByteArray();
    }

    private static XWPFDocument open(byte[] bytes) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    private static Map<String, String> parts(byte[] bytes) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static Report report() {
        Scores scores = ChartSamples.scores(9, 4, false);
        return Report.of(scores)
                .titled(Text.of("评价报告", "Report & <more>"))
                .dated(LocalDate.of(2026, 3, 1))
                .preparedFor(Text.of("市政府", "the city"))
                .notice(Text.of("数据为虚构。\n仅供演示。", "Invented.\nFor show."))
                .with(UncertainIndex.of(scores.index().spec(), scores.data())
                        .varying(WeightNoise.uniform(0.3))
                        .simulate(Simulation.of(40).seed(1)));
    }

    private static List<String> texts(XWPFDocument document, String style) {
        return document.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    @Test
    void headingsAndContents() throws IOException {
        byte[] bytes = bytes(report(), Language.EN);
        try (XWPFDocument document = open(bytes)) {
            assertThat(texts(document, "Title")).containsExactly("Report & <more>");
            assertThat(texts(document, "Subtitle")).contains("Prepared for: the city", "Date: 2026-03-01");
            assertThat(texts(document, "Note")).contains("Invented.", "For show.");
            assertThat(texts(document, "Heading1"))
                    .containsExactly(
                            "Summary", "Ranking", "Scores of the indicators", "Page by page: the units", "Method");
            assertThat(texts(document, "Heading2"))
                    .contains("Findings", "Method in short", "Warnings", "How sure the ranks are", "The indicators")
                    .hasSize(5 + 9);
            List<String> entries = new ArrayList<>(texts(document, "TOC1"));
            assertThat(entries).isEqualTo(texts(document, "Heading1"));
            assertThat(texts(document, "TOC2")).isEqualTo(texts(document, "Heading2"));
        }
        String xml = parts(bytes).get("word/document.xml");
        assertThat(xml).contains("TOC \\o \"1-2\" \\h \\z \\u", "w:name=\"_Toc1\"", "w:anchor=\"_Toc1\"");
        assertThat(parts(bytes).get("word/settings.xml")).contains("updateFields");
        assertThat(count(xml, "w:fldCharType=\"begin\"")).isEqualTo(count(xml, "w:fldCharType=\"end\""));
        assertThat(count(xml, "<w:bookmarkStart ")).isEqualTo(count(xml, "<w:bookmarkEnd "));
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    private static List<Issue> issues(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Issue.of(Issue.Kind.DATA, "", Text.of("第" + i + "条", "warning " + i)))
                .toList();
    }

    @Test
    void manyWarningsStandAtTheEnd() throws IOException {
        Report report = Report.of(ChartSamples.scores(List.of("Alpha", "Beta", "Gamma"), 4, false));
        try (XWPFDocument eight = open(bytes(report.warnings(issues(8)), Language.EN));
                XWPFDocument ten = open(bytes(report.warnings(issues(10)), Language.EN))) {
            assertThat(texts(eight, "Heading2")).contains("Warnings").doesNotContain("All warnings");
            assertThat(texts(eight, "ListBullet")).containsOnlyOnce("warning 8");
            assertThat(texts(eight, "Note")).noneMatch(note -> note.contains("stand at the end"));
            assertThat(texts(ten, "Heading2")).endsWith("All warnings");
            assertThat(texts(ten, "Note")).contains("2 more; all stand at the end.");
            assertThat(texts(ten, "ListBullet"))
                    .containsOnlyOnce("warning 9", "warning 10")
                    .endsWith("warning 10");
        }
    }

    @Test
    void everyStyleIsThere() throws IOException {
        Map<String, String> parts = parts(bytes(report(), Language.EN));
        String styles = parts.get("word/styles.xml");
        var used = java.util.regex.Pattern.compile("<w:(?:pStyle|tblStyle) w:val=\"([^\"]+)\"")
                .matcher(parts.get("word/document.xml") + parts.get("word/footer1.xml"));
        int found = 0;
        while (used.find()) {
            assertThat(styles).contains("w:styleId=\"" + used.group(1) + "\"");
            found++;
        }
        assertThat(found).isGreaterThan(100);
        assertThat(parts.get("word/numbering.xml")).contains("ListBullet");
    }

    @Test
    void thePageIsA4WithNumbers() throws IOException {
        Map<String, String> parts = parts(bytes(report(), Language.ZH));
        assertThat(parts.get("word/document.xml"))
                .containsPattern("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
                .contains("w:footerReference");
        assertThat(parts.get("word/footer1.xml")).contains(" PAGE ", " NUMPAGES ", "评价报告");
        assertThat(parts.get("docProps/core.xml")).contains("评价报告", "Parkgauge").doesNotContain("Apache");
    }

    @Test
    void tablesRepeatTheirHeadAndTearNoRow() throws IOException {
        try (XWPFDocument document = open(bytes(report(), Language.EN))) {
            assertThat(document.getTables()).hasSize(1 + 2 * 9 + 1).allSatisfy(table -> {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getRow(1).isRepeatHeader()).isFalse();
                assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
            });
            XWPFTable ranking = document.getTables().get(0);
            assertThat(cells(ranking, 0))
                    .startsWith("Rank", "Unit", "Score", "Rank interval", "Band")
                    .hasSize(9);
            assertThat(ranking.getRows()).hasSize(10);
            Report report = report();
            for (int i = 0; i < 9; i++) {
                RankingRow row = report.ranking().get(i);
                assertThat(cells(ranking, i + 1))
                        .startsWith(
                                row.rank().map(String::valueOf).orElse("–"),
                                PlainText.line(row.name().en()));
            }
            XWPFTable indicators = document.getTables().get(2);
            assertThat(indicators.getRows()).hasSize(1 + 12);
            assertThat(cells(document.getTables().get(19), 0)).contains("Definition", "Weight");
        }
    }

    private static List<String> cells(XWPFTable table, int row) {
        return table.getRow(row).getTableCells().stream()
                .map(XWPFTableCell::getText)
                .toList();
    }

    @Test
    void hostileNamesAreTextsAndEveryPartIsXml() throws Exception {
        byte[] bytes = bytes(report(), Language.EN);
        for (Map.Entry<String, String> part : parts(bytes).entrySet()) {
            if (part.getKey().endsWith(".xml") || part.getKey().endsWith(".rels")) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(part.getValue().getBytes(StandardCharsets.UTF_8)));
            }
        }
        try (XWPFDocument document = open(bytes)) {
            List<String> headings = texts(document, "Heading2");
            for (String name : ChartSamples.HOSTILE) {
                assertThat(headings).contains(PlainText.line(name));
            }
        }
        assertThat(parts(bytes).get("word/document.xml")).doesNotContain("<script", "\u202e", "<b>");
    }

    @Test
    void chartsAreDescribedPicturesOrAreSaidToBeMissing() throws IOException {
        Scores plain = ChartSamples.scores(List.of("Alpha", "Beta", "Gamma"), 4, false);
        // Labels of indicators hold what few fonts have, so that this report has only charts of what it can paint.
        byte[] bytes = bytes(Report.of(plain), Language.EN);
        int pictures;
        try (XWPFDocument document = open(bytes)) {
            pictures = document.getAllPictures().size();
            String notes = String.join("\n", texts(document, "Note"));
            int missing = count(notes, "is left out: no font of the machine");
            assertThat(pictures + missing).isEqualTo(1 + 1 + 3);
            assertThat(pictures).isGreaterThanOrEqualTo(4);
        }
        String xml = parts(bytes).get("word/document.xml");
        assertThat(count(xml, "<wp:inline")).isEqualTo(pictures);
        assertThat(xml).contains("descr=\"Demo&lt;i>: What each dimension adds. The parts of a bar sum to the score.");
        var extent = java.util.regex.Pattern.compile("<wp:extent cx=\"(\\d+)\" cy=\"(\\d+)\"")
                .matcher(xml);
        while (extent.find()) {
            assertThat(Long.parseLong(extent.group(1))).isLessThanOrEqualTo(17L * 360_000);
            assertThat(Long.parseLong(extent.group(2))).isLessThanOrEqualTo(24L * 360_000);
        }
    }

    @Test
    void lettersWithoutAFontLeaveTheChartOut() throws IOException {
        Scores scores = ChartSamples.scores(List.of("\u0378", "Beta", "Gamma"), 4, false);
        try (XWPFDocument document = open(bytes(Report.of(scores), Language.ZH))) {
            assertThat(String.join("", texts(document, "Note"))).contains("各维度的贡献”未能生成：本机没有能显示其全部文字的字体");
        }
    }

    private static Report tiered() {
        Scores scores = ChartSamples.scores(List.of("Alpha", "Beta", "Gamma"), 4, false);
        IndexSpec spec = scores.index().spec().toBuilder()
                .tiers(new Tiers(
                        List.of(
                                new Tiers.Tier("good", Text.of("好", "good"), 50),
                                new Tiers.Tier("poor", Text.of("差", "poor"), Double.NaN)),
                        Double.NaN,
                        ""))
                .build();
        return Report.of(spec.fit(scores.data()).score(scores.data()));
    }

    @Test
    void tiersWithoutRanks() throws IOException {
        try (XWPFDocument ranked = open(bytes(tiered(), Language.EN));
                XWPFDocument tiers = open(bytes(tiered().tiersOnly(), Language.EN))) {
            assertThat(cells(ranked.getTables().get(0), 0)).startsWith("Rank", "Unit", "Score", "Tier");
            assertThat(cells(tiers.getTables().get(0), 0))
                    .startsWith("Unit", "Tier")
                    .doesNotContain("Score", "Rank");
            assertThat(texts(tiers, "Heading1")).contains("Tiers").doesNotContain("Ranking");
            assertThat(tiers.getTables())
                    .allSatisfy(table -> assertThat(cells(table, 0)).doesNotContain("Rank"));
        }
        assertThat(MarkdownSummary.of(tiered().tiersOnly(), Language.EN)
                        .charts("c")
                        .text())
                .contains("## Tiers", "| unit | tier |", "heat-map.svg")
                .doesNotContain("| rank |", "ranking.svg");
        assertThat(ReportCharts.of(tiered().tiersOnly(), Language.EN).all()).doesNotContainKey("ranking.svg");
    }

    @Test
    void pagesOnRequest() throws IOException {
        Report report = Report.of(ChartSamples.scores(List.of("Alpha", "Beta", "Gamma"), 4, false));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WordReport.of(report, Language.EN).pages(2).write(out);
        try (XWPFDocument document = open(out.toByteArray())) {
            assertThat(document.getTables()).hasSize(1 + 2 * 2 + 1);
            assertThat(texts(document, "Note")).contains("The first 2 of 3.");
        }
        ByteArrayOutputStream none = new ByteArrayOutputStream();
        WordReport.of(report, Language.EN).pages(0).write(none);
        try (XWPFDocument document = open(none.toByteArray())) {
            assertThat(document.getTables()).hasSize(2);
            assertThat(texts(document, "Heading1")).doesNotContain("Page by page: the units");
        }
        assertThatThrownBy(() -> WordReport.of(report, Language.EN).pages(-1))
                .hasMessage("There cannot be -1 pages.\nMaybe write 0 for none.");
    }

    @Test
    void filesAreWrittenWholeOrRefused(@TempDir Path folder) throws IOException {
        Report report = Report.of(ChartSamples.scores(List.of("Alpha", "Beta", "Gamma"), 4, false));
        Path file = folder.resolve("a.docx");
        WordReport.of(report, Language.EN).write(file);
        try (XWPFDocument document = open(Files.readAllBytes(file))) {
            assertThat(texts(document, "Title")).containsExactly("Demo<i>");
        }
        Path nowhere = folder.resolve("none").resolve("a.docx");
        assertThatThrownBy(() -> WordReport.of(report, Language.EN).write(nowhere))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(nowhere.toString());
        WordTable table = new WordTable().texts("a", 1);
        assertThatThrownBy(() -> table.row(List.of("1", "2")))
                .hasMessage("The table has 1 columns, and the row 2 cells.");
    }
}
