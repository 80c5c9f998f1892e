package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.data.Dataset;
import org.parkgauge.imputation.ColumnMean;
import org.parkgauge.imputation.GroupMean;
import org.parkgauge.imputation.Screening;
import org.parkgauge.normalization.DistanceToBest;
import org.parkgauge.normalization.FractionOfMaximum;
import org.parkgauge.normalization.Goalposts;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.normalization.PercentileRank;
import org.parkgauge.normalization.RankScore;
import org.parkgauge.normalization.ZScore;
import org.parkgauge.statistics.Moments;
import org.parkgauge.statistics.Ties;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.treatment.NoTreatment;
import org.parkgauge.treatment.RangeLog;
import org.parkgauge.treatment.ShiftedLog;
import org.parkgauge.treatment.Treatment;
import org.parkgauge.treatment.TwoStage;
import org.parkgauge.treatment.Winsorization;
import org.parkgauge.weighting.AnalyticHierarchy;
import org.parkgauge.weighting.AnalyticHierarchy.Comparison;
import org.parkgauge.weighting.BestWorst;
import org.parkgauge.weighting.CilosWeights;
import org.parkgauge.weighting.CriticWeights;
import org.parkgauge.weighting.EntropyWeights;
import org.parkgauge.weighting.FullConsistency;
import org.parkgauge.weighting.GameCombination;
import org.parkgauge.weighting.GroupHierarchy;
import org.parkgauge.weighting.GroupHierarchy.Joined;
import org.parkgauge.weighting.GroupHierarchy.Judge;
import org.parkgauge.weighting.IdocriwWeights;
import org.parkgauge.weighting.MerecWeights;
import org.parkgauge.weighting.MultiplicativeCombination;
import org.parkgauge.weighting.NamedSetWeights;
import org.parkgauge.weighting.NegativeLoadings;
import org.parkgauge.weighting.OptimizedWeights;
import org.parkgauge.weighting.PrincipalComponentWeights;
import org.parkgauge.weighting.RandomIndex;
import org.parkgauge.weighting.Swara;
import org.parkgauge.weighting.Weighting;

/**
 * Conventions that other tools break, each through the whole way from the recipe to the scores. The single methods are
 * tested by {@code DegenerateCasesTest} (weightings), {@code ConstantTest} and {@code NormalizationPeersTest}
 * (normalizations), {@code WinsorizationTest} and {@code TwoStageTest}, {@code ImputationsTest}; zeros, gaps and equal
 * units under four Python packages by {@link EdgeCasesTest}.
 */
class PeerErrorsTest {

    private static final double NAN = Double.NaN;
    private static final double[] RISING = {10, 20, 30, 40, 50, 60, 70, 80};
    private static final double[] MIXED = {30, 10, 60, 20, 80, 50, 90, 40};
    private static final double[] SEVENTY = {70, 70, 70, 70, 70, 70, 70, 70};

    private static Dataset data(double[]... columns) {
        Dataset data = Dataset.of(
                IntStream.range(0, columns[0].length).mapToObj(i -> "u" + i).toList());
        for (int j = 0; j < columns.length; j++) {
            data = data.with("c" + j, columns[j]);
        }
        return data;
    }

    /** An index of the columns, higher is better, goalposts 0 and 100 for those that read them. */
    private static IndexBuilder index(Dataset data) {
        return IndexSpec.named("x")
                .root(Dimension.of(
                        "R",
                        data.variables().stream()
                                .map(code -> Indicator.of(code).higherIsBetter(0, 100))
                                .toArray(Component[]::new)));
    }

    private static FittedIndex fit(Normalization normalization, Weighting weighting, Dataset data) {
        return index(data)
                .normalization(normalization)
                .weighting(weighting)
                .build()
                .fit(data);
    }

    private static double[] weights(Weighting weighting, Dataset data) {
        return fit(new Goalposts(), weighting, data).root().weights().toArray();
    }

    // ---- weights ----

    static final List<Weighting> CONSTANT = List.of(
            new CriticWeights(), new EntropyWeights(), new CilosWeights(), new IdocriwWeights(), new MerecWeights());

