package org.parkgauge.integration.raw;

import java.util.List;
import org.parkgauge.text.Text;

/** A word of a closed list that a column may hold, by its code or by its name in either language. */
public interface Term {

    /**
     * The code, as files write it.
     *
     * @return lower-case ASCII
     */
    String code();

    /**
     * The name.
     *
     * @return the name in both languages
     */
    Text label();

    /**
     * Whether a cell means this term.
     *
     * @param cell the text of the cell
     * @return true if it is the code or one of the names
     */
    default boolean isCalled(String cell) {
        return code().equals(cell) || label().zh().equals(cell) || label().en().equals(cell);
    }

    /**
     * The terms of a list, as a definition names it.
     *
     * @param list Sector, FacilityCategory, Skill, Dwelling, DistanceBand or Catchment
     * @return its terms, in order
     * @throws IllegalArgumentException if there is no such list
     */
    static List<Term> list(String list) {
        return switch (list) {
            case "Sector" -> List.of(Sector.values());
            case "FacilityCategory" -> List.of(FacilityCategory.values());
            case "Skill" -> List.of(Skill.values());
            case "Dwelling" -> List.of(Dwelling.values());
            case "DistanceBand" -> List.of(DistanceBand.values());
            case "Catchment" -> List.of(Catchment.values());
            default -> throw new IllegalArgumentException("No list of terms: " + list);
        };
    }
}
