package org.parkgauge.integration.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.parkgauge.analysis.Coupling;
import org.parkgauge.index.Prerequisite;
import org.parkgauge.index.Tiers.Tier;
import org.parkgauge.integration.diagnosis.ParkDiagnosis.NodeScore;
import org.parkgauge.measure.coupling.CoordinationGrade;
import org.parkgauge.statistics.Moments;
import org.parkgauge.statistics.Quantiles;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** The whole set on one page of plain text. */
final class SetPage {

    private static final double HALF = 0.5;
    /** Parks named at the top and at the bottom. */
    private static final int NAMED = 3;
    /** Indicators listed as common obstacles, and under a heading. */
    private static final int LISTED = 8;

    private final Diagnosis diagnosis;
    private final Subject subject;
    private final Page page;
    private final List<ParkDiagnosis> ranked;
    private final List<ParkDiagnosis> scored;

    SetPage(Diagnosis diagnosis, Subject subject, Language language) {
        this.diagnosis = diagnosis;
        this.subject = subject;
        this.page = new Page(language);
        this.ranked = diagnosis.ranking();
        this.scored =
                ranked.stream().filter(park -> !Double.isNaN(park.score())).toList();
    }

    String text() {
        page.line("全部园区：产城融合诊断", "All parks: industry–city integration");
        page.blank();
        standing();
        dimensions();
        obstacles();
        couplings();
        quadrants();
        new RivalryPart(diagnosis, page).write();
        new GroupsPart(diagnosis, subject.root(), page).write();
        headings();
        missing();
        return page.text();
    }

    /** How often something is the case in so many parks, in words. */
    private String parks(int count) {
        return page.say(count + " 个园区", count + (count == 1 ? " park" : " parks"));
    }

    private String names(List<ParkDiagnosis> parks) {
        return page.joined(
                parks.stream().map(park -> park.name().in(page.language())).toList());
    }

    private static String scores(List<ParkDiagnosis> parks, Page page) {
        return page.joined(parks.stream()
                .map(park -> park.name().in(page.language()) + " " + Wording.score(park.score()))
                .toList());
    }

    private void standing() {
        int all = ranked.size();
        if (scored.isEmpty()) {
            page.line(
                    "共 " + all + " 个园区，都没有总得分。",
                    all + (all == 1 ? " park, without an index score." : " parks, none with an index score."));
            return;
        }
        double[] values = scored.stream().mapToDouble(ParkDiagnosis::score).toArray();
        String mean = Wording.score(Moments.mean(values));
        String median = Wording.score(Quantiles.quantile(values, HALF));
        boolean complete = scored.size() == all;
        page.line(
                "共 " + all + " 个园区，" + (complete ? "均" : "其中 " + scored.size() + " 个") + "有总得分，平均 " + mean + "，中位数 "
                        + median + "。",
                parks(all) + ", " + (complete ? "all" : scored.size() + " of them") + " with an index score: mean "
                        + mean + ", median " + median + ".");
        if (scored.size() > 2 * NAMED) {
            String first = scores(scored.subList(0, NAMED), page);
            String last = scores(scored.subList(scored.size() - NAMED, scored.size()), page);
            page.line("得分最高：" + first + "；得分最低：" + last + "。", "Highest: " + first + "; lowest: " + last + ".");
        } else {
            page.line("得分由高到低：" + scores(scored, page) + "。", "By score: " + scores(scored, page) + ".");
        }
        List<ParkDiagnosis> without =
                ranked.stream().filter(park -> Double.isNaN(park.score())).toList();
        if (!without.isEmpty()) {
            page.line("数据不足、没有总得分：" + names(without) + "。", "Too little data for a score: " + names(without) + ".");
        }
        prerequisites();
        tiers();
    }

