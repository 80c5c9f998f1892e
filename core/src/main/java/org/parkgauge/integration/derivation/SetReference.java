package org.parkgauge.integration.derivation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.parkgauge.integration.raw.Establishment;
import org.parkgauge.integration.raw.Park;
import org.parkgauge.integration.raw.RawTables;
import org.parkgauge.integration.raw.Zone;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/**
 * What set-derived indicators compare a park with: the industries of the reference parks. Frozen, so that a new park is
 * compared with the same parks as those before it.
 *
 * @param names the names of the parks by code
 * @param employment employment by industry code, by park code; parks whose register lacks too much are left out
 * @param output output by industry code in yuan, by park code; parks whose register lacks too much are left out
 */
public record SetReference(
        Map<String, Text> names, Map<String, Map<String, Double>> employment, Map<String, Map<String, Double>> output)
        implements Serializable {

    private static final double ROUNDING = 1e-9;

    /** Copies the maps. */
    public SetReference {
        names = Collections.unmodifiableMap(new TreeMap<>(names));
        employment = copy(employment);
        output = copy(output);
    }

    private static void check(String park, Map<String, Double> structure) {
        double total = 0;
        for (Map.Entry<String, Double> industry : structure.entrySet()) {
            double value = industry.getValue();
            if (!(value >= 0) || Double.isInfinite(value)) {
                throw new InvalidInputException(
                        "参照园区“" + park + "”行业“" + industry.getKey() + "”的规模为 " + value + "，应为非负数。",
                        "The reference park \"" + park + "\" has " + value + " of the industry \"" + industry.getKey()
                                + "\"; it must be 0 or more.");
            }
            total += value;
        }
        if (total == 0) {
            throw new InvalidInputException(
                            "参照园区“" + park + "”各行业规模合计为 0，没有结构可比。",
                            "The industries of the reference park \"" + park + "\" add up to 0; it has no structure.")
                    .maybe("去掉该园区。", "leave the park out.");
        }
    }

    private static Map<String, Map<String, Double>> copy(Map<String, Map<String, Double>> structures) {
        Map<String, Map<String, Double>> copies = new TreeMap<>();
        structures.forEach((park, structure) -> {
            check(park, structure);
            copies.put(park, Collections.unmodifiableMap(new TreeMap<>(structure)));
        });
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
        Map<String, String> parkOfZone = new HashMap<>();
        for (Zone zone : tables.zones()) {
            parkOfZone.put(zone.code(), zone.park());
        }
        Map<String, List<Establishment>> byPark = new HashMap<>();
        for (Establishment row : tables.establishments()) {
            String park = row.park().isEmpty() ? parkOfZone.getOrDefault(row.zone(), "") : row.park();
            byPark.computeIfAbsent(park, code -> new ArrayList<>()).add(row);
        }
        Map<String, Text> names = new TreeMap<>();
        Map<String, Map<String, Double>> employment = new TreeMap<>();
        Map<String, Map<String, Double>> output = new TreeMap<>();
        for (Park park : tables.parks()) {
            List<Establishment> rows = byPark.getOrDefault(park.code(), List.of());
            names.put(park.code(), park.name());
            structure(rows, Establishment::employment, settings.leastShare())
                    .ifPresent(structure -> employment.put(park.code(), structure));
            structure(rows, Establishment::output, settings.leastShare())
                    .ifPresent(structure -> output.put(park.code(), structure));
        }
        return new SetReference(names, employment, output);
    }

    /** The sizes by industry; empty where too few establishments have a size, or all have none. */
    static Optional<Map<String, Double>> structure(
            List<Establishment> rows, ToDoubleFunction<Establishment> size, double leastShare) {
        Map<String, Double> structure = new TreeMap<>();
        int known = 0;
        double total = 0;
        for (Establishment row : rows) {
            double value = size.applyAsDouble(row);
            if (!Double.isNaN(value)) {
                structure.merge(row.industry(), value, Double::sum);
                total += value;
                known++;
            }
        }
        boolean enough = total > 0 && known >= leastShare * rows.size() - ROUNDING;
        return enough ? Optional.of(structure) : Optional.empty();
    }

    /** The name of a park for people: its own, or its code. */
    Text name(String park) {
        Text name = names.getOrDefault(park, Text.EMPTY);
        return name.isEmpty() ? Text.of(park) : Text.of(park + " " + name.zh(), park + " " + name.en());
    }
}
