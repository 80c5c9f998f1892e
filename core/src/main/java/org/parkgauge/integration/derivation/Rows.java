package org.parkgauge.integration.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.parkgauge.integration.raw.ColumnDefinition;
import org.parkgauge.integration.raw.Definitions;
import org.parkgauge.integration.raw.Origin;
import org.parkgauge.integration.raw.Quantity;
import org.parkgauge.integration.raw.Unit;
import org.parkgauge.integration.raw.YesNo;
import org.parkgauge.text.Text;

/**
 * Some rows of a table, and what they add up to. A sum is known where enough rows have a value; the others are left out
 * and named.
 *
 * @param <T> the type of the rows
 * @param table the code of the table
 * @param rows the rows
 * @param code the name of a row, for notes
 * @param leastShare the least share of rows that must have a value
 * @param unknown why it is not known which rows these are; empty where it is
 */
record Rows<T>(String table, List<T> rows, Function<T, String> code, double leastShare, Text unknown) {

    private static final double ROUNDING = 1e-9;

    Rows {
        rows = List.copyOf(rows);
    }

    Rows(String table, List<T> rows, Function<T, String> code, double leastShare) {
        this(table, rows, code, leastShare, Text.EMPTY);
    }

    Rows<T> where(Predicate<T> kept) {
        return new Rows<>(table, rows.stream().filter(kept).toList(), code, leastShare, unknown);
    }

    /** Rows of which nothing can be told, for a reason. */
    Rows<T> unknown(Text why) {
        return new Rows<>(table, List.of(), code, leastShare, why);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The sum of a column, in its base unit, under the name of the column. */
    Figure sum(String column, ToDoubleFunction<T> value) {
        ColumnDefinition definition = Definitions.table(table).column(column);
        return sum(definition.label(), column, definition.unit().orElseGet(Quantity.COUNT::base), value);
    }

    /** The sum of a column under another name. */
    Figure sum(Text name, String column, ToDoubleFunction<T> value) {
        return sum(column, value).named(name);
    }

    private Figure sum(Text name, String column, Unit unit, ToDoubleFunction<T> value) {
        List<String> without = new ArrayList<>();
        double sum = 0;
        for (T row : rows) {
            double one = value.applyAsDouble(row);
            if (Double.isNaN(one)) {
                without.add(code.apply(row));
            } else {
                sum += one;
            }
        }
        int known = rows.size() - without.size();
        boolean enough = known > 0 && known >= leastShare * rows.size() - ROUNDING;
        double total = enough ? sum : Double.NaN;
        return figure(name, column, unit, total, known, without);
    }

    /** Two columns over the rows that state both, so that their quotient is that of one set of rows. */
    Portion both(String part, ToDoubleFunction<T> partValue, String whole, ToDoubleFunction<T> wholeValue) {
        return new Portion(
                sum(
                        part,
                        row -> Double.isNaN(wholeValue.applyAsDouble(row)) ? Double.NaN : partValue.applyAsDouble(row)),
                sum(
                        whole,
                        row -> Double.isNaN(partValue.applyAsDouble(row))
                                ? Double.NaN
                                : wholeValue.applyAsDouble(row)));
    }

    /** How many rows have a value. */
    int known(ToDoubleFunction<T> value) {
        return (int) rows.stream()
                .filter(row -> !Double.isNaN(value.applyAsDouble(row)))
                .count();
    }

    /** The mean of a column over the rows that have a value. */
    Figure mean(String column, ToDoubleFunction<T> value) {
        Figure sum = sum(column, value);
        int known = known(value);
        return new Figure(sum.name(), sum.value() / known, sum.unit(), sum.reason(), sum.inputs(), sum.notes());
    }

    private Figure figure(Text name, String column, Unit unit, double value, int known, List<String> without) {
        String place = table + "." + column;
        Input input = new Input(name, place, unit.fromBase(value), unit.label(), known, Origin.UNSTATED);
        boolean isPartial = !Double.isNaN(value) && !without.isEmpty();
        List<Text> notes = isPartial ? List.of(leftOut(place, without)) : List.of();
        return new Figure(name, value, unit, reason(name, place, value, known), List.of(input), notes, isPartial);
    }

    private Text reason(Text name, String place, double value, int known) {
        if (!unknown.isEmpty()) {
            return unknown;
        }
        return Double.isNaN(value) ? tooFew(name, place, known) : Text.EMPTY;
    }

    private Text tooFew(Text name, String place, int known) {
        Text lacking = Figure.lacking(name, place);
        return known == 0
                ? lacking
                : Words.of(
                        lacking,
                        Text.of(
                                "：" + rows.size() + " 行中只有 " + known + " 行有值",
                                ": only " + known + " of " + rows.size() + " rows have a value"));
    }

    private Text leftOut(String place, List<String> without) {
        Text some = Words.some(without);
        return Text.of(
                place + "：" + rows.size() + " 行中有 " + without.size() + " 行没有值，未计入：" + some.zh(),
                place + ": " + without.size() + " of " + rows.size() + " rows have no value and are left out: "
                        + some.en());
    }

    /**
     * The people or things of the rows for which the answer is yes, and all for which it is known. Both are unknown where the
     * answer is known for too few.
     *
     * @param part the name of the part
     * @param whole the name of the whole
     * @param column the column that counts them, or whose answers are counted
     * @param size how many people or things a row stands for; NaN where it is missing
     * @param answer whether they belong to the part
     */
    Portion portion(Text part, Text whole, String column, ToDoubleFunction<T> size, Function<T, YesNo> answer) {
        Unit unit = Definitions.table(table).column(column).unit().orElseGet(Quantity.COUNT::base);
        List<String> without = new ArrayList<>();
        double yes = 0;
        double known = 0;
        double all = 0;
        for (T row : rows) {
            double one = size.applyAsDouble(row);
            YesNo stated = Double.isNaN(one) ? YesNo.UNSTATED : answer.apply(row);
            all += Double.isNaN(one) ? 0 : one;
            if (stated == YesNo.UNSTATED) {
                without.add(code.apply(row));
            } else {
                known += one;
                yes += stated == YesNo.YES ? one : 0;
            }
        }
        int answers = rows.size() - without.size();
        boolean sized = known(size) >= leastShare * rows.size() - ROUNDING;
        boolean enough = answers > 0 && sized && known >= leastShare * all - ROUNDING;
        return new Portion(
                figure(part, column, unit, enough ? yes : Double.NaN, answers, without),
                figure(whole, column, unit, enough ? known : Double.NaN, answers, without));
    }
}
