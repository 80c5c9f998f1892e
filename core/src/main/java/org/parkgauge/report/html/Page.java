package org.parkgauge.report.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkgauge.json.ScriptJson;
import org.parkgauge.report.RankingRow;
import org.parkgauge.report.Report;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** Puts the page together: shell, style, scripts, data, and a summary for readers without scripts. */
final class Page {

    private static final int LISTED = 300;

    private final Report report;
    private final Language language;

    Page(Report report, Language language) {
        this.report = report;
        this.language = language;
    }

    String text() {
        String charts = Assets.charts();
        String scripts = Assets.scripts();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("language", language == Language.ZH ? "zh-CN" : "en");
        parts.put("title", Markup.escape(report.title().in(language)));
        parts.put("policy", policy(charts, scripts));
        parts.put("style", Assets.style());
        parts.put("summary", summary());
        parts.put("data", data());
        parts.put("charts", charts);
        parts.put("scripts", scripts);
        return filled(Assets.shell(), parts);
    }

    /** Nothing from anywhere, and of scripts these two only. */
    private static String policy(String charts, String scripts) {
        return "default-src 'none'; script-src " + Assets.digest(charts) + " " + Assets.digest(scripts)
                + "; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'";
    }

    /** The shell with each place {@code ${name}} filled once; what is filled in is not looked at again. */
    private static String filled(String shell, Map<String, String> parts) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (int open = shell.indexOf("${"); open >= 0; open = shell.indexOf("${", done)) {
            int close = shell.indexOf('}', open);
            String name = shell.substring(open + 2, close);
            String part = parts.get(name);
            if (part == null) {
                throw new IllegalStateException("The page has no part " + name + ".");
            }
            out.append(shell, done, open).append(part);
            done = close + 1;
        }
        return out.append(shell, done, shell.length()).toString();
    }

    private String data() {
        Rows rows = new Rows(report);
        List<Section> sections = List.of(
                new CoverSection(report),
                new NodesSection(report),
                new RankingSection(report, rows),
                new ValuesSection(report, rows),
                new RobustnessSection(report, rows),
                new DiagnosisSection(report, rows),
                new MethodSection(report),
                new ProfilesSection(report, rows));
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("language", language.name().toLowerCase(Locale.ROOT));
        data.put("labels", Labels.all());
        for (Section section : sections) {
            section.data().ifPresent(part -> data.put(section.name(), part));
        }
        StringBuilder json = new StringBuilder();
        try {
            ScriptJson.write(data, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json.toString();
    }

    /** What a reader without scripts sees: the subject, the findings and the ranking. */
    private String summary() {
        Map<String, Text> labels = Labels.all();
        StringBuilder out = new StringBuilder();
        element(out, "p", labels.getOrDefault("noscript", Text.EMPTY).in(language));
        element(out, "h1", report.title().in(language));
        element(out, "p", report.subject().in(language));
        out.append("<ul>");
        report.findings().forEach(finding -> element(out, "li", finding.text().in(language)));
        out.append("</ul><ol class=\"plain\">");
        List<RankingRow> rows = report.ranking();
        for (RankingRow row : rows.subList(0, Math.min(LISTED, rows.size()))) {
            element(out, "li", line(row));
        }
        out.append("</ol>");
        return out.toString();
    }

    private String line(RankingRow row) {
        StringBuilder line = new StringBuilder();
        row.rank().ifPresent(rank -> line.append(rank).append("  "));
        line.append(row.name().in(language));
        if (!Double.isNaN(row.score())) {
            line.append("  ").append(Decimals.rounded(row.score(), 1));
        }
        row.tier().ifPresent(tier -> line.append("  ").append(tier.label().in(language)));
        return line.toString();
    }

    private static void element(StringBuilder out, String name, String text) {
        out.append('<').append(name).append('>').append(Markup.escape(text));
        out.append("</").append(name).append('>');
    }
}
