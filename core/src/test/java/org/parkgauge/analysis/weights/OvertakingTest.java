package org.parkgauge.analysis.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

class OvertakingTest {

    private static void check(long seed, Shape shape, boolean linear, double missing, Norm norm) {
        RandomIndex random = new RandomIndex(seed, shape);
        Optional<Space> some = random.space(4, missing, linear);
        if (some.isEmpty() || some.get().tree().names().size() < 2) {
            return;
        }
        Space made = some.get();
        WeightTree tree = made.tree();
        double[] now = tree.scores(tree.inside());
        for (int b = 0; b < now.length; b++) {
            for (int a = 0; a < now.length; a++) {
                if (now[b] < now[a]) {
                    String unit = tree.names().get(b);
                    String rival = tree.names().get(a);
                    Overtaking result = made.space().overtaking(unit, rival, norm);
                    // units on a floor may differ by rounding
                    boolean isLevel = tree.gap(now[a], now[b]) <= tree.rounding(now[a], now[b]);
                    assertThat(result.isAhead()).isEqualTo(isLevel);
                    if (!isLevel) {
                        check(random, made, result, norm);
                    }
                }
            }
        }
    }

    private static void check(RandomIndex random, Space made, Overtaking result, Norm norm) {
        WeightTree tree = made.tree();
        if (result.isImpossible()) {
            assertThat(result.alone()).isEmpty();
            assertThat(made.space().preferences().necessarily(result.rival(), result.unit()))
                    .isTrue();
            return;
        }
        boolean isAdmitted = tree.means().stream().allMatch(mean -> mean.weights.contains(mean.weights.given()));
        List<WeightChange> all = new ArrayList<>(result.alone());
        result.together().ifPresent(all::add);
        for (WeightChange change : all) {
            Map<String, Double> again = made.rescored(change.weights());
            double lead = again.get(result.unit()) - again.get(result.rival());
            assertThat(lead).isGreaterThan(-1e-6);
            assertThat(lead).isLessThan(isAdmitted ? 1e-6 : 100);
        }
        if (!all.isEmpty() && result.together().isPresent() && tree.means().size() == 1) {
            assertThat(result.together().orElseThrow().distance())
                    .isCloseTo(result.alone().get(0).distance(), within(1e-8));
        }
        for (Part.Mean mean : tree.means()) {
            if (result.unsolved().contains(mean.code)) {
                continue;
            }
            Optional<WeightChange> found = result.alone().stream()
                    .filter(change -> change.node().equals(mean.code))
                    .findFirst();
            for (int draw = 0; draw < 30; draw++) {
                double[][] w = tree.insideCopy();
                double[] drawn = random.weights(tree)[mean.id];
                w[mean.id] = drawn;
                double[] scores = tree.scores(w);
                if (scores[tree.find(result.unit())] > scores[tree.find(result.rival())] + 1e-8) {
                    assertThat(found).isPresent();
                    assertThat(Nearest.distance(norm, drawn, mean.weights.given()))
                            .isGreaterThanOrEqualTo(found.orElseThrow().distance() - 1e-7);
                }
            }
        }
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void noSmallerChangeWillDo(@ForAll long seed, @ForAll Shape shape, @ForAll Norm norm) {
        Rounds.of(seed, one -> check(one, shape, false, 0, norm));
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void linearConstraints(@ForAll long seed, @ForAll Shape shape, @ForAll Norm norm) {
        Rounds.of(seed, one -> check(one, shape, true, 0, norm));
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void missingValues(@ForAll long seed, @ForAll Shape shape, @ForAll Norm norm) {
        Rounds.of(seed, one -> check(one, shape, false, 0.1, norm));
    }

    @Test
    void levelButForRounding() {
        check(198, Shape.FLOORED, false, 0.1, Norm.L2);
    }

    /** A − B = 20 (w of x) − 10 (w of y) − 4 (w of z). */
    private static Scores three() {
        Dataset data = Dataset.of(List.of("A", "B", "C"))
                .with("x", 80, 60, 1)
                .with("y", 40, 50, 1)
                .with("z", 50, 54, 1);
        Dimension root = Dimension.of(
                "R",
                Indicator.of("x").higherIsBetter(0, 100),
                Indicator.of("y").higherIsBetter(0, 100),
                Indicator.of("z").higherIsBetter(0, 100));
        return IndexSpec.named("three").root(root).build().fit(data).score(data);
    }

    @Test
    void byHand() {
        WeightSpace space = WeightSpace.of(three(), WeightSets.all(WeightSet.free()));
        // moving s from x to y changes the gap of 2 by 30 s
        Overtaking moved = space.overtaking("B", "A", Norm.L1);
        WeightChange change = moved.smallest().orElseThrow();
        assertThat(change.node()).isEqualTo("R");
        assertThat(change.distance()).isCloseTo(2 / 15.0, within(1e-9));
        assertThat(change.weights().weight("R", "x")).isCloseTo(1 / 3.0 - 1 / 15.0, within(1e-9));
        assertThat(change.weights().weight("R", "z")).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(moved.together().orElseThrow().distance()).isCloseTo(2 / 15.0, within(1e-9));
        // the gap's direction in the plane of sum 0 is (18, -12, -6): length sqrt(504), gap 2
        Overtaking direct = space.overtaking("B", "A", Norm.L2);
        assertThat(direct.smallest().orElseThrow().distance()).isCloseTo(2 / Math.sqrt(504), within(1e-9));
        assertThat(direct.unsolved()).isEmpty();
        assertThat(space.overtaking("A", "B", Norm.L1).isAhead()).isTrue();
        assertThat(space.overtaking("C", "A", Norm.L1).isImpossible()).isTrue();
    }

    @Test
    void oneCannotOvertakeOneself() {
        WeightSpace space = WeightSpace.of(three(), WeightSets.within(0.1));
        assertThatThrownBy(() -> space.overtaking("A", "A", Norm.L1))
                .hasMessage("\"A\" cannot overtake itself.\nMaybe name two different units.");
        assertThatThrownBy(() -> space.overtaking("A", "X", Norm.L2))
                .hasMessageStartingWith("There is no score of a unit \"X\".");
    }
}
