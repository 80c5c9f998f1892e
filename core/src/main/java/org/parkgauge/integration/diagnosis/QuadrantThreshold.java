package org.parkgauge.integration.diagnosis;

/** From which score industry or city counts as high. */
public enum QuadrantThreshold {
    /** A fixed score, by default 65, the limit of the tier 较好融合 (well integrated). Comparable across sets and years. */
    FIXED,
    /**
     * The median of the park's group, one for industry and one for city. About half of the parks are high whatever their
     * level, so it describes the group and is not comparable across sets or years. Needs two parks with both scores.
     */
    GROUP_MEDIAN
}
