package org.parkgauge.analysis.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.ideal.Topsis;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

class WeightSetTest {

    private static final double NAN = Double.NaN;
    private static final List<String> CODES = List.of("a", "b", "c");
    private static final double[] GIVEN = {0.5, 0.3, 0.2};

    private static void refused(ThrowingCallable action, String message) {
        assertThatThrownBy(action).isInstanceOf(InvalidInputException.class).hasMessage(message);
    }

    private static String contradiction(WeightSet set) {
        try {
            set.at("R", CODES, GIVEN);
        } catch (InvalidInputException e) {
            String text = e.in(Language.EN);
            return text.substring(text.indexOf("together: ") + 10, text.indexOf(".\nMaybe"));
        }
        return "";
    }

    @Test
    void aSmallestContradictionIsNamed() {
        assertThat(contradiction(WeightSet.free()
                        .between("a", 0.6, 1)
                        .between("b", 0.5, 1)
                        .between("c", 0, 0.3)))
                .isEqualTo("a ≥ 0.6; b ≥ 0.5");
        assertThat(contradiction(WeightSet.free().each(0, 0.3))).isEqualTo("a ≤ 0.3; b ≤ 0.3; c ≤ 0.3");
        assertThat(contradiction(WeightSet.free()
                        .between("c", 0, 0.9)
                        .order("a", "b", "c")
                        .between("a", 0, 0.2)))
                .isEqualTo("a ≥ b; b ≥ c; a ≤ 0.2");
        assertThat(contradiction(WeightSet.within(0.1).between("a", 0.1, 0.2))).isEqualTo("a ≥ 0.45; a ≤ 0.2");
        assertThat(contradiction(WeightSet.free()
                        .atLeast(Map.of("a", 1.0, "b", -2.0), 0.1)
                        .sumAtLeast(0.55, "b", "c")
                        .sumAtMost(0.2, "c")))
                .isEqualTo("a − 2 b ≥ 0.1; b + c ≥ 0.55; c ≤ 0.2");
        assertThat(contradiction(WeightSet.free().between("a", 0.5, 0.6).between("b", 0.4, 0.5)))
                .isEmpty();
    }

    @Test
    void theWholeMessage() {
        refused(
                () -> WeightSet.free().between("a", 0.6, 1).between("b", 0.5, 1).at("R", CODES, GIVEN),
                "Constraints on the weights of R contradict one another; weights are not negative and sum to 1, so these"
                        + " cannot hold together: a ≥ 0.6; b ≥ 0.5.\n"
                        + "Maybe drop or loosen one of them. The children are [a, b, c].");
        assertThatThrownBy(() -> WeightSet.free().each(0.5, 1).at("R", CODES, GIVEN))
                .satisfies(e -> assertThat(((InvalidInputException) e).in(Language.ZH))
                        .startsWith("节点R的权重约束互相矛盾，不可能同时成立（权重非负，和为 1）：")
                        .contains("也许：去掉或放宽其中一条。"));
    }

    @Test
    void badSets() {
        refused(
                () -> WeightSet.within(-0.1),
                "A weight cannot vary by -0.1 of itself; the share must be finite and not negative.\n"
                        + "Maybe write a quarter more or less as 0.25.");
        refused(
                () -> WeightSet.free().order("a"),
                "An order of weights needs at least two different codes, not [a].\n"
                        + "Maybe list them from the most important.");
        assertThatThrownBy(() -> WeightSet.free().order("a", "a")).hasMessageContaining("two different codes");
        refused(
                () -> WeightSet.free().between("a", 0.5, 0.4),
                "Limits of the weight of \"a\" cannot be 0.5 to 0.4.\n"
                        + "Maybe weights are shares from 0 to 1, the lower limit first.");
        assertThatThrownBy(() -> WeightSet.free().each(NAN, 0.4)).hasMessageContaining("cannot be NaN to 0.4");
        refused(
                () -> WeightSet.free().atLeast(Map.of(), 0.4),
                "A linear constraint has no coefficient other than zero.\n"
                        + "Maybe give the coefficient of at least one child.");
        assertThatThrownBy(() -> WeightSet.free().sumAtMost(0.4)).hasMessageContaining("no coefficient");
        refused(
                () -> WeightSet.free().sumAtLeast(Double.POSITIVE_INFINITY, "a"),
                "A linear constraint cannot hold the number Infinity.");
        refused(
                () -> WeightSet.free().between("x", 0, 0.4).at("R", CODES, GIVEN),
                "A constraint on the weights of R names \"x\", which is not a child of it.\n"
                        + "Maybe the children of R are [a, b, c].");
    }

