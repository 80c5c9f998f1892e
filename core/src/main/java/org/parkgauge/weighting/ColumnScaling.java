package org.parkgauge.weighting;

/** How a weighting scales the columns that it reads. */
public enum ColumnScaling {
    /** Not at all: the values as the node sees them. */
    NONE,
    /** To 0..1 by the smallest and the largest reference value, constant columns left out. */
    MIN_MAX
}
