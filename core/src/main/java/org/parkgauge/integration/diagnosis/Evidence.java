package org.parkgauge.integration.diagnosis;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parkgauge.text.Text;

/**
 * What may be known of the parks beside their indicators. A diagnosis works without any of it.
 *
 * @param structures the industrial structures, for similarity and closest competitor
 * @param derivations park to indicator to how the value was derived from raw figures
 */
public record Evidence(Optional<Structures> structures, Map<String, Map<String, Text>> derivations) {

    /** Nothing beside the indicators. */
    public static final Evidence NONE = new Evidence(Optional.empty(), Map.of());

    /** Copies the maps. */
    public Evidence {
        Map<String, Map<String, Text>> copy = new TreeMap<>();
        derivations.forEach((park, texts) -> copy.put(park, Map.copyOf(texts)));
        derivations = java.util.Collections.unmodifiableMap(copy);
    }

    /**
     * The same evidence with industrial structures.
     *
     * @param given parks x industries
     * @return a copy
     */
    public Evidence structures(Structures given) {
        return new Evidence(Optional.of(given), derivations);
    }

    /**
     * The same evidence with derivations.
     *
     * @param given park to indicator to the derivation in words
     * @return a copy
     */
    public Evidence derivations(Map<String, Map<String, Text>> given) {
        return new Evidence(structures, given);
    }

    Text derivation(String park, String indicator) {
        return derivations.getOrDefault(park, Map.of()).getOrDefault(indicator, Text.EMPTY);
    }
}
