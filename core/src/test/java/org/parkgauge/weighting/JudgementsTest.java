package org.parkgauge.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Child;
import org.parkgauge.data.Children;
import org.parkgauge.data.Column;
import org.parkgauge.data.Weights;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.weighting.AnalyticHierarchy.Comparison;
import org.parkgauge.weighting.AnalyticHierarchy.Method;
import org.parkgauge.weighting.BudgetAllocation.Expert;
import org.parkgauge.weighting.GroupHierarchy.Joined;
import org.parkgauge.weighting.GroupHierarchy.Judge;

/** Weightings by judgement: incomplete and several judges, best-worst, orders of importance, budgets, named sets. */
class JudgementsTest {

    private static Children children(String... codes) {
        return new Children(
                "D",
                List.of("x"),
                Arrays.stream(codes)
                        .map(code -> Child.of(Column.of(code, Double.NaN)))
                        .toList());
    }

    private static double[] weigh(Weighting method, String... codes) {
        return Weights.proportionalTo(method.weigh(children(codes))).toArray();
    }

    private static final RandomIndex TABLE = RandomIndex.SAATY_1980;

    private static AnalyticHierarchy incomplete(Method method, Comparison... comparisons) {
        return new AnalyticHierarchy(List.of(comparisons), method, TABLE, 0.1, true);
    }

    @Test
    void aChainOfJudgementsIsEnough() {
        Comparison[] chain = {new Comparison("a", "b", 2), new Comparison("b", "c", 3)};
        double[] expected = {6 / 10.0, 3 / 10.0, 1 / 10.0};
        for (Method method : List.of(Method.EIGENVECTOR, Method.GEOMETRIC_MEAN)) {
            AnalyticHierarchy one = incomplete(method, chain);
            assertClose(weigh(one, "a", "b", "c"), expected, 1e-12, method.name());
            Matrix matrix = one.matrix("D", List.of("a", "b", "c"));
            assertThat(matrix.get(0, 2)).isZero();
            assertThat(one.consistencyRatio(matrix)).isCloseTo(0, within(1e-12));
        }
        assertThatThrownBy(() -> weigh(new AnalyticHierarchy(List.of(chain)), "a", "b", "c"))
                .hasMessageContaining("these comparisons are missing: [a - c]")
                .hasMessageContaining("or allow an incomplete matrix");
    }

    /** Harker (1987): the eigenvector of the matrix completed with the ratios of the weights themselves. */
    @Test
    void harkerIsTheFixedPointOfCompletion() {
        AnalyticHierarchy one = incomplete(
                Method.EIGENVECTOR,
                new Comparison("a", "b", 2),
                new Comparison("b", "c", 2),
                new Comparison("c", "d", 2),
                new Comparison("a", "d", 7));
        double[] weights = weigh(one, "a", "b", "c", "d");
        AnalyticHierarchy completed = new AnalyticHierarchy(List.of(
                new Comparison("a", "b", 2),
                new Comparison("b", "c", 2),
                new Comparison("c", "d", 2),
                new Comparison("a", "d", 7),
                new Comparison("a", "c", weights[0] / weights[2]),
                new Comparison("b", "d", weights[1] / weights[3])));
        assertClose(weigh(completed, "a", "b", "c", "d"), weights, 1e-12, "completed");
        List<String> codes = List.of("a", "b", "c", "d");
        assertThat(one.consistencyRatio(one.matrix("D", codes)))
                .isPositive()
                .isCloseTo(completed.consistencyRatio(completed.matrix("D", codes)), within(1e-12));
    }

    @Test
    void groupsThatNothingLinksAreRefused() {
        AnalyticHierarchy apart =
                incomplete(Method.EIGENVECTOR, new Comparison("a", "b", 2), new Comparison("c", "d", 2));
        assertThatThrownBy(() -> weigh(apart, "a", "b", "c", "d"))
                .hasMessageContaining("At D no chain of comparisons links [c, d] with a")
                .hasMessageContaining("Maybe add a comparison between the two groups");
        for (Method method : List.of(Method.COLUMN_MEAN, Method.ROOT_MEAN_SQUARE)) {
            assertThatThrownBy(() -> incomplete(method)).hasMessageContaining(method + " needs a complete matrix");
        }
    }

