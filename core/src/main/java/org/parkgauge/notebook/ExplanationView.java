package org.parkgauge.notebook;

import java.util.List;
import org.parkgauge.index.Explanation;
import org.parkgauge.report.chart.Palette;
import org.parkgauge.report.chart.RowChart;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Text;

/** The parts of a gap, the largest first: a bar to the right for what raises the score, to the left for what lowers it. */
final class ExplanationView implements View {

    private static final int DECIMALS = 2;

    private final Explanation explanation;

    ExplanationView(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Text caption() {
        String score = Decimals.rounded(explanation.score(), DECIMALS);
        String reference = Decimals.rounded(explanation.reference(), DECIMALS);
        String gap = Numbers.signed(explanation.part(), DECIMALS);
        return Text.of(
                explanation.label().zh() + "：" + score + "，对照 " + reference + "，差 " + gap,
                explanation.label().en() + ": " + score + " against " + reference + ", gap " + gap);
    }

    @Override
    public void draw(Page page) {
        List<Explanation> all = explanation.largest(Integer.MAX_VALUE);
        double most = all.stream()
                .mapToDouble(leaf -> Math.abs(leaf.part()))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        RowChart scale = RowChart.between(-most, most);
        page.openTable();
        page.openRow();
        page.textHeading(page.say("代码", "code"), "");
        page.textHeading(page.say("名称", "name"), "");
        page.numberHeading(page.say("原值", "raw"), "");
        page.numberHeading(page.say("得分", "score"), "");
        page.numberHeading(page.say("对照", "reference"), "");
        page.numberHeading(
                page.say("份额", "part"), page.say("总分之差中由它造成的部分", "its share of the gap, in points of the root score"));
        page.textHeading("− 0 +", "");
        page.closeRow();
        for (Explanation leaf : all.subList(0, Math.min(page.rows(), all.size()))) {
            row(page, leaf, scale);
        }
        page.closeTable();
        page.rest(all.size());
    }

    private static void row(Page page, Explanation leaf, RowChart scale) {
        page.openRow();
        page.rowHeading(leaf.code());
        page.text(name(page, leaf));
        page.number(Numbers.plain(leaf.raw()));
        page.number(Decimals.rounded(leaf.score(), DECIMALS));
        page.number(Decimals.rounded(leaf.reference(), DECIMALS));
        page.number(Numbers.signed(leaf.part(), DECIMALS));
        RowChart chart = Double.isFinite(leaf.part())
                ? scale.bar(0, leaf.part(), 9, leaf.part() < 0 ? Palette.VERMILION : Palette.BLUE, 1)
                : scale;
        page.chart(chart.line(0, RowChart.HEIGHT, 0.6).drawing());
        page.closeRow();
    }

    private static String name(Page page, Explanation leaf) {
        String label = leaf.label().in(page.language());
        return switch (leaf.kind()) {
            case COVERAGE -> label + page.say("：缺失项的影响", ": effect of missing children");
            case NOT_DECOMPOSABLE -> label + page.say("（不可分解）", " (not decomposable)");
            case INDICATOR, DIMENSION -> label;
        };
    }
}
