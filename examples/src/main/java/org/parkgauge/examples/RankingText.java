package org.parkgauge.examples;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.data.Range;
import org.parkgauge.index.Component;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Prerequisite;
import org.parkgauge.index.Provenance;
import org.parkgauge.index.Scores;
import org.parkgauge.index.Tiers;
import org.parkgauge.statistics.Ties;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;

/** A ranking as a text that a person likes to read. */
final class RankingText {

    private static final int WEAKEST = 2;
    private static final List<String> GROUPS = List.of("type", "block");

    private final Scores scores;
    private final IndexSpec spec;
    private final Language language;

    RankingText(Scores scores, Language language) {
        this.scores = scores;
        this.spec = scores.index().spec();
        this.language = language;
    }

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    void print(PrintWriter out) {
        title(out);
        ranking().print(out);
        legend(out);
        out.println();
        out.println(say("各单元最弱的两项指标（标准化得分）", "The two weakest indicators of each unit (normalized score)"));
        weakest().print(out);
        warnings(out);
        provenance(out);
    }

    private void title(PrintWriter out) {
        String profile = spec.profile().isEmpty()
                ? ""
                : say("，类型方案：", ", profile: ") + spec.profile(spec.profile()).label().in(language);
        out.println(spec.label().in(language) + " (" + spec.code() + " " + spec.version() + profile + ")");
        out.println(say("单元 ", "units: ") + scores.units().size() + say("，指标 ", ", indicators: ")
                + scores.index().effectiveWeights().entrySet().stream()
                        .filter(entry -> entry.getValue() > 0 && spec.component(entry.getKey()) instanceof Indicator)
                        .count());
        out.println();
    }

    private List<Component> shown() {
        return spec.root().children();
    }

    private TextTable ranking() {
        List<String> header = new ArrayList<>(List.of(say("名次", "rank"), say("单元", "unit"), say("得分", "score")));
        if (spec.tiers().isPresent()) {
            header.add(say("等级", "tier"));
        }
        shown().forEach(child -> header.add(child.code()));
        List<String> groups =
                GROUPS.stream().filter(scores.data()::hasAttribute).toList();
        groups.forEach(group -> header.add(say("组内：", "in ") + (group.equals("type") ? say("类型", "type") : say("板块", "block"))));
        header.add(say("缺失项最差–最好", "missing at worst–best"));
        TextTable table = new TextTable(header);
        table.alignLeft(1);
        if (spec.tiers().isPresent()) {
            table.alignLeft(3);
        }
        Map<String, double[]> dimensionRanks = new HashMap<>();
        shown().forEach(child -> dimensionRanks.put(child.code(), scores.ranks(child.code(), Ties.COMPETITION)));
        Map<String, double[]> groupRanks = new HashMap<>();
        groups.forEach(group -> groupRanks.put(group, scores.ranksWithin(spec.root().code(), group)));
        for (String unit : scores.ranking()) {
            int place = scores.data().place(unit);
            List<String> row = new ArrayList<>();
            row.add(scores.rank(unit).map(String::valueOf).orElse("–"));
            row.add(unit);
            row.add(Decimals.rounded(scores.score(unit), decimals()));
            if (spec.tiers().isPresent()) {
                row.add(tier(unit));
            }
            shown().forEach(child -> row.add(rank(dimensionRanks.get(child.code())[place])));
            groups.forEach(group -> row.add(rank(groupRanks.get(group)[place])));
            row.add(bounds(unit));
            table.add(row);
        }
        return table;
    }

    /** Two decimals on a scale of 0 to 100, four on a scale of 0 to 1. */
    private int decimals() {
        Range range = scores.index().root().range();
        return range.isBounded() && range.high() - range.low() <= 2 ? 4 : 2;
    }

    private static String rank(double rank) {
        return Decimals.rounded(rank, 0);
    }

    private String tier(String unit) {
        String tier = scores.tier(unit).map(Tiers.Tier::label).map(label -> label.in(language)).orElse("–");
        boolean failed = spec.prerequisites().stream()
                .anyMatch(one -> scores.prerequisite(unit, one) == Prerequisite.Status.NOT_MET);
        return tier + (scores.isTierLowered(unit) ? " ↓" : "") + (failed ? " !" : "");
    }

    private String bounds(String unit) {
        Range bounds = scores.bounds(unit);
        if (!bounds.isBounded() || bounds.low() == bounds.high()) {
            return "";
        }
        return Decimals.rounded(bounds.low(), decimals()) + "–" + Decimals.rounded(bounds.high(), decimals());
    }

    private void legend(PrintWriter out) {
        out.println();
        for (Component child : shown()) {
            out.println("  " + child.code() + "  " + child.label().in(language)
                    + say("（列中为名次", " (the column shows ranks")
                    + (child.isOutside() ? say("；权重为 0，不计入总分", "; weight 0, outside the score") : "")
                    + say("）", ")"));
        }
        boolean lowered = scores.units().stream().anyMatch(scores::isTierLowered);
        if (lowered && spec.tiers().isPresent()) {
            Tiers tiers = spec.tiers().get();
            out.println("  ↓  " + say("有核心维度低于 ", "tier lowered: a core dimension is below ")
                    + Decimals.rounded(tiers.capBelow(), 0)
                    + say("（或一票否决），等级被压低", ", or a veto"));
        }
        if (!spec.prerequisites().isEmpty()) {
            out.println("  !  " + say("有前提条件未达标", "a prerequisite is not met"));
        }
    }

    private TextTable weakest() {
        TextTable table = new TextTable(List.of("", "", ""));
        table.alignLeft(0);
        table.alignLeft(1);
        table.alignLeft(2);
        for (String unit : scores.ranking()) {
            List<String> row = new ArrayList<>();
            row.add(unit);
            for (String code : scores.weakest(unit, WEAKEST)) {
                row.add(code + " " + spec.component(code).label().in(language) + " "
                        + Decimals.rounded(scores.score(unit, code), decimals() - 1));
            }
            while (row.size() < 1 + WEAKEST) {
                row.add("");
            }
            table.add(row);
        }
        return table;
    }

    private void warnings(PrintWriter out) {
        List<Issue> issues = scores.issues();
        out.println();
        if (issues.isEmpty()) {
            out.println(say("没有需要注意的事项。", "Nothing to warn of."));
            return;
        }
        out.println(say("注意事项", "Warnings"));
        for (Issue issue : issues) {
            out.println("  - " + issue.in(language));
        }
    }

    private void provenance(PrintWriter out) {
        Provenance provenance = scores.provenance();
        out.println();
        out.println(say("来源：", "Provenance: ") + provenance.index() + " " + provenance.version()
                + say("，定义 ", ", definition ") + provenance.specHash().substring(0, 12)
                + say("，参照数据 ", ", reference data ") + provenance.referenceData().substring(0, 12)
                + say("，评分数据 ", ", scored data ")
                + scores.data().fingerprint().substring(0, 12) + ", Parkgauge " + provenance.library());
    }
}
