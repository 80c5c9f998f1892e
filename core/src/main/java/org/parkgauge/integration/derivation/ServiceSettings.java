package org.parkgauge.integration.derivation;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.parkgauge.integration.raw.FacilityCategory;

/**
 * The numbers behind the indicators of public services.
 *
 * @param lifeCircle the service radius of each category of the 15-minute life circle, m
 * @param livingNorms the grade-weighted capacity per 1000 people served at which a living facility is complete
 * @param financeRadius how near banks and service points must be, m
 */
public record ServiceSettings(
        Map<FacilityCategory, Double> lifeCircle, Map<FacilityCategory, Double> livingNorms, double financeRadius)
        implements Serializable {

    /** Copies the maps. */
    public ServiceSettings {
        lifeCircle = Collections.unmodifiableMap(new EnumMap<>(lifeCircle));
        livingNorms = Collections.unmodifiableMap(new EnumMap<>(livingNorms));
    }

    /**
     * The defaults: radii after GB 50180-2018 (usual practice, not checked against the source), all else project defaults.
     *
     * @return the settings
     */
    public static ServiceSettings standard() {
        return new ServiceSettings(
                Map.of(
                        FacilityCategory.KINDERGARTEN, 300.0,
                        FacilityCategory.PRIMARY_SCHOOL, 500.0,
                        FacilityCategory.JUNIOR_SCHOOL, 1000.0,
                        FacilityCategory.HEALTH_CENTRE, 1000.0,
                        FacilityCategory.CULTURE_CENTRE, 1000.0,
                        FacilityCategory.SPORTS_GROUND, 1000.0,
                        FacilityCategory.MARKET, 500.0,
                        FacilityCategory.SHOPPING_CENTRE, 500.0),
                Map.of(
                        FacilityCategory.MARKET, 8.0,
                        FacilityCategory.SHOPPING_CENTRE, 4.0,
                        FacilityCategory.RESTAURANT, 60.0,
                        FacilityCategory.HOTEL, 10.0),
                1000);
    }
}
