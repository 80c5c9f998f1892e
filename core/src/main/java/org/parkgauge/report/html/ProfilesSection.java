package org.parkgauge.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkgauge.integration.diagnosis.ParkDiagnosis;
import org.parkgauge.report.IndicatorRow;
import org.parkgauge.report.Report;
import org.parkgauge.report.UnitProfile;
import org.parkgauge.text.Text;

/** The pages of the units. What stands elsewhere in the data, such as values and scores, is not repeated. */
final class ProfilesSection implements Section {

    /** Derivations are long; for many parks they would outweigh everything else. */
    private static final int MOST_DERIVED = 60;

    private final Report report;
    private final Rows rows;
    private final Map<String, Integer> indicators = new HashMap<>();

    ProfilesSection(Report report, Rows rows) {
        this.report = report;
        this.rows = rows;
        report.scores().index().spec().indicators().forEach(one -> indicators.put(one.code(), indicators.size()));
    }

    @Override
    public String name() {
        return "profiles";
    }

    @Override
    public Optional<Map<String, @Nullable Object>> data() {
        List<@Nullable Object> pages = new ArrayList<>();
        List<@Nullable Object> mean = new ArrayList<>();
        List<@Nullable Object> best = new ArrayList<>();
        List<@Nullable Object> norms = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            UnitProfile profile = report.profile(rows.unit(i));
            if (i == 0) {
                profile.dimensions().forEach(one -> {
                    mean.add(Fields.score(one.mean()));
                    best.add(Fields.score(one.best()));
                });
                profile.indicators().forEach(one -> norms.add(Fields.text(one.norm())));
            }
            pages.add(page(profile));
        }
        return Optional.of(new Fields()
                .put("mean", mean)
                .put("best", best)
                .put("norms", norms)
                .put("pages", pages)
                .put("derived", rows.size() <= MOST_DERIVED)
                .map());
    }

    private Map<String, @Nullable Object> page(UnitProfile profile) {
        Fields fields = new Fields()
                .each("strong", profile.strongest(), row -> point(row, row.lead()))
                .each("weak", profile.weakest(), row -> point(row, row.loss()))
                .put("gains", profile.gains());
        if (!profile.points().isEmpty()) {
            fields.put("points", profile.points());
        }
        if (rows.size() <= MOST_DERIVED) {
            Map<String, @Nullable Object> derivations = new LinkedHashMap<>();
            profile.indicators().forEach(row -> {
                if (!row.derivation().isEmpty()) {
                    derivations.put(row.code(), row.derivation());
                }
            });
            if (!derivations.isEmpty()) {
                fields.put("derivations", derivations);
            }
        }
        report.diagnosis().ifPresent(found -> describe(found.park(profile.row().unit()), fields));
        return fields.map();
    }

    private static void describe(ParkDiagnosis park, Fields fields) {
        List<Text> gates = new ArrayList<>();
        park.prerequisites()
                .forEach(gate -> gates.add(
                        switch (gate.status()) {
                            case MET ->
                                Text.of(gate.label().zh() + "：满足", gate.label().en() + ": met");
                            case NOT_MET ->
                                Text.of(gate.label().zh() + "：不满足", gate.label().en() + ": not met");
                            case NOT_STATED ->
                                Text.of(gate.label().zh() + "：未说明", gate.label().en() + ": not stated");
                        }));
        fields.put("gates", gates.isEmpty() ? null : gates);
    }

    /** The place of an indicator, and points. */
    private List<@Nullable Object> point(IndicatorRow row, double points) {
        List<@Nullable Object> pair = new ArrayList<>();
        pair.add(indicators.get(row.code()));
        pair.add(Fields.score(points));
        return pair;
    }
}
