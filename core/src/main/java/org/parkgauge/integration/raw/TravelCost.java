package org.parkgauge.integration.raw;

/**
 * Time or distance from one zone to another; never both missing.
 *
 * @param from the code of the zone of departure
 * @param to the code of the zone of arrival
 * @param time minutes; NaN = missing
 * @param distance metres; NaN = missing
 * @param origin where the row comes from
 */
public record TravelCost(String from, String to, double time, double distance, Origin origin) {

    /** Checks the numbers. */
    public TravelCost {
        Limits.check("travel", from, to, "time", time);
        Limits.check("travel", from, to, "distance", distance);
    }
}
