package org.parkgauge.examples.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.parkgauge.analysis.comparison.Comparison;
import org.parkgauge.analysis.sensitivity.Sample;
import org.parkgauge.analysis.sensitivity.SobolAnalysis;
import org.parkgauge.analysis.uncertainty.Output;
import org.parkgauge.analysis.uncertainty.Simulation;
import org.parkgauge.analysis.uncertainty.Source;
import org.parkgauge.analysis.uncertainty.UncertainIndex;
import org.parkgauge.analysis.uncertainty.UsualChoices;
import org.parkgauge.analysis.weights.WeightSet;
import org.parkgauge.analysis.weights.WeightSets;
import org.parkgauge.analysis.weights.WeightSpace;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Scores;
import org.parkgauge.integration.IntegrationIndex;
import org.parkgauge.integration.derivation.CatchmentPolicy;
import org.parkgauge.integration.derivation.DerivationSettings;
import org.parkgauge.integration.derivation.RawIndicators;
import org.parkgauge.integration.diagnosis.Diagnosis;
import org.parkgauge.integration.diagnosis.DiagnosisSettings;
import org.parkgauge.integration.diagnosis.Evidence;
import org.parkgauge.integration.raw.RawTables;
import org.parkgauge.report.RegionalCommuting;
import org.parkgauge.report.Report;
import org.parkgauge.text.Text;

/** Reports to be opened in a browser. */
final class Cases {

    /** Names that would break out of a page, a script, a spreadsheet or a line. */
    static final List<String> HOSTILE = List.of(
            "<script>fetch('http://evil.example/')</script>",
            "</script><img src=http://evil.example/x onerror=alert(1)>",
            "\" onmouseover=\"alert(1)\" '",
            "=cmd|' /C calc'!A0",
            "\u202egnp.exe \u2066abc",
            "😀👩\u200d👩\u200d👧 園区",
            "很长".repeat(150),
            "<!-- --> ]]> &lt; \\u003c ${x} {b|rich} {a}",
            "\u2028line\u2029break\u0000nul",
            "</title><svg/onload=alert(1)>",
            "constructor",
            "__proto__",
            "%s{0}{1}",
            "שלום עולם");

    private static final IndexSpec SPEC = IntegrationIndex.icii().withProfile("common");
    private static final RawTables TABLES = org.parkgauge.examples.Sample.tables();
    private static final RawIndicators INDICATORS =
            RawIndicators.of(TABLES, DerivationSettings.standard().catchment(CatchmentPolicy.PARK_AND_TOWN));

    private Cases() {}

    static Dataset sample() {
        return INDICATORS.data();
    }

    /** The sample with every analysis that there is. */
    static Report prefecture() {
        Scores scores = SPEC.fit(sample()).score(sample());
        Dataset earlier = changed(sample());
        Report report = analysed(scores, 400)
                .titled(Text.of("示例市产城融合评价", "Industry-city integration of a sample prefecture"))
                .preparedFor(Text.of("市发展和改革委员会", "The Development and Reform Commission"))
                .dated(LocalDate.of(2026, 3, 1))
                .with(Comparison.of(SPEC.fit(sample()).score(earlier), scores))
                .with(Diagnosis.of(
                        scores.index(),
                        sample(),
                        scores,
                        DiagnosisSettings.usualFor(sample()),
                        Evidence.of(TABLES, INDICATORS)));
        return report.with(RegionalCommuting.of(TABLES).orElseThrow());
    }

    /** The sample under names that are attacks. */
    static Report hostile() {
        Dataset data = renamed(sample(), HOSTILE::get, 14, i -> i);
        IndexSpec spec = SPEC.toBuilder().label(HOSTILE.get(0), HOSTILE.get(1)).build();
        Scores scores = spec.fit(data).score(data);
        return diagnosed(analysed(scores, 100))
                .titled(Text.of(HOSTILE.get(0), HOSTILE.get(9)))
                .preparedFor(Text.of(HOSTILE.get(1)))
                .notice(Text.of(HOSTILE.get(7)));
    }

