package org.parkgauge.examples;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parkgauge.analysis.sensitivity.Estimate;
import org.parkgauge.analysis.sensitivity.SobolIndices;
import org.parkgauge.analysis.uncertainty.Band;
import org.parkgauge.analysis.uncertainty.Exclusion;
import org.parkgauge.analysis.uncertainty.Failure;
import org.parkgauge.analysis.uncertainty.Robustness;
import org.parkgauge.analysis.uncertainty.Source;
import org.parkgauge.analysis.uncertainty.UnitRobustness;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** How sure the ranks are, as a text. */
final class RobustnessText {

    private static final double SHARE = 0.9;

    private final Robustness robustness;
    private final SobolIndices.Output shift;
    private final UnitNames names;
    private final Language language;

    RobustnessText(RobustnessResult result, UnitNames names, Language language) {
        robustness = result.robustness();
        shift = result.shift();
        this.names = names;
        this.language = language;
    }

    private String say(String zh, String en) {
        return Text.of(zh, en).in(language);
    }

    void print(PrintWriter out) {
        long draws = robustness.simulation().draws();
        long seed = robustness.simulation().seed();
        out.println(say(
                "名次有多可靠：改变以下做法，重排 " + draws + " 次（种子 " + seed + "）",
                "How sure are the ranks: made " + draws + " times (seed " + seed + "), varying"));
        for (Source source : robustness.index().sources()) {
            out.println("  - " + source.label().in(language) + say("：", ": ")
                    + source.description().in(language));
        }
        out.println();
        table().print(out);
        out.println(say(
                "区间含 90% 的抽样，只在上述各种做法的范围内成立，不是置信区间。",
                "A range holds 90% of the samples, over the stated choices; it is no confidence interval."));
        bands(out);
        matters(out);
        notes(out, draws);
    }

    private TextTable table() {
        long succeeded = robustness.succeeded();
        TextTable table = new TextTable()
                .right(say("名次", "rank"))
                .left(say("单元", "unit"))
                .right(say("区间", "range"))
                .right(say("中位", "median"))
                .right(say("第一", "first"))
                .right(say("前三", "top 3"))
                .right(say("有得分", "scored"));
        List<UnitRobustness> sorted = robustness.root().units().stream()
                .sorted(Comparator.comparingDouble(UnitRobustness::nominalRank)
                        .thenComparingDouble(UnitRobustness::medianRank))
                .toList();
        for (UnitRobustness unit : sorted) {
            boolean ranked = unit.draws() > 0;
            table.add(
                    Decimals.rounded(unit.nominalRank(), 0),
                    names.of(unit.unit()),
                    ranked ? unit.rankRange(SHARE).toString().replace('-', '–') : "–",
                    Decimals.rounded(unit.medianRank(), 0),
                    percent(unit.topShare(1)),
                    percent(unit.topShare(3)),
                    percent((double) unit.draws() / succeeded));
        }
        return table;
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : Decimals.rounded(100 * share, 0) + "%";
    }

    private void bands(PrintWriter out) {
        List<Band> bands = robustness.root().bands(SHARE);
        if (bands.size() < 2) {
            out.println(say("各单元的区间首尾相连，分不出档次。", "The ranges all overlap, one with the next, so there are no bands."));
            return;
        }
        out.println(say("按区间是否相接分档：", "In bands that no range reaches across:"));
        for (Band band : bands) {
            String ranks = band.best() == band.worst() ? "" + band.best() : band.best() + "–" + band.worst();
            out.println("  " + ranks + "  " + String.join(say("、", ", "), names.of(band.units())));
        }
    }

    /** Which choice moves the ranks most: total Sobol indices of the mean rank shift. */
    private void matters(PrintWriter out) {
        out.println(say(
                "哪项做法最影响名次（平均名次变动的方差中，该项单独及与其他项共同引起的份额，括号内为 95% 区间）：",
                "What the ranks depend on (share of the variance of the mean rank shift that a choice causes, alone and"
                        + " with others; in brackets the 95% interval):"));
        List<SobolIndices.Effect> sorted = shift.effects().stream()
                .sorted(Comparator.comparingDouble((SobolIndices.Effect effect) ->
                        effect.total().isDefined() ? -effect.total().value() : 0))
                .toList();
        for (SobolIndices.Effect effect : sorted) {
            out.println("  " + label(effect.factor()) + say("：", ": ") + share(effect.total()));
        }
    }

    private String share(Estimate estimate) {
        return estimate.isDefined()
                ? percent(estimate.value()) + say("（", " (") + percent(Math.max(0, estimate.low())) + "–"
                        + percent(estimate.high()) + say("）", ")")
                : estimate.reason().in(language);
    }

    /** The names of the sources that make up a factor. */
    private String label(String factor) {
        return robustness.index().sources().stream()
                .filter(source -> List.of(factor.split(" x ", -1)).contains(source.name()))
                .map(source -> source.label().in(language))
                .collect(Collectors.joining(" × "));
    }

    private void notes(PrintWriter out, long draws) {
        for (Exclusion exclusion : robustness.index().exclusions()) {
            out.println("  - " + say("不可行，未参与：", "cannot work and took no part: ")
                    + String.join(" + ", new TreeMap<>(exclusion.options()).values()) + say("：", ": ")
                    + exclusion.reason().in(language));
        }
        for (Failure failure : robustness.failures()) {
            out.println("  - " + say(failure.count() + " 次没有得分：", failure.count() + " samples gave no scores: ")
                    + failure.reason().in(language));
        }
        out.println(robustness.convergence().text(draws).in(language) + say("。", "."));
    }
}
