package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.aggregation.outranking.Copeland;
import org.parkgauge.data.Dataset;
import org.parkgauge.imputation.ColumnMean;
import org.parkgauge.imputation.GroupMean;
import org.parkgauge.imputation.NoImputation;
import org.parkgauge.normalization.LogRatio;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Issue.Kind;
import org.parkgauge.text.Language;
import org.parkgauge.treatment.PercentileWinsorization;
import org.parkgauge.weighting.AnalyticHierarchy;
import org.parkgauge.weighting.AnalyticHierarchy.Comparison;
import org.parkgauge.weighting.EntropyWeights;

/** Nothing is replaced, dropped or floored without an issue that names node and units. */
class IssuesTest {

    private static final double NAN = Double.NaN;

    private static Indicator leaf(String code) {
        return Indicator.of(code).higherIsBetter(0, 100);
    }

    private static List<Issue> of(Kind kind, List<Issue> issues) {
        return issues.stream().filter(issue -> issue.kind() == kind).toList();
    }

    private static Scores score(IndexBuilder builder, Dataset data) {
        return builder.build().fit(data).score(data);
    }

    @Test
    void theFloorIsNamedEachTimeItBinds() {
        Dataset data = Dataset.of(List.of("low", "twice", "fine", "gap"))
                .with("a", 0, 4, 50, 3)
                .with("b", 60, 9, 60, NAN)
                .with("c", 60, 60, 60, 60)
                .with("d", 60, 60, 10, 60);
        Scores scores = score(
                IndexSpec.named("test")
                        .root(Dimension.of(
                                        "ROOT",
                                        Dimension.of("D", leaf("a"), leaf("b")).aggregation(new Geometric(10)),
                                        Dimension.of("E", leaf("c"), leaf("d")))
                                .minimumCoverage(0.5)),
                data);
        List<Issue> floors = of(Kind.FLOOR_BINDS, scores.issues());
        assertThat(floors).hasSize(2);
        assertThat(floors.get(1).node()).isEqualTo("b");
        assertThat(floors.get(1).units()).containsExactly("twice");
        assertThat(floors).first().satisfies(issue -> {
            assertThat(issue.node()).isEqualTo("a");
            assertThat(issue.units()).containsExactly("low", "twice");
            assertThat(issue.in(Language.EN))
                    .isEqualTo("a: below the floor of the geometric mean of its parent and counts as the floor"
                            + " (low, twice)");
            assertThat(issue.in(Language.ZH)).contains("按下限计").contains("（low、twice）");
        });
        assertThat(of(
                        Kind.FLOOR_BINDS,
                        scores.index().evaluate(new double[] {9.99, 60, 60, 60}).issues()))
                .hasSize(1);
        assertThat(of(
                        Kind.FLOOR_BINDS,
                        scores.index().evaluate(new double[] {10, 60, 60, 60}).issues()))
                .isEmpty();
    }

    @Test
    void imputedCellsAreMarkedAndReported() {
        Dataset data = Dataset.of(List.of("x", "y", "z", "lost"))
                .with("a", 40, NAN, 60, NAN)
                .with("b", 10, 20, 30, 40)
                .withAttribute("block", "north", "north", "north", "south");
        IndexBuilder builder = IndexSpec.named("test")
                .root(Dimension.of("ROOT", leaf("a"), leaf("b")))
                .imputation(new GroupMean("block"));
        Scores scores = score(builder, data);
        assertThat(scores.score("y", "a")).isEqualTo(50);
        assertThat(scores.raw("y", "a")).isNaN();
        assertThat(scores.isImputed("y", "a")).isTrue();
        assertThat(scores.isImputed("x", "a")).isFalse();
        assertThat(scores.isImputed("y", "b")).isFalse();
        assertThat(scores.isImputed("lost", "a")).isFalse();
        assertThat(scores.score("lost")).as("no value in the block").isNaN();
        assertThat(of(Kind.IMPUTED, scores.issues())).singleElement().satisfies(issue -> {
            assertThat(issue.node()).isEqualTo("a");
            assertThat(issue.units()).containsExactly("y");
        });
        assertThat(of(Kind.MISSING_VALUES, scores.issues()).get(0).units()).containsExactly("lost");
        FittedIndex index = scores.index();
        assertThat(index.withAttributes(Map.of("block", "north")).score(new double[] {NAN, 20}))
                .isEqualTo(scores.score("y"));
        assertThat(index.withAttributes(Map.of("block", "elsewhere")).score(new double[] {NAN, 20}))
                .isNaN();
        assertThatThrownBy(() -> index.score(new double[] {NAN, 20}))
                .hasMessageContaining("needs the attributes [block], so a bare row will not do")
                .hasMessageContaining("Maybe give them by withAttributes(...)");
        assertThatThrownBy(() -> index.evaluate(new double[] {1, 20}))
                .hasMessageContaining("so a bare row will not do");
        assertThatThrownBy(() -> index.withAttributes(Map.of("level", "1")))
                .hasMessageContaining("The attribute \"block\" is not given");
    }

