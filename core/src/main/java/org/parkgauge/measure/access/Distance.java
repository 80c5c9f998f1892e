package org.parkgauge.measure.access;

import org.parkgauge.text.InvalidInputException;

/** How far apart two points are. */
public sealed interface Distance {

    /** The straight line in a plane. */
    StraightLine STRAIGHT_LINE = new StraightLine();

    /** The great circle on a sphere of the mean radius of the earth, 6371008.8 m (IUGG mean radius R1): metres. */
    GreatCircle GREAT_CIRCLE = new GreatCircle(6371008.8);

    /**
     * The distance of two points.
     *
     * @param x1 east or longitude of the first
     * @param y1 north or latitude of the first
     * @param x2 east or longitude of the second
     * @param y2 north or latitude of the second
     * @return 0 or more
     */
    double between(double x1, double y1, double x2, double y2);

    /**
     * Refuses points that this distance cannot take.
     *
     * @param points the points
     * @throws InvalidInputException if longitudes or latitudes are out of range
     */
    void check(Points points);

    /** Euclid's distance, in units of the coordinates. For projected coordinates, not for degrees. */
    record StraightLine() implements Distance {

        @Override
        public double between(double x1, double y1, double x2, double y2) {
            return Math.hypot(x2 - x1, y2 - y1);
        }

        @Override
        public void check(Points points) {
            // Any plane will do.
        }
    }

    /**
     * The shortest way over a sphere by the haversine formula; the earth's flattening adds up to about 0.5 %. Coordinates are
     * longitude and latitude in degrees, the result has the unit of the radius.
     *
     * @param radius the radius of the sphere, above 0
     */
    record GreatCircle(double radius) implements Distance {

        /** Checks the radius. */
        public GreatCircle {
            Checks.positive(radius, "球半径", "radius of the sphere");
        }

        @Override
        public double between(double x1, double y1, double x2, double y2) {
            double north = Math.sin(Math.toRadians(y2 - y1) / 2);
            double east = Math.sin(Math.toRadians(x2 - x1) / 2);
            double chord = north * north + Math.cos(Math.toRadians(y1)) * Math.cos(Math.toRadians(y2)) * east * east;
            return 2 * radius * Math.asin(Math.min(1, Math.sqrt(chord)));
        }

        @Override
        public void check(Points points) {
            for (int i = 0; i < points.size(); i++) {
                double longitude = points.x().get(i);
                double latitude = points.y().get(i);
                if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
                    throw new InvalidInputException(
                                    "第" + i + "个点（从0起）的经纬度为" + Checks.text(longitude) + "、" + Checks.text(latitude)
                                            + "，超出范围。",
                                    "Point " + i + " (from 0) has the longitude " + Checks.text(longitude)
                                            + " and the latitude " + Checks.text(latitude) + ", which cannot be.")
                            .maybe(
                                    "先经度后纬度，单位为度；平面坐标用直线距离。",
                                    "longitude comes first, both in degrees; projected coordinates need a straight line.");
                }
            }
        }
    }
}
