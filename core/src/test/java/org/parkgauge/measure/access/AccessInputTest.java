package org.parkgauge.measure.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

/** Input that makes no sense is refused, with its place and value, in both languages. */
class AccessInputTest {

    private static final TravelCosts COSTS = TravelCosts.of(Matrix.of(2, 3, 1, 2, 3, 4, 5, 6));
    private static final Decay DECAY = new Decay.Binary(10);

    private static double[] numbers(double... values) {
        return values;
    }

    private static void assertRefused(ThrowingCallable call, String en, String zh) {
        assertThatThrownBy(call)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(en)
                .satisfies(error -> assertThat(((InvalidInputException) error).in(Language.ZH))
                        .contains(zh));
    }

    static Stream<Arguments> withSupplyAndDemand() {
        return Stream.<BiFunction<double[], double[], Object>>of(
                        (s, d) -> FloatingCatchment.twoStep(COSTS, s, d, DECAY),
                        (s, d) -> FloatingCatchment.threeStep(COSTS, s, d, DECAY),
                        (s, d) -> FloatingCatchment.balanced(COSTS, s, d, DECAY),
                        (s, d) -> FloatingCatchment.oneStep(
                                COSTS, s, TravelCosts.of(Matrix.of(2, 2, 1, 2, 2, 1)), d, DECAY),
                        (s, d) -> ConstrainedAccess.byPeople(COSTS, s, d, DECAY),
                        (s, d) -> ConstrainedAccess.doubly(COSTS, s, d, DECAY),
                        (s, d) -> RationalAgent.of(COSTS, s, d, 10),
                        (s, d) -> RationalAgent.of(COSTS, s, d, 10, 1),
                        (s, d) -> Opportunities.costToBalance(COSTS, s, d))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("withSupplyAndDemand")
    void amounts(BiFunction<double[], double[], Object> measure) {
        double[] supply = {1, 1, 1};
        double[] demand = {1, 2};
        assertRefused(
                () -> measure.apply(numbers(1, 1), demand),
                "The costs know 3 facilities, but there are 2 numbers of supply.\nMaybe rows and columns are exchanged",
                "出行成本含3个设施，而供给有2个数");
        assertRefused(
                () -> measure.apply(supply, numbers(1, 2, 3)),
                "know 2 zones, but there are 3 numbers of demand",
                "含2个小区，而需求有3个数");
        assertRefused(
                () -> measure.apply(numbers(1, -1, 1), demand),
                "The supply of facility 1 (from 0) is -1; it must be finite and not negative.\nMaybe write 0 for none",
                "第1个设施（从0起）的供给为-1");
        assertRefused(
                () -> measure.apply(supply, numbers(1, Double.NaN)),
                "The demand of zone 1 (from 0) is NaN",
                "第1个小区（从0起）的需求为NaN");
        assertRefused(
                () -> measure.apply(supply, numbers(Double.POSITIVE_INFINITY, 1)),
                "The demand of zone 0 (from 0) is Infinity",
                "须为非负有限数");
    }

    static Stream<Arguments> withSupply() {
        return Stream.<BiFunction<double[], Decay, Object>>of(
                        (s, f) -> Gravity.active(COSTS, s, f),
                        (s, f) -> Huff.of(COSTS, s, f),
                        (s, f) -> ConstrainedAccess.total(COSTS, s, f),
                        (s, f) -> SpatialAvailability.of(COSTS, s, numbers(1, 1), f),
                        (s, f) -> SpatialAvailability.pairs(COSTS, s, numbers(1, 1), f, 1),
                        (s, f) -> Opportunities.within(COSTS, s, 10),
                        (s, f) -> Opportunities.costToNearest(COSTS, s, 1),
                        (s, f) -> Opportunities.costToSupply(COSTS, s, 1),
                        (s, f) -> Opportunities.over(COSTS, s, 1, 2, 1, Opportunities.Summary.MEAN))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("withSupply")
    void supplies(BiFunction<double[], Decay, Object> measure) {
        assertRefused(() -> measure.apply(numbers(1, 1), DECAY), "know 3 facilities, but there are 2", "有2个数");
        assertRefused(() -> measure.apply(numbers(1, 1, -2), DECAY), "of facility 2 (from 0) is -2", "为-2");
    }

    @Test
    void otherAmounts() {
        assertRefused(
                () -> Gravity.passive(COSTS, numbers(1), DECAY),
                "know 2 zones, but there are 1 numbers of demand",
                "需求");
        assertRefused(
                () -> SpatialAvailability.of(COSTS, numbers(1, 1, 1), numbers(1, -1), DECAY),
                "The population of zone 1 (from 0) is -1",
                "人口为-1");
        assertRefused(
                () -> SpatialAvailability.of(COSTS, numbers(1, 1, 1), numbers(1, 1), DECAY, 0),
                "The exponent of the population must be positive and finite, not 0.",
                "人口的指数");
        assertRefused(() -> Huff.of(COSTS, numbers(1, 1, 1), DECAY).customers(numbers(1)), "1 numbers of demand", "需求");
        assertRefused(
                () -> FloatingCatchment.oneStep(
                        COSTS, numbers(1, 1, 1), TravelCosts.of(Matrix.of(1, 2, 1, 1)), numbers(1, 1), DECAY),
                "The costs to facilities know 2 zones, those between zones 1.",
                "小区之间的成本有1个");
        TravelCosts single = TravelCosts.of(Matrix.of(1, 1, 1));
        assertRefused(() -> Gravity.active(single, numbers(), DECAY), "know 1 facility, but", "1个设施");
        assertRefused(() -> Gravity.passive(single, numbers(), DECAY), "know 1 zone, but", "1个小区");
    }

    @Test
    void costs() {
        assertRefused(
                () -> TravelCosts.of(Matrix.of(2, 2, 1, 2, 3, Double.NaN)),
                "The cost from zone 1 to facility 1 (from 0) is NaN; it must be 0 or more.\nMaybe write infinity",
                "从小区1到设施1（从0起）的成本为NaN");
        assertRefused(() -> TravelCosts.of(Matrix.of(1, 2, -1, 2)), "to facility 0 (from 0) is -1", "为-1");
        Matrix flows = Matrix.sparse(2, 2, 0, new int[] {0}, new int[] {0}, numbers(3));
        assertRefused(
                () -> TravelCosts.of(flows),
                "A sparse matrix of costs stands for 0 where it stores nothing; that must be infinity.\nMaybe give Double",
                "未存储处的值为0");
        Matrix negative = Matrix.sparse(2, 2, Double.POSITIVE_INFINITY, new int[] {1}, new int[] {0}, numbers(-3));
        assertRefused(() -> TravelCosts.of(negative), "The cost from zone 1 to facility 0 (from 0) is -3", "为-3");
        assertRefused(() -> TravelCosts.of(Matrix.of(0, 3)), "not 0 rows and 3 columns", "0行3列");
        assertRefused(() -> TravelCosts.of(Matrix.of(3, 0)), "not 3 rows and 0 columns", "3行0列");
        assertRefused(() -> COSTS.completeTo(0), "up to a positive limit, not up to 0", "得到0");
        assertRefused(() -> COSTS.completeTo(Double.NaN), "not up to NaN", "NaN");
    }

    /** Costs cut off at 30 cannot tell the sum of an exponential decay. */
    @Test
    void decaysMustEndWhereTheCostsDo() {
        TravelCosts cut = COSTS.completeTo(30);
        double[] supply = {1, 1, 1};
        assertRefused(
                () -> Gravity.active(cut, supply, new Decay.Exponential(0.1)),
                "The costs are complete only up to 30, but the decay never ends.\nMaybe end the decay with upTo(30)",
                "只完整到30，而衰减函数处处为正");
        assertRefused(() -> Gravity.active(cut, supply, new Decay.Binary(31)), "but the decay reaches 31.", "直到31仍为正");
        assertRefused(() -> Coverage.within(cut, 40), "reaches 40", "40");
        assertRefused(
                () -> Opportunities.over(cut, supply, 20, 40, 10, Opportunities.Summary.MEAN), "reaches 40", "40");
        assertRefused(
                () -> FloatingCatchment.threeStep(cut, supply, numbers(1, 1), DECAY, new Decay.Power(1)),
                "never ends",
                "处处为正");
        assertRefused(
                () -> FloatingCatchment.threeStep(cut, supply, numbers(1, 1), new Decay.Power(1), DECAY),
                "never ends",
                "处处为正");
        assertThat(Gravity.active(cut, supply, new Decay.Exponential(0.1).upTo(30))
                        .values())
                .isEqualTo(Gravity.active(COSTS, supply, new Decay.Exponential(0.1))
                        .values());
        assertThat(Gravity.active(cut, supply, new Decay.Binary(30)).values()).isEqualTo(Vector.of(3, 3));
    }

    static Stream<Arguments> badDecays() {
        return Stream.of(
                refusal(() -> new Decay.Binary(0), "cutoff must be positive and finite, not 0", "截止成本"),
                refusal(() -> new Decay.Binary(Double.POSITIVE_INFINITY), "not Infinity", "截止成本"),
                refusal(() -> new Decay.Linear(-1), "cutoff must be positive and finite, not -1", "截止成本"),
                refusal(() -> new Decay.Exponential(-0.1), "rate of an exponential decay must be positive", "衰减率"),
                refusal(() -> new Decay.Power(0), "exponent of a power decay must be positive", "幂指数"),
                refusal(() -> new Decay.Power(1, 0), "start of a power decay must be positive", "起点"),
                refusal(() -> new Decay.Gaussian(Double.NaN), "deviation of a Gaussian decay", "标准差"),
                refusal(() -> new Decay.BoundedGaussian(-30), "cutoff must be positive and finite, not -30", "截止"),
                refusal(() -> new Decay.Logistic(-1, 2), "middle of a logistic decay must be finite", "中点"),
                refusal(() -> new Decay.Logistic(1, 0), "deviation of a logistic decay must be positive", "标准差"),
                refusal(
                        () -> new Decay.Custom(cost -> 1, -1),
                        "reach of a custom decay must be positive, not -1",
                        "范围"),
                refusal(() -> DECAY.upTo(0), "cutoff must be positive and finite, not 0", "截止成本"),
                refusal(() -> steps(numbers(), numbers()), "not 0 limits and 0 weights", "0个上限"),
                refusal(() -> steps(numbers(10, 20), numbers(1)), "not 2 limits and 1 weights", "1个权重"),
                refusal(
                        () -> steps(numbers(10, 10), numbers(1, 0.5)),
                        "limits of steps must be positive and rise; step 1 (from 0) ends at 10",
                        "第1级（从0起）为10"),
                refusal(() -> steps(numbers(0, 10), numbers(1, 0.5)), "step 0 (from 0) ends at 0", "为0"),
                refusal(
                        () -> steps(numbers(10, Double.POSITIVE_INFINITY), numbers(1, 0.5)),
                        "step 1 (from 0) ends at Infinity",
                        "Infinity"),
                refusal(
                        () -> steps(numbers(10, 20), numbers(0.5, 1)),
                        "weights of steps must not be negative nor rise, the first above 0; step 1 (from 0) weighs 1",
                        "第1级（从0起）为1"),
                refusal(() -> steps(numbers(10, 20), numbers(1, -0.5)), "weighs -0.5", "-0.5"),
                refusal(() -> steps(numbers(10), numbers(0)), "step 0 (from 0) weighs 0", "为0"),
                refusal(() -> steps(numbers(10), numbers(Double.NaN)), "weighs NaN", "NaN"),
                refusal(
                        () -> Decay.custom(cost -> -cost).weight(2),
                        "The custom decay weighs -2 at the cost 2; a weight must be finite and not negative.",
                        "在成本2处的权重为-2"),
                refusal(() -> Decay.custom(cost -> 1 / cost).weight(0), "weighs Infinity at the cost 0", "Infinity"),
                refusal(() -> DECAY.weight(-1), "A cost is 0 or more, not -1", "得到-1"),
                refusal(() -> DECAY.weight(Double.NaN), "not NaN", "NaN"));
    }

    private static Decay steps(double[] limits, double[] weights) {
        return Decay.stepped(limits, weights);
    }

    private static Arguments refusal(ThrowingCallable call, String en, String zh) {
        return Arguments.of(en, zh, call);
    }

    @ParameterizedTest
    @MethodSource("badDecays")
    void decays(String en, String zh, ThrowingCallable call) {
        assertRefused(call, en, zh);
    }

    @Test
    void opportunities() {
        double[] supply = {1, 1, 1};
        assertRefused(() -> Opportunities.within(COSTS, supply, 0), "cutoff must be positive and finite, not 0", "截止");
        assertRefused(() -> Opportunities.costToNearest(COSTS, 0), "amount asked for must be positive", "所求数量");
        assertRefused(() -> Opportunities.costToSupply(COSTS, supply, Double.NaN), "finite, not NaN", "NaN");
        assertRefused(
                () -> Opportunities.over(COSTS, supply, 5, 4, 1, Opportunities.Summary.MEAN),
                "Cutoffs from 5 to 4 by 1 must rise and be no more than 100000.",
                "从5到4");
        assertRefused(
                () -> Opportunities.over(COSTS, supply, 5, 6, 1e-9, Opportunities.Summary.MEAN), "no more than", "不超过");
        assertRefused(
                () -> Opportunities.over(COSTS, supply, 5, Double.NaN, 1, Opportunities.Summary.MEAN), "to NaN", "NaN");
        assertRefused(
                () -> Opportunities.over(COSTS, supply, 5, 6, 0, Opportunities.Summary.MEAN),
                "step between cutoffs must be positive and finite, not 0",
                "间隔");
        assertRefused(
                () -> Opportunities.over(COSTS, supply, 0, 6, 1, Opportunities.Summary.MEAN),
                "first cutoff must be positive",
                "起始");
    }

    @Test
    void doublyConstrained() {
        assertRefused(
                () -> ConstrainedAccess.doubly(COSTS, numbers(1, 1, 2), numbers(1, 2), DECAY),
                "Supply sums to 4 and demand to 3; they must be equal and positive.\nMaybe scale one of them",
                "供给合计4，需求合计3");
        assertRefused(
                () -> ConstrainedAccess.doubly(COSTS, numbers(0, 0, 0), numbers(0, 0), DECAY), "demand to 0", "需求合计0");
        assertRefused(
                () -> ConstrainedAccess.doubly(COSTS, numbers(1, 1, 1), numbers(1, 2), new Decay.Binary(3.5)),
                "Zone 1 has demand but reaches no supply (from 0).\nMaybe use a decay that reaches farther",
                "小区1有需求，但达不到任何供给");
        assertRefused(
                () -> ConstrainedAccess.doubly(COSTS, numbers(1, 1, 1), numbers(3, 0), new Decay.Binary(2)),
                "Facility 2 has supply but is reached by no demand (from 0).",
                "设施2有供给，但没有任何需求能到达");
        assertRefused(
                () -> ConstrainedAccess.doubly(COSTS, numbers(1, 1, 1), numbers(1, 2), DECAY, 0, 5), "tolerance", "误差");
        assertRefused(
                () -> ConstrainedAccess.doubly(COSTS, numbers(1, 1, 1), numbers(1, 2), DECAY, 1, 0), "rounds", "次数");
        TravelCosts apart = TravelCosts.of(Matrix.of(2, 2, 1, 9, 9, 1));
        assertRefused(
                () -> ConstrainedAccess.doubly(apart, numbers(3, 1), numbers(1, 3), new Decay.Binary(2), 1e-10, 50),
                "After 50 rounds the flows do not balance: those of zone 0 (from 0) miss its demand by 0.5 of the total.",
                "经50轮迭代仍未平衡：小区0（从0起）的流量与需求相差总量的0.5");
    }

    @Test
    void rationalAgents() {
        assertRefused(
                () -> RationalAgent.of(COSTS, numbers(0, 0, 0), numbers(1, 1), 10),
                "sum of the supply must be positive",
                "供给合计");
        assertRefused(
                () -> RationalAgent.of(COSTS, numbers(1, 0, 0), numbers(0, 0), 10),
                "sum of the demand must be positive",
                "需求合计");
        assertRefused(() -> RationalAgent.of(COSTS, numbers(1, 0, 0), numbers(1, 0), 0), "tau must be positive", "tau");
        assertRefused(
                () -> RationalAgent.of(COSTS, numbers(1, 0, 0), numbers(1, 0), 1, -1), "rho must be positive", "rho");
    }

    @Test
    void results() {
        assertRefused(
                () -> new Access(Vector.of(1), List.of(), Vector.of()),
                "There are 1 values of access for 0 zones.",
                "1个值、0个状态");
        assertRefused(
                () -> new Access(Vector.of(Double.NaN), List.of(Reach.REACHED), Vector.of()),
                "The value NaN of zone 0 (from 0) does not go with REACHED.",
                "与状态REACHED不符");
        assertRefused(
                () -> new Access(Vector.of(0), List.of(Reach.NO_COST), Vector.of()), "go with NO_COST", "NO_COST");
    }
}
