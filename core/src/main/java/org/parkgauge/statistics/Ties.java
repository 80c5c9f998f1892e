package org.parkgauge.statistics;

/** Which rank tied values get. The example ranks 9, 7, 7, 5 from the highest. */
public enum Ties {
    /** The best rank of the tied group, the rest left open: 1, 2, 2, 4 ("standard competition"). */
    COMPETITION,
    /** The best rank of the tied group, no rank left open: 1, 2, 2, 3. */
    DENSE,
    /** The mean of the ranks that the group fills: 1, 2.5, 2.5, 4. */
    AVERAGE
}
