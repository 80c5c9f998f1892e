package org.parkgauge.integration.raw;

/**
 * A place in projected coordinates, in metres.
 *
 * @param x metres to the east; NaN = unknown
 * @param y metres to the north; NaN = unknown
 */
public record Point(double x, double y) {

    /** A place that is not known. */
    public static final Point UNKNOWN = new Point(Double.NaN, Double.NaN);

    /**
     * Whether both coordinates are known.
     *
     * @return false if one is NaN
     */
    public boolean isKnown() {
        return !Double.isNaN(x) && !Double.isNaN(y);
    }

    /**
     * The straight distance to another place.
     *
     * @param other the other place
     * @return metres; NaN if either place is unknown
     */
    public double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
