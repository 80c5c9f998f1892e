package org.parkgauge.weighting;

/**
 * Whether a weighting that reads the data honours a direction that is still open. It matters on an {@code identity}
 * normalization only: every other has turned the costs already.
 */
public enum DirectionUse {
    /** Where lower is better, values are turned first. */
    HONOURED,
    /** Values are taken as they stand. */
    BLIND
}