    private void tiers() {
        List<String> groups = new ArrayList<>();
        for (Tier tier : subject.tiers()) {
            List<ParkDiagnosis> in = having(park ->
                    park.tier().map(one -> one.code().equals(tier.code())).orElse(false));
            if (!in.isEmpty()) {
                groups.add(counted(tier.label(), in));
            }
        }
        if (!groups.isEmpty()) {
            page.title("【等级】", "TIERS");
            groups.forEach(page::item);
        }
        List<ParkDiagnosis> lowered = having(ParkDiagnosis::lowered);
        if (!lowered.isEmpty()) {
            page.item(page.say("等级因核心维度过低或前提条件未达标而受限：", "Tier lowered by a weak core dimension or a prerequisite: ")
                    + names(lowered)
                    + page.say("。", "."));
        }
    }

    private List<ParkDiagnosis> having(Predicate<ParkDiagnosis> wanted) {
        return ranked.stream().filter(wanted).toList();
    }

    private String counted(Text label, List<ParkDiagnosis> parks) {
        return label.in(page.language())
                + page.say("（" + parks.size() + " 个）：", " (" + parks.size() + "): ")
                + names(parks)
                + page.say("。", ".");
    }

    private void prerequisites() {
        Map<String, Text> labels = new LinkedHashMap<>();
        ranked.forEach(park -> park.prerequisites().forEach(gate -> labels.put(gate.code(), gate.label())));
        labels.forEach((code, label) -> {
            List<ParkDiagnosis> failed = having(park -> park.prerequisites().stream()
                    .anyMatch(gate -> gate.code().equals(code) && gate.status() == Prerequisite.Status.NOT_MET));
            if (!failed.isEmpty()) {
                page.line("前提条件未达标，" + counted(label, failed), "Prerequisite not met, " + counted(label, failed));
            }
        });
    }

    private void dimensions() {
        List<String> means = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        Map<String, Integer> weakest = new LinkedHashMap<>();
        List<NodeScore> nodes = ranked.get(0).dimensions();
        for (int k = 0; k < nodes.size(); k++) {
            int place = k;
            double mean = Moments.mean(ranked.stream()
                    .mapToDouble(park -> park.dimensions().get(place).score())
                    .toArray());
            if (!Double.isNaN(mean)) {
                (nodes.get(k).weight() > 0 ? means : outside)
                        .add(nodes.get(k).label().in(page.language()) + " " + Wording.score(mean));
            }
        }
        page.title("【维度平均得分】", "MEAN SCORES OF THE DIMENSIONS");
        page.item(page.say("计入总得分：", "In the score: ") + page.joined(means) + page.say("。", "."));
        if (!outside.isEmpty()) {
            page.item(page.say("不计入总得分：", "Not in the score: ") + page.joined(outside) + page.say("。", "."));
        }
        for (ParkDiagnosis park : scored) {
            park.dimensions().stream()
                    .filter(node -> node.weight() > 0)
                    .min(java.util.Comparator.comparingDouble(NodeScore::score))
                    .ifPresent(node -> weakest.merge(node.label().in(page.language()), 1, Integer::sum));
        }
        page.item(page.say("各园区最弱的维度：", "The weakest dimension of each park: ")
                + page.joined(weakest.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .map(entry -> entry.getKey() + " " + page.say(entry.getValue() + " 个", "" + entry.getValue()))
                        .toList())
                + page.say("。", "."));
    }

    private void obstacles() {
        int shown = diagnosis.settings().count();
        Map<String, Text> labels = labels();
        List<Map.Entry<String, Integer>> common = diagnosis.obstacleFrequency().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .limit(LISTED)
                .toList();
        if (common.isEmpty()) {
            return;
        }
        page.title(
                "【共同的障碍因子】（列入前 " + shown + " 位障碍因子的园区数，共 " + scored.size() + " 个园区）",
                "COMMON OBSTACLES (parks with it among their " + shown + " largest, of " + scored.size() + ")");
        common.forEach(entry -> page.item(
                labels.getOrDefault(entry.getKey(), Text.of(entry.getKey())).in(page.language())
                        + page.say("：", ": ")
                        + parks(entry.getValue())));
    }

    private Map<String, Text> labels() {
        Map<String, Text> labels = new LinkedHashMap<>();
        ranked.get(0).boards().indicators().forEach(state -> labels.put(state.code(), state.label()));
        return labels;
    }

