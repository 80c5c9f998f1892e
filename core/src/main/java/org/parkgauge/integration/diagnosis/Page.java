package org.parkgauge.integration.diagnosis;

import java.util.List;
import java.util.Locale;
import org.parkgauge.analysis.Coupling;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Language;

/** A page of plain text in one language, line by line. */
final class Page {

    private final Language language;
    private final StringBuilder page = new StringBuilder();

    Page(Language language) {
        this.language = language;
    }

    Language language() {
        return language;
    }

    String text() {
        return page.toString();
    }

    String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    String joined(List<String> items) {
        return Wording.joined(items, language);
    }

    void line(String zh, String en) {
        page.append(say(zh, en)).append('\n');
    }

    void blank() {
        page.append('\n');
    }

    void title(String zh, String en) {
        blank();
        line(zh, en);
    }

    void item(String text) {
        page.append("- ").append(capital(text)).append('\n');
    }

    /** A line begins with a capital in English, where labels do not. */
    private String capital(String text) {
        return language == Language.ZH || text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** A line that belongs to the item before it. */
    void below(String text) {
        page.append("    ").append(text).append('\n');
    }

    void coupling(String zh, String en, Coupling.Unit unit) {
        if (!unit.degree().isDefined()) {
            item(say(
                    zh + "：未计算，" + unit.degree().reason().zh() + "。",
                    en + ": none, since " + unit.degree().reason().en() + "."));
            return;
        }
        String grade = unit.grade().map(one -> one.label().in(language)).orElse("");
        String stage = unit.stage().map(one -> one.label().in(language)).orElse("");
        String c = unit.coupling().isDefined()
                ? "C " + two(unit.coupling().value()) + say("，", ", ") + stage
                : say("C 无定义", "C undefined");
        item(say(zh + "：", en + ": ") + "D " + two(unit.degree().value()) + say("，", ", ") + grade + say("；", "; ") + c
                + say("；", "; ") + "T " + two(unit.coordination().value()) + say("；", "; ")
                + unit.lag().in(language) + say("。", "."));
    }

    static String two(double value) {
        return Decimals.rounded(value, 2);
    }
}
