package org.parkgauge.report;

import org.parkgauge.text.Language;

/**
 * The ranks that a unit has over the stated choices. It says how far the rank depends on choices that could have been made
 * otherwise; it is no confidence interval.
 *
 * @param best the best rank
 * @param worst the worst rank, not below the best
 */
public record RankInterval(int best, int worst) {

    /**
     * The interval for people.
     *
     * @param language the language
     * @return such as {@code 2–5}, or the rank alone where both ends are the same
     */
    public String in(Language language) {
        return best == worst ? Integer.toString(best) : best + "–" + worst;
    }

    /**
     * Whether two intervals have a rank in common.
     *
     * @param other the other interval
     * @return true if they overlap
     */
    public boolean overlaps(RankInterval other) {
        return best <= other.worst && other.best <= worst;
    }
}
