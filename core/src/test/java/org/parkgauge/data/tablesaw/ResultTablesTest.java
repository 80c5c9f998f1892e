package org.parkgauge.data.tablesaw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.analysis.diagnostics.CorrelationTable;
import org.parkgauge.analysis.diagnostics.Rows;
import org.parkgauge.analysis.diagnostics.Variables;
import org.parkgauge.analysis.uncertainty.Choice;
import org.parkgauge.analysis.uncertainty.Robustness;
import org.parkgauge.analysis.uncertainty.Simulation;
import org.parkgauge.analysis.uncertainty.UncertainIndex;
import org.parkgauge.analysis.uncertainty.UnitRobustness;
import org.parkgauge.analysis.uncertainty.WeightNoise;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.Explanation;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.index.Tiers;
import org.parkgauge.normalization.ZScore;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.statistics.Ties;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.Table;

class ResultTablesTest {

    private static final List<String> UNITS = List.of("north", "south", "east", "void");

    private static Dataset data() {
        return Dataset.of(UNITS)
                .with("A", 10, 90, 20, Double.NaN)
                .with("B", 20, 60, 50, 90)
                .with("C", 30, Double.NaN, 10, Double.NaN)
                .with("D", 35, 70, 15, Double.NaN);
    }

    private static IndexSpec spec(boolean arithmetic) {
        return IndexSpec.named("demo")
                .label("演示", "Demo")
                .tiers(new Tiers(
                        List.of(
                                new Tiers.Tier("good", Text.of("好", "good one"), 50),
                                new Tiers.Tier("poor", Text.of("差", "poor one"), Double.NaN)),
                        30,
                        "poor"))
                .root(Dimension.of(
                                "ALL",
                                Indicator.of("A")
                                        .label("甲", "Alpha")
                                        .higherIsBetter(0, 100)
                                        .weight(3),
                                Indicator.of("B").higherIsBetter(0, 100).weight(0),
                                Dimension.of(
                                                "SUB",
                                                Indicator.of("C").higherIsBetter(0, 100),
                                                Indicator.of("D").higherIsBetter(0, 100))
                                        .minimumCoverage(0.5))
                        .aggregation(arithmetic ? new Arithmetic() : new Geometric()))
                .build();
    }

    private static Scores scores(boolean arithmetic) {
        return spec(arithmetic).fit(data()).score(data());
    }

    private static Object[] cells(Table table, String column) {
        return table.column(column).asList().toArray();
    }

    @Test
    void rankingIsInOrderWithBoundsAndTiers() {
        Scores scores = scores(true);
        Table table = ScoreTables.ranking(scores);
        assertThat(table.name()).isEqualTo("ranking");
        assertThat(table.columnNames())
                .containsExactly("rank", "unit", "score", "low", "high", "tier", "tier_zh", "tier_en", "lowered");
        assertThat(cells(table, "unit")).containsExactly("south", "east", "north", "void");
        assertThat(cells(table, "rank")).containsExactly(1, 2, 3, null);
        assertThat(table.intColumn("rank").isMissing(3)).isTrue();
        for (int i = 0; i < UNITS.size(); i++) {
            String unit = table.stringColumn("unit").get(i);
            assertThat(table.doubleColumn("score").getDouble(i)).isEqualTo(Double.valueOf(scores.score(unit)));
            assertThat(table.doubleColumn("low").getDouble(i))
                    .isEqualTo(Double.valueOf(scores.bounds(unit).low()));
            assertThat(table.doubleColumn("high").getDouble(i))
                    .isEqualTo(Double.valueOf(scores.bounds(unit).high()));
        }
        assertThat(table.doubleColumn("low").getDouble(0))
                .isLessThan(scores.bounds("south").high());
        assertThat(table.stringColumn("tier").asList()).containsExactly("good", "poor", "poor", "");
        assertThat(table.stringColumn("tier_zh").asList()).containsExactly("好", "差", "差", "");
        assertThat(table.stringColumn("tier_en").asList()).containsExactly("good one", "poor one", "poor one", "");
        BooleanColumn lowered = table.booleanColumn("lowered");
        for (int i = 0; i < UNITS.size(); i++) {
            assertThat(lowered.get(i))
                    .isEqualTo(scores.isTierLowered(table.stringColumn("unit").get(i)));
        }
    }

    @Test
    void withoutTiersThereAreNoColumnsOfThem() {
        IndexSpec plain = IndexSpec.named("demo")
                .normalization(new ZScore())
                .root(Dimension.of("ALL", Indicator.of("A"), Indicator.of("B")))
                .build();
        Dataset data = data().rows(0, 1, 2);
        Scores scores = plain.fit(data).score(data);
        Table table = ScoreTables.ranking(scores);
        assertThat(table.columnNames()).containsExactly("rank", "unit", "score", "low", "high");
        assertThat(table.doubleColumn("high").asDoubleArray())
                .containsExactly(table.doubleColumn("score").asDoubleArray());
    }