    @Test
    void whatIsLearnedIsLearnedFromImputedValues() {
        Dataset data = Dataset.of(List.of("x", "y", "z"))
                .with("a", 0, 30, NAN)
                .withAttribute("block", "north", "south", "south");
        FittedIndex index = IndexSpec.named("test")
                .root(Dimension.of("ROOT", Indicator.of("a")))
                .imputation(new GroupMean("block"))
                .normalization(new org.parkgauge.normalization.ZScore())
                .build()
                .fit(data);
        double deviation = Math.sqrt((400 + 100 + 100) / 2.0);
        assertThat(index.score(data).scores("a"))
                .containsExactly(new double[] {-20 / deviation, 10 / deviation, 10 / deviation}, within(1e-12));
    }

    @Test
    void treatedValuesAreReported() {
        Dataset data = Dataset.of(IntStream.range(0, 21).mapToObj(i -> "u" + i).toList())
                .with("a", IntStream.range(0, 21).asDoubleStream().toArray());
        Scores scores = score(
                IndexSpec.named("test").root(Dimension.of("ROOT", leaf("a"))).treatment(new PercentileWinsorization()),
                data);
        assertThat(scores.score("u0")).isEqualTo(1);
        assertThat(scores.score("u20")).isEqualTo(19);
        assertThat(of(Kind.TREATED, scores.issues()))
                .singleElement()
                .satisfies(issue -> assertThat(issue.units()).containsExactly("u0", "u20"));
        assertThat(of(Kind.TREATED, scores.index().evaluate(new double[] {30}).issues()))
                .hasSize(1);
    }

    @Test
    void unitsLeftOutOfAFitAreNamed() {
        Dataset data = Dataset.of(List.of("u", "v", "w", "x", "y", "z"))
                .with("a", 10, 20, 30, 40, NAN, 50)
                .with("b", 9, 1, 5, 3, 2, 7);
        Scores scores = score(
                IndexSpec.named("test")
                        .root(Dimension.of("ROOT", Indicator.of("a"), Indicator.of("b"))
                                .weighting(new EntropyWeights())
                                .aggregation(new Copeland()))
                        .normalization(new MinMax(1, 100)),
                data);
        List<Issue> left = of(Kind.LEFT_OUT_OF_FIT, scores.issues());
        assertThat(left).hasSize(2).allSatisfy(issue -> {
            assertThat(issue.node()).isEqualTo("ROOT");
            assertThat(issue.units()).containsExactly("y");
        });
        assertThat(left)
                .extracting(issue -> issue.message().en())
                .containsExactly(
                        "units with missing values were left out when weights were made",
                        "units with missing values were left out when the aggregation was fitted");
        assertThat(of(Kind.FEW_UNITS, scores.issues()))
                .singleElement()
                .satisfies(issue -> assertThat(issue.message().en()).contains("rest on 5 units only"));
        assertThat(scores.index().issues()).hasSize(3);
    }

    @Test
    void fewUnitsAreAnIssueAndTooFewAreRefused() {
        IndexBuilder builder = IndexSpec.named("test")
                .root(Dimension.of("ROOT", leaf("a"), leaf("b")).weighting(new EntropyWeights()));
        assertThat(of(Kind.FEW_UNITS, score(builder, spread(8)).issues())).isEmpty();
        assertThat(of(Kind.FEW_UNITS, score(builder, spread(7)).issues())).hasSize(1);
        assertThatThrownBy(() -> score(builder, spread(4)))
                .hasMessageContaining(
                        "entropy (EntropyWeights) of ROOT needs at least 5 complete units, and there are 4.")
                .hasMessageContaining("Maybe use goalposts and given weights where units are few.");
    }