    /** One park alone. */
    static Report alone() {
        Dataset data = sample().rows(0);
        return diagnosed(Report.of(SPEC.fit(data).score(data)));
    }

    /** Three hundred parks. */
    static Report many() {
        Dataset data = renamed(sample(), i -> "园区 " + (i + 1), 300, i -> i % 13);
        return diagnosed(analysed(SPEC.fit(data).score(data), 40));
    }

    /** Parks of which some, and of which all, have no score. */
    static Report missing(boolean all) {
        Dataset data = sample();
        for (String name : List.of("INF01", "INF02", "INF03", "INF04", "PUB01", "PUB02", "PUB03", "PUB04")) {
            double[] values = data.column(name).toArray();
            Arrays.fill(values, 0, all ? values.length : 7, Double.NaN);
            data = replaced(data, name, values);
        }
        return diagnosed(Report.of(SPEC.fit(data).score(data)));
    }

    /** Tiers without ranks. */
    static Report tiersOnly() {
        return prefecture().tiersOnly();
    }

    private static Report diagnosed(Report report) {
        Scores scores = report.scores();
        return report.with(Diagnosis.of(scores.index(), scores.data(), scores));
    }

    private static Report analysed(Scores scores, int draws) {
        IndexSpec spec = scores.index().spec();
        Output shift = new Output.MeanRankShift();
        UncertainIndex uncertain = UncertainIndex.of(spec, scores.data())
                .varying(UsualChoices.of(spec, scores.data()).toArray(Source[]::new));
        Report report = Report.of(scores)
                .with(uncertain.simulate(Simulation.of(draws).seed(1)))
                .with(SobolAnalysis.of(Sample.sobol(16, 1))
                        .of(uncertain.factors(), List.of(shift.name()), uncertain.model(List.of(shift)))
                        .output(shift.name()));
        if (scores.units().size() > 100) {
            return report;
        }
        WeightSpace space =
                WeightSpace.of(scores, WeightSets.given().with(spec.root().code(), WeightSet.within(0.25)));
        return report.with(space.preferences())
                .with(space.rankRanges())
                .with(space.stability("INF"))
                .with(space.stability("PUB"));
    }

    /** Other figures of services and of linkage: those of the parks from the last to the first. */
    private static Dataset changed(Dataset data) {
        Dataset earlier = data;
        for (String name : List.of("PUB01", "PUB06", "AGG05", "JHB02")) {
            double[] values = data.column(name).toArray();
            double[] reversed = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                reversed[i] = values[values.length - 1 - i];
            }
            earlier = replaced(earlier, name, reversed);
        }
        return earlier;
    }

    private static Dataset replaced(Dataset data, String name, double[] values) {
        Dataset copy = Dataset.of(data.units());
        for (String variable : data.variables()) {
            copy = copy.with(
                    variable,
                    variable.equals(name) ? values : data.column(variable).toArray());
        }
        for (String attribute : data.attributes()) {
            copy = copy.withAttribute(attribute, data.attribute(attribute));
        }
        return copy;
    }

    /** Rows of a data set under new names, each a little different from the row that it is taken from. */
    private static Dataset renamed(Dataset data, IntFunction<String> name, int n, IntUnaryOperator row) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            names.add(name.apply(i));
        }
        Dataset copy = Dataset.of(names);
        for (String variable : data.variables()) {
            double[] from = data.column(variable).toArray();
            double[] values = new double[n];
            for (int i = 0; i < n; i++) {
                values[i] = from[row.applyAsInt(i)] * (1 - 0.0003 * i);
            }
            copy = copy.with(variable, values);
        }
        for (String attribute : data.attributes()) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                texts.add(
                        attribute.equals("name_en")
                                ? ""
                                : data.attribute(attribute).get(row.applyAsInt(i)));
            }
            copy = copy.withAttribute(attribute, texts);
        }
        return copy;
    }
}
