package org.parkgauge.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Provenance;
import org.parkgauge.index.Scores;
import org.parkgauge.index.TreatmentReport;
import org.parkgauge.json.IndexJson;
import org.parkgauge.report.Report;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** How the scores were made: enough for someone else to repeat them. */
final class MethodSection implements Section {

    private static final int MOST_CORRELATED = 80;
    private static final int FEWEST_UNITS = 3;

    private final Report report;
    private final Scores scores;
    private final IndexSpec spec;

    MethodSection(Report report) {
        this.report = report;
        scores = report.scores();
        spec = scores.index().spec();
    }

    @Override
    public String name() {
        return "method";
    }

    @Override
    public Optional<Map<String, @Nullable Object>> data() {
        Fields fields = new Fields()
                .put("steps", report.method())
                .put("note", Fields.text(spec.note()))
                .put("provenance", provenance())
                .each(
                        "treated",
                        TreatmentReport.of(scores.index(), scores.data()).entries(),
                        entry -> Text.of(entry.in(Language.ZH), entry.in(Language.EN)));
        recipe(fields);
        correlations(fields);
        return Optional.of(fields.map());
    }

    private List<@Nullable Object> provenance() {
        Provenance provenance = scores.provenance();
        List<@Nullable Object> lines = new ArrayList<>();
        line(lines, Text.of("指数", "index"), spec.label());
        line(lines, Text.of("代码和版本", "code and version"), Text.of(provenance.index() + " " + provenance.version()));
        if (!provenance.profile().isEmpty()) {
            line(
                    lines,
                    Text.of("类型方案", "profile"),
                    spec.profile(provenance.profile()).label());
        }
        line(lines, Text.of("配方散列", "hash of the recipe"), Text.of(provenance.specHash()));
        line(lines, Text.of("参照数据指纹", "fingerprint of the reference set"), Text.of(provenance.referenceData()));
        line(lines, Text.of("参照单元数", "reference units"), Text.of(Integer.toString(provenance.referenceUnits())));
        line(
                lines,
                Text.of("打分数据指纹", "fingerprint of the scored data"),
                Text.of(scores.data().fingerprint()));
        line(lines, Text.of("软件", "software"), Text.of("Parkgauge " + provenance.library()));
        report.robustness()
                .ifPresent(found -> line(
                        lines,
                        Text.of("模拟", "simulation"),
                        Text.of(
                                found.simulation().draws() + " 次，种子 "
                                        + found.simulation().seed(),
                                found.simulation().draws() + " draws, seed "
                                        + found.simulation().seed())));
        return lines;
    }

    private static void line(List<@Nullable Object> lines, Text name, Text value) {
        List<@Nullable Object> pair = new ArrayList<>();
        pair.add(name);
        pair.add(value);
        lines.add(pair);
    }

    private void recipe(Fields fields) {
        StringBuilder json = new StringBuilder();
        try {
            IndexJson.writeSpec(spec, json);
            fields.put("recipe", json.toString());
        } catch (InvalidInputException e) {
            // A step that is a lambda has no form in a file.
            fields.put("noRecipe", Text.of(e.in(Language.ZH), e.in(Language.EN)));
        }
    }

    private void correlations(Fields fields) {
        List<Indicator> indicators = spec.indicators().stream()
                .filter(one -> scores.index().effectiveWeights().getOrDefault(one.code(), 0.0) > 0)
                .toList();
        if (scores.units().size() < FEWEST_UNITS || indicators.size() > MOST_CORRELATED || indicators.size() < 2) {
            return;
        }
        List<double[]> columns = new ArrayList<>();
        indicators.forEach(one -> columns.add(scores.scores(one.code())));
        Matrix matrix = Correlations.matrix(Correlations.Kind.SPEARMAN, columns);
        List<@Nullable Object> rows = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int j = 0; j < indicators.size(); j++) {
                row.add(Fields.fine(matrix.get(i, j)));
            }
            rows.add(row);
        }
        fields.each("correlated", indicators, Indicator::code).put("correlations", rows);
    }
}
