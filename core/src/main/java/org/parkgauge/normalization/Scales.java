package org.parkgauge.normalization;

import java.util.List;
import java.util.Set;
import org.parkgauge.data.Column;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.text.InvalidInputException;

/** What several normalizations share: checks of their parameters and of the reference column. */
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

    /** Refuses a mean that is not finite or a deviation that is not positive. */
    static void checkMoments(String method, double mean, double deviation) {
        if (!Double.isFinite(mean) || !(deviation > 0) || Double.isInfinite(deviation)) {
            throw new InvalidInputException(
                            method + " 的目标均值须有限、标准差须为正，得到" + mean + "和" + deviation + "。",
                            "A " + method + " needs a finite mean and a positive standard deviation, not " + mean
                                    + " and " + deviation + ".")
                    .maybe("用 0 和 1，或 100 和 10。", "use 0 and 1, or 100 and 10.");
        }
    }

    /** Refuses a parameter that is not a positive finite number. */
    static void checkPositive(String method, String zh, String en, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new InvalidInputException(
                            method + " 的" + zh + "须为有限正数，得到" + value + "。",
                            "The " + en + " of " + method + " must be a finite positive number, not " + value + ".")
                    .maybe("不写该参数，用默认值。", "leave the parameter out, which has a default.");
        }
    }

    /** The traits of a method that depends on the set and gives its worst unit a known score. */
    static Set<Trait> traitsFrom(double low) {
        return low < 0
                ? Set.of(Trait.SET_DEPENDENT, Trait.GIVES_NEGATIVE)
                : low == 0 ? Set.of(Trait.SET_DEPENDENT, Trait.GIVES_ZERO) : Set.of(Trait.SET_DEPENDENT);
    }

    static boolean isLower(Direction direction) {
        return direction instanceof Direction.LowerIsBetter;
    }

    /** The range of a column that has a value. */
    static Range range(Column reference, String method) {
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
        return range;
    }

    static boolean isConstant(Range range) {
        return range.low() == range.high();
    }

    /** What a method divides by, refused unless it is a positive finite number. */
    static double divisor(Column reference, String method, String zh, String en, double divisor) {
        if (divisor > 0 && divisor < Double.POSITIVE_INFINITY) {
            return divisor;
        }
        throw new InvalidInputException(
                        "指标" + reference.name() + "的" + zh + "为" + divisor + "，而 " + method + " 要用它作除数，须为有限正数。",
                        "The " + en + " of indicator " + reference.name() + " is " + divisor + ", and " + method
                                + " divides by it, so it must be finite and positive.")
                .maybe("为该指标改用 min-max 或目标值标准化。", "use min-max or goalposts for this indicator.");
    }

    /** The values of a column, refused where one is not positive, naming its unit if names are given. */
    static double[] positive(Column reference, String method, List<String> units) {
        return from(reference, method, units, false);
    }

    /** The values of a column, refused where one is negative, naming its unit if names are given. */
    static double[] notNegative(Column reference, String method, List<String> units) {
        return from(reference, method, units, true);
    }

    private static double[] from(Column reference, String method, List<String> units, boolean zero) {
        double[] values = reference.toArray();
        for (int i = 0; i < values.length; i++) {
            if (zero ? values[i] < 0 : values[i] <= 0) {
                throw at(outside(reference.name(), method, values[i], zero), units, i);
            }
        }
        return values;
    }

    /** The refusal of a reference value, with the name of its unit if names are given, else with its number. */
    static InvalidInputException at(InvalidInputException refusal, List<String> units, int i) {
        return units.isEmpty()
                ? refusal.at("第" + (i + 1) + "个参照单元：", "Reference unit number " + (i + 1) + ": ")
                : refusal.at("单元“" + units.get(i) + "”：", "Unit \"" + units.get(i) + "\": ");
    }

    /** What a value that is not positive gives: NaN where it is missing, otherwise it is refused. */
    static double notPositive(String indicator, String method, double value) {
        return refused(indicator, method, value, false);
    }

    /** What a negative value gives: NaN where it is missing, otherwise it is refused. */
    static double negative(String indicator, String method, double value) {
        return refused(indicator, method, value, true);
    }

    private static double refused(String indicator, String method, double value, boolean zero) {
        if (Double.isNaN(value)) {
            return value;
        }
        throw outside(indicator, method, value, zero);
    }

    private static InvalidInputException outside(String indicator, String method, double value, boolean zero) {
        return new InvalidInputException(
                        "指标" + indicator + "的值" + value + (zero ? "为负，" : "不是正数，") + method + " 无法标准化。",
                        "The value " + value + " of indicator " + indicator + " is "
                                + (zero ? "negative" : "not positive") + ", and " + method + " cannot use it.")
                .maybe("为该指标改用 min-max 或目标值标准化。", "use min-max or goalposts for this indicator.");
    }
}
