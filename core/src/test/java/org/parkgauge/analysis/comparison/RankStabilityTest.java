package org.parkgauge.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.ideal.Topsis;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.analysis.ProgressListener;
import org.parkgauge.analysis.comparison.LeaveOneOut.Influence;
import org.parkgauge.analysis.comparison.LeaveOneOut.Stability;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

class RankStabilityTest {

    private static final double NAN = Double.NaN;

    /** Under min-max, X is the only far unit of b: without it, b spreads the others and C passes A. */
    private static final Dataset PARKS =
            Dataset.of(List.of("A", "C", "X")).with("a", 10, 9, 0).with("b", 0, 0.5, 10);

    private static final IndexSpec LEARNED = IndexSpec.named("learned")
            .root(Dimension.of(
                    "ROOT", Indicator.of("a").weight(0.6), Indicator.of("b").weight(0.4)))
            .normalization(new MinMax())
            .build();

    private static final IndexSpec FIXED = IndexSpec.named("fixed")
            .root(Dimension.of(
                    "ROOT",
                    Indicator.of("a").higherIsBetter(0, 10),
                    Indicator.of("b").higherIsBetter(0, 10)))
            .aggregation(new Geometric(1))
            .build();

    @Test
    void leavingOneUnitOutFitsTheRestAgain() {
        Comparison without = RankStability.without(LEARNED, PARKS, "X");
        // with X: A = 60, C = 54 + 2; without: A = 60, C = 40
        assertThat(without.shifts()).containsExactly(new Shift("A", 60, 60, 1, 1), new Shift("C", 56, 40, 2, 2));
        assertThat(without.onlyBefore()).containsExactly("X");
        assertThatThrownBy(() -> RankStability.without(LEARNED, PARKS, "Y"))
                .hasMessageContaining("no unit named \"Y\"");
    }

    @Test
    void addingAUnitFitsAllAgain() {
        Dataset newcomer = Dataset.of(List.of("Z")).with("a", -90).with("b", 10).with("unused", 1);
        Comparison with = RankStability.with(LEARNED, PARKS, newcomer);
        assertThat(with.onlyAfter()).containsExactly("Z");
        assertThat(with.shift("A").scoreAfter()).isEqualTo(60);
        assertThat(with.shift("C").scoreAfter()).isCloseTo(60 * 0.99 + 2, within(1e-12));
        assertThat(with.shift("A").rise()).isEqualTo(-2);
        assertThat(with.shift("X").scoreAfter()).isCloseTo(60 * 0.9 + 40, within(1e-12));
        assertThat(with.shift("X"))
                .extracting(Shift::rankBefore, Shift::rankAfter)
                .containsExactly(3, 1);
        assertThatThrownBy(() -> RankStability.with(LEARNED, PARKS, PARKS))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("new unit \"A\" is in the data already");
        assertThatThrownBy(() -> RankStability.with(
                        LEARNED, PARKS, Dataset.of(List.of("Z")).with("a", 1)))
                .hasMessageContaining("lack variables")
                .hasMessageContaining("b");
    }

    @Test
    void attributesOfBothStay() {
        Dataset some = PARKS.withAttribute("block", "n", "n", "s").withAttribute("own", "1", "2", "3");
        Dataset more = Dataset.of(List.of("Z")).with("a", 1).with("b", 2).withAttribute("block", "s");
        Dataset joined = Units.joined(some, more);
        assertThat(joined.attribute("block")).containsExactly("n", "n", "s", "s");
        assertThat(joined.hasAttribute("own")).isFalse();
        Dataset replaced = Units.replaced(some, List.of(org.parkgauge.data.Column.of("a", 1, 2, 3)));
        assertThat(replaced.column("a").toArray()).containsExactly(1, 2, 3);
        assertThat(replaced.attributes()).containsExactlyInAnyOrder("block", "own");
    }

