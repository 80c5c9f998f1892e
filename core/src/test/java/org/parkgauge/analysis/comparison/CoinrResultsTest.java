package org.parkgauge.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parkgauge.analysis.whatif.Standing;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Scores;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.statistics.Ties;
import org.parkgauge.treatment.RangeLog;
import org.parkgauge.treatment.TwoStage;
import org.parkgauge.treatment.Winsorization;

/** The tables of results that COINr 1.1.14 makes: scores, ranks, ranks within groups, ties, structure. */
class CoinrResultsTest {

    private static final String COINR = "analysis/comparison/";
    private static final Scores SCORES = CoinrIndex.scores();

    @Test
    void scoresOfEveryNodeInRankingOrder() {
        Figures full = Figures.read(COINR + "results_full.csv");
        assertThat(SCORES.ranking()).isEqualTo(full.texts("uCode"));
        for (String node : full.header().subList(2, full.header().size())) {
            double[] expected = SCORES.units().stream()
                    .mapToDouble(unit -> full.number(unit, node))
                    .toArray();
            assertClose(SCORES.scores(node), expected, 1e-9, node);
        }
        Figures summary = Figures.read(COINR + "results_summary.csv");
        assertThat(summary.texts("uCode")).isEqualTo(SCORES.ranking());
        for (String unit : SCORES.units()) {
            assertThat(SCORES.rank(unit)).hasValue((int) summary.number(unit, "Rank"));
            assertClose(new double[] {SCORES.score(unit)}, new double[] {summary.number(unit, "ICI")}, 1e-9, unit);
        }
    }

    @Test
    void roundedTables() {
        Figures rounded = Figures.read(COINR + "results_rounded.csv");
        for (String node : rounded.header().subList(2, rounded.header().size())) {
            for (String unit : SCORES.units()) {
                double score = BigDecimal.valueOf(SCORES.score(unit, node))
                        .setScale(2, RoundingMode.HALF_EVEN)
                        .doubleValue();
                assertThat(score).as(unit + " " + node).isEqualTo(rounded.number(unit, node));
            }
        }
    }

    @Test
    void ranksOfEveryNode() {
        assertRanks(SCORES, Figures.read(COINR + "results_ranks.csv"));
    }

    private static void assertRanks(Scores scores, Figures expected) {
        for (String node : expected.header().subList(1, expected.header().size())) {
            double[] ranks = scores.units().stream()
                    .mapToDouble(unit -> expected.number(unit, node))
                    .toArray();
            assertThat(scores.ranks(node, Ties.COMPETITION)).as(node).containsExactly(ranks);
        }
    }

    @Test
    void ranksWithinBlocks() {
        Figures expected = Figures.read(COINR + "results_groupranks.csv");
        Figures blocks = Figures.read("index/coinr/iData.csv");
        Dataset data = CoinrIndex.data();
        data = data.withAttribute(
                "block",
                data.units().stream().map(unit -> blocks.text(unit, "block")).toList());
        Scores scores = CoinrIndex.spec().fit(data).score(data);
        for (String node : expected.header().subList(2, expected.header().size())) {
            double[] ranks = data.units().stream()
                    .mapToDouble(unit -> expected.number(unit, node))
                    .toArray();
            assertThat(scores.ranksWithin(node, "block")).as(node).containsExactly(ranks);
        }
    }

    /**
     * Raw data with three equal parks through denominators, imputation, treatment, min-max and means. COINr lets the three
     * count as one of the two points that may be moved, so that VACAN is winsorized there; here it needs leave for three.
     */
    @Test
    void theWholeChainOverATableWithTies() {
        Dataset raw = CoinrIndex.raw(COINR + "iData_ties.csv");
        IndexSpec spec = CoinrIndex.whole("VACAN", new TwoStage(new Winsorization(3), new RangeLog()))
                .treatment(new TwoStage(new Winsorization(2), new RangeLog()))
                .build();
        Scores scores = spec.fit(raw).score(raw);
        Figures summary = Figures.read(COINR + "ties_summary.csv");
        for (String unit : scores.units()) {
            assertClose(new double[] {scores.score(unit)}, new double[] {summary.number(unit, "ICI")}, 1e-9, unit);
            assertThat(scores.rank(unit)).hasValue((int) summary.number(unit, "Rank"));
        }
        assertThat(scores.score("park04")).isEqualTo(scores.score("park12")).isEqualTo(scores.score("park20"));
        assertRanks(scores, Figures.read(COINR + "ties_ranks.csv"));
    }

    @Test
    void lineage() {
        Map<String, String> parents = new HashMap<>();
        for (Component component : CoinrIndex.spec().components()) {
            if (component instanceof Dimension dimension) {
                dimension.children().forEach(child -> parents.put(child.code(), dimension.code()));
            }
        }
        Figures expected = Figures.read(COINR + "lineage.csv");
        List<String> seen = new ArrayList<>();
        for (String indicator : expected.texts("Indicator")) {
            String dimension = parents.get(indicator);
            assertThat(dimension).isEqualTo(expected.text(indicator, "Dimension"));
            assertThat(parents.get(dimension)).isEqualTo(expected.text(indicator, "SubIndex"));
            assertThat(parents.get(parents.get(dimension))).isEqualTo(expected.text(indicator, "Index"));
            seen.add(indicator);
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(CoinrIndex.indicators());
    }

    @Test
    void summaryOfOneUnit() {
        Figures expected = Figures.read(COINR + "unit_summary_park07.csv");
        Standing standing = Standing.of(SCORES, "park07");
        assertThat(standing.nodes())
                .extracting(Standing.Node::code)
                .containsExactlyInAnyOrderElementsOf(expected.texts("Code"));
        for (Standing.Node node : standing.nodes()) {
            assertClose(
                    new double[] {node.score()},
                    new double[] {expected.number(node.code(), "Score")},
                    1e-9,
                    node.code());
            assertThat(node.rank()).isEqualTo(expected.number(node.code(), "Rank"));
            assertThat(node.label().en()).isEqualTo(expected.text(node.code(), "Name"));
            assertThat(node.of()).isEqualTo(30);
        }
    }
}
