package org.parkgauge.integration.raw;

/** Yes, no, or not stated. */
public enum YesNo {
    /** Yes. */
    YES,
    /** No. */
    NO,
    /** Not stated, which is neither. */
    UNSTATED
}
