package org.parkgauge.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.json.IndexJson;
import org.parkgauge.statistics.Moments.Divisor;
import org.parkgauge.statistics.Ties;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;

/** What is done about a constant indicator, method by method and in an index. */
class ConstantTest {

    private static final Column FOURS = Column.of("rent", 4, 4, Double.NaN, 4);

    /** A method with a range, its policy still open. */
    private record Bounded(Function<Constant, Normalization> method, double low, double high) {}

    static Stream<Bounded> bounded() {
        return Stream.of(
                new Bounded(policy -> new MinMax(1, 5, policy), 1, 5),
                new Bounded(policy -> new RankScore(Ties.AVERAGE, policy), 1, 3),
                new Bounded(policy -> new Borda(Ties.COMPETITION, policy), 0, 2),
                new Bounded(
                        policy -> new PercentileRank(0, 10, Ties.DENSE, PercentileRank.Formula.ENDS, policy), 0, 10),
                new Bounded(policy -> new PercentileRange(0, 10, 0.1, 0.9, false, policy), 0, 10),
                new Bounded(policy -> new Logistic(0, 10, 1, Divisor.SAMPLE, policy), 0, 10),
                new Bounded(EnhancedAccuracy::new, 0, 1),
                new Bounded(policy -> new DistanceToTarget(7, ReferenceForm.GAP, false, policy), 0, 1),
                new Bounded(policy -> new DistanceToBest(ReferenceForm.GAP, policy), 0, 1),
                new Bounded(policy -> new BandDistance(0, 10, policy), 0, 10),
                new Bounded(
                        policy -> new EfficacyCoefficient(
                                EfficacyCoefficient.Form.LINEAR,
                                EfficacyCoefficient.Bounds.REFERENCE,
                                60,
                                100,
                                false,
                                policy),
                        60,
                        100));
    }

    @ParameterizedTest
    @MethodSource
    void bounded(Bounded one) {
        for (Direction direction : List.of(Direction.HIGHER, Direction.LOWER)) {
            assertThatThrownBy(() -> one.method().apply(Constant.ERROR).fit(FOURS, direction))
                    .hasMessageContaining("Indicator rent is constant (4.0), so ")
                    .hasMessageContaining("Maybe leave the indicator out, or use goalposts")
                    .hasMessageContaining("another policy for constants");
            Range range = new Range(one.low(), one.high());
            assertThat(one.method().apply(Constant.MIDPOINT).fit(FOURS, direction))
                    .isEqualTo(new ConstantScore((one.low() + one.high()) / 2, range));
            assertThat(one.method().apply(Constant.BEST).fit(FOURS, direction))
                    .isEqualTo(new ConstantScore(one.high(), range));
            assertThat(one.method().apply(Constant.DROP).fit(FOURS, direction)).isEqualTo(ConstantScore.DROPPED);
        }
    }

    @Test
    void withoutARangeThereIsNoMiddle() {
        List<Function<Constant, Normalization>> unbounded = List.of(
                policy -> new ZScore(0, 1, Divisor.SAMPLE, policy),
                policy -> new RobustZScore(0, 1, 1, policy),
                policy -> new DistanceToTarget(7, ReferenceForm.RATIO, false, policy),
                policy -> new DistanceToUnit("a", ReferenceForm.DIFFERENCE, false, policy),
                policy -> new DistanceToBest(ReferenceForm.RATIO, policy));
        for (Function<Constant, Normalization> method : unbounded) {
            assertThatThrownBy(() -> method.apply(Constant.MIDPOINT))
                    .hasMessageContaining("have no bounds, so a constant indicator cannot get the middle of them")
                    .hasMessageContaining("Maybe choose error or drop");
            assertThatThrownBy(() -> method.apply(Constant.BEST)).hasMessageContaining("cannot get the best of them");
            assertThat(method.apply(Constant.DROP)).isNotNull();
        }
        assertThat(unbounded.get(0).apply(Constant.DROP).fit(FOURS, Direction.HIGHER))
                .isEqualTo(ConstantScore.DROPPED);
        assertThat(unbounded.get(1).apply(Constant.DROP).fit(FOURS, Direction.HIGHER))
                .isEqualTo(ConstantScore.DROPPED);
        assertThatThrownBy(() -> new RobustZScore().fit(FOURS, Direction.HIGHER))
                .hasMessageContaining("is constant");
        assertThat(new DistanceToUnit("a", ReferenceForm.GAP, false, Constant.BEST)
                        .fit(Column.of("rent", 4, 4), Direction.LOWER, List.of("a", "b")))
                .isEqualTo(new ConstantScore(1, new Range(0, 1)));
    }

