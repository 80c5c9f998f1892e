package org.parkgauge.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.analysis.ProgressListener;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.SumShare;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

class RankReversalTest {

    private static IndexSpec spec(org.parkgauge.normalization.Normalization method) {
        return IndexSpec.named("demo")
                .root(Dimension.of("ROOT", Indicator.of("a"), Indicator.of("b"), Indicator.of("c")))
                .normalization(method)
                .build();
    }

    /** Belton and Gear (1983): A, B, C of shares of the sum over three criteria of equal weight, and a copy of B. */
    private static final Dataset BELTON = Dataset.of(List.of("A", "B", "C"))
            .with("a", 1, 9, 1)
            .with("b", 9, 1, 1)
            .with("c", 8, 9, 1);

    @Test
    void sharesOfTheSumReverse() {
        Dataset four = Units.joined(
                BELTON, Dataset.of(List.of("D")).with("a", 9).with("b", 1).with("c", 9));
        Comparison added = RankStability.with(spec(new SumShare()), BELTON, four.rows(3));
        assertThat(added.shift("B").rankBefore()).isEqualTo(1);
        assertThat(added.shift("A").rankAfter()).isEqualTo(1);
        RankReversal test = RankReversal.of(spec(new SumShare()), four);
        assertThat(test.isPassed()).isFalse();
        // B and D tie in every problem, A is above them in the whole and below each alone
        assertThat(test.decomposition().violated()).isEqualTo(2);
        assertThat(test.decomposition().tried()).isEqualTo(6);
        assertThat(test.decomposition().examples().get(0).en()).isEqualTo("A < B by themselves, but not in the whole");
        assertThat(test.transitivity().isPassed()).isTrue();
        assertThat(test.replacement().violated()).isPositive();
        assertThat(test.replacement().examples().get(0).en())
                .contains("% of the way to the worst, ")
                .contains("comes first");
        assertThat(test.summary(Language.EN)).contains("decomposition: failed in 2 of 6 cases\n  A < B by themselves");
        assertThat(test.summary(Language.ZH)).contains("分解一致性：6例中2例不符").contains("传递性：通过（4例）");
    }

    @Property(tries = 30)
    void fixedGoalpostsNeverReverse(@ForAll @IntRange(min = 3, max = 6) int n, @ForAll long seed) {
        Random random = new Random(seed);
        Dataset parks = Dataset.of(IntStream.range(0, n).mapToObj(i -> "u" + i).toList())
                .with("a", random.doubles(n, -2, 12).toArray())
                .with("b", random.doubles(n, 1, 10).toArray())
                .with("c", random.doubles(n, 0, 20).toArray())
                .with("people", random.doubles(n, 1, 3).toArray());
        IndexSpec spec = IndexSpec.named("fixed")
                .root(Dimension.of(
                        "ROOT",
                        Indicator.of("a").lowerIsBetter(10, 0),
                        Indicator.of("b").higherIsBetter(0, 5).per("people", 1),
                        Indicator.of("c").bestWithin(2, 6, 9, 18),
                        Indicator.of("d").variable("b").higherIsBetter(1, 10).onLogScale()))
                .aggregation(new Geometric(1))
                .build();
        for (int size = 2; size < n; size++) {
            RankReversal test = RankReversal.of(spec, parks, size, ProgressListener.NONE);
            assertThat(test.checks()).allSatisfy(check -> {
                assertThat(check.violated()).isZero();
                assertThat(check.notTried()).isZero();
            });
            assertThat(test.transitivity().tried()).isEqualTo((long) n * (n - 1) * (n - 2) / 6);
            assertThat(test.decomposition().tried()).isEqualTo((long) n * (n - 1) / 2);
        }
    }

    @Test
    void equalUnitsGoRoundInNoCircle() {
        Dataset same = Dataset.of(List.of("A", "B", "C", "D"))
                .with("a", 10, 10, 10, 1)
                .with("b", 20, 20, 20, 1)
                .with("c", 30, 30, 30, 1);
        IndexSpec fixed = IndexSpec.named("demo")
                .root(Dimension.of(
                        "ROOT",
                        Indicator.of("a").higherIsBetter(0, 70),
                        Indicator.of("b").higherIsBetter(0, 70),
                        Indicator.of("c").higherIsBetter(0, 70)))
                .build();
        List<Long> heard = new ArrayList<>();
        List<Long> totals = new ArrayList<>();
        RankReversal test = RankReversal.of(fixed, same, 2, (done, total) -> heard.add(done) && totals.add(total));
        assertThat(test.transitivity().tried()).isEqualTo(4);
        assertThat(test.transitivity().violated()).isZero();
        assertThat(test.decomposition().tried()).isEqualTo(6);
        assertThat(test.decomposition().violated()).isZero();
        // three replacements of each of the four, and six pairs
        assertThat(totals).containsOnly(18L);
        assertThat(heard).contains(18L);
    }

