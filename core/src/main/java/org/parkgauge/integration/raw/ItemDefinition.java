package org.parkgauge.integration.raw;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.parkgauge.text.Text;

/**
 * A park-level figure that a table in long form may hold.
 *
 * @param table the code of the table
 * @param code its code, unique among all tables
 * @param label its name
 * @param units a unit for each quantity in which it may be given; the first is the default
 * @param partOf the code of the item that it is a part of, so that it cannot be more; empty if none
 * @param description what it means
 * @param indicators the codes of the indicators of {@code icii} that use it
 */
public record ItemDefinition(
        String table,
        String code,
        Text label,
        List<Unit> units,
        String partOf,
        Text description,
        List<String> indicators) {

    /** Copies the lists. */
    public ItemDefinition {
        units = List.copyOf(units);
        indicators = List.copyOf(indicators);
    }

    /**
     * The unit of a value that names none.
     *
     * @return the default unit
     */
    public Unit unit() {
        return units.get(0);
    }

    /**
     * The quantities in which it may be given; an area served, for example, as an area or as a share.
     *
     * @return one or two quantities
     */
    public Set<Quantity> quantities() {
        Set<Quantity> quantities = EnumSet.noneOf(Quantity.class);
        units.forEach(unit -> quantities.add(unit.quantity()));
        return quantities;
    }

    /**
     * Whether a cell means this item.
     *
     * @param cell the text of the cell
     * @return true if it is the code or one of the names
     */
    public boolean isCalled(String cell) {
        return code.equals(cell) || label.zh().equals(cell) || label.en().equals(cell);
    }
}
