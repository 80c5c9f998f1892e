package org.parkgauge.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.internal.RandomStream;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;

class IndicatorImportanceTest {

    private static final double NAN = Double.NaN;

    private static Indicator leaf(String code, double weight) {
        return Indicator.of(code).higherIsBetter(0, 100).weight(weight);
    }

    /** Units at every crossing of some levels, so that indicators are independent. */
    private static Dataset factorial(int levels) {
        int n = levels * levels * levels;
        List<String> units = new ArrayList<>();
        double[][] columns = new double[3][n];
        for (int i = 0; i < n; i++) {
            units.add("unit" + i);
            columns[0][i] = 100.0 * (i % levels) / (levels - 1);
            columns[1][i] = 100.0 * (i / levels % levels) / (levels - 1);
            columns[2][i] = 100.0 * (i / levels / levels) / (levels - 1);
        }
        return Dataset.of(units).with("a", columns[0]).with("b", columns[1]).with("c", columns[2]);
    }

    private static Scores scores(Dimension root, Dataset data) {
        return IndexSpec.named("test").root(root).build().fit(data).score(data);
    }

    @Test
    void independentIndicatorsOfAMeanCountByTheSquaresOfTheirWeights() {
        Scores scores = scores(Dimension.of("ALL", leaf("a", 0.5), leaf("b", 0.3), leaf("c", 0.2)), factorial(5));
        IndicatorImportance importance = IndicatorImportance.of(scores, "ALL");
        assertThat(importance.reference()).isEqualTo("a");
        assertThat(importance.issues()).isEmpty();
        double[] squares = {0.25, 0.09, 0.04};
        for (int j = 0; j < 3; j++) {
            IndicatorImportance.Part part = importance.parts().get(j);
            assertThat(part.importance().value()).isCloseTo(squares[j] / 0.38, within(1e-9));
            assertThat(part.linear()).isCloseTo(squares[j] / 0.38, within(1e-12));
            assertThat(part.relativeImportance().value()).isCloseTo(squares[j] / 0.25, within(1e-9));
            assertThat(part.units()).isEqualTo(125);
            assertThat(part.degrees()).isCloseTo(2, within(0.01));
        }
        assertThat(importance.part("b").relativeWeight()).isCloseTo(0.6, within(1e-12));
        // |0.36 - 0.6| and |0.16 - 0.4|.
        assertThat(importance.discrepancy().value()).isCloseTo(0.24, within(1e-8));
        assertThat(importance.node()).isEqualTo("ALL");
    }

    @Test
    void anIndicatorThatBendsTheScoreIsSeenBySmoothingAlone() {
        // b is best in the middle: its score, a tent of the raw value, is what the index sees, so ask for the raw
        // shape.
        int n = 400;
        double[] x = new double[n];
        double[] y = new double[n];
        RandomStream stream = new RandomStream(3, 3);
        for (int i = 0; i < n; i++) {
            x[i] = stream.nextDouble();
            y[i] = Math.pow(2 * x[i] - 1, 2) + 0.1 * stream.nextGaussian();
        }
        SmoothingSpline spline = new SmoothingSpline(x, y);
        double variance = 4 / 45.0;
        assertThat(spline.explained(spline.best())).isCloseTo(variance / (variance + 0.01), within(0.03));
    }

    @Test
    void geometricNodesBend() {
        Dimension root = Dimension.of("ALL", leaf("a", 1), leaf("b", 1)).aggregation(new Geometric(1));
        Scores scores = scores(root, factorial(6));
        IndicatorImportance importance = IndicatorImportance.of(scores, "ALL");
        assertThat(importance.reference()).isEqualTo("a");
        // By symmetry both count the same, and more than a straight line shows.
        assertThat(importance.part("a").importance().value())
                .isCloseTo(importance.part("b").importance().value(), within(1e-9))
                .isGreaterThan(importance.part("a").linear() + 0.003);
        assertThat(importance.discrepancy().value()).isCloseTo(0, within(1e-8));
        assertThat(importance.part("a").ranks())
                .isCloseTo(
                        Math.pow(
                                org.parkgauge.statistics.Correlations.spearman(
                                        scores.scores("a"), scores.scores("ALL")),
                                2),
                        within(1e-12));
    }

