package org.parkgauge.report.html;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.report.Finding;
import org.parkgauge.report.Report;

/** What was measured, for whom, when; the findings and the warnings. */
final class CoverSection implements Section {

    private final Report report;

    CoverSection(Report report) {
        this.report = report;
    }

    @Override
    public String name() {
        return "cover";
    }

    @Override
    public Optional<Map<String, @Nullable Object>> data() {
        IndexSpec spec = report.scores().index().spec();
        return Optional.of(new Fields()
                .put("title", report.title())
                .put("date", report.date().map(Object::toString).orElse(null))
                .put("preparedFor", Fields.text(report.preparedFor()))
                .put("notice", Fields.text(report.notice()))
                .put("subject", report.subject())
                .put("units", report.units())
                .put("index", spec.code() + " " + spec.version())
                .put("indexLabel", spec.label())
                .put("library", report.scores().provenance().library())
                .put("tiersOnly", report.isTiersOnly())
                .put("diagnosed", report.diagnosis().isPresent())
                .each("findings", report.findings(), Finding::text)
                .put("warnings", report.warningTexts())
                .map());
    }
}
