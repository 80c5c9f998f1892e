package org.parkgauge.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parkgauge.internal.testing.Close.assertClose;
import static org.parkgauge.weighting.DegenerateCasesTest.children;
import static org.parkgauge.weighting.DegenerateCasesTest.weigh;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Children;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.data.Weights;
import org.parkgauge.internal.LeastSquares;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;

/** Weightings made of others. */
class CombinationsTest {

    private static final Children FOUR =
            children(new double[] {1, 2}, new double[] {1, 3}, new double[] {1, 4}, new double[] {1, 5});

    private static Weighting fixed(double... weights) {
        Map<String, Double> set = new LinkedHashMap<>();
        for (int j = 0; j < weights.length; j++) {
            set.put("c" + j, weights[j]);
        }
        return new NamedSetWeights(Map.of("w", set), "w");
    }

    private static final Weighting FIRST = fixed(.4, .3, .2, .1);
    private static final Weighting SECOND = fixed(.25, .2, .3, .25);

    @Test
    void theGameOfTheCompendium() {
        double[] expected = {.3735682819, .2823788546, .2176211454, .1264317181};
        GameCombination game = new GameCombination(List.of(FIRST, SECOND));
        assertClose(weigh(game, FOUR), expected, 1e-9, "mathmodels 0.0.11");
        assertThat(game.review(FOUR, Weights.equal(4))).isEmpty();
    }

    @Test
    void equalWeightsGetNoShareInAGame() {
        GameCombination game = new GameCombination(List.of(FIRST, new EqualWeights()));
        assertClose(weigh(game, FOUR), new double[] {.4, .3, .2, .1}, 1e-12, "the concentrated part takes all");
        GameCombination lagrange =
                new GameCombination(List.of(FIRST, new EqualWeights()), GameCombination.Form.LAGRANGE);
        double[] mixed = weigh(lagrange, FOUR);
        double share = .55 / (.55 + .5);
        assertClose(
                mixed,
                new double[] {
                    share * .4 + (1 - share) * .25,
                    share * .3 + (1 - share) * .25,
                    share * .2 + (1 - share) * .25,
                    share * .1 + (1 - share) * .25
                },
                1e-12,
                "closed form");
    }

    @Test
    void partsThatAgreeShareAlike() {
        GameCombination game = new GameCombination(List.of(FIRST, FIRST, FIRST));
        assertClose(weigh(game, FOUR), new double[] {.4, .3, .2, .1}, 1e-12, "singular");
        GameCombination two = new GameCombination(List.of(FIRST, FIRST, SECOND));
        assertClose(weigh(two, FOUR), weigh(new GameCombination(List.of(FIRST, SECOND)), FOUR), 1e-9, "minimum norm");
    }

    @Test
    void aNegativeCoefficientIsToldAndCanBeAvoided() {
        List<Weighting> parts = List.of(fixed(.7, .1, .1, .1), fixed(.4, .4, .1, .1), fixed(.45, .25, .2, .1));
        GameCombination game = new GameCombination(parts);
        List<Issue> issues = game.review(FOUR, Weights.equal(4));
        assertThat(issues)
                .isNotEmpty()
                .allSatisfy(issue -> assertThat(issue.in(Language.EN))
                        .startsWith("D: the game gives weighting number 3 the negative coefficient -")
                        .endsWith("which counted by its size; NON_NEGATIVE avoids that"));
        GameCombination free = new GameCombination(parts, GameCombination.Form.NON_NEGATIVE);
        assertThat(free.review(FOUR, Weights.equal(4))).isEmpty();
        assertThat(weigh(free, FOUR)).isNotEqualTo(weigh(game, FOUR));
    }

    @Test
    void theLinearMixKeepsItsShares() {
        double[] half = weigh(new LinearCombination(List.of(FIRST, SECOND)), FOUR);
        assertClose(half, new double[] {.325, .25, .25, .175}, 1e-15, "half and half");
        double[] shares = weigh(new LinearCombination(List.of(FIRST, SECOND), Vector.of(3, 1)), FOUR);
        assertClose(shares, new double[] {.3625, .275, .225, .1375}, 1e-15, "three to one");
        assertThatThrownBy(() -> new LinearCombination(List.of(FIRST), Vector.of(1, 2)))
                .hasMessageContaining("There are 2 shares for 1 weightings");
        assertThatThrownBy(() -> new LinearCombination(List.of(FIRST), Vector.of(-1)))
                .hasMessageContaining("-1.0");
        for (Runnable none : List.<Runnable>of(
                () -> new LinearCombination(List.of()),
                () -> new MultiplicativeCombination(List.of()),
                () -> new GameCombination(List.of()),
                () -> new LeastSquaresCombination(List.of()))) {
            assertThatThrownBy(none::run).hasMessageContaining("A combination of no weightings gives no weights");
        }
    }