    @Test
    void childrenOfWeightZeroStayOutsideUnlessNamed() {
        double[] given = {0.5, 0.5, 0};
        assertThat(WeightSet.free().at("R", CODES, given).upper()).containsExactly(1, 1, 0);
        assertThat(WeightSet.free().each(0.1, 0.9).at("R", CODES, given).lower())
                .containsExactly(0.1, 0.1, 0);
        assertThat(WeightSet.free().between("c", 0, 0.4).at("R", CODES, given).upper())
                .containsExactly(1, 1, 0.4);
        assertThat(WeightSet.free().order("a", "c").at("R", CODES, given).upper())
                .containsExactly(1, 1, 1);
        assertThat(WeightSet.within(0.1).at("R", CODES, given).upper()).containsExactly(0.55, 0.55, 0);
    }

    @Test
    void admittedPoints() {
        Polytope set = WeightSet.within(0.2).order("a", "b").at("R", CODES, GIVEN);
        assertThat(set.contains(GIVEN)).isTrue();
        assertThat(set.inside()).containsExactly(GIVEN);
        assertThat(set.contains(new double[] {0.61, 0.2, 0.19})).isFalse();
        assertThat(set.contains(new double[] {0.5, 0.3, 0.21})).isFalse();
        Polytope far = WeightSet.free().between("c", 0.5, 0.7).at("R", CODES, GIVEN);
        assertThat(far.contains(far.inside())).isTrue();
        assertThat(far.inside()[2]).isBetween(0.51, 0.69);
        assertThat(WeightSet.given().at("R", CODES, GIVEN).isPoint()).isTrue();
        assertThat(far.isPoint()).isFalse();
        double[] w = {0.9, 0.2, 0.1};
        far.repair(w);
        assertThat(far.contains(w)).isTrue();
    }

    /** Selection finds what sorting finds. */
    @Property(tries = 200)
    void theCheapestFirst(
            @ForAll @Size(7) @DoubleRange(min = -5, max = 5) double[] cost,
            @ForAll @DoubleRange(min = 0, max = 1) double u) {
        int k = cost.length;
        for (int j = 0; j < k; j++) {
            cost[j] = Math.rint(Math.max(-5, Math.min(5, cost[j])));
        }
        double[] lower = new double[k];
        double[] upper = new double[k];
        for (int j = 0; j < k; j++) {
            lower[j] = 0.02 * j * u / 3;
            upper[j] = lower[j] + 0.1 + 0.05 * ((3 * j) % k);
        }
        double[] w = new double[k];
        double found = BoxMinimum.solve(cost, lower, upper, w);
        Integer[] order = {0, 1, 2, 3, 4, 5, 6};
        Arrays.sort(order, (i, j) -> Double.compare(cost[i], cost[j]));
        double left = 1 - Arrays.stream(lower).sum();
        double expected = Polytope.dot(cost, lower);
        for (int j : order) {
            double part = Math.min(left, upper[j] - lower[j]);
            expected += cost[j] * part;
            left -= part;
        }
        assertThat(found).isCloseTo(expected, within(1e-12));
        assertThat(Arrays.stream(w).sum()).isCloseTo(1, within(1e-12));
        for (int j = 0; j < k; j++) {
            assertThat(w[j]).isBetween(lower[j] - 1e-15, upper[j] + 1e-15);
        }
    }

    private static Indicator leaf(String code) {
        return Indicator.of(code).higherIsBetter(0, 100);
    }

