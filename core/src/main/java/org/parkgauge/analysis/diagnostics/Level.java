package org.parkgauge.analysis.diagnostics;

/** At which step of an index the values of its indicators are looked at. */
public enum Level {
    /** After denominators, before any step: what the data say. */
    RAW,
    /** After the imputation, where it comes before normalization, and after the treatment of outliers. */
    TREATED,
    /** As they enter the index: normalized, imputed, higher is better. */
    NORMALIZED
}
