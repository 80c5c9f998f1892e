package org.parkgauge.report;

import java.util.Optional;
import org.parkgauge.text.Text;

/**
 * A child of the root at one unit.
 *
 * @param code its code
 * @param label its name
 * @param score its score, NaN if missing
 * @param mean the mean score of all units, NaN if none has one
 * @param best the highest score of any unit, NaN if none has one
 * @param rank its rank by that score; empty if missing or in a report without ranks
 * @param weight its effective weight, 0 for a supplementary one
 */
public record DimensionRow(
        String code, Text label, double score, double mean, double best, Optional<Integer> rank, double weight) {}
