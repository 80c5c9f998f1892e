package org.parkgauge.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.analysis.uncertainty.Choice;
import org.parkgauge.analysis.uncertainty.Robustness;
import org.parkgauge.analysis.uncertainty.Simulation;
import org.parkgauge.analysis.uncertainty.UncertainIndex;
import org.parkgauge.analysis.uncertainty.UnitRobustness;
import org.parkgauge.analysis.uncertainty.WeightNoise;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.RankScore;
import org.parkgauge.normalization.ZScore;
import org.parkgauge.text.InvalidInputException;

class RobustnessJsonTest {

    private static Robustness robustness() {
        Dataset data = Dataset.of(List.of("甲园", "=乙", "丙园", "丁园"))
                .with("A", 10, 90, 20, Double.NaN)
                .with("B", 20, 60, 50, 90)
                .with("C", 30, 35, 10, 90);
        IndexSpec spec = IndexSpec.named("demo")
                .label("演示", "Demo")
                .normalization(new MinMax(1, 100))
                .root(Dimension.of("ALL", Indicator.of("A"), Indicator.of("B"), Indicator.of("C")))
                .build();
        return UncertainIndex.of(spec, data)
                .varying(
                        WeightNoise.uniform(0.5),
                        Choice.aggregations(List.of(), new Arithmetic(), new Geometric()),
                        Choice.normalizations(new MinMax(1, 100), new RankScore(), new ZScore()))
                .simulate(Simulation.of(500).seed(9));
    }

    private static Spot get(String json, Object... steps) {
        Spot spot = Parser.parse(Document.of(json, "robustness"));
        for (Object step : steps) {
            spot = step instanceof Integer place
                    ? spot.element(place)
                    : spot.members().required((String) step);
        }
        return spot;
    }

    private static String written(Robustness robustness) {
        StringBuilder out = new StringBuilder();
        RobustnessJson.write(robustness, out);
        return out.toString();
    }

    @Test
    void holdsWhatTheSimulationFound() {
        Robustness robustness = robustness();
        String json = written(robustness);
        assertThat(get(json, "kind").text()).isEqualTo("robustness");
        assertThat(get(json, "simulation", "draws").whole()).isEqualTo(500);
        assertThat(get(json, "simulation", "seed").whole()).isEqualTo(9);
        assertThat(get(json, "simulation", "sampling").text()).isEqualTo("random");
        assertThat(get(json, "sources", 1, "options", 1).text()).isEqualTo("geometric");
        assertThat(get(json, "excluded", 0, "options", "normalization").text()).isEqualTo("z-score");
        assertThat(get(json, "excluded", 0, "options", "aggregation").text()).isEqualTo("geometric");
        UnitRobustness unit = robustness.root().unit("=乙");
        assertThat(get(json, "nodes", 0, "units", 1, "name").text()).isEqualTo("=乙");
        assertThat(get(json, "nodes", 0, "units", 1, "rank", "mean").number()).isEqualTo(unit.meanRank());
        assertThat(get(json, "nodes", 0, "units", 1, "score", "p95").number()).isEqualTo(unit.scoreQuantile(0.95));
        assertThat(get(json, "nodes", 0, "units", 1, "acceptability", 0).number())
                .isEqualTo(unit.acceptability(1));
        assertThat(get(json, "nodes", 0, "wins", 1, 0).number())
                .isEqualTo(robustness.root().wins().orElseThrow().get(1, 0));
        assertThat(get(json, "convergence", "checkpoints", 0, "largestChangeOfMeanRank")
                        .isNull())
                .isTrue();
    }

    @Test
    void aUnitWithoutScoresHasNulls() {
        String json = written(robustness());
        assertThat(get(json, "nodes", 0, "units", 3, "rankRange").isNull()).isTrue();
        assertThat(get(json, "nodes", 0, "units", 3, "rank", "mean").isNull()).isTrue();
        assertThat(get(json, "nodes", 0, "units", 3, "score", "p50").isNull()).isTrue();
    }

    @Test
    void theSameSimulationIsTheSameText(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("robustness.json");
        RobustnessJson.write(robustness(), file);
        assertThat(Files.readString(file)).isEqualTo(written(robustness()));
    }

    @Test
    void aRobustnessFileIsNoIndex() {
        assertThatThrownBy(() -> IndexJson.readSpec(written(robustness()), "robustness.json"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a robustness result");
    }
}
