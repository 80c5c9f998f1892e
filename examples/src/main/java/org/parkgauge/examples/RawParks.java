package org.parkgauge.examples;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Scores;
import org.parkgauge.integration.FittedIntegration;
import org.parkgauge.integration.derivation.RawIndicators;
import org.parkgauge.integration.diagnosis.Diagnosis;
import org.parkgauge.integration.diagnosis.DiagnosisSettings;
import org.parkgauge.integration.diagnosis.Evidence;
import org.parkgauge.integration.raw.Origin;
import org.parkgauge.integration.raw.RawTables;

/**
 * Parks of raw tables.
 *
 * @param tables the tables
 * @param indicators the indicators made of them
 * @param fitted what they are scored by
 */
record RawParks(RawTables tables, RawIndicators indicators, FittedIntegration fitted) {

    /** What the rows of all tables state about where they come from, such as the years; what is not stated is left out. */
    Set<String> stated(Function<Origin, String> what) {
        return tables.origins().stream()
                .map(what)
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toCollection(TreeSet::new));
    }

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
        Dataset data = scores.data();
        return Diagnosis.of(
                scores.index(), data, scores, DiagnosisSettings.usualFor(data), Evidence.of(tables, indicators));
    }
}
