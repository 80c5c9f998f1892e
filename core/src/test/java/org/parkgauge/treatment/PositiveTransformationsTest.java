package org.parkgauge.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.statistics.Moments;
import org.parkgauge.statistics.Moments.Divisor;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

/** Transformations that need positive values. */
class PositiveTransformationsTest extends TreatmentContract {

    private static final double NAN = Double.NaN;

    /** Strengths of 20 specimens, made up. */
    private static final Column SKEWED = Column.of(
            "s", 1.2, 0.8, 3.4, 2.2, 0.9, 7.8, 1.6, 2.9, 1.1, 0.7, 15.2, 4.1, 1.9, 2.5, 1.3, 0.6, 5.5, 1.4, 3.0, 2.0);

    @Override
    protected List<Treatment> methods() {
        return List.of(
                new Log(), new Log(1), new BoxCox(), new BoxCox(0), new BoxCox(0.5), new BoxCox(-1), new BoxCox(2));
    }

    @Provide
    @Override
    protected Arbitrary<Case> cases() {
        return super.cases().map(one -> new Case(one.method(), one.reference().map(value -> value + 1000.5)));
    }

    @Test
    void logarithm() {
        ColumnMap map = new Log(1).fit(Column.of("a", 1, 3, NAN));
        assertThat(map).isEqualTo(new Log.Fitted(1, 1));
        assertThat(map.apply(3)).isEqualTo(Math.log(4));
        assertThat(map.apply(-7)).as("counts as the lowest").isEqualTo(Math.log(2));
        assertThat(((FittedTreatment) map).summary().en()).isEqualTo("ln(x + 1.000)");
        assertThat(new Log.Fitted(1, 0).summary().zh()).isEqualTo("ln x");
        assertThat(new Log()).isEqualTo(new Log(0));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-2, 2", "-3, 1"})
    void whatHasNoLogarithmIsRefused(double lowest, double offset) {
        assertThatThrownBy(() -> new Log(offset).fit(Column.of("roads", 5, lowest)))
                .hasMessageContaining("The lowest value of indicator roads is " + (int) lowest)
                .hasMessageContaining("Maybe use log-shifted")
                .satisfies(e ->
                        assertThat(((InvalidInputException) e).in(Language.ZH)).contains("指标roads的最小值为"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void theOffsetIsFinite(double offset) {
        assertThatThrownBy(() -> new Log(offset))
                .hasMessageContaining("The offset of a logarithm must be finite, not " + offset)
                .hasMessageContaining("Maybe the usual 0 or 1");
    }

    @Test
    void powers() {
        Column column = Column.of("a", 4, 9);
        assertThat(new BoxCox(0.5).fit(column).apply(9)).isCloseTo(4, within(1e-14));
        assertThat(new BoxCox(2).fit(column).apply(9)).isCloseTo(40, within(1e-13));
        assertThat(new BoxCox(0).fit(column).apply(9)).isEqualTo(Math.log(9));
        assertThat(new BoxCox(-1).fit(column).apply(9)).isCloseTo(8.0 / 9, within(1e-15));
        assertThat(new BoxCox(2).fit(column).apply(-9))
                .as("counts as the lowest")
                .isCloseTo(7.5, within(1e-14));
        assertThat(new BoxCox(1, BoxCox.Shift.TO_ONE).fit(Column.of("a", -3, 2)))
                .isEqualTo(new BoxCox.Fitted(1, 4, -3));
        assertThat(new BoxCox.Fitted(0.25, 4, -3).summary().en()).isEqualTo("Box-Cox, λ = 0.250, x + 4.000");
        assertThat(new BoxCox.Fitted(0.25, -4, 5).summary().en()).isEqualTo("Box-Cox, λ = 0.250, x - 4.000");
        assertThat(new BoxCox.Fitted(-1, 0, 5).summary().zh()).isEqualTo("Box-Cox, λ = -1.000");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1})
    void valuesThatAreNotPositiveAreRefused(double lowest) {
        assertThatThrownBy(() -> new BoxCox().fit(Column.of("roads", 5, lowest)))
                .hasMessageContaining("The lowest value of indicator roads is " + (int) lowest)
                .hasMessageContaining("Maybe choose the shift to-one, or yeo-johnson");
    }

    /** The likelihood written out plainly, without the division by the geometric mean. */
    private static double likelihood(double[] values, double lambda) {
        double logs = 0;
        double[] powers = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            logs += Math.log(values[i]);
            powers[i] = lambda == 0 ? Math.log(values[i]) : (Math.pow(values[i], lambda) - 1) / lambda;
        }
        double deviation = Moments.standardDeviation(powers, Divisor.POPULATION);
        return (lambda - 1) * logs - values.length * Math.log(deviation);
    }

    @Test
    void theLikelihoodIsHighestAtTheEstimate() {
        double[] values = SKEWED.toArray();
        double lambda = ((BoxCox.Fitted) new BoxCox().fit(SKEWED)).lambda();
        assertThat(lambda).as("in 50 digits: -0.324155657319").isCloseTo(-0.324155657319, within(1e-6));
        assertThat(likelihood(values, lambda))
                .isGreaterThan(likelihood(values, lambda + 1e-4))
                .isGreaterThan(likelihood(values, lambda - 1e-4));
        for (double other = -2; other <= 2; other += 0.01) {
            assertThat(likelihood(values, lambda)).isGreaterThanOrEqualTo(likelihood(values, other));
        }
    }

    @Test
    void theUnitOfMeasureDoesNotMatterToTheEstimate() {
        double lambda = ((BoxCox.Fitted) new BoxCox().fit(SKEWED)).lambda();
        double other = ((BoxCox.Fitted) new BoxCox().fit(SKEWED.map(value -> 1e6 * value))).lambda();
        assertThat(other).isCloseTo(lambda, within(1e-6));
    }

    @Test
    void theLikelihoodOfYeoAndJohnsonIsHighestAtTheEstimate() {
        Column column = SKEWED.map(value -> value - 2);
        double lambda = ((YeoJohnson.Fitted) new YeoJohnson().fit(column)).lambda();
        assertThat(lambda).as("in 50 digits: 0.001023514855").isCloseTo(0.001023514855, within(1e-6));
        double best = yeoJohnson(column, lambda);
        assertThat(best)
                .isGreaterThan(yeoJohnson(column, lambda + 1e-4))
                .isGreaterThan(yeoJohnson(column, lambda - 1e-4));
        for (double other = -2; other <= 4; other += 0.01) {
            assertThat(best).isGreaterThanOrEqualTo(yeoJohnson(column, other));
        }
        assertThat(new YeoJohnson.Fitted(0.5).summary().en()).isEqualTo("Yeo-Johnson, λ = 0.500");
    }

    private static double yeoJohnson(Column column, double lambda) {
        ColumnMap map = new YeoJohnson(lambda).fit(column);
        double logs = 0;
        for (double value : column.toArray()) {
            logs += Math.signum(value) * Math.log(1 + Math.abs(value));
        }
        double deviation = Moments.standardDeviation(column.map(map).toArray(), Divisor.POPULATION);
        return (lambda - 1) * logs - column.size() * Math.log(deviation);
    }

    @Test
    void theEstimateStaysWithinItsLimits() {
        double[] roots =
                IntStream.rangeClosed(1, 20).mapToDouble(i -> Math.pow(i, 0.25)).toArray();
        Column column = Column.of("a", roots);
        assertThat(((BoxCox.Fitted) new BoxCox().fit(column)).lambda()).isCloseTo(2, within(1e-6));
        Column tail = column.map(value -> 3 / value - 1);
        assertThat(((YeoJohnson.Fitted) new YeoJohnson().fit(tail)).lambda()).isCloseTo(-2, within(1e-6));
        Column mirror = tail.map(value -> -value);
        assertThat(((YeoJohnson.Fitted) new YeoJohnson().fit(mirror)).lambda()).isCloseTo(4, within(1e-6));
    }

    @Test
    void aConstantColumnIsLeftAloneAndACollapsedOneRefused() {
        assertThat(new BoxCox().fit(Column.of("a", 3, 3))).isEqualTo(new NoTreatment.Fitted());
        assertThat(new YeoJohnson().fit(Column.of("a", 3, 3))).isEqualTo(new NoTreatment.Fitted());
        assertThat(new BoxCox(1).fit(Column.of("a", 3, 3))).isEqualTo(new BoxCox.Fitted(1, 0, 3));
        assertThatThrownBy(() -> new BoxCox(-5).fit(Column.of("roads", 1e6, 2e6)))
                .hasMessageContaining("Under box-cox with lambda -5 all values of indicator roads become one")
                .hasMessageContaining("Maybe state the indicator in a larger unit of measure");
    }

    @Test
    void theEstimateIsThatOfTheShiftedValues() {
        double low = SKEWED.range().low();
        BoxCox.Fitted shifted =
                (BoxCox.Fitted) new BoxCox(Double.NaN, BoxCox.Shift.TO_ONE).fit(SKEWED.map(value -> value - 40));
        BoxCox.Fitted plain = (BoxCox.Fitted) new BoxCox().fit(SKEWED.map(value -> value - low + 1));
        assertThat(shifted.lambda()).isCloseTo(plain.lambda(), within(1e-6)).isNotCloseTo(1, within(0.05));
        assertThat(shifted.shift()).isCloseTo(41 - low, within(1e-12));
        assertThat(shifted.apply(low - 40)).isCloseTo(0, within(1e-12));
    }
}
