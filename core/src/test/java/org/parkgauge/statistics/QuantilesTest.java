package org.parkgauge.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {

    private static final double NAN = Double.NaN;

    /** By hand, h = 5 p. */
    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "0.05, 1.25",
        "0.1, 1.5",
        "0.25, 2.5",
        "0.5, 6",
        "0.75, 14",
        "0.9, 24",
        "0.95, 28",
        "1, 32",
    })
    void agreesWithHandFigures(double p, double expected) {
        assertThat(Quantiles.quantile(new double[] {32, 1, 4, 16, 8, 2}, p)).isCloseTo(expected, within(1e-13));
    }

    /** NumPy 2.4.6, {@code quantile(x, p)}, whose default is R's type 7. */
    @ParameterizedTest
    @CsvSource({
        "0, -11.75",
        "0.05, -7.677499999999999",
        "0.1, -3.605",
        "0.25, 0.925",
        "0.3333333333333333, 2.2",
        "0.5, 4.85",
        "0.66, 7.916",
        "0.75, 8",
        "0.9, 112.82499999999965",
        "0.99, 911.2825000000001",
        "1, 1000",
    })
    void agreesWithNumPy(double p, double expected) {
        double[] values = {3.1, -2.7, 14.25, 0.5, 8, 8, -11.75, 2.2, 6.6, 1e3};
        assertThat(Quantiles.quantile(values, p)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void missingValuesAreLeftOut() {
        assertThat(Quantiles.quantile(new double[] {NAN, 3, NAN, 1}, 0.5)).isEqualTo(2);
        assertThat(Quantiles.quantile(new double[] {NAN}, 0.5)).isNaN();
        assertThat(Quantiles.quantile(new double[0], 0.5)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1})
    void aSingleValueIsEveryQuantile(double p) {
        assertThat(Quantiles.quantile(new double[] {4.2, NAN}, p)).isEqualTo(4.2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, NAN, Double.POSITIVE_INFINITY})
    void refusesWhatIsNoProbability(double p) {
        assertThatThrownBy(() -> Quantiles.quantile(new double[] {1}, p))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A probability lies between 0 and 1, and " + p + " does not.");
    }

    @Property
    void liesAmongTheValuesAndGrowsWithTheProbability(
            @ForAll("samples") double[] values,
            @ForAll @DoubleRange(max = 1) @Scale(4) double p,
            @ForAll @DoubleRange(max = 1) @Scale(4) double q) {
        double low = Quantiles.quantile(values, Math.min(p, q));
        double high = Quantiles.quantile(values, Math.max(p, q));
        assertThat(low).isGreaterThanOrEqualTo(Arrays.stream(values).min().orElseThrow());
        assertThat(high)
                .isGreaterThanOrEqualTo(low - 1e-9)
                .isLessThanOrEqualTo(Arrays.stream(values).max().orElseThrow() + 1e-9);
    }

    @Property
    void turnsAroundWithTheSign(@ForAll("samples") double[] values, @ForAll @DoubleRange(max = 1) @Scale(4) double p) {
        double[] negated = Arrays.stream(values).map(value -> -value).toArray();
        assertThat(Quantiles.quantile(negated, 1 - p)).isCloseTo(-Quantiles.quantile(values, p), within(1e-9));
    }

    @Provide
    Arbitrary<double[]> samples() {
        return Arbitraries.doubles()
                .between(-1000, 1000)
                .ofScale(6)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    @Test
    void doesNotTouchItsInput() {
        double[] values = {3, NAN, 1};
        Quantiles.quantile(values, 0.5);
        assertThat(values).containsExactly(3, NAN, 1);
    }

    /** By hand, n = 4: types 6 and 8 lie at 5 p and 13/3 p + 1/3. */
    @ParameterizedTest
    @CsvSource({
        "WEIBULL, 0, 1", "WEIBULL, 0.1, 1", "WEIBULL, 0.2, 1", "WEIBULL, 0.3, 1.5", "WEIBULL, 0.5, 3",
        "WEIBULL, 0.8, 8", "WEIBULL, 0.9, 8", "WEIBULL, 1, 8", "LINEAR, 0.3, 1.9", "LINEAR, 0.5, 3",
        "MEDIAN_UNBIASED, 0.1, 1", "MEDIAN_UNBIASED, 0.5, 3", "MEDIAN_UNBIASED, 0.2, 1.2", "MEDIAN_UNBIASED, 1, 8"
    })
    void types(Quantiles.Type type, double p, double expected) {
        assertThat(Quantiles.quantile(new double[] {8, NAN, 1, 4, 2}, p, type)).isCloseTo(expected, within(1e-14));
    }

    @Test
    void typesOfAlmostNothing() {
        for (Quantiles.Type type : Quantiles.Type.values()) {
            assertThat(Quantiles.quantile(new double[] {NAN}, 0.5, type)).isNaN();
            assertThat(Quantiles.quantile(new double[] {3}, 0.9, type)).isEqualTo(3);
            assertThatThrownBy(() -> Quantiles.quantile(new double[] {3}, 1.5, type))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Quantiles.Type.LINEAR.number()).isEqualTo(7);
    }
}
