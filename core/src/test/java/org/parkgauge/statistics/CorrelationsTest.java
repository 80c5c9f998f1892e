package org.parkgauge.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.statistics.Correlations.Kind;

class CorrelationsTest {

    private static final double[] X = {1, 2, 3, 4, 5};
    private static final double[] SQUARES = {1, 4, 9, 16, 25};
    private static final double NAN = Double.NaN;

    @Test
    void aMonotoneRelationIsPerfectByRanksOnly() {
        assertThat(Correlations.pearson(X, SQUARES)).isCloseTo(0.9811049102515929, within(1e-15));
        assertThat(Correlations.spearman(X, SQUARES)).isEqualTo(1, within(1e-15));
        assertThat(Correlations.kendall(X, SQUARES)).isEqualTo(1, within(1e-15));
        assertThat(Correlations.kendall(X, new double[] {5, 4, 3, 2, 1})).isEqualTo(-1, within(1e-15));
        assertThat(Correlations.pearson(X, new double[] {-2, -4, -6, -8, -10})).isEqualTo(-1, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource
    void missingPairsAreLeftOut(Kind kind) {
        double[] x = {1, 2, NAN, 3, 4, 5};
        double[] y = {2, 1, 7, 5, NAN, 3};
        double expected = Correlations.of(kind, new double[] {1, 2, 3, 5}, new double[] {2, 1, 5, 3});
        assertThat(Correlations.of(kind, x, y)).isEqualTo(expected).isBetween(-1.0, 1.0);
    }

    @ParameterizedTest
    @EnumSource
    void withoutVariationThereIsNone(Kind kind) {
        double[] constant = {0.1, 0.1, 0.1, 0.1, 0.1};
        assertThat(Correlations.of(kind, X, constant)).isNaN();
        assertThat(Correlations.of(kind, constant, X)).isNaN();
        assertThat(Correlations.of(kind, new double[] {1}, new double[] {2})).isNaN();
        assertThat(Correlations.of(kind, new double[] {}, new double[] {})).isNaN();
        assertThatThrownBy(() -> Correlations.of(kind, X, new double[] {1}))
                .hasMessageContaining("Sequences of 5 and 1 values cannot be correlated");
        Matrix matrix = Correlations.matrix(kind, List.of(X, constant, SQUARES));
        assertThat(matrix.get(0, 0)).isEqualTo(1);
        assertThat(matrix.get(1, 1)).isNaN();
        assertThat(matrix.get(0, 2)).isEqualTo(matrix.get(2, 0)).isEqualTo(Correlations.of(kind, X, SQUARES));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-200, 1e200})
    void sizeDoesNotMatter(double scale) {
        double[] scaled = Arrays.stream(SQUARES).map(value -> value * scale).toArray();
        assertThat(Correlations.pearson(X, scaled)).isCloseTo(0.9811049102515929, within(1e-14));
    }

    /** Tau-b by its definition, on data with many ties. */
    @Test
    void kendallEqualsItsDefinition() {
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            int n = 2 + random.nextInt(30);
            double[] x =
                    random.ints(n, 0, 1 + random.nextInt(12)).asDoubleStream().toArray();
            double[] y =
                    random.ints(n, 0, 1 + random.nextInt(12)).asDoubleStream().toArray();
            double difference = 0;
            double tiedX = 0;
            double tiedY = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    difference += Math.signum((x[i] - x[j]) * (y[i] - y[j]));
                    tiedX += x[i] == x[j] ? 1 : 0;
                    tiedY += y[i] == y[j] ? 1 : 0;
                }
            }
            double all = n * (n - 1) / 2.0;
            double expected = difference / Math.sqrt((all - tiedX) * (all - tiedY));
            if (Double.isFinite(expected)) {
                assertThat(Correlations.kendall(x, y)).isCloseTo(expected, within(1e-14));
            } else {
                assertThat(Correlations.kendall(x, y)).isNaN();
            }
        }
    }

    @Test
    void covariances() {
        assertThat(Correlations.covariance(X, SQUARES, Moments.Divisor.SAMPLE)).isEqualTo(15);
        assertThat(Correlations.covariance(X, SQUARES, Moments.Divisor.POPULATION))
                .isEqualTo(12);
        assertThat(Correlations.covariance(X, X, Moments.Divisor.SAMPLE)).isEqualTo(2.5);
        assertThat(Correlations.covariance(new double[] {1}, new double[] {1}, Moments.Divisor.SAMPLE))
                .isNaN();
        assertThat(Correlations.covariance(new double[] {1}, new double[] {1}, Moments.Divisor.POPULATION))
                .isZero();
        assertThat(Correlations.covariance(new double[] {1, NAN, 2}, new double[] {3, 9, 5}, Moments.Divisor.SAMPLE))
                .isEqualTo(1);
    }
}