    /** pymcdm and crispyn: NaN for all under CRITIC, the whole weight for the constant column under CILOS. */
    @ParameterizedTest
    @FieldSource("CONSTANT")
    void aConstantColumnGetsNoWeightAndTheOthersKeepTheirs(Weighting weighting) {
        FittedIndex fitted = fit(new Goalposts(), weighting, data(SEVENTY, RISING, MIXED));
        double[] weights = fitted.root().weights().toArray();
        assertThat(weights[0]).isZero();
        assertThat(weights[1]).isStrictlyBetween(0.0, 1.0);
        assertThat(weights[1] + weights[2]).isCloseTo(1, within(1e-12));
        assertThat(fitted.issues()).anySatisfy(issue -> {
            assertThat(issue.kind()).isEqualTo(Issue.Kind.CONSTANT);
            assertThat(issue.message().en()).startsWith("c0 does not vary and gets no weight");
        });
        assertThat(fitted.score(new double[] {70, 20, 40})).isBetween(20.0, 40.0);
    }

    @Test
    void zerosUnderMerecAreRefusedOrShiftedByOption() {
        Dataset data = data(new double[] {0, 20, 30, 40, 50, 60, 70, 80}, MIXED);
        assertThatThrownBy(() -> fit(new Goalposts(), new MerecWeights(), data))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("c0 of unit \"u0\" is 0.0")
                .hasMessageContaining("Maybe");
        Dataset shifted =
                data(new double[] {1, 21, 31, 41, 51, 61, 71, 81}, new double[] {31, 11, 61, 21, 81, 51, 91, 41});
        assertClose(weights(new MerecWeights(1), data), weights(new MerecWeights(), shifted), 1e-12, "shift 1");
    }

    /** crispyn returns numbers, scikit-criteria NaN. */
    @Test
    void negativeValuesUnderEntropyAreRefusedNamingTheIndicator() {
        Dataset data = data(RISING, new double[] {30, -10, 60, 20, 80, 50, 90, 40});
        assertThatThrownBy(() -> fit(new Goalposts(0, 100, false), new EntropyWeights(), data))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("c1 of unit \"u1\" is -10.0")
                .hasMessageContaining("Maybe");
    }

    /** COINr's get_PCA gives the entries of the first eigenvector, whatever their signs, as weights. */
    @Test
    void negativeLoadingsAreRefusedUnlessAskedFor() {
        double[] falling = {79, 72, 59, 52, 41, 28, 22, 10};
        Dataset data = data(RISING, MIXED, falling);
        assertThatThrownBy(() -> weights(new PrincipalComponentWeights(), data))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("c2")
                .hasMessageContaining("Maybe");
        assertThat(weights(loadings(NegativeLoadings.DROP), data)[2]).isZero();
        assertThat(weights(loadings(NegativeLoadings.ABSOLUTE), data)[2]).isPositive();
        FittedIndex dropped = fit(new Goalposts(), loadings(NegativeLoadings.DROP), data);
        assertThat(dropped.issues())
                .anySatisfy(issue -> assertThat(issue.message().en()).contains("c2"));
    }

    private static Weighting loadings(NegativeLoadings negatives) {
        return new PrincipalComponentWeights(
                PrincipalComponentWeights.Decomposed.CORRELATION,
                PrincipalComponentWeights.Form.PROPORTIONAL,
                negatives,
                8);
    }

    /** COINr's get_noisy_weights with a large factor gives weights below 0, and sums other than 1. */
    @Test
    void weightsPushedBelowZeroAreRefusedAndAboveOneRescaled() {
        Dataset data = data(RISING, MIXED);
        assertThatThrownBy(() -> weights(children -> new double[] {1.2, -0.2}, data))
                .hasMessageContaining("The weighting of R: A weight must be finite and not negative, and -0.2 is not");
        assertThatThrownBy(() -> weights(children -> new double[] {1, NAN}, data))
                .hasMessageContaining("The weighting of R: A weight must be finite");
        assertThat(weights(children -> new double[] {1.5, 0.5}, data)).containsExactly(0.75, 0.25);
        assertThatThrownBy(() -> Indicator.of("c0").weight(-0.1)).isInstanceOf(InvalidInputException.class);
    }

