package org.parkgauge.integration.raw;

import org.parkgauge.text.Decimals;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/** What values may be: finite or missing, not negative, shares at most 1, grades whole. */
final class Limits {

    private static final Text NEGATIVE = Text.of("是负数", "is negative");
    private static final Text INFINITE = Text.of("是无穷大", "is infinite");

    private Limits() {}

    /** Refuses a value of a record that is negative or infinite; the code names the row. */
    static void check(String table, String code, String column, double value) {
        check(table, code, "", column, value);
    }

    /** Refuses a value of a record that is negative or infinite; two codes name the row. */
    static void check(String table, String code, String other, String column, double value) {
        if (value < 0 || Double.isInfinite(value)) {
            String row = other.isEmpty() ? code : code + "–" + other;
            throw refusal(
                    Text.of(
                            "表 " + table + "，" + row + "，“" + column + "”",
                            table + ", " + row + ", \"" + column + "\""),
                    value,
                    fault(value, Quantity.NUMBER.base()));
        }
    }

    /** Refuses a figure that its quantity cannot have. */
    static void check(double value, Unit unit) {
        Text fault = fault(value, unit);
        if (!fault.isEmpty()) {
            throw refusal(
                    Text.of(
                            "数值（" + unit.label().zh() + "）",
                            "Value in " + unit.label().en()),
                    value,
                    fault);
        }
    }

    private static InvalidInputException refusal(Text place, double value, Text fault) {
        String shown = Double.isInfinite(value) ? Double.toString(value) : Decimals.exact(value);
        return new InvalidInputException(
                        place.zh() + "：" + shown + fault.zh() + "。", place.en() + ": " + shown + " " + fault.en() + ".")
                .maybe("缺失值请写 NaN。", "write NaN for a missing value.");
    }

    /** What is wrong with a value in a unit; empty if nothing is. */
    static Text fault(double value, Unit unit) {
        Quantity quantity = unit.quantity();
        double base = unit.toBase(value);
        if (Double.isNaN(base)) {
            return Text.EMPTY;
        }
        if (Double.isInfinite(base)) {
            return INFINITE;
        }
        if (base < 0) {
            return NEGATIVE;
        }
        if (quantity.isWhole() && base != Math.rint(base)) {
            return Text.of(
                    "不是整数，而" + quantity.label().zh() + "须为整数",
                    "is not whole, as a " + quantity.label().en() + " must be");
        }
        if (base > quantity.highest()) {
            String highest = Decimals.exact(unit.fromBase(quantity.highest()));
            return Text.of(
                    "超过" + quantity.label().zh() + "的上限 " + highest,
                    "is above " + highest + ", the most that a "
                            + quantity.label().en() + " can be");
        }
        return Text.EMPTY;
    }

    /** What may help against such a fault. */
    static Text cure(double value, Unit unit) {
        if (value < 0) {
            return Text.of("缺失则留空；更正符号", "leave the cell empty if the value is missing; correct the sign");
        }
        return switch (unit.quantity()) {
            case SHARE ->
                unit.over() == 1
                        ? Text.of(
                                "该列是 0–1 的小数；百分数请把单位写作 %",
                                "the unit is a fraction of 1; write % as the unit of per cents")
                        : Text.of("比重不超过 100 %", "a share is at most 100 %");
            case GRADE -> Text.of("等级是 0、1、2、3 或 4", "a grade is 0, 1, 2, 3 or 4");
            case DEGREE -> Text.of("完备度在 0 和 1 之间", "completeness lies between 0 and 1");
            case FLAG -> Text.of("写 是 或 否", "write yes or no");
            default -> Text.EMPTY;
        };
    }
}
