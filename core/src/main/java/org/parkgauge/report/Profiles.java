package org.parkgauge.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.parkgauge.analysis.whatif.Aim;
import org.parkgauge.analysis.whatif.SingleChanges;
import org.parkgauge.data.Direction;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.Explanation;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Profile;
import org.parkgauge.index.Scores;
import org.parkgauge.index.Tiers;
import org.parkgauge.integration.diagnosis.IndicatorState;
import org.parkgauge.integration.diagnosis.ParkDiagnosis;
import org.parkgauge.integration.diagnosis.Suggestion;
import org.parkgauge.normalization.Goalposts;
import org.parkgauge.statistics.Ties;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** Makes the pages of units. What all pages share is reckoned once. */
final class Profiles {

    private static final int LINES = 5;
    private static final int CHANGES = 3;

    /** Each answer scores the index some thousand times; for more units than this it is left to be asked one by one. */
    private static final int MOST_ASKED = 300;

    private static final double NOTABLE = 0.05;

    private final Report report;
    private final Scores scores;
    private final Profile mean;
    private final Profile best;
    private final Map<String, Double> weights;
    private final Map<String, double[]> columns = new HashMap<>();
    private final Map<String, double[]> ranks = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    Profiles(Report report) {
        this.report = report;
        scores = report.scores();
        mean = scores.meanProfile("mean", scores.units());
        best = scores.index().best();
        weights = scores.index().effectiveWeights();
        for (Component component : scores.index().spec().components()) {
            columns.put(component.code(), scores.scores(component.code()));
            if (!report.isTiersOnly()) {
                ranks.put(component.code(), scores.ranks(component.code(), Ties.COMPETITION));
            }
            if (component instanceof Dimension dimension) {
                dimension.children().forEach(child -> parents.put(child.code(), dimension.code()));
            }
        }
    }

    UnitProfile of(String unit) {
        Optional<ParkDiagnosis> diagnosis = report.diagnosis().map(found -> found.park(unit));
        List<IndicatorRow> indicators = indicators(unit, diagnosis);
        List<IndicatorRow> strongest =
                chosen(indicators, row -> row.lead() >= NOTABLE, Comparator.comparingDouble(row -> -row.lead()));
        List<IndicatorRow> weakest =
                chosen(indicators, row -> row.loss() >= NOTABLE, Comparator.comparingDouble(row -> -row.loss()));
        return new UnitProfile(
                report.row(unit),
                dimensions(unit),
                indicators,
                strongest,
                weakest,
                strongest.stream().map(Profiles::strength).toList(),
                weakest.stream().map(Profiles::weakness).toList(),
                gains(unit),
                diagnosis
                        .map(park -> park.suggestions().stream()
                                .map(Suggestion::point)
                                .toList())
                        .orElse(List.of()));
    }

    private double at(String code, int place) {
        return columns.getOrDefault(code, new double[0])[place];
    }

    private Optional<Integer> rank(String code, int place) {
        double[] column = ranks.get(code);
        return column == null || Double.isNaN(column[place]) ? Optional.empty() : Optional.of((int) column[place]);
    }

    private List<DimensionRow> dimensions(String unit) {
        int place = scores.data().place(unit);
        List<DimensionRow> rows = new ArrayList<>();
        for (Component child : scores.index().spec().root().children()) {
            String code = child.code();
            double[] column = columns.getOrDefault(code, new double[0]);
            rows.add(new DimensionRow(
                    code,
                    child.label(),
                    at(code, place),
                    Means.mean(column),
                    Means.highest(column),
                    rank(code, place),
                    weights.getOrDefault(code, 0.0)));
        }
        return rows;
    }

    private List<IndicatorRow> indicators(String unit, Optional<ParkDiagnosis> diagnosis) {
        int place = scores.data().place(unit);
        Profile profile = scores.profile(unit);
        Map<String, Double> leads = parts(profile, mean);
        Map<String, Double> losses = parts(profile, best);
        Map<String, Text> derivations = new HashMap<>();
        diagnosis.ifPresent(park -> park.boards()
                .indicators()
                .forEach((IndicatorState state) -> derivations.put(state.code(), state.derivation())));
        List<IndicatorRow> rows = new ArrayList<>();
        for (Indicator indicator : report.indicators()) {
            String code = indicator.code();
            double loss = losses.getOrDefault(code, Double.NaN);
            rows.add(new IndicatorRow(
                    code,
                    indicator.label(),
                    parents.getOrDefault(code, ""),
                    indicator.unit(),
                    scores.raw(unit, code),
                    scores.isImputed(unit, code),
                    norm(indicator),
                    at(code, place),
                    mean.score(code),
                    rank(code, place),
                    weights.getOrDefault(code, 0.0),
                    leads.getOrDefault(code, Double.NaN),
                    loss == 0 ? 0.0 : -loss,
                    derivations.getOrDefault(code, Text.EMPTY)));
        }
        return rows;
    }

