package org.parkgauge.notebook;

import java.util.List;
import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Range;
import org.parkgauge.report.chart.Histogram;
import org.parkgauge.text.Text;

/** A data set: its first rows, and above each variable how its values are distributed. */
final class DatasetView implements View {

    private final Dataset data;

    DatasetView(Dataset data) {
        this.data = data;
    }

    @Override
    public Text caption() {
        int units = data.size();
        int variables = data.variables().size();
        long missing = data.variables().stream()
                .mapToLong(name -> data.column(name).missing())
                .sum();
        return Text.of(
                units + "个单元 × " + variables + "个变量，缺失值" + missing + "个",
                units + (units == 1 ? " unit × " : " units × ") + variables
                        + (variables == 1 ? " variable, " : " variables, ") + missing + " missing");
    }

    @Override
    public void draw(Page page) {
        List<Column> columns = data.variables().stream().map(data::column).toList();
        page.openTable();
        page.openRow();
        page.textHeading(page.say("单元", "unit"), "");
        data.attributes().forEach(name -> page.textHeading(name, name));
        for (Column column : columns) {
            page.numberHeading(column.name(), tip(page, column));
        }
        page.closeRow();
        if (!columns.isEmpty()) {
            distributions(page, columns);
        }
        for (int i = 0; i < Math.min(page.rows(), data.size()); i++) {
            int place = i;
            page.openRow();
            page.rowHeading(data.units().get(i));
            data.attributes().forEach(name -> page.text(data.attribute(name).get(place)));
            columns.forEach(column -> page.number(Numbers.plain(column.get(place))));
            page.closeRow();
        }
        page.closeTable();
        page.rest(data.size());
    }

    private static String tip(Page page, Column column) {
        Range range = column.range();
        String between =
                range.isBounded() ? ": " + Numbers.plain(range.low()) + " – " + Numbers.plain(range.high()) : "";
        String missing = column.missing() == 0
                ? ""
                : page.say("，缺失" + column.missing() + "个", ", " + column.missing() + " missing");
        return column.name() + between + missing;
    }

    private void distributions(Page page, List<Column> columns) {
        page.openRow();
        page.text("");
        data.attributes().forEach(name -> page.text(""));
        for (Column column : columns) {
            page.html().open("td", "style", "padding:0 8px;border:0");
            page.html().open("div", "style", "display:flex;justify-content:flex-end");
            page.html().embed(Histogram.of(column).inline()).close().close();
        }
        page.closeRow();
    }
}
