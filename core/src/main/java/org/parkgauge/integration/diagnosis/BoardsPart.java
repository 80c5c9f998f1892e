package org.parkgauge.integration.diagnosis;

import java.util.List;
import org.parkgauge.integration.diagnosis.ParkDiagnosis.PeerGroup;
import org.parkgauge.text.Language;

/** The short boards of a park in words: against the norm, with how each value came about, and against the group. */
final class BoardsPart {

    /** A gap to the group of less than this many points is not worth a word. */
    private static final double NOTABLE = 1;

    private final ParkDiagnosis park;
    private final Page page;

    BoardsPart(ParkDiagnosis park, Page page) {
        this.park = park;
        this.page = page;
    }

    void write() {
        PeerGroup group = park.group();
        String zh = group.name().isEmpty() ? "全部园区" : "“" + group.name().zh() + "”";
        String en = group.name().isEmpty() ? "all parks" : "\"" + group.name().en() + "\"";
        boolean compared = group.size() > 1;
        page.title(
                "【短板】（得分最低的指标" + (compared ? "；同组指" + zh + "，共 " + group.size() + " 个园区" : "") + "）",
                "WEAKEST INDICATORS (lowest scores"
                        + (compared ? "; the group is " + en + ", " + group.size() + " parks" : "") + ")");
        List<IndicatorState> weak = park.boards().byShortfall(park.count());
        if (weak.isEmpty()) {
            page.line("没有失分的指标。", "No indicator falls short.");
        }
        weak.forEach(state -> {
            page.item(state(state, page.language()));
            if (!state.derivation().isEmpty() && state.isKnown()) {
                page.below(page.say("计算：", "Working: ") + state.derivation().in(page.language()));
            }
        });
        behind();
    }

    private void behind() {
        List<String> behind = park.boards().behindPeers(park.count()).stream()
                .filter(state -> -state.peers().scoreGap() >= NOTABLE)
                .map(state -> state.label().in(page.language()) + " "
                        + Wording.score(-state.peers().scoreGap()))
                .toList();
        if (!behind.isEmpty()) {
            page.line(
                    "得分落后同组中位数最多的指标（分）：" + page.joined(behind) + "。",
                    "Farthest behind the median score of the group, in points: " + page.joined(behind) + ".");
        }
    }

    /** An indicator with all that it is judged by. */
    static String state(IndicatorState state, Language language) {
        boolean chinese = language == Language.ZH;
        StringBuilder text = new StringBuilder(state.label().in(language))
                .append(chinese ? "：" : ": ")
                .append(
                        state.isKnown()
                                ? Wording.measured(state.value(), state.unit(), language)
                                : chinese ? "插补值" : "filled value")
                .append(chinese ? "，得 " : ", score ")
                .append(Wording.score(state.score()))
                .append(chinese ? " 分" : "");
        if (state.norm().isGiven()) {
            text.append(chinese ? "；目标值 " : "; target ").append(Wording.norm(state.norm(), state.unit()));
            double change = state.norm().change(state.value());
            if (change > 0 || change < 0) {
                String amount = Wording.amount(change, state.unit()).in(language);
                text.append(
                        chinese
                                ? "，" + (change > 0 ? "低 " : "高出 ") + amount
                                : ", " + amount + (change > 0 ? " below" : " above"));
            }
        }
        if (!Double.isNaN(state.peers().median())) {
            text.append(chinese ? "；同组中位数 " : "; group median ")
                    .append(Wording.value(state.peers().median()))
                    .append(state.unit().en().equals("%") ? "%" : "");
        }
        if (!Double.isNaN(state.loss()) && !Wording.score(state.loss()).equals("0")) {
            String loss = Wording.score(state.loss());
            text.append(
                    chinese
                            ? "；使总得分减少 " + loss + " 分"
                            : "; costs the index " + loss + (loss.equals("1") ? " point" : " points"));
        }
        return text.toString();
    }
}
