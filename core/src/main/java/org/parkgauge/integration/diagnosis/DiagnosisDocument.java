package org.parkgauge.integration.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parkgauge.analysis.GroupInequality;
import org.parkgauge.data.Range;
import org.parkgauge.index.Provenance;
import org.parkgauge.index.Tiers.Tier;
import org.parkgauge.measure.Measured;
import org.parkgauge.measure.coupling.CouplingDegree;
import org.parkgauge.measure.inequality.Dagum;
import org.parkgauge.measure.inequality.TheilPart;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/** A diagnosis as it stands in a JSON document; the components of the records are the names of the properties. */
record DiagnosisDocument(
        Index index,
        Provenance provenance,
        String scoredData,
        Settings settings,
        List<IndicatorPart> indicators,
        Whole set,
        List<ParkDocument> parks,
        List<Issue> issues) {

    static final String KIND = "diagnosis";

    record Index(String code, String version, Text label, Optional<Text> profile) {}

    record Settings(int count, String group, QuadrantThreshold threshold, double limit, CouplingDegree coupling) {}

    /** An indicator, alike for all parks. */
    record IndicatorPart(String code, Text label, Text unit, double weight, Optional<Range> norm) {}

    record Whole(
            List<Members> tiers,
            List<Members> quadrants,
            List<Frequency> obstacles,
            Optional<Similarity> similarity,
            List<Groups> groups) {}

    record Members(String code, Text label, List<String> parks) {}

    record Frequency(String code, int parks) {}

    record Similarity(List<String> parks, List<Text> names, List<Text> industries, Matrix shares, Matrix similarity) {}

    record Groups(String attribute, List<Group> groups, Theil theil, Gini gini) {}

    record Group(String group, Text name, List<String> parks, Map<String, Double> means) {}

    /** A number, or null and the reason. */
    record Figure(double value, Optional<Text> reason) {

        static Figure of(Measured measured) {
            return new Figure(
                    measured.value(), measured.isDefined() ? Optional.empty() : Optional.of(measured.reason()));
        }
    }

    record Theil(Figure index, double between, double within, Figure shareBetween) {}

    record Gini(Figure index, double within, double between, double transvariation) {}

    static DiagnosisDocument of(Diagnosis diagnosis, Subject subject) {
        DiagnosisSettings settings = diagnosis.settings();
        List<ParkDiagnosis> ranked = diagnosis.ranking();
        return new DiagnosisDocument(
                new Index(
                        subject.provenance().index(),
                        subject.provenance().version(),
                        subject.label(),
                        Optional.of(subject.profile()).filter(profile -> !profile.isEmpty())),
                subject.provenance(),
                subject.scoredData(),
                new Settings(
                        settings.count(), settings.group(), settings.threshold(), settings.limit(), settings.form()),
                ranked.get(0).boards().indicators().stream()
                        .map(DiagnosisDocument::indicator)
                        .toList(),
                whole(diagnosis, subject),
                ranked.stream().map(ParkDocument::of).toList(),
                diagnosis.issues());
    }

    private static IndicatorPart indicator(IndicatorState state) {
        return new IndicatorPart(
                state.code(),
                state.label(),
                state.unit(),
                state.weight(),
                state.norm().isGiven()
                        ? Optional.of(new Range(state.norm().low(), state.norm().high()))
                        : Optional.empty());
    }

    private static Whole whole(Diagnosis diagnosis, Subject subject) {
        Map<String, List<String>> byTier = diagnosis.tiers();
        List<Members> tiers = new ArrayList<>();
        for (Tier tier : subject.tiers()) {
            tiers.add(new Members(tier.code(), tier.label(), byTier.getOrDefault(tier.code(), List.of())));
        }
        List<Members> quadrants = new ArrayList<>();
        diagnosis
                .quadrants()
                .forEach((quadrant, parks) -> quadrants.add(new Members(quadrant.code(), quadrant.label(), parks)));
        List<Frequency> obstacles = new ArrayList<>();
        diagnosis.obstacleFrequency().forEach((code, parks) -> obstacles.add(new Frequency(code, parks)));
        return new Whole(
                tiers,
                quadrants,
                obstacles,
                diagnosis
                        .rivalry()
                        .map(one -> new Similarity(
                                one.parks(), one.names(), one.industries(), one.shares(), one.similarity())),
                diagnosis.groups().stream().map(DiagnosisDocument::groups).toList());
    }

    private static Groups groups(GroupReport report) {
        List<Group> groups = new ArrayList<>();
        report.groups().forEach((group, parks) -> {
            Map<String, Double> means = new LinkedHashMap<>();
            report.means().forEach((code, byGroup) -> means.put(code, byGroup.getOrDefault(group, Double.NaN)));
            groups.add(new Group(group, report.names().getOrDefault(group, Text.of(group)), parks, means));
        });
        GroupInequality<TheilPart> theil = report.theil();
        GroupInequality<Dagum> dagum = report.dagum();
        return new Groups(
                report.attribute(),
                groups,
                new Theil(
                        Figure.of(theil.index()),
                        theil.parts().map(TheilPart::between).orElse(Double.NaN),
                        theil.parts().map(TheilPart::within).orElse(Double.NaN),
                        Figure.of(report.shareBetween())),
                new Gini(
                        Figure.of(dagum.index()),
                        dagum.parts().map(Dagum::within).orElse(Double.NaN),
                        dagum.parts().map(Dagum::between).orElse(Double.NaN),
                        dagum.parts().map(Dagum::transvariation).orElse(Double.NaN)));
    }
}
