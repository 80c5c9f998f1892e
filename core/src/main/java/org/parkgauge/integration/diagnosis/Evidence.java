package org.parkgauge.integration.diagnosis;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.parkgauge.integration.derivation.RawIndicators;
import org.parkgauge.integration.raw.RawTables;
import org.parkgauge.text.Text;

/**
 * What may be known of the parks beside their indicators. A diagnosis works without any of it.
 *
 * @param structures the industrial structures, for similarity and closest competitor; {@link Structures#NONE} if unknown
 * @param names what people call parks that are in the structures but not in the scored data
 * @param derivations park to indicator to how the value was derived from raw figures, or why there is none
 */
public record Evidence(Structures structures, Map<String, Text> names, Map<String, Map<String, Text>> derivations)
        implements Serializable {

    /** Nothing beside the indicators. */
    public static final Evidence NONE = new Evidence(Structures.NONE, Map.of(), Map.of());

    /** Copies the maps. */
    public Evidence {
        names = Collections.unmodifiableMap(new TreeMap<>(names));
        Map<String, Map<String, Text>> copy = new TreeMap<>();
        derivations.forEach((park, texts) -> copy.put(park, Collections.unmodifiableMap(new TreeMap<>(texts))));
        derivations = Collections.unmodifiableMap(copy);
    }

    /**
     * What raw tables give: the industrial structures (output, or employment where more parks state it; those of the parks
     * frozen with an earlier index too), the names of the parks, and how every value was derived or why it is missing.
     *
     * @param tables the raw tables
     * @param indicators the indicators derived from them
     * @return the evidence, for a diagnosis of {@link RawIndicators#data()} or some of its rows
     * @throws org.parkgauge.text.InvalidInputException if the indicators are of other parks than the tables
     */
    public static Evidence of(RawTables tables, RawIndicators indicators) {
        return new RawEvidence(tables, indicators).evidence();
    }

    /**
     * The same evidence with industrial structures.
     *
     * @param given parks x industries
     * @return a copy
     */
    public Evidence structures(Structures given) {
        return new Evidence(given, names, derivations);
    }

    /**
     * The same evidence with names of parks that the scored data do not hold.
     *
     * @param given park, as the structures name it, to what people call it
     * @return a copy
     */
    public Evidence names(Map<String, Text> given) {
        return new Evidence(structures, given, derivations);
    }

    /**
     * The same evidence with derivations.
     *
     * @param given park to indicator to the derivation in words
     * @return a copy
     */
    public Evidence derivations(Map<String, Map<String, Text>> given) {
        return new Evidence(structures, names, given);
    }

    Text derivation(String park, String indicator) {
        return derivations.getOrDefault(park, Map.of()).getOrDefault(indicator, Text.EMPTY);
    }
}
