package org.parkgauge.notebook;

import java.util.List;
import org.parkgauge.analysis.diagnostics.CorrelationTable;
import org.parkgauge.analysis.diagnostics.CorrelationTest;
import org.parkgauge.internal.Markup;
import org.parkgauge.report.chart.Palette;
import org.parkgauge.report.chart.RowChart;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/** A heat map of coefficients; those with a p-value of at most 0.05 are bold. */
final class CorrelationsView implements View {

    private static final double LEVEL = 0.05;

    private final CorrelationTable table;

    CorrelationsView(CorrelationTable table) {
        this.table = table;
    }

    @Override
    public Text caption() {
        return switch (table.kind()) {
            case PEARSON -> Text.of("皮尔逊相关系数 r", "Pearson's r");
            case SPEARMAN -> Text.of("斯皮尔曼相关系数 ρ", "Spearman's ρ");
            case KENDALL -> Text.of("肯德尔相关系数 τ-b", "Kendall's τ-b");
        };
    }

    @Override
    public List<Issue> issues() {
        return table.issues();
    }

    @Override
    public void draw(Page page) {
        page.openTable();
        page.openRow();
        page.textHeading("", "");
        table.columns().forEach(name -> page.numberHeading(name, name));
        page.closeRow();
        List<String> rows = table.rows();
        for (String row : rows.subList(0, Math.min(page.rows(), rows.size()))) {
            page.openRow();
            page.rowHeading(row);
            for (String column : table.columns()) {
                CorrelationTest test = table.test(row, column);
                double value = test.coefficient().value();
                if (Double.isNaN(value)) {
                    page.number("–");
                } else {
                    page.number(Decimals.rounded(value, 2), Palette.ground(value), test.isSignificant(LEVEL));
                }
            }
            page.closeRow();
        }
        page.closeTable();
        page.rest(rows.size());
        legend(page);
    }

    private static void legend(Page page) {
        Markup html = page.html();
        html.open("div", "style", "display:flex;align-items:center;gap:.5em;opacity:.85")
                .text("−1");
        RowChart scale = RowChart.between(-1, 1);
        int steps = 16;
        for (int i = 0; i < steps; i++) {
            double from = -1 + 2.0 * i / steps;
            double middle = from + 1.0 / steps;
            scale = scale.bar(
                    from, from + 2.0 / steps, 10, middle < 0 ? Palette.VERMILION : Palette.BLUE, Math.abs(middle) / 2);
        }
        html.embed(scale.drawing().inline());
        html.text("+1  ").text(page.say("粗体：p ≤ 0.05", "bold: p ≤ 0.05")).close();
    }
}
