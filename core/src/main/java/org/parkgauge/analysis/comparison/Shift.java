package org.parkgauge.analysis.comparison;

import java.io.Serializable;

/**
 * One unit under two scorings. Ranks are standard competition ranks among the units that have a score under both.
 *
 * @param unit its name
 * @param scoreBefore its score under the first
 * @param scoreAfter its score under the second
 * @param rankBefore its rank under the first, 1 the best
 * @param rankAfter its rank under the second
 */
public record Shift(String unit, double scoreBefore, double scoreAfter, int rankBefore, int rankAfter)
        implements Serializable {

    /**
     * How many places it moved up.
     *
     * @return the rank before less the rank after; negative if it fell
     */
    public int rise() {
        return rankBefore - rankAfter;
    }

    /**
     * How its score changed. Only where both scorings have one scale does the number mean something.
     *
     * @return the score after less the score before
     */
    public double scoreChange() {
        return scoreAfter - scoreBefore;
    }
}
