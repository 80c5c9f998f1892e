package org.parkgauge.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.integration.diagnosis.Diagnosis;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** The page of the set, those of all parks in the order of their ranks, and what a reader should know. */
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
        page(text, diagnosis.toText(language));
        diagnosis.ranking().forEach(park -> page(text, park.toText(language)));
        remarks(text);
        return text.toString();
    }

    private static void page(StringBuilder text, String page) {
        text.append('\n').append(LINE).append("\n\n").append(page.strip()).append('\n');
    }

    /** What is known beyond the warnings of the ranking; what is said of several indicators is said once. */
    private void remarks(StringBuilder text) {
        Map<Text, List<String>> places = new LinkedHashMap<>();
        for (Issue issue : diagnosis.issues()) {
            if (!ranked.scores().issues().contains(issue)) {
                places.computeIfAbsent(issue.message(), any -> new ArrayList<>())
                        .add(place(issue));
            }
        }
        if (places.isEmpty()) {
            return;
        }
        text.append('\n').append(LINE).append("\n\n").append(say("关于诊断", "About the diagnosis"));
        places.forEach((message, where) -> {
            String list = String.join(
                    say("；", "; "), where.stream().filter(one -> !one.isEmpty()).toList());
            text.append("\n- ").append(capital(message.in(language)));
            text.append(list.isEmpty() ? "" : say("：", ": ") + list).append(say("。", "."));
        });
        text.append('\n');
    }

    /** The node and the units of an issue, as readers know them. */
    private String place(Issue issue) {
        IndexSpec spec = ranked.scores().index().spec();
        String node = issue.node();
        String label = spec.components().stream()
                .filter(one -> one.code().equals(node))
                .map(one -> one.code() + " " + one.label().in(language))
                .findFirst()
                .orElse(node);
        String units = String.join(say("、", ", "), ranked.names(language).of(issue.units()));
        if (label.isEmpty() || units.isEmpty()) {
            return label + units;
        }
        return label + say("（", " (") + units + say("）", ")");
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String say(String zh, String en) {
        return Text.of(zh, en).in(language);
    }
}
