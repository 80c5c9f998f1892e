package org.parkgauge.measure.coupling;

import org.parkgauge.text.InvalidInputException;

/** Finds the class of a degree among classes that are open on the left and closed on the right. */
final class Bounds {

    /** A degree this little above a bound is on it, since it is computed. */
    private static final double ROUNDING = 1e-12;

    private Bounds() {}

    /** The place of the first upper bound that is not below the degree. */
    static int place(double degree, double[] upper) {
        if (!(degree >= 0 && degree <= 1)) {
            throw new InvalidInputException(
                            "程度" + degree + "不在 0 与 1 之间。", "The degree " + degree + " does not lie between 0 and 1.")
                    .maybe("没有得分的单元不分级。", "give a unit without a score no grade.");
        }
        int place = 0;
        while (degree > upper[place] + ROUNDING) {
            place++;
        }
        return place;
    }
}
