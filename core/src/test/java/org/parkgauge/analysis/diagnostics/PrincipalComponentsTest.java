package org.parkgauge.analysis.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.data.Dataset;
import org.parkgauge.internal.testing.Copies;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.measure.Measured;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Moments;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;

class PrincipalComponentsTest {

    private static final double NAN = Double.NaN;

    private static PrincipalComponents of(String stage, String group) {
        Variables chain = Coinr.chain(stage);
        return PrincipalComponents.of(group.equals("ALL") ? chain : chain.within(group), Rows.COMPLETE);
    }

    /** COINr's get_PCA, which is R's prcomp on complete rows; signs are free. */
    @ParameterizedTest
    @ValueSource(strings = {"Raw", "Treated", "Normalised"})
    void coinr(String stage) {
        for (String group : Coinr.DIMENSIONS) {
            String file = Coinr.FIGURES + "coinr_pca_" + stage.toLowerCase(Locale.ROOT) + "_" + group;
            Figures eigen = Figures.read(file + "_eigen.csv");
            Figures vectors = Figures.read(file + "_loadings.csv");
            PrincipalComponents actual = of(stage, group);
            assertClose(actual.eigenvalues().toArray(), eigen.numbers("eigenvalue"), 1e-9, file);
            assertClose(actual.shares().toArray(), eigen.numbers("share"), 1e-9, file);
            assertClose(actual.cumulativeShares().toArray(), eigen.numbers("cumulative"), 1e-9, file);
            for (int k = 0; k < 5; k++) {
                double[] column = actual.vectors().column(k);
                double[] expected = new double[5];
                double product = 0;
                for (int j = 0; j < 5; j++) {
                    expected[j] = vectors.number(actual.names().get(j), "PC" + (k + 1));
                    product += expected[j] * column[j];
                }
                for (int j = 0; j < 5; j++) {
                    expected[j] *= Math.signum(product);
                }
                assertClose(column, expected, 1e-9, file + " " + k);
            }
        }
    }

    /** NumPy: by the inverse and the determinant of the correlation matrix. */
    @Test
    void adequacyAndSphericity() {
        Figures scales = Figures.read(Coinr.FIGURES + "numpy_scales.csv");
        Figures items = Figures.read(Coinr.FIGURES + "numpy_items.csv");
        int item = 0;
        for (int i = 0; i < scales.texts("level").size(); i++) {
            PrincipalComponents components =
                    of(scales.texts("level").get(i), scales.texts("group").get(i));
            String what =
                    scales.texts("level").get(i) + " " + scales.texts("group").get(i);
            SamplingAdequacy adequacy = components.adequacy();
            SphericityTest test = components.sphericity();
            assertThat(components.units()).isEqualTo((int) scales.numbers("units")[i]);
            assertClose(
                    new double[] {adequacy.overall().value(), test.chiSquare().value()},
                    new double[] {scales.numbers("kmo")[i], scales.numbers("chi2")[i]},
                    1e-9,
                    what);
            double p = scales.numbers("p")[i];
            if (Double.isNaN(p)) {
                assertThat(test.pValue().reason().en()).contains("singular");
                assertThat(adequacy.overall().reason().en()).contains("singular");
            } else {
                assertThat(test.pValue().value()).as(what).isCloseTo(p, within(1e-8 * p));
            }
            for (Measured one : adequacy.variables().values()) {
                assertClose(new double[] {one.value()}, new double[] {items.numbers("kmo")[item++]}, 1e-9, what);
            }
        }
        assertThat(item).isEqualTo(80);
    }

    /** NumPy: varimax by singular values, as R's. */
    @ParameterizedTest
    @ValueSource(strings = {"INF", "PUB", "JHB", "AGG", "ALL"})
    void varimax(String group) {
        int count = group.equals("ALL") ? 4 : 2;
        PrincipalComponents components = of("Normalised", group);
        RotatedComponents rotated = components.varimax(count);
        Figures figures = Figures.read(Coinr.FIGURES + "numpy_varimax.csv");
        int row = figures.texts("group").indexOf(group);
        for (int j = 0; j < components.names().size(); j++) {
            assertThat(figures.texts("indicator").get(row + j))
                    .isEqualTo(rotated.names().get(j));
            double communality = 0;
            for (int f = 0; f < count; f++) {
                double expected = figures.numbers("F" + (f + 1))[row + j];
                assertThat(rotated.loadings().get(j, f))
                        .as(rotated.names().get(j) + f)
                        .isCloseTo(expected, within(1e-7));
                communality += Math.pow(components.loadings(count).get(j, f), 2);
            }
            assertThat(rotated.communalities().get(j)).isCloseTo(communality, within(1e-12));
        }
        double explained =
                IntStream.range(0, count).mapToDouble(rotated.explained()::get).sum();
        double unrotated = IntStream.range(0, count)
                .mapToDouble(components.eigenvalues()::get)
                .sum();
        assertThat(explained).isCloseTo(unrotated, within(1e-12));
        assertThat(rotated.explained().get(0))
                .isGreaterThanOrEqualTo(rotated.explained().get(1));
    }

