package org.parkgauge.analysis.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.aggregation.ideal.Topsis;
import org.parkgauge.analysis.Rounds;
import org.parkgauge.analysis.weights.RandomIndex.Shape;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.FittedDimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.statistics.Ranks;
import org.parkgauge.statistics.Ties;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** Ends of ranges are judged by scoring anew on either side of them. */
class WeightStabilityTest {

    /** Scores with one weight at t, its siblings sharing the rest in their proportions. */
    private static Scores at(Scores scores, String code, double t) {
        FittedDimension parent = parent(scores.index().root(), code);
        Map<String, Double> weights = new LinkedHashMap<>();
        List<String> codes =
                parent.component().children().stream().map(Component::code).toList();
        double own = parent.weights().get(codes.indexOf(code));
        for (int j = 0; j < codes.size(); j++) {
            weights.put(
                    codes.get(j),
                    codes.get(j).equals(code) ? t : parent.weights().get(j) * (1 - t) / (1 - own));
        }
        return new WeightChoice(Map.of(parent.component().code(), weights))
                .applyTo(scores.index())
                .score(scores.data());
    }

    private static FittedDimension parent(FittedDimension dimension, String code) {
        for (var child : dimension.children()) {
            if (child.component().code().equals(code)) {
                return dimension;
            }
            if (child instanceof FittedDimension below) {
                FittedDimension found = parent(below, code);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static List<String> order(Scores scores) {
        return scores.ranking().stream()
                .filter(unit -> !Double.isNaN(scores.score(unit)))
                .toList();
    }

    /** Ranks of scores rounded to 11 digits, so that units on a floor are level. */
    private static List<Double> ranks(Scores scores) {
        double[] rounded = Arrays.stream(scores.scores("R"))
                .map(WeightStabilityTest::rounded)
                .toArray();
        return Arrays.stream(Ranks.descending(rounded, Ties.COMPETITION))
                .boxed()
                .toList();
    }

    private static double rounded(double score) {
        return Math.rint(score * 1e11) / 1e11;
    }

    private static void check(long seed, Shape shape, double missing) {
        Scores scores = new RandomIndex(seed, shape).scores(6, missing);
        if (order(scores).size() < 2) {
            return;
        }
        List<Component> components = new ArrayList<>(scores.index().spec().components());
        components.removeIf(component -> component.code().equals("R"));
        Collections.shuffle(components, new Random(seed));
        // a few weights of each tree: other trees show more than other weights
        for (Component component : components.subList(0, Math.min(4, components.size()))) {
            String code = component.code();
            WeightStability stability = WeightStability.of(scores, code);
            check(scores, code, stability.ranking(), WeightStabilityTest::ranks);
            check(scores, code, stability.first(), one -> ranks(one).indexOf(1.0));
            String a = order(scores).get(0);
            String b = order(scores).get(1);
            check(scores, code, stability.pair(b, a), one -> Math.signum(rounded(one.score(a) - one.score(b))));
        }
    }

    private static void check(Scores scores, String code, StableRange range, Function<Scores, Object> what) {
        Object now = what.apply(scores);
        double step = 1e-7;
        for (double share : new double[] {0.3, 0.7, 1}) {
            for (double end : new double[] {range.low(), range.high()}) {
                double t = range.weight() + share * (end - range.weight());
                double inside = t + Math.signum(range.weight() - t) * Math.min(step, Math.abs(range.weight() - t));
                if (Math.abs(inside - range.weight()) > 2 * step) {
                    assertThat(what.apply(at(scores, code, inside))).isEqualTo(now);
                }
            }
        }
        if (range.low() > step) {
            assertThat(range.atLow().isEmpty()).isFalse();
            changes(scores, at(scores, code, range.low() - step), range.atLow(), what);
        } else if (range.low() == 0) {
            assertThat(range.atLow().isEmpty()).isTrue();
        }
        if (range.high() < 1 - step) {
            assertThat(range.atHigh().isEmpty()).isFalse();
            changes(scores, at(scores, code, range.high() + step), range.atHigh(), what);
        } else if (range.high() == 1) {
            assertThat(range.atHigh().isEmpty()).isTrue();
        }
    }

    private static void changes(Scores now, Scores then, Text reason, Function<Scores, Object> what) {
        if (reason.en().endsWith("coverage")) {
            assertThat(gaps(then)).isNotEqualTo(gaps(now));
        } else {
            assertThat(what.apply(then)).as(reason.en()).isNotEqualTo(what.apply(now));
        }
    }

    private static Map<String, List<Boolean>> gaps(Scores scores) {
        Map<String, List<Boolean>> gaps = new LinkedHashMap<>();
        for (String node : scores.nodes()) {
            gaps.put(
                    node,
                    Arrays.stream(scores.scores(node)).mapToObj(Double::isNaN).toList());
        }
        return gaps;
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void endsAreWhereTheOrderChanges(@ForAll long seed, @ForAll Shape shape) {
        Rounds.of(seed, one -> check(one, shape, 0));
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void missingValues(@ForAll long seed, @ForAll Shape shape) {
        Rounds.of(seed, one -> check(one, shape, 0.1));
    }

    private static Indicator leaf(String code) {
        return Indicator.of(code).higherIsBetter(0, 100);
    }

    private static Scores three(Dimension root) {
        Dataset data = Dataset.of(List.of("A", "B", "C"))
                .with("x", 80, 60, 10)
                .with("y", 40, 70, 20)
                .with("z", 50, 50, 30);
        return IndexSpec.named("three").root(root).build().fit(data).score(data);
    }

    @Test
    void byHand() {
        // A - B = 20 x - 30 y; with weights t for x and (1 - t)/2 for y and z: 20 t - 15 (1 - t) = 0 at t = 3/7
        Scores scores = three(Dimension.of("R", leaf("x").weight(2), leaf("y"), leaf("z")));
        WeightStability stability = WeightStability.of(scores, "x");
        assertThat(stability.code()).isEqualTo("x");
        assertThat(stability.parent()).isEqualTo("R");
        StableRange range = stability.ranking();
        assertThat(range.low()).isCloseTo(3 / 7.0, within(1e-15));
        assertThat(range.weight()).isEqualTo(0.5);
        assertThat(range.high()).isEqualTo(1);
        assertThat(range.in(Language.EN)).isEqualTo("0.4286 – 1.0000 (now 0.5000); at the lower end: A = B");
        assertThat(range.in(Language.ZH)).isEqualTo("0.4286 – 1.0000（现为 0.5000）；下端：A = B");
        assertThat(stability.first()).isEqualTo(range);
        assertThat(stability.pair("B", "C").low()).isZero();
        StableRange other = WeightStability.of(scores, "y").first();
        assertThat(other.in(Language.EN)).endsWith("; at the upper end: A = B");
    }

    @Test
    void levelUnits() {
        Dataset data = Dataset.of(List.of("A", "B", "C", "D"))
                .with("x", 60, 40, 10, 10)
                .with("y", 40, 60, 10, 10);
        Scores scores = IndexSpec.named("level")
                .root(Dimension.of("R", leaf("x"), leaf("y")))
                .build()
                .fit(data)
                .score(data);
        WeightStability stability = WeightStability.of(scores, "x");
        assertThat(stability.pair("A", "B").low()).isEqualTo(0.5);
        assertThat(stability.pair("A", "B").high()).isEqualTo(0.5);
        assertThat(stability.pair("C", "D").low()).isZero();
        assertThat(stability.pair("C", "D").high()).isEqualTo(1);
    }

    /** Two units on the floor with different children missing, whose scores are not the same number by rounding. */
    @Test
    void unitsThatAreLevelButForRounding() {
        check(591653, Shape.FLOORED, 0.1);
        Scores scores = new RandomIndex(591653, Shape.FLOORED).scores(6, 0.1);
        assertThat(scores.score("u4")).isNotEqualTo(scores.score("u0")).isCloseTo(scores.score("u0"), within(1e-12));
        StableRange range = WeightStability.of(scores, "x0").pair("u0", "u4");
        assertThat(range.low()).isZero();
        assertThat(range.high()).isEqualTo(1);
    }

    @Test
    void coverageEndsARange() {
        Dataset data = Dataset.of(List.of("A", "B"))
                .with("x", 80, 10)
                .with("y", 70, 20)
                .with("z", Double.NaN, 30);
        Scores scores = IndexSpec.named("gap")
                .root(Dimension.of("R", leaf("x").weight(2), leaf("y").weight(2), leaf("z"))
                        .minimumCoverage(0.75))
                .build()
                .fit(data)
                .score(data);
        StableRange range = WeightStability.of(scores, "z").ranking();
        assertThat(range.high()).isCloseTo(0.25, within(1e-11));
        assertThat(range.atHigh().en()).isEqualTo("A gains or loses a score by its coverage");
        assertThat(range.low()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "R, 'R is the index itself and has no weight.\nMaybe name a dimension or an indicator.'",
        "x, 'x is the only child of D that has weight, so its weight cannot change.\nMaybe choose a node with siblings.'",
        "Q, 'Index three has no component \"Q\".\nMaybe check spelling and case of the code.'",
    })
    void badNodes(String code, String message) {
        Scores scores = three(Dimension.of("R", Dimension.of("D", leaf("x")), leaf("y"), leaf("z")));
        assertThatThrownBy(() -> WeightStability.of(scores, code))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(message);
    }

    @Test
    void badUnitsAndAggregations() {
        Scores scores = three(Dimension.of("R", leaf("x"), leaf("y"), leaf("z")));
        assertThatThrownBy(() -> WeightStability.of(scores, "x").pair("A", "X"))
                .hasMessageStartingWith("There is no score of a unit \"X\".");
        Dimension ideal = Dimension.of(
                        "T",
                        leaf("x").normalization(new MinMax(0, 1)),
                        leaf("y").normalization(new MinMax(0, 1)))
                .aggregation(new Topsis());
        Scores other = three(Dimension.of("R", ideal, leaf("z")));
        assertThatThrownBy(() -> WeightStability.of(other, "x"))
                .hasMessageStartingWith("The aggregation of T is neither an arithmetic nor a geometric mean");
        assertThat(new ArrayList<>(List.of(WeightStability.of(other, "z").parent())))
                .containsExactly("R");
    }
}
