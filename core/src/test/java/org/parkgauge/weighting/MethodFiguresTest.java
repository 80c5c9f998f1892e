package org.parkgauge.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.data.Child;
import org.parkgauge.data.Children;
import org.parkgauge.data.Column;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Weights;
import org.parkgauge.internal.SymmetricEigen;
import org.parkgauge.internal.Varimax;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.weighting.AnalyticHierarchy.Comparison;
import org.parkgauge.weighting.AnalyticHierarchy.Method;
import org.parkgauge.weighting.GroupHierarchy.Joined;
import org.parkgauge.weighting.GroupHierarchy.Judge;

/** Agreement with other implementations; the origin of the figures stands in the README beside them. */
class MethodFiguresTest {

    private static final double TOLERANCE = 1e-9;
    private static final double[] RANKS = {2, 4, 5, 6, 1, 8, 7, 3};

    private static double[] weigh(Weighting method, Children children) {
        return Weights.proportionalTo(method.weigh(children)).toArray();
    }

    /** Raw columns with their directions still open, as under the normalization "identity". */
    private static Children python() {
        Figures values = Figures.read("aggregation/mcdm/parks.csv");
        Figures meta = Figures.read("aggregation/mcdm/criteria.csv");
        List<Child> list = new ArrayList<>();
        for (String code : meta.texts("criterion")) {
            Direction direction = meta.number(code, "type") < 0 ? Direction.LOWER : Direction.HIGHER;
            list.add(Child.of(Column.of(code, values.numbers(code)), direction));
        }
        return new Children("ROOT", values.texts("park"), list);
    }

    private static Children r() {
        Figures values = Figures.read("normalization/compind/parks_matrix.csv");
        List<Child> list = new ArrayList<>();
        for (String code : values.header().subList(1, 9)) {
            list.add(Child.of(
                    Column.of(code, values.numbers(code)), code.equals("ind6") ? Direction.LOWER : Direction.HIGHER));
        }
        return new Children("ROOT", values.texts("park"), list);
    }

    private static Children normalized(Children children, double low, double high) {
        List<Child> list = new ArrayList<>();
        for (Child child : children) {
            list.add(Child.of(child.current().map(new MinMax(low, high).fit(child.current(), child.direction()))));
        }
        return new Children(children.node(), children.units(), list);
    }

    static Stream<Arguments> pythonMethods() {
        return Stream.of(
                Arguments.of("pymcdm_standard_deviation", new StandardDeviationWeights()),
                Arguments.of("pymcdm_merec", new MerecWeights()),
                Arguments.of("pymcdm_critic", critic(CriticWeights.Scaling.MIN_MAX_BLIND, Correlations.Kind.PEARSON)),
                Arguments.of("pymcdm_cilos", new CilosWeights()),
                Arguments.of("pymcdm_idocriw", new IdocriwWeights()),
                Arguments.of("pymcdm_angle", new AngleWeights(DirectionUse.BLIND)),
                Arguments.of("pymcdm_gini", new GiniWeights()),
                Arguments.of("pymcdm_variance", new VarianceWeights()),
                Arguments.of("pymcdm_lopcow", new LopcowWeights()),
                Arguments.of("skcriteria_critic_pearson_scale", new CriticWeights()),
                Arguments.of(
                        "skcriteria_critic_spearman_scale",
                        critic(CriticWeights.Scaling.MIN_MAX, Correlations.Kind.SPEARMAN)),
                Arguments.of(
                        "skcriteria_critic_kendall_scale",
                        critic(CriticWeights.Scaling.MIN_MAX, Correlations.Kind.KENDALL)),
                Arguments.of(
                        "skcriteria_critic_pearson_noscale",
                        critic(CriticWeights.Scaling.NONE, Correlations.Kind.PEARSON)),
                Arguments.of("crispyn_angle", new AngleWeights()),
                Arguments.of("crispyn_coeff_var", new VariationWeights()),
                Arguments.of("pyDecision_mpsi", new MpsiWeights()),
                Arguments.of("skcriteria_rancom_from_weights", new Rancom(byCode(1, 3, 5, 6, 2, 8, 7, 4))),
                Arguments.of("pymcdm_rancom_from_ranking", new Rancom(byCode(RANKS))),
                Arguments.of("pyDecision_roc_from_rank", new RankBasedWeights(byCode(RANKS))),
                Arguments.of(
                        "pyDecision_rrw_from_rank",
                        new RankBasedWeights(byCode(RANKS), RankBasedWeights.Formula.RECIPROCAL)),
                Arguments.of(
                        "pyDecision_rsw_from_rank",
                        new RankBasedWeights(byCode(RANKS), RankBasedWeights.Formula.RANK_SUM)),
                Arguments.of(
                        "pyDecision_simplified_bwm",
                        new BestWorst(
                                "C5",
                                "C6",
                                byCode(2, 4, 5, 6, 1, 9, 7, 3),
                                byCode(8, 5, 4, 3, 9, 1, 2, 6),
                                BestWorst.Model.SIMPLIFIED,
                                1)),
                Arguments.of("pyDecision_ahp_mean", hierarchy(Method.COLUMN_MEAN)));
    }