    private static Dataset spread(int n) {
        return Dataset.of(IntStream.range(0, n).mapToObj(i -> "u" + i).toList())
                .with("a", IntStream.range(0, n).mapToDouble(i -> 1 + i * i).toArray())
                .with("b", IntStream.range(0, n).mapToDouble(i -> 50 - i).toArray());
    }

    @Test
    void anInconsistencyAcceptedByOptionIsReported() {
        AnalyticHierarchy judgements = new AnalyticHierarchy(
                List.of(new Comparison("a", "b", 3), new Comparison("b", "c", 3), new Comparison("c", "a", 1)),
                AnalyticHierarchy.Method.EIGENVECTOR,
                org.parkgauge.weighting.RandomIndex.SAATY_1980,
                10);
        Scores scores = score(
                IndexSpec.named("test")
                        .root(Dimension.of("ROOT", leaf("a"), leaf("b"), leaf("c"))
                                .weighting(judgements)),
                Dataset.of(List.of("x")).with("a", 1).with("b", 2).with("c", 3));
        assertThat(of(Kind.WEIGHTS, scores.issues()))
                .singleElement()
                .satisfies(
                        issue -> assertThat(issue.message().en()).contains("exceeds 0.1 and was accepted by option"));
    }

    @Test
    void issuesOfTheFitComeFirstAndNoneTwice() {
        Dataset data = spread(7);
        Scores scores = score(
                IndexSpec.named("test")
                        .root(Dimension.of("ROOT", leaf("a"), leaf("b"))
                                .weighting(new EntropyWeights())
                                .aggregation(new Arithmetic())),
                data);
        assertThat(scores.issues()).startsWith(scores.index().issues().toArray(Issue[]::new));
        assertThat(scores.issues()).doesNotHaveDuplicates();
    }

    @Test
    void manyUnitsAreListedInDataOrder() {
        Dataset data = Dataset.of(IntStream.range(0, 30).mapToObj(i -> "u" + i).toList())
                .with(
                        "a",
                        IntStream.range(0, 30)
                                .mapToDouble(i -> i % 2 == 0 ? NAN : 5)
                                .toArray())
                .with("b", IntStream.range(0, 30).mapToDouble(i -> 5).toArray());
        Scores scores = score(
                IndexSpec.named("test")
                        .root(Dimension.of("ROOT", leaf("a"), leaf("b")).minimumCoverage(0.5)),
                data);
        assertThat(scores.score("u0")).isCloseTo(5, within(1e-12));
        assertThat(of(Kind.MISSING_VALUES, scores.issues()).get(0).units())
                .isEqualTo(IntStream.range(0, 15).mapToObj(i -> "u" + 2 * i).toList());
    }

    @Test
    void aValueThatAStepRefusesIsRefusedNamingItsUnit() {
        Dataset few = Dataset.of(List.of("u", "v")).with("A", 2, 4).with("B", 3, 5);
        Dataset more = Dataset.of(List.of("p", "q", "r")).with("A", NAN, 3, 4).with("B", 3, 5, -1);
        Indicator positive = Indicator.of("B").normalization(new LogRatio());
        IndexSpec spec = IndexSpec.named("x")
                .normalization(new MinMax())
                .imputation(new ColumnMean())
                .root(Dimension.of("ROOT", Indicator.of("A"), positive))
                .build();
        for (IndexSpec one :
                List.of(spec, spec.toBuilder().imputation(new NoImputation()).build())) {
            FittedIndex index = one.fit(few);
            assertThatThrownBy(() -> index.score(more))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageStartingWith("Unit \"r\": The value -1.0 of indicator B is not positive")
                    .satisfies(e -> assertThat(((InvalidInputException) e).in(Language.ZH))
                            .startsWith("单元“r”："));
            assertThatThrownBy(() -> index.score(new double[] {3, 0}))
                    .hasMessageStartingWith("Unit \"row\": The value 0.0 of indicator B");
        }
        FittedIndex outside = spec.toBuilder()
                .root(Dimension.of("ROOT", Indicator.of("A"), positive.weight(0)))
                .build()
                .fit(few);
        Scores scores = outside.score(more);
        assertThat(scores.score("r", "B")).isNaN();
        assertThat(scores.score("q", "B")).isEqualTo(outside.score(few).score("v", "B"));
        assertThat(scores.score("r")).isEqualTo(100);
        assertThat(scores.issues())
                .anyMatch(issue -> issue.units().equals(List.of("r"))
                        && issue.message().en().contains("cannot be used by a step"));
    }
}
