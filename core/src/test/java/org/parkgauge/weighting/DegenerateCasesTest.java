package org.parkgauge.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.data.Child;
import org.parkgauge.data.Children;
import org.parkgauge.data.Column;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Weights;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;

/** Constant columns, zeros, negative values, costs, few units: where peers return NaN or a weight of 1. */
class DegenerateCasesTest {

    static Children children(double[]... columns) {
        List<Child> list = IntStream.range(0, columns.length)
                .mapToObj(j -> Child.of(Column.of("c" + j, columns[j])))
                .toList();
        return children(list, columns[0].length);
    }

    static Children children(List<Child> list, int units) {
        return new Children(
                "D", IntStream.range(0, units).mapToObj(i -> "u" + i).toList(), list);
    }

    static double[] weigh(Weighting method, Children children) {
        return Weights.proportionalTo(method.weigh(children)).toArray();
    }

    private static Children withConstant() {
        return children(new double[] {7, 7, 7, 7}, new double[] {3, 1, 2, 5}, new double[] {1, 4, 2, 5});
    }

    static Stream<Weighting> dataDriven() {
        List<Weighting> methods = new ArrayList<>(AllWeightings.dispersion());
        methods.addAll(AllWeightings.critic());
        methods.addAll(AllWeightings.components(List.of("c0", "c1", "c2")));
        return methods.stream();
    }

    @ParameterizedTest
    @MethodSource("dataDriven")
    void aConstantColumnGetsNothingAndIsReported(Weighting method) {
        double[] weights = method.weigh(withConstant());
        assertThat(weights[0]).isZero();
        assertThat(weights[1]).isPositive();
        assertThat(weights[1] + weights[2]).isPositive().isFinite();
        List<Issue> issues = method.review(withConstant(), Weights.proportionalTo(weights));
        assertThat(issues).anySatisfy(issue -> {
            assertThat(issue.kind()).isEqualTo(Issue.Kind.CONSTANT);
            assertThat(issue.in(Language.EN)).startsWith("D: c0 does not vary and gets no weight from ");
            assertThat(issue.in(Language.ZH)).startsWith("D：c0没有差异，");
        });
        assertThat(issues).anySatisfy(issue -> assertThat(issue.kind()).isEqualTo(Issue.Kind.FEW_UNITS));
    }

    @ParameterizedTest
    @MethodSource("dataDriven")
    void aConstantColumnDoesNotChangeTheOthers(Weighting method) {
        if (!(method instanceof MerecWeights)
                && !(method instanceof OptimizedWeights one && !one.targets().isEmpty())) {
            Children all = withConstant();
            Children varying = new Children("D", all.units(), all.list().subList(1, 3));
            double[] weights = weigh(method, all);
            assertClose(new double[] {weights[1], weights[2]}, weigh(method, varying), 1e-12, "others");
        }
    }

    @ParameterizedTest
    @MethodSource("dataDriven")
    void nothingVariesNothingWeighs(Weighting method) {
        Children same = children(new double[] {7, 7, 7, 7}, new double[] {2, 2, 2, 2}, new double[] {9, 9, 9, 9});
        assertThatThrownBy(() -> method.weigh(same))
                .hasMessageContaining("The children of D do not vary, so ")
                .hasMessageContaining("Maybe use equal or given weights");
    }

    @ParameterizedTest
    @MethodSource("dataDriven")
    void aChildThatAloneVariesGetsAll(Weighting method) {
        if (!(method instanceof OptimizedWeights one && !one.targets().isEmpty())) {
            assertThat(weigh(method, children(new double[] {7, 7, 7, 7}, new double[] {3, 1, 2, 5})))
                    .containsExactly(0, 1);
        }
    }

    @Test
    void negativeValuesAreRefusedByName() {
        Children negative = children(new double[] {3, 1, 2, 5}, new double[] {1, -4, 2, 5});
        for (Weighting method : List.of(
                new VariationWeights(),
                new GiniWeights(),
                new CilosWeights(),
                new IdocriwWeights(),
                new AngleWeights(),
                new MpsiWeights())) {
            assertThatThrownBy(() -> method.weigh(negative))
                    .hasMessageContaining("weights cannot use negative values: c1 of unit \"u1\" is -4.0")
                    .hasMessageContaining("Maybe normalize by min-max or goalposts first");
        }
        assertThatThrownBy(() -> new MerecWeights().weigh(negative))
                .hasMessageContaining("MEREC weights need positive values: c1 of unit \"u1\" is -4.0");
        assertThatThrownBy(() -> new EntropyWeights(2, EntropyWeights.Zeros.SHIFT, 2).weigh(negative))
                .hasMessageContaining("c1 shifted by 2.0 is still -2.0");
    }