    /** COINr's get_opt_weights pairs targets and results in different orders. */
    @Test
    void targetsOfOptimizedWeightsBelongToTheirCodes() {
        Map<String, Double> targets = Map.of("c0", 1.0, "c1", 2.0);
        Weighting weighting = new OptimizedWeights(OptimizedWeights.Goal.EQUAL_CORRELATION, targets, 8);
        Dataset data = data(RISING, MIXED);
        double[] weights = weights(weighting, data);
        Dataset turned = Dataset.of(data.units()).with(data.column("c1")).with(data.column("c0"));
        assertClose(weights(weighting, turned), new double[] {weights[1], weights[0]}, 1e-12, "other order");
        assertThat(weights[1]).isGreaterThan(weights[0]);
    }

    /** pyDecision's entropy turns costs into 1/x and adds 1e-9, EconGeo's adds 1e-9 within the logarithm. */
    @Test
    void entropyIsThatOfTheSharesWithNothingAdded() {
        Dataset data = data(new double[] {0, 1, 1, 2, 0, 0, 0, 0}, new double[] {1, 1, 1, 1, 0, 0, 0, 0});
        double halves = 1 - (1.5 * Math.log(2)) / Math.log(8);
        double quarters = 1 - Math.log(4) / Math.log(8);
        double[] expected = {halves / (halves + quarters), quarters / (halves + quarters)};
        assertClose(weights(new EntropyWeights(), data), expected, 1e-14, "0 ln 0 is 0");
    }

    /** pyDecision's CILOS draws random numbers for a constant column. */
    @Test
    void weightsAreTheSameEveryTime() {
        Dataset data = data(SEVENTY, RISING, MIXED);
        assertThat(weights(new CilosWeights(), data)).containsExactly(weights(new CilosWeights(), data));
    }

    private static Weighting named(double first, double second) {
        return new NamedSetWeights(Map.of("s", Map.of("c0", first, "c1", second)), "s");
    }

    /** What mathmodels calls "game" is the geometric mean. */
    @Test
    void aGameIsNotTheGeometricMean() {
        List<Weighting> parts = List.of(named(0.7, 0.3), named(0.4, 0.6));
        Dataset data = data(RISING, MIXED);
        double a = Math.sqrt(0.7 * 0.4);
        double b = Math.sqrt(0.3 * 0.6);
        assertThat(weights(new MultiplicativeCombination(parts), data)[0]).isCloseTo(a / (a + b), within(1e-14));
        // S = (0.58 0.46; 0.46 0.52), S k = diag S
        double determinant = 0.58 * 0.52 - 0.46 * 0.46;
        double first = (0.58 * 0.52 - 0.46 * 0.52) / determinant;
        double second = (0.58 * 0.52 - 0.46 * 0.58) / determinant;
        assertThat(weights(new GameCombination(parts), data)[0])
                .isCloseTo((first * 0.7 + second * 0.4) / (first + second), within(1e-12));
    }

    private static final List<Comparison> JUDGED =
            List.of(new Comparison("c0", "c1", 3), new Comparison("c0", "c2", 4), new Comparison("c1", "c2", 2));

    /** ahpsurvey leaves the geometric mean of several judges' weights with a sum below 1. */
    @Test
    void weightsJoinedByTheGeometricMeanSumToOne() {
        List<Comparison> other =
                List.of(new Comparison("c0", "c1", 0.5), new Comparison("c0", "c2", 2), new Comparison("c1", "c2", 3));
        GroupHierarchy group = new GroupHierarchy(
                List.of(new Judge("A", JUDGED), new Judge("B", other)),
                Joined.PRIORITIES_GEOMETRIC,
                AnalyticHierarchy.Method.EIGENVECTOR,
                RandomIndex.SAATY_1980,
                0.1,
                false);
        double[] weights = weights(group, data(RISING, MIXED, SEVENTY));
        assertThat(weights[0] + weights[1] + weights[2]).isCloseTo(1, within(1e-14));
    }

