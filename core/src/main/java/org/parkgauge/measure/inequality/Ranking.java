package org.parkgauge.measure.inequality;

import org.parkgauge.text.InvalidInputException;

/** Checks of a second variable by which those who have the values are ranked. */
final class Ranking {

    private Ranking() {}

    static void check(Distribution distribution, double[] rankedBy) {
        if (rankedBy.length != distribution.size()) {
            throw new InvalidInputException(
                            "有" + distribution.size() + "个值，排序变量却有" + rankedBy.length + "个。",
                            "There are " + distribution.size() + " values, and " + rankedBy.length
                                    + " to rank them by.")
                    .maybe("给每个值一个排序值。", "give one for each value.");
        }
        for (int i = 0; i < rankedBy.length; i++) {
            if (!Double.isFinite(rankedBy[i])) {
                throw new InvalidInputException(
                                "第" + i + "位（从0数起）的排序变量为" + rankedBy[i] + "，不是有限的数。",
                                "The variable to rank by is " + rankedBy[i] + " at place " + i
                                        + ", not a finite number.")
                        .maybe("去掉缺失的单元，并加以说明。", "leave units without it out, and say so.");
            }
        }
    }
}