    @Test
    void theSameScoreForAllButMissing() {
        ConstantScore score = new ConstantScore(50, new Range(0, 100));
        assertThat(score.apply(-7)).isEqualTo(50);
        assertThat(score.apply(Double.NaN)).isNaN();
        assertThat(score.isDropped()).isFalse();
        assertThat(ConstantScore.DROPPED.isDropped()).isTrue();
        assertThat(ConstantScore.DROPPED.apply(3)).isNaN();
    }

    private static final Dataset PARKS = Dataset.of(List.of("x", "y", "z"))
            .with("a", 10, 50, 90)
            .with("b", 100, 0, 50)
            .with("c", 7, 7, 7);

    private static FittedIndex fit(Constant policy) {
        return IndexSpec.named("test")
                .normalization(new MinMax(0, 100, policy))
                .root(Dimension.of("ROOT", Indicator.of("a"), Indicator.of("c").weight(2), Indicator.of("b")))
                .build()
                .fit(PARKS);
    }

    @Test
    void droppedFromAnIndex() {
        FittedIndex index = fit(Constant.DROP);
        Scores scores = index.score(PARKS);
        assertThat(scores.scores("ROOT")).containsExactly(50, 25, 75);
        assertThat(scores.scores("c")).containsOnly(Double.NaN);
        assertThat(index.effectiveWeights()).containsEntry("c", 0.0).containsEntry("a", 0.5);
        assertThat(index.score(new double[] {10, 8, 100}))
                .as("a new unit is not scored on it")
                .isEqualTo(50);
        assertThat(scores.coverage("x", "ROOT")).isEqualTo(1);
        assertThat(index.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.kind()).isEqualTo(Issue.Kind.CONSTANT);
            assertThat(issue.in(Language.EN))
                    .isEqualTo("c: tells the reference units not apart and was dropped by option, with weight 0");
            assertThat(issue.in(Language.ZH)).contains("已按设定去掉");
        });
        assertThat(scores.explain("x").leaves()).hasSize(2);
        assertCopied(index);
    }

    @Test
    void keptAtTheMiddleOrTheBest() {
        FittedIndex middle = fit(Constant.MIDPOINT);
        assertThat(middle.score(PARKS).scores("c")).containsOnly(50);
        assertThat(middle.score(new double[] {90, 8, 100})).isEqualTo((100 + 2 * 50 + 100) / 4.0);
        assertThat(middle.issues())
                .extracting(issue -> issue.in(Language.EN))
                .containsExactly("c: tells the reference units not apart; by option every unit gets 50");
        assertCopied(middle);
        assertThat(fit(Constant.BEST).score(PARKS).scores("c")).containsOnly(100);
        assertThatThrownBy(() -> fit(Constant.ERROR)).hasMessageContaining("Indicator c is constant (7.0)");
    }

    private static void assertCopied(FittedIndex index) {
        StringBuilder text = new StringBuilder();
        IndexJson.writeFitted(index, text);
        FittedIndex copy = IndexJson.readFitted(text.toString(), "copy");
        assertThat(copy.score(PARKS).scores("ROOT"))
                .isEqualTo(index.score(PARKS).scores("ROOT"));
        assertThat(copy.effectiveWeights()).isEqualTo(index.effectiveWeights());
    }

    @Test
    void aDimensionOfConstantsIsRefused() {
        Dimension root = Dimension.of("ROOT", Indicator.of("a"), Dimension.of("D", Indicator.of("c")));
        IndexSpec spec = IndexSpec.named("test")
                .normalization(new MinMax(0, 100, Constant.DROP))
                .root(root)
                .build();
        assertThatThrownBy(() -> spec.fit(PARKS))
                .hasMessageContaining("No child of D tells the reference units apart")
                .hasMessageContaining("Maybe give the indicators goalposts");
    }
}
