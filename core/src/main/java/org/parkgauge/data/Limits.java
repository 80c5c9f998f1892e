package org.parkgauge.data;

import org.parkgauge.text.InvalidInputException;

/** What the limits of directions share. */
final class Limits {

    private Limits() {}

    static void check(double first, double second) {
        if (Double.isInfinite(first) || Double.isInfinite(second) || Double.isNaN(first) != Double.isNaN(second)) {
            throw new InvalidInputException(
                            "界限须成对给出且为有限数，得到" + first + "和" + second + "。",
                            "Limits come in pairs of finite numbers, not as " + first + " and " + second + ".")
                    .maybe("两个都给，或都不给。", "give both or none.");
        }
    }

    static double log(double limit) {
        if (limit <= 0) {
            throw new InvalidInputException(
                            "对数尺度上的界限必须为正，得到" + limit + "。",
                            "On a log scale every limit must be positive, and " + limit + " is not.")
                    .maybe("改用线性尺度，或给出正的界限。", "use the linear scale, or give positive limits.");
        }
        return Math.log(limit);
    }
}
