package org.parkgauge.integration.raw;

import org.parkgauge.text.Text;

/**
 * A zone for which people and jobs are counted. Texts that are not stated are empty; numbers that are missing are NaN.
 *
 * @param code its code
 * @param name its name; the code where none is given
 * @param park the code of the park that it lies in; empty outside parks
 * @param town the code of its town
 * @param place its centre
 * @param area area, m²
 * @param residents usual residents
 * @param employedResidents residents who work, wherever they work
 * @param schoolAgeChildren children of compulsory-school age
 * @param jobs people who work in the zone
 * @param livingServiceJobs of them, in living services
 * @param housingUnits dwellings without dormitories
 * @param dormitoryBeds beds in dormitories
 * @param origin where the row comes from
 */
public record Zone(
        String code,
        Text name,
        String park,
        String town,
        Point place,
        double area,
        double residents,
        double employedResidents,
        double schoolAgeChildren,
        double jobs,
        double livingServiceJobs,
        double housingUnits,
        double dormitoryBeds,
        Origin origin) {

    /** Checks the numbers. */
    public Zone {
        Limits.check("zones", code, "area", area);
        Limits.check("zones", code, "residents", residents);
        Limits.check("zones", code, "employed_residents", employedResidents);
        Limits.check("zones", code, "school_age_children", schoolAgeChildren);
        Limits.check("zones", code, "jobs", jobs);
        Limits.check("zones", code, "living_service_jobs", livingServiceJobs);
        Limits.check("zones", code, "housing_units", housingUnits);
        Limits.check("zones", code, "dormitory_beds", dormitoryBeds);
    }
}