    /** TOPSIS on min-max columns: ranks without each park, and weighted Spearman with the rest of the full ranking. */
    @Test
    void topsisWithoutEachParkAsPymcdm() {
        Figures criteria = Figures.read("aggregation/mcdm/criteria.csv");
        Dataset parks = Figures.read("aggregation/mcdm/parks.csv").data();
        List<Indicator> leaves = new ArrayList<>();
        for (String code : criteria.texts("criterion")) {
            Indicator leaf = Indicator.of(code).weight(criteria.number(code, "weight"));
            leaves.add(criteria.number(code, "type") < 0 ? leaf.lowerIsBetter() : leaf);
        }
        IndexSpec spec = IndexSpec.named("topsis")
                .root(Dimension.of("ROOT", leaves.toArray(Indicator[]::new)))
                .normalization(new MinMax(0, 1))
                .aggregation(new Topsis(Topsis.Scaling.NONE, Topsis.Metric.EUCLIDEAN))
                .build();
        Figures expected = Figures.read("analysis/comparison/topsis_leave_one_out.csv");
        LeaveOneOut all = LeaveOneOut.of(spec, parks);
        for (String park : parks.units()) {
            Comparison without = all.without(park);
            assertThat(without.shifts()).hasSize(11);
            for (Shift shift : without.shifts()) {
                assertThat((double) shift.rankAfter()).as(park).isEqualTo(expected.number(park, shift.unit()));
            }
            assertThat(without.weightedSpearman()).isCloseTo(expected.number(park, "weighted_spearman"), within(1e-12));
        }
        assertThat(all.isStable()).isFalse();
        assertThat(all.mostInfluential(9)).extracting(Influence::unit).containsExactly("P02");
        assertThat(all.mostInfluential(9).get(0).reversedPairs()).isEqualTo(2);
        assertThat(all.without("P02").shifts())
                .isEqualTo(RankStability.without(spec, parks, "P02").shifts());
        Stability p10 = all.stability().get(9);
        assertThat(p10.unit()).isEqualTo("P10");
        assertThat(p10.largestFall()).isEqualTo(1);
        assertThat(p10.fallWithout()).isEqualTo("P02");
        assertThat(p10.largestRise()).isZero();
        assertThat(p10.riseWithout()).isEmpty();
        assertThat(p10.lowestScore()).isLessThan(p10.highestScore());
        assertThat(all.summary(1, Language.EN))
                .startsWith("left out one by one, 1 of 12 units move the ranks of others\nP02: largest shift ");
        assertThat(all.summary(1, Language.ZH)).startsWith("逐个去掉12个单元，其中1个会改变其余单元的位次\nP02：最大变动");
    }

    @Property(tries = 50)
    void underFixedGoalpostsNobodyMoves(@ForAll @IntRange(min = 2, max = 8) int n, @ForAll long seed) {
        java.util.Random random = new java.util.Random(seed);
        Dataset parks = Dataset.of(java.util.stream.IntStream.range(0, n)
                        .mapToObj(i -> "u" + i)
                        .toList())
                .with("a", random.doubles(n, 0, 10).toArray())
                .with("b", random.doubles(n, 0, 10).toArray());
        LeaveOneOut all = LeaveOneOut.of(FIXED, parks);
        assertThat(all.isStable()).isTrue();
        assertThat(all.influences()).hasSize(n).allSatisfy(one -> {
            assertThat(one.largestScoreChange()).isZero();
            assertThat(one.meanAbsoluteShift()).isZero();
            assertThat(one.changesFirst()).isFalse();
        });
        assertThat(all.stability())
                .allSatisfy(one -> assertThat(one.lowestScore()).isEqualTo(one.highestScore()));
        assertThat(all.summary(3, Language.EN))
                .isEqualTo("left out one by one, none of " + n + " units moves the rank of another");
        assertThat(all.issues()).isEmpty();
    }