    @Test
    void theComponentOfAVariable() {
        RotatedComponents rotated = of("Normalised", "INF").varimax(2);
        assertThat(rotated.component("RAILD")).isZero();
        assertThat(rotated.component("ROAD")).isEqualTo(1);
    }

    /** Scores are uncorrelated and have the eigenvalues as variances; loadings are correlations with them. */
    @Test
    void scores() {
        PrincipalComponents components = of("Raw", "INF");
        Matrix scores = components.scores(5);
        assertThat(scores.rows()).isEqualTo(components.scoredUnits().size()).isEqualTo(28);
        Variables complete = Coinr.chain("Raw").within("INF").complete();
        assertThat(components.scoredUnits()).isEqualTo(complete.units());
        for (int k = 0; k < 5; k++) {
            double[] score = scores.column(k);
            assertThat(Math.pow(Moments.standardDeviation(score, Moments.Divisor.SAMPLE), 2))
                    .isCloseTo(components.eigenvalues().get(k), within(1e-12));
            for (int j = 0; j < 5; j++) {
                double[] values = complete.values(components.names().get(j));
                assertThat(org.parkgauge.statistics.Correlations.pearson(score, values))
                        .isCloseTo(components.loadings(5).get(j, k), within(1e-12));
            }
        }
    }

    /** The quantiles of NumPy's 40,000 random sets of 30 x 5, to the noise of 2,000. */
    @Test
    void parallelAnalysis() {
        PrincipalComponents components = of("Normalised", "INF");
        Figures figures = Figures.read(Coinr.FIGURES + "numpy_parallel.csv");
        ParallelAnalysis middle = components.parallel(2000, 0.5, 7);
        ParallelAnalysis upper = components.parallel(2000, 0.95, 7);
        assertClose(middle.random().toArray(), figures.numbers("q50"), 0.01, "middle");
        assertClose(upper.random().toArray(), figures.numbers("q95"), 0.015, "upper");
        assertThat(upper.retained()).isEqualTo(1);
        assertThat(components.parallel(2000, 0.95, 7)).isEqualTo(upper);
        assertThat(components.parallel(2000, 0.95, 8)).isNotEqualTo(upper);
        assertThat(new ParallelAnalysis(upper.random(), upper.random()).retained())
                .isZero();
        assertThat(new ParallelAnalysis(upper.random(), middle.random()).retained())
                .isEqualTo(5);
    }

    @Test
    void choices() {
        PrincipalComponents components = of("Normalised", "INF");
        assertThat(components.kaiser(1)).isEqualTo(2);
        assertThat(components.kaiser(components.eigenvalues().get(0))).isZero();
        double first = components.shares().get(0);
        assertThat(components.explaining(first)).isEqualTo(1);
        assertThat(components.explaining(first + 0.01)).isEqualTo(2);
        assertThat(components.explaining(1)).isEqualTo(5);
        assertThat(components.loadings(2).columns()).isEqualTo(2);
        assertThat(Copies.of(components).eigenvalues()).isEqualTo(components.eigenvalues());
    }

    @Test
    void rows() {
        Variables raw = Coinr.chain("Raw").within("JHB");
        PrincipalComponents complete = PrincipalComponents.of(raw, Rows.COMPLETE);
        PrincipalComponents pairwise = PrincipalComponents.of(raw, Rows.PAIRWISE);
        assertThat(complete.issues()).extracting(Issue::units).contains(raw.incomplete());
        assertThat(complete.issues()).extracting(Issue::kind).contains(Issue.Kind.FEW_UNITS);
        assertThat(complete.issues().get(1).in(Language.EN))
                .isEqualTo(complete.units()
                        + " units for 5 variables, fewer than 25, so the components are not to be relied on");
        assertThat(complete.units()).isEqualTo(raw.complete().units().size()).isLessThan(25);
        assertThat(pairwise.units()).isEqualTo(25);
        assertThat(pairwise.issues()).isEmpty();
        assertThat(pairwise.correlations())
                .isEqualTo(CorrelationTable.of(org.parkgauge.statistics.Correlations.Kind.PEARSON, Rows.PAIRWISE, raw)
                        .coefficients());
        assertThat(pairwise.sphericity().chiSquare().reason().en()).contains("take complete rows");
        assertThat(pairwise.sphericity().degrees()).isEqualTo(10);
        assertThat(pairwise.adequacy().overall().isDefined()).isTrue();
        Variables whole = Coinr.chain("Normalised").within("JHB");
        assertThat(PrincipalComponents.of(whole, Rows.PAIRWISE).sphericity())
                .isEqualTo(PrincipalComponents.of(whole, Rows.COMPLETE).sphericity());
    }

