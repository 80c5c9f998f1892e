package org.parkgauge.integration.derivation;

import java.io.Serializable;
import org.parkgauge.integration.raw.Origin;
import org.parkgauge.text.Text;

/**
 * One number that a derivation used, as it was found in the tables.
 *
 * @param name what it is
 * @param place the table and its item or column, such as {@code networks.road_length} or {@code zones.residents}
 * @param value the number in the unit; NaN where it is missing
 * @param unit the unit that the item or column has by default, for people
 * @param rows how many rows it sums up; 1 for a single value, 0 where there is none
 * @param origin year, price base, source and evidence; unstated where it sums up several rows
 */
public record Input(Text name, String place, double value, Text unit, int rows, Origin origin) implements Serializable {

    /**
     * Whether the tables lack it.
     *
     * @return true if the value is NaN
     */
    public boolean isMissing() {
        return Double.isNaN(value);
    }
}
