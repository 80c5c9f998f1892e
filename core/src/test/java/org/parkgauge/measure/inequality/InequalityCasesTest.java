package org.parkgauge.measure.inequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Moments.Divisor;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;

/** Worked cases, what is undefined, and what is refused. */
class InequalityCasesTest {

    private static final Distribution ZEROS = Distribution.of(0, 0);
    private static final Distribution ONE = Distribution.of(5);
    private static final Distribution HALF = Distribution.of(0, 0, 4, 4);

    @Test
    void workedCases() {
        Distribution values = Distribution.of(1, 3);
        assertThat(Gini.of(values).value()).isEqualTo(0.25);
        assertThat(Gini.of(values, Gini.Form.SAMPLE).value()).isEqualTo(0.5);
        assertThat(Hoover.of(values).value()).isEqualTo(0.25);
        assertThat(Hoover.between(new double[] {1, 0}, new double[] {0, 2}).value())
                .isEqualTo(1);
        assertThat(Theil.T.of(values).value()).isCloseTo(0.25 * Math.log(0.5) + 0.75 * Math.log(1.5), within(1e-15));
        assertThat(Theil.L.of(values).value()).isCloseTo(0.5 * Math.log(2) + 0.5 * Math.log(2 / 3.0), within(1e-15));
        assertThat(Atkinson.of(values, 1).value()).isCloseTo(1 - Math.sqrt(3) / 2, within(1e-15));
        assertThat(Atkinson.of(values, 2).value()).isCloseTo(1 - 1.5 / 2, within(1e-15));
        assertThat(Atkinson.of(values, 0).value()).isZero();
        assertThat(Dispersion.coefficientOfVariation(values, Divisor.POPULATION).value())
                .isEqualTo(0.5);
        assertThat(Dispersion.normalized(Distribution.of(0, 0, 0, 7)).value()).isCloseTo(1, within(1e-15));
        assertThat(Dispersion.coulter(new double[] {1, 0}, new double[] {0, 2}).value())
                .isEqualTo(1);
        assertThat(Dispersion.dalton(Distribution.of(10, 1000)).value()).isCloseTo(Math.log10(505) / 2, within(1e-15));
        assertThat(Distribution.of(2, 4).weightedBy(3, 1).mean()).isEqualTo(2.5);
    }

    @Test
    void thePalmaRatioCutsAPersonInTwo() {
        // ten people: the poorest four have 10, the richest one 10
        assertThat(Palma.of(Distribution.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).value())
                .isCloseTo(1, within(1e-12));
        // three people: the poorest 0.4 are one and a fifth of the second, the richest 0.1 three tenths of the third
        assertThat(Palma.of(Distribution.of(6, 1, 2)).value()).isCloseTo(0.3 * 6 / (1 + 0.2 * 2), within(1e-12));
        assertThat(Palma.of(Distribution.of(1, 2, 3, 4), 0.25, 0.25).value()).isCloseTo(4, within(1e-12));
    }

