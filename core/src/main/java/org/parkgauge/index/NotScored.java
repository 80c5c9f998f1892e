package org.parkgauge.index;

import org.parkgauge.data.ColumnMap;

/**
 * The normalization of an indicator that has no scores: one of weight 0 for which the reference set has no value, so that
 * nothing can be learned, or one that tells the reference units not apart and was dropped, which gives it the weight 0 too.
 */
public record NotScored() implements ColumnMap {

    @Override
    public double apply(double value) {
        return Double.NaN;
    }
}
