package org.parkgauge.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.parkgauge.internal.testing.Close.assertClose;
import static org.parkgauge.weighting.DegenerateCasesTest.children;
import static org.parkgauge.weighting.DegenerateCasesTest.weigh;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.data.Children;
import org.parkgauge.data.Weights;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.weighting.OptimizedWeights.Goal;

/** Weights by principal components and factors, and optimized weights. */
class ComponentsTest {

    /** Columns a x + noise of one hidden quantity, 40 units. */
    private static Children hidden(double... slopes) {
        Random random = new Random(11);
        double[] quantity = random.doubles(40, 0, 10).toArray();
        double[][] columns = new double[slopes.length][];
        for (int j = 0; j < slopes.length; j++) {
            double slope = slopes[j];
            columns[j] = IntStream.range(0, 40)
                    .mapToDouble(i -> 50 + slope * quantity[i] + 3 * random.nextDouble())
                    .toArray();
        }
        return children(columns);
    }

    /** Columns a (x + noise) of one hidden quantity, about equally correlated. */
    private static Children alike(double... slopes) {
        Random random = new Random(12);
        double[] quantity = random.doubles(40, 0, 10).toArray();
        double[][] columns = new double[slopes.length][];
        for (int j = 0; j < slopes.length; j++) {
            double slope = slopes[j];
            columns[j] = IntStream.range(0, 40)
                    .mapToDouble(i -> 50 + slope * (quantity[i] + 8 * random.nextDouble()))
                    .toArray();
        }
        return children(columns);
    }

    private static PrincipalComponentWeights pca(NegativeLoadings rule) {
        return new PrincipalComponentWeights(
                PrincipalComponentWeights.Decomposed.CORRELATION, PrincipalComponentWeights.Form.SQUARED, rule, 8);
    }

    private static FactorWeights factor(NegativeLoadings rule) {
        return new FactorWeights(FactorWeights.Retained.NUMBER, 1, FactorWeights.Assignment.HIGHEST, rule, 8);
    }

    @Test
    void aChildThatPointsTheOtherWayIsNeverWeighedInSilence() {
        Children mixed = hidden(1, 2, 3, -1);
        for (List<Weighting> methods : List.of(
                List.<Weighting>of(
                        pca(NegativeLoadings.REFUSE), pca(NegativeLoadings.DROP), pca(NegativeLoadings.ABSOLUTE)),
                List.<Weighting>of(
                        factor(NegativeLoadings.REFUSE),
                        factor(NegativeLoadings.DROP),
                        factor(NegativeLoadings.ABSOLUTE)))) {
            assertThatThrownBy(() -> methods.get(0).weigh(mixed))
                    .hasMessageContaining("gives c3 a negative loading, which is no weight")
                    .hasMessageContaining("Maybe check its direction, or choose DROP");
            assertThat(weigh(methods.get(1), mixed)[3]).isZero();
            assertThat(weigh(methods.get(2), mixed)[3]).isPositive();
            assertThat(methods.get(1).review(mixed, Weights.equal(4)))
                    .singleElement()
                    .satisfies(issue -> assertThat(issue.in(Language.EN))
                            .contains("c3 has a negative loading in ")
                            .endsWith("by option it gets no weight"));
            assertThat(methods.get(2).review(mixed, Weights.equal(4)))
                    .singleElement()
                    .satisfies(issue -> assertThat(issue.message().en()).endsWith("by option it counts by its size"));
        }
        assertThat(pca(NegativeLoadings.REFUSE).review(hidden(1, 2, 3), Weights.equal(3)))
                .isEmpty();
    }

    @Test
    void aSingleFactorIsTheFirstComponent() {
        Children same = hidden(1, 2, 3, 0.5);
        double[] first = weigh(new PrincipalComponentWeights(), same);
        assertClose(weigh(new FactorWeights(), same), first, 1e-12, "one eigenvalue above 1");
        double[] proportional = weigh(
                new PrincipalComponentWeights(
                        PrincipalComponentWeights.Decomposed.CORRELATION,
                        PrincipalComponentWeights.Form.PROPORTIONAL,
                        NegativeLoadings.REFUSE,
                        8),
                same);
        assertClose(
                Weights.proportionalTo(
                                Arrays.stream(proportional).map(a -> a * a).toArray())
                        .toArray(),
                first,
                1e-12,
                "squares of the loadings");
        double[] covariance = weigh(
                new PrincipalComponentWeights(
                        PrincipalComponentWeights.Decomposed.COVARIANCE,
                        PrincipalComponentWeights.Form.PROPORTIONAL,
                        NegativeLoadings.REFUSE,
                        8),
                same);
        assertThat(covariance[2]).isGreaterThan(proportional[2]).isGreaterThan(covariance[0]);
    }

    private static Children tai() {
        Figures data = Figures.read("index/oecd/tai23.csv");
        return children(data.header().subList(1, 9).stream().map(data::numbers).toArray(double[][]::new));
    }

