package org.parkgauge.integration.diagnosis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.TypeProfile;
import org.parkgauge.text.Text;

/** What people call the parks and the groups that the data name. */
final class Names {

    /** The end of an attribute that holds the English form of another, such as {@code name_en}. */
    private static final String ENGLISH = "_en";

    private final Dataset data;
    private final List<TypeProfile> profiles;
    private final Map<String, Text> parks = new HashMap<>();

    Names(Dataset data, List<TypeProfile> profiles, Map<String, Text> others) {
        this.data = data;
        this.profiles = profiles;
        parks.putAll(others);
        for (int i = 0; i < data.size(); i++) {
            String unit = data.units().get(i);
            parks.put(unit, both(unit, "name", i));
        }
    }

    /** A name with its English form, where the data have one. */
    private Text both(String name, String attribute, int place) {
        if (!data.hasAttribute(attribute + ENGLISH)) {
            return Text.of(name);
        }
        String english = data.attribute(attribute + ENGLISH).get(place);
        return english.isBlank() ? Text.of(name) : Text.of(name, english);
    }

    /** The name of a park. */
    Text park(String unit) {
        return parks.getOrDefault(unit, Text.of(unit));
    }

    /** The name of a group: of a type that a profile is named after that of the profile, else as the data have it. */
    Text group(String attribute, String group) {
        int place = data.attribute(attribute).indexOf(group);
        Text stated = place < 0 ? Text.of(group) : both(group, attribute, place);
        if (!attribute.equals(DiagnosisSettings.TYPE) || !stated.equals(Text.of(group))) {
            return stated;
        }
        return profiles.stream()
                .filter(profile -> profile.types().contains(group))
                .map(TypeProfile::label)
                .filter(label ->
                        profiles.stream().anyMatch(profile -> profile.types().contains(label.zh())))
                .findFirst()
                .orElse(stated);
    }
}
