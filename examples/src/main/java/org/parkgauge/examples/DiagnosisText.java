package org.parkgauge.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.integration.diagnosis.Diagnosis;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** The pages of all parks, in the order of their ranks, and what concerns the set. */
final class DiagnosisText {

    private static final String LINE = "=".repeat(72);

    private final Diagnosis diagnosis;
    private final Ranked ranked;
    private final Language language;

    DiagnosisText(Diagnosis diagnosis, Ranked ranked, Language language) {
        this.diagnosis = diagnosis;
        this.ranked = ranked;
        this.language = language;
    }

    void write(Path file) {
        try {
            Files.writeString(file, text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        StringBuilder text = new StringBuilder();
        if (!ranked.notice().isEmpty()) {
            text.append(ranked.notice().in(language)).append("\n\n");
        }
        IndexSpec spec = ranked.scores().index().spec();
        text.append(spec.label().in(language))
                .append(say("（", " ("))
                .append(spec.code())
                .append(' ')
                .append(spec.version());
        if (!spec.profile().isEmpty()) {
            String label = spec.profile(spec.profile()).label().in(language);
            text.append(say("，类型方案“" + label + "”", ", profile \"" + label + "\""));
        }
        text.append(say("）", ")")).append('\n');
        for (String unit : ranked.scores().ranking()) {
            text.append('\n').append(LINE).append("\n\n");
            text.append(diagnosis.park(unit).toText(language).strip()).append('\n');
        }
        remarks(text);
        return text.toString();
    }

    /** What is known beyond the warnings of the ranking. */
    private void remarks(StringBuilder text) {
        List<Issue> issues = diagnosis.issues().stream()
                .filter(issue -> !ranked.scores().issues().contains(issue))
                .toList();
        if (issues.isEmpty()) {
            return;
        }
        text.append('\n').append(LINE).append("\n\n").append(say("关于诊断", "About the diagnosis"));
        UnitNames names = ranked.names(language);
        for (Issue issue : issues) {
            Issue named = new Issue(issue.kind(), issue.node(), names.of(issue.units()), issue.message());
            text.append("\n- ").append(named.in(language));
        }
        text.append('\n');
    }

    private String say(String zh, String en) {
        return Text.of(zh, en).in(language);
    }
}