    /** crispyn divides row sums by the total of the matrix, where the method normalizes each column first. */
    @Test
    void columnMeansOfAHierarchyNormalizeEachColumn() {
        AnalyticHierarchy means =
                new AnalyticHierarchy(JUDGED, AnalyticHierarchy.Method.COLUMN_MEAN, RandomIndex.SAATY_1980, 0.1);
        double c0 = 1 + 1 / 3.0 + 1 / 4.0;
        double expected = (1 / c0 + 3 / (3 + 1 + 0.5) + 4 / (4 + 2 + 1.0)) / 3;
        assertThat(weights(means, data(RISING, MIXED, SEVENTY))[0]).isCloseTo(expected, within(1e-12));
    }

    /** pyDecision's FUCOM stops its optimizer early: 0.24001453 instead of 0.23096796 for the first of eight. */
    @Test
    void consistentPrioritiesHaveTheClosedForm() {
        Weighting method = new FullConsistency(Map.of("c0", 1.0, "c1", 1.2, "c2", 1.6));
        double sum = 1 + 1 / 1.2 + 1 / 1.6;
        assertClose(
                weights(method, data(RISING, MIXED, SEVENTY)),
                new double[] {1 / sum, 1 / 1.2 / sum, 1 / 1.6 / sum},
                1e-9,
                "inverse priorities");
    }