    /** Goalposts say what full marks take only where they normalize; a best range is best under any method. */
    private Text norm(Indicator indicator) {
        var own = indicator.normalization();
        var used = own == null ? scores.index().spec().normalization() : own;
        return used instanceof Goalposts || indicator.direction() instanceof Direction.BestRange
                ? Wording.norm(indicator.direction())
                : Text.EMPTY;
    }

    private static Map<String, Double> parts(Profile profile, Profile reference) {
        Map<String, Double> parts = new HashMap<>();
        if (!Double.isNaN(profile.score()) && Double.isFinite(reference.score())) {
            for (Explanation leaf : profile.against(reference).leaves()) {
                if (leaf.kind() == Explanation.Kind.INDICATOR) {
                    parts.put(leaf.code(), leaf.part());
                }
            }
        }
        return parts;
    }

    private static List<IndicatorRow> chosen(
            List<IndicatorRow> rows, Predicate<IndicatorRow> wanted, Comparator<IndicatorRow> order) {
        return rows.stream()
                .filter(row -> row.weight() > 0 && !row.imputed() && !Double.isNaN(row.score()))
                .filter(wanted)
                .sorted(order)
                .limit(LINES)
                .toList();
    }

    private static Text strength(IndicatorRow row) {
        String lead = Wording.score(row.lead());
        Text is = is(row);
        return Text.of(is.zh() + "；比平均多得 " + lead + " 分", is.en() + "; " + lead + " index points above the average");
    }

    private static Text weakness(IndicatorRow row) {
        String loss = Wording.score(row.loss());
        Text is = is(row);
        return Text.of(is.zh() + "；使总得分减少 " + loss + " 分", is.en() + "; costs " + loss + " index points");
    }

    /** An indicator with value, norm and score. */
    private static Text is(IndicatorRow row) {
        String score = Wording.score(row.score());
        boolean given = !row.norm().isEmpty();
        return Text.of(
                row.label().zh() + "：" + Wording.measured(row.value(), row.unit(), Language.ZH)
                        + (given ? "（目标值 " + row.norm().zh() + "）" : "") + "，得 " + score + " 分",
                row.label().en() + ": " + Wording.measured(row.value(), row.unit(), Language.EN)
                        + (given ? " (target " + row.norm().en() + ")" : "") + ", score " + score);
    }

    private List<Text> gains(String unit) {
        if (Double.isNaN(scores.score(unit))) {
            return List.of(Text.of("没有总得分，先补齐数据。", "It has no index score; complete the data first."));
        }
        if (scores.units().size() > MOST_ASKED) {
            return List.of();
        }
        return report.isTiersOnly() ? towardsTier(unit) : towardsRank(unit);
    }

    private List<Text> towardsRank(String unit) {
        int rank = scores.rank(unit).orElseThrow();
        if (rank == 1) {
            return List.of(Text.of("已居第一位。", "It holds the first rank."));
        }
        return lines(unit, Aim.gain(1), Text.of("上升 1 位", "gain a rank"));
    }

    private List<Text> towardsTier(String unit) {
        List<Tiers.Tier> levels = scores.index().spec().tiers().levels();
        int place = scores.tier(unit).map(levels::indexOf).orElse(0);
        if (place == 0) {
            return List.of(Text.of("已在最高等级。", "It is in the highest tier."));
        }
        Tiers.Tier next = levels.get(place - 1);
        if (scores.isTierLowered(unit)) {
            return List.of(Text.of(
                    "等级因某一核心维度过低或否决条件而受限：先解决它，再看得分。",
                    "A weak core dimension or a veto holds its tier down: that comes before the score."));
        }
        return lines(
                unit,
                Aim.score(next.from()),
                Text.of(
                        "升入“" + next.label().zh() + "”",
                        "reach tier \"" + next.label().en() + "\""));
    }

    private List<Text> lines(String unit, Aim aim, Text what) {
        SingleChanges changes = SingleChanges.of(scores, unit, aim);
        List<Text> lines = new ArrayList<>();
        for (SingleChanges.Change change : changes.changes()) {
            if (change.isPossible() && lines.size() < CHANGES) {
                lines.add(Text.of(
                        "仅靠“" + change.label().zh() + "”" + what.zh() + "：从 "
                                + Wording.measured(change.value(), change.measure(), Language.ZH) + " 到 "
                                + Wording.measured(change.neededValue(), change.measure(), Language.ZH),
                        "To " + what.en() + " by " + change.label().en() + " alone: from "
                                + Wording.measured(change.value(), change.measure(), Language.EN) + " to "
                                + Wording.measured(change.neededValue(), change.measure(), Language.EN)));
            }
        }
        if (lines.isEmpty()) {
            String needed = Wording.score(changes.neededScore());
            lines.add(Text.of(
                    "没有哪个指标单独就能" + what.zh() + "（需要 " + needed + " 分）：要几个指标一起改进。",
                    "No indicator alone is enough to " + what.en() + " (it takes a score of " + needed
                            + "): several have to improve together."));
        }
        return lines;
    }
}
