package org.parkgauge.analysis.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.parkgauge.analysis.Rounds;
import org.parkgauge.analysis.weights.RandomIndex.Shape;
import org.parkgauge.analysis.weights.RandomIndex.Space;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.text.Language;

class PreferencesTest {

    /** A beats B and C everywhere; B and C are open; D is below all. */
    private static Scores four() {
        Dataset data = Dataset.of(List.of("D", "A", "B", "C"))
                .with("x", 10, 80, 70, 40)
                .with("y", 20, 90, 30, 60);
        return IndexSpec.named("four")
                .root(Dimension.of(
                        "R",
                        Indicator.of("x").higherIsBetter(0, 100),
                        Indicator.of("y").higherIsBetter(0, 100)))
                .build()
                .fit(data)
                .score(data);
    }

    @Test
    void fourUnits() {
        Preferences preferences =
                WeightSpace.of(four(), WeightSets.all(WeightSet.free())).preferences();
        assertThat(preferences.units()).containsExactly("D", "A", "B", "C");
        assertThat(preferences.beatenBy("A")).containsExactly("D", "B", "C");
        assertThat(preferences.beatenBy("D")).isEmpty();
        assertThat(preferences.necessarily("B", "C")).isFalse();
        assertThat(preferences.possibly("B", "C")).isTrue();
        assertThat(preferences.possibly("C", "B")).isTrue();
        assertThat(preferences.possibly("B", "A")).isFalse();
        assertThat(preferences.possibly("A", "A")).isFalse();
        assertThat(preferences.certainShare()).isEqualTo(5 / 6.0);
        assertThat(preferences.isDecided()).isTrue();
        assertThat(preferences.isDecided("A", "B")).isTrue();
        WorstCase worst = preferences.worstCase("A", "B");
        assertThat(worst.gap()).isEqualTo(10);
        assertThat(worst.isRatio()).isFalse();
        assertThat(worst.isAhead()).isTrue();
        assertThat(worst.weights().weight("R", "x")).isEqualTo(1);
        assertThat(preferences.worstCase("B", "C").gap()).isEqualTo(-30);
        assertThat(preferences.worstCase("B", "C").isAhead()).isFalse();
    }

    @Test
    void fourUnitsAsADiagram() {
        Hasse hasse = WeightSpace.of(four(), WeightSets.all(WeightSet.free()))
                .preferences()
                .hasse();
        assertThat(hasse.levels()).containsExactly(List.of("A"), List.of("B", "C"), List.of("D"));
        assertThat(hasse.level("D")).isEqualTo(3);
        assertThat(hasse.level("nobody")).isZero();
        assertThat(hasse.in(Language.EN)).isEqualTo("level 1: A\nlevel 2: B, C\nlevel 3: D\nA > B, C\nB > D\nC > D");
        assertThat(hasse.in(Language.ZH)).startsWith("第1层：A\n第2层：B、C");
    }

    @Test
    void equalUnitsBeatOneAnotherInNoWay() {
        Dataset data = Dataset.of(List.of("A", "B")).with("x", 50, 50).with("y", 20, 20);
        Scores scores = IndexSpec.named("two")
                .root(Dimension.of(
                        "R",
                        Indicator.of("x").higherIsBetter(0, 100),
                        Indicator.of("y").higherIsBetter(0, 100)))
                .build()
                .fit(data)
                .score(data);
        WeightSpace space = WeightSpace.of(scores, WeightSets.within(0.5));
        Preferences preferences = space.preferences();
        assertThat(preferences.necessarily("A", "B") || preferences.necessarily("B", "A"))
                .isFalse();
        assertThat(preferences.possibly("A", "B") || preferences.possibly("B", "A"))
                .isFalse();
        assertThat(space.rankRanges().of("A").outerWorst()).isEqualTo(1);
        assertThat(space.rankRanges().of("B").isExact()).isTrue();
    }

    private static void check(long seed, Shape shape, boolean linear, double missing) {
        RandomIndex random = new RandomIndex(seed, shape);
        Optional<Space> made = random.space(9, missing, linear);
        if (made.isEmpty()) {
            return;
        }
        Preferences preferences = made.get().space().preferences();
        List<String> units = preferences.units();
        for (String a : units) {
            assertThat(preferences.necessarily(a, a)).isFalse();
            for (String b : units) {
                if (preferences.necessarily(a, b)) {
                    assertThat(preferences.possibly(a, b)).isTrue();
                    assertThat(preferences.possibly(b, a)).isFalse();
                }
                for (String c : units) {
                    if (preferences.necessarily(a, b) && preferences.necessarily(b, c)) {
                        assertThat(preferences.necessarily(a, c)).isTrue();
                    }
                }
                if (!a.equals(b) && preferences.isDecided(a, b)) {
                    WorstCase worst = preferences.worstCase(b, a);
                    if (worst.isExact() && preferences.possibly(a, b) && (a + b + seed).hashCode() % 3 == 0) {
                        Map<String, Double> again = made.get().rescored(worst.weights());
                        assertThat(again.get(a)).isGreaterThan(again.get(b));
                    }
                }
            }
        }
        for (int draw = 0; draw < 30; draw++) {
            Map<String, Double> again = made.get()
                    .rescored(made.get().tree().choice(random.weights(made.get().tree())));
            for (String a : units) {
                for (String b : units) {
                    if (preferences.necessarily(a, b)) {
                        assertThat(again.get(a)).isGreaterThan(again.get(b));
                    }
                    if (!preferences.possibly(a, b)) {
                        assertThat(again.get(a)).isLessThanOrEqualTo(again.get(b) + 1e-6);
                    }
                }
            }
        }
        checkDiagram(preferences);
    }

    /** A path leads down from a to b just where a beats b. */
    private static void checkDiagram(Preferences preferences) {
        Hasse hasse = preferences.hasse();
        Map<String, java.util.Set<String>> reached = new HashMap<>();
        for (int k = hasse.levels().size() - 1; k >= 0; k--) {
            for (String unit : hasse.levels().get(k)) {
                java.util.Set<String> below = new java.util.HashSet<>();
                for (Hasse.Edge edge : hasse.edges()) {
                    if (edge.better().equals(unit)) {
                        assertThat(hasse.level(edge.worse())).isGreaterThan(k + 1);
                        assertThat(below).as("no edge is superfluous").doesNotContain(edge.worse());
                        below.add(edge.worse());
                        below.addAll(reached.get(edge.worse()));
                    }
                }
                reached.put(unit, below);
                assertThat(below).containsExactlyInAnyOrderElementsOf(preferences.beatenBy(unit));
            }
        }
        long edges = hasse.edges().stream()
                .filter(edge -> preferences.units().stream()
                        .anyMatch(unit -> preferences.necessarily(edge.better(), unit)
                                && preferences.necessarily(unit, edge.worse())))
                .count();
        assertThat(edges).isZero();
    }

    @Property(tries = 30)
    void boxes(@ForAll long seed, @ForAll Shape shape) {
        Rounds.of(seed, one -> check(one, shape, false, 0));
    }

    @Property(tries = 20)
    void linearConstraints(@ForAll long seed, @ForAll Shape shape) {
        Rounds.of(seed, one -> check(one, shape, true, 0));
    }

    @Property(tries = 30)
    void missingValues(@ForAll long seed, @ForAll Shape shape) {
        Rounds.of(seed, one -> check(one, shape, false, 0.1));
    }
}
