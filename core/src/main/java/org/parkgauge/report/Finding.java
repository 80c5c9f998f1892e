package org.parkgauge.report;

import org.parkgauge.text.Text;

/**
 * Something that a reader must not miss.
 *
 * @param kind what it is about
 * @param text a sentence or two with the numbers behind it
 */
public record Finding(Kind kind, Text text) {

    /** What a finding is about. */
    public enum Kind {
        /** Who leads, or how many units are in each tier. */
        STANDING,
        /** What most units lack. */
        COMMON_WEAKNESS,
        /** How sure the order is. */
        CERTAINTY,
        /** What has changed since an earlier result. */
        CHANGE,
        /** How far the index spreads, and in what. */
        SPREAD
    }
}
