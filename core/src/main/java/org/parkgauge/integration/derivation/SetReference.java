package org.parkgauge.integration.derivation;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.parkgauge.integration.raw.Establishment;
import org.parkgauge.integration.raw.Park;
import org.parkgauge.integration.raw.RawTables;

/**
 * What set-derived indicators compare a park with: the industries of the reference parks. Frozen, so that a new park is
 * compared with the same parks as those before it.
 *
 * @param employment employment by industry code, by park code; parks whose register lacks too much are left out
 * @param output output by industry code in yuan, by park code; parks whose register lacks too much are left out
 */
public record SetReference(Map<String, Map<String, Double>> employment, Map<String, Map<String, Double>> output)
        implements Serializable {

    /** Copies the maps. */
    public SetReference {
        employment = copy(employment);
        output = copy(output);
    }

    private static Map<String, Map<String, Double>> copy(Map<String, Map<String, Double>> structures) {
        Map<String, Map<String, Double>> copies = new TreeMap<>();
        structures.forEach(
                (park, structure) -> copies.put(park, Collections.unmodifiableMap(new TreeMap<>(structure))));
        return Collections.unmodifiableMap(copies);
    }

    /**
     * The parks of some tables as reference.
     *
     * @param tables the tables
     * @param settings the least share of establishments that must have a value
     * @return their structures
     */
    public static SetReference of(RawTables tables, DerivationSettings settings) {
        return new SetReference(
                structures(tables, settings, Establishment::employment),
                structures(tables, settings, Establishment::output));
    }

    private static Map<String, Map<String, Double>> structures(
            RawTables tables, DerivationSettings settings, ToDoubleFunction<Establishment> size) {
        Map<String, Map<String, Double>> structures = new TreeMap<>();
        for (Park park : tables.parks()) {
            List<Establishment> rows = tables.establishments().stream()
                    .filter(row -> row.park().equals(park.code()))
                    .toList();
            Map<String, Double> structure = new TreeMap<>();
            int known = 0;
            for (Establishment row : rows) {
                double value = size.applyAsDouble(row);
                if (!Double.isNaN(value)) {
                    structure.merge(row.industry(), value, Double::sum);
                    known++;
                }
            }
            if (known > 0 && known >= settings.leastShare() * rows.size()) {
                structures.put(park.code(), structure);
            }
        }
        return structures;
    }
}
