package org.parkgauge.data.tablesaw;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parkgauge.data.Csv;
import org.parkgauge.data.CsvValue;
import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/** Reads the cells of columns as numbers or texts; those that are no numbers are counted, the first are listed. */
final class Cells {

    private static final int LISTED = 20;
    private static final int SHOWN_CHARACTERS = 40;

    /** Every whole number up to here is a double of its own. */
    private static final long EXACT = 1L << 53;

    private final List<String> units;
    private final Csv rules;
    private final List<Text> listed = new ArrayList<>();
    private final Set<String> words = new TreeSet<>();
    private Text cure = Text.EMPTY;
    private int count;

    /**
     * No cells yet.
     *
     * @param units the names of the units, row by row
     * @param missing the words in a text column that mean a missing number
     */
    Cells(List<String> units, Set<String> missing) {
        this.units = units;
        rules = Csv.standard().missing(missing);
    }

    /** The cells as texts, the missing ones empty. */
    static List<String> texts(Column<?> column) {
        List<String> texts = new ArrayList<>(column.size());
        for (int i = 0; i < column.size(); i++) {
            texts.add(column.isMissing(i) ? "" : text(column, i));
        }
        return texts;
    }

    /** A whole number without a point, and a double alike on every Java version. */
    private static String text(Column<?> column, int row) {
        if (column instanceof DoubleColumn || column instanceof FloatColumn) {
            double value = ((NumericColumn<?>) column).getDouble(row);
            return Double.isInfinite(value) ? Double.toString(value) : Decimals.exact(value);
        }
        return column.getUnformattedString(row);
    }

    /** The cells as numbers, the missing ones NaN. What is wrong is noted. */
    double[] numbers(Column<?> column) {
        double[] values = new double[column.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.isMissing(i) ? Double.NaN : number(column, i);
        }
        return values;
    }

    private double number(Column<?> column, int row) {
        if (column instanceof LongColumn longs) {
            long value = longs.getLong(row);
            if (value > EXACT || value < -EXACT) {
                note(
                        column.name(),
                        row,
                        Long.toString(value),
                        Text.of(
                                "超出双精度数能精确表示的整数（2^53）",
                                "is beyond the whole numbers that a double holds exactly (2^53)"),
                        Text.of(
                                "若是代码，用 attributes(\"" + column.name() + "\") 声明",
                                "declare a column of codes by attributes(\"" + column.name() + "\")"));
            }
            return value;
        }
        if (column instanceof NumericColumn<?> numeric) {
            double value = numeric.getDouble(row);
            if (Double.isInfinite(value)) {
                note(
                        column.name(),
                        row,
                        Double.toString(value),
                        Text.of("是无穷大", "is infinite"),
                        Text.of("它多半来自除以零；缺失值请留空", "it comes from a division by zero; leave a missing cell empty"));
                return Double.NaN;
            }
            return value;
        }
        String cell = column.getUnformattedString(row).strip();
        CsvValue value = rules.number(cell, "");
        if (!value.isSound()) {
            words.add(shown(cell));
            note(column.name(), row, cell, value.flaw(), value.cure());
        }
        return value.value();
    }

    private void note(String column, int row, String cell, Text flaw, Text help) {
        count++;
        if (cure.isEmpty()) {
            cure = help;
        }
        if (listed.size() < LISTED) {
            String unit = shown(units.get(row));
            String text = shown(cell);
            listed.add(Text.of(
                    "第" + (row + 1) + "行（" + unit + "），“" + column + "”列：“" + text + "”" + flaw.zh(),
                    "row " + (row + 1) + " (" + unit + "), column \"" + column + "\": \"" + text + "\" " + flaw.en()));
        }
    }

    /** Refuses the table if a cell is wrong. */
    void throwIfAny() {
        if (count == 0) {
            return;
        }
        StringBuilder zh = new StringBuilder("有" + count + "个单元格不能用作数值。");
        StringBuilder en = new StringBuilder(
                count == 1 ? "one cell cannot serve as a number." : count + " cells cannot serve as numbers.");
        for (Text one : listed) {
            zh.append('\n').append(one.zh());
            en.append('\n').append(one.en());
        }
        if (count > listed.size()) {
            zh.append("\n……另有").append(count - listed.size()).append("个");
            en.append("\n... and ").append(count - listed.size()).append(" more");
        }
        String adviceZh = cure.zh();
        String adviceEn = cure.en();
        if (words.size() == 1) {
            String word = words.iterator().next();
            adviceZh += "；若“" + word + "”表示缺失，用 missing(\"" + word + "\") 声明";
            adviceEn += "; if \"" + word + "\" means missing, say so by missing(\"" + word + "\")";
        }
        throw new InvalidInputException(zh.toString(), en.toString()).maybe(adviceZh + "。", adviceEn + ".");
    }

    /** A text as a message shows it: on one line and not too long. */
    private static String shown(String text) {
        String line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.length() <= SHOWN_CHARACTERS ? line : line.substring(0, SHOWN_CHARACTERS) + "…";
    }
}
