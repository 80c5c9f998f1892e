package org.parkgauge.analysis.uncertainty;

import java.io.Serializable;

/**
 * The ranks of a unit in a share of the draws, leaving out as many at either end. It holds over the stated choices; it is no
 * confidence interval.
 *
 * @param best the best rank, a smaller number
 * @param worst the worst rank
 * @param share the share of draws meant, such as 0.9
 */
public record RankRange(int best, int worst, double share) implements Serializable {

    /**
     * Whether two ranges have a rank in common.
     *
     * @param other the other
     * @return true if they overlap
     */
    public boolean overlaps(RankRange other) {
        return best <= other.worst && other.best <= worst;
    }

    @Override
    public String toString() {
        return best == worst ? Integer.toString(best) : best + "-" + worst;
    }
}
