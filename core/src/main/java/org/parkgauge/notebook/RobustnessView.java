package org.parkgauge.notebook;

import java.util.Comparator;
import java.util.List;
import org.parkgauge.analysis.uncertainty.NodeRobustness;
import org.parkgauge.analysis.uncertainty.RankRange;
import org.parkgauge.analysis.uncertainty.Robustness;
import org.parkgauge.analysis.uncertainty.UnitRobustness;
import org.parkgauge.report.chart.Palette;
import org.parkgauge.report.chart.RowChart;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/** Rank intervals of 90 % of the draws, with the nominal and the median rank. */
final class RobustnessView implements View {

    private final Robustness robustness;

    RobustnessView(Robustness robustness) {
        this.robustness = robustness;
    }

    @Override
    public Text caption() {
        long draws = robustness.succeeded();
        String code = robustness.root().node();
        return Text.of(
                code + "：在所述各种选择下" + draws + "次抽样的名次，区间含其中90%",
                code + ": ranks over the stated choices in " + draws + " draws; an interval holds 90% of them");
    }

    @Override
    public List<Issue> issues() {
        return robustness.issues();
    }

    @Override
    public void draw(Page page) {
        NodeRobustness root = robustness.root();
        List<UnitRobustness> units = root.units().stream()
                .sorted(Comparator.comparingDouble(UnitRobustness::nominalRank)
                        .thenComparingDouble(UnitRobustness::medianRank)
                        .thenComparing(UnitRobustness::unit))
                .toList();
        RowChart scale = RowChart.between(1, Math.max(2, units.size()));
        page.openTable();
        page.openRow();
        page.numberHeading(page.say("名次", "rank"), page.say("按指数本身的方法", "by the recipe as it is"));
        page.textHeading(page.say("单元", "unit"), "");
        page.numberHeading(page.say("区间", "interval"), "");
        page.numberHeading(page.say("中位", "median"), "");
        page.textHeading(
                "1 – " + units.size(),
                page.say("横条：区间；圆点：名义名次；竖线：中位名次", "bar: interval; dot: nominal rank; line: median rank"));
        page.closeRow();
        for (UnitRobustness unit : units.subList(0, Math.min(page.rows(), units.size()))) {
            row(page, unit, scale);
        }
        page.closeTable();
        page.rest(units.size());
        page.note(page.say("横条：区间；圆点：名义名次；竖线：中位名次。", "Bar: interval; dot: nominal rank; line: median rank."));
    }

    private static void row(Page page, UnitRobustness unit, RowChart scale) {
        boolean ranked = unit.draws() > 0;
        page.openRow();
        page.number(Numbers.plain(unit.nominalRank()));
        page.rowHeading(unit.unit());
        page.number(ranked ? interval(unit.rankRange()) : "–");
        page.number(Numbers.plain(unit.medianRank()));
        RowChart chart = scale.bar(scale.low(), scale.high(), 1, Palette.TEXT, 0.25);
        if (ranked) {
            RankRange range = unit.rankRange();
            chart = chart.bar(range.best(), range.worst(), 7, Palette.BLUE, 0.75)
                    .line(unit.medianRank(), 12, 1);
        }
        if (!Double.isNaN(unit.nominalRank())) {
            chart = chart.dot(unit.nominalRank(), 2.5, Palette.VERMILION);
        }
        page.chart(chart.drawing());
        page.closeRow();
    }

    private static String interval(RankRange range) {
        return range.best() == range.worst() ? Integer.toString(range.best()) : range.best() + "–" + range.worst();
    }
}
