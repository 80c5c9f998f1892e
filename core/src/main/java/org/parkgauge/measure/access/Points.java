package org.parkgauge.measure.access;

import java.io.Serializable;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

/**
 * Places by coordinates: east and north in a plane, or longitude and latitude in degrees.
 *
 * @param x east, or longitude
 * @param y north, or latitude
 */
public record Points(Vector x, Vector y) implements Serializable {

    /** Refuses points without one of the coordinates. */
    public Points {
        if (x.size() != y.size()) {
            throw new InvalidInputException(
                    "点有" + x.size() + "个横坐标、" + y.size() + "个纵坐标。",
                    "Points have " + x.size() + " x and " + y.size() + " y coordinates.");
        }
        for (int i = 0; i < x.size(); i++) {
            if (!Double.isFinite(x.get(i)) || !Double.isFinite(y.get(i))) {
                throw new InvalidInputException(
                        "第" + i + "个点（从0起）的坐标为" + Checks.text(x.get(i)) + "、" + Checks.text(y.get(i)) + "，须为有限数。",
                        "Point " + i + " (from 0) lies at " + Checks.text(x.get(i)) + ", " + Checks.text(y.get(i))
                                + "; coordinates must be finite.");
            }
        }
    }

    /**
     * Points from their coordinates.
     *
     * @param x east, or longitude
     * @param y north, or latitude, as many
     * @return the points
     */
    public static Points of(double[] x, double[] y) {
        return new Points(Vector.of(x), Vector.of(y));
    }

    /**
     * How many there are.
     *
     * @return the number of points
     */
    public int size() {
        return x.size();
    }
}