    /** crispyn's SWARA takes as many comparisons as children without a word, and its weights do not sum to 1 then. */
    @Test
    void swaraTakesOneComparisonLessThanChildren() {
        Map<String, Double> steps = Map.of("c1", 0.5, "c2", 0.25);
        double[] weights = weights(new Swara(List.of("c0", "c1", "c2"), steps), data(RISING, MIXED, SEVENTY));
        double sum = 1 + 1 / 1.5 + 1 / 1.5 / 1.25;
        assertClose(weights, new double[] {1 / sum, 1 / 1.5 / sum, 1 / 1.5 / 1.25 / sum}, 1e-14, "weights");
        assertThatThrownBy(() -> new Swara(List.of("c0", "c1", "c2"), Map.of("c0", 0.1, "c1", 0.5, "c2", 0.25)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("c0");
    }

    /** pyDecision's best-worst method searches locally from random starts and is not reproducible. */
    @Test
    void bestWorstWeightsAreTheSolutionOfALinearProgram() {
        BestWorst method = new BestWorst(
                "c0", "c2", Map.of("c0", 1.0, "c1", 2.0, "c2", 8.0), Map.of("c0", 8.0, "c1", 4.0, "c2", 1.0));
        assertClose(
                weights(method, data(RISING, MIXED, SEVENTY)),
                new double[] {8 / 13.0, 4 / 13.0, 1 / 13.0},
                1e-9,
                "consistent judgements");
    }

    // ---- normalization ----

    static final List<Normalization> RELATIVE =
            List.of(new MinMax(), new ZScore(), new DistanceToBest(), new RankScore(), new PercentileRank());

    /** COINr: NaN, or the same rank for all, after which the indicator vanishes from the index without an error. */
    @ParameterizedTest
    @FieldSource("RELATIVE")
    void aConstantIndicatorDoesNotVanishFromTheIndex(Normalization normalization) {
        Dataset data = data(RISING, SEVENTY);
        assertThatThrownBy(
                        () -> index(data).normalization(normalization).build().fit(data))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("c1")
                .hasMessageContaining("Maybe");
    }

    /** COINr: a column without values has the minimum Inf and the maximum -Inf. */
    @ParameterizedTest
    @FieldSource("RELATIVE")
    void anEmptyIndicatorIsRefused(Normalization normalization) {
        Dataset data = data(RISING, new double[] {NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN});
        assertThatThrownBy(
                        () -> index(data).normalization(normalization).build().fit(data))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("c1");
    }

    private static Scores cost(Normalization normalization, Indicator cost, double... values) {
        Dataset data = data(values);
        return IndexSpec.named("x")
                .normalization(normalization)
                .root(Dimension.of("R", cost))
                .build()
                .fit(data)
                .score(data);
    }

    /** COINr's indiv_specs multiply the values of a cost by -1 but not its goalposts. */
    @Test
    void goalpostsOfACostGoFromTheHighToTheLow() {
        Scores scores = cost(new Goalposts(), Indicator.of("c0").lowerIsBetter(100, 20), 110, 100, 40, 20, 10);
        assertThat(scores.scores("R")).containsExactly(0, 0, 75, 100, 100);
        assertThatThrownBy(() -> Indicator.of("c0").lowerIsBetter(20, 100)).isInstanceOf(InvalidInputException.class);
    }

    /** COINr's n_fracmax of values times -1 gives the worst unit the highest score. */
    @Test
    void theFractionOfTheMaximumOfACostFallsWithTheCost() {
        Scores scores = cost(new FractionOfMaximum(), Indicator.of("c0").lowerIsBetter(), 1, 2, 4);
        assertThat(scores.scores("R")).containsExactly(0.75, 0.5, 0);
    }

    /** Compind's ci_mean_min recycles column means down the rows. */
    @Test
    void zScoresOfNegativeDataAreOfTheColumn() {
        double[] values = {-30, -20, -10};
        Normalization method = new ZScore(0, 1, Moments.Divisor.SAMPLE);
        assertThat(cost(method, Indicator.of("c0"), values).scores("c0")).containsExactly(-1, 0, 1);
        assertThat(cost(method, Indicator.of("c0").lowerIsBetter(), values).scores("c0"))
                .containsExactly(1, 0, -1);
        Dataset two = data(values, new double[] {5, 6, 7});
        assertThat(index(two).normalization(method).build().fit(two).score(two).scores("c0"))
                .containsExactly(-1, 0, 1);
    }

    /** MCDM breaks ties by the order of rows, pyDecision's Borda too; argsort is not a rank (scikit-criteria). */
    @ParameterizedTest
    @EnumSource(Ties.class)
    void tiesAreRankedByTheRuleAskedForAndNotByTheOrderOfRows(Ties ties) {
        double[] scores =
                cost(new RankScore(ties), Indicator.of("c0"), 7, 5, 9, 7).scores("c0");
        assertThat(scores)
                .containsExactly(
                        switch (ties) {
                            case COMPETITION -> new double[] {2, 1, 4, 2};
                            case DENSE -> new double[] {2, 1, 3, 2};
                            case AVERAGE -> new double[] {2.5, 1, 4, 2.5};
                        });
        assertThat(cost(new RankScore(ties), Indicator.of("c0").lowerIsBetter(), -7, -5, -9, -7)
                        .scores("c0"))
                .containsExactly(scores);
    }

    // ---- treatment ----

    private static final Treatment WHERE_NEEDED = new TwoStage(new Winsorization(), new NoTreatment());

    private static Scores treated(Treatment treatment, double[]... columns) {
        Dataset data = data(columns);
        return index(data)
                .treatment(treatment)
                .normalization(new Goalposts(0, 100, false))
                .build()
                .fit(data)
                .score(data);
    }

    /** COINr's force_win moves points of a column that passes. */
    @Test
    void aColumnThatPassesTheTestIsNotWinsorized() {
        for (Treatment treatment : List.of(new Winsorization(3), WHERE_NEEDED)) {
            Scores scores = treated(treatment, RISING);
            assertThat(scores.scores("c0")).containsExactly(RISING);
            assertThat(scores.issues()).noneMatch(issue -> issue.kind() == Issue.Kind.TREATED);
        }
    }

    /** COINr's qTreat stops at a constant column with a warning. */
    @Test
    void aConstantColumnDoesNotKeepTheOthersFromTreatment() {
        Scores scores = treated(
                WHERE_NEEDED, new double[] {3, 3, 3, 3, 3, 3, 3, 3, 3, 3}, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 100
                });
        assertThat(scores.score("u9", "c1")).isEqualTo(9);
        assertThat(scores.score("u9", "c0")).isEqualTo(3);
    }

    /** COINr's log_GII computes its formula and returns its input. */
    @Test
    void aLogarithmChangesWhatItIsGiven() {
        for (Treatment treatment : List.of(new RangeLog(), new ShiftedLog())) {
            double[] scores = cost(new ZScore(), Indicator.of("c0").treatment(treatment), 1, 5, 30)
                    .scores("c0");
            double[] plain = cost(new ZScore(), Indicator.of("c0"), 1, 5, 30).scores("c0");
            assertThat(scores[1]).isGreaterThan(plain[1] + 0.1);
        }
    }

    // ---- imputation, availability, screening ----

    private static final Dataset GAPS = Dataset.of(List.of("a", "b", "c", "d"))
            .with("A", 10, NAN, 30, NAN)
            .with("B", 1, 2, 3, 4)
            .with("C", NAN, NAN, 0, 0)
            .withAttribute("block", "x", "x", "y", "y");

    private static IndexBuilder gaps() {
        return IndexSpec.named("x")
                .root(Dimension.of(
                                "R",
                                Indicator.of("A").higherIsBetter(0, 100),
                                Indicator.of("B").higherIsBetter(0, 100),
                                Indicator.of("C").higherIsBetter(0, 100))
                        .minimumCoverage(0));
    }

    @Test
    void imputedCellsAreMarkedAndReported() {
        Scores scores = gaps().imputation(new ColumnMean()).build().fit(GAPS).score(GAPS);
        assertThat(scores.score("b", "A")).isEqualTo(20);
        assertThat(scores.raw("b", "A")).as("what was observed").isNaN();
        assertThat(scores.isImputed("b", "A")).isTrue();
        assertThat(scores.isImputed("a", "A")).isFalse();
        assertThat(scores.issues())
                .filteredOn(issue -> issue.kind() == Issue.Kind.IMPUTED)
                .extracting(issue -> issue.node() + issue.units())
                .containsExactly("A[b, d]", "C[a, b]");
    }

    /** COINr's impute_panel writes rows back in another order, so that values end up in rows of others. */
    @ParameterizedTest
    @CsvSource({"0, 1, 2, 3", "3, 2, 1, 0", "2, 0, 3, 1"})
    void theOrderOfRowsMattersToNoImputation(int first, int second, int third, int fourth) {
        Dataset turned = GAPS.rows(first, second, third, fourth);
        IndexSpec spec = gaps().imputation(new GroupMean("block")).build();
        Scores scores = spec.fit(turned).score(turned);
        assertThat(scores.score("b", "A")).isEqualTo(10);
        assertThat(scores.score("d", "A")).isEqualTo(30);
        assertThat(scores.score("d", "B")).isEqualTo(4);
        assertThat(scores.score("a", "C")).as("nothing known in its block").isNaN();
    }

    @Test
    void availabilityIsGivenByIndicatorAndByUnit() {
        Availability availability = Availability.of(gaps().build(), GAPS);
        assertThat(availability.indicators())
                .containsEntry("A", 0.5)
                .containsEntry("B", 1.0)
                .containsEntry("C", 0.5);
        assertThat(availability.nonZero()).containsEntry("A", 1.0).containsEntry("C", 0.0);
        assertThat(availability.unit("b").available()).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(availability.unit("d").nonZero()).isEqualTo(0.5);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void screeningFollowsItsForcedLists(boolean forced) {
        Screening screening = new Screening(0.6);
        Screening.Screened screened = (forced ? screening.forced(List.of("b"), List.of("c")) : screening)
                .screen(GAPS, List.of("A", "B", "C"));
        assertThat(screened.data().units()).isEqualTo(forced ? List.of("a", "b", "d") : List.of("a", "c", "d"));
        assertThat(screened.removed())
                .singleElement()
                .satisfies(removed -> assertThat(removed.unit()).isEqualTo(forced ? "c" : "b"));
        Scores scores = gaps().build().fit(screened.data()).score(screened.data());
        assertThat(scores.units()).hasSize(3);
    }
}
