package org.parkgauge.normalization;

import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Range;

/**
 * The fitted form of an indicator that does not tell the reference units apart, where the policy for such indicators is not
 * to refuse them: every value gets the same score. NaN gives NaN.
 *
 * @param score the score; NaN where the indicator is to be dropped, so that no value has a score
 * @param range the range of the method that could not be fitted
 */
public record ConstantScore(double score, Range range) implements ColumnMap {

    /** No score for any value: the indicator is to be dropped. */
    public static final ConstantScore DROPPED = new ConstantScore(Double.NaN, Range.UNKNOWN);

    /**
     * Whether the indicator is to be dropped.
     *
     * @return true if no value has a score
     */
    public boolean isDropped() {
        return Double.isNaN(score);
    }

    @Override
    public double apply(double value) {
        return Double.isNaN(value) ? value : score;
    }
}
