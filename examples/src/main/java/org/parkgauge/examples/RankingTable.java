package org.parkgauge.examples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.data.Range;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Prerequisite;
import org.parkgauge.index.Scores;
import org.parkgauge.index.Tiers;
import org.parkgauge.statistics.Ties;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** The ranking as a table, and a legend of its columns and marks. */
final class RankingTable {

    private static final Text BOUNDS = Text.of("上下限", "bounds");
    private static final String OUTSIDE = "*";
    private static final String LOWERED = "↓";
    private static final String NOT_MET = "!";

    /** What units may be grouped by, and what the column of ranks within a group is called. */
    private static final Map<String, Text> GROUPS =
            Map.of("type", Text.of("类型内", "in type"), "block", Text.of("板块内", "in block"));

    private final Scores scores;
    private final IndexSpec spec;
    private final Language language;
    private final UnitNames names;
    private final double[] rootScores;

    /** The root scores present, in ascending order. */
    private final double[] ascending;

    private final List<Dimension> dimensions;
    private final List<String> groups;
    private final Map<String, Range> bounds = new LinkedHashMap<>();

    RankingTable(Scores scores, Language language) {
        this.scores = scores;
        this.language = language;
        spec = scores.index().spec();
        names = new UnitNames(scores.data(), language);
        rootScores = scores.scores(spec.root().code());
        ascending = Arrays.stream(rootScores)
                .filter(score -> !Double.isNaN(score))
                .sorted()
                .toArray();
        dimensions = spec.root().children().stream()
                .filter(Dimension.class::isInstance)
                .map(Dimension.class::cast)
                .toList();
        groups = List.of("type", "block").stream()
                .filter(group -> scores.data().hasAttribute(group)
                        && !scores.data().attribute(group).stream().allMatch(String::isEmpty))
                .toList();
        for (String unit : scores.units()) {
            Range range = scores.bounds(unit);
            if (range.isBounded() && range.low() < range.high()) {
                bounds.put(unit, range);
            }
        }
    }

    private String say(String zh, String en) {
        return Text.of(zh, en).in(language);
    }

    /** Decimals of the scores of an index: two on a scale of 0 to 100, four on a scale of 0 to 1. */
    static int decimals(Scores scores) {
        Range range = scores.index().root().range();
        return range.isBounded() && range.high() - range.low() <= 2 ? 4 : 2;
    }

    TextTable table() {
        boolean bounded = !bounds.isEmpty();
        boolean tiered = !spec.tiers().isEmpty();
        TextTable table = new TextTable();
        table.right(say("名次", "rank"));
        if (bounded) {
            table.right(BOUNDS.in(language));
        }
        groups.forEach(group -> table.right(GROUPS.get(group).in(language)));
        table.left(say("单元", "unit")).right(say("得分", "score"));
        if (bounded) {
            table.right(BOUNDS.in(language));
        }
        if (tiered) {
            table.left(say("等级", "tier"));
        }
        dimensions.forEach(dimension -> table.right(heading(dimension)));
        List<double[]> within = groups.stream()
                .map(group -> scores.ranksWithin(spec.root().code(), group))
                .toList();
        List<double[]> inDimension = dimensions.stream()
                .map(dimension -> scores.ranks(dimension.code(), Ties.COMPETITION))
                .toList();
        for (String unit : scores.ranking()) {
            int place = scores.data().place(unit);
            List<String> row = new ArrayList<>();
            row.add(scores.rank(unit).map(String::valueOf).orElse("–"));
            if (bounded) {
                row.add(rankBounds(unit));
            }
            within.forEach(ranks -> row.add(Decimals.rounded(ranks[place], 0)));
            row.add(names.of(unit));
            row.add(Decimals.rounded(rootScores[place], decimals(scores)));
            if (bounded) {
                row.add(scoreBounds(unit));
            }
            if (tiered) {
                row.add(tier(unit));
            }
            inDimension.forEach(ranks -> row.add(Decimals.rounded(ranks[place], 0)));
            table.add(row);
        }
        return table;
    }

