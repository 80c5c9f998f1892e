package org.parkgauge.integration.raw;

import java.util.List;
import org.parkgauge.text.Text;

/**
 * A park of the register. Codes and texts that are not stated are empty; numbers that are missing are NaN.
 *
 * @param code its code
 * @param name its name; the Chinese one in both languages where no English one is given
 * @param block the block that it belongs to
 * @param type its development type, as the profiles of an index name it
 * @param level national or provincial
 * @param catchment the area of its park-level totals
 * @param town the code of its host town
 * @param place where it lies
 * @param area planned area, m²
 * @param developedArea developed area, m²
 * @param industrialArea industrial land, m²
 * @param leadingIndustries the codes of its declared leading industries
 * @param safety whether the prerequisite work safety is met
 * @param environment whether the prerequisite environmental protection is met
 * @param origin where the row comes from
 */
public record Park(
        String code,
        Text name,
        String block,
        String type,
        String level,
        Catchment catchment,
        String town,
        Point place,
        double area,
        double developedArea,
        double industrialArea,
        List<String> leadingIndustries,
        YesNo safety,
        YesNo environment,
        Origin origin) {

    /** Checks the numbers and copies the list. */
    public Park {
        Limits.check("parks", code, "area", area);
        Limits.check("parks", code, "developed_area", developedArea);
        Limits.check("parks", code, "industrial_area", industrialArea);
        leadingIndustries = List.copyOf(leadingIndustries);
    }
}