    @Test
    void thePalmaRatioOfMeans() {
        double[] access = {10, 20, 30, 40, 50, 60, 70, 80, 90, 100};
        Distribution people = Distribution.of(access).weightedBy(10, 10, 10, 10, 10, 10, 10, 10, 10, 10);
        double[] income = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        // quantile 0.4 of 100 people: person 40.6, between 4 and 5; quantile 0.9: person 90.1, between 9 and 10
        assertThat(Palma.ofMeans(people, income).value()).isCloseTo(100 / 25.0, within(1e-12));
        assertThat(Palma.ofMeans(people, new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1})
                        .isDefined())
                .isFalse();
        assertThat(Palma.ofMeans(Distribution.of(0, 5).weightedBy(5, 5), new double[] {1, 2})
                        .isDefined())
                .isFalse();
        assertThat(Palma.ofMeans(Distribution.of(8, 5).weightedBy(95, 5), new double[] {1, 2})
                        .isDefined())
                .isTrue();
    }

    @Test
    void zerosByTheirPolicy() {
        assertThat(Gini.of(HALF).value()).isEqualTo(0.5);
        assertThat(Theil.T.of(HALF).value()).isCloseTo(Math.log(2), within(1e-15));
        assertUndefined(Theil.L.of(HALF), "无穷大", "infinite");
        assertThat(Atkinson.of(HALF, 1).value()).isEqualTo(1);
        assertThat(Atkinson.of(HALF, 3).value()).isEqualTo(1);
        assertThat(Atkinson.of(HALF, 0.5).value()).isCloseTo(0.5, within(1e-15));
        assertThat(Hoover.of(HALF).value()).isEqualTo(0.5);
        assertUndefined(Palma.of(HALF), "最贫", "poorest");
        assertUndefined(Dispersion.dalton(HALF), "几何平均数", "geometric mean");
        assertUndefined(Dispersion.dalton(Distribution.of(0.1, 0.2)), "几何平均数", "geometric mean");
    }

    private static void assertUndefined(Measured measured, String zh, String en) {
        assertThat(measured.isDefined()).isFalse();
        assertThat(measured.reason().zh()).contains(zh);
        assertThat(measured.reason().en()).contains(en);
    }

    @Test
    void nothingToShare() {
        assertThat(Stream.of(
                        Gini.of(ZEROS),
                        Theil.T.of(ZEROS),
                        Theil.L.of(ZEROS),
                        Atkinson.of(ZEROS, 1),
                        Palma.of(ZEROS),
                        Hoover.of(ZEROS),
                        Hoover.between(new double[] {0}, new double[] {1}),
                        Hoover.between(new double[] {1}, new double[] {0}),
                        Dispersion.coulter(new double[] {0}, new double[] {1}),
                        ConcentrationIndex.of(ZEROS, new double[] {1, 2})))
                .allSatisfy(one -> assertUndefined(one, "零", "zero"));
        assertUndefined(Dispersion.williamson(Distribution.of(-1, 1)), "均值不为正", "not positive");
        assertUndefined(Dispersion.coefficientOfVariation(ZEROS, Divisor.SAMPLE), "均值不为正", "not positive");
        assertUndefined(Dispersion.normalized(ZEROS), "均值不为正", "not positive");
    }

    @Test
    void oneValueIsNoSample() {
        assertThat(Gini.of(ONE).value()).isZero();
        assertUndefined(Gini.of(ONE, Gini.Form.SAMPLE), "两个值", "two values");
        assertUndefined(Gini.of(Distribution.of(5, 9).weightedBy(2, 0), Gini.Form.SAMPLE), "两个值", "two values");
        assertUndefined(Dispersion.coefficientOfVariation(ONE, Divisor.SAMPLE), "两个值", "two values");
        assertUndefined(Dispersion.normalized(ONE), "两个值", "two values");
        assertUndefined(ConcentrationIndex.corrected(ONE, new double[] {1}), "上下界重合", "bounds coincide");
    }

    @Test
    void theConcentrationIndexSharesRanksOfThoseWhoTie() {
        assertThat(ConcentrationIndex.of(Distribution.of(1, 2, 3), new double[] {7, 7, 7})
                        .value())
                .isZero();
        // -0 and 0 are one income
        assertThat(ConcentrationIndex.of(Distribution.of(1, 3), new double[] {-0.0, 0.0})
                        .value())
                .isZero();
        assertThat(ConcentrationIndex.of(Distribution.of(0, 0, 9), new double[] {1, 2, 3})
                        .value())
                .isCloseTo(2 / 3.0, within(1e-15));
        // weights of zero neither have a rank nor a bound
        assertThat(ConcentrationIndex.corrected(
                                Distribution.of(0, 1, 99).weightedBy(1, 1, 0), 0, 1, new double[] {5, 6, 1})
                        .value())
                .isEqualTo(1);
    }

    @Test
    void groupsThatOverlapAndGroupsThatDoNot() {
        Dagum apart = Dagum.of(Distribution.of(1, 2, 8, 9), List.of("low", "low", "high", "high"));
        assertThat(apart.distance().get(0, 1)).isEqualTo(1);
        assertThat(apart.transvariation()).isZero();
        Dagum same = Dagum.of(Distribution.of(1, 5, 1, 5), List.of("a", "a", "b", "b"));
        assertThat(same.distance().get(0, 1)).isZero();
        assertThat(same.between()).isZero();
        assertThat(same.transvariation()).isPositive();
        Dagum constant = Dagum.of(Distribution.of(3, 3, 0, 0), List.of("a", "a", "b", "c"));
        assertThat(constant.pairwise().get(0, 0)).isZero();
        assertThat(constant.pairwise().get(1, 1)).isNaN();
        assertThat(constant.pairwise().get(1, 2)).isNaN();
        assertThat(constant.pairwise().get(0, 1)).isEqualTo(1);
        assertThat(constant.gini()).isEqualTo(0.5);
        assertThat(constant.within() + constant.between() + constant.transvariation())
                .isEqualTo(0.5);
    }

    @Test
    void aGroupOfZerosAddsNothingWithin() {
        TheilPart parts = Theil.T.decompose(HALF, Grouping.by("a", "a", "b", "b"));
        assertThat(parts.parts()).extracting(TheilPart::index).containsExactly(0.0, 0.0);
        assertThat(parts.between()).isCloseTo(Math.log(2), within(1e-15));
        assertThat(parts.within()).isZero();
        assertThat(parts.parts()).extracting(TheilPart::label).containsExactly("a", "b");
        // a subgroup of one label counts as different in each group, and weights of 0 are left out
        TheilPart nested = Theil.T.decompose(
                Distribution.of(1, 2, 3, 9).weightedBy(1, 1, 1, 0),
                Grouping.by("a", "a", "b", "c").then("x", "y", "x", "x"));
        assertThat(nested.parts()).hasSize(2);
        assertThat(nested.size()).isEqualTo(3);
        assertThat(nested.parts().get(0).parts()).hasSize(2);
    }

    @Test
    void convergenceCases() {
        BetaConvergence apart = BetaConvergence.of(new double[] {1, 2, 4}, new double[] {1, 4, 16}, 1);
        assertThat(apart.slope()).isCloseTo(1, within(1e-12));
        assertThat(apart.speed().value()).isCloseTo(-Math.log(2), within(1e-12));
        assertUndefined(apart.halfLife(), "没有收敛", "no convergence");
        assertThat(apart.issues()).extracting(Issue::kind).containsExactly(Issue.Kind.FEW_UNITS);
        BetaConvergence turned = BetaConvergence.of(new double[] {1, 2, 4}, new double[] {4, 2, 1}, 1);
        assertUndefined(turned.speed(), "赶超", "overtake");
        assertThat(turned.speedError()).isNaN();
        assertThat(turned.speedP()).isNaN();
        SigmaConvergence two = SigmaConvergence.of(
                Matrix.of(2, 2, 3, 4, 3, 5), new double[] {1, 2}, SigmaConvergence.Spread.VARIATION, Divisor.SAMPLE);
        assertUndefined(two.slope(), "少于三期", "fewer than three periods");
        assertUndefined(two.change(), "首期没有差异", "no spread");
        assertThat(two.p()).isNaN();
        assertThat(two.slopeError()).isNaN();
    }

    @Test
    void manyUnitsAreNotWarnedOf() {
        double[] first = new double[20];
        double[] last = new double[20];
        for (int i = 0; i < 20; i++) {
            first[i] = i + 1;
            last[i] = i + 2;
        }
        assertThat(BetaConvergence.of(first, last, 5).issues()).isEmpty();
        assertThat(BetaConvergence.of(first, last, 5).speed().value()).isPositive();
    }

    private static Arguments refused(ThrowingCallable call, String zh, String en) {
        return Arguments.of(call, zh, en);
    }

    static Stream<Arguments> badInput() {
        Distribution negative = Distribution.of(1, -2);
        double[] two = {1, 2};
        double[] three = {1, 2, 3};
        Supplier<Matrix> panel = () -> Matrix.of(2, 2, 1, 2, 3, 0);
        SigmaConvergence.Spread logs = SigmaConvergence.Spread.LOGARITHMS;
        SigmaConvergence.Spread cv = SigmaConvergence.Spread.VARIATION;
        return Stream.of(
                refused(() -> Distribution.of(1, Double.NaN), "第1位（从0数起）的值为NaN", "place 1 is NaN"),
                refused(() -> Distribution.of(1, 2).weightedBy(1, -3), "第1位（从0数起）的权重为-3.0", "place 1 is -3.0"),
                refused(() -> Distribution.of(1, 2).weightedBy(1), "有2个值，却有1个权重", "2 values and 1 weights"),
                refused(() -> Distribution.of(1, 2).weightedBy(0, 0), "没有正的权重", "No weight is positive"),
                refused(() -> Distribution.of(), "没有正的权重", "No weight is positive"),
                refused(() -> Distribution.of(1e308, 1e308), "之和过大", "overflows"),
                refused(() -> Gini.of(negative), "基尼系数要求非负值", "place 1 is -2.0; the Gini coefficient"),
                refused(() -> Theil.T.of(negative), "泰尔指数要求非负值", "the Theil index needs"),
                refused(() -> Theil.L.of(negative), "泰尔指数要求非负值", "the Theil index needs"),
                refused(() -> Atkinson.of(negative, 1), "阿特金森指数要求", "the Atkinson index needs"),
                refused(() -> Palma.of(negative), "帕尔马比要求", "the Palma ratio needs"),
                refused(() -> Palma.ofMeans(negative, new double[] {1, 2}), "帕尔马比要求", "the Palma ratio needs"),
                refused(() -> Hoover.of(negative), "胡佛指数要求", "the Hoover index needs"),
                refused(() -> Dagum.of(negative, List.of("a", "b")), "基尼系数要求", "the Gini coefficient needs"),
                refused(() -> Dispersion.normalized(negative), "标准化变异系数要求", "the normalized coefficient"),
                refused(() -> Dispersion.dalton(negative), "道尔顿系数要求", "the Dalton coefficient needs"),
                refused(
                        () -> ConcentrationIndex.of(negative, new double[] {1, 2}),
                        "集中指数要求",
                        "the concentration index needs"),
                refused(
                        () -> ConcentrationIndex.corrected(negative, -5, 5, two),
                        "集中指数要求",
                        "the concentration index needs"),
                refused(() -> Atkinson.of(HALF, -1), "得到-1.0", "-1.0 is not"),
                refused(() -> Palma.of(HALF, 0, 0.1), "得到0.0", "0.0 does not"),
                refused(() -> Palma.of(HALF, 0.4, 1), "得到1.0", "1.0 does not"),
                refused(
                        () -> Palma.ofMeans(HALF, new double[] {1, 2}),
                        "有4个值，排序变量却有2个",
                        "4 values, and 2 to rank them by"),
                refused(
                        () -> ConcentrationIndex.of(ONE, new double[] {Double.NaN}),
                        "排序变量为NaN",
                        "rank by is NaN at place 0"),
                refused(() -> ConcentrationIndex.corrected(HALF, 3, 3, new double[4]), "下界3.0", "lower bound 3.0"),
                refused(
                        () -> ConcentrationIndex.corrected(HALF, 0, 3, new double[4]),
                        "第2位（从0数起）的值4.0不在0.0与3.0之间",
                        "value 4.0 at place 2 does not lie between 0.0 and 3.0"),
                refused(() -> Hoover.between(two, three), "有2个量，却有3个参照量", "2 amounts and 3 references"),
                refused(() -> Hoover.between(new double[] {1, -1}, two), "第1位（从0数起）的量为-1.0", "place 1 is -1.0"),
                refused(() -> Dispersion.coulter(two, new double[] {Double.NaN, 1}), "量为NaN", "place 0 is NaN"),
                refused(() -> Grouping.by("a", " "), "第0层第1位（从0数起）的组名为空", "place 1 of level 0 is empty"),
                refused(() -> Grouping.by("a").then("b", "c"), "第1层（从0数起）有2个组名", "Level 1 has 2 labels"),
                refused(() -> new Grouping(List.of()), "至少要有一层", "at least one level"),
                refused(() -> Theil.T.decompose(HALF, Grouping.by("a")), "有4个值，却有1个组名", "4 values and 1 labels"),
                refused(
                        () -> Theil.L.decompose(HALF, Grouping.by("a", "a", "b", "b")),
                        "无法分解：有零值",
                        "cannot be decomposed: a value is zero"),
                refused(() -> Theil.T.decompose(ZEROS, Grouping.by("a", "b")), "所有值都是零", "all values are zero"),
                refused(() -> Dagum.of(ZEROS, List.of("a", "b")), "所有值都是零", "All values are zero"),
                refused(() -> Dagum.of(HALF, List.of("a", "b")), "有4个值，却有2个组名", "4 values and 2 labels"),
                refused(() -> BetaConvergence.of(two, two, 5), "至少三个", "at least three"),
                refused(() -> BetaConvergence.of(three, two, 5), "首年有3个值，末年有2个", "3 values of the first year and 2"),
                refused(() -> BetaConvergence.of(three, three, 0), "得到0.0", "0.0 is not"),
                refused(
                        () -> BetaConvergence.of(three, new double[] {1, 0, 2}, 5),
                        "第1个单元（从0数起）末年的值为0.0",
                        "unit 1 in the last year is 0.0"),
                refused(
                        () -> BetaConvergence.of(new double[] {Double.NaN, 1, 2}, three, 5),
                        "首年的值为NaN",
                        "unit 0 in the first year is NaN"),
                refused(() -> BetaConvergence.of(new double[] {2, 2, 2}, three, 5), "起点都是2.0", "start at 2.0"),
                refused(
                        () -> SigmaConvergence.of(panel.get(), two, logs, Divisor.SAMPLE),
                        "第1个单元第1期（均从0数起）的值为0.0",
                        "unit 1 in period 1 is 0.0"),
                refused(
                        () -> SigmaConvergence.of(Matrix.of(2, 2, 1, 2, 3, Double.NaN), two, cv, Divisor.SAMPLE),
                        "不是有限的数",
                        "unit 1 in period 1 is NaN"),
                refused(
                        () -> SigmaConvergence.of(Matrix.of(2, 2, 1, 2, -1, 3), two, cv, Divisor.SAMPLE),
                        "第0期（从0数起）的均值为0.0",
                        "mean of period 0 is 0.0"),
                refused(() -> SigmaConvergence.of(panel.get(), three, cv, Divisor.SAMPLE), "时间有3个", "3 times"),
                refused(
                        () -> SigmaConvergence.of(Matrix.of(1, 2, 1, 2), two, cv, Divisor.SAMPLE),
                        "有1个单元",
                        "has 1 units"),
                refused(
                        () -> SigmaConvergence.of(Matrix.of(2, 1, 1, 2), new double[] {1}, cv, Divisor.SAMPLE),
                        "至少要两个单元和两期",
                        "at least two units and two periods"),
                refused(
                        () -> SigmaConvergence.of(panel.get(), new double[] {2, 2}, cv, Divisor.SAMPLE),
                        "第1个时间（从0数起）为2.0",
                        "Time 1 (from 0) is 2.0"));
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void isRefused(ThrowingCallable call, String zh, String en) {
        assertThatThrownBy(call).isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
            assertThat(refusal.in(Language.ZH)).contains(zh).contains("\n也许：");
            assertThat(refusal.getMessage()).contains(en).contains("\nMaybe ");
        });
    }

    @Test
    void distributionsAreValues() {
        double[] values = {1, 2};
        Distribution one = Distribution.of(values);
        values[0] = 9;
        assertThat(one).isEqualTo(Distribution.of(1, 2)).isNotEqualTo(one.weightedBy(1, 3));
        assertThat(one.values()).isEqualTo(Vector.of(1, 2));
    }
}
