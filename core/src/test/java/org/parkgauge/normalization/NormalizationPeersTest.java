package org.parkgauge.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.data.Column;
import org.parkgauge.data.Direction;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.statistics.Moments;
import org.parkgauge.statistics.Ties;

/** Agreement of the further methods with other implementations; the origin of the figures stands beside them. */
class NormalizationPeersTest {

    private static final double TOLERANCE = 1e-9;
    private static final String OURS = "normalization/";
    private static final List<String> PARKS = IntStream.rangeClosed(1, 30)
            .mapToObj(i -> String.format("park%02d", i))
            .toList();

    /** A cost whose values lie below 1, so that the logarithm of their product is negative. */
    private static final String BELOW_ONE = "C7";

    static Stream<Arguments> python() {
        return Stream.of(
                Arguments.of(new MinMax(0, 1), "pymcdm", "minmax", true),
                Arguments.of(new FractionOfMaximum(), "pymcdm", "max", true),
                Arguments.of(new SumShare(), "pymcdm", "sum", true),
                Arguments.of(new UnitVector(), "pymcdm", "vector", true),
                Arguments.of(new LogRatio(), "pymcdm", "logarithmic", true),
                Arguments.of(new LinearRatio(), "pymcdm", "linear", true),
                Arguments.of(new NonlinearRatio(), "pymcdm", "nonlinear", true),
                Arguments.of(new EnhancedAccuracy(), "pymcdm", "enhanced_accuracy", true),
                Arguments.of(new ZavadskasTurskis(), "pymcdm", "zavadskas_turskis", true),
                Arguments.of(new ZScore(0, 1, Moments.Divisor.POPULATION), "skcriteria", "zscore_ddof0", false),
                Arguments.of(new MinMax(0, 1), "skcriteria", "minmax_no_inversion", false),
                Arguments.of(new MinMax(1, 10), "skcriteria", "minmax_1_10", false),
                Arguments.of(new FractionOfMaximum(), "skcriteria", "maxabs_no_inversion", false),
                Arguments.of(new UnitVector(), "skcriteria", "vector_no_inversion", false),
                Arguments.of(new SumShare(), "skcriteria", "sum_no_inversion", false),
                Arguments.of(new DistanceToBest(), "skcriteria", "cenit_distance(minmax by type)", true),
                Arguments.of(new Reciprocal(), "skcriteria", "invert_minimize(1/x)", true),
                Arguments.of(new Negation(), "skcriteria", "negate_minimize", true),
                Arguments.of(new MinMax(0, 1), "skcriteria", "minmax_inverter", true),
                Arguments.of(new LinearRatio(), "skcriteria", "benefit_cost_inverter", true));
    }

    @ParameterizedTest
    @MethodSource
    void python(Normalization method, String library, String output, boolean directed) {
        Figures values = Figures.read(OURS + "python/parks.csv");
        Figures meta = Figures.read(OURS + "python/criteria.csv");
        assertThat(meta.numbers("type")).contains(-1, 1);
        for (String code : meta.texts("criterion")) {
            boolean cost = directed && meta.number(code, "type") < 0;
            if (method instanceof LogRatio && code.equals(BELOW_ONE)) {
                continue;
            }
            double[] actual = normalized(
                    method, Column.of(code, values.numbers(code)), cost ? Direction.LOWER : Direction.HIGHER);
            assertClose(actual, block(library, output, code), TOLERANCE, code);
        }
    }

    /** Where the product of the values is below 1, the peer's formula gives the higher cost the higher score. */
    @Test
    void logarithmsOfValuesBelowOneWouldPutTheWorstFirst() {
        double[] values = Figures.read(OURS + "python/parks.csv").numbers(BELOW_ONE);
        double[] peer = block("pymcdm", "logarithmic", BELOW_ONE);
        int best = IntStream.range(0, 12)
                .boxed()
                .min(Comparator.comparing(i -> values[i]))
                .orElseThrow();
        assertThat(Arrays.stream(peer).min()).hasValue(peer[best]);
        assertThatThrownBy(() -> new LogRatio().fit(Column.of(BELOW_ONE, values), Direction.LOWER))
                .hasMessageContaining("indicator C7 is -11.49757")
                .hasMessageContaining("unless it is positive, logarithmic puts the worst first")
                .hasMessageContaining("Maybe measure in a smaller unit");
        double[] thousandths = Arrays.stream(values).map(x -> 1000 * x).toArray();
        double[] right = normalized(new LogRatio(), Column.of(BELOW_ONE, thousandths), Direction.LOWER);
        assertThat(Arrays.stream(right).max()).hasValue(right[best]);
    }

