package org.parkgauge.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parkgauge.index.Tiers;
import org.parkgauge.report.chart.Drawing;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/**
 * A summary of a report in Markdown: what was measured, the findings, the ranking with tier and rank interval, the warnings,
 * the method in short. Texts from outside are escaped, so that none turns into markup, a link or HTML. Immutable.
 *
 * <pre>{@code
 * MarkdownSummary.of(report, Language.ZH).write(Path.of("summary.md"));
 * }</pre>
 */
public final class MarkdownSummary {

    private final Report report;
    private final Language language;
    private final String charts;

    private MarkdownSummary(Report report, Language language, String charts) {
        this.report = report;
        this.language = language;
        this.charts = charts;
    }

    /**
     * The summary of a report.
     *
     * @param report the report
     * @param language the language
     * @return the summary
     */
    public static MarkdownSummary of(Report report, Language language) {
        return new MarkdownSummary(report, language, "");
    }

    /**
     * The same with pictures: the ranking, the rank intervals and the heat map, as {@link ReportCharts#write} stores them.
     *
     * @param folder the folder of the charts as seen from the Markdown file, with slashes
     * @return a new summary
     */
    public MarkdownSummary charts(String folder) {
        return new MarkdownSummary(report, language, folder.endsWith("/") ? folder : folder + "/");
    }

    /**
     * Writes it as UTF-8.
     *
     * @param file the file; an older one is replaced
     * @throws UncheckedIOException if writing fails
     */
    public void write(Path file) {
        try {
            Files.writeString(file, text());
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    private String say(String zh, String en) {
        return Text.of(zh, en).in(language);
    }

    private String safe(Text text) {
        return MarkdownText.escaped(text.in(language));
    }

    /**
     * The summary as text.
     *
     * @return lines that end in a line feed
     */
    public String text() {
        StringBuilder out = new StringBuilder();
        out.append("# ").append(safe(report.title())).append("\n\n");
        if (!report.notice().isEmpty()) {
            out.append("> ").append(safe(report.notice())).append("\n\n");
        }
        out.append(safe(report.subject())).append("\n\n");
        List<String> about = new ArrayList<>();
        if (!report.preparedFor().isEmpty()) {
            about.add(say("呈送：", "Prepared for: ") + safe(report.preparedFor()));
        }
        report.date().ifPresent(date -> about.add(say("日期：", "Date: ") + date));
        if (!about.isEmpty()) {
            out.append(String.join(say("；", "; "), about)).append("\n\n");
        }
        list(
                out,
                say("要点", "Findings"),
                report.findings().stream().map(Finding::text).map(this::safe).toList());
        ranking(out);
        pictures(out);
        list(
                out,
                say("注意事项", "Warnings"),
                report.warnings().stream().map(this::warning).toList());
        list(out, say("方法", "Method"), report.method().stream().map(this::safe).toList());
        provenance(out);
        return out.toString();
    }

    private String warning(Issue issue) {
        return MarkdownText.escaped(issue.in(language));
    }

    private static void list(StringBuilder out, String heading, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        out.append("## ").append(heading).append("\n\n");
        lines.forEach(line -> out.append("- ").append(line).append('\n'));
        out.append('\n');
    }

    private void ranking(StringBuilder out) {
        boolean ranked = !report.isTiersOnly();
        List<RankingRow> rows = report.ranking();
        boolean tiered = !report.scores().index().spec().tiers().isEmpty();
        boolean sure = rows.stream().anyMatch(row -> row.interval().isPresent());
        int decimals = ReportNumbers.decimals(report.scores());
        out.append("## ")
                .append(ranked ? say("排名", "Ranking") : say("等级", "Tiers"))
                .append("\n\n");
        List<String> head = new ArrayList<>();
        StringBuilder rule = new StringBuilder("|");
        if (ranked) {
            head.add(say("名次", "rank"));
            rule.append("---:|");
        }
        head.add(say(report.units().zh(), singular()));
        rule.append(":---|");
        if (ranked) {
            head.add(say("得分", "score"));
            rule.append("---:|");
        }
        if (tiered) {
            head.add(say("等级", "tier"));
            rule.append(":---|");
        }
        if (sure) {
            head.add(say("名次区间", "rank interval"));
            rule.append("---:|");
            head.add(say("档", "band"));
            rule.append("---:|");
        }
        out.append("| ")
                .append(String.join(" | ", head))
                .append(" |\n")
                .append(rule)
                .append('\n');
        for (RankingRow row : rows) {
            List<String> cells = new ArrayList<>();
            if (ranked) {
                cells.add(row.rank().map(String::valueOf).orElse("–"));
            }
            cells.add(safe(row.name()));
            if (ranked) {
                cells.add(Decimals.rounded(row.score(), decimals));
            }
            if (tiered) {
                String tier = row.tier().map(Tiers.Tier::label).map(this::safe).orElse("–");
                cells.add(tier + (row.lowered() ? " ↓" : ""));
            }
            if (sure) {
                cells.add(row.interval().map(interval -> interval.in(language)).orElse("–"));
                cells.add(row.band() == 0 ? "–" : Integer.toString(row.band()));
            }
            out.append("| ").append(String.join(" | ", cells)).append(" |\n");
        }
        out.append('\n');
        if (sure) {
            out.append(safe(report.intervalBasis())).append("\n\n");
        }
        if (rows.stream().anyMatch(RankingRow::lowered)) {
            out.append(say("↓ 因短板或未达前提条件而降等。", "↓ lowered by a weak dimension or an unmet prerequisite."))
                    .append("\n\n");
        }
    }

    private String singular() {
        String plural = report.units().en();
        return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
    }

    private void pictures(StringBuilder out) {
        if (charts.isEmpty()) {
            return;
        }
        ReportCharts all = ReportCharts.of(report, language);
        all.ranking(Integer.MAX_VALUE).ifPresent(drawing -> picture(out, drawing, "ranking.svg"));
        all.intervals().ifPresent(drawing -> picture(out, drawing, "rank-intervals.svg"));
        picture(out, all.heatMap(), "heat-map.svg");
    }

    private void picture(StringBuilder out, Drawing drawing, String file) {
        String path = target(charts + file);
        out.append("![")
                .append(MarkdownText.escaped(drawing.title()))
                .append("](")
                .append(path)
                .append(")\n\n");
    }

    /** A path as the target of a link: what Markdown would end it at is written as its bytes. */
    private static String target(String path) {
        StringBuilder target = new StringBuilder();
        for (byte one : path.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            int value = one & 0xff;
            boolean plain = value > ' ' && value < 0x7f && "()<>[]\\\"%".indexOf(value) < 0;
            target.append(plain ? String.valueOf((char) value) : String.format(Locale.ROOT, "%%%02X", value));
        }
        return target.toString();
    }

    private void provenance(StringBuilder out) {
        var provenance = report.scores().provenance();
        out.append(MarkdownText.escaped(provenance.index() + " " + provenance.version()))
                .append(say("，定义 ", ", definition "))
                .append(ReportNumbers.shown(provenance.specHash()))
                .append(say("，数据 ", ", data "))
                .append(ReportNumbers.shown(report.scores().data().fingerprint()))
                .append(say("，Parkgauge ", ", Parkgauge "))
                .append(provenance.library())
                .append('\n');
    }
}