    private static Scores scores(Dimension root) {
        Dataset data =
                Dataset.of(List.of("A", "B")).with("x", 80, 0).with("y", 40, 70).with("z", NAN, 50);
        return IndexSpec.named("bad").root(root).build().fit(data).score(data);
    }

    @Test
    void badNodes() {
        Scores scores = scores(Dimension.of(
                "R",
                Dimension.of("D", leaf("x"), leaf("y")),
                Dimension.of("E", leaf("z")).weight(0)));
        refused(
                () -> WeightSpace.of(scores, WeightSets.given().with("Q", WeightSet.free())),
                "Index bad has no component \"Q\".\nMaybe check spelling and case of the code.");
        refused(
                () -> WeightSpace.of(scores, WeightSets.given().with("x", WeightSet.free())),
                "x is an indicator and has no children whose weights could be constrained.\n"
                        + "Maybe constrain its weight at its parent.");
        refused(
                () -> WeightSpace.of(scores, WeightSets.given().with("E", WeightSet.free())),
                "E stands outside the index with weight 0, so its weights do not matter.\n"
                        + "Maybe admit a positive weight of it at its parent.");
    }

    @Test
    void unitsWhoseScoreDependsOnTheWeights() {
        Scores scores =
                scores(Dimension.of("R", leaf("x"), leaf("y"), leaf("z")).minimumCoverage(0.65));
        WeightSpace space = WeightSpace.of(scores, WeightSets.within(0.3));
        assertThat(space.units()).containsExactly("B");
        assertThat(space.issues()).hasSize(1);
        assertThat(space.issues().get(0).in(Language.EN))
                .isEqualTo(
                        "R: values are missing, and at some admitted weights the minimum coverage of 0.65 is not reached"
                                + " and there is no score; left out of the comparison (A)");
        assertThat(space.issues().get(0).in(Language.ZH)).isEqualTo("R：有缺失值，在所允许的某些权重下达不到最低覆盖率0.65而没有得分，因此不参与比较（A）");
        assertThat(scores.rank("B")).hasValue(2);
        RankRange alone = space.rankRanges().of("B");
        assertThat(alone.rank()).isEqualTo(1);
        assertThat(alone.isExact()).isTrue();
        assertThat(alone.outerWorst()).isEqualTo(1);
        refused(
                () -> space.preferences().necessarily("A", "B"),
                "Unit \"A\" is left out of the comparison, since at some admitted weights it has no score.\n"
                        + "Maybe complete its data, narrow the weights, or lower the minimum coverage.");
        WeightSpace narrow = WeightSpace.of(scores, WeightSets.within(0.01));
        assertThat(narrow.units()).containsExactly("A", "B");
        assertThat(narrow.issues()).isEmpty();
        WeightSpace never =
                WeightSpace.of(scores, WeightSets.all(WeightSet.free().between("z", 0.4, 0.5)));
        assertThat(never.units()).containsExactly("B");
        assertThat(never.issues()).hasSize(1);
    }

    @Test
    void aDimensionThatTheWeightsDecideOnLeavesTheUnitOut() {
        Dimension part = Dimension.of("D", leaf("x"), leaf("z")).minimumCoverage(0.5);
        Scores scores = scores(Dimension.of("R", part, leaf("y")).minimumCoverage(0.1));
        WeightSpace space = WeightSpace.of(scores, WeightSets.within(0.3));
        assertThat(space.units()).containsExactly("B");
        assertThat(space.issues().get(0).node()).isEqualTo("D");
    }

    @Test
    void nobodyHasAScoreAtAllAdmittedWeights() {
        Scores scores =
                scores(Dimension.of("R", leaf("x"), leaf("y"), leaf("z")).minimumCoverage(0.65));
        Scores alone = scores.index()
                .score(Dataset.of(List.of("A")).with("x", 80).with("y", 40).with("z", NAN));
        refused(
                () -> WeightSpace.of(alone, WeightSets.within(0.3)),
                "No unit has a score at all admitted weights. R: values are missing, and at some admitted weights the minimum"
                        + " coverage of 0.65 is not reached and there is no score; left out of the comparison (A).\n"
                        + "Maybe complete the data, narrow the weights, or lower the minimum coverage.");
    }

