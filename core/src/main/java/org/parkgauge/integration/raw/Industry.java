package org.parkgauge.integration.raw;

import org.parkgauge.text.Text;

/**
 * An industry and its size in a reference area.
 *
 * @param code its code
 * @param name its name
 * @param sector the sector that it counts in
 * @param group the code of the coarser class; empty if not stated
 * @param referenceEmployment employment of the industry in the reference area; NaN = missing
 * @param referenceOutput output of the industry in the reference area, yuan; NaN = missing
 * @param origin where the row comes from
 */
public record Industry(
        String code,
        Text name,
        Sector sector,
        String group,
        double referenceEmployment,
        double referenceOutput,
        Origin origin) {

    /** Checks the numbers. */
    public Industry {
        Limits.check("industries", code, "reference_employment", referenceEmployment);
        Limits.check("industries", code, "reference_output", referenceOutput);
    }
}
