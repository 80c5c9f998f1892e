package org.parkgauge.integration.diagnosis;

import java.util.List;
import org.parkgauge.analysis.Coupling;
import org.parkgauge.index.Prerequisite;
import org.parkgauge.integration.diagnosis.ParkDiagnosis.NodeScore;
import org.parkgauge.integration.diagnosis.ParkDiagnosis.Rank;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** One park on one page of plain text. */
final class ParkPage {

    private static final int SHOWN_STRENGTHS = 3;
    private static final int SHOWN_POINTS = 4;

    private final ParkDiagnosis park;
    private final Language language;
    private final boolean chinese;
    private final StringBuilder page = new StringBuilder();

    ParkPage(ParkDiagnosis park, Language language) {
        this.park = park;
        this.language = language;
        this.chinese = language == Language.ZH;
    }

    String text() {
        line(say(park.name().zh() + "：产城融合诊断", park.name().en() + ": industry–city integration"));
        line("");
        standing();
        dimensions();
        typology();
        couplings();
        boards();
        obstacles();
        rival();
        suggestions();
        remarks();
        return page.toString();
    }

    private String say(String zh, String en) {
        return chinese ? zh : en;
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private void title(String zh, String en) {
        line("");
        line(say(zh, en));
    }

    private String joined(List<String> items) {
        return String.join(say("、", ", "), items);
    }

    private void standing() {
        if (Double.isNaN(park.score())) {
            line(say("没有总得分：数据不足，见末尾的缺失清单。", "No index score: too much is missing, see the list at the end."));
            return;
        }
        StringBuilder text = new StringBuilder(say("总得分 ", "Index score ")).append(Wording.score(park.score()));
        park.tier()
                .ifPresent(tier ->
                        text.append(say("，等级：", ", tier: ")).append(tier.label().in(language)));
        line(text.append(say("。", ".")).toString());
        if (park.lowered()) {
            List<String> weak = park.weak().stream().map(this::node).toList();
            line(
                    weak.isEmpty()
                            ? say("等级因前提条件未达标而降低。", "A prerequisite that is not met lowers the tier.")
                            : say(
                                    "等级受限：核心维度" + joined(weak) + "过低。",
                                    "The tier is capped, since a core dimension is too weak: " + joined(weak) + "."));
        }
        line(joined(park.ranks().stream().map(this::rank).toList()) + say("。", "."));
        if (park.bounds().low() < park.bounds().high()) {
            String range = Wording.score(park.bounds().low()) + "–"
                    + Wording.score(park.bounds().high());
            line(say(
                    "缺失的指标取最差到最好时，总得分在 " + range + " 之间。",
                    "With the missing indicators at their worst or at their best, the score lies in " + range + "."));
        }
        List<String> failed = park.prerequisites().stream()
                .filter(gate -> gate.status() == Prerequisite.Status.NOT_MET)
                .map(gate -> gate.label().in(language))
                .toList();
        if (!failed.isEmpty()) {
            line(say("前提条件未达标：", "Prerequisites not met: ") + joined(failed) + say("。", "."));
        }
    }

    private String rank(Rank rank) {
        String place = rank.rank() + "/" + rank.size();
        if (rank.attribute().isEmpty()) {
            return say("全部园区中排名 " + place, "Rank " + place + " of all parks");
        }
        return say("“" + rank.group() + "”中排名 " + place, place + " in \"" + rank.group() + "\"");
    }

    private String node(NodeScore node) {
        return node.label().in(language) + " " + Wording.score(node.score());
    }

    private void dimensions() {
        line(say("维度得分：", "Dimensions: ")
                + joined(park.dimensions().stream()
                        .filter(node -> node.weight() > 0)
                        .map(this::node)
                        .toList())
                + say("。", "."));
        List<String> outside = park.dimensions().stream()
                .filter(node -> !(node.weight() > 0) && !Double.isNaN(node.score()))
                .map(this::node)
                .toList();
        if (!outside.isEmpty()) {
            line(say("补充维度（不计入总得分）：", "Supplementary, not in the score: ") + joined(outside) + say("。", "."));
        }
    }

    private void typology() {
        park.typology().ifPresent(type -> {
            String industry = Wording.score(type.industry());
            String city = Wording.score(type.city());
            String first = Wording.score(type.industryFrom());
            String second = Wording.score(type.cityFrom());
            line(say(
                    "产城类型：" + type.quadrant().label().zh() + "（产业 " + industry + "，界限 " + first + "；城市 " + city + "，界限 "
                            + second + "）。",
                    "Type: " + type.quadrant().label().en() + " (industry " + industry + ", high from " + first
                            + "; city " + city + ", high from " + second + ")."));
        });
    }

    private void couplings() {
        title("【耦合协调】", "COUPLING COORDINATION");
        coupling(Text.of("产业–城市", "Industry and city"), park.couplings().industryCity());
        coupling(Text.of("四个核心维度", "Four core dimensions"), park.couplings().core());
        park.couplings()
                .productionLivingEcology()
                .ifPresent(one -> coupling(Text.of("生产–生活–生态", "Production, living, ecology"), one));
    }

    private void coupling(Text name, Coupling.Unit unit) {
        String text;
        if (unit.degree().isDefined()) {
            String stage = unit.stage().map(one -> one.label().in(language)).orElse("–");
            String grade = unit.grade().map(one -> one.label().in(language)).orElse("–");
            text = "D " + two(unit.degree().value()) + say("（", " (") + grade + say("），", "), ") + "C "
                    + two(unit.coupling().value()) + say("（", " (") + stage + say("），", "), ") + "T "
                    + two(unit.coordination().value()) + say("，", ", ")
                    + unit.lag().in(language);
        } else {
            text = say("未计算：", "none: ") + unit.degree().reason().in(language);
        }
        line("- " + name.in(language) + say("：", ": ") + text + say("。", "."));
    }

    private static String two(double value) {
        return Decimals.rounded(value, 2);
    }

    private void boards() {
        title("【短板】", "SHORT BOARDS");
        List<IndicatorState> weak = park.boards().byShortfall(park.count());
        if (weak.isEmpty()) {
            line(say("没有失分的指标。", "No indicator falls short."));
        }
        weak.forEach(state -> line("- " + state(state)));
        List<IndicatorState> strong = park.boards().strengths(Math.min(SHOWN_STRENGTHS, park.count()));
        if (!strong.isEmpty()) {
            title("【优势】", "STRENGTHS");
            strong.forEach(state -> line("- " + state(state)));
        }
    }

    private String state(IndicatorState state) {
        StringBuilder text = new StringBuilder(state.label().in(language));
        text.append(' ')
                .append(
                        state.isKnown()
                                ? Wording.measured(state.value(), state.unit(), language)
                                : say("（插补值）", "(filled)"));
        text.append(say("：得分 ", ": score ")).append(Wording.score(state.score()));
        if (state.norm().isGiven()) {
            text.append(say("，目标 ", ", norm ")).append(Wording.norm(state.norm()));
            double change = state.norm().change(state.value());
            if (change > 0) {
                text.append(say("（还差 ", " (")).append(Wording.value(change)).append(say("）", " short)"));
            } else if (change < 0) {
                text.append(say("（超出 ", " (")).append(Wording.value(-change)).append(say("）", " over)"));
            }
        }
        if (!Double.isNaN(state.peers().median())) {
            text.append(say("，同组中位数 ", ", group median "))
                    .append(Wording.value(state.peers().median()));
        }
        if (Double.isNaN(state.loss()) || Wording.score(state.loss()).equals("0")) {
            return text.toString();
        }
        return text.append(say("，使总得分少 ", ", takes "))
                .append(Wording.score(state.loss()))
                .append(say(" 分", " off the score"))
                .toString();
    }

    private void obstacles() {
        if (park.obstacles().isEmpty()) {
            return;
        }
        title("【主要障碍】（占失分的比重）", "MAIN OBSTACLES (share of the loss)");
        line("- " + say("指标：", "Indicators: ")
                + joined(park.obstacles().stream()
                        .map(one -> one.label().in(language) + " " + Wording.share(one.share()))
                        .toList()));
        line("- " + say("维度：", "Dimensions: ")
                + joined(park.obstacleDimensions().stream()
                        .map(one -> one.label().in(language) + " " + Wording.share(one.share()))
                        .toList()));
    }

    private void rival() {
        park.rival().ifPresent(one -> {
            title("【最近竞争者】", "CLOSEST COMPETITOR");
            line(say(
                    park.rivalName().zh() + "（结构相似度 " + two(one.similarity()) + "；共同产业：" + joined(one.shared()) + "）。",
                    park.rivalName().en() + " (structural similarity " + two(one.similarity()) + "; in common: "
                            + joined(one.shared()) + ")."));
        });
    }

    private void suggestions() {
        if (park.suggestions().isEmpty()) {
            return;
        }
        title("【供讨论的要点】", "POINTS TO DISCUSS");
        for (Heading heading : Heading.values()) {
            List<Suggestion> here = park.suggestions().stream()
                    .filter(one -> one.heading() == heading)
                    .toList();
            if (!here.isEmpty()) {
                line(heading.label().in(language));
                here.stream()
                        .limit(SHOWN_POINTS)
                        .forEach(one -> line("- " + one.text().in(language)));
                int more = here.size() - SHOWN_POINTS;
                if (more > 0) {
                    line(say("- 另有 " + more + " 条。", "- and " + more + " more."));
                }
            }
        }
    }

    private void remarks() {
        title("【说明】", "REMARKS");
        if (!park.missing().isEmpty()) {
            line(say("- 缺失或插补的指标：", "- Missing or filled: ")
                    + joined(park.missing().stream()
                            .map(state -> state.label().in(language))
                            .toList())
                    + say("。", "."));
        }
        line(
                say(
                        "- “目标”是指数中得满分的数值，可能只是默认值，并不等于国家标准。",
                        "- A norm is the value of full marks in the index; it may be a default and need not be a national norm."));
        line(say(
                "- 要点由规则根据数字列出，供讨论，不是决定。",
                "- The points are raised by rules from the numbers, for discussion; they are no decisions."));
    }
}