    private static CriticWeights critic(CriticWeights.Scaling scaling, Correlations.Kind kind) {
        return new CriticWeights(scaling, kind, CriticWeights.Contrast.STANDARD_DEVIATION);
    }

    private static Map<String, Double> byCode(double... values) {
        Map<String, Double> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            map.put("C" + (i + 1), values[i]);
        }
        return map;
    }

    private static AnalyticHierarchy hierarchy(Method method) {
        double[] matrix = Figures.matrix("weighting/python_ahp.csv");
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            for (int j = i + 1; j < 8; j++) {
                comparisons.add(new Comparison("C" + (i + 1), "C" + (j + 1), matrix[i * 8 + j]));
            }
        }
        return new AnalyticHierarchy(comparisons, method, RandomIndex.SAATY_1980, 0.1);
    }

    @ParameterizedTest
    @MethodSource("pythonMethods")
    void pythonPackages(String column, Weighting method) {
        double[] expected = Figures.read("weighting/python_methods.csv").numbers(column);
        assertClose(weigh(method, python()), expected, TOLERANCE, column);
    }

    private static final Weighting RESCALED = new EntropyWeights(5, EntropyWeights.Zeros.RESCALE, Double.NaN);

    private static Weighting given() {
        Figures figures = Figures.read("weighting/r_methods.csv");
        Map<String, Double> given = new LinkedHashMap<>();
        for (String code : figures.texts("indicator")) {
            given.put(code, figures.number(code, "given"));
        }
        return new NamedSetWeights(Map.of("experts", given), "experts");
    }

    static Stream<Arguments> rMethods() {
        CriticWeights.Scaling scaling = CriticWeights.Scaling.MIN_MAX;
        List<Weighting> pair = List.of(given(), RESCALED);
        return Stream.of(
                Arguments.of("entropy_rescale", r(), RESCALED),
                Arguments.of("entropy_limit", normalized(r(), 0, 1), new EntropyWeights()),
                Arguments.of(
                        "entropy_shift",
                        normalized(r(), 0, 1),
                        new EntropyWeights(5, EntropyWeights.Zeros.SHIFT, Double.NaN)),
                Arguments.of("critic", r(), new CriticWeights()),
                Arguments.of(
                        "critic_entropy",
                        r(),
                        new CriticWeights(scaling, Correlations.Kind.PEARSON, CriticWeights.Contrast.ENTROPY, 0.002)),
                Arguments.of("cv", r(), new VariationWeights()),
                Arguments.of("gini", normalized(r(), 70, 130), new GiniWeights()),
                Arguments.of("gini_reciprocal", normalized(r(), 70, 130), new GiniWeights(true)),
                Arguments.of("game_geometric", r(), new MultiplicativeCombination(pair)),
                Arguments.of(
                        "product", r(), new MultiplicativeCombination(pair, MultiplicativeCombination.Form.PRODUCT)),
                Arguments.of("game_linear", r(), new GameCombination(pair)));
    }

    @ParameterizedTest
    @MethodSource("rMethods")
    void rPackages(String column, Children children, Weighting method) {
        double[] expected = Figures.read("weighting/r_methods.csv").numbers(column);
        assertClose(weigh(method, children), expected, TOLERANCE, column);
    }

    /** mathmodels rotates unit eigenvectors; its rotation stops at 1e-5. */
    @Test
    void varimaxOfThreeComponents() {
        Children children = normalized(r(), 0, 1);
        SymmetricEigen eigen = SymmetricEigen.of(Correlations.matrix(
                Correlations.Kind.PEARSON,
                children.list().stream().map(child -> child.current().toArray()).toList()));
        Matrix rotated =
                Varimax.rotate(Matrix.generate(8, 3, place -> eigen.vectors().get(place / 3, place % 3)));
        double[] weights = new double[8];
        for (int j = 0; j < 8; j++) {
            for (int f = 0; f < 3; f++) {
                weights[j] += Math.abs(rotated.get(j, f)) * eigen.values().get(f);
            }
        }
        double[] actual = Weights.proportionalTo(weights).toArray();
        double[] converged = {
            0.14595515009537213, 0.11785984058721467, 0.07204609535416018, 0.13976473575459478,
            0.13119965158160007, 0.1707938151737482, 0.08418391233282849, 0.13819679912048144
        };
        assertClose(actual, converged, TOLERANCE, "the iteration of R's varimax, run in NumPy to its end");
        double[] stopped = Figures.read("weighting/r_methods.csv").numbers("pca");
        assertClose(actual, stopped, 1.08e-4, "R's varimax as it is, which stops before its end");
    }

    /** COINr searches by the simplex of Nelder and Mead; for two children the solution is the inverse of the deviations. */
    @Test
    void equalCorrelationOfTwoDimensions() {
        Figures scores = Figures.read("index/coinr/a_amean.csv");
        Children children = new Children(
                "ICI",
                scores.texts("uCode"),
                Stream.of("CITY", "WORK")
                        .map(code -> Child.of(Column.of(code, scores.numbers(code))))
                        .toList());
        Figures expected = Figures.read("weighting/coinr_opt_balance.csv");
        assertClose(weigh(new OptimizedWeights(), children), expected.numbers("OptWeight"), TOLERANCE, "weights");
    }

    private static final List<String> FOUR = List.of("infra", "service", "jobs", "industry");

    private static List<Judge> judges() {
        return List.of(judge("A", 2, 3, 4, 2, 3, 2), judge("B", 3, 5, 2, 2, 0.5, 1 / 3.0));
    }

    private static Judge judge(String judge, double... upper) {
        List<Comparison> comparisons = new ArrayList<>();
        int k = 0;
        for (int i = 0; i < 4; i++) {
            for (int j = i + 1; j < 4; j++) {
                comparisons.add(new Comparison(FOUR.get(i), FOUR.get(j), upper[k++]));
            }
        }
        return new Judge(judge, comparisons);
    }

    private static Children four() {
        return new Children(
                "ROOT",
                List.of("x"),
                FOUR.stream().map(code -> Child.of(Column.of(code, 1))).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "COLUMN_MEAN, arithmetic",
        "GEOMETRIC_MEAN, geometric",
        "ROOT_MEAN_SQUARE, rootmean",
        "EIGENVECTOR, eigen"
    })
    void twoJudgesOneByOne(Method method, String column) {
        Figures figures = Figures.read("weighting/r_group_ahp.csv");
        for (int k = 0; k < 2; k++) {
            AnalyticHierarchy one =
                    new AnalyticHierarchy(judges().get(k).comparisons(), method, RandomIndex.SAATY_1980, 0.1);
            assertClose(weigh(one, four()), figures.numbers(column + "_" + (k + 1)), 1e-8, column);
        }
    }

    @Test
    void twoJudgesTogether() {
        GroupHierarchy judgements = new GroupHierarchy(judges());
        assertClose(
                judgements.joint("ROOT", FOUR).toArray(),
                Figures.matrix("weighting/r_group_matrix.csv"),
                TOLERANCE,
                "joint matrix");
        GroupHierarchy priorities = new GroupHierarchy(
                judges(), Joined.PRIORITIES_GEOMETRIC, Method.EIGENVECTOR, RandomIndex.SAATY_1980, 0.1, false);
        double[] joined = Figures.read("weighting/r_group_ahp.csv").numbers("joined");
        assertThat(Arrays.stream(joined).sum()).as("the peer does not rescale").isLessThan(0.97);
        assertClose(weigh(priorities, four()), Weights.proportionalTo(joined).toArray(), 1e-8, "joint weights");
        double[] published = {0.011687496502877424, 0.0054775497460385252};
        for (int k = 0; k < 2; k++) {
            AnalyticHierarchy one = new AnalyticHierarchy(judges().get(k).comparisons());
            assertThat(one.consistencyRatio(one.matrix("ROOT", FOUR)) * 0.90)
                    .as("ahpsurvey 0.4.1, ahp.cr, times its own random index")
                    .isCloseTo(published[k] * 0.8836651, within(1e-8));
        }
    }

    @Test
    void fucom() {
        double[] weights = weigh(new FullConsistency(byCode(1, 1.2, 1.6, 1.9, 2.3, 2.8, 3.3, 4)), python());
        assertThat(weights[0]).isCloseTo(0.23096796, within(5e-9));
    }

    @Test
    void swara() {
        Map<String, Double> steps =
                Map.of("C1", 0.35, "C8", 0.2, "C2", 0.3, "C3", 0.1, "C4", 0.2, "C7", 0.15, "C6", 0.1);
        List<String> order = List.of("C5", "C1", "C8", "C2", "C3", "C4", "C7", "C6");
        double[] weights = weigh(new Swara(order, steps), python());
        double[] expected = {
            0.236887333, 0.175472098, 0.146226748, 0.112482114, 0.102256467, 0.085213723, 0.074098889, 0.067362627
        };
        double[] inOrder = order.stream()
                .mapToDouble(code -> weights[Integer.parseInt(code.substring(1)) - 1])
                .toArray();
        assertClose(inOrder, expected, 1e-9, "in order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AGG", "INF", "JHB", "PUB"})
    void principalComponentsOfNormalizedData(String dimension) {
        Figures data = Figures.read("index/coinr/chain_Normalised.csv");
        Figures loadings = Figures.read("weighting/coinr_pca_" + dimension + "_loadings.csv");
        List<String> codes = loadings.texts("iCode");
        SymmetricEigen eigen = SymmetricEigen.of(Correlations.matrix(
                Correlations.Kind.PEARSON, codes.stream().map(data::numbers).toList()));
        assertClose(
                eigen.values().toArray(),
                Figures.read("weighting/coinr_pca_" + dimension + "_eigen.csv").numbers("eigenvalue"),
                TOLERANCE,
                "eigenvalues");
        for (int k = 0; k < codes.size(); k++) {
            double[] expected = loadings.numbers("PC" + (k + 1));
            double sign = Arrays.stream(expected).sum() < 0 ? -1 : 1;
            assertClose(
                    eigen.vectors().column(k),
                    Arrays.stream(expected).map(value -> sign * value).toArray(),
                    TOLERANCE,
                    "PC" + (k + 1));
        }
        Children children = new Children(
                "ROOT",
                data.texts("uCode"),
                codes.stream()
                        .map(code -> Child.of(Column.of(code, data.numbers(code))))
                        .toList());
        double[] first = loadings.numbers("PC1");
        assertClose(
                weigh(
                        new PrincipalComponentWeights(
                                PrincipalComponentWeights.Decomposed.CORRELATION,
                                PrincipalComponentWeights.Form.SQUARED,
                                NegativeLoadings.ABSOLUTE,
                                8),
                        children),
                Arrays.stream(first).map(value -> value * value).toArray(),
                TOLERANCE,
                "squared loadings");
    }

    @ParameterizedTest
    @CsvSource({"PEARSON, pearson", "SPEARMAN, spearman", "KENDALL, kendall"})
    void correlationsOfNormalizedData(Correlations.Kind kind, String file) {
        Figures data = Figures.read("index/coinr/chain_Normalised.csv");
        Figures expected = Figures.read("weighting/coinr_corr_" + file + ".csv");
        List<String> first = expected.texts("Var1");
        List<String> second = expected.texts("Var2");
        assertThat(first).hasSizeGreaterThan(60);
        double[] actual = IntStream.range(0, first.size())
                .mapToDouble(i -> Correlations.of(kind, data.numbers(first.get(i)), data.numbers(second.get(i))))
                .toArray();
        assertClose(actual, expected.numbers("Correlation"), 1e-12, file);
    }

    /** OECD/JRC (2008), step 6: the Technology Achievement Index; the Handbook prints two decimals. */
    @Test
    void factorWeightsOfTheHandbook() {
        Figures data = Figures.read("index/oecd/tai23.csv");
        List<String> codes = List.of(
                "patents",
                "royalties",
                "internet",
                "tech_exports",
                "telephones_log10",
                "electricity_log10",
                "schooling",
                "university");
        Children children = new Children(
                "TAI",
                data.texts("country"),
                codes.stream()
                        .map(code -> Child.of(Column.of(code, data.numbers(code))))
                        .toList());
        FactorWeights method = new FactorWeights(
                FactorWeights.Retained.EACH_SHARE, 0.1, FactorWeights.Assignment.HIGHEST, NegativeLoadings.ABSOLUTE, 8);
        double[] published = {.17, .15, .11, .06, .08, .13, .13, .17};
        assertClose(weigh(method, children), published, 0.016, "published weights");
        double[] expected = {0.165, 0.152, 0.109, 0.074, 0.085, 0.116, 0.136, 0.163};
        assertClose(weigh(method, children), expected, 5e-4, "varimax by NumPy 2.4.6 from the same data");
    }
}
