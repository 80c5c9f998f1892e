package org.parkgauge.index;

import org.parkgauge.data.ColumnMap;

/**
 * The normalization of an indicator of weight 0 for which the reference set has no value, so that nothing can be learned:
 * every value stays without a score.
 */
public record NotScored() implements ColumnMap {

    @Override
    public double apply(double value) {
        return Double.NaN;
    }
}