    @Test
    void consistentJudgementsAreTheWeightsWhateverTheMethod() {
        List<Comparison> consistent =
                List.of(new Comparison("a", "b", 2), new Comparison("a", "c", 4), new Comparison("b", "c", 2));
        for (Method method : Method.values()) {
            AnalyticHierarchy one = new AnalyticHierarchy(consistent, method, TABLE, 0.1);
            assertClose(weigh(one, "a", "b", "c"), new double[] {4 / 7.0, 2 / 7.0, 1 / 7.0}, 1e-12, method.name());
        }
    }

    private static Judge judge(String name, double influence, double ab, double ac, double bc) {
        return new Judge(
                name,
                List.of(new Comparison("a", "b", ab), new Comparison("a", "c", ac), new Comparison("b", "c", bc)),
                influence);
    }

    private static GroupHierarchy group(Joined joined, double limit, Judge... judges) {
        return new GroupHierarchy(List.of(judges), joined, Method.EIGENVECTOR, TABLE, limit, false);
    }

    @Test
    void consistentJudgesJoinByTheirMeans() {
        Judge first = judge("甲", 1, 2, 4, 2);
        Judge second = judge("乙", 3, 1, 2, 2);
        double[] one = {4 / 7.0, 2 / 7.0, 1 / 7.0};
        double[] two = {0.4, 0.4, 0.2};
        double[] arithmetic = new double[3];
        double[] geometric = new double[3];
        for (int j = 0; j < 3; j++) {
            arithmetic[j] = 0.25 * one[j] + 0.75 * two[j];
            geometric[j] = Math.pow(one[j], 0.25) * Math.pow(two[j], 0.75);
        }
        double[] rescaled = Weights.proportionalTo(geometric).toArray();
        assertClose(
                weigh(group(Joined.PRIORITIES_ARITHMETIC, 0.1, first, second), "a", "b", "c"), arithmetic, 1e-12, "a");
        assertClose(weigh(group(Joined.PRIORITIES_GEOMETRIC, 0.1, first, second), "a", "b", "c"), rescaled, 1e-12, "g");
        assertClose(weigh(group(Joined.JUDGEMENTS, 0.1, first, second), "a", "b", "c"), rescaled, 1e-12, "j");
        assertThat(new GroupHierarchy(List.of(first)).joined()).isEqualTo(Joined.JUDGEMENTS);
        assertThat(new Judge("甲", List.of()).influence()).isEqualTo(1);
    }

    @Test
    void aJudgeWhoContradictsHimselfIsNamed() {
        Judge circle = judge("乙", 1, 3, 1 / 3.0, 3);
        Judge mirror = judge("丙", 1, 1 / 3.0, 3, 1 / 3.0);
        GroupHierarchy judgements = group(Joined.JUDGEMENTS, 0.1, circle, mirror);
        assertClose(weigh(judgements, "a", "b", "c"), new double[] {1 / 3., 1 / 3., 1 / 3.}, 1e-12, "they cancel");
        List<Issue> issues = judgements.review(children("a", "b", "c"), Weights.equal(3));
        assertThat(issues).hasSize(2);
        assertThat(issues.get(0).in(Language.EN))
                .isEqualTo("D: the AHP consistency ratio 1.1494 of judge 乙 exceeds 0.1");
        assertThatThrownBy(() -> weigh(group(Joined.JUDGEMENTS, 0.1, circle), "a", "b", "c"))
                .hasMessageContaining("The judgements at D are inconsistent");
        assertThatThrownBy(() -> weigh(group(Joined.PRIORITIES_GEOMETRIC, 0.1, circle), "a", "b", "c"))
                .hasMessageContaining("The judgements of 乙 at D are inconsistent: CR = 1.1494 > 0.1");
        assertThat(group(Joined.JUDGEMENTS, 2, circle).review(children("a", "b", "c"), Weights.equal(3)))
                .anySatisfy(issue -> assertThat(issue.message().en()).contains("of the joint judgements"));
    }

