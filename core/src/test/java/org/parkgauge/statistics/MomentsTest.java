package org.parkgauge.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.parkgauge.statistics.Moments.Divisor.POPULATION;
import static org.parkgauge.statistics.Moments.Divisor.SAMPLE;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final double NAN = Double.NaN;

    @Test
    void agreesWithHandFigures() {
        double[] values = {2, 4, 4, 4, 5, 5, 7, 9};
        assertThat(Moments.count(values)).isEqualTo(8);
        assertThat(Moments.mean(values)).isEqualTo(5);
        assertThat(Moments.standardDeviation(values, POPULATION)).isEqualTo(2);
        assertThat(Moments.standardDeviation(values, SAMPLE)).isCloseTo(Math.sqrt(32.0 / 7), within(1e-15));
    }

    /** NumPy 2.4.6: mean, std(ddof=1), std(ddof=0). */
    @Test
    void agreesWithNumPy() {
        double[] values = {3.1, -2.7, 14.25, 0.5, 8, 8, -11.75, 2.2, 6.6, 1e3};
        assertThat(Moments.mean(values)).isCloseTo(102.82, within(1e-12));
        assertThat(Moments.standardDeviation(values, SAMPLE)).isCloseTo(315.31556521470145, within(1e-11));
        assertThat(Moments.standardDeviation(values, POPULATION)).isCloseTo(299.13461033454485, within(1e-11));
    }

    @Test
    void aLargeOffsetCostsNoDigits() {
        double[] values = {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16};
        assertThat(Moments.mean(values)).isEqualTo(1e9 + 10);
        assertThat(Moments.standardDeviation(values, SAMPLE)).isCloseTo(Math.sqrt(30), within(1e-14));
    }

    @Test
    void missingValuesAreLeftOut() {
        double[] values = {NAN, 1, NAN, 3};
        assertThat(Moments.count(values)).isEqualTo(2);
        assertThat(Moments.mean(values)).isEqualTo(2);
        assertThat(Moments.standardDeviation(values, POPULATION)).isEqualTo(1);
        assertThat(Moments.standardDeviation(values, SAMPLE)).isCloseTo(Math.sqrt(2), within(1e-15));
    }

    @Test
    void tooFewValuesGiveNaN() {
        assertThat(Moments.count(new double[0])).isZero();
        assertThat(Moments.mean(new double[0])).isNaN();
        assertThat(Moments.mean(new double[] {NAN, NAN})).isNaN();
        assertThat(Moments.standardDeviation(new double[] {NAN}, POPULATION)).isNaN();
        assertThat(Moments.standardDeviation(new double[] {5}, SAMPLE)).isNaN();
        assertThat(Moments.standardDeviation(new double[] {5, NAN}, SAMPLE)).isNaN();
        assertThat(Moments.standardDeviation(new double[] {5}, POPULATION)).isZero();
    }

    @Property
    void aConstantColumnHasNoDeviation(
            @ForAll @DoubleRange(min = -1e9, max = 1e9) @Scale(6) double value,
            @ForAll @IntRange(min = 2, max = 50) int n) {
        double[] values = new double[n];
        Arrays.fill(values, value);
        assertThat(Moments.mean(values)).isEqualTo(value);
        assertThat(Moments.standardDeviation(values, SAMPLE)).isZero();
        assertThat(Moments.standardDeviation(values, POPULATION)).isZero();
    }

    @Property
    void theMeanLiesAmongTheValues(@ForAll("samples") double[] values) {
        assertThat(Moments.mean(values))
                .isBetween(
                        Arrays.stream(values).min().orElseThrow() - 1e-9,
                        Arrays.stream(values).max().orElseThrow() + 1e-9);
    }

    @Property
    void theDeviationFollowsScaleAndIgnoresShift(@ForAll("samples") double[] values) {
        double[] moved = Arrays.stream(values).map(value -> 7 - 3 * value).toArray();
        assertThat(Moments.standardDeviation(moved, POPULATION))
                .isCloseTo(3 * Moments.standardDeviation(values, POPULATION), within(1e-9));
    }

    @Property
    void theTwoDivisorsDifferByTheirRatio(@ForAll("samples") double[] values) {
        int n = values.length;
        if (n > 1) {
            assertThat(Moments.standardDeviation(values, SAMPLE))
                    .isCloseTo(Moments.standardDeviation(values, POPULATION) * Math.sqrt(n / (n - 1.0)), within(1e-9));
        }
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
        Moments.mean(values);
        Moments.standardDeviation(values, SAMPLE);
        assertThat(values).containsExactly(3, NAN, 1);
    }
}