    private static String heading(Component dimension) {
        return dimension.code() + (dimension.isOutside() ? OUTSIDE : "");
    }

    private String scoreBounds(String unit) {
        Range range = bounds.get(unit);
        return range == null
                ? ""
                : Decimals.rounded(range.low(), decimals(scores)) + "–"
                        + Decimals.rounded(range.high(), decimals(scores));
    }

    /** The ranks that the bounds of the score would earn among the others as they are. */
    private String rankBounds(String unit) {
        Range range = bounds.get(unit);
        if (range == null) {
            return "";
        }
        double own = rootScores[scores.data().place(unit)];
        int best = 1 + above(range.high()) - (own > range.high() ? 1 : 0);
        int worst = 1 + above(range.low()) - (own > range.low() ? 1 : 0);
        return best == worst ? String.valueOf(best) : best + "–" + worst;
    }

    /** How many root scores lie above a value. */
    private int above(double value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return ascending.length - low;
    }

    private String tier(String unit) {
        String tier = scores.tier(unit)
                .map(Tiers.Tier::label)
                .map(label -> label.in(language))
                .orElse("–");
        return tier + (scores.isTierLowered(unit) ? " " + LOWERED : "") + (isNotMet(unit) ? " " + NOT_MET : "");
    }

    private boolean isNotMet(String unit) {
        return spec.prerequisites().stream()
                .anyMatch(one -> scores.prerequisite(unit, one) == Prerequisite.Status.NOT_MET);
    }

    /** What the columns and the marks mean; only those that occur. */
    TextTable legend() {
        TextTable legend = new TextTable().left("").left("");
        if (!dimensions.isEmpty()) {
            String codes = dimensions.get(0).code()
                    + (dimensions.size() > 1
                            ? " … " + dimensions.get(dimensions.size() - 1).code()
                            : "");
            legend.add(codes, say("各维度内的名次：", "rank in each dimension:"));
            dimensions.forEach(dimension ->
                    legend.add(heading(dimension), dimension.label().in(language)));
        }
        if (dimensions.stream().anyMatch(Component::isOutside)) {
            legend.add(OUTSIDE, say("权重为 0：照样评分，不计入总分", "weight 0: scored and shown, but outside the score"));
        }
        if (!groups.isEmpty()) {
            legend.add(
                    String.join(
                            say("、", ", "),
                            groups.stream()
                                    .map(group -> GROUPS.get(group).in(language))
                                    .toList()),
                    say("同一类型或板块内的名次", "rank among the units of the same type or block"));
        }
        if (!bounds.isEmpty()) {
            legend.add(
                    BOUNDS.in(language),
                    say(
                            "该单元的缺失值全取最差或全取最好时的名次和得分，其他单元不变",
                            "rank and score if the missing values of the unit were all at their worst or all at their best"));
        }
        if (!spec.tiers().isEmpty()) {
            marks(legend, spec.tiers());
        }
        return legend;
    }

    private void marks(TextTable legend, Tiers tiers) {
        if (scores.units().stream().anyMatch(scores::isTierLowered)) {
            String limit =
                    Double.isNaN(tiers.capBelow()) ? "" : Decimals.rounded(tiers.capBelow(), decimals(scores) - 2);
            String zh = limit.isEmpty() ? "" : "有核心维度低于 " + limit;
            String en = limit.isEmpty() ? "" : "a core dimension is below " + limit;
            if (spec.prerequisites().stream().anyMatch(Prerequisite::veto)) {
                zh += (limit.isEmpty() ? "" : "，或") + "一票否决的前提条件未达标";
                en += (limit.isEmpty() ? "" : ", or ") + "a prerequisite with veto is not met";
            }
            legend.add(LOWERED, say("等级下调：" + zh, "tier lowered: " + en));
        }
        if (scores.units().stream().anyMatch(this::isNotMet)) {
            legend.add(NOT_MET, say("有前提条件未达标，见注意事项", "a prerequisite is not met, see the warnings"));
        }
    }
}
