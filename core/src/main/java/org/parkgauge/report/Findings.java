package org.parkgauge.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parkgauge.analysis.comparison.Comparison;
import org.parkgauge.analysis.comparison.Shift;
import org.parkgauge.analysis.uncertainty.UnitRobustness;
import org.parkgauge.index.Component;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.index.Tiers;
import org.parkgauge.text.Text;

/**
 * Chooses and words the three findings: who leads, what most units lack, and the first of these that there is something to
 * say of: what has changed, how sure the order is, in which dimension the units differ most.
 */
final class Findings {

    private static final int SHOWN = 5;
    private static final int MOST = 3;
    private static final double SURE = 0.9;

    private final Report report;
    private final Scores scores;
    private final List<RankingRow> scored;

    Findings(Report report) {
        this.report = report;
        scores = report.scores();
        scored = report.ranking().stream()
                .filter(row -> !Double.isNaN(scores.score(row.unit())))
                .toList();
    }

    List<Finding> three() {
        if (scored.isEmpty()) {
            return List.of(new Finding(
                    Finding.Kind.STANDING,
                    Text.of(
                            "没有一个" + report.units().zh() + "的数据足以得出总得分，见“须知”。",
                            "None of the " + report.units().en()
                                    + " has enough data for an index score; see the warnings.")));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(report.isTiersOnly() ? tiers() : leader());
        weakness().ifPresent(findings::add);
        change().ifPresent(findings::add);
        certainty().ifPresent(findings::add);
        spread().ifPresent(findings::add);
        return List.copyOf(findings.subList(0, Math.min(MOST, findings.size())));
    }

    private Finding leader() {
        RankingRow first = scored.get(0);
        List<Text> leaders = scored.stream()
                .filter(row -> row.rank().equals(first.rank()))
                .map(RankingRow::name)
                .toList();
        Text who = Wording.list(leaders, SHOWN);
        String points = Wording.score(first.score());
        Text tier = first.tier().map(Tiers.Tier::label).orElse(Text.EMPTY);
        StringBuilder zh = new StringBuilder(who.zh())
                .append("得 ")
                .append(points)
                .append(scored.size() == 1 ? " 分" : leaders.size() == 1 ? " 分，排名第一" : " 分，并列第一");
        StringBuilder en = new StringBuilder(who.en())
                .append(
                        scored.size() == 1
                                ? " scores "
                                : leaders.size() == 1 ? " ranks first with " : " share the first rank with ")
                .append(points);
        if (!tier.isEmpty()) {
            zh.append("，等级为“").append(tier.zh()).append('”');
            en.append(", tier \"").append(tier.en()).append('"');
        }
        zh.append('。');
        en.append('.');
        if (leaders.size() < scored.size()) {
            RankingRow last = scored.get(scored.size() - 1);
            zh.append("最后一位").append(last.name().zh()).append("得 ").append(Wording.score(last.score()));
            zh.append(" 分，相差 ")
                    .append(Wording.score(first.score() - last.score()))
                    .append(" 分。");
            en.append(" The last, ").append(last.name().en()).append(", has ").append(Wording.score(last.score()));
            en.append(", ").append(Wording.score(first.score() - last.score())).append(" points below.");
        }
        return new Finding(Finding.Kind.STANDING, Text.of(zh.toString(), en.toString()));
    }

    private Finding tiers() {
        Map<Tiers.Tier, Integer> counts = new LinkedHashMap<>();
        scores.index().spec().tiers().levels().forEach(level -> counts.put(level, 0));
        scored.forEach(row -> row.tier().ifPresent(tier -> counts.merge(tier, 1, Integer::sum)));
        List<Text> parts = new ArrayList<>();
        counts.forEach((tier, count) -> {
            if (count > 0) {
                parts.add(Text.of(
                        tier.label().zh() + " " + count + " 个",
                        count + " " + tier.label().en()));
            }
        });
        Text all = Wording.list(parts);
        return new Finding(
                Finding.Kind.STANDING,
                Text.of(
                        "按等级：" + all.zh() + "（共 " + scored.size() + " 个有总得分）。",
                        "By tier: " + all.en() + " (of " + scored.size() + " with an index score)."));
    }

    /** The indicator that on average takes most points from the index, or, where losses do not exist, the lowest mean. */
    private Optional<Finding> weakness() {
        Indicator weakest = null;
        double least = Double.POSITIVE_INFINITY;
        double full = scores.index().best().score();
        Map<String, Double> weights = scores.index().effectiveWeights();
        for (Indicator indicator : report.indicators()) {
            double weight = weights.getOrDefault(indicator.code(), 0.0);
            double mean = Means.mean(scores.scores(indicator.code()));
            double key = Double.isFinite(full) ? weight * (mean - full) : mean;
            if (weight > 0 && !Double.isNaN(mean) && key < least) {
                least = key;
                weakest = indicator;
            }
        }
        if (weakest == null || (Double.isFinite(full) && least >= 0)) {
            return Optional.empty();
        }
        double[] column = scores.scores(weakest.code());
        double mean = Means.mean(column);
        long known = Means.count(column);
        long below = 0;
        for (double value : column) {
            below += value < full / 2 ? 1 : 0;
        }
        Text parent = dimension(weakest.code());
        Text unit = report.units();
        boolean halved = Double.isFinite(full) && full > 0 && known > 1;
        return Optional.of(new Finding(
                Finding.Kind.COMMON_WEAKNESS,
                Text.of(
                        "按权重计，共同的短板首先是“" + weakest.label().zh() + "”"
                                + (parent.isEmpty() ? "" : "（" + parent.zh() + "）")
                                + "：平均得分 " + Wording.score(mean)
                                + (halved
                                        ? "，" + known + " 个有数据的" + unit.zh() + "中 " + below + " 个不到 "
                                                + Wording.value(full / 2) + " 分。"
                                        : "。"),
                        "Weights considered, what most lack first is "
                                + weakest.label().en()
                                + (parent.isEmpty() ? "" : " (" + parent.en() + ")") + ": a mean score of "
                                + Wording.score(mean)
                                + (halved
                                        ? "; " + below + " of the " + known + " " + unit.en()
                                                + " with data score below " + Wording.value(full / 2) + "."
                                        : "."))));
    }

    private Text dimension(String code) {
        for (Component child : scores.index().spec().root().children()) {
            if (child instanceof org.parkgauge.index.Dimension dimension && holds(dimension, code)) {
                return dimension.label();
            }
        }
        return Text.EMPTY;
    }

    private static boolean holds(org.parkgauge.index.Dimension dimension, String code) {
        return dimension.children().stream()
                .anyMatch(child -> child.code().equals(code)
                        || (child instanceof org.parkgauge.index.Dimension below && holds(below, code)));
    }

    private Optional<Finding> change() {
        Optional<Comparison> comparison = report.comparison();
        if (comparison.isEmpty() || report.isTiersOnly()) {
            return Optional.empty();
        }
        List<Shift> movers = comparison.get().biggestMovers(1);
        if (movers.isEmpty() || movers.get(0).rise() == 0) {
            return Optional.of(new Finding(
                    Finding.Kind.CHANGE, Text.of("与先前结果相比，名次没有变化。", "No rank has changed since the earlier result.")));
        }
        Shift most = movers.get(0);
        Text name = report.name(most.unit());
        int places = Math.abs(most.rise());
        boolean up = most.rise() > 0;
        double change = most.scoreChange();
        String sign = change > 0 ? "+" : change < 0 ? "−" : "±";
        String points = sign + Wording.score(Math.abs(change));
        return Optional.of(new Finding(
                Finding.Kind.CHANGE,
                Text.of(
                        "与先前结果相比，变动最大的是" + name.zh() + "：从第 " + most.rankBefore() + " 位" + (up ? "升" : "降") + "到第 "
                                + most.rankAfter() + " 位（得分 " + points + "）；平均变动 "
                                + Wording.value(comparison.get().meanAbsoluteShift()) + " 位。",
                        name.en() + " has moved most since the earlier result: " + (up ? "up " : "down ") + places
                                + ", from rank " + most.rankBefore() + " to " + most.rankAfter() + " (score " + points
                                + "); ranks moved by "
                                + Wording.value(comparison.get().meanAbsoluteShift())
                                + " on average.")));
    }

    private Optional<Finding> certainty() {
        List<RankingRow> known =
                scored.stream().filter(row -> row.interval().isPresent()).toList();
        if (known.size() < 2) {
            return Optional.empty();
        }
        RankingRow first = known.get(0);
        long bands = known.stream().mapToInt(RankingRow::band).distinct().count();
        Text head = first(first);
        long fixed = known.stream()
                .filter(row -> row.interval().orElseThrow().best()
                        == row.interval().orElseThrow().worst())
                .count();
        Text unit = report.units();
        if (fixed == known.size()) {
            return Optional.of(new Finding(
                    Finding.Kind.CERTAINTY, Text.of("在所考察的各种选择下，名次都不变。", "No rank changes over the choices tried.")));
        }
        return Optional.of(new Finding(
                Finding.Kind.CERTAINTY,
                Text.of(
                        head.zh() + known.size() + " 个" + unit.zh() + "中 " + fixed + " 个的名次不随所考察的选择而变；"
                                + (bands == 1 ? "全部名次区间首尾相接，相邻名次不宜当作差距来读。" : "按区间可分出 " + bands + " 档，同一档内的先后不宜当作差距来读。"),
                        head.en() + fixed + " of " + known.size() + " " + unit.en()
                                + (fixed == 1 ? " keeps its rank" : " keep their rank") + " over the choices tried; "
                                + (bands == 1
                                        ? "all intervals overlap in a chain, so neighbouring ranks should not be read as a"
                                                + " difference."
                                        : "the intervals fall into " + bands
                                                + " bands, and the order within one should not be read as a"
                                                + " difference."))));
    }

    /** How often the first is first, where that has been simulated. */
    private Text first(RankingRow first) {
        Optional<UnitRobustness> unit =
                report.robustness().map(found -> found.root().unit(first.unit()));
        if (unit.isEmpty() || unit.get().draws() == 0) {
            return Text.EMPTY;
        }
        double share = unit.get().acceptability(1);
        String percent = Wording.share(share);
        return share >= SURE
                ? Text.of(
                        first.name().zh() + "的第一位稳固（" + percent + " 的抽样中居首）；",
                        first.name().en() + " holds the first rank in " + percent + " of the draws; ")
                : Text.of(
                        first.name().zh() + "的第一位并不稳固（只在 " + percent + " 的抽样中居首）；",
                        "The first rank of " + first.name().en() + " is not settled (first in " + percent
                                + " of the draws only); ");
    }

    /** The dimension in which the units lie farthest apart. */
    private Optional<Finding> spread() {
        return Ranking.core(report).stream()
                .filter(child -> Means.count(scores.scores(child.code())) > 1)
                .max(Comparator.comparingDouble(child -> Means.spread(scores.scores(child.code()))))
                .map(child -> {
                    double[] column = scores.scores(child.code());
                    String low = Wording.score(Means.lowest(column));
                    String high = Wording.score(Means.highest(column));
                    return new Finding(
                            Finding.Kind.SPREAD,
                            Text.of(
                                    "差距最大的是“" + child.label().zh() + "”：得分从 " + low + " 到 " + high + "。",
                                    "They lie farthest apart in "
                                            + child.label().en() + ": scores from " + low + " to " + high + "."));
                });
    }
}
