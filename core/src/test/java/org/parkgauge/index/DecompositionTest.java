package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.aggregation.ideal.Topsis;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.aggregation.mean.Harmonic;
import org.parkgauge.data.Children;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Weights;
import org.parkgauge.text.Language;

class DecompositionTest {

    private static final double NAN = Double.NaN;

    private static final Dataset PARKS = Dataset.of(List.of("North", "South"))
            .with("a", 80, 50)
            .with("b", 20, 40)
            .with("c", 60, 60)
            .with("d", 0, 30);

    private static Indicator leaf(String code) {
        return Indicator.of(code).label(code + "名", "name of " + code).higherIsBetter(0, 100);
    }

    private static Scores score(Dimension root, Dataset data) {
        return IndexSpec.named("test").root(root).build().fit(data).score(data);
    }

    private static Explanation part(Explanation explanation, String code) {
        return explanation.parts().stream()
                .filter(one -> one.code().equals(code) && one.kind() != Explanation.Kind.COVERAGE)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anArithmeticScoreIsTheSumOfItsContributions() {
        Scores scores = score(
                Dimension.of(
                        "ROOT",
                        Dimension.of("D", leaf("a").weight(3), leaf("b")).weight(2),
                        leaf("c")),
                PARKS);
        Explanation explanation = scores.explain("North");
        assertThat(scores.isArithmetic()).isTrue();
        assertThat(explanation.reference()).isZero();
        assertThat(explanation.part()).isCloseTo((0.75 * 80 + 0.25 * 20) * 2 / 3 + 60 / 3.0, within(1e-12));
        Explanation d = part(explanation, "D");
        assertThat(part(d, "a").part()).isCloseTo(80 * 0.5, within(1e-12));
        assertThat(part(d, "b").part()).isCloseTo(20 / 6.0, within(1e-12));
        assertThat(part(explanation, "c").part()).isCloseTo(20, within(1e-12));
        assertThat(explanation.leaves()).extracting(Explanation::code).containsExactly("a", "b", "c");
        assertThat(d.kind()).isEqualTo(Explanation.Kind.DIMENSION);
        assertThat(part(d, "a").raw()).isEqualTo(80);
    }

    @Test
    void aGeometricScoreIsExplainedByLossesFromTheBest() {
        Scores scores = score(Dimension.of("ROOT", leaf("a"), leaf("b")).aggregation(new Geometric(1)), PARKS);
        assertThat(scores.isArithmetic()).isFalse();
        Explanation explanation = scores.explain("North");
        assertThat(explanation.reference()).isCloseTo(100, within(1e-12));
        double mean = (40 - 100) / (Math.log(40) - Math.log(100));
        assertThat(part(explanation, "a").part()).isCloseTo(0.5 * mean * Math.log(80 / 100.0), within(1e-12));
        assertThat(part(explanation, "b").part()).isCloseTo(0.5 * mean * Math.log(20 / 100.0), within(1e-12));
    }

    @Test
    void flooredChildrenCountAsTheFloor() {
        Scores scores = score(Dimension.of("ROOT", leaf("a"), leaf("d")).aggregation(new Geometric(10)), PARKS);
        Explanation one = scores.explain("North", "South");
        double s = Math.sqrt(800);
        double r = Math.sqrt(1500);
        double mean = (s - r) / (Math.log(s) - Math.log(r));
        assertThat(part(one, "d").part()).isCloseTo(0.5 * mean * (Math.log(10) - Math.log(30)), within(1e-12));
        Dataset low = Dataset.of(List.of("x", "y")).with("a", 50, 80).with("d", 0, 9);
        Explanation both = score(Dimension.of("ROOT", leaf("a"), leaf("d")).aggregation(new Geometric(10)), low)
                .explain("x", "y");
        assertThat(part(both, "d").part()).isZero();
        assertThat(part(both, "a").part()).isCloseTo(both.part(), within(1e-12));
    }

    @Test
    void anotherMethodIsDividedByShapleyValues() {
        for (Aggregation method : List.of(new Harmonic(), new Topsis(Topsis.Scaling.NONE, Topsis.Metric.EUCLIDEAN))) {
            Dataset parks = Dataset.of(List.of("x", "y", "z"))
                    .with("a", 80, 50, 7)
                    .with("b", 20, 40, 90)
                    .with("c", 61, 60, 5)
                    .with("e", 10, 30, 44);
            Scores scores = score(
                    Dimension.of("ROOT", leaf("a").weight(2), leaf("b"), leaf("c"), leaf("e"))
                            .aggregation(method),
                    parks);
            Explanation explanation = scores.explain("x", "y");
            double[] x = {80, 20, 61, 10};
            double[] r = {50, 40, 60, 30};
            double[] expected = shapley(scores.index(), x, r);
            for (int j = 0; j < x.length; j++) {
                assertThat(explanation.parts().get(j).part()).isCloseTo(expected[j], within(1e-12));
            }
        }
    }

    /** The mean over all orders of what each child adds when it joins. */
    private static double[] shapley(FittedIndex index, double[] x, double[] r) {
        List<List<Integer>> orders = new ArrayList<>();
        orders(List.of(), x.length, orders);
        double[] mean = new double[x.length];
        for (List<Integer> order : orders) {
            double[] row = r.clone();
            for (int j : order) {
                double before = index.root().aggregation().apply(row);
                row[j] = x[j];
                mean[j] += (index.root().aggregation().apply(row) - before) / orders.size();
            }
        }
        return mean;
    }

    private static void orders(List<Integer> begun, int size, List<List<Integer>> orders) {
        if (begun.size() == size) {
            orders.add(begun);
        }
        for (int j = 0; j < size; j++) {
            if (!begun.contains(j)) {
                List<Integer> longer = new ArrayList<>(begun);
                longer.add(j);
                orders(longer, size, orders);
            }
        }
    }

    @Test
    void shapleyValuesReachUpToTwelveChildren() {
        assertThat(harmonicOf(12).kind()).isEqualTo(Explanation.Kind.DIMENSION);
        Explanation explanation = harmonicOf(13);
        assertThat(explanation.kind()).isEqualTo(Explanation.Kind.NOT_DECOMPOSABLE);
        assertThat(explanation.parts()).isEmpty();
        assertThat(explanation.leaves()).containsExactly(explanation);
        assertThat(explanation.part()).isCloseTo(explanation.score() - explanation.reference(), within(1e-12));
    }

    private static Explanation harmonicOf(int size) {
        Dataset data = Dataset.of(List.of("x", "y"));
        for (int j = 0; j < size; j++) {
            data = data.with("i" + j, 10 + j, 30 - j);
        }
        Component[] leaves =
                IntStream.range(0, size).mapToObj(j -> leaf("i" + j)).toArray(Component[]::new);
        return score(Dimension.of("ROOT", leaves).aggregation(new Harmonic()), data)
                .explain("x", "y");
    }

    @Test
    void whatComesOfMissingChildrenIsACoverageTerm() {
        Dataset parks = Dataset.of(List.of("x", "y")).with("a", 60, 60).with("b", NAN, 20);
        for (Aggregation method : List.of(new Harmonic(), new Geometric(1))) {
            Scores scores = score(
                    Dimension.of("ROOT", leaf("a"), leaf("b"))
                            .minimumCoverage(0.5)
                            .aggregation(method),
                    parks);
            Explanation explanation = scores.explain("x", "y");
            assertThat(part(explanation, "a").part()).isZero();
            Explanation coverage = explanation.parts().get(1);
            assertThat(coverage.kind()).isEqualTo(Explanation.Kind.COVERAGE);
            assertThat(coverage.code()).isEqualTo("ROOT");
            assertThat(coverage.part()).isCloseTo(60 - scores.score("y"), within(1e-12));
            assertThat(explanation.summary(1, Language.EN)).contains("effect of missing children");
            assertThat(explanation.summary(1, Language.ZH)).contains("缺失项的影响");
        }
    }

    @Test
    void theWeightsOfWhatIsCommonAreRescaled() {
        Dataset parks = Dataset.of(List.of("x", "y"))
                .with("a", NAN, NAN)
                .with("b", 60, 30)
                .with("c", 20, 40)
                .with("d", 50, NAN);
        Component[] leaves = {leaf("a"), leaf("b"), leaf("c"), leaf("d").weight(2)};
        Explanation arithmetic =
                score(Dimension.of("ROOT", leaves).minimumCoverage(0), parks).explain("x", "y");
        assertThat(part(arithmetic, "b").part()).isCloseTo(15, within(1e-12));
        assertThat(part(arithmetic, "c").part()).isCloseTo(-10, within(1e-12));
        assertThat(arithmetic.parts()).hasSize(3);
        Explanation harmonic = score(
                        Dimension.of("ROOT", leaves).minimumCoverage(0).aggregation(new Harmonic()), parks)
                .explain("x", "y");
        double both = 2 / (1 / 60.0 + 1 / 20.0);
        double none = 2 / (1 / 30.0 + 1 / 40.0);
        double first = 2 / (1 / 60.0 + 1 / 40.0);
        double second = 2 / (1 / 30.0 + 1 / 20.0);
        assertThat(part(harmonic, "b").part()).isCloseTo((first - none + both - second) / 2, within(1e-12));
        assertThat(part(harmonic, "c").part()).isCloseTo((second - none + both - first) / 2, within(1e-12));
        assertThat(harmonic.parts().stream().mapToDouble(Explanation::part).sum())
                .isCloseTo(harmonic.part(), within(1e-12));
    }

    /** The score of the first child, and none without it. */
    private record FirstChild() implements Aggregation {

        @Override
        public Set<Trait> traits() {
            return Set.of(Trait.HANDLES_MISSING);
        }

        @Override
        public FittedAggregation fit(Children children, Weights weights) {
            return row -> Double.isNaN(row[0]) ? row[1] > 50 ? 50 : Double.NaN : row[0];
        }
    }

    @Test
    void whatCannotBeDividedIsSaidSo() {
        Dataset parks = Dataset.of(List.of("x", "y")).with("a", 60, NAN).with("b", 10, 80);
        Scores scores = score(
                Dimension.of("ROOT", leaf("a"), leaf("b")).minimumCoverage(0).aggregation(new FirstChild()), parks);
        Explanation explanation = scores.explain("x", "y");
        assertThat(explanation.kind()).isEqualTo(Explanation.Kind.NOT_DECOMPOSABLE);
        assertThat(explanation.part()).isEqualTo(10);
        Explanation difference = explanation.diff(scores.explain("y", "y"));
        assertThat(difference.kind()).isEqualTo(Explanation.Kind.NOT_DECOMPOSABLE);
        assertThat(difference.part()).isEqualTo(10);
        assertThat(difference.leaves()).containsExactly(difference);
    }

    @Test
    void anArithmeticIndexIsOneThroughout() {
        Dimension inner = Dimension.of("D", leaf("a"), leaf("b"));
        assertThat(score(Dimension.of("ROOT", inner, leaf("c")), PARKS).isArithmetic())
                .isTrue();
        assertThat(score(Dimension.of("ROOT", inner.aggregation(new Geometric(1)), leaf("c")), PARKS)
                        .isArithmetic())
                .isFalse();
        assertThat(score(
                                Dimension.of(
                                        "ROOT",
                                        inner.aggregation(new Geometric(1)).weight(0),
                                        leaf("c")),
                                PARKS)
                        .isArithmetic())
                .as("what stays outside does not matter")
                .isTrue();
    }

    @Test
    void theBestHasNoRawValues() {
        Scores scores = score(Dimension.of("ROOT", leaf("a"), leaf("b")), PARKS);
        Explanation explanation = scores.index().best().against(scores.profile("North"));
        assertThat(explanation.parts())
                .allSatisfy(part -> assertThat(part.raw()).isNaN());
        assertThat(scores.profile("North")
                        .against(scores.index().best())
                        .parts()
                        .get(0)
                        .raw())
                .isEqualTo(80);
        assertThat(scores.data()).isSameAs(PARKS);
    }

    @Test
    void nothingInCommonLeavesACoverageTermOnly() {
        Dataset parks = Dataset.of(List.of("x", "y")).with("a", 60, NAN).with("b", NAN, 20);
        Explanation explanation = score(
                        Dimension.of("ROOT", leaf("a"), leaf("b")).minimumCoverage(0.5), parks)
                .explain("x", "y");
        assertThat(explanation.parts()).hasSize(1);
        assertThat(explanation.parts().get(0).kind()).isEqualTo(Explanation.Kind.COVERAGE);
        assertThat(explanation.parts().get(0).part()).isEqualTo(40);
    }

    /** A dimension whose children's gaps cancel out all but a rounding error still shows them at their true size. */
    @Test
    void gapsThatCancelAreDividedAtTheirTrueSize() {
        for (double excess : new double[] {0, 1e-14, -3e-14, 1e-13, 1e-10}) {
            Dataset parks = Dataset.of(List.of("x", "y"))
                    .with("a", 40, 60)
                    .with("b", 60 + 2 * excess, 40)
                    .with("c", 30, 70);
            Explanation explanation = score(
                            Dimension.of("ROOT", Dimension.of("D", leaf("a"), leaf("b")), leaf("c"))
                                    .aggregation(new Geometric()),
                            parks)
                    .explain("x", "y");
            double mean = (Math.sqrt(50 * 30) - Math.sqrt(50 * 70)) / (0.5 * Math.log(3 / 7.0));
            Explanation d = part(explanation, "D");
            assertThat(part(d, "a").part()).as("excess %s", excess).isCloseTo(-10 * 0.5 * mean / 50, within(1e-6));
            assertThat(part(d, "b").part()).isCloseTo(10 * 0.5 * mean / 50, within(1e-6));
        }
    }

    @Test
    void gapsThatCancelUnderAMethodWithoutClosedFormAreNoWildNumbers() {
        Dataset parks = Dataset.of(List.of("x", "y"))
                .with("a", 0.1, 0.7)
                .with("b", 0.7, 0.1)
                .with("c", 0.3, 0.2)
                .with("e", 0.2, 0.3)
                .with("f", 0.5, 0.9);
        Component[] leaves = List.of("a", "b", "c", "e").stream()
                .map(code -> leaf(code).higherIsBetter(0, 1))
                .toArray(Component[]::new);
        Explanation explanation = score(
                        Dimension.of(
                                        "ROOT",
                                        Dimension.of("D", leaves)
                                                .aggregation(new org.parkgauge.aggregation.mean.Arithmetic()),
                                        leaf("f").higherIsBetter(0, 1))
                                .aggregation(new Harmonic()),
                        parks)
                .explain("x", "y");
        assertThat(part(explanation, "D").parts())
                .allSatisfy(one -> assertThat(Math.abs(one.part())).isLessThan(30));
    }

    @Test
    void aDifferenceOfExplanationsSumsToTheDifferenceOfTheGaps() {
        Scores scores = score(Dimension.of("ROOT", Dimension.of("D", leaf("a"), leaf("b")), leaf("c")), PARKS);
        Explanation north = scores.explain("North");
        Explanation south = scores.explain("South");
        Explanation difference = north.diff(south);
        assertThat(difference.part()).isCloseTo(north.part() - south.part(), within(1e-12));
        assertThat(difference.score()).isEqualTo(scores.score("North"));
        assertThat(difference.reference()).isEqualTo(scores.score("South"));
        assertThat(part(part(difference, "D"), "a").part()).isCloseTo(7.5, within(1e-12));
        assertThat(difference.leaves().stream().mapToDouble(Explanation::part).sum())
                .isCloseTo(difference.part(), within(1e-12));
        assertThatThrownBy(() -> north.diff(part(south, "D"))).hasMessageContaining("ROOT and D cannot be compared");
    }

    @Test
    void aDifferenceShowsWhatOnlyOneExplanationHolds() {
        Dataset parks = Dataset.of(List.of("x", "y", "z")).with("a", 60, 50, 10).with("b", NAN, 20, 30);
        Scores scores = score(Dimension.of("ROOT", leaf("a"), leaf("b")).minimumCoverage(0.5), parks);
        Explanation difference = scores.explain("x", "z").diff(scores.explain("y", "z"));
        assertThat(difference.leaves().stream().mapToDouble(Explanation::part).sum())
                .isCloseTo(difference.part(), within(1e-12));
        assertThat(difference.parts()).extracting(Explanation::kind).contains(Explanation.Kind.COVERAGE);
        assertThat(part(difference, "b").part()).isCloseTo(5, within(1e-12));
    }

    @Test
    void theLargestPartsComeFirst() {
        Scores scores = score(Dimension.of("ROOT", leaf("a"), leaf("b"), leaf("c"), leaf("d")), PARKS);
        Explanation explanation = scores.explain("North", "South");
        assertThat(explanation.largest(3)).extracting(Explanation::code).containsExactly("a", "d", "b");
        assertThat(explanation.largest(9)).hasSize(4);
        assertThat(explanation.summary(2, Language.EN))
                .isEqualTo("ROOT 40.00 against 45.00: gap -5.00\n+7.50  a name of a\n-7.50  d name of d");
        assertThat(explanation.summary(1, Language.ZH)).isEqualTo("ROOT 40.00，对照 45.00，差 -5.00\n+7.50  a a名");
    }

    @Test
    void profilesOfDifferentIndicesAreNotCompared() {
        Scores scores = score(Dimension.of("ROOT", leaf("a"), leaf("b")), PARKS);
        Scores others = score(Dimension.of("ROOT", leaf("a"), leaf("c")), PARKS);
        assertThatThrownBy(() -> scores.profile("North").against(others.profile("North")))
                .hasMessageContaining("\"North\" and \"North\" were scored by different indices")
                .hasMessageContaining("Maybe score both with one fitted index");
        Scores again = score(Dimension.of("ROOT", leaf("a"), leaf("b")), PARKS);
        assertThat(scores.profile("North").against(again.profile("South")).part())
                .isEqualTo(5);
    }

    @Test
    void whatHasNoScoreHasNoExplanation() {
        Dataset parks = Dataset.of(List.of("x", "y")).with("a", NAN, 60).with("b", 30, 20);
        Scores scores = score(Dimension.of("ROOT", leaf("a"), leaf("b")), parks);
        assertThatThrownBy(() -> scores.explain("x"))
                .hasMessageContaining("\"x\" has no score, so there is nothing to explain")
                .hasMessageContaining("Maybe complete its data, or lower the minimum coverage.");
    }

    @Test
    void theMeanProfileOfAGroupTakesTheMeanOfTheLeavesThatArePresent() {
        Dataset parks =
                Dataset.of(List.of("x", "y", "z")).with("a", 80, 20, NAN).with("b", 20, 80, 35);
        Scores scores = score(Dimension.of("ROOT", leaf("a"), leaf("b")).aggregation(new Geometric()), parks);
        Profile mean = scores.meanProfile("group", List.of("x", "y", "z"));
        assertThat(mean.name()).isEqualTo("group");
        assertThat(mean.score("a")).isEqualTo(50);
        assertThat(mean.score("b")).isEqualTo(45);
        assertThat(mean.score()).isCloseTo(Math.sqrt(50 * 45), within(1e-12));
    }
}