    @Test
    void roundingIsNoReversal() {
        assertThat(Units.compare(0.1 + 0.2, 0.3)).isZero();
        assertThat(Units.compare(-0.0, 0.0)).isZero();
        assertThat(Units.compare(1, 1 - 1e-11)).isOne();
        assertThat(Units.compare(-1, -1 + 1e-11)).isEqualTo(-1);
        assertThat(Units.isLevel(Double.NaN, 1)).isFalse();
        // sums of three shares in another order: A and B are level in the whole and in the pair, but for rounding
        Dataset data = Dataset.of(List.of("A", "B", "C"))
                .with("a", 10, 30, 1)
                .with("b", 20, 20, 1)
                .with("c", 30, 10, 1);
        IndexSpec weighted = IndexSpec.named("demo")
                .root(Dimension.of(
                        "ROOT",
                        Indicator.of("a").higherIsBetter(0, 70),
                        Indicator.of("b").higherIsBetter(0, 70),
                        Indicator.of("c").higherIsBetter(0, 70)))
                .build();
        RankReversal test = RankReversal.of(weighted, data);
        assertThat(test.transitivity().isPassed()).isTrue();
        assertThat(test.decomposition().isPassed()).isTrue();
        // two are best, and nothing is worse than the third
        assertThat(test.replacement().tried()).isZero();
    }

    /** In pairs, min-max makes every criterion a vote of 0 or 1: Condorcet's circle. */
    @Test
    void minMaxInPairsIsNotTransitive() {
        Dataset circle = Dataset.of(List.of("A", "B", "C"))
                .with("a", 3, 2, 1)
                .with("b", 1, 3, 2)
                .with("c", 2, 1, 3);
        RankReversal test = RankReversal.of(spec(new MinMax()), circle);
        assertThat(test.transitivity().violated()).isEqualTo(1);
        assertThat(test.transitivity().examples().get(0).en()).isEqualTo("A > B, B > C, C > A");
        assertThat(test.transitivity().examples().get(0).zh()).isEqualTo("A > B，B > C，C > A");
        assertThat(test.decomposition().violated()).isEqualTo(3);
        // all three are equal in the whole, so that none is not the best and nothing is replaced
        assertThat(test.replacement().tried()).isZero();
        assertThat(test.replacement().isPassed()).isFalse();
        assertThat(test.summary(Language.EN)).startsWith("worse replacement: could not be tried\n");
        assertThat(test.summary(Language.ZH)).startsWith("换成更差的单元：无法检验\n");
    }

    @Test
    void problemsThatAreRefusedAreCounted() {
        // A and B are equal in c, which min-max refuses to learn from
        Dataset parks = Dataset.of(List.of("A", "B", "C"))
                .with("a", 3, 2, 1)
                .with("b", 1, 3, 2)
                .with("c", 2, 2, 3);
        RankReversal test = RankReversal.of(spec(new MinMax()), parks);
        assertThat(test.decomposition().notTried()).isEqualTo(1);
        assertThat(test.decomposition().tried()).isEqualTo(2);
        assertThat(test.transitivity().tried()).isZero();
        assertThat(test.transitivity().notTried()).isEqualTo(1);
        assertThat(test.summary(Language.EN)).contains("1 could not be computed");
        assertThat(test.summary(Language.ZH)).contains("1例无法计算");
    }

    @Test
    void worseUnitsStayWithinTheObservedAndOnTheirSide() {
        Dataset parks = Dataset.of(List.of("low", "in", "high", "far"))
                .with("x", 1, 5, 8, 12)
                .with("y", 1, 2, 3, 4)
                .with("z", 1, 2, 3, 4)
                .with("p", 1, 1, 1, 1);
        IndexSpec spec = IndexSpec.named("demo")
                .root(Dimension.of(
                        "ROOT",
                        Indicator.of("x").bestWithin(0, 4, 6, 20),
                        Indicator.of("y").lowerIsBetter(10, 0),
                        Indicator.of("y2").variable("y").higherIsBetter(0, 10),
                        Indicator.of("z").higherIsBetter(0, 10).per("p", 1)))
                .build();
        double[] nominal = Units.scores(spec, parks);
        WorseUnits worse = new WorseUnits(spec, parks);
        // x of "in" goes to 12, the end farther from 4..6; y is good and bad, so it stays; z goes to 1
        double[] replaced = worse.scores(1, 1);
        assertThat(replaced[1]).isEqualTo((100.0 * 8 / 14 + 80 + 20 + 10) / 4);
        double[] half = worse.scores(2, 0.5);
        assertThat(half[2]).isEqualTo((100.0 * 10 / 14 + 70 + 30 + 20) / 4);
        assertThat(half[1]).isEqualTo(nominal[1]);
        // "low" has the lowest x of its side and the lowest z: there is nothing worse
        assertThat(worse.scores(0, 1)).isEmpty();
    }

    @Test
    void badInput() {
        IndexSpec spec = spec(new MinMax());
        assertThatThrownBy(() -> RankReversal.of(spec, BELTON.rows(0, 1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("needs three units, and there are 2");
        for (int size : new int[] {1, 3}) {
            assertThatThrownBy(() -> RankReversal.of(spec, BELTON, size, ProgressListener.NONE))
                    .hasMessageContaining("small problem of " + size + " units");
        }
        List<Long> heard = new ArrayList<>();
        RankReversal.of(spec, BELTON, 2, (done, total) -> heard.add(done));
        assertThat(heard).startsWith(0L).endsWith(12L);
        assertThatThrownBy(() -> RankReversal.of(spec, BELTON, 2, (done, total) -> false))
                .isInstanceOf(CancellationException.class);
    }
}
