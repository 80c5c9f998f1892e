package org.parkgauge.integration.raw;

/**
 * Commuters from one zone to another.
 *
 * @param home the code of the zone of residence
 * @param work the code of the zone of work
 * @param commuters people; NaN = missing
 * @param time one-way time, minutes; NaN = not stated here
 * @param distance one-way distance, m; NaN = not stated here
 * @param skill their skill group
 * @param dwelling their kind of dwelling
 * @param origin where the row comes from
 */
public record Commute(
        String home,
        String work,
        double commuters,
        double time,
        double distance,
        Skill skill,
        Dwelling dwelling,
        Origin origin) {

    /** Checks the numbers. */
    public Commute {
        Limits.check("commuting", home, work, "commuters", commuters);
        Limits.check("commuting", home, work, "time", time);
        Limits.check("commuting", home, work, "distance", distance);
    }
}
