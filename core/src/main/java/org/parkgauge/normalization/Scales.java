package org.parkgauge.normalization;

import org.parkgauge.data.Column;
import org.parkgauge.data.Range;
import org.parkgauge.text.InvalidInputException;

/** Checks that several normalizations share. */
final class Scales {

    private Scales() {}

    static void check(String method, double low, double high) {
        if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new InvalidInputException(
                            method + " 的取值区间须为有限且下限小于上限，得到" + low + "到" + high + "。",
                            "The scale of " + method + " must run from a lower to a higher finite number, not from "
                                    + low + " to " + high + ".")
                    .maybe("例如 0 到 100。", "use 0 and 100.");
        }
    }

    /** The range of a column that has at least two different values. */
    static Range spread(Column reference, String method) {
        Range range = reference.range();
        if (!range.isBounded()) {
            throw new InvalidInputException(
                            "指标" + reference.name() + "没有任何值，无法用 " + method + " 标准化。",
                            "Indicator " + reference.name() + " has no value, so " + method + " cannot be fitted.")
                    .maybe("从指数中去掉该指标，或改用目标值标准化。", "leave the indicator out, or use goalposts.");
        }
        if (Double.isInfinite(range.high() - range.low())) {
            throw new InvalidInputException(
                            "指标" + reference.name() + "的值从" + range.low() + "到" + range.high() + "，跨度超出数的范围。",
                            "Indicator " + reference.name() + " runs from " + range.low() + " to " + range.high()
                                    + ", a span beyond all numbers.")
                    .maybe("检查这些值的单位。", "check the unit of these values.");
        }
        if (range.low() == range.high()) {
            throw new InvalidInputException(
                            "指标" + reference.name() + "的所有值都是" + range.low() + "，无法用 " + method + " 标准化。",
                            "Indicator " + reference.name() + " is constant (" + range.low() + "), so " + method
                                    + " cannot be fitted.")
                    .maybe("从指数中去掉该指标，或改用目标值标准化。", "leave the indicator out, or use goalposts.");
        }
        return range;
    }
}