    @Test
    void scoresAndRanksOfAllNodes() {
        Scores scores = scores(true);
        Table values = ScoreTables.scores(scores);
        Table ranks = ScoreTables.ranks(scores);
        assertThat(values.columnNames()).containsExactly("unit", "ALL", "A", "B", "SUB", "C", "D");
        assertThat(ranks.columnNames()).isEqualTo(values.columnNames());
        assertThat(values.stringColumn("unit").asList()).isEqualTo(UNITS);
        for (String code : scores.nodes()) {
            assertThat(values.doubleColumn(code).asDoubleArray()).containsExactly(scores.scores(code));
            double[] expected = scores.ranks(code, Ties.COMPETITION);
            for (int i = 0; i < expected.length; i++) {
                assertThat(ranks.intColumn(code).getDouble(i)).isEqualTo(Double.valueOf(expected[i]));
            }
        }
    }

    @Test
    void contributionsSumToTheScore() {
        Scores scores = scores(true);
        Table table = ScoreTables.contributions(scores);
        assertThat(table.columnNames())
                .containsExactly("unit", "score", "reference", "gap", "A", "SUB coverage", "C", "D");
        assertThat(table.doubleColumn("A").getDouble(0)).isEqualTo(7.5);
        checkSums(table, scores, 0);
    }

    @Test
    void lossesSumToTheGapToTheBest() {
        Scores scores = scores(false);
        Table table = ScoreTables.contributions(scores);
        assertThat(table.doubleColumn("reference").asList())
                .allSatisfy(best -> assertThat(best).isCloseTo(100, within(1e-9)));
        assertThat(table.doubleColumn("A").getDouble(0)).isNegative();
        checkSums(table, scores, 100);
    }

    private static void checkSums(Table table, Scores scores, double reference) {
        for (int i = 0; i < UNITS.size(); i++) {
            double sum = 0;
            int present = 0;
            for (int j = 4; j < table.columnCount(); j++) {
                double part = table.numberColumn(j).getDouble(i);
                sum += Double.isNaN(part) ? 0 : part;
                present += Double.isNaN(part) ? 0 : 1;
            }
            double score = scores.score(UNITS.get(i));
            if (Double.isNaN(score)) {
                assertThat(present).isZero();
                assertThat(table.doubleColumn("gap").isMissing(i)).isTrue();
            } else {
                assertThat(sum).isCloseTo(score - reference, within(1e-9));
                assertThat(table.doubleColumn("gap").getDouble(i)).isCloseTo(sum, within(1e-9));
            }
        }
    }

    @Test
    void lossesNeedABest() {
        Dataset data = data().rows(0, 1, 2);
        IndexSpec unbounded = IndexSpec.named("demo")
                .root(Dimension.of("ALL", Indicator.of("A").higherIsBetter(0, 100))
                        .aggregation((children, weights) -> row -> 1 / (100 - row[0])))
                .build();
        Scores scores = unbounded.fit(data).score(data);
        assertThatThrownBy(() -> ScoreTables.contributions(scores))
                .hasMessage("The best has no finite score (Infinity), so there are no losses.\n"
                        + "Maybe give the indicators goalposts.");
    }

    @Test
    void anExplanationIsATree() {
        Explanation explanation = scores(true).explain("south");
        Table table = ScoreTables.explanation(explanation);
        assertThat(table.stringColumn("code").asList()).containsExactly("ALL", "A", "SUB", "D", "SUB");
        assertThat(table.stringColumn("kind").asList())
                .containsExactly("dimension", "indicator", "dimension", "indicator", "coverage");
        assertThat(cells(table, "level")).containsExactly(0, 1, 1, 2, 2);
        assertThat(table.doubleColumn("part").getDouble(0)).isEqualTo(explanation.part());
        assertThat(table.doubleColumn("raw").getDouble(1)).isEqualTo(90);
        assertThat(table.doubleColumn("score").getDouble(1)).isEqualTo(90);
        assertThat(table.doubleColumn("reference").getDouble(1)).isEqualTo(0);
        assertThat(table.stringColumn("zh").get(1)).isEqualTo("甲");
        assertThat(table.stringColumn("en").get(1)).isEqualTo("Alpha");
    }

    @Test
    void weightsMultiplyDownTheTree() {
        Table table = ScoreTables.weights(scores(true).index());
        assertThat(table.stringColumn("code").asList()).containsExactly("ALL", "A", "B", "SUB", "C", "D");
        assertThat(table.stringColumn("parent").asList()).containsExactly("", "ALL", "ALL", "ALL", "SUB", "SUB");
        assertThat(table.doubleColumn("weight").asDoubleArray()).containsExactly(1, 0.75, 0, 0.25, 0.5, 0.5);
        assertThat(table.doubleColumn("effective_weight").asDoubleArray())
                .containsExactly(1, 0.75, 0, 0.25, 0.125, 0.125);
        assertThat(table.stringColumn("zh").get(1)).isEqualTo("甲");
        assertThat(table.stringColumn("en").get(1)).isEqualTo("Alpha");
    }

