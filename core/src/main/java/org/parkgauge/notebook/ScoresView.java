package org.parkgauge.notebook;

import java.util.Arrays;
import java.util.List;
import org.parkgauge.data.Range;
import org.parkgauge.index.Component;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Scores;
import org.parkgauge.report.chart.Palette;
import org.parkgauge.report.chart.RowChart;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/** The ranking: rank, unit, score, a bar with the bounds, the tier, and the scores of the children of the root. */
final class ScoresView implements View {

    /** An index without dimensions has its indicators below the root; more of them than this are left out. */
    private static final int MOST_CHILDREN = 12;

    private final Scores scores;
    private final IndexSpec spec;
    private final RowChart scale;
    private final double origin;
    private final int decimals;

    ScoresView(Scores scores) {
        this.scores = scores;
        spec = scores.index().spec();
        Range range = scores.index().root().range();
        decimals = Numbers.decimals(range);
        double[] present = Arrays.stream(scores.scores(spec.root().code()))
                .filter(Double::isFinite)
                .toArray();
        scale = range.isBounded()
                ? RowChart.between(range.low(), range.high())
                : RowChart.between(
                        Arrays.stream(present).min().orElse(0),
                        Arrays.stream(present).max().orElse(0));
        origin = Math.max(scale.low(), Math.min(scale.high(), 0));
    }

    @Override
    public Text caption() {
        String version = spec.code() + " " + spec.version();
        int units = scores.units().size();
        Text label = spec.label();
        return Text.of(
                label.zh() + "（" + version + "），" + units + "个单元",
                label.en() + " (" + version + "), " + units + (units == 1 ? " unit" : " units"));
    }

    @Override
    public List<Issue> issues() {
        return scores.issues();
    }

    @Override
    public void draw(Page page) {
        List<? extends Component> children = spec.root().children();
        List<? extends Component> shown = children.size() > MOST_CHILDREN ? List.of() : children;
        boolean tiered = !spec.tiers().isEmpty();
        page.openTable();
        page.openRow();
        page.numberHeading(page.say("名次", "rank"), "");
        page.textHeading(page.say("单元", "unit"), "");
        page.numberHeading(page.say("得分", "score"), "");
        page.textHeading(
                Numbers.plain(scale.low()) + " – " + Numbers.plain(scale.high()),
                page.say("须线：缺失值全取最差和最好时的得分", "whiskers: the score if all missing values were at their worst or best"));
        if (tiered) {
            page.textHeading(page.say("等级", "tier"), "");
        }
        for (Component child : shown) {
            page.numberHeading(
                    child.code() + (child.isOutside() ? "*" : ""), child.label().in(page.language()));
        }
        page.closeRow();
        List<double[]> columns =
                shown.stream().map(child -> scores.scores(child.code())).toList();
        List<String> ranking = scores.ranking();
        for (String unit : ranking.subList(0, Math.min(page.rows(), ranking.size()))) {
            row(page, unit, tiered, columns);
        }
        page.closeTable();
        page.rest(ranking.size());
        if (shown.stream().anyMatch(Component::isOutside)) {
            page.note(page.say("* 权重为 0：照样评分，不计入总分。", "* weight 0: scored and shown, but outside the score."));
        }
    }

    private void row(Page page, String unit, boolean tiered, List<double[]> columns) {
        page.openRow();
        page.number(scores.rank(unit).map(String::valueOf).orElse("–"));
        page.rowHeading(unit);
        page.number(Decimals.rounded(scores.score(unit), decimals));
        page.chart(chart(unit).drawing());
        if (tiered) {
            String tier = scores.tier(unit)
                    .map(one -> one.label().in(page.language()))
                    .orElse("–");
            page.text(tier + (scores.isTierLowered(unit) ? " ↓" : ""));
        }
        int place = scores.data().place(unit);
        columns.forEach(column -> page.number(Decimals.rounded(column[place], decimals)));
        page.closeRow();
    }

    private RowChart chart(String unit) {
        RowChart chart = scale.line(origin, RowChart.HEIGHT, 0.4);
        double score = scores.score(unit);
        if (Double.isFinite(score)) {
            chart = chart.bar(origin, score, 9, Palette.BLUE, 1);
        }
        Range bounds = scores.bounds(unit);
        return bounds.isBounded() && bounds.low() < bounds.high() ? chart.whisker(bounds.low(), bounds.high()) : chart;
    }
}