    @Test
    void aWeightOfZeroIsALimit() {
        Scores scores = scores(Dimension.of("R", leaf("x"), leaf("y"), leaf("z")));
        WeightSpace space = WeightSpace.of(scores, WeightSets.all(WeightSet.free()));
        assertThat(space.units()).containsExactly("B");
        StableRange range = WeightStability.of(scores, "z").ranking();
        assertThat(range.low()).isZero();
        assertThat(range.atLow().isEmpty()).isTrue();
    }

    @Test
    void aggregationsThatCannotVary() {
        Dimension ideal = Dimension.of(
                        "T",
                        leaf("x").normalization(new MinMax(0, 1)),
                        leaf("y").normalization(new MinMax(0, 1)))
                .aggregation(new Topsis());
        Scores scores =
                scores(Dimension.of("R", ideal, Indicator.of("w").variable("x").higherIsBetter(0, 100)));
        refused(
                () -> WeightSpace.of(scores, WeightSets.within(0.3)),
                "The aggregation of T (Topsis) is neither an arithmetic nor a geometric mean, so its weights cannot be"
                        + " analysed exactly.\nMaybe hold the weights of the node and of all below it: with(\"T\","
                        + " WeightSet.given()).");
        assertThat(WeightSpace.of(scores, WeightSets.within(0.3).with("T", WeightSet.given()))
                        .units())
                .hasSize(2);
    }

    @Test
    void nothingPositiveUnderAGeometricMean() {
        Dimension two = Dimension.of(
                "R",
                Dimension.of("D", leaf("x"), leaf("y")),
                Indicator.of("w").variable("y").higherIsBetter(0, 100));
        Scores scores = scores(two.aggregation(new Geometric()));
        refused(
                () -> WeightSpace.of(scores, WeightSets.all(WeightSet.free())),
                "Unit \"B\": at some admitted weights the score of D, a child of R, falls to 0.0, and a geometric mean needs"
                        + " positive values.\nMaybe give the geometric mean a floor, or narrow the weights.");
        assertThat(WeightSpace.of(scores, WeightSets.within(0.2)).units()).hasSize(2);
    }

    @Test
    void nobodyHasAScore() {
        Scores scores = scores(Dimension.of("R", leaf("z"), leaf("x")));
        Dataset one = Dataset.of(List.of("A")).with("x", 1).with("z", NAN);
        Scores none = scores.index().score(one);
        refused(
                () -> WeightSpace.of(none, WeightSets.within(0.1)),
                "No unit has a score.\nMaybe complete the data, or lower the minimum coverage.");
    }

    @Test
    void choices() {
        Scores scores = scores(Dimension.of("R", leaf("x"), leaf("y")));
        WeightChoice choice = new WeightChoice(Map.of("R", Map.of("x", 0.2, "y", 0.8)));
        assertThat(choice.applyTo(scores.index()).score(scores.data()).score("A"))
                .isCloseTo(48, within(1e-12));
        assertThat(choice.weight("R", "y")).isEqualTo(0.8);
        assertThatThrownBy(() -> choice.weight("R", "q"))
                .hasMessage("This choice of weights has no child q of R.\nMaybe it holds the nodes [R].");
        refused(
                () -> new WeightChoice(Map.of("R", Map.of("q", 1.0))).applyTo(scores.index()),
                "q is not a child of R, whose children are [x, y].");
        refused(
                () -> new WeightChoice(Map.of("x", Map.of("q", 1.0))).applyTo(scores.index()),
                "x is an indicator and has no children.");
        assertThat(new WeightChoice(Map.of("R", Map.of("x", 1.0)))
                        .applyTo(scores.index())
                        .score(scores.data())
                        .scores("R"))
                .containsExactly(80, 0);
    }
}
