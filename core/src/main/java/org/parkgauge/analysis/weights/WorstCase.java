package org.parkgauge.analysis.weights;

/**
 * How little one unit can be ahead of another over the admitted weights.
 *
 * @param unit the unit
 * @param rival the one that it is compared with
 * @param gap the least difference of the two scores, S(unit) − S(rival), where the root is an arithmetic mean; the least
 *     ratio S(unit)/S(rival) where it is a geometric mean; the difference as it is where no weights vary
 * @param isRatio whether the gap is a ratio
 * @param isExact whether the gap is the minimum itself; otherwise it is a bound below it
 * @param weights weights at which the gap is reached; where it is a bound, admitted weights that are bad for the unit
 */
public record WorstCase(String unit, String rival, double gap, boolean isRatio, boolean isExact, WeightChoice weights) {

    /**
     * Whether the gap, by its size alone, keeps the unit ahead: a difference above 0, a ratio above 1.
     *
     * @return true if the unit is ahead whatever the admitted weights
     */
    public boolean isAhead() {
        return gap > (isRatio ? 1 : 0);
    }
}