    @Test
    void issuesNameTheirUnits() {
        Table table = ScoreTables.issues(List.of(
                new Issue(Issue.Kind.MISSING_VALUES, "A", List.of("x", "y"), Text.of("缺", "lacks")),
                Issue.of(Issue.Kind.DATA, "", Text.of("甲", "a"))));
        assertThat(table.stringColumn("kind").asList()).containsExactly("missing-values", "data");
        assertThat(table.stringColumn("node").asList()).containsExactly("A", "");
        assertThat(cells(table, "units")).containsExactly(2, 0);
        assertThat(table.stringColumn("names").asList()).containsExactly("x; y", "");
        assertThat(table.stringColumn("zh").asList()).containsExactly("缺", "甲");
        assertThat(table.stringColumn("en").asList()).containsExactly("lacks", "a");
    }

    @Test
    void rankIntervals() {
        Robustness robustness = UncertainIndex.of(spec(true), data())
                .varying(WeightNoise.uniform(0.9), Choice.aggregations(List.of(), new Arithmetic(), new Geometric()))
                .simulate(Simulation.of(200).seed(4));
        Table table = AnalysisTables.rankIntervals(robustness);
        assertThat(table.name()).isEqualTo("rank intervals of ALL");
        assertThat(table.columnNames())
                .containsExactly(
                        "unit",
                        "nominal_rank",
                        "best",
                        "worst",
                        "median_rank",
                        "mean_rank",
                        "nominal_score",
                        "mean_score",
                        "score_deviation",
                        "draws");
        for (int i = 0; i < UNITS.size(); i++) {
            UnitRobustness unit = robustness.root().unit(UNITS.get(i));
            assertThat(table.stringColumn("unit").get(i)).isEqualTo(UNITS.get(i));
            assertThat(table.intColumn("nominal_rank").getDouble(i)).isEqualTo(Double.valueOf(unit.nominalRank()));
            assertThat(table.doubleColumn("median_rank").getDouble(i)).isEqualTo(Double.valueOf(unit.medianRank()));
            assertThat(table.doubleColumn("mean_rank").getDouble(i)).isEqualTo(Double.valueOf(unit.meanRank()));
            assertThat(table.doubleColumn("nominal_score").getDouble(i)).isEqualTo(Double.valueOf(unit.nominalScore()));
            assertThat(table.doubleColumn("mean_score").getDouble(i)).isEqualTo(Double.valueOf(unit.meanScore()));
            assertThat(table.doubleColumn("score_deviation").getDouble(i))
                    .isEqualTo(Double.valueOf(unit.scoreDeviation()));
            assertThat(table.intColumn("draws").getDouble(i)).isEqualTo(unit.draws());
            if (unit.draws() > 0) {
                assertThat(table.intColumn("best").getDouble(i))
                        .isEqualTo(unit.rankRange().best());
                assertThat(table.intColumn("worst").getDouble(i))
                        .isEqualTo(unit.rankRange().worst());
            }
        }
        assertThat(table.intColumn("best").isMissing(3)).isTrue();
        assertThat(table.intColumn("worst").isMissing(3)).isTrue();
        Table all = AnalysisTables.rankIntervals(robustness.root(), 1);
        assertThat(all.intColumn("worst").getInt(1))
                .isEqualTo(robustness.root().unit("south").rankRange(1).worst());

        Table acceptability = AnalysisTables.acceptability(robustness.root());
        assertThat(acceptability.columnNames()).containsExactly("unit", "rank_1", "rank_2", "rank_3", "rank_4");
        assertThat(acceptability.doubleColumn("rank_2").getDouble(0))
                .isEqualTo(robustness.root().unit("north").acceptability(2));
        assertThat(acceptability.doubleColumn("rank_1").isMissing(3)).isTrue();
    }

    @Test
    void correlations() {
        CorrelationTable found = CorrelationTable.of(Correlations.Kind.SPEARMAN, Rows.PAIRWISE, Variables.of(data()));
        Table pairs = AnalysisTables.correlations(found);
        assertThat(pairs.columnNames()).containsExactly("first", "second", "units", "coefficient", "p_value");
        assertThat(pairs.rowCount()).isEqualTo(6);
        assertThat(pairs.stringColumn("first").get(0)).isEqualTo("A");
        assertThat(pairs.stringColumn("second").get(0)).isEqualTo("B");
        assertThat(pairs.intColumn("units").getInt(0)).isEqualTo(3);
        assertThat(pairs.doubleColumn("coefficient").getDouble(0))
                .isEqualTo(found.test("A", "B").coefficient().value());
        assertThat(pairs.doubleColumn("p_value").getDouble(0))
                .isEqualTo(found.test("A", "B").pValue().value());
        Table matrix = AnalysisTables.correlationMatrix(found);
        assertThat(matrix.columnNames()).containsExactly("variable", "A", "B", "C", "D");
        assertThat(matrix.stringColumn("variable").asList()).containsExactly("A", "B", "C", "D");
        assertThat(matrix.doubleColumn("B").getDouble(0))
                .isEqualTo(found.coefficients().get(0, 1));
        assertThat(matrix.doubleColumn("D").getDouble(3)).isEqualTo(1);
    }
}