    /** The peer pushes all columns up by one number, the smallest of them all, which keeps every column's differences. */
    @Test
    void negativesPushedUpDifferByOneNumber() {
        Figures values = Figures.read(OURS + "python/parks.csv");
        Figures meta = Figures.read(OURS + "python/criteria.csv");
        double smallest = meta.texts("criterion").stream()
                .flatMapToDouble(code -> Arrays.stream(block("skcriteria", "negate_minimize", code)))
                .min()
                .orElseThrow();
        for (String code : meta.texts("criterion")) {
            Direction direction = meta.number(code, "type") < 0 ? Direction.LOWER : Direction.HIGHER;
            double[] actual = normalized(new Negation(), Column.of(code, values.numbers(code)), direction);
            double[] pushed = Arrays.stream(actual).map(x -> x - smallest).toArray();
            assertClose(pushed, block("skcriteria", "negate+push_negatives", code), TOLERANCE, code);
        }
    }

    private static double[] block(String library, String method, String code) {
        Figures all = Figures.read(OURS + "python/normalization.csv");
        double[] column = all.numbers(code);
        double[] block = IntStream.range(0, column.length)
                .filter(i -> all.texts("lib").get(i).equals(library)
                        && all.texts("method").get(i).equals(method))
                .mapToDouble(i -> column[i])
                .toArray();
        assertThat(block).hasSize(12);
        return block;
    }

    private static double[] normalized(Normalization method, Column column, Direction direction) {
        List<String> units = column.size() == PARKS.size() ? PARKS : List.of();
        return column.map(method.fit(column, direction, units)).toArray();
    }

    /** What one column is normalized by. */
    private record Chosen(Normalization method, Direction direction) {}

    private static Direction direction(Figures meta, String code) {
        return meta.number(code, "Direction") < 0 ? Direction.LOWER : Direction.HIGHER;
    }

    private static void assertCoinr(String input, String output, Function<String, Chosen> choice) {
        Figures values = Figures.read("index/coinr/" + input + ".csv");
        Figures expected = Figures.read(OURS + "coinr/" + output + ".csv");
        assertThat(values.texts("uCode")).isEqualTo(PARKS);
        assertThat(expected.header()).hasSize(21);
        for (String code : expected.header().subList(1, 21)) {
            Chosen chosen = choice.apply(code);
            double[] actual = normalized(chosen.method(), Column.of(code, values.numbers(code)), chosen.direction());
            assertClose(actual, expected.numbers(code), TOLERANCE, code);
        }
    }

    static Stream<Arguments> coinr() {
        return Stream.of(
                Arguments.of(new Borda(), "chain_Treated", "n_borda"),
                Arguments.of(new PercentileRank(0, 1), "chain_Treated", "n_prank"),
                Arguments.of(new DistanceToBest(), "chain_Treated", "n_dist2max"),
                Arguments.of(new DistanceToUnit("park05"), "chain_Treated", "n_dist2ref"),
                Arguments.of(new DistanceToUnit("park05", true), "chain_Treated", "n_dist2ref_capped"),
                Arguments.of(new Negation(), "chain_Treated", "none"),
                Arguments.of(new PercentileRank(0, 1), "treated_na", "na_n_prank"),
                Arguments.of(new Borda(), "treated_na", "na_n_borda"));
    }

    @ParameterizedTest
    @MethodSource
    void coinr(Normalization method, String input, String output) {
        Figures meta = Figures.read("index/coinr/iMeta.csv");
        assertCoinr(input, output, code -> new Chosen(method, direction(meta, code)));
    }

    static Stream<Arguments> coinrByStructure() {
        Figures meta = Figures.read("index/coinr/iMeta.csv");
        return Stream.of(
                structure(
                        "n_minmax_imeta",
                        code -> new Chosen(
                                new MinMax(meta.number(code, "minmax_lower"), meta.number(code, "minmax_upper")),
                                direction(meta, code))),
                structure(
                        "n_zscore_imeta",
                        code -> new Chosen(
                                new ZScore(
                                        meta.number(code, "zscore_mean"),
                                        meta.number(code, "zscore_sd"),
                                        Moments.Divisor.SAMPLE),
                                direction(meta, code))),
                structure(
                        "n_dist2targ_imeta",
                        code -> new Chosen(
                                new DistanceToTarget(
                                        meta.number(code, "Target"),
                                        meta.text(code, "dist2targ_cap_max").equals("TRUE")),
                                direction(meta, code))),
                structure(
                        "n_scaled_imeta",
                        code -> new Chosen(
                                new Goalposts(0, meta.number(code, "scale_factor"), false),
                                posts(
                                        direction(meta, code) == Direction.LOWER,
                                        meta.number(code, "scaled_lower"),
                                        meta.number(code, "scaled_upper")))),
                structure(
                        "n_scaled_0_100",
                        code -> new Chosen(
                                new Goalposts(0, 100, false),
                                direction(meta, code) == Direction.LOWER
                                        ? new Direction.LowerIsBetter(0, -100)
                                        : new Direction.HigherIsBetter(0, 100))),
                structure(
                        "indiv_specs",
                        code -> new Chosen(
                                switch (code) {
                                    case "ROAD" -> new ZScore(10, 2, Moments.Divisor.SAMPLE);
                                    case "RAILD" -> new PercentileRank(0, 1);
                                    case "BUS" -> new Negation();
                                    default -> new MinMax(0, 10);
                                },
                                direction(meta, code))));
    }