    @Test
    void aChangeOfTheFirstIsSaid() {
        // without Y, b spans 0 to 1 and lifts C above A
        Dataset parks = Dataset.of(List.of("A", "C", "Y")).with("a", 10, 9, 0).with("b", 0, 1, 10);
        IndexSpec spec = IndexSpec.named("learned")
                .root(Dimension.of("ROOT", Indicator.of("a"), Indicator.of("b").weight(1)))
                .normalization(new MinMax())
                .build();
        Dataset more = Units.joined(parks, Dataset.of(List.of("V")).with("a", 0).with("b", 0));
        LeaveOneOut all = LeaveOneOut.of(spec, more);
        Influence far = all.influences().stream()
                .filter(one -> one.unit().equals("Y"))
                .findFirst()
                .orElseThrow();
        // A and C tie with Y, and C is alone in front without it
        assertThat(far.changesFirst()).isTrue();
        assertThat(all.without("Y").shift("C").scoreAfter()).isEqualTo(95);
        assertThat(all.without("Y").shift("C").scoreBefore()).isEqualTo(50);
        assertThat(far.largestScoreChange()).isEqualTo(45);
        Dataset close = Dataset.of(List.of("A", "C", "Y")).with("a", 10, 8, 0).with("b", 0, 1, 10);
        LeaveOneOut other = LeaveOneOut.of(
                IndexSpec.named("learned")
                        .root(Dimension.of(
                                "ROOT",
                                Indicator.of("a").weight(2),
                                Indicator.of("b").weight(1)))
                        .normalization(new MinMax())
                        .build(),
                Units.joined(close, Dataset.of(List.of("V")).with("a", 0).with("b", 0)));
        // with Y: A = 66.7, C = 56.7; without: A = 66.7, C = 53.3 + 33.3
        assertThat(other.mostInfluential(1).get(0).unit()).isEqualTo("Y");
        assertThat(other.mostInfluential(1).get(0).changesFirst()).isTrue();
        assertThat(other.summary(1, Language.EN)).endsWith("Y: largest shift 1, reversed pairs 1, another comes first");
        assertThat(other.summary(1, Language.ZH)).endsWith("Y：最大变动1位，逆序1对，第一名改变");
    }

    @Test
    void fitsThatAreRefusedAreListed() {
        // without B, a no longer varies
        Dataset parks = Dataset.of(List.of("A", "B", "C")).with("a", 1, 2, 1).with("b", 1, 2, 3);
        LeaveOneOut all = LeaveOneOut.of(LEARNED, parks);
        assertThat(all.failures().keySet()).containsExactly("B");
        assertThat(all.failures().get("B").en()).contains("constant");
        assertThat(all.influences()).extracting(Influence::unit).containsExactly("A", "C");
        assertThat(all.issues().get(0).in(Language.EN))
                .contains("cannot be fitted without it")
                .contains("B");
        assertThatThrownBy(() -> all.without("B"))
                .hasMessageContaining("Without \"B\": ")
                .hasMessageContaining("constant");
        assertThatThrownBy(() -> all.without("Q")).hasMessageContaining("no unit named \"Q\"");
    }

    @Test
    void nothingThatCouldBeComputedIsNotStable() {
        Dataset parks = Dataset.of(List.of("A", "B")).with("a", 1, 2).with("b", 1, 2);
        LeaveOneOut all = LeaveOneOut.of(LEARNED, parks);
        assertThat(all.failures()).hasSize(2);
        assertThat(all.isStable()).isFalse();
        assertThat(all.summary(3, Language.EN)).isEqualTo("the index cannot be fitted without any one of its units");
        assertThat(all.summary(3, Language.ZH)).isEqualTo("去掉任何一个单元后指数都无法拟合");
        Dataset three = Dataset.of(List.of("A", "B", "C")).with("a", 1, 2, 1).with("b", 1, 2, 3);
        assertThat(LeaveOneOut.of(LEARNED, three).summary(0, Language.EN)).endsWith("; 1 more could not be computed");
        assertThat(LeaveOneOut.of(LEARNED, three).summary(0, Language.ZH)).endsWith("；另有1个无法计算");
    }

    @Test
    void unitsWithoutAScoreAreLeftOutOfTheRanks() {
        Dataset parks =
                Dataset.of(List.of("A", "B", "C", "D")).with("a", 1, 2, 3, NAN).with("b", 1, 2, 3, 4);
        LeaveOneOut all = LeaveOneOut.of(FIXED, parks);
        assertThat(all.without("A").shifts()).extracting(Shift::unit).containsExactly("B", "C");
        assertThat(all.stability()).extracting(Stability::unit).containsExactly("A", "B", "C");
        assertThat(all.influences()).hasSize(4);
    }

    @Test
    void oneUnitIsRefusedAndProgressHeard() {
        Dataset one = PARKS.rows(0);
        assertThatThrownBy(() -> LeaveOneOut.of(FIXED, one)).hasMessageContaining("one unit only");
        List<Long> heard = new ArrayList<>();
        ProgressListener listener = (done, total) -> {
            heard.add(total);
            return heard.size() < 2;
        };
        assertThatThrownBy(() -> LeaveOneOut.of(FIXED, PARKS, listener)).isInstanceOf(CancellationException.class);
        assertThat(heard).containsExactly(3L, 3L);
    }
}
