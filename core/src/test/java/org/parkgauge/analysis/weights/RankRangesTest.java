package org.parkgauge.analysis.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.parkgauge.analysis.Rounds;
import org.parkgauge.analysis.weights.RandomIndex.Shape;
import org.parkgauge.analysis.weights.RandomIndex.Space;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

class RankRangesTest {

    private static void check(Space made, RankRange range) {
        assertThat(range.outerBest()).isLessThanOrEqualTo(range.innerBest());
        assertThat(range.innerBest()).isLessThanOrEqualTo(range.innerWorst());
        assertThat(range.innerWorst()).isLessThanOrEqualTo(range.outerWorst());
        assertThat(made.rank(range.unit(), range.best())).isEqualTo(range.innerBest());
        assertThat(made.rank(range.unit(), range.worst())).isEqualTo(range.innerWorst());
        for (WeightChoice choice : List.of(range.best(), range.worst())) {
            for (Part.Mean mean : made.tree().means()) {
                double[] w = mean.codes.stream()
                        .mapToDouble(code -> choice.weight(mean.code, code))
                        .toArray();
                mean.weights
                        .homogeneous()
                        .forEach(row -> assertThat(Polytope.dot(row, w)).isGreaterThan(-1e-7));
            }
        }
    }

    private static void check(long seed, Shape shape, boolean linear, double missing) {
        RandomIndex random = new RandomIndex(seed, shape);
        Optional<Space> some = random.space(linear ? 6 : 8, missing, linear);
        if (some.isEmpty()) {
            return;
        }
        Space made = some.get();
        RankRanges ranges = made.space().rankRanges();
        List<RankRange> exact = new ArrayList<>();
        for (RankRange range : ranges.ranges()) {
            check(made, range);
            RankRange refined = made.space().exactRanks(range.unit());
            if (!refined.equals(range)) {
                check(made, refined);
            }
            assertThat(refined.innerBest()).isLessThanOrEqualTo(range.innerBest());
            assertThat(refined.outerBest()).isGreaterThanOrEqualTo(range.outerBest());
            assertThat(refined.innerWorst()).isGreaterThanOrEqualTo(range.innerWorst());
            assertThat(refined.outerWorst()).isLessThanOrEqualTo(range.outerWorst());
            if (LinearForm.of(made.tree()).isPresent()) {
                assertThat(refined.isExact()).isTrue();
            }
            exact.add(refined);
        }
        for (int draw = 0; draw < 30; draw++) {
            WeightChoice choice = made.tree().choice(random.weights(made.tree()));
            for (RankRange range : exact) {
                assertThat(made.rank(range.unit(), choice)).isBetween(range.outerBest(), range.outerWorst());
            }
        }
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void boxes(@ForAll long seed, @ForAll Shape shape) {
        Rounds.of(seed, one -> check(one, shape, false, 0));
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void linearConstraints(@ForAll long seed, @ForAll Shape shape) {
        Rounds.of(seed, one -> check(one, shape, true, 0));
    }

    /** Units that a floor holds level at one end of the weights and behind at all others: never beaten, but not always ahead. */
    @Test
    void rivalsThatCanOnlyBeDrawnLevelWith() {
        check(-1373, Shape.FLOORED, true, 0);
        Space made = new RandomIndex(-1373, Shape.FLOORED).space(6, 0, true).orElseThrow();
        assertThat(made.space().preferences().necessarily("u3", "u1")).isFalse();
        assertThat(made.space().preferences().possibly("u1", "u3")).isFalse();
        RankRange range = made.space().exactRanks("u1");
        assertThat(range.innerBest()).isEqualTo(2);
        assertThat(range.outerBest()).isEqualTo(2);
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void missingValues(@ForAll long seed, @ForAll Shape shape) {
        Rounds.of(seed, one -> check(one, shape, false, 0.1));
    }

    /** The first unit lacks a dimension whole, so its extremes say nothing of the weights there. */
    @Test
    void aUnitWithoutADimension() {
        check(119, Shape.DEEP, false, 0.1);
    }

    /** A search that is stopped claims no more than was known. */
    @Test
    void whereTheLimitComesFirstNothingIsClaimed() {
        int open = 0;
        for (long seed = 0; seed < 20; seed++) {
            Space made =
                    new RandomIndex(seed, Shape.ARITHMETIC).space(8, 0, false).orElseThrow();
            Preferences preferences = made.space().preferences();
            for (RankRange range : made.space().rankRanges().ranges()) {
                if (!range.isExact()) {
                    open++;
                    assertThat(RankRefinement.of(made.tree(), preferences, range, 0))
                            .isEqualTo(range);
                    assertThat(RankRefinement.of(made.tree(), preferences, range, 1000)
                                    .isExact())
                            .isTrue();
                }
            }
        }
        assertThat(open).isPositive();
    }

    /** Constraints that amount to an equation leave nothing to draw from, but ranks all the same. */
    @Test
    void setsWithoutVolume() {
        Dataset data = Dataset.of(List.of("A", "B", "C"))
                .with("x", 80, 40, 50)
                .with("y", 20, 60, 50)
                .with("z", 50, 50, 10);
        Scores scores = IndexSpec.named("flat")
                .root(Dimension.of("R", leaf("x"), leaf("y"), leaf("z")))
                .build()
                .fit(data)
                .score(data);
        WeightSet flat = WeightSet.free().sumAtLeast(0.8, "x", "y").sumAtMost(0.8, "x", "y");
        WeightSpace space = WeightSpace.of(scores, WeightSets.all(flat));
        // A and B: 80 to 20 and 40 to 60 of a weight of 0.8; C: 50 of 0.8 and 10 of 0.2, below one of the two always
        assertThat(space.exactRanks("A").in(Language.EN)).endsWith("rank 1 to 3 (both reached)");
        assertThat(space.exactRanks("B").in(Language.EN)).endsWith("rank 1 to 2 (both reached)");
        assertThat(space.exactRanks("C").in(Language.EN)).endsWith("rank 2 to 3 (both reached)");
        assertThatThrownBy(() -> space.acceptability(10, 1)).hasMessageContaining("no volume");
    }

    private static Indicator leaf(String code) {
        return Indicator.of(code).higherIsBetter(0, 100);
    }

    private static RankRange range(String unit, int rank, int best, int worst) {
        WeightChoice none = new WeightChoice(java.util.Map.of());
        return new RankRange(unit, rank, best, best, worst, worst, none, none);
    }

    @Test
    void bandsOfOverlappingRanges() {
        RankRanges ranges = new RankRanges(List.of(
                range("D", 4, 4, 4),
                range("C", 3, 2, 3),
                range("A", 1, 1, 1),
                range("B", 2, 2, 3),
                range("E", 5, 5, 5)));
        assertThat(ranges.bands()).containsExactly(List.of("A"), List.of("B", "C"), List.of("D"), List.of("E"));
        assertThat(ranges.of("C").outerWorst()).isEqualTo(3);
        assertThatThrownBy(() -> ranges.of("X"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no unit \"X\"");
    }

    @Test
    void words() {
        WeightChoice none = new WeightChoice(java.util.Map.of());
        assertThat(range("A", 1, 1, 1).in(Language.EN)).isEqualTo("A: over the stated choices, rank 1 (both reached)");
        assertThat(range("A", 1, 1, 3).in(Language.ZH)).isEqualTo("A：在所述各种选择下，位次第1至3位（均可达到）");
        RankRange open = new RankRange("B", 2, 1, 2, 3, 4, none, none);
        assertThat(open.in(Language.EN)).isEqualTo("B: over the stated choices, rank within 1 to 4, reached 2 to 3");
        assertThat(open.in(Language.ZH)).isEqualTo("B：在所述各种选择下，位次不超出第1至4位，已达到第2至3位");
    }

    @Test
    void aListenerHearsAndCancels() {
        Space made = new RandomIndex(5, Shape.HYBRID).space(8, 0, false).orElseThrow();
        List<Long> heard = new ArrayList<>();
        made.space().rankRanges((done, total) -> heard.add(done) || total >= done);
        assertThat(heard).contains(0L, 28L, 512L + 16);
        Space other = new RandomIndex(5, Shape.HYBRID).space(8, 0, false).orElseThrow();
        assertThatThrownBy(() -> other.space().preferences((done, total) -> false))
                .isInstanceOf(CancellationException.class);
    }
}