    private static Arguments structure(String output, Function<String, Chosen> choice) {
        return Arguments.of(output, choice);
    }

    private static Direction posts(boolean lower, double low, double high) {
        return lower ? new Direction.LowerIsBetter(high, low) : new Direction.HigherIsBetter(low, high);
    }

    @ParameterizedTest
    @MethodSource
    void coinrByStructure(String output, Function<String, Chosen> choice) {
        assertCoinr("chain_Treated", output, choice);
    }

    /** For costs COINr takes x/min, which puts the worst first; only its benefits are right. */
    @Test
    void coinrFractionOfMaximum() {
        Figures meta = Figures.read("index/coinr/iMeta.csv");
        Figures values = Figures.read("index/coinr/chain_Treated.csv");
        Figures expected = Figures.read(OURS + "coinr/n_fracmax.csv");
        List<String> costs = new ArrayList<>();
        for (String code : expected.header().subList(1, 21)) {
            Column column = Column.of(code, values.numbers(code));
            double[] actual = normalized(new FractionOfMaximum(), column, direction(meta, code));
            if (direction(meta, code) == Direction.HIGHER) {
                assertClose(actual, expected.numbers(code), TOLERANCE, code);
            } else {
                costs.add(code);
                double max = column.range().high();
                assertClose(
                        actual,
                        Arrays.stream(column.toArray()).map(x -> 1 - x / max).toArray(),
                        TOLERANCE,
                        code);
            }
        }
        assertThat(costs).hasSize(6);
    }

    private static final Figures R_PARKS = Figures.read(OURS + "compind/parks_matrix.csv");
    private static final Figures R_META = Figures.read(OURS + "compind/indicators_meta.csv");

    private static double[] normalized(Normalization method, String code) {
        boolean cost = R_META.text(code, "polarity").equals("NEG");
        return normalized(method, Column.of(code, R_PARKS.numbers(code)), cost ? Direction.LOWER : Direction.HIGHER);
    }

    private static double[] weightedSum(Normalization method) {
        double[] sum = new double[12];
        for (String code : R_META.texts("indicator")) {
            double[] column = normalized(method, code);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += R_META.number(code, "weight") * column[i];
            }
        }
        return sum;
    }

    @Test
    void waspasIsMadeOfLinearRatios() {
        Figures expected = Figures.read(OURS + "mcdm/waspas_l05.csv");
        assertClose(weightedSum(new LinearRatio()), expected.numbers("WSM"), TOLERANCE, "sum");
        double[] product = new double[12];
        Arrays.fill(product, 1);
        for (String code : R_META.texts("indicator")) {
            double[] column = normalized(new LinearRatio(), code);
            for (int i = 0; i < product.length; i++) {
                product[i] *= Math.pow(column[i], R_META.number(code, "weight"));
            }
        }
        assertClose(product, expected.numbers("WPM"), TOLERANCE, "product");
    }

    @Test
    void linearOrderingIsMadeOfZScoresAndRanks() {
        Column sums = Column.of("sums", weightedSum(new ZScore()));
        assertClose(
                normalized(new MinMax(0, 1), sums, Direction.HIGHER),
                Figures.read(OURS + "mcdm/lo_standardized_sums.csv").numbers("score"),
                TOLERANCE,
                "standardized sums");
        assertClose(
                weightedSum(new RankScore(Ties.AVERAGE)),
                Figures.read(OURS + "mcdm/lo_sum_of_ranks.csv").numbers("score"),
                TOLERANCE,
                "sum of ranks");
    }

    /** The Reference Ideal Method normalizes by the trapezoid of the range and the ideal interval. */
    @Test
    void referenceIdealMethodIsMadeOfTrapezoids() {
        Figures range = Figures.read(OURS + "mcdm/rim_AB.csv");
        Figures ideal = Figures.read(OURS + "mcdm/rim_CD.csv");
        double[] toBest = new double[12];
        double[] toWorst = new double[12];
        for (String code : R_META.texts("indicator")) {
            Direction direction = new Direction.BestRange(
                    range.numbers(code)[0], ideal.numbers(code)[0], ideal.numbers(code)[1], range.numbers(code)[1]);
            double[] column = normalized(new Goalposts(0, 1, true), Column.of(code, R_PARKS.numbers(code)), direction);
            double weight = R_META.number(code, "weight");
            for (int i = 0; i < column.length; i++) {
                toBest[i] += Math.pow(weight * (1 - column[i]), 2);
                toWorst[i] += Math.pow(weight * column[i], 2);
            }
        }
        double[] closeness = IntStream.range(0, 12)
                .mapToDouble(i -> Math.sqrt(toWorst[i]) / (Math.sqrt(toWorst[i]) + Math.sqrt(toBest[i])))
                .toArray();
        assertClose(closeness, Figures.read(OURS + "mcdm/rim.csv").numbers("R"), TOLERANCE, "RIM");
    }
}
