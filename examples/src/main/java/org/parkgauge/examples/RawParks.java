package org.parkgauge.examples;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Scores;
import org.parkgauge.integration.FittedIntegration;
import org.parkgauge.integration.derivation.Derivation;
import org.parkgauge.integration.derivation.RawIndicators;
import org.parkgauge.integration.derivation.SetReference;
import org.parkgauge.integration.diagnosis.Diagnosis;
import org.parkgauge.integration.diagnosis.DiagnosisSettings;
import org.parkgauge.integration.diagnosis.Evidence;
import org.parkgauge.integration.diagnosis.Structures;
import org.parkgauge.integration.raw.Industry;
import org.parkgauge.integration.raw.RawTables;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.Text;

/**
 * Parks of raw tables.
 *
 * @param tables the tables
 * @param indicators the indicators made of them
 * @param fitted what they are scored by
 */
record RawParks(RawTables tables, RawIndicators indicators, FittedIntegration fitted) {

    /** The names of the parks, as the data have them, by code. */
    Map<String, String> units() {
        Dataset data = indicators.data();
        List<String> codes = data.attribute("code");
        Map<String, String> units = new HashMap<>();
        for (int i = 0; i < data.size(); i++) {
            units.put(codes.get(i), data.units().get(i));
        }
        return units;
    }

    /** What the index says of its parks beside the scores, with industries and derivations of the raw tables. */
    Diagnosis diagnosis(Scores scores) {
        Evidence evidence =
                Evidence.NONE.structures(structures()).names(frozenNames()).derivations(derivations());
        Dataset data = scores.data();
        return Diagnosis.of(scores.index(), data, scores, DiagnosisSettings.usualFor(data), evidence);
    }

    private Map<String, Map<String, Text>> derivations() {
        Map<String, String> units = units();
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
        SetReference now = SetReference.of(tables, fitted.settings());
        SetReference then = fitted.reference();
        Map<String, Map<String, Double>> output = merged(now, now.output(), then.output());
        Map<String, Map<String, Double>> employment = merged(now, now.employment(), then.employment());
        Map<String, Map<String, Double>> sizes = output.size() >= employment.size() ? output : employment;
        Set<String> codes = new TreeSet<>();
        sizes.values().forEach(structure -> codes.addAll(structure.keySet()));
        List<String> industries = List.copyOf(codes);
        List<String> parks = List.copyOf(sizes.keySet());
        Matrix amounts = Matrix.generate(
                parks.size(),
                industries.size(),
                place -> sizes.get(parks.get(place / industries.size()))
                        .getOrDefault(industries.get(place % industries.size()), 0.0));
        return new Structures(parkNames(parks), industryNames(industries), amounts);
    }

    private static Map<String, Map<String, Double>> merged(
            SetReference now, Map<String, Map<String, Double>> current, Map<String, Map<String, Double>> frozen) {
        Map<String, Map<String, Double>> merged = new LinkedHashMap<>(current);
        frozen.forEach((park, structure) -> {
            if (!now.names().containsKey(park)) {
                merged.put(park, structure);
            }
        });
        return merged;
    }

    /** The parks as the derived data name them, others by their Chinese names; their codes where two share one. */
    private List<String> parkNames(List<String> codes) {
        Map<String, String> units = units();
        Map<String, Text> frozen = fitted.reference().names();
        Set<String> taken = new HashSet<>(units.values());
        List<String> names = new ArrayList<>();
        for (String code : codes) {
            String unit = units.get(code);
            String name = unit == null ? frozen.getOrDefault(code, Text.EMPTY).zh() : unit;
            names.add(unit != null || (!name.isBlank() && taken.add(name)) ? name : code);
        }
        return names;
    }

    /** What people call parks that are not among the ranked: those of another type, and those frozen with the index. */
    private Map<String, Text> frozenNames() {
        Map<String, Text> names = new HashMap<>();
        fitted.reference().names().forEach((code, name) -> {
            Text called = Text.of(
                    name.zh().isBlank() ? code : name.zh(),
                    name.en().isBlank() ? (name.zh().isBlank() ? code : name.zh()) : name.en());
            names.put(called.zh(), called);
        });
        Dataset data = indicators.data();
        for (int i = 0; i < data.size(); i++) {
            String english = data.attribute(UnitNames.ENGLISH).get(i);
            String unit = data.units().get(i);
            names.put(unit, english.isBlank() ? Text.of(unit) : Text.of(unit, english));
        }
        return names;
    }

    /** The industries by name; with their code where a name is missing or stands twice. */
    private List<Text> industryNames(Collection<String> codes) {
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
                    boolean clear = !name.zh().isBlank() && uses.getOrDefault(name.zh(), 0L) == 1;
                    String english = name.en().isBlank() ? name.zh() : name.en();
                    return clear
                            ? Text.of(name.zh(), english)
                            : Text.of((code + " " + name.zh()).strip(), (code + " " + english).strip());
                })
                .toList();
    }
}