    @Test
    void badGroupsAreRefused() {
        assertThatThrownBy(() -> new GroupHierarchy(List.of())).hasMessageContaining("without judges gives no weights");
        Judge judge = judge("甲", 1, 2, 4, 2);
        assertThatThrownBy(() -> group(Joined.JUDGEMENTS, 0.1, judge, judge)).hasMessageContaining("甲 appears twice");
        assertThatThrownBy(() -> group(Joined.JUDGEMENTS, -1, judge)).hasMessageContaining("must not be negative");
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> judge("甲", bad, 1, 1, 1)).hasMessageContaining("as " + bad + " is not");
        }
        assertThatThrownBy(() -> weigh(group(Joined.JUDGEMENTS, 0.1, judge), "a", "b"))
                .hasMessageContaining("Judge 甲: A judgement at D names \"c\"");
        Judge partial = new Judge("甲", List.of(new Comparison("a", "b", 2)));
        Judge other = new Judge("乙", List.of(new Comparison("a", "b", 2), new Comparison("b", "c", 2)));
        assertThatThrownBy(() -> weigh(group(Joined.JUDGEMENTS, 0.1, partial), "a", "b", "c"))
                .hasMessageContaining("Judge 甲: At D these comparisons are missing");
        GroupHierarchy open = new GroupHierarchy(
                List.of(other, new Judge("丙", other.comparisons())),
                Joined.JUDGEMENTS,
                Method.EIGENVECTOR,
                TABLE,
                0.1,
                true);
        assertClose(weigh(open, "a", "b", "c"), new double[] {4 / 7.0, 2 / 7.0, 1 / 7.0}, 1e-12, "incomplete");
    }

    private static Map<String, Double> map(String codes, double... values) {
        Map<String, Double> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            map.put(codes.substring(i, i + 1), values[i]);
        }
        return map;
    }

    @Test
    void consistentBestWorstJudgementsAreTheWeights() {
        for (BestWorst.Model model : BestWorst.Model.values()) {
            BestWorst one = new BestWorst("a", "c", map("abc", 1, 2, 8), map("abc", 8, 4, 1), model, 0);
            assertThat(one.consistencyRatio()).isZero();
            double[] weights = weigh(one, "a", "b", "c");
            assertClose(weights, new double[] {8 / 13.0, 4 / 13.0, 1 / 13.0}, 1e-9, model.name());
            assertThat(one.deviation(children("a", "b", "c"), Weights.proportionalTo(weights)))
                    .isCloseTo(0, within(1e-9));
            assertThat(one.review(children("a", "b", "c"), Weights.proportionalTo(weights)))
                    .isEmpty();
        }
        assertThat(weigh(new BestWorst("a", "a", map("a", 1), map("a", 1)), "a"))
                .containsExactly(1);
        assertThat(new BestWorst("a", "a", map("a", 1), map("a", 1)).consistencyRatio())
                .isZero();
    }

    /** Rezaei (2016), the choice of a car: published weights and xi to four digits. */
    @Test
    void bestWorstOfTheLiterature() {
        BestWorst car = new BestWorst(
                "p", "s", map("qpcfs", 2, 1, 4, 2, 8), map("qpcfs", 4, 8, 4, 2, 1), BestWorst.Model.LINEAR, 1);
        double[] weights = weigh(car, "q", "p", "c", "f", "s");
        double deviation = car.deviation(children("q", "p", "c", "f", "s"), Weights.proportionalTo(weights));
        assertThat(car.consistencyRatio()).isCloseTo(Math.abs(4 * 4 - 8.0) / 56, within(1e-15));
        assertNoBetter(car, weights, deviation, "q", "p", "c", "f", "s");
        assertThat(car.review(children("q", "p", "c", "f", "s"), Weights.proportionalTo(weights)))
                .singleElement()
                .satisfies(issue -> assertThat(issue.in(Language.EN))
                        .startsWith("D: the input-based consistency ratio of the best-worst judgements is 0.1429"));
    }

    /** No small change of the weights lowers the largest deviation. */
    private static void assertNoBetter(BestWorst method, double[] weights, double deviation, String... codes) {
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                double[] moved = weights.clone();
                moved[i] += 1e-4;
                moved[j] -= 1e-4;
                assertThat(method.deviation(children(codes), Weights.proportionalTo(moved)))
                        .isGreaterThan(deviation - 1e-9);
            }
        }
    }

    @Test
    void badBestWorstJudgementsAreRefused() {
        assertThatThrownBy(() -> new BestWorst("a", "c", map("abc", 2, 2, 8), map("abc", 8, 4, 1)))
                .hasMessageContaining("a beside itself counts 1, and not 2.0");
        assertThatThrownBy(() -> new BestWorst("a", "d", map("abc", 1, 2, 8), map("abc", 8, 4, 1)))
                .hasMessageContaining("d beside itself counts 1, and not null");
        assertThatThrownBy(() -> new BestWorst("a", "c", map("abc", 1, 2, 8), map("abc", 7, 4, 1)))
                .hasMessageContaining("The judgement of a over c is 8.0 in one vector and 7.0 in the other");
        assertThatThrownBy(() -> new BestWorst("a", "c", map("abc", 1, 0.5, 8), map("abc", 8, 4, 1)))
                .hasMessageContaining(
                        "The comparison of a of b must be finite, at least 1.0 and at most 9.0, so it cannot be 0.5");
        assertThatThrownBy(() -> new BestWorst(
                        "a", "c", map("abc", 1, 2, 8), map("abc", 8, 4, 1), BestWorst.Model.LINEAR, Double.NaN))
                .hasMessageContaining("must not be negative");
        BestWorst wild = new BestWorst("a", "c", map("abc", 1, 9, 9), map("abc", 9, 9, 1));
        assertThat(wild.consistencyRatio()).isEqualTo(1);
        assertThatThrownBy(() -> weigh(wild, "a", "b", "c"))
                .hasMessageContaining("The best-worst judgements at D are inconsistent: 1.0000 > 0.3");
    }

    @Test
    void numbersAreKeyedByTheChildrenExactly() {
        for (Weighting method : List.of(
                new FullConsistency(map("ab", 1, 2)),
                new Rancom(map("ab", 1, 2)),
                new RankBasedWeights(map("ab", 1, 2)),
                new Swara(List.of("a", "b"), map("b", 0.5)),
                new BestWorst("a", "b", map("ab", 1, 2), map("ab", 2, 1)),
                new BudgetAllocation(List.of(new Expert("甲", map("ab", 60, 40)))))) {
            assertThatThrownBy(() -> weigh(method, "a", "b", "c"))
                    .hasMessageContaining("At D these children are not judged: [c]")
                    .hasMessageContaining("Maybe judge each child of positive weight");
            assertThatThrownBy(() -> weigh(method, "a"))
                    .hasMessageContaining("names \"b\", which is no child of positive weight")
                    .satisfies(e -> assertThat(((InvalidInputException) e).in(Language.ZH))
                            .contains("没有名为“b”"));
        }
    }

    @Test
    void ordersOfImportance() {
        assertClose(weigh(new FullConsistency(map("ab", 1, 3)), "a", "b"), new double[] {0.75, 0.25}, 1e-15, "fucom");
        assertClose(
                weigh(new Swara(List.of("b", "a"), map("a", 0.5)), "a", "b"), new double[] {0.4, 0.6}, 1e-15, "swara");
        assertClose(
                weigh(new Rancom(map("abc", 1, 2, 2)), "a", "b", "c"),
                new double[] {2.5 / 4.5, 1 / 4.5, 1 / 4.5},
                1e-15,
                "rancom");
        double[] tied =
                weigh(new RankBasedWeights(map("abc", 1, 2, 2), RankBasedWeights.Formula.RECIPROCAL), "a", "b", "c");
        assertClose(tied, new double[] {6 / 11.0, 2.5 / 11, 2.5 / 11}, 1e-15, "tied");
        assertClose(
                weigh(new RankBasedWeights(map("abc", 3, 7, 9)), "a", "b", "c"),
                new double[] {11 / 18.0, 5 / 18.0, 2 / 18.0},
                1e-15,
                "only the order counts");
    }

    @Test
    void badOrdersAreRefused() {
        assertThatThrownBy(() -> new FullConsistency(map("ab", 1, 0.9))).hasMessageContaining("so it cannot be 0.9");
        assertThatThrownBy(() -> new Rancom(map("ab", 1, Double.POSITIVE_INFINITY)))
                .hasMessageContaining("so it cannot be Infinity");
        assertThatThrownBy(() -> new RankBasedWeights(map("ab", 0, 1))).hasMessageContaining("so it cannot be 0.0");
        assertThatThrownBy(() -> new Swara(List.of("a", "b"), map("ab", 0, 0.5)))
                .hasMessageContaining("a comes first in SWARA and has none before it");
        assertThatThrownBy(() -> new Swara(List.of("a", "a"), map("a", 0.5)))
                .hasMessageContaining("names each child once");
        assertThatThrownBy(() -> new Swara(List.of(), Map.of())).hasMessageContaining("names each child once");
        assertThatThrownBy(() -> new Swara(List.of("a", "b"), Map.of())).hasMessageContaining("not judged: [b]");
        assertThatThrownBy(() -> new Swara(List.of("a", "b"), map("b", -0.1))).hasMessageContaining("cannot be -0.1");
    }

    @Test
    void budgetsAreMeansAndTellTheirSpread() {
        BudgetAllocation two = new BudgetAllocation(
                List.of(new Expert("甲", map("abc", 70, 20, 10)), new Expert("乙", map("abc", 50, 20, 30))));
        assertClose(weigh(two, "a", "b", "c"), new double[] {0.6, 0.2, 0.2}, 1e-15, "means");
        BudgetAllocation.Spread last = two.spread("D", List.of("a", "b", "c")).get(2);
        assertThat(last.code()).isEqualTo("c");
        assertThat(last.mean()).isCloseTo(0.2, within(1e-15));
        assertThat(last.standardDeviation()).isCloseTo(Math.sqrt(0.02), within(1e-15));
        assertThat(last.lowest()).isEqualTo(0.1);
        assertThat(last.highest()).isEqualTo(0.3);
        assertThat(two.review(children("a", "b", "c"), Weights.equal(3)))
                .singleElement()
                .satisfies(issue -> assertThat(issue.in(Language.EN))
                        .isEqualTo("D: the experts differ much over c: 0.1000 – 0.3000"));
        BudgetAllocation one = new BudgetAllocation(List.of(new Expert("甲", map("ab", 0.25, 0.75))), 1);
        assertThat(one.review(children("a", "b"), Weights.equal(2))).isEmpty();
        assertThat(one.spread("D", List.of("a", "b")).get(0).standardDeviation())
                .isNaN();
    }

    @Test
    void badBudgetsAreRefused() {
        assertThatThrownBy(() -> new BudgetAllocation(List.of())).hasMessageContaining("without experts");
        Expert spender = new Expert("甲", map("ab", 70, 40));
        assertThatThrownBy(() -> new BudgetAllocation(List.of(spender)))
                .hasMessageContaining("The expert 甲 spends 110.0 points of a budget of 100.0")
                .hasMessageContaining("Maybe let the points sum to the budget");
        assertThatThrownBy(() -> new BudgetAllocation(List.of(spender, spender), 110))
                .hasMessageContaining("The expert 甲 appears twice");
        assertThatThrownBy(() -> new Expert("甲", map("a", -1))).hasMessageContaining("cannot be -1.0");
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new BudgetAllocation(List.of(spender), bad))
                    .hasMessageContaining("and " + bad + " is not");
        }
        BudgetAllocation fine = new BudgetAllocation(List.of(new Expert("甲", map("ab", 70, 30))));
        assertThatThrownBy(() -> weigh(fine, "a", "c")).hasMessageContaining("Expert 甲: A judgement at D names \"b\"");
    }

    @Test
    void namedSetsServeTheWholeIndex() {
        NamedSetWeights sets =
                new NamedSetWeights(Map.of("law", map("abc", 1, 3, 8), "experts", map("ab", 2, 2)), "law");
        assertClose(weigh(sets, "a", "b"), new double[] {0.25, 0.75}, 1e-15, "law");
        assertClose(weigh(sets.choose("experts"), "b", "a"), new double[] {0.5, 0.5}, 1e-15, "experts");
        assertThatThrownBy(() -> weigh(sets.choose("experts"), "b", "c"))
                .hasMessageContaining("The set of weights \"experts\" names no weight for c of D")
                .hasMessageContaining("Maybe it names these: [a, b]");
        assertThatThrownBy(() -> sets.choose("mine"))
                .hasMessageContaining("There is no set of weights named \"mine\"")
                .hasMessageContaining("Maybe it is one of these: [experts, law]");
        assertThatThrownBy(() -> new NamedSetWeights(Map.of("x", map("a", -1)), "x"))
                .hasMessageContaining("cannot be -1.0");
    }
}
