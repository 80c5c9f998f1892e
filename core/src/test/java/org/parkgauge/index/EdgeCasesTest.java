package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.parkgauge.data.Child;
import org.parkgauge.data.Children;
import org.parkgauge.data.Column;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Weights;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.normalization.EnhancedAccuracy;
import org.parkgauge.normalization.FractionOfMaximum;
import org.parkgauge.normalization.LinearRatio;
import org.parkgauge.normalization.LogRatio;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.NonlinearRatio;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.normalization.Reciprocal;
import org.parkgauge.normalization.SumShare;
import org.parkgauge.normalization.UnitVector;
import org.parkgauge.normalization.ZavadskasTurskis;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.weighting.AngleWeights;
import org.parkgauge.weighting.CilosWeights;
import org.parkgauge.weighting.CriticWeights;
import org.parkgauge.weighting.DirectionUse;
import org.parkgauge.weighting.EntropyWeights;
import org.parkgauge.weighting.EqualWeights;
import org.parkgauge.weighting.GiniWeights;
import org.parkgauge.weighting.IdocriwWeights;
import org.parkgauge.weighting.LopcowWeights;
import org.parkgauge.weighting.MerecWeights;
import org.parkgauge.weighting.StandardDeviationWeights;
import org.parkgauge.weighting.VarianceWeights;
import org.parkgauge.weighting.Weighting;

/**
 * Zeros, negative and constant columns, missing values, a single unit, equal units: what four Python packages make of them,
 * and what this library does. Every row of the table says which: the same, a refusal, or other numbers (those computed apart
 * from the library). Weights are made from the complete rows, as the engine makes them.
 */
class EdgeCasesTest {

    private static final String FOLDER = "normalization/python/";
    private static final List<String> CODES = List.of("c1", "c2", "c3");

    @TestFactory
    Stream<DynamicTest> cases() {
        Figures table = Figures.read(FOLDER + "edge_cases.csv");
        return IntStream.range(0, table.texts("case").size()).mapToObj(i -> {
            String data = table.texts("case").get(i);
            String peer = table.texts("lib").get(i);
            String item = table.texts("item").get(i);
            String outcome = table.texts("outcome").get(i);
            String values = table.texts("values").get(i);
            String ours = table.texts("ours").get(i);
            return dynamicTest(data + ": " + peer + " " + item, () -> {
                ThrowingSupplier<double[]> result =
                        () -> item.startsWith("weights") ? weigh(peer, item, data) : normalize(item, data);
                if (ours.equals("refused")) {
                    assertThatThrownBy(result::get)
                            .isInstanceOf(InvalidInputException.class)
                            .hasMessageMatching("(?s).*(c[123]|The children of D|units).*");
                } else {
                    assertThat(outcome.equals("values") || !ours.equals("same")).isTrue();
                    assertClose(result.get(), numbers(ours.equals("same") ? values : ours), 1e-9, item);
                }
            });
        });
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static Direction direction(String code) {
        return code.equals("c3") ? Direction.LOWER : Direction.HIGHER;
    }

    private static List<Column> columns(String data) {
        Figures table = Figures.read(FOLDER + "edge_matrices.csv");
        List<Column> columns = new ArrayList<>();
        for (String code : CODES) {
            double[] numbers = table.numbers(code);
            columns.add(Column.of(
                    code,
                    IntStream.range(0, numbers.length)
                            .filter(i -> table.texts("case").get(i).equals(data))
                            .mapToDouble(i -> numbers[i])
                            .toArray()));
        }
        return columns;
    }

    private static double[] normalize(String item, String data) {
        Normalization method = normalization(item);
        boolean directed = !item.endsWith("Scaler");
        List<Column> columns = columns(data);
        int n = columns.get(0).size();
        double[] all = new double[3 * n];
        for (int j = 0; j < 3; j++) {
            Column column = columns.get(j);
            Direction direction = directed ? direction(column.name()) : Direction.HIGHER;
            double[] scores = column.map(method.fit(column, direction)).toArray();
            for (int i = 0; i < n; i++) {
                all[3 * i + j] = scores[i];
            }
        }
        return all;
    }

    private static Normalization normalization(String item) {
        return switch (item.substring("normalization ".length())) {
            case "minmax_normalization", "MinMaxScaler", "MinMaxInverter" -> new MinMax(0, 1);
            case "max_normalization" -> new FractionOfMaximum();
            case "sum_normalization", "SumScaler" -> new SumShare();
            case "vector_normalization" -> new UnitVector();
            case "logarithmic_normalization" -> new LogRatio();
            case "linear_normalization", "BenefitCostInverter" -> new LinearRatio();
            case "nonlinear_normalization" -> new NonlinearRatio();
            case "enhanced_accuracy_normalization" -> new EnhancedAccuracy();
            case "zavadskas_turskis_normalization" -> new ZavadskasTurskis();
            case "InvertMinimize" -> new Reciprocal();
            default -> throw new AssertionError(item);
        };
    }

    private static double[] weigh(String peer, String item, String data) {
        List<Column> columns = columns(data);
        List<String> units =
                IntStream.range(0, columns.get(0).size()).mapToObj(i -> "u" + i).toList();
        Children children = new Children(
                "D",
                units,
                columns.stream()
                        .map(column -> Child.of(column, direction(column.name())))
                        .toList());
        Children complete = children.rows(children.completeRows());
        return Weights.proportionalTo(weighting(peer, item).weigh(complete)).toArray();
    }

    private static Weighting weighting(String peer, String item) {
        String name =
                item.substring("weights ".length()).replace("_weights", "").toLowerCase(Locale.ROOT);
        boolean blind = peer.equals("pymcdm") || peer.equals("crispyn");
        return switch (name) {
            case "equal" -> new EqualWeights();
            case "entropy" -> new EntropyWeights(2);
            case "standard_deviation", "std" -> new StandardDeviationWeights();
            case "merec" -> new MerecWeights();
            case "critic" ->
                new CriticWeights(
                        blind ? CriticWeights.Scaling.MIN_MAX_BLIND : CriticWeights.Scaling.MIN_MAX,
                        Correlations.Kind.PEARSON,
                        CriticWeights.Contrast.STANDARD_DEVIATION);
            case "cilos" -> new CilosWeights();
            case "idocriw" -> new IdocriwWeights();
            case "angle" -> new AngleWeights(DirectionUse.BLIND);
            case "gini" -> new GiniWeights();
            case "variance" -> new VarianceWeights();
            case "lopcow" -> new LopcowWeights();
            default -> throw new AssertionError(item);
        };
    }
}
