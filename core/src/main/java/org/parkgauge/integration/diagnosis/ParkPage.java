package org.parkgauge.integration.diagnosis;

import java.util.List;
import org.parkgauge.index.Prerequisite;
import org.parkgauge.integration.diagnosis.ParkDiagnosis.NodeScore;
import org.parkgauge.integration.diagnosis.ParkDiagnosis.PeerGroup;
import org.parkgauge.integration.diagnosis.ParkDiagnosis.Rank;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** One park on one page of plain text. */
final class ParkPage {

    private static final int SHOWN_STRENGTHS = 3;
    private static final int SHOWN_POINTS = 4;

    private final ParkDiagnosis park;
    private final Page page;

    ParkPage(ParkDiagnosis park, Language language) {
        this.park = park;
        this.page = new Page(language);
    }

    String text() {
        page.line(park.name().zh() + "：产城融合诊断", park.name().en() + ": industry–city integration");
        page.blank();
        standing();
        dimensions();
        typology();
        couplings();
        new BoardsPart(park, page).write();
        strengths();
        obstacles();
        rival();
        suggestions();
        remarks();
        return page.text();
    }

    private void standing() {
        if (Double.isNaN(park.score())) {
            page.line("没有总得分：缺失的数据太多，缺哪些见页末说明。", "No index score: too much is missing; the remarks say what.");
        } else {
            String score = Wording.score(park.score());
            page.line(
                    "总得分 " + score
                            + park.tier()
                                    .map(tier -> "，等级为“" + tier.label().zh() + "”")
                                    .orElse("") + "。",
                    "Index score " + score
                            + park.tier()
                                    .map(tier -> ", tier: " + tier.label().en())
                                    .orElse("") + ".");
        }
        lowered();
        if (!park.ranks().isEmpty()) {
            List<Text> ranks = park.ranks().stream().map(ParkPage::rank).toList();
            page.line(
                    String.join("；", ranks.stream().map(Text::zh).toList()) + "。",
                    "Rank " + String.join(", ", ranks.stream().map(Text::en).toList()) + ".");
        }
        bounds();
        prerequisites();
    }

    private void lowered() {
        if (!park.lowered()) {
            return;
        }
        if (park.weak().isEmpty()) {
            page.line("因前提条件未达标，等级被降低。", "A prerequisite that is not met lowers the tier.");
        } else {
            String weak = nodes(park.weak());
            page.line(
                    "核心维度" + weak + "过低，等级因此受限。",
                    "The tier is capped, since a core dimension is too weak: " + weak + ".");
        }
    }

    private static Text rank(Rank rank) {
        if (rank.attribute().isEmpty()) {
            return Text.of(
                    "在有总得分的 " + rank.size() + " 个园区中列第 " + rank.rank() + " 位",
                    rank.rank() + " of the " + rank.size() + " parks with a score");
        }
        return Text.of(
                "在“" + rank.name().zh() + "”的 " + rank.size() + " 个园区中列第 " + rank.rank() + " 位",
                rank.rank() + " of " + rank.size() + " in \"" + rank.name().en() + "\"");
    }

    private void bounds() {
        if (park.bounds().low() < park.bounds().high()) {
            String low = Wording.score(park.bounds().low());
            String high = Wording.score(park.bounds().high());
            page.line(
                    "缺失的指标若全取最差值，总得分为 " + low + "；若全取最好值，为 " + high + "。",
                    "With all missing indicators at their worst the score is " + low + ", at their best " + high + ".");
        }
    }

    private void prerequisites() {
        List<Text> failed = gates(Prerequisite.Status.NOT_MET);
        if (!failed.isEmpty()) {
            page.line(
                    "前提条件未达标：" + Wording.list(failed, Language.ZH) + "。",
                    "Prerequisites not met: " + Wording.list(failed, Language.EN) + ".");
        }
        List<Text> silent = gates(Prerequisite.Status.NOT_STATED);
        if (!silent.isEmpty()) {
            page.line(
                    "前提条件未填报：" + Wording.list(silent, Language.ZH) + "。",
                    "Prerequisites not stated: " + Wording.list(silent, Language.EN) + ".");
        }
    }

    private List<Text> gates(Prerequisite.Status status) {
        return park.prerequisites().stream()
                .filter(gate -> gate.status() == status)
                .map(ParkDiagnosis.Gate::label)
                .toList();
    }

    private String nodes(List<NodeScore> nodes) {
        return page.joined(nodes.stream()
                .map(node -> node.label().in(page.language()) + " "
                        + (Double.isNaN(node.score()) ? page.say("无得分", "(no score)") : Wording.score(node.score())))
                .toList());
    }

    private void dimensions() {
        String core = nodes(
                park.dimensions().stream().filter(node -> node.weight() > 0).toList());
        page.line("维度得分：" + core + "。", "Dimensions: " + core + ".");
        List<NodeScore> outside = park.dimensions().stream()
                .filter(node -> !(node.weight() > 0) && !Double.isNaN(node.score()))
                .toList();
        if (!outside.isEmpty()) {
            page.line(
                    "补充维度（不计入总得分）：" + nodes(outside) + "。", "Supplementary, not in the score: " + nodes(outside) + ".");
        }
    }

