package org.parkgauge.analysis.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.analysis.sampling.Sampling;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.normalization.Goalposts;
import org.parkgauge.normalization.MinMax;

/**
 * Every kind of source in one simulation gives on every JDK what it gave on JDK 17 when the file beside was written, by this
 * library, to 1e-12.
 */
class GoldenSimulationTest {

    private static UncertainIndex uncertain() {
        Dataset data = Dataset.of(List.of("a", "b", "c", "d", "e", "f"))
                .with("roads", 3.1, 9.7, 4.4, 1.2, 7.9, 6.0)
                .with("schools", 12, 45, 30, Double.NaN, 22, 38)
                .with("commute", 55, 31, 42, 61, 28, 35)
                .with("firms", 120, 900, 340, 75, 1500, 610);
        IndexSpec spec = IndexSpec.named("golden")
                .root(Dimension.of(
                        "ALL",
                        Dimension.of(
                                "CITY",
                                Indicator.of("roads").higherIsBetter(0, 12).weight(2),
                                Indicator.of("schools").higherIsBetter(5, 60)),
                        Dimension.of(
                                "WORK",
                                Indicator.of("commute").lowerIsBetter(70, 20),
                                Indicator.of("firms").onLogScale().higherIsBetter(50, 2000))))
                .normalization(new Goalposts(1, 100, true))
                .build();
        return UncertainIndex.of(spec, data)
                .varying(
                        Choice.normalizations(new Goalposts(1, 100, true), new MinMax(1, 100)),
                        Choice.aggregations(List.of("ALL"), new Arithmetic(), new Geometric(1)),
                        new WeightNoise("noise", List.of("CITY"), WeightNoise.Shape.LOGNORMAL, 0.3),
                        new WeightDistribution("dirichlet", "WORK", 6),
                        MeasurementError.relative(0.05),
                        GoalpostShift.of(0.1),
                        new UnitLeftOut());
    }

    @Test
    void theFiguresOfAnotherJdk() {
        Figures expected = Figures.read("analysis/golden_simulation.csv");
        List<String> lines = new ArrayList<>(List.of("row,mean,deviation,p5,p95,meanRank"));
        for (Sampling sampling : Sampling.values()) {
            Robustness robustness =
                    uncertain().simulate(Simulation.of(300).seed(11).sampling(sampling));
            assertThat(robustness.failures()).isEmpty();
            for (UnitRobustness unit : robustness.root().units()) {
                String row = sampling + "-" + unit.unit();
                double[] figures = {
                    unit.meanScore(),
                    unit.scoreDeviation(),
                    unit.scoreQuantile(0.05),
                    unit.scoreQuantile(0.95),
                    unit.meanRank()
                };
                List<String> cells = new ArrayList<>(List.of(row));
                for (double figure : figures) {
                    cells.add(Double.toString(figure));
                }
                lines.add(String.join(",", cells));
                for (int k = 0; k < figures.length; k++) {
                    double known = expected.number(row, expected.header().get(k + 1));
                    assertThat(figures[k])
                            .as("%s %s in%n%s", row, expected.header().get(k + 1), String.join("\n", lines))
                            .isCloseTo(known, within(1e-12 * Math.max(1, Math.abs(known))));
                }
            }
        }
        assertThat(lines).hasSize(19);
    }
}
