package org.parkgauge.index;

/** The scale on which values of an indicator are compared. */
public enum Scale {
    /** Equal differences count the same. */
    LINEAR,
    /** Equal ratios count the same: natural logarithms are taken just before normalization. */
    LOG
}
