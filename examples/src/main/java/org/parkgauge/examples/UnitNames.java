package org.parkgauge.examples;

import java.util.List;
import org.parkgauge.data.Dataset;
import org.parkgauge.text.Language;

/** What a reader calls the units: in English the attribute {@code name_en} where it is stated, else the name itself. */
final class UnitNames {

    /** The attribute with the English names. */
    static final String ENGLISH = "name_en";

    private final Dataset data;
    private final boolean english;

    UnitNames(Dataset data, Language language) {
        this.data = data;
        english = language == Language.EN && data.hasAttribute(ENGLISH);
    }

    String of(String unit) {
        String name = english ? data.attribute(ENGLISH).get(data.place(unit)) : "";
        return name.isEmpty() ? unit : name;
    }

    List<String> of(List<String> units) {
        return units.stream().map(this::of).toList();
    }
}
