package org.parkgauge.notebook;

import org.parkgauge.text.Text;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The first rows of a table of Tablesaw. Loaded only where Tablesaw is there. */
final class TablesawView implements View {

    private final Table table;

    TablesawView(Table table) {
        this.table = table;
    }

    @Override
    public Text caption() {
        String name = table.name() == null ? "" : table.name();
        int rows = table.rowCount();
        int columns = table.columnCount();
        return Text.of(
                name + (name.isEmpty() ? "" : "：") + rows + "行 × " + columns + "列",
                name
                        + (name.isEmpty() ? "" : ": ")
                        + rows
                        + (rows == 1 ? " row × " : " rows × ")
                        + columns
                        + (columns == 1 ? " column" : " columns"));
    }

    @Override
    public void draw(Page page) {
        page.openTable();
        page.openRow();
        for (Column<?> column : table.columns()) {
            String tip = column.name() + " (" + column.type().name() + ")";
            if (column instanceof NumericColumn<?>) {
                page.numberHeading(column.name(), tip);
            } else {
                page.textHeading(column.name(), tip);
            }
        }
        page.closeRow();
        for (int i = 0; i < Math.min(page.rows(), table.rowCount()); i++) {
            page.openRow();
            for (Column<?> column : table.columns()) {
                cell(page, column, i);
            }
            page.closeRow();
        }
        page.closeTable();
        page.rest(table.rowCount());
    }

    private static void cell(Page page, Column<?> column, int row) {
        boolean isNumeric = column instanceof NumericColumn<?>;
        if (column.isMissing(row)) {
            if (isNumeric) {
                page.number("–");
            } else {
                page.text("–");
            }
        } else if (column instanceof DoubleColumn || column instanceof FloatColumn) {
            page.number(Numbers.plain(((NumericColumn<?>) column).getDouble(row)));
        } else if (isNumeric) {
            page.number(column.getUnformattedString(row));
        } else {
            page.text(column.getUnformattedString(row));
        }
    }
}
