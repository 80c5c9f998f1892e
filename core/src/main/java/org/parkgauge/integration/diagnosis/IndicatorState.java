package org.parkgauge.integration.diagnosis;

import java.io.Serializable;
import org.parkgauge.text.Text;

/**
 * One indicator of one park with everything to judge it by.
 *
 * @param code its code
 * @param label its name
 * @param unit its unit of measure
 * @param value the value before any step; NaN if missing
 * @param score the normalized value, usually 0 to 100; NaN if missing
 * @param weight its effective weight in the index, 0 for a supplementary indicator
 * @param imputed whether the score rests on a filled value
 * @param norm what reaches full marks
 * @param peers how the group stands
 * @param loss the points that its shortfall takes from the index score; NaN where that is not defined (weight 0, no score)
 * @param derivation how the value was derived from raw figures; empty where that is not known
 */
public record IndicatorState(
        String code,
        Text label,
        Text unit,
        double value,
        double score,
        double weight,
        boolean imputed,
        Norm norm,
        Peers peers,
        double loss,
        Text derivation)
        implements Serializable {

    /**
     * Whether there is a value that was not filled in.
     *
     * @return true if the value is known
     */
    public boolean isKnown() {
        return !Double.isNaN(value) && !imputed;
    }

    /**
     * Whether the indicator counts in the index and has a score.
     *
     * @return true for a scored indicator of positive weight
     */
    public boolean counts() {
        return weight > 0 && !Double.isNaN(score);
    }
}
