package org.parkgauge.index;

import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Range;
import org.parkgauge.imputation.GroupMean;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.normalization.Goalposts;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.normalization.RankScore;
import org.parkgauge.normalization.ZScore;
import org.parkgauge.statistics.Moments;
import org.parkgauge.weighting.EntropyWeights;

/** Figures of other tools that take an index rather than one step; the calls stand in the READMEs beside the figures. */
class PeerScoresTest {

    private static final String PANEL = "index/coinr_panel/";
    private static final List<String> CODES = List.of("A1", "A2", "A3", "B1", "B2", "B3");

    /** The panel, a unit for each zone and year. */
    private static Dataset panel() {
        Figures table = Figures.read(PANEL + "iData_panel.csv");
        List<String> years = table.texts("Time");
        List<String> units = IntStream.range(0, years.size())
                .mapToObj(i -> table.texts("uCode").get(i) + " in " + years.get(i))
                .toList();
        return Dataset.of(units)
                .withAttribute("year", years)
                .with(CODES.stream()
                        .map(code -> Column.of(code, table.numbers(code)))
                        .toList());
    }

    private static Component component(Figures meta, String code) {
        double weight = meta.number(code, "Weight");
        if (meta.number(code, "Level") == 1) {
            Indicator indicator = Indicator.of(code).weight(weight);
            return meta.number(code, "Direction") < 0 ? indicator.lowerIsBetter() : indicator;
        }
        Component[] children = meta.texts("iCode").stream()
                .filter(child -> meta.text(child, "Parent").equals(code))
                .map(child -> component(meta, child))
                .toArray(Component[]::new);
        return Dimension.of(code, children).weight(weight).minimumCoverage(0);
    }

    private static IndexBuilder index(Normalization normalization) {
        return IndexSpec.named("panel").normalization(normalization).root((Dimension)
                component(Figures.read(PANEL + "iMeta_panel.csv"), "PIX"));
    }

    static final List<Arguments> POOLED = List.of(
            Arguments.of("normalise_global_0_100", new MinMax(), CODES),
            Arguments.of("normalise_global_1_100", new MinMax(1, 100), CODES),
            Arguments.of("normalise_global_zscore", new ZScore(0, 1, Moments.Divisor.SAMPLE), CODES),
            Arguments.of("normalise_global_rank", new RankScore(), CODES),
            Arguments.of(
                    "aggregate_global_1_100",
                    new MinMax(1, 100),
                    List.of("A1", "A2", "A3", "B1", "B2", "B3", "DA", "DB", "PIX")));

    /** All years are one reference set, so that the scores of a zone can be followed through time. */
    @ParameterizedTest
    @FieldSource("POOLED")
    void allYearsAsOneSet(String output, Normalization normalization, List<String> nodes) {
        Figures expected = Figures.read(PANEL + output + ".csv");
        Scores scores = index(normalization).build().fit(panel()).score(panel());
        for (String node : nodes) {
            assertClose(scores.scores(node), expected.numbers(node), 1e-9, node);
        }
    }

    @Test
    void eachYearByItself() {
        Figures expected = Figures.read(PANEL + "normalise_peryear_0_100.csv");
        Dataset panel = panel();
        List<String> years = expected.texts("Time");
        for (String year : List.of("2021", "2022", "2023", "2024")) {
            int[] rows = IntStream.range(0, years.size())
                    .filter(i -> years.get(i).equals(year))
                    .toArray();
            Dataset one = panel.rows(rows);
            Scores scores = index(new MinMax()).build().fit(one).score(one);
            for (String code : CODES) {
                double[] all = expected.numbers(code);
                double[] wanted = Arrays.stream(rows).mapToDouble(i -> all[i]).toArray();
                assertClose(scores.scores(code), wanted, 1e-9, code + " " + year);
            }
        }
    }

    /** Filled by the means of a year: the raw values that are then normalized by known goalposts. */
    @Test
    void gapsFilledByTheMeanOfTheYear() {
        Figures expected = Figures.read(PANEL + "impute_i_mean_peryear.csv");
        Component[] leaves = CODES.stream()
                .map(code -> Indicator.of(code).higherIsBetter(0, 1))
                .toArray(Component[]::new);
        Scores scores = IndexSpec.named("panel")
                .imputation(new GroupMean("year"))
                .normalization(new Goalposts(0, 1, false))
                .root(Dimension.of("R", leaves))
                .build()
                .fit(panel())
                .score(panel());
        for (String code : CODES) {
            assertClose(scores.scores(code), expected.numbers(code), 1e-9, code);
        }
    }

    private static Dataset parks() {
        Figures table = Figures.read("normalization/compind/parks_matrix.csv");
        return table.data(table.header().subList(1, 9));
    }

    /** mathmodels 0.0.11, entropy_weight(X, idx)$s: entropy weights and weighted sum of min-max from 0.2 to 99.8. */
    @Test
    void weightedSumWithEntropyWeights() {
        Component[] leaves = parks().variables().stream()
                .map(code -> code.equals("ind6") ? Indicator.of(code).lowerIsBetter() : Indicator.of(code))
                .toArray(Component[]::new);
        Scores scores = IndexSpec.named("x")
                .normalization(new MinMax(0.2, 99.8))
                .weighting(new EntropyWeights())
                .root(Dimension.of("R", leaves))
                .build()
                .fit(parks())
                .score(parks());
        assertClose(
                scores.scores("R"),
                Figures.read("weighting/r_entropy_scores.csv").numbers("value"),
                1e-9,
                "scores");
    }

    /**
     * Compind 3.4, ci_ampi(...)$ci_norm: goalposts half a range below and above the mean, from 70 to 130 and beyond, as the
     * adjusted Mazziotta-Pareto index takes them.
     */
    @Test
    void goalpostsAroundTheMean() {
        Figures expected = Figures.read("normalization/compind/ampi_norm.csv");
        List<Component> leaves = new ArrayList<>();
        for (String code : parks().variables()) {
            double[] values = parks().column(code).toArray();
            Range range = parks().column(code).range();
            double mean = Arrays.stream(values).sum() / values.length;
            double half = (range.high() - range.low()) / 2;
            leaves.add(
                    code.equals("ind6")
                            ? Indicator.of(code).lowerIsBetter(mean + half, mean - half)
                            : Indicator.of(code).higherIsBetter(mean - half, mean + half));
        }
        Scores scores = IndexSpec.named("x")
                .normalization(new Goalposts(70, 130, false))
                .root(Dimension.of("R", leaves.toArray(Component[]::new)))
                .build()
                .fit(parks())
                .score(parks());
        for (String code : parks().variables()) {
            assertClose(scores.scores(code), expected.numbers(code), 1e-9, code);
        }
    }
}