    @Test
    void allIndicatorsByTheirEffectiveWeights() {
        Dimension root = Dimension.of(
                "ALL",
                Dimension.of("D", leaf("a", 1), leaf("b", 3)).weight(2),
                Dimension.of("E", leaf("c", 1)).weight(1),
                Dimension.of("SHOWN", leaf("d", 1)).weight(0));
        Dataset data = factorial(4);
        Scores scores = scores(root, data.with("d", data.column("a").toArray()));
        IndicatorImportance importance = IndicatorImportance.ofIndicators(scores);
        assertThat(importance.parts())
                .extracting(IndicatorImportance.Part::code)
                .containsExactly("a", "b", "c");
        assertThat(importance.part("a").weight()).isCloseTo(1 / 6.0, within(1e-12));
        assertThat(importance.reference()).isEqualTo("b");
        assertThat(importance.part("b").importance().value())
                .isCloseTo(0.25 / (1 / 36.0 + 0.25 + 1 / 9.0), within(1e-9));
        assertThat(IndicatorImportance.of(scores, "ALL").parts())
                .extracting(IndicatorImportance.Part::code)
                .containsExactly("D", "E");
    }

    @Test
    void fewUnitsAndConstants() {
        Dataset few = Dataset.of(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"))
                .with("a", 1, 5, 2, 8, 3, 9, 4, 7, 6)
                .with("b", 5, NAN, NAN, 7, 8, 9, 1, 2, 3)
                .with("c", 5, 5, 5, 5, 5, 5, 5, 5, 5);
        Dimension root =
                Dimension.of("ALL", leaf("a", 8), leaf("b", 1), leaf("c", 1)).minimumCoverage(0.5);
        Scores scores = scores(root, few);
        IndicatorImportance importance = IndicatorImportance.of(scores, "ALL");
        assertThat(importance.part("a").importance().isDefined()).isTrue();
        IndicatorImportance.Part b = importance.part("b");
        assertThat(b.units()).isEqualTo(7);
        assertThat(b.importance().reason().en()).isEqualTo("only 7 units, and at least 8 are needed");
        assertThat(b.degrees()).isNaN();
        assertThat(b.linear()).isNotNaN();
        assertThat(b.relativeImportance().reason()).isEqualTo(b.importance().reason());
        IndicatorImportance.Part c = importance.part("c");
        assertThat(c.importance().reason().en()).isEqualTo("the scores do not vary");
        assertThat(c.linear()).isNaN();
        assertThat(importance.discrepancy().isDefined()).isFalse();
        assertThat(importance.issues()).extracting(Issue::kind).containsExactly(Issue.Kind.FEW_UNITS);
        assertThat(importance.in(Language.EN))
                .contains("b\tb\t0.100\t–\t")
                .contains("ALL: with 7 units the importance by smoothing is uncertain and rather too high");
        assertThat(importance.in(Language.ZH)).startsWith("代码\t名称\t权重\t重要性");
        assertThatThrownBy(() -> importance.part("z")).hasMessageContaining("no part \"z\"");
    }

    @Test
    void aReferenceWithoutImportance() {
        // a is 50 or 60 without any bearing on b, which decides: their correlation and its smooth are exactly 0.
        Dataset data = Dataset.of(List.of("1", "2", "3", "4", "5", "6", "7", "8"))
                .with("a", 0, 0, 0, 0, 1, 1, 1, 1)
                .with("b", 0, 99, 0, 99, -1, 98, -1, 98)
                .with("y", 0, 1, 0, 1, 0, 1, 0, 1);
        Indicator b = Indicator.of("b").higherIsBetter(-10, 100).weight(1);
        Indicator a = Indicator.of("a").higherIsBetter(0, 110).weight(1);
        Scores scores = scores(Dimension.of("ALL", a, b), data);
        IndicatorImportance importance = IndicatorImportance.of(scores, "ALL");
        assertThat(importance.part("a").importance().value()).isCloseTo(0, within(1e-20));
        assertThat(importance.discrepancy().isDefined())
                .isEqualTo(importance.part("a").importance().value() > 0);
    }

    @Test
    void refusals() {
        Scores scores = scores(Dimension.of("ALL", leaf("a", 1), leaf("b", 1)), factorial(2));
        for (String wrong : List.of("NONE", "a")) {
            assertThatThrownBy(() -> IndicatorImportance.of(scores, wrong))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("Index test has no dimension \"" + wrong
                            + "\".\nMaybe choose a dimension among [ALL, a, b].");
        }
    }
}
