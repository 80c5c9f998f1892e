package org.parkgauge.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.analysis.diagnostics.CorrelationTest;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Scores;
import org.parkgauge.internal.testing.Copies;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;

class OutsideVariableTest {

    private static final double NAN = Double.NaN;
    private static final List<String> NODES = List.of("INF", "PUB", "JHB", "AGG", "CITY", "WORK", "ICI");

    /** p-values of stats::cor.test between the aggregates: Pearson by t, Kendall exact (30 units, no ties). */
    @ParameterizedTest
    @CsvSource({"PEARSON, pearson", "KENDALL, kendall"})
    void significanceOfAggregatesAsInR(Correlations.Kind kind, String file) {
        Figures expected = Figures.read("analysis/comparison/pvals_aggregates_" + file + ".csv");
        Scores scores = CoinrIndex.scores();
        for (String a : NODES) {
            for (String b : NODES) {
                if (!a.equals(b)) {
                    double p = pValue(kind, scores.scores(a), scores.scores(b));
                    assertClose(new double[] {p}, new double[] {expected.number(a, b)}, 1e-9, kind + " " + a + " " + b);
                }
            }
        }
    }

    /** Raw indicators have gaps and ties: Kendall normal with the tie-corrected variance, Spearman by t where tied, else by the series. */
    @ParameterizedTest
    @CsvSource({"PEARSON, pearson, 190", "KENDALL, kendall, 190", "SPEARMAN, spearman, 190"})
    void significanceOfRawIndicatorsAsInR(Correlations.Kind kind, String file, int least) {
        Figures expected = Figures.read("analysis/comparison/pvals_raw_" + file + ".csv");
        Figures raw = Figures.read("index/coinr/iData.csv");
        List<String> codes = CoinrIndex.indicators();
        int compared = 0;
        for (int i = 0; i < codes.size(); i++) {
            for (int j = 0; j < i; j++) {
                List<double[]> pairs = complete(raw.numbers(codes.get(i)), raw.numbers(codes.get(j)));
                double[] x = pairs.get(0);
                double[] y = pairs.get(1);
                double p = pValue(kind, x, y);
                double r = expected.number(codes.get(i), codes.get(j));
                assertThat(p).as(codes.get(i) + " " + codes.get(j)).isCloseTo(r, within(1e-9));
                compared++;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(least);
    }

    private static double pValue(Correlations.Kind kind, double[] x, double[] y) {
        return CorrelationTest.of(kind, x, y).pValue().value();
    }

    private static List<double[]> complete(double[] x, double[] y) {
        int[] both = IntStream.range(0, x.length)
                .filter(i -> !Double.isNaN(x[i]) && !Double.isNaN(y[i]))
                .toArray();
        return List.of(
                java.util.Arrays.stream(both).mapToDouble(i -> x[i]).toArray(),
                java.util.Arrays.stream(both).mapToDouble(i -> y[i]).toArray());
    }

    private static OutsideVariable turnover() {
        Scores scores = CoinrIndex.scores();
        List<String> units = new ArrayList<>(scores.units());
        double[] values = new double[30];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == 3 ? NAN : scores.scores("WORK")[i] + i % 4;
        }
        units.set(29, "elsewhere");
        return OutsideVariable.of(scores, Dataset.of(units).with("tax", values), "tax");
    }

    @Test
    void unitsAreMatchedByName() {
        OutsideVariable outside = turnover();
        assertThat(outside.points()).hasSize(28);
        assertThat(outside.missing()).containsExactly("park04", "park30");
        assertThat(outside.points().get(0).unit()).isEqualTo("park01");
        OutsideVariable.Association pearson = outside.correlation(Correlations.Kind.PEARSON);
        assertThat(pearson.n()).isEqualTo(28);
        double[] scores = outside.points().stream()
                .mapToDouble(OutsideVariable.Point::score)
                .toArray();
        double[] values = outside.points().stream()
                .mapToDouble(OutsideVariable.Point::value)
                .toArray();
        assertThat(pearson.value()).isEqualTo(Correlations.pearson(scores, values));
        assertThat(pearson.pValue()).isEqualTo(pValue(Correlations.Kind.PEARSON, scores, values));
        assertThat(outside.issues()).extracting(Issue::kind).containsExactly(Issue.Kind.MISSING_VALUES);
        assertThat(Copies.of(outside).points()).isEqualTo(outside.points());
    }

    @Test
    void words() {
        List<String> lines = turnover().summary(Language.EN).lines().toList();
        assertThat(lines).hasSize(3).allMatch(line -> line.endsWith(", n = 28"));
        assertThat(lines.get(0)).startsWith("Pearson 0.");
        assertThat(turnover().summary(Language.ZH).lines().toList().get(2))
                .startsWith("肯德尔 0.")
                .endsWith("，n = 28");
    }

    @Test
    void fewUnitsConstantsAndOwnInputsAreMarked() {
        Scores scores = CoinrIndex.scores();
        Dataset two = Dataset.of(List.of("park01", "park02")).with("x", 1, 2);
        OutsideVariable few = OutsideVariable.of(scores, "INF", two, "x");
        assertThat(few.issues())
                .extracting(issue -> issue.in(Language.EN))
                .anyMatch(line -> line.contains("only 2 units, so a correlation means nothing"));
        assertThat(few.correlation(Correlations.Kind.KENDALL).pValue()).isNaN();
        Dataset flat = Dataset.of(List.of("park01", "park02", "park03")).with("x", 1, 1, 1);
        assertThat(OutsideVariable.of(scores, flat, "x").issues())
                .extracting(Issue::kind)
                .containsExactly(Issue.Kind.MISSING_VALUES, Issue.Kind.FEW_UNITS, Issue.Kind.CONSTANT);
        assertThat(OutsideVariable.of(scores, flat, "x")
                        .correlation(Correlations.Kind.PEARSON)
                        .pValue())
                .isNaN();
        assertThat(OutsideVariable.of(scores, CoinrIndex.data(), "BUS").issues())
                .extracting(Issue::kind)
                .containsExactly(Issue.Kind.INDEX);
    }

    @Test
    void extremes() {
        double[] x = {1, 2, 3, 4};
        assertThat(pValue(Correlations.Kind.PEARSON, x, x)).isZero();
        // of the 24 orders, two are as far from the middle
        assertThat(pValue(Correlations.Kind.KENDALL, x, x)).isCloseTo(2 / 24.0, within(1e-15));
        double[] even = {2, 4, 1, 3};
        assertThat(pValue(Correlations.Kind.KENDALL, x, even)).isEqualTo(1);
        double[] many = IntStream.range(0, 60).mapToDouble(i -> i).toArray();
        assertThat(pValue(Correlations.Kind.KENDALL, many, many)).isLessThan(1e-20);
    }

    @Test
    void badInput() {
        Scores scores = CoinrIndex.scores();
        Dataset other = Dataset.of(List.of("nobody")).with("x", 1);
        assertThatThrownBy(() -> OutsideVariable.of(scores, other, "x"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("No unit has both a score of ICI and a value of \"x\"");
        assertThatThrownBy(() -> OutsideVariable.of(scores, other, "y"))
                .hasMessageContaining("no variable named \"y\"");
    }
}
