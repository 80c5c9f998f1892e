package org.parkgauge.index;

import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Range;

/**
 * An indicator with its learned treatment and normalization. Between the two, the engine takes logarithms on a log scale,
 * and turns the value of an indicator that is best within a range into its membership or distance where the normalization
 * has no form of its own for it.
 *
 * @param component the indicator
 * @param treatment the learned treatment
 * @param normalization the learned normalization
 * @param range the values that its normalized values fill
 */
public record FittedIndicator(Indicator component, ColumnMap treatment, ColumnMap normalization, Range range)
        implements FittedComponent {}
