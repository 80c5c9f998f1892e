package org.parkgauge.analysis.uncertainty;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parkgauge.text.Text;

/**
 * Alternatives that cannot work, or cannot work together, and take no part in the sampling.
 *
 * @param options the name of a choice to the name of its alternative, in the order of the choices
 * @param reason why
 */
public record Exclusion(Map<String, String> options, Text reason) implements Serializable {

    /** Copies the map, keeping its order. */
    public Exclusion {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
}
