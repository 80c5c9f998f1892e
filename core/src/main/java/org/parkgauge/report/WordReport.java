package org.parkgauge.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Provenance;
import org.parkgauge.index.Tiers;
import org.parkgauge.report.chart.Drawing;
import org.parkgauge.report.word.WordDocument;
import org.parkgauge.report.word.WordTable;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * A report as a Word document to be edited before it is printed: summary, ranking, charts, a page for each unit, the method.
 * Needs {@code org.apache.poi:poi-ooxml}, which is optional. Immutable.
 *
 * <pre>{@code
 * WordReport.of(report, Language.ZH).write(Path.of("report.docx"));
 * }</pre>
 *
 * <p>Charts are pictures, painted by the fonts of this machine. Where none of them has all characters of a chart, as on a
 * server without Chinese fonts, the chart is left out, and the document says so in its place; the figures stand in the tables
 * in any case. Fonts of the text are chosen by the program that opens the document.
 */
public final class WordReport {

    /** More pages than this are better asked for by name. */
    private static final int USUAL_PAGES = 100;

    private static final int BARS_ON_A_PAGE = 36;
    private static final int MAPPED = 60;

    /** So many warnings stand before the ranking; more would keep the reader from it. */
    private static final int FIRST_WARNINGS = 8;

    private final Report report;
    private final Language language;
    private final int pages;

    private WordReport(Report report, Language language, int pages) {
        this.report = report;
        this.language = language;
        this.pages = pages;
    }

    /**
     * The document of a report, with pages of the first hundred units.
     *
     * @param report the report
     * @param language the language
     * @return the document
     */
    public static WordReport of(Report report, Language language) {
        return new WordReport(report, language, USUAL_PAGES);
    }

    /**
     * The same with pages of other many units.
     *
     * @param most how many units have a page, the first ones of the ranking; 0 for none
     * @return a new document
     * @throws InvalidInputException if it is negative
     */
    public WordReport pages(int most) {
        if (most < 0) {
            throw new InvalidInputException("页数 " + most + " 小于 0。", "There cannot be " + most + " pages.")
                    .maybe("不要单页时写 0。", "write 0 for none.");
        }
        return new WordReport(report, language, most);
    }

