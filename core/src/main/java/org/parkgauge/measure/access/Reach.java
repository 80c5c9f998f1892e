package org.parkgauge.measure.access;

/** How far a zone gets: what tells an access of zero from an access that is not known. */
public enum Reach {
    /** At least one facility (for costs to something: enough of them) is within reach. */
    REACHED,
    /**
     * Costs are known, but nothing, or not enough, is within reach: an amount of access is 0, a cost to something is
     * missing.
     */
    BEYOND,
    /** No cost is given between this zone and any facility, and the costs are not declared complete: missing. */
    NO_COST
}
