package org.parkgauge.index;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parkgauge.data.Direction;
import org.parkgauge.text.Text;

/**
 * What changes for one type of unit: weights, ranges and the catchment of the data. A profile without types is common to
 * all: it is what units of different types may be ranked together by.
 *
 * @param code its code
 * @param label its name
 * @param note a remark
 * @param types the kinds of units that it is made for, as the data name them in their type column; empty for a common
 *     profile
 * @param catchment the value that the attribute {@code catchment} must have, empty if any single one will do
 * @param weights weights by component code
 * @param directions directions by indicator code
 */
public record TypeProfile(
        String code,
        Text label,
        Text note,
        List<String> types,
        String catchment,
        Map<String, Double> weights,
        Map<String, Direction> directions)
        implements Serializable {

    /** Checks the code and copies the collections. */
    public TypeProfile {
        Checks.code(code);
        types = List.copyOf(types);
        weights = java.util.Collections.unmodifiableMap(new TreeMap<>(weights));
        directions = java.util.Collections.unmodifiableMap(new TreeMap<>(directions));
    }

    /**
     * Whether units of any type may be ranked by it.
     *
     * @return true if it names no type
     */
    public boolean isCommon() {
        return types.isEmpty();
    }

    /**
     * The profile without weights and directions of components that are not there, for an index of some of the components.
     *
     * @param codes the codes of the components that there are
     * @return a profile that names no others
     */
    public TypeProfile narrowedTo(Set<String> codes) {
        Map<String, Double> ownWeights = new TreeMap<>(weights);
        ownWeights.keySet().retainAll(codes);
        Map<String, Direction> ownDirections = new TreeMap<>(directions);
        ownDirections.keySet().retainAll(codes);
        return new TypeProfile(code, label, note, types, catchment, ownWeights, ownDirections);
    }
}