    /**
     * Writes the document.
     *
     * @param file the file, its name best ending in .docx; an older one is replaced
     * @throws InvalidInputException if the class path lacks the library for it
     * @throws UncheckedIOException if writing fails
     */
    public void write(Path file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(bytes);
        try {
            Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Writes the document, without closing the stream.
     *
     * @param out receives the bytes
     * @throws InvalidInputException if the class path lacks the library for it
     * @throws UncheckedIOException if writing fails
     */
    public void write(OutputStream out) {
        document().write(out);
    }

    private WordDocument document() {
        String title = report.title().in(language);
        return new Work(new WordDocument(title, title)).finish();
    }

    /** One document in the making. */
    private final class Work {
        private final WordDocument document;
        private final ReportCharts charts = ReportCharts.of(report, language);
        private final int decimals = ReportNumbers.decimals(report.scores());
        private final boolean ranked = !report.isTiersOnly();
        private final boolean tiered = !report.scores().index().spec().tiers().isEmpty();
        private final List<RankingRow> rows = report.ranking();
        private final List<String> warnings =
                report.warnings().stream().map(issue -> issue.in(language)).toList();

        Work(WordDocument document) {
            this.document = document;
        }

        private String say(String zh, String en) {
            return Text.of(zh, en).in(language);
        }

        private String words(Text text) {
            return text.in(language);
        }

        private List<String> words(List<Text> texts) {
            return texts.stream().map(this::words).toList();
        }

        private String score(double value) {
            return Decimals.rounded(value, decimals);
        }

        private String measured(IndicatorRow row) {
            String value = Wording.measured(row.value(), row.unit(), language);
            return row.imputed() ? value + say("（插补）", " (imputed)") : value;
        }

        WordDocument finish() {
            cover();
            summary();
            ranking();
            pictures();
            units();
            method();
            return document;
        }

        private void cover() {
            if (!report.preparedFor().isEmpty()) {
                document.subtitle(say("呈送：", "Prepared for: ") + words(report.preparedFor()));
            }
            report.date().ifPresent(date -> document.subtitle(say("日期：", "Date: ") + date));
            document.subtitle(words(report.subject()));
            if (!report.notice().isEmpty()) {
                words(report.notice()).lines().forEach(document::note);
            }
            document.contents(say("目录", "Contents"));
            document.pageBreak();
        }

        private void summary() {
            document.heading(1, say("摘要", "Summary"));
            if (!report.findings().isEmpty()) {
                document.heading(2, say("要点", "Findings"));
                document.list(
                        words(report.findings().stream().map(Finding::text).toList()));
            }
            document.heading(2, say("方法概要", "Method in short"));
            document.list(words(report.method()));
            if (!warnings.isEmpty()) {
                document.heading(2, say("注意事项", "Warnings"));
                int shown = Math.min(warnings.size(), FIRST_WARNINGS);
                document.list(warnings.subList(0, shown));
                if (shown < warnings.size()) {
                    int more = warnings.size() - shown;
                    document.note(say("另有 " + more + " 条，全部列在文末。", more + " more; all stand at the end."));
                }
            }
        }

        private void ranking() {
            document.heading(1, ranked ? say("排名", "Ranking") : say("等级", "Tiers"));
            boolean sure = rows.stream().anyMatch(row -> row.interval().isPresent());
            List<DimensionRow> dimensions = rows.isEmpty()
                    ? List.of()
                    : report.profile(rows.get(0).unit()).dimensions();
            List<DimensionRow> shown = dimensions.size() > 8 ? List.of() : dimensions;
            WordTable table = new WordTable();
            if (ranked) {
                table.numbers(say("名次", "Rank"), 0.8);
            }
            table.texts(unitWord(), 2.7);
            if (ranked) {
                table.numbers(say("得分", "Score"), 0.9);
            }
            if (tiered) {
                table.texts(say("等级", "Tier"), 1.7);
            }
            if (sure) {
                table.numbers(say("名次区间", "Rank interval"), 1.2);
                table.numbers(say("档", "Band"), 0.6);
            }
            shown.forEach(one -> table.numbers(words(one.label()), 1.15));
            for (RankingRow row : rows) {
                List<String> cells = new ArrayList<>();
                if (ranked) {
                    cells.add(row.rank().map(String::valueOf).orElse("–"));
                }
                cells.add(words(row.name()));
                if (ranked) {
                    cells.add(score(row.score()));
                }
                if (tiered) {
                    cells.add(tier(row));
                }
                if (sure) {
                    cells.add(row.interval()
                            .map(interval -> interval.in(language))
                            .orElse("–"));
                    cells.add(row.band() == 0 ? "–" : Integer.toString(row.band()));
                }
                if (!shown.isEmpty()) {
                    row.dimensions().forEach(value -> cells.add(score(value)));
                }
                table.row(cells);
            }
            document.table(table);
            if (sure) {
                document.note(words(report.intervalBasis()));
            }
            if (rows.stream().anyMatch(RankingRow::lowered)) {
                document.note(say("↓ 因短板或未达前提条件而降等。", "↓ lowered by a weak dimension or an unmet prerequisite."));
            }
        }

        private String unitWord() {
            String plural = report.units().en();
            String one = plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
            return say(report.units().zh(), Character.toUpperCase(one.charAt(0)) + one.substring(1));
        }

        private String tier(RankingRow row) {
            return row.tier().map(Tiers.Tier::label).map(this::words).orElse("–") + (row.lowered() ? " ↓" : "");
        }

        private void pictures() {
            charts.ranking(BARS_ON_A_PAGE).ifPresent(this::picture);
            charts.intervals().ifPresent(drawing -> {
                document.heading(2, say("名次有多大把握", "How sure the ranks are"));
                picture(drawing);
            });
            document.heading(1, say("各指标得分", "Scores of the indicators"));
            charts.heatMaps(MAPPED).forEach(this::picture);
            if (rows.size() > MAPPED) {
                document.note(say(
                        "图中为前 " + MAPPED + " 个；全部数值见工作簿。",
                        "The first " + MAPPED + " are shown; the workbook has all figures."));
            }
        }

        private void picture(Drawing drawing) {
            picture(drawing, 1);
        }

        private void picture(Drawing drawing, double size) {
            if (drawing.isPaintable()) {
                document.picture(drawing, size);
            } else {
                document.note(say(
                        "图“" + drawing.title() + "”未能生成：本机没有能显示其全部文字的字体（例如 Noto Sans CJK SC）。" + drawing.description(),
                        "The chart \"" + drawing.title()
                                + "\" is left out: no font of the machine that wrote this has all"
                                + " its characters (install one such as Noto Sans CJK SC). " + drawing.description()));
            }
        }

        private void units() {
            List<RankingRow> some = rows.subList(0, Math.min(pages, rows.size()));
            if (some.isEmpty()) {
                return;
            }
            document.heading(
                    1,
                    say(
                            "分" + report.units().zh() + "情况",
                            "Page by page: the " + report.units().en()));
            if (some.size() < rows.size()) {
                document.note(say(
                        "以下为前 " + some.size() + " 个，共 " + rows.size() + " 个。",
                        "The first " + some.size() + " of " + rows.size() + "."));
            }
            for (int i = 0; i < some.size(); i++) {
                if (i > 0) {
                    document.pageBreak();
                }
                page(report.profile(some.get(i).unit()));
            }
        }

        private void page(UnitProfile profile) {
            RankingRow row = profile.row();
            document.heading(2, words(row.name()));
            document.paragraph(standing(row));
            charts.radar(row.unit()).ifPresent(drawing -> picture(drawing, 0.72));
            dimensions(profile);
            list(say("长处", "Strengths"), profile.strengths());
            list(say("短板", "Weaknesses"), profile.weaknesses());
            list(
                    ranked
                            ? say("怎样提升名次", "What it takes to gain a rank")
                            : say("怎样提升等级", "What it takes to reach the next tier"),
                    profile.gains());
            list(say("供讨论", "Points to discuss"), profile.points());
            indicators(profile);
        }

        private String standing(RankingRow row) {
            List<String> parts = new ArrayList<>();
            if (ranked) {
                parts.add(say("得分 ", "Score ") + score(row.score()));
                row.rank().ifPresent(rank -> parts.add(say("第 " + rank + " 名", "rank " + rank)));
                row.interval().ifPresent(interval -> parts.add(say("名次区间 ", "rank interval ") + interval.in(language)));
            }
            if (row.tier().isPresent()) {
                parts.add(say("等级：", "tier: ") + tier(row));
            }
            return parts.isEmpty() ? say("没有总得分。", "No index score.") : String.join(say("；", "; "), parts);
        }

        private void list(String heading, List<Text> lines) {
            if (!lines.isEmpty()) {
                document.heading(3, heading);
                document.list(words(lines));
            }
        }

        private void dimensions(UnitProfile profile) {
            WordTable table = new WordTable()
                    .texts(say("维度", "Dimension"), 3)
                    .numbers(say("得分", "Score"), 1)
                    .numbers(say("均值", "Mean"), 1)
                    .numbers(say("最优", "Best"), 1);
            if (ranked) {
                table.numbers(say("名次", "Rank"), 0.8);
            }
            table.numbers(say("权重", "Weight"), 1);
            for (DimensionRow one : profile.dimensions()) {
                List<String> cells = new ArrayList<>(
                        List.of(words(one.label()), score(one.score()), score(one.mean()), score(one.best())));
                if (ranked) {
                    cells.add(rank(one.rank()));
                }
                cells.add(one.weight() == 0 ? say("不计入", "does not count") : Decimals.rounded(one.weight(), 3));
                table.row(cells);
            }
            document.table(table);
        }

        private static String rank(Optional<Integer> rank) {
            return rank.map(String::valueOf).orElse("–");
        }

        private void indicators(UnitProfile profile) {
            document.heading(3, say("各项指标", "Indicators"));
            WordTable table = new WordTable()
                    .texts(say("代码", "Code"), 1)
                    .texts(say("指标", "Indicator"), 3.2)
                    .numbers(say("原值", "Value"), 1.7)
                    .numbers(say("满分值", "Full marks"), 1.1)
                    .numbers(say("得分", "Score"), 0.9)
                    .numbers(say("均值", "Mean"), 0.9);
            if (ranked) {
                table.numbers(say("名次", "Rank"), 0.8);
            }
            for (IndicatorRow one : profile.indicators()) {
                List<String> cells = new ArrayList<>(List.of(
                        one.code(),
                        words(one.label()),
                        measured(one),
                        words(one.norm()),
                        score(one.score()),
                        score(one.mean())));
                if (ranked) {
                    cells.add(rank(one.rank()));
                }
                table.row(cells);
            }
            document.table(table);
        }

        private void method() {
            document.heading(1, say("方法", "Method"));
            document.list(words(report.method()));
            document.heading(2, say("指标定义", "The indicators"));
            WordTable table = new WordTable()
                    .texts(say("代码", "Code"), 1)
                    .texts(say("指标", "Indicator"), 2.4)
                    .texts(say("单位", "Unit"), 1.1)
                    .texts(say("定义", "Definition"), 4)
                    .texts(say("满分值", "Full marks"), 1.1)
                    .numbers(say("权重", "Weight"), 0.9);
            define(report.scores().index().spec().root(), table);
            document.table(table);
            if (warnings.size() > FIRST_WARNINGS) {
                document.heading(2, say("全部注意事项", "All warnings"));
                document.list(warnings);
            }
            Provenance provenance = report.scores().provenance();
            document.note(provenance.index() + " " + provenance.version() + say("，定义 ", ", definition ")
                    + ReportNumbers.shown(provenance.specHash()) + say("，数据 ", ", data ")
                    + ReportNumbers.shown(report.scores().data().fingerprint()) + say("，", ", ") + "Parkgauge "
                    + provenance.library());
        }

        private void define(Dimension dimension, WordTable table) {
            for (var child : dimension.children()) {
                if (child instanceof Dimension deeper) {
                    define(deeper, table);
                } else if (child instanceof Indicator indicator) {
                    double weight = report.scores().index().effectiveWeights().getOrDefault(indicator.code(), 0.0);
                    table.row(List.of(
                            indicator.code(),
                            words(indicator.label()),
                            words(indicator.unit()),
                            words(indicator.definition()),
                            words(Wording.norm(indicator.direction())),
                            Decimals.rounded(weight, 4)));
                }
            }
        }
    }
}