    @Test
    void zerosUnderMerecNeedAShift() {
        Children zeros = children(new double[] {0, 2, 4, 1}, new double[] {3, 1, 2, 5});
        assertThatThrownBy(() -> new MerecWeights().weigh(zeros))
                .hasMessageContaining("MEREC weights need positive values: c0 of unit \"u0\" is 0.0")
                .hasMessageContaining("Maybe normalize to 1..100, or give a (larger) shift");
        Children shifted = children(new double[] {1, 3, 5, 2}, new double[] {4, 2, 3, 6});
        assertClose(weigh(new MerecWeights(1), zeros), weigh(new MerecWeights(), shifted), 1e-12, "shifted");
    }

    private static Children withCost(double... cost) {
        return children(
                List.of(
                        Child.of(Column.of("c0", 2, 2, 4, 1)),
                        Child.of(Column.of("c1", 3, 1, 2, 5)),
                        Child.of(Column.of("c2", cost), Direction.LOWER)),
                4);
    }

    /** The published cases with a zero; a cost of zero has no reciprocal. */
    @Test
    void zerosOfBenefitsAreFineAndZerosOfCostsAreNot() {
        Children zero = children(
                List.of(
                        Child.of(Column.of("c0", 0, 2, 4, 1)),
                        Child.of(Column.of("c1", 3, 1, 2, 5)),
                        Child.of(Column.of("c2", 5, 4, 2, 1), Direction.LOWER)),
                4);
        assertClose(weigh(new CilosWeights(), zero), new double[] {.2666666667, .3333333333, .4}, 1e-9, "crispyn");
        assertClose(weigh(new GiniWeights(), zero), new double[] {.4415851776, .2810087494, .2774060731}, 1e-9, "gini");
        assertClose(
                weigh(new CriticWeights(), zero), new double[] {.4020656486, .3811809962, .2167533552}, 1e-9, "critic");
        assertClose(
                weigh(new LopcowWeights(), zero), new double[] {.318859609, .318859609, .362280782}, 1e-9, "lopcow");
        assertClose(
                weigh(new EntropyWeights(2), zero),
                new double[] {.5932572967, .2006162225, .2061264808},
                1e-9,
                "entropy");
        for (Weighting method : List.of(new CilosWeights(), new AngleWeights(), new MpsiWeights())) {
            assertThatThrownBy(() -> method.weigh(withCost(0, 4, 2, 1)))
                    .hasMessageContaining("cannot use zeros and negative values: c2 of unit \"u0\" is 0.0");
        }
        assertThat(weigh(new AngleWeights(DirectionUse.BLIND), withCost(0, 4, 2, 1))[2])
                .isPositive();
        assertClose(
                weigh(new MerecWeights(), withCost(5, 4, 2, 1)),
                new double[] {.4217246243, .2439552728, .3343201029},
                0.2,
                "same order of size");
    }

    /** What the peers agree on for a constant column; CILOS and IDOCRIW give it 1 there, and 0 here. */
    @Test
    void publishedConstantColumn() {
        Children constant = children(
                List.of(
                        Child.of(Column.of("c0", 7, 7, 7, 7)),
                        Child.of(Column.of("c1", 3, 1, 2, 5)),
                        Child.of(Column.of("c2", 5, 4, 2, 1), Direction.LOWER)),
                4);
        assertClose(weigh(new CriticWeights(), constant), new double[] {0, .4833147735, .5166852265}, 1e-9, "critic");
        assertClose(weigh(new MerecWeights(), constant), new double[] {0, .5664157959, .4335842041}, 1e-9, "merec");
        assertClose(
                weigh(new AngleWeights(DirectionUse.BLIND), constant),
                new double[] {0, .5042914373, .4957085627},
                1e-9,
                "angle");
        assertClose(
                weigh(new VarianceWeights(), constant), new double[] {0, .4666666667, .5333333333}, 1e-9, "variance");
        assertThat(weigh(new CilosWeights(), constant)[0]).isZero();
        assertThat(weigh(new IdocriwWeights(), constant)[0]).isZero();
    }

    @Test
    void perfectlyCorrelatedChildrenHoldNoConflict() {
        Children same = children(new double[] {1, 2, 3, 5}, new double[] {10, 20, 30, 50});
        assertThatThrownBy(() -> new CriticWeights().weigh(same))
                .hasMessageContaining("The children of D hold nothing to tell them apart, so CRITIC gives no weights");
    }

    @Test
    void oneUnitThatIsBestInAllLosesNothing() {
        Children dominated = children(new double[] {5, 1, 2, 4}, new double[] {9, 8, 2, 1}, new double[] {3, 1, 2, 1});
        assertClose(weigh(new CilosWeights(), dominated), new double[] {1 / 3., 1 / 3., 1 / 3.}, 1e-12, "equal");
        assertThat(new CilosWeights().review(dominated, Weights.equal(3)))
                .anySatisfy(issue -> assertThat(issue.message().en())
                        .isEqualTo("CILOS has many solutions here; the one of least length was taken"));
        assertThat(new CilosWeights().review(withCost(5, 4, 2, 1), Weights.equal(3)))
                .noneSatisfy(issue -> assertThat(issue.kind()).isEqualTo(Issue.Kind.WEIGHTS));
    }

