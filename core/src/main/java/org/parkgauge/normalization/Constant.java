package org.parkgauge.normalization;

import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Range;
import org.parkgauge.text.InvalidInputException;

/**
 * What is done about an indicator that does not tell the reference units apart: all its values are equal, or the spread by
 * which a method divides is zero. Whatever is done is reported with an issue.
 */
public enum Constant {
    /** The fit is refused: the default. */
    ERROR,
    /** Every unit, old or new, gets the middle of the range of the method. */
    MIDPOINT,
    /** Every unit, old or new, gets the upper end of the range of the method. */
    BEST,
    /** The indicator has no scores and the weight 0 among its siblings, whose weights make up for it. */
    DROP;

    /** Refuses what has no meaning for a method without a range of its own. */
    void refuseUnlessBounded(String method, boolean bounded) {
        if (!bounded && (this == MIDPOINT || this == BEST)) {
            throw new InvalidInputException(
                            method + " 的得分没有界限，常数指标不能取" + (this == BEST ? "上限" : "中点") + "。",
                            "The scores of " + method + " have no bounds, so a constant indicator cannot get the "
                                    + (this == BEST ? "best" : "middle") + " of them.")
                    .maybe("选用 error 或 drop。", "choose error or drop.");
        }
    }

    /** The map for a column whose values are all equal. */
    ColumnMap settle(Column reference, String method, double low, double high) {
        double value = reference.range().low();
        return settle(
                new InvalidInputException(
                                "指标" + reference.name() + "的所有值都是" + value + "，无法用 " + method + " 标准化。",
                                "Indicator " + reference.name() + " is constant (" + value + "), so " + method
                                        + " cannot be fitted.")
                        .maybe(
                                "从指数中去掉该指标，或改用目标值标准化，或为常数指标另选处理方式（drop 等）。",
                                "leave the indicator out, or use goalposts, or choose another policy for constants,"
                                        + " such as drop."),
                low,
                high);
    }

    /** The map for a column without the spread that a method needs, which the given refusal describes. */
    ColumnMap settle(InvalidInputException refusal, double low, double high) {
        return switch (this) {
            case ERROR -> throw refusal;
            case MIDPOINT -> new ConstantScore(low + (high - low) / 2, new Range(low, high));
            case BEST -> new ConstantScore(high, new Range(low, high));
            case DROP -> ConstantScore.DROPPED;
        };
    }
}
