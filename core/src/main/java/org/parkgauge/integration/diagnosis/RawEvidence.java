package org.parkgauge.integration.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parkgauge.data.Dataset;
import org.parkgauge.integration.derivation.Derivation;
import org.parkgauge.integration.derivation.RawIndicators;
import org.parkgauge.integration.derivation.SetReference;
import org.parkgauge.integration.raw.Industry;
import org.parkgauge.integration.raw.Park;
import org.parkgauge.integration.raw.RawTables;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/** What raw tables say of the parks beside their indicators. */
final class RawEvidence {

    private final RawTables tables;
    private final RawIndicators indicators;
    private final SetReference frozen;
    /** The names of the parks, as the derived data have them, by code. */
    private final Map<String, String> units = new HashMap<>();

    RawEvidence(RawTables tables, RawIndicators indicators) {
        this.tables = tables;
        this.indicators = indicators;
        this.frozen = indicators.reference();
        List<String> codes = indicators.data().attribute("code");
        if (!tables.parks().stream().map(Park::code).toList().equals(codes)) {
            throw new InvalidInputException(
                            "指标不是由这些原始表推算的：园区不同。",
                            "The indicators were not derived from these tables: the parks differ.")
                    .maybe("给出推算时的原始表。", "give the tables that they were derived from.");
        }
        for (int i = 0; i < codes.size(); i++) {
            units.put(codes.get(i), indicators.data().units().get(i));
        }
    }

    Evidence evidence() {
        return new Evidence(structures(), names(), derivations());
    }

    private Map<String, Map<String, Text>> derivations() {
        Map<String, Map<String, Text>> texts = new HashMap<>();
        for (Derivation derivation : indicators.derivations()) {
            Text text = derivation.value().isDefined()
                    ? derivation.working()
                    : derivation.value().reason();
            texts.computeIfAbsent(units.getOrDefault(derivation.park(), derivation.park()), park -> new HashMap<>())
                    .put(derivation.indicator(), text);
        }
        return texts;
    }

    /**
     * The industries of the parks and of those frozen with the index, by output or employment, whichever more parks state;
     * a park of the tables stands in place of the frozen one of its code.
     */
    private Structures structures() {
        SetReference now = SetReference.of(tables, indicators.settings());
        Map<String, Map<String, Double>> output = merged(now, now.output(), frozen.output());
        Map<String, Map<String, Double>> employment = merged(now, now.employment(), frozen.employment());
        Map<String, Map<String, Double>> sizes = output.size() >= employment.size() ? output : employment;
        Set<String> codes = new TreeSet<>();
        sizes.values().forEach(structure -> codes.addAll(structure.keySet()));
        List<String> industries = List.copyOf(codes);
        List<String> parks = List.copyOf(sizes.keySet());
        int m = industries.size();
        Matrix amounts = Matrix.generate(
                parks.size(),
                m,
                place -> sizes.getOrDefault(parks.get(place / m), Map.of())
                        .getOrDefault(industries.get(place % m), 0.0));
        return new Structures(parkNames(parks), industryNames(industries), amounts);
    }

    private static Map<String, Map<String, Double>> merged(
            SetReference now, Map<String, Map<String, Double>> current, Map<String, Map<String, Double>> earlier) {
        Map<String, Map<String, Double>> merged = new LinkedHashMap<>(current);
        earlier.forEach((park, structure) -> {
            if (!now.names().containsKey(park)) {
                merged.put(park, structure);
            }
        });
        return merged;
    }

    /** The parks as the derived data name them, others by their Chinese names; their codes where two share one. */
    private List<String> parkNames(List<String> codes) {
        Set<String> taken = new HashSet<>(units.values());
        List<String> names = new ArrayList<>();
        for (String code : codes) {
            String unit = units.get(code);
            String name = frozen.names().getOrDefault(code, Text.EMPTY).zh();
            if (unit != null) {
                names.add(unit);
            } else {
                names.add(!name.isBlank() && taken.add(name) ? name : code);
            }
        }
        return names;
    }

    /** What people call the parks, those of another type and those frozen with the index among them. */
    private Map<String, Text> names() {
        Map<String, Text> names = new HashMap<>();
        frozen.names().forEach((code, name) -> {
            if (!name.zh().isBlank()) {
                names.put(name.zh(), Text.of(name.zh(), name.en().isBlank() ? name.zh() : name.en()));
            }
        });
        Dataset data = indicators.data();
        for (int i = 0; i < data.size(); i++) {
            String english = data.attribute("name_en").get(i);
            String unit = data.units().get(i);
            names.put(unit, english.isBlank() ? Text.of(unit) : Text.of(unit, english));
        }
        return names;
    }

    /** The industries by name; with their code where a name is missing or stands twice. */
    private List<Text> industryNames(List<String> codes) {
        Map<String, Text> names = new HashMap<>();
        for (Industry industry : tables.industries()) {
            names.put(industry.code(), industry.name());
        }
        Map<String, Long> uses = codes.stream()
                .collect(Collectors.groupingBy(
                        code -> names.getOrDefault(code, Text.EMPTY).zh(), Collectors.counting()));
        return codes.stream()
                .map(code -> {
                    Text name = names.getOrDefault(code, Text.EMPTY);
                    String english = name.en().isBlank() ? name.zh() : name.en();
                    boolean clear = !name.zh().isBlank() && uses.getOrDefault(name.zh(), 0L) == 1;
                    return clear
                            ? Text.of(name.zh(), english)
                            : Text.of((code + " " + name.zh()).strip(), (code + " " + english).strip());
                })
                .toList();
    }
}
