package org.parkgauge.analysis.uncertainty;

import java.io.Serializable;
import java.util.List;

/**
 * Units whose rank ranges overlap, directly or through others, so that the stated choices do not tell them apart as groups.
 *
 * @param best the best rank in the ranges of its units
 * @param worst the worst rank in the ranges of its units
 * @param units their names, by median rank
 */
public record Band(int best, int worst, List<String> units) implements Serializable {

    /** Copies the list. */
    public Band {
        units = List.copyOf(units);
    }
}
