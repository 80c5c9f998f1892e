package org.parkgauge.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parkgauge.analysis.Coupling;
import org.parkgauge.analysis.Obstacles;
import org.parkgauge.integration.diagnosis.Couplings;
import org.parkgauge.integration.diagnosis.Diagnosis;
import org.parkgauge.integration.diagnosis.ParkDiagnosis;
import org.parkgauge.integration.diagnosis.Quadrant;
import org.parkgauge.integration.diagnosis.Rivalry;
import org.parkgauge.integration.diagnosis.Typology;
import org.parkgauge.measure.coupling.CoordinationGrade;
import org.parkgauge.report.Report;
import org.parkgauge.text.Text;

/** What the index says beside the scores: obstacles, coupling, quadrants, likeness of structures, commuting. */
final class DiagnosisSection implements Section {

    private static final int MOST_IN_MATRIX = 60;
    private static final int LISTED_RIVALS = 300;

    private final Report report;
    private final Rows rows;

    DiagnosisSection(Report report, Rows rows) {
        this.report = report;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "diagnosis";
    }

    @Override
    public Optional<Map<String, @Nullable Object>> data() {
        Fields fields = new Fields();
        report.diagnosis().ifPresent(found -> write(found, fields));
        report.commuting().ifPresent(found -> fields.put("commuting", new CommutingStrip(found).data()));
        return fields.map().isEmpty() ? Optional.empty() : Optional.of(fields.map());
    }

    private void write(Diagnosis found, Fields fields) {
        List<ParkDiagnosis> parks = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            parks.add(found.park(rows.unit(i)));
        }
        Map<String, Text> labels = new HashMap<>();
        found.obstacles()
                .units()
                .forEach(unit -> unit.indicators().forEach(one -> labels.put(one.code(), one.label())));
        List<Map.Entry<String, Integer>> frequency =
                new ArrayList<>(found.obstacleFrequency().entrySet());
        fields.put("count", found.settings().count())
                .each("frequency", frequency, entry -> {
                    List<@Nullable Object> row = new ArrayList<>();
                    row.add(labels.getOrDefault(entry.getKey(), Text.of(entry.getKey())));
                    row.add(entry.getValue());
                    return row;
                })
                .each("obstacles", parks, park -> Fields.list(park.obstacles(), this::obstacle))
                .put("couplings", couplings(parks))
                .put("quadrants", quadrants(parks));
        found.rivalry().ifPresent(rivalry -> fields.put("similarity", similarity(rivalry)));
    }

    private List<@Nullable Object> obstacle(Obstacles.Obstacle one) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(one.label());
        row.add(Fields.fine(one.share()));
        return row;
    }

    private static List<@Nullable Object> couplings(List<ParkDiagnosis> parks) {
        Map<Text, Function<Couplings, Coupling.Unit>> readings = new LinkedHashMap<>();
        readings.put(Text.of("产—城", "Industry and city"), Couplings::industryCity);
        readings.put(Text.of("四个核心维度", "The four core dimensions"), Couplings::core);
        readings.put(Text.of("生产—生活—生态", "Production, living, ecology"), Couplings::productionLivingEcology);
        List<List<Text>> subsystems = List.of(
                List.of(Text.of("产业", "industry"), Text.of("城市", "city")),
                List.of(),
                List.of(Text.of("生产", "production"), Text.of("生活", "living"), Text.of("生态", "ecology")));
        List<@Nullable Object> all = new ArrayList<>();
        int place = 0;
        for (Map.Entry<Text, Function<Couplings, Coupling.Unit>> reading : readings.entrySet()) {
            List<Coupling.Unit> units = parks.stream()
                    .map(park -> reading.getValue().apply(park.couplings()))
                    .toList();
            if (units.stream().anyMatch(unit -> unit.degree().isDefined())) {
                all.add(new Fields()
                        .put("label", reading.getKey())
                        .put("subsystems", subsystems.get(place))
                        .put("rows", Fields.list(units, DiagnosisSection::coupling))
                        .map());
            }
            place++;
        }
        return all;
    }

    private static Map<String, @Nullable Object> coupling(Coupling.Unit unit) {
        List<@Nullable Object> scores = new ArrayList<>();
        for (int i = 0; i < unit.scores().size(); i++) {
            scores.add(Fields.fine(unit.scores().get(i)));
        }
        return new Fields()
                .put("scores", scores)
                .put("c", Fields.fine(unit.coupling().value()))
                .put("t", Fields.fine(unit.coordination().value()))
                .put("d", Fields.fine(unit.degree().value()))
                .put("grade", unit.grade().map(CoordinationGrade::label).orElse(null))
                .put("lag", Fields.text(unit.lag()))
                .put("reason", Fields.text(unit.degree().reason()))
                .map();
    }

    private static @Nullable Object quadrants(List<ParkDiagnosis> parks) {
        Optional<Typology> any =
                parks.stream().flatMap(park -> park.typology().stream()).findFirst();
        if (any.isEmpty()) {
            return null;
        }
        return new Fields()
                .put("industryFrom", Fields.score(any.get().industryFrom()))
                .put("cityFrom", Fields.score(any.get().cityFrom()))
                .each("labels", Arrays.asList(Quadrant.values()), Quadrant::label)
                .each(
                        "points",
                        parks,
                        park -> park.typology()
                                .map(one -> {
                                    List<@Nullable Object> point = new ArrayList<>();
                                    point.add(Fields.score(one.industry()));
                                    point.add(Fields.score(one.city()));
                                    point.add(Arrays.asList(Quadrant.values()).indexOf(one.quadrant()));
                                    return point;
                                })
                                .orElse(null))
                .map();
    }

    private Map<String, @Nullable Object> similarity(Rivalry rivalry) {
        List<String> parks = rivalry.parks();
        Fields fields = new Fields().each("names", rivalry.names(), name -> name);
        if (parks.size() <= MOST_IN_MATRIX) {
            List<@Nullable Object> matrix = new ArrayList<>();
            for (int i = 0; i < parks.size(); i++) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int j = 0; j < parks.size(); j++) {
                    row.add(Fields.rounded(rivalry.similarity().get(i, j), 3));
                }
                matrix.add(row);
            }
            fields.put("matrix", matrix);
        }
        List<@Nullable Object> rivals = new ArrayList<>();
        for (int i = 0; i < Math.min(parks.size(), LISTED_RIVALS); i++) {
            Text name = rivalry.names().get(i);
            rivalry.closest(parks.get(i)).ifPresent(rival -> {
                List<@Nullable Object> row = new ArrayList<>();
                row.add(name);
                row.add(rival.name());
                row.add(Fields.rounded(rival.similarity(), 3));
                row.add(rival.shared());
                rivals.add(row);
            });
        }
        return fields.put("rivals", rivals).map();
    }
}