    @Test
    void tiesForTheBestAreAveraged() {
        Children tied = children(new double[] {5, 5, 1}, new double[] {4, 2, 6});
        double lossOfSecond = (6 - 3) / 6.0;
        double lossOfFirst = (5 - 1) / 5.0;
        assertClose(
                weigh(new CilosWeights(), tied),
                Weights.proportionalTo(lossOfSecond, lossOfFirst).toArray(),
                1e-12,
                "two children");
    }

    @Test
    void aBestRangeThatIsOpenIsItsDistanceOrMembership() {
        double[] ratio = {0.5, 1, 1.5, 4};
        double[] distance = {-0.3, 0, -0.3, -2.8};
        Direction range = new Direction.BestRange(0.8, 1.2);
        Children open =
                children(List.of(Child.of(Column.of("c0", ratio), range), Child.of(Column.of("c1", 3, 1, 2, 5))), 4);
        Children turned = children(distance, new double[] {3, 1, 2, 5});
        assertClose(weigh(new CriticWeights(), open), weigh(new CriticWeights(), turned), 1e-12, "distance");
        Direction outer = new Direction.BestRange(0, 0.8, 1.2, 2.2);
        Children member =
                children(List.of(Child.of(Column.of("c0", ratio), outer), Child.of(Column.of("c1", 3, 1, 2, 5))), 4);
        Children membership = children(new double[] {0.625, 1, 0.7, 0}, new double[] {3, 1, 2, 5});
        assertClose(weigh(new GiniWeights(), member), weigh(new GiniWeights(), membership), 1e-12, "membership");
    }

    @Test
    void directionsAreHonouredUnderMinMax() {
        Children cost = withCost(5, 4, 2, 1);
        Children turned = children(new double[] {2, 2, 4, 1}, new double[] {3, 1, 2, 5}, new double[] {-5, -4, -2, -1});
        for (Weighting method : List.of(
                new CriticWeights(), new LopcowWeights(), new EntropyWeights(2, EntropyWeights.Zeros.RESCALE, 0.01))) {
            assertClose(weigh(method, cost), weigh(method, turned), 1e-12, method.toString());
        }
        Weighting blind = new CriticWeights(
                CriticWeights.Scaling.MIN_MAX_BLIND,
                Correlations.Kind.PEARSON,
                CriticWeights.Contrast.STANDARD_DEVIATION);
        assertThat(weigh(blind, cost)[0]).isNotCloseTo(weigh(new CriticWeights(), cost)[0], within(1e-3));
    }

    @Test
    void badParametersAreRefused() {
        assertThatThrownBy(() -> new EntropyWeights(2, EntropyWeights.Zeros.LIMIT, 0.1))
                .hasMessageContaining("needs no epsilon, and 0.1 is given");
        for (double bad : new double[] {0, -1, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new EntropyWeights(2, EntropyWeights.Zeros.SHIFT, bad))
                    .hasMessageContaining("so not " + bad);
        }
        assertThatThrownBy(() -> new EntropyWeights(2, EntropyWeights.Zeros.RESCALE, 0.5))
                .hasMessageContaining("so not 0.5");
        for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new MerecWeights(bad)).hasMessageContaining("as " + bad + " is");
        }
        for (double bad : new double[] {-1, Double.NaN, 0.5}) {
            assertThatThrownBy(() -> new CriticWeights(
                            CriticWeights.Scaling.NONE, Correlations.Kind.PEARSON, CriticWeights.Contrast.ENTROPY, bad))
                    .hasMessageContaining("cannot be " + bad);
        }
        assertThatThrownBy(() -> new CriticWeights(
                                CriticWeights.Scaling.NONE, Correlations.Kind.PEARSON, CriticWeights.Contrast.ENTROPY)
                        .weigh(children(new double[] {-1, 2, 3}, new double[] {1, 5, 3})))
                .hasMessageContaining("entropy contrast of CRITIC cannot use negative values: c0 has -1.0");
        assertThatThrownBy(() -> new PrincipalComponentWeights(
                        PrincipalComponentWeights.Decomposed.CORRELATION,
                        PrincipalComponentWeights.Form.SQUARED,
                        NegativeLoadings.DROP,
                        2))
                .hasMessageContaining("need at least 3 units, not 2");
        assertThatThrownBy(() -> new OptimizedWeights(OptimizedWeights.Goal.EQUAL_IMPORTANCE, java.util.Map.of(), 2))
                .hasMessageContaining("need at least 3 units, not 2");
    }

    @Test
    void deviationsOfAnySizeAreExact() {
        Random random = new Random(5);
        double[] values = random.doubles(50, 0, 1).toArray();
        double plain = Deviation.of(values);
        for (double scale : new double[] {1e-200, 1e200, 1}) {
            double[] scaled =
                    IntStream.range(0, 50).mapToDouble(i -> values[i] * scale).toArray();
            assertThat(Deviation.of(scaled) / scale).isCloseTo(plain, within(1e-13));
        }
        double[] shifted =
                IntStream.range(0, 50).mapToDouble(i -> values[i] + 1e6).toArray();
        assertThat(Deviation.of(shifted)).isCloseTo(plain, within(1e-9));
    }
}