    private void couplings() {
        page.title("【耦合协调】", "COUPLING COORDINATION");
        coupling("产业与城市", "Industry and city", Couplings::industryCity);
        coupling("四个核心维度", "Four core dimensions", Couplings::core);
        coupling("生产、生活、生态", "Production, living, ecology", Couplings::productionLivingEcology);
        Map<String, List<ParkDiagnosis>> lags = new TreeMap<>();
        for (ParkDiagnosis park : ranked) {
            String lag = park.couplings().industryCity().lag().in(page.language());
            if (!lag.isEmpty()) {
                lags.computeIfAbsent(lag, any -> new ArrayList<>()).add(park);
            }
        }
        lags.forEach(
                (lag, parks) -> page.item(page.say("产业与城市，", "Industry and city, ") + counted(Text.of(lag), parks)));
    }

    private void coupling(String zh, String en, Function<Couplings, Coupling.Unit> reading) {
        Map<CoordinationGrade, List<ParkDiagnosis>> grades = new TreeMap<>(java.util.Comparator.reverseOrder());
        for (ParkDiagnosis park : ranked) {
            reading.apply(park.couplings())
                    .grade()
                    .ifPresent(grade -> grades.computeIfAbsent(grade, any -> new ArrayList<>())
                            .add(park));
        }
        if (grades.isEmpty()) {
            String why =
                    reading.apply(ranked.get(0).couplings()).degree().reason().in(page.language());
            page.item(page.say(zh + "：未计算，" + why + "。", en + ": none, since " + why + "."));
            return;
        }
        List<String> counts = new ArrayList<>();
        grades.forEach((grade, in) ->
                counts.add(grade.label().in(page.language()) + " " + page.say(in.size() + " 个", "" + in.size())));
        page.item(page.say(zh + "：", en + ": ") + page.joined(counts) + page.say("。", "."));
    }

    private void quadrants() {
        page.title("【产城类型】", "TYPES BY INDUSTRY AND CITY");
        for (Quadrant quadrant : Quadrant.values()) {
            List<ParkDiagnosis> in = having(park ->
                    park.typology().map(one -> one.quadrant() == quadrant).orElse(false));
            if (!in.isEmpty()) {
                page.item(counted(quadrant.label(), in));
            }
        }
        List<ParkDiagnosis> none = having(park -> park.typology().isEmpty());
        if (!none.isEmpty()) {
            page.item(counted(Text.of("无法判定", "none"), none));
        }
    }

    /** What the points to discuss are about, heading by heading. */
    private void headings() {
        Map<String, Text> labels = labels();
        List<String> lines = new ArrayList<>();
        for (Heading heading : Heading.values()) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (ParkDiagnosis park : ranked) {
                Set<String> named = new LinkedHashSet<>();
                park.suggestions().stream()
                        .filter(one -> one.heading() == heading && one.trigger() != Trigger.MISSING)
                        .forEach(one -> named.addAll(one.nodes()));
                named.retainAll(labels.keySet());
                named.forEach(code -> counts.merge(code, 1, Integer::sum));
            }
            if (!counts.isEmpty()) {
                lines.add(heading.label().in(page.language()) + page.say("：", ": ") + most(counts, labels));
            }
        }
        if (!lines.isEmpty()) {
            page.title("【各标题下涉及园区最多的议题】（园区数）", "WHAT IS TO BE DISCUSSED IN MOST PARKS (number of parks)");
            lines.forEach(page::item);
        }
    }

    private String most(Map<String, Integer> counts, Map<String, Text> labels) {
        return page.joined(counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(LISTED)
                        .map(entry -> labels.getOrDefault(entry.getKey(), Text.of(entry.getKey()))
                                        .in(page.language())
                                + " " + entry.getValue())
                        .toList())
                + page.say("。", ".");
    }

    private void missing() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        ranked.forEach(park -> park.missing().forEach(state -> counts.merge(state.code(), 1, Integer::sum)));
        if (!counts.isEmpty()) {
            page.title("【缺失最多的指标】（园区数）", "INDICATORS MISSING MOST OFTEN (number of parks)");
            page.item(most(counts, labels()));
        }
    }
}
