package org.parkgauge.integration.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parkgauge.integration.diagnosis.Rivalry.Pair;
import org.parkgauge.text.Decimals;

/** Which parks are alike, in words and, for a set that fits on a page, as a table. */
final class RivalryPart {

    private static final int LISTED = 8;
    /** A larger table does not fit on a page; it stands in the JSON document. */
    private static final int LARGEST_TABLE = 20;

    private static final int WIDTH = 6;

    private final Diagnosis diagnosis;
    private final Page page;

    RivalryPart(Diagnosis diagnosis, Page page) {
        this.diagnosis = diagnosis;
        this.page = page;
    }

    void write() {
        page.title("【产业结构相似度】（余弦，0–1）", "SIMILARITY OF INDUSTRIES (cosine, 0–1)");
        Optional<Rivalry> known = diagnosis.rivalry();
        if (known.isEmpty()) {
            page.item(page.say("未比较：没有产业结构数据。", "None, since no industrial structures are known."));
            return;
        }
        Rivalry rivalry = known.get();
        List<Pair> pairs = pairs(rivalry);
        limit().ifPresent(limit -> {
            long alike =
                    pairs.stream().filter(pair -> pair.similarity() >= limit).count();
            String number = Wording.value(limit);
            page.item(page.say(
                    "相似度达到 " + number + " 的有 " + alike + " 对（共 " + pairs.size() + " 对）。",
                    alike + " of " + pairs.size() + " pairs of parks " + (alike == 1 ? "reaches " : "reach ") + number
                            + "."));
        });
        List<Pair> closest = pairs.stream()
                .filter(pair -> pair.similarity() > 0)
                .limit(LISTED)
                .toList();
        if (!closest.isEmpty()) {
            page.item(page.say("最相似：", "Most alike: ")
                    + page.joined(closest.stream()
                            .map(pair -> pair.names().get(0).in(page.language())
                                    + page.say("与", " and ")
                                    + pair.names().get(1).in(page.language()) + " "
                                    + Page.two(pair.similarity()))
                            .toList())
                    + page.say("。", "."));
        }
        if (rivalry.parks().size() <= LARGEST_TABLE) {
            table(rivalry);
        }
    }

    /** The pairs in which a park of the set takes part; the others are only there to be compared with. */
    private List<Pair> pairs(Rivalry rivalry) {
        Set<String> units = diagnosis.parks().stream().map(ParkDiagnosis::unit).collect(Collectors.toSet());
        return rivalry.pairs(0).stream()
                .filter(pair -> units.contains(pair.one()) || units.contains(pair.other()))
                .toList();
    }

    /** The similarity from which a rule speaks, the lowest of several. */
    private Optional<Double> limit() {
        return diagnosis.settings().rules().rules().stream()
                .filter(rule -> rule.trigger() == Trigger.SIMILAR)
                .map(SuggestionRule::limit)
                .min(Double::compare);
    }

    private void table(Rivalry rivalry) {
        int n = rivalry.parks().size();
        StringBuilder header = new StringBuilder(padded(""));
        for (int l = 0; l < n; l++) {
            header.append(padded(Integer.toString(l + 1)));
        }
        page.line(header.toString(), header.toString());
        for (int k = 0; k < n; k++) {
            StringBuilder row = new StringBuilder(padded(Integer.toString(k + 1)));
            for (int l = 0; l < n; l++) {
                row.append(padded(
                        k == l ? "–" : Decimals.rounded(rivalry.similarity().get(k, l), 2)));
            }
            row.append("  ").append(rivalry.names().get(k).in(page.language()));
            page.line(row.toString(), row.toString());
        }
    }

    private static String padded(String text) {
        return " ".repeat(WIDTH - text.length()) + text;
    }
}
