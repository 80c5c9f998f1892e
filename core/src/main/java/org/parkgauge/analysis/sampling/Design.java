package org.parkgauge.analysis.sampling;

/**
 * Points in the unit cube, each known by its number alone, so that any thread can make any point. Immutable and
 * thread-safe.
 */
public interface Design {

    /**
     * The number of coordinates of a point.
     *
     * @return at least 1
     */
    int dimensions();

    /**
     * Makes one point.
     *
     * @param number its number, from 0
     * @param point receives the coordinates, each in [0, 1)
     */
    void point(long number, double[] point);
}
