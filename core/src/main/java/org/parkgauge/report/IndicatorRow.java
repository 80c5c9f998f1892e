package org.parkgauge.report;

import java.util.Optional;
import org.parkgauge.text.Text;

/**
 * An indicator of one unit with all that it is judged by.
 *
 * @param code its code
 * @param label its name
 * @param dimension the code of its dimension
 * @param unit its unit of measure
 * @param value the value before any step, NaN if missing
 * @param imputed whether the score rests on a filled value
 * @param norm the values that reach full marks in words, such as {@code ≥ 35} or {@code 0.8–1.2}; empty where there is none
 * @param score the normalized score, NaN if missing
 * @param mean the mean score of all units, NaN if none has one
 * @param rank its rank by that score; empty if missing or in a report without ranks
 * @param weight its effective weight, 0 for a supplementary indicator
 * @param lead what it adds to (or takes from) the gap between the unit and the mean of all units, in points of the index;
 *     NaN where the gap cannot be divided
 * @param loss the points that it takes from the index score against full marks; NaN likewise
 * @param derivation how the value came about from raw figures; empty where that is not known
 */
public record IndicatorRow(
        String code,
        Text label,
        String dimension,
        Text unit,
        double value,
        boolean imputed,
        Text norm,
        double score,
        double mean,
        Optional<Integer> rank,
        double weight,
        double lead,
        double loss,
        Text derivation) {}