    private static final Dataset FOUR = Dataset.of(List.of("A", "B", "C", "D"))
            .with("x", 1, 2, 3, 5)
            .with("y", 2, 1, 2, 7)
            .with("z", 3, 3, 5, 12)
            .with("w", 0, 1, 0, 1)
            .with("flat", 1, 1, 1, 1)
            .with("gap", 1, NAN, NAN, 2);

    @Test
    void singular() {
        PrincipalComponents dependent =
                PrincipalComponents.of(Variables.of(FOUR, List.of("x", "y", "z")), Rows.COMPLETE);
        assertThat(dependent.adequacy().overall().reason().en()).contains("singular");
        assertThat(dependent.adequacy().variables()).containsOnlyKeys("x", "y", "z");
        assertThat(dependent.sphericity().pValue().isDefined()).isFalse();
        assertThat(dependent.sphericity().degrees()).isEqualTo(3);
    }

    @Test
    void tooFewUnitsForBartlett() {
        assertThat(SphericityTest.of(Matrix.of(2, 2, 1, 0.5, 0.5, 1), 2)
                        .chiSquare()
                        .reason()
                        .en())
                .isEqualTo("there are too few units");
        assertThat(SphericityTest.of(Matrix.of(2, 2, 1, 0.5, 0.5, 1), 3)
                        .chiSquare()
                        .value())
                .isCloseTo(-0.5 * Math.log(0.75), within(1e-15));
    }

    @Test
    void twoVariablesAreHalfAdequate() {
        SamplingAdequacy two = PrincipalComponents.of(Variables.of(FOUR, List.of("x", "w")), Rows.COMPLETE)
                .adequacy();
        assertThat(two.overall().value()).isCloseTo(0.5, within(1e-12));
        SamplingAdequacy none = SamplingAdequacy.of(List.of("a", "b"), Matrix.of(2, 2, 1, 0, 0, 1));
        assertThat(none.overall().reason().en()).isEqualTo("there is no correlation at all");
        assertThat(SphericityTest.of(Matrix.of(2, 2, 1, 0, 0, 1), 30).pValue().value())
                .isEqualTo(1);
    }

    @Test
    void refusals() {
        assertThatThrownBy(() -> PrincipalComponents.of(Variables.of(FOUR, List.of("x")), Rows.COMPLETE))
                .hasMessageContaining("two variables at least, and there are 1");
        assertThatThrownBy(() -> PrincipalComponents.of(Variables.of(FOUR, List.of("x", "flat")), Rows.COMPLETE))
                .hasMessageContaining("Variable \"flat\" does not vary");
        assertThatThrownBy(() -> PrincipalComponents.of(Variables.of(FOUR, List.of("flat", "x")), Rows.PAIRWISE))
                .hasMessageContaining("Variable \"flat\" does not vary");
        for (Rows rows : Rows.values()) {
            assertThatThrownBy(() -> PrincipalComponents.of(Variables.of(FOUR, List.of("x", "gap")), rows))
                    .hasMessageContaining("Only 2 units have all values")
                    .hasMessageContaining("Maybe impute first");
        }
        PrincipalComponents components = of("Normalised", "INF");
        for (int count : new int[] {0, 6}) {
            assertThatThrownBy(() -> components.loadings(count))
                    .hasMessageContaining("from 1 to 5, and " + count + " does not");
            assertThatThrownBy(() -> components.scores(count)).hasMessageContaining("from 1 to 5");
            assertThatThrownBy(() -> components.varimax(count)).hasMessageContaining("from 1 to 5");
        }
        for (double share : new double[] {0, 1.1, NAN}) {
            assertThatThrownBy(() -> components.explaining(share)).hasMessageContaining("and " + share + " does not");
        }
        assertThatThrownBy(() -> components.parallel(19, 0.95, 1)).hasMessageContaining("20 draws at least, not 19");
        for (double quantile : new double[] {-0.1, 1.1, NAN}) {
            assertThatThrownBy(() -> components.parallel(20, quantile, 1))
                    .hasMessageContaining("and " + quantile + " does not");
        }
        assertThat(components.parallel(20, 1, 1).random().size()).isEqualTo(5);
    }

    @Test
    void threeUnitsAndCentredScores() {
        PrincipalComponents three =
                PrincipalComponents.of(Variables.of(FOUR, List.of("x", "y")).rows(new int[] {0, 1, 3}), Rows.COMPLETE);
        assertThat(three.units()).isEqualTo(3);
        assertThat(Moments.mean(three.scores(1).column(0))).isCloseTo(0, within(1e-14));
    }
}
