package org.parkgauge.integration.derivation;

/** On which area people, jobs and services are counted. Values on different areas are not comparable. */
public enum CatchmentPolicy {
    /** That of the type of each park, so that parks are ranked within their type. */
    BY_TYPE,
    /** The park with its buffer for all, so that parks of all types may be ranked together. */
    PARK,
    /** The park and its host town for all, so that parks of all types may be ranked together. */
    PARK_AND_TOWN
}
