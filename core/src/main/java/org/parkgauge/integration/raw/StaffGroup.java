package org.parkgauge.integration.raw;

/**
 * Workers of a park who live alike.
 *
 * @param park the code of the park where they work
 * @param home the code of the zone where they live; empty if not stated
 * @param band how far from the park they live
 * @param skill their skill group
 * @param dwelling their kind of dwelling
 * @param workers people; NaN = missing
 * @param origin where the row comes from
 */
public record StaffGroup(
        String park, String home, DistanceBand band, Skill skill, Dwelling dwelling, double workers, Origin origin) {

    /** Checks the numbers. */
    public StaffGroup {
        Limits.check("staff", park, "workers", workers);
    }
}
