package org.parkgauge.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.data.Csv;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Scores;
import org.parkgauge.json.IndexJson;
import org.parkgauge.normalization.MinMax;

/**
 * The Technology Achievement Index of 23 countries as published in OECD/JRC, Handbook on Constructing Composite Indicators
 * (2008), tables A.2, 23 and 38: official values, ranks under equal weights, under budget-allocation weights, and by the
 * geometric mean of the raw values.
 */
class TaiTest {

    @TempDir
    private Path temporary;

    private static Dataset table(String name) {
        byte[] bytes = Run.resource(name).getBytes(StandardCharsets.UTF_8);
        return Csv.standard().read(new ByteArrayInputStream(bytes), name);
    }

    private static Scores scores(IndexSpec spec) {
        Dataset countries = table("tai.csv");
        return spec.fit(countries).score(countries);
    }

    private static Scores scores(String index) {
        return scores(IndexJson.readSpec(Run.resource(index), index));
    }

    /** How many countries have another rank than the published one. */
    private static long differences(Scores scores, String column) {
        Dataset published = table("tai-published.csv");
        assertThat(published.units()).hasSize(23).containsExactlyInAnyOrderElementsOf(scores.units());
        return published.units().stream()
                .filter(country -> scores.rank(country).orElseThrow()
                        != published.column(column).get(published.place(country)))
                .count();
    }

    @ParameterizedTest
    @CsvSource({"tai.json, rank_EW", "tai-budget-allocation.json, rank_BAP", "tai-geometric.json, rank_GME"})
    void ranksAreThePublishedOnes(String index, String column) {
        assertThat(differences(scores(index), column)).isZero();
    }

    @Test
    void theThreeRankingsDiffer() {
        Scores scores = scores("tai.json");
        assertThat(differences(scores, "rank_BAP")).isGreaterThan(5);
        assertThat(differences(scores, "rank_GME")).isGreaterThan(10);
    }

    /** Two decimals were published, rounded from inputs that were rounded too. */
    @Test
    void valuesAreTheOfficialOnes() {
        Scores scores = scores("tai.json");
        Dataset published = table("tai-published.csv");
        int compared = 0;
        for (String country : published.units()) {
            double official = published.column("official_TAI").get(published.place(country));
            if (Double.isNaN(official)) {
                assertThat(country).isEqualTo("Singapore");
            } else {
                assertThat(scores.score(country)).as(country).isCloseTo(official, within(0.0052));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(22);
    }

    /** Min-max on the 23 countries is another index: the goalposts came from a larger set and are clamped. */
    @Test
    void minMaxOnTheSampleIsToldApart() {
        IndexSpec spec = IndexJson.readSpec(Run.resource("tai.json"), "tai.json");
        IndexSpec sample = spec.toBuilder().normalization(new MinMax()).build();
        assertThat(differences(scores(sample), "rank_EW")).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"tai.json, rank_EW", "tai-budget-allocation.json, rank_BAP", "tai-geometric.json, rank_GME"})
    void theProgramRanksThemFromFiles(String index, String column) {
        Path spec = Run.write(temporary.resolve(index), Run.resource(index));
        Path data = Run.write(temporary.resolve("tai.csv"), Run.resource("tai.csv"));
        Path out = temporary.resolve("out");
        String text = Run.good("rank", "--data", data, "--index", spec, "--out", out);
        assertThat(text)
                .contains("23 units, 8 indicators", "Nothing to warn of.")
                .doesNotContain("tier", "bounds");
        Dataset table = Csv.standard().read(out.resolve("scores.csv"));
        Dataset published = table("tai-published.csv");
        for (String country : published.units()) {
            assertThat(table.column("TAI.rank").get(table.place(country)))
                    .as(country)
                    .isEqualTo(published.column(column).get(published.place(country)));
        }
        Path again = temporary.resolve("again");
        Run.good("rank", "--data", data, "--fitted", out.resolve("fitted.json"), "--out", again);
        assertThat(again.resolve("scores.csv")).hasSameBinaryContentAs(out.resolve("scores.csv"));
    }

    @Test
    void rawValuesAreNotCalledComparable() {
        Path spec = Run.write(temporary.resolve("g.json"), Run.resource("tai-geometric.json"));
        Path data = Run.write(temporary.resolve("tai.csv"), Run.resource("tai.csv"));
        assertThat(Run.good("rank", "--data", data, "--index", spec)).contains("not normalized");
        assertThat(Run.good("rank", "--data", data, "--index", spec, "--lang", "zh"))
                .contains("未经标准化", "没有需要注意的事项。");
    }
}
