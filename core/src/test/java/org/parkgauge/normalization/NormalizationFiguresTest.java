package org.parkgauge.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parkgauge.internal.testing.Close.assertClose;

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

/** Agreement with other implementations; the origin of the figures stands in the README beside them. */
class NormalizationFiguresTest {

    private static final double TOLERANCE = 1e-9;
    private static final String COINR = "index/coinr/";

    static Stream<Arguments> coinr() {
        return Stream.of(
                Arguments.of(new MinMax(), "chain_Treated", "n_minmax_0_100"),
                Arguments.of(new MinMax(1, 100), "chain_Treated", "n_minmax_1_100"),
                Arguments.of(new ZScore(), "chain_Treated", "n_zscore_0_1"),
                Arguments.of(new ZScore(50, 10, Moments.Divisor.SAMPLE), "chain_Treated", "n_zscore_50_10"),
                Arguments.of(new RankScore(), "chain_Treated", "n_rank"),
                Arguments.of(new RankScore(Ties.AVERAGE), "chain_Treated", "n_rank_average"),
                Arguments.of(new MinMax(1, 100), "treated_na", "na_n_minmax"),
                Arguments.of(new ZScore(), "treated_na", "na_n_zscore"),
                Arguments.of(new RankScore(), "treated_na", "na_n_rank"));
    }

    @ParameterizedTest
    @MethodSource
    void coinr(Normalization method, String input, String output) {
        Figures meta = Figures.read(COINR + "iMeta.csv");
        Figures values = Figures.read(COINR + input + ".csv");
        Figures expected = Figures.read(COINR + output + ".csv");
        assertThat(expected.header()).hasSize(21);
        for (String code : expected.header().subList(1, 21)) {
            Direction direction = meta.number(code, "Direction") < 0 ? Direction.LOWER : Direction.HIGHER;
            Column column = Column.of(code, values.numbers(code));
            double[] actual = column.map(method.fit(column, direction)).toArray();
            assertClose(actual, expected.numbers(code), TOLERANCE, code);
        }
    }

    /** COINr turns the sign of costs and takes (u - x)/(u - l) for them when its goalposts come from the structure. */
    @Test
    void coinrGoalposts() {
        Figures meta = Figures.read(COINR + "iMeta.csv");
        Figures values = Figures.read(COINR + "chain_Treated.csv");
        Figures expected = Figures.read(COINR + "n_goalposts_imeta.csv");
        int costs = 0;
        for (String code : expected.header().subList(1, 21)) {
            double lower = meta.number(code, "goalpost_lower");
            double upper = meta.number(code, "goalpost_upper");
            boolean cost = meta.number(code, "Direction") < 0;
            costs += cost ? 1 : 0;
            Goalposts method = new Goalposts(
                    0,
                    meta.number(code, "goalpost_scale"),
                    meta.text(code, "goalpost_trunc2posts").equals("TRUE"));
            Direction direction =
                    cost ? new Direction.LowerIsBetter(upper, lower) : new Direction.HigherIsBetter(lower, upper);
            Column column = Column.of(code, values.numbers(code));
            double[] actual = column.map(method.fit(column, direction)).toArray();
            assertClose(actual, expected.numbers(code), TOLERANCE, code);
        }
        assertThat(costs).isEqualTo(6);
    }

    static Stream<Arguments> compind() {
        return Stream.of(
                Arguments.of(new ZScore(), "normalise_m1"),
                Arguments.of(new MinMax(0, 1), "normalise_m2"),
                Arguments.of(new RankScore(Ties.AVERAGE), "normalise_m3"),
                Arguments.of(new ZScore(100, 10, Moments.Divisor.SAMPLE), "normalise_m1_100_10"));
    }

    @ParameterizedTest
    @MethodSource
    void compind(Normalization method, String output) {
        Figures values = Figures.read("normalization/compind/parks_matrix.csv");
        Figures meta = Figures.read("normalization/compind/indicators_meta.csv");
        Figures expected = Figures.read("normalization/compind/" + output + ".csv");
        assertThat(meta.texts("polarity")).contains("NEG");
        for (String code : meta.texts("indicator")) {
            Direction direction = meta.text(code, "polarity").equals("NEG") ? Direction.LOWER : Direction.HIGHER;
            Column column = Column.of(code, values.numbers(code));
            double[] actual = column.map(method.fit(column, direction)).toArray();
            assertClose(actual, expected.numbers(code), TOLERANCE, code);
        }
    }

    static Stream<Arguments> python() {
        return Stream.of(
                Arguments.of(new MinMax(0, 1), "minmax", true),
                Arguments.of(new MinMax(1, 10), "minmax_1_10_no_direction", false),
                Arguments.of(new ZScore(0, 1, Moments.Divisor.POPULATION), "zscore_ddof0_no_direction", false));
    }

    @ParameterizedTest
    @MethodSource
    void python(Normalization method, String output, boolean directed) {
        Figures values = Figures.read("aggregation/mcdm/parks.csv");
        Figures meta = Figures.read("aggregation/mcdm/criteria.csv");
        Figures expected = Figures.read("aggregation/mcdm/" + output + ".csv");
        for (String code : meta.texts("criterion")) {
            boolean cost = directed && meta.number(code, "type") < 0;
            Column column = Column.of(code, values.numbers(code));
            double[] actual = column.map(method.fit(column, cost ? Direction.LOWER : Direction.HIGHER))
                    .toArray();
            assertClose(actual, expected.numbers(code), TOLERANCE, code);
        }
    }
}
