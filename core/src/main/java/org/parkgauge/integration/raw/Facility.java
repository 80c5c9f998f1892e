package org.parkgauge.integration.raw;

/**
 * A point of public service, living service or public transport. Codes that are not stated are empty; numbers that are missing are NaN.
 *
 * @param code its code
 * @param name its name
 * @param category its category
 * @param park the code of the park that it lies in; empty outside parks
 * @param zone the code of its zone
 * @param place where it lies
 * @param capacity capacity, in the unit of its category
 * @param area floor or site area, m²
 * @param doctors licensed doctors
 * @param grade quality 1, 2 or 3
 * @param origin where the row comes from
 */
public record Facility(
        String code,
        String name,
        FacilityCategory category,
        String park,
        String zone,
        Point place,
        double capacity,
        double area,
        double doctors,
        double grade,
        Origin origin) {}
