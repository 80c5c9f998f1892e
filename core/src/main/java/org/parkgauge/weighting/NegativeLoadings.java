package org.parkgauge.weighting;

/** What is done with a child whose loading points against the others, since a weight cannot be negative. */
public enum NegativeLoadings {
    /** The node is refused: a negative loading usually means a wrong direction, or a child that belongs elsewhere. */
    REFUSE,
    /** The child gets weight 0, with an issue. */
    DROP,
    /** The size of the loading counts whatever its sign, with an issue. */
    ABSOLUTE
}
