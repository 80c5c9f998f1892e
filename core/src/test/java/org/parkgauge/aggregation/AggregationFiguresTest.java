package org.parkgauge.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.aggregation.ideal.Topsis;
import org.parkgauge.aggregation.ideal.Topsis.Metric;
import org.parkgauge.aggregation.ideal.Topsis.Scaling;
import org.parkgauge.aggregation.outranking.Copeland;
import org.parkgauge.data.Child;
import org.parkgauge.data.Children;
import org.parkgauge.data.Column;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Weights;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.normalization.MinMax;

/** Agreement with other implementations; the origin of the figures stands in the README beside them. */
class AggregationFiguresTest {

    private static final double TOLERANCE = 1e-9;
    private static final String MCDM = "aggregation/mcdm/";
    private static final String COINR = "index/coinr/";

    private static double[] row(Children children, int unit) {
        return children.list().stream()
                .mapToDouble(child -> child.current().get(unit))
                .toArray();
    }

    private static double[] scores(FittedAggregation fitted, Children children) {
        double[] scores = new double[children.units().size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = fitted.apply(row(children, i));
        }
        return scores;
    }

    private static Children parks(boolean normalized) {
        Figures values = Figures.read(MCDM + "parks.csv");
        Figures meta = Figures.read(MCDM + "criteria.csv");
        List<Child> list = new ArrayList<>();
        for (String code : meta.texts("criterion")) {
            Direction direction = meta.number(code, "type") < 0 ? Direction.LOWER : Direction.HIGHER;
            Column column = Column.of(code, values.numbers(code));
            list.add(
                    normalized
                            ? Child.of(column.map(new MinMax(0, 1).fit(column, direction)))
                            : Child.of(column, direction));
        }
        return new Children("ROOT", values.texts("park"), list);
    }

    static Stream<Arguments> topsis() {
        return Stream.of(
                Arguments.of(new Topsis(), false, "vector"),
                Arguments.of(new Topsis(Scaling.NONE, Metric.EUCLIDEAN), true, "minmax"),
                Arguments.of(new Topsis(Scaling.NONE, Metric.CITY_BLOCK), true, "minmax_cityblock"));
    }

    @ParameterizedTest
    @MethodSource
    void topsis(Topsis method, boolean normalized, String column) {
        Children children = parks(normalized);
        Weights weights =
                Weights.proportionalTo(Figures.read(MCDM + "criteria.csv").numbers("weight"));
        FittedAggregation fitted = method.fit(children, weights);
        assertClose(scores(fitted, children), Figures.read(MCDM + "topsis.csv").numbers(column), TOLERANCE, column);
    }

    @Test
    void topsisIdealPoints() {
        Figures points = Figures.read(MCDM + "topsis_points.csv");
        Figures meta = Figures.read(MCDM + "criteria.csv");
        Weights weights = Weights.proportionalTo(meta.numbers("weight"));
        Topsis.Fitted vector = (Topsis.Fitted) new Topsis().fit(parks(false), weights);
        double[] signs = meta.numbers("type");
        assertClose(turned(vector.ideal().toArray(), signs), points.numbers("vector_ideal"), TOLERANCE, "ideal");
        assertClose(turned(vector.antiIdeal().toArray(), signs), points.numbers("vector_antiideal"), TOLERANCE, "anti");
        Topsis.Fitted plain = (Topsis.Fitted) new Topsis(Scaling.NONE, Metric.EUCLIDEAN).fit(parks(true), weights);
        assertClose(plain.ideal().toArray(), points.numbers("minmax_ideal"), TOLERANCE, "ideal");
        assertClose(plain.antiIdeal().toArray(), points.numbers("minmax_antiideal"), TOLERANCE, "anti");
    }

    private static double[] turned(double[] values, double[] signs) {
        double[] turned = new double[values.length];
        for (int j = 0; j < values.length; j++) {
            turned[j] = values[j] * signs[j];
        }
        return turned;
    }

    @ParameterizedTest
    @CsvSource({"MCDM_R", "mathmodels", "topsis"})
    void topsisInThePackagesOfR(String column) {
        Figures values = Figures.read("normalization/compind/parks_matrix.csv");
        Figures meta = Figures.read("normalization/compind/indicators_meta.csv");
        List<Child> list = new ArrayList<>();
        for (String code : meta.texts("indicator")) {
            list.add(Child.of(
                    Column.of(code, values.numbers(code)),
                    meta.text(code, "polarity").equals("NEG") ? Direction.LOWER : Direction.HIGHER));
        }
        Children children = new Children("ROOT", values.texts("park"), list);
        FittedAggregation fitted = new Topsis().fit(children, Weights.proportionalTo(meta.numbers("weight")));
        assertClose(
                scores(fitted, children), Figures.read(MCDM + "r_topsis.csv").numbers(column), TOLERANCE, column);
    }

    /** Pairwise majority with equal weights, where many duels are drawn, and with the weights of the criteria. */
    @Test
    void copelandAgainstItsDefinition() {
        Children children = parks(false);
        Figures expected = Figures.read(MCDM + "copeland_ref.csv");
        FittedAggregation equal = new Copeland().fit(children, Weights.equal(8));
        assertThat(scores(equal, children)).containsExactly(expected.numbers("copeland"));
        assertThat(expected.numbers("ties")).contains(3);
        for (int i = 0; i < 12; i++) {
            assertThat(equal.quantities(row(children, i)))
                    .containsEntry("duelsWon", expected.numbers("wins")[i])
                    .containsEntry("duelsLost", expected.numbers("losses")[i]);
        }
        FittedAggregation weighted = new Copeland()
                .fit(
                        children,
                        Weights.proportionalTo(
                                Figures.read(MCDM + "criteria.csv").numbers("weight")));
        assertThat(scores(weighted, children)).containsExactly(expected.numbers("copeland_weighted"));
    }

    @ParameterizedTest
    @CsvSource({"all, EffWeight", "all_equal, ''", "INF, Weight", "PUB, Weight", "JHB, Weight", "AGG, Weight"})
    void copelandOfCoinr(String name, String weightColumn) {
        Figures values = Figures.read(COINR + "chain_Normalised.csv");
        Figures meta = Figures.read(COINR + "iMeta.csv");
        Figures effective = Figures.read(COINR + "effective_weights.csv");
        List<Child> list = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (String code : values.header().subList(1, 21)) {
            if (name.startsWith("all") || meta.text(code, "Parent").equals(name)) {
                list.add(Child.of(Column.of(code, values.numbers(code))));
                weights.add(weightColumn.isEmpty() ? 1 : effective.number(code, weightColumn));
            }
        }
        Children children = new Children(name, values.texts("uCode"), list);
        FittedAggregation fitted = new Copeland()
                .fit(
                        children,
                        Weights.proportionalTo(weights.stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray()));
        Figures expected = Figures.read(COINR + "copeland_" + name + ".csv");
        Figures matrix = Figures.read(COINR + "copeland_" + name + "_matrix.csv");
        assertThat(scores(fitted, children)).containsExactly(expected.numbers("score"));
        for (int i = 0; i < children.units().size(); i++) {
            String unit = children.units().get(i);
            double won = 0;
            double lost = 0;
            for (String other : children.units()) {
                double share = matrix.number(unit, other);
                won += !other.equals(unit) && share > 0.5 + 1e-9 ? 1 : 0;
                lost += !other.equals(unit) && share < 0.5 - 1e-9 ? 1 : 0;
            }
            assertThat(fitted.quantities(row(children, i)))
                    .containsEntry("duelsWon", won)
                    .containsEntry("duelsLost", lost);
        }
    }
}