    /** Eigenvalues 3.354, 1.746, 0.985, 0.894, 0.471, 0.299, 0.174, 0.076 of eight indicators. */
    @ParameterizedTest
    @CsvSource({
        "EIGENVALUE, NaN, 2",
        "EIGENVALUE, 0.9, 3",
        "EIGENVALUE, 9, 1",
        "EACH_SHARE, NaN, 4",
        "EACH_SHARE, 0.2, 2",
        "CUMULATIVE_SHARE, NaN, 2",
        "CUMULATIVE_SHARE, 0.4, 1",
        "CUMULATIVE_SHARE, 0.65, 3",
        "CUMULATIVE_SHARE, 1, 8",
        "NUMBER, NaN, 1",
        "NUMBER, 3, 3",
        "NUMBER, 99, 8"
    })
    void theRuleDecidesHowManyFactorsStay(FactorWeights.Retained rule, double threshold, int count) {
        FactorWeights.Assignment all = FactorWeights.Assignment.ALL;
        FactorWeights byRule = new FactorWeights(rule, threshold, all, NegativeLoadings.ABSOLUTE, 8);
        FactorWeights byNumber =
                new FactorWeights(FactorWeights.Retained.NUMBER, count, all, NegativeLoadings.ABSOLUTE, 8);
        assertThat(byRule.weigh(tai())).isEqualTo(byNumber.weigh(tai()));
        double communalities = DoubleStream.of(byRule.weigh(tai())).sum();
        double[] eigenvalues = {
            3.35436121, 1.74606012, 0.98486203, 0.89391573, 0.47119613, 0.29945203, 0.17442218, 0.07573057
        };
        assertThat(communalities)
                .isCloseTo(Arrays.stream(eigenvalues).limit(count).sum(), within(1e-7));
    }

    @Test
    void badRulesAreRefused() {
        for (double bad : new double[] {-1, Double.POSITIVE_INFINITY}) {
            for (FactorWeights.Retained rule : FactorWeights.Retained.values()) {
                assertThatThrownBy(() ->
                                new FactorWeights(rule, bad, FactorWeights.Assignment.ALL, NegativeLoadings.DROP, 8))
                        .hasMessageContaining("The rule " + rule + " for retained factors has no meaning with " + bad);
            }
        }
        for (FactorWeights.Retained rule : List.of(
                FactorWeights.Retained.EACH_SHARE,
                FactorWeights.Retained.CUMULATIVE_SHARE,
                FactorWeights.Retained.NUMBER)) {
            assertThatThrownBy(
                            () -> new FactorWeights(rule, 1.5, FactorWeights.Assignment.ALL, NegativeLoadings.DROP, 8))
                    .hasMessageContaining("no meaning with 1.5");
        }
        assertThatThrownBy(() -> new FactorWeights(
                        FactorWeights.Retained.NUMBER, 0, FactorWeights.Assignment.ALL, NegativeLoadings.DROP, 8))
                .hasMessageContaining("no meaning with 0.0");
        assertThatThrownBy(() -> new FactorWeights(
                        FactorWeights.Retained.NUMBER, 1, FactorWeights.Assignment.ALL, NegativeLoadings.DROP, 2))
                .hasMessageContaining("needs at least 3 units, not 2");
        assertThat(new FactorWeights().minimumUnits()).isEqualTo(8);
        assertThat(new PrincipalComponentWeights().minimumUnits()).isEqualTo(8);
        assertThat(new OptimizedWeights().minimumUnits()).isEqualTo(8);
    }

    @Test
    void fewUnitsForManyChildrenAreReported() {
        assertThat(pca(NegativeLoadings.ABSOLUTE).review(tai(), Weights.equal(8)))
                .anySatisfy(issue -> assertThat(issue.in(Language.EN))
                        .isEqualTo(
                                "D: principal components rests on 23 units for 8 children, fewer than three to one"));
    }

    private static double[] correlations(Children children, double[] weights) {
        double[] index = new double[children.units().size()];
        for (int j = 0; j < weights.length; j++) {
            for (int i = 0; i < index.length; i++) {
                index[i] += weights[j] * children.get(j).current().get(i);
            }
        }
        return children.list().stream()
                .mapToDouble(child -> Correlations.pearson(child.current().toArray(), index))
                .toArray();
    }

    @Test
    void equalCorrelationIsReachedExactly() {
        Children same = alike(1, 2, 3, 0.5);
        double[] weights = weigh(new OptimizedWeights(), same);
        double[] obtained = correlations(same, weights);
        for (double one : obtained) {
            assertThat(one).isCloseTo(obtained[0], within(1e-12));
        }
        assertThat(new OptimizedWeights().review(same, Weights.proportionalTo(weights)))
                .isEmpty();
        Map<String, Double> targets = Map.of("c0", 1.0, "c1", 1.1, "c2", 1.05, "c3", 1.0);
        OptimizedWeights targeted = new OptimizedWeights(Goal.EQUAL_CORRELATION, targets, 8);
        double[] wanted = correlations(same, weigh(targeted, same));
        assertThat(wanted[1] / wanted[0]).isCloseTo(1.1, within(1e-11));
    }

