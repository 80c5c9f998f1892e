package org.parkgauge.examples;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.data.Dataset;
import org.parkgauge.text.Language;

/** What a reader calls the units: in English the attribute {@code name_en} where it is stated, else the name itself. */
final class UnitNames {

    /** The attribute with the English names. */
    static final String ENGLISH = "name_en";

    private final Map<String, String> english = new HashMap<>();

    UnitNames(Dataset data, Language language) {
        if (language == Language.EN && data.hasAttribute(ENGLISH)) {
            for (int i = 0; i < data.size(); i++) {
                String name = data.attribute(ENGLISH).get(i);
                if (!name.isEmpty()) {
                    english.put(data.units().get(i), name);
                }
            }
        }
    }

    /** The name shown for a unit, which need not be one of the data: an issue may name a unit of the reference set. */
    String of(String unit) {
        return english.getOrDefault(unit, unit);
    }

    List<String> of(List<String> units) {
        return units.stream().map(this::of).toList();
    }
}