    /** The Lagrange system of the literature, over random data, has the mean for its solution. */
    @Test
    void leastSquaresIsTheMean() {
        Random random = new Random(3);
        double[] first = {.4, .3, .2, .1};
        double[] second = {.25, .2, .3, .25};
        double[] system = new double[25];
        double[] right = new double[5];
        for (int j = 0; j < 4; j++) {
            double squares = random.nextDouble() + 0.1;
            system[j * 5 + j] = 2 * squares;
            system[j * 5 + 4] = 1;
            system[20 + j] = 1;
            right[j] = squares * (first[j] + second[j]);
        }
        right[4] = 1;
        double[] solved = LeastSquares.minimumNorm(Matrix.of(5, 5, system), right);
        double[] weights = weigh(new LeastSquaresCombination(List.of(FIRST, SECOND)), FOUR);
        assertClose(weights, Arrays.copyOf(solved, 4), 1e-12, "least squares");
    }

    @Test
    void productsKeepZeros() {
        Weighting zero = fixed(0, .5, .5, 0);
        assertThat(weigh(new MultiplicativeCombination(List.of(FIRST, zero)), FOUR)[0])
                .isZero();
        assertThatThrownBy(() -> weigh(new MultiplicativeCombination(List.of(zero, fixed(1, 0, 0, 1))), FOUR))
                .hasMessageContaining("At D each child gets weight 0 from one part or another")
                .hasMessageContaining("Maybe combine them linearly");
    }

    @Test
    void partsTellWhatTheyNeed() {
        Weighting blend = new LinearCombination(List.of(new EqualWeights(), new EntropyWeights(7)));
        assertThat(blend.traits())
                .contains(Trait.NEEDS_NON_NEGATIVE, Trait.SET_DEPENDENT)
                .doesNotContain(Trait.HANDLES_MISSING);
        assertThat(blend.minimumUnits()).isEqualTo(7);
        Weighting judged = new MultiplicativeCombination(List.of(new EqualWeights(), new GivenWeights()));
        assertThat(judged.traits()).contains(Trait.HANDLES_MISSING, Trait.READS_GIVEN_WEIGHTS);
        for (Weighting one : List.of(
                new GameCombination(List.of(new EntropyWeights(7))),
                new LeastSquaresCombination(List.of(new EntropyWeights(7))),
                new CappedWeights(new EntropyWeights(7), 1),
                new ShrunkWeights(new EntropyWeights(7)))) {
            assertThat(one.minimumUnits()).isEqualTo(7);
            assertThat(one.traits()).isEqualTo(new EntropyWeights(7).traits());
            assertThat(one.review(FOUR, Weights.equal(4)))
                    .anySatisfy(issue -> assertThat(issue.kind()).isEqualTo(Issue.Kind.FEW_UNITS));
        }
        assertThat(blend.review(FOUR, Weights.equal(4))).hasSize(1);
    }

    @Test
    void capsPassTheExcessOn() {
        Weighting steep = fixed(.7, .2, .06, .04);
        assertClose(
                weigh(new CappedWeights(steep, 0.5), FOUR),
                new double[] {.5, .2 * .5 / .3, .06 * .5 / .3, .04 * .5 / .3},
                1e-12,
                "once");
        assertClose(weigh(new CappedWeights(steep, 0.4), FOUR), new double[] {.4, .4, .12, .08}, 1e-12, "twice");
        assertThat(weigh(new CappedWeights(steep), FOUR)[0]).isEqualTo(0.5);
        assertClose(weigh(new CappedWeights(steep, 0.25), FOUR), new double[] {.25, .25, .25, .25}, 1e-12, "equal");
        assertClose(weigh(new CappedWeights(steep, 1), FOUR), new double[] {.7, .2, .06, .04}, 1e-15, "no cap");
        List<Issue> issues = new CappedWeights(steep, 0.5).review(FOUR, Weights.equal(4));
        assertThat(issues)
                .singleElement()
                .satisfies(issue -> assertThat(issue.in(Language.EN))
                        .isEqualTo("D: weights above the cap of 0.5000 were lowered to it: c0 0.7000"));
        assertThat(new CappedWeights(FIRST).review(FOUR, Weights.equal(4))).isEmpty();
        assertThatThrownBy(() -> weigh(new CappedWeights(fixed(.5, .5, 0, 0), 0.4), FOUR))
                .hasMessageContaining(
                        "D has 2 children of positive weight, and a cap of 0.4 on each leaves less than 1")
                .hasMessageContaining("Maybe raise the cap");
        for (double bad : new double[] {0, -1, 1.1}) {
            assertThatThrownBy(() -> new CappedWeights(FIRST, bad)).hasMessageContaining("cannot be " + bad);
        }
    }

    @Test
    void shrinkageDrawsTowardEqual() {
        assertClose(weigh(new ShrunkWeights(FIRST), FOUR), new double[] {.325, .275, .225, .175}, 1e-15, "half");
        assertClose(weigh(new ShrunkWeights(FIRST, 0), FOUR), new double[] {.4, .3, .2, .1}, 1e-15, "none");
        assertClose(weigh(new ShrunkWeights(FIRST, 1), FOUR), new double[] {.25, .25, .25, .25}, 1e-15, "all");
        for (double bad : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> new ShrunkWeights(FIRST, bad)).hasMessageContaining("so not by " + bad);
        }
    }
}
