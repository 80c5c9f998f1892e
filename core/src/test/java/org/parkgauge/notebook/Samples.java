package org.parkgauge.notebook;

import java.util.List;
import org.parkgauge.analysis.diagnostics.CorrelationTable;
import org.parkgauge.analysis.diagnostics.Rows;
import org.parkgauge.analysis.diagnostics.Variables;
import org.parkgauge.analysis.uncertainty.Robustness;
import org.parkgauge.analysis.uncertainty.Simulation;
import org.parkgauge.analysis.uncertainty.UncertainIndex;
import org.parkgauge.analysis.uncertainty.WeightNoise;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.index.Tiers;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.text.Text;

/** Results whose every text is hostile. */
final class Samples {

    static final String SCRIPT = "<script>alert('x')</script>";
    static final String QUOTES = "\" onmouseover=\"alert(1)\" '";
    static final String TURNED = "\u202egnp.exe \u2066$5 to $8$ &amp; =cmd()";
    static final String LONG = "😀".repeat(400) + "<b>";

    static final List<String> UNITS = List.of(SCRIPT, QUOTES, TURNED, LONG, "empty\u0000");

    private Samples() {}

    static Dataset data() {
        return Dataset.of(UNITS)
                .with("</td><img src=x onerror=alert(1)>", 1, 2, 3, 4, 5)
                .with("A", 10, 90, 20, 40, Double.NaN)
                .with("B", 20, 60, 50, Double.NaN, 90)
                .with("C", 30, 35, 10, 80, Double.NaN)
                .withAttribute("</style><svg/onload=alert(1)>", "<!--", "-->", "]]>", "&lt;", "");
    }

    static IndexSpec spec() {
        return IndexSpec.named("demo")
                .label("演示<i>", "Demo<i>")
                .tiers(new Tiers(
                        List.of(
                                new Tiers.Tier("good", Text.of("好<u>", "good<u>"), 50),
                                new Tiers.Tier("poor", Text.of("差", "poor"), Double.NaN)),
                        Double.NaN,
                        ""))
                .root(Dimension.of(
                        "ALL",
                        Indicator.of("A").label("甲<s>", "Alpha<s>").higherIsBetter(0, 100),
                        Indicator.of("C").higherIsBetter(0, 100).weight(0),
                        Dimension.of(
                                        "SUB",
                                        Indicator.of("B").higherIsBetter(0, 100),
                                        Indicator.of("D").variable("C").higherIsBetter(0, 100))
                                .minimumCoverage(0.5)))
                .build();
    }

    static Scores scores() {
        return spec().fit(data()).score(data());
    }

    static Robustness robustness() {
        return UncertainIndex.of(spec(), data())
                .varying(WeightNoise.uniform(0.9))
                .simulate(Simulation.of(50).seed(3));
    }

    static CorrelationTable correlations() {
        return CorrelationTable.of(Correlations.Kind.SPEARMAN, Rows.PAIRWISE, Variables.of(data()));
    }
}
