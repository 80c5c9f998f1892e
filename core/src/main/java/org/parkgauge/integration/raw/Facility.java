package org.parkgauge.integration.raw;

import org.parkgauge.text.InvalidInputException;

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
        Origin origin) {

    /** Checks the numbers. */
    public Facility {
        Limits.check("facilities", code, "capacity", capacity);
        Limits.check("facilities", code, "area", area);
        Limits.check("facilities", code, "doctors", doctors);
        if (!Double.isNaN(grade) && grade != 1 && grade != 2 && grade != 3) {
            throw new InvalidInputException(
                    "设施" + code + "的等级不是 1、2 或 3。", "The grade of facility " + code + " is not 1, 2 or 3.");
        }
    }
}