    /** COINr 1.1.14, get_opt_weights, Nelder-Mead: 0.378 and 0.622 for two sub-indices; both reach the correlation exactly. */
    @Test
    void twoChildrenAreWeighedByTheInverseOfTheirDeviations() {
        Children two = hidden(1, -0.2);
        double[] weights = weigh(new OptimizedWeights(), two);
        double ratio = Deviation.of(two.get(1).current().toArray())
                / Deviation.of(two.get(0).current().toArray());
        assertThat(weights[0] / weights[1]).isCloseTo(ratio, within(1e-12));
    }

    @Test
    void aNegativeOptimumIsCutOffAndTold() {
        Children mixed = hidden(1, 2, 3, -3);
        OptimizedWeights method = new OptimizedWeights();
        double[] weights = weigh(method, mixed);
        assertThat(Arrays.stream(weights).min().orElseThrow()).isGreaterThanOrEqualTo(0);
        if (Arrays.stream(weights).anyMatch(weight -> weight == 0)) {
            assertThat(method.review(mixed, Weights.proportionalTo(weights)))
                    .anySatisfy(issue -> assertThat(issue.message().en()).contains("would need a negative weight"))
                    .anySatisfy(issue -> assertThat(issue.message().en()).contains("miss their targets by up to"));
        }
        double[] informative = weigh(new OptimizedWeights(Goal.MAXIMUM_INFORMATION), mixed);
        assertThat(informative[3]).isZero();
        assertThat(new OptimizedWeights(Goal.MAXIMUM_INFORMATION).review(mixed, Weights.proportionalTo(informative)))
                .singleElement()
                .satisfies(issue -> assertThat(issue.in(Language.EN))
                        .isEqualTo("D: c3 would need a negative weight and gets none"));
    }

    @Test
    void noOtherWeightsTellMore() {
        Children same = alike(1, 2, 3, 0.5);
        double[] weights = weigh(new OptimizedWeights(Goal.MAXIMUM_INFORMATION), same);
        double best = squares(correlations(same, weights));
        Random random = new Random(2);
        for (int k = 0; k < 200; k++) {
            double[] moved = Arrays.stream(weights)
                    .map(weight -> weight * (0.9 + 0.2 * random.nextDouble()))
                    .toArray();
            assertThat(squares(correlations(same, moved))).isLessThanOrEqualTo(best + 1e-12);
        }
    }

    private static double squares(double[] values) {
        return Arrays.stream(values).map(value -> value * value).sum();
    }

    @Test
    void equalImportanceIsReached() {
        Children same = alike(1, 2, 3, 0.5);
        OptimizedWeights method = new OptimizedWeights(Goal.EQUAL_IMPORTANCE);
        double[] weights = weigh(method, same);
        assertThat(method.review(same, Weights.proportionalTo(weights))).isEmpty();
        double[] obtained = correlations(same, weights);
        assertThat(Arrays.stream(obtained).max().orElseThrow()
                        - Arrays.stream(obtained).min().orElseThrow())
                .as("close to linear data, so correlations are nearly equal too")
                .isLessThan(0.05);
        Map<String, Double> targets = Map.of("c0", 1.0, "c1", 1.02, "c2", 1.0, "c3", 0.98);
        OptimizedWeights targeted = new OptimizedWeights(Goal.EQUAL_IMPORTANCE, targets, 8);
        assertThat(targeted.review(same, Weights.proportionalTo(weigh(targeted, same))))
                .isEmpty();
        assertThat(targeted.review(same, Weights.proportionalTo(weights)))
                .singleElement()
                .satisfies(issue -> assertThat(issue.kind()).isEqualTo(Issue.Kind.WEIGHTS));
    }

    @Test
    void badTargetsAreRefused() {
        assertThatThrownBy(() -> new OptimizedWeights(Goal.MAXIMUM_INFORMATION, Map.of("c0", 1.0), 8))
                .hasMessageContaining("takes no targets for single children");
        assertThatThrownBy(() -> new OptimizedWeights(Goal.EQUAL_CORRELATION, Map.of("c0", 0.0), 8))
                .hasMessageContaining("above 0.0")
                .hasMessageContaining("so it cannot be 0.0");
        OptimizedWeights some = new OptimizedWeights(Goal.EQUAL_CORRELATION, Map.of("c0", 1.0), 8);
        assertThatThrownBy(() -> some.weigh(hidden(1, 2))).hasMessageContaining("not judged: [c1]");
    }
}
