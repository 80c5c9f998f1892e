package org.parkgauge.analysis.diagnostics;

/** Which units count where values are missing. */
public enum Rows {
    /** For each pair of variables the units that have both: uses all that is there, each figure rests on other units. */
    PAIRWISE,
    /** The units that have every variable: all figures rest on the same units. */
    COMPLETE
}