    private void typology() {
        park.typology().ifPresent(type -> {
            String industry = Wording.score(type.industry());
            String city = Wording.score(type.city());
            String first = Wording.value(type.industryFrom());
            String second = Wording.value(type.cityFrom());
            boolean same = first.equals(second);
            page.line(
                    "产城类型：" + type.quadrant().label().zh() + "（产业 " + industry + "，城市 " + city + "；"
                            + (same ? "均以 " + first + " 分为界" : "分别以 " + first + " 分和 " + second + " 分为界") + "）。",
                    "Type: " + type.quadrant().label().en() + " (industry " + industry + ", city " + city + "; "
                            + (same
                                    ? "strong from " + first
                                    : "strong from " + first + " and " + second + " respectively")
                            + ").");
        });
        if (!park.typologyReason().isEmpty()) {
            page.line(
                    "产城类型：无法判定，" + park.typologyReason().zh() + "。",
                    "Type: none, since " + park.typologyReason().en() + ".");
        }
    }

    private void couplings() {
        page.title(
                "【耦合协调】（D 耦合协调度，C 耦合度，T 综合协调指数，0–1）",
                "COUPLING COORDINATION (D coordination degree, C coupling degree, T mean level; 0–1)");
        Couplings couplings = park.couplings();
        page.coupling("产业与城市", "Industry and city", couplings.industryCity());
        page.coupling("四个核心维度", "Four core dimensions", couplings.core());
        page.coupling("生产、生活、生态", "Production, living, ecology", couplings.productionLivingEcology());
    }

    private void strengths() {
        List<IndicatorState> strong = park.boards().strengths(Math.min(SHOWN_STRENGTHS, park.count()));
        if (!strong.isEmpty()) {
            page.title("【优势】", "STRENGTHS");
            strong.forEach(state -> page.item(BoardsPart.state(state, page.language())));
        }
    }

    private void obstacles() {
        if (park.obstacles().isEmpty()) {
            return;
        }
        page.title("【主要障碍因子】（障碍度，即占总失分的比重）", "MAIN OBSTACLES (share of the points lost)");
        page.item(page.say("指标：", "Indicators: ")
                + page.joined(park.obstacles().stream()
                        .map(one -> one.label().in(page.language()) + " " + Wording.share(one.share()))
                        .toList()));
        page.item(page.say("维度：", "Dimensions: ")
                + page.joined(park.obstacleDimensions().stream()
                        .map(one -> one.label().in(page.language()) + " " + Wording.share(one.share()))
                        .toList()));
    }

    private void rival() {
        page.title("【最接近的竞争园区】（产业结构最相似）", "CLOSEST COMPETITOR (most similar industries)");
        park.rival()
                .ifPresentOrElse(
                        one -> page.line(
                                one.name().zh() + "：结构相似度 " + Page.two(one.similarity()) + "，共同产业："
                                        + Wording.list(one.shared(), Language.ZH) + "。",
                                one.name().en() + ": structural similarity " + Page.two(one.similarity())
                                        + ", industries in common: " + Wording.list(one.shared(), Language.EN) + "."),
                        () -> page.line(
                                "未比较：" + park.rivalReason().zh() + "。",
                                "None: " + park.rivalReason().en() + "."));
    }

    private void suggestions() {
        if (park.suggestions().isEmpty()) {
            return;
        }
        page.title("【供讨论的要点】", "POINTS TO DISCUSS");
        for (Heading heading : Heading.values()) {
            List<Suggestion> here = park.suggestions().stream()
                    .filter(one -> one.heading() == heading)
                    .toList();
            if (!here.isEmpty()) {
                page.line(heading.label().zh(), heading.label().en());
                here.stream()
                        .limit(SHOWN_POINTS)
                        .forEach(one -> page.item(one.point().in(page.language())));
                int more = here.size() - SHOWN_POINTS;
                if (more > 0) {
                    page.item(page.say("另有 " + more + " 条。", more + " more."));
                }
            }
        }
    }

    private void remarks() {
        page.title("【说明】", "REMARKS");
        PeerGroup group = park.group();
        if (!group.attribute().isEmpty() && group.size() == 0) {
            page.item(page.say("本园没有填写分组，不作同组比较。", "The park is in no group, so it is compared with none."));
        }
        missing();
        if (park.boards().indicators().stream()
                .allMatch(state -> state.derivation().isEmpty())) {
            page.item(page.say(
                    "没有给出指标的计算过程（由原始数据表推算时才有），因此不列。",
                    "No workings are known (they come with indicators derived from raw tables), so none is shown."));
        }
        page.item(page.say(
                "目标值是指数中得满分的数值，可能只是项目默认值，不等于国家标准。",
                "A target is the value that earns full marks in the index; it may be a project default and need not be a"
                        + " national standard."));
        page.item(page.say(
                "要点由规则根据上述数字列出，供讨论，不是结论。",
                "The points are raised by rules from these numbers, for discussion; they are not conclusions."));
    }

    /** What is missing: with its reason where one is known, the rest in one line. */
    private void missing() {
        List<IndicatorState> filled =
                park.missing().stream().filter(IndicatorState::imputed).toList();
        List<IndicatorState> silent = park.missing().stream()
                .filter(state -> !state.imputed() && state.derivation().isEmpty())
                .toList();
        for (IndicatorState state : park.missing()) {
            if (!filled.contains(state) && !silent.contains(state)) {
                page.item(page.say("缺失：", "Missing: ")
                        + state.label().in(page.language())
                        + page.say("——", " – ")
                        + state.derivation().in(page.language())
                        + page.say("。", "."));
            }
        }
        listed("缺失：", "Missing: ", silent);
        listed("插补：", "Filled in: ", filled);
    }

    private void listed(String zh, String en, List<IndicatorState> states) {
        if (!states.isEmpty()) {
            page.item(page.say(zh, en)
                    + Wording.list(states.stream().map(IndicatorState::label).toList(), page.language())
                    + page.say("。", "."));
        }
    }
}
