package org.parkgauge.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.statistics.Moments.Divisor;

/** Standardizations that outliers do not move, or hardly. */
class RobustScalesTest extends SelectiveContract {

    private static final double NAN = Double.NaN;

    @Override
    protected List<Normalization> methods() {
        return List.of(
                new RobustZScore(),
                new RobustZScore(100, 10),
                new RobustZScore(0, 1, 1, Constant.ERROR),
                new PercentileRange(),
                new PercentileRange(1, 100),
                new PercentileRange(-1, 1, 0.25, 0.75, false, Constant.ERROR),
                new PercentileRange(0, 1, 0, 1, true, Constant.ERROR),
                new Logistic(),
                new Logistic(1, 5, 2, Divisor.POPULATION, Constant.ERROR));
    }

    @Test
    void medianAndDeviationsFromIt() {
        double[] values = {1, 2, 3, 4, 1000, NAN};
        double unit = 1 / 1.4826;
        assertClose(
                SelectiveContract.scores(new RobustZScore(), Direction.HIGHER, values),
                new double[] {-2 * unit, -unit, 0, unit, 997 * unit, NAN},
                1e-12,
                "R's mad");
        assertClose(
                SelectiveContract.scores(new RobustZScore(50, 10, 1, Constant.ERROR), Direction.LOWER, values),
                new double[] {70, 60, 50, 40, -9920, NAN},
                1e-12,
                "bare MAD, cost");
        assertClose(
                SelectiveContract.scores(new RobustZScore(0, 1, 1, Constant.ERROR), Direction.HIGHER, -9, -7, -4, -1),
                new double[] {-3.5 / 2.5, -1.5 / 2.5, 1.5 / 2.5, 4.5 / 2.5},
                1e-12,
                "negative data, even number");
    }

    @Test
    void moreThanHalfEqualHasNoSpread() {
        Column column = Column.of("rent", 5, 5, 5, 1, 9);
        assertThatThrownBy(() -> new RobustZScore().fit(column, Direction.HIGHER))
                .hasMessageContaining("More than half the values of indicator rent equal its median 5.0")
                .hasMessageContaining("Maybe use z-score or percentile-range");
        assertThat(new RobustZScore(0, 1, 1, Constant.DROP).fit(column, Direction.HIGHER))
                .isSameAs(ConstantScore.DROPPED);
        assertThat(new RobustZScore()
                        .fit(Column.of("rent", 5, 5, 1, 9), Direction.HIGHER)
                        .range())
                .isEqualTo(Range.UNKNOWN);
    }

    @Test
    void robustTraits() {
        assertThat(new RobustZScore().traits()).containsExactlyInAnyOrder(Trait.SET_DEPENDENT, Trait.GIVES_NEGATIVE);
        assertThat(new RobustZScore(30, 10).traits()).containsExactly(Trait.SET_DEPENDENT);
        for (Normalization method : methods()) {
            assertThat(method.minimumUnits()).isEqualTo(2);
            assertThat(method.traits()).contains(Trait.SET_DEPENDENT);
        }
        assertThat(new PercentileRange().traits()).contains(Trait.GIVES_ZERO);
        assertThat(new PercentileRange(-1, 1).traits()).contains(Trait.GIVES_NEGATIVE);
        assertThat(new PercentileRange(0, 1, 0.1, 0.9, false, Constant.ERROR).traits())
                .containsExactly(Trait.SET_DEPENDENT);
        assertThat(new Logistic().traits()).containsExactly(Trait.SET_DEPENDENT);
    }

    @Test
    void betweenTwoPercentiles() {
        double[] values = {0, 10, 20, 30, 40, NAN};
        assertClose(
                SelectiveContract.scores(new PercentileRange(), Direction.HIGHER, values),
                new double[] {0, 800 / 36.0, 50, 2800 / 36.0, 100, NAN},
                1e-12,
                "5 and 95 per cent: 2 and 38");
        assertClose(
                SelectiveContract.scores(
                        new PercentileRange(0, 1, 0.25, 0.75, false, Constant.ERROR), Direction.LOWER, values),
                new double[] {1.5, 1, 0.5, 0, -0.5, NAN},
                1e-12,
                "quartiles, cost, open");
        ColumnMap clamped = new PercentileRange(1, 5, 0.25, 0.75, true, Constant.ERROR)
                .fit(Column.of("rent", values), Direction.LOWER);
        assertThat(clamped.apply(-100)).isEqualTo(5);
        assertThat(clamped.apply(100)).isEqualTo(1);
        assertThat(clamped.range()).isEqualTo(new Range(1, 5));
        assertThat(new PercentileRange(0, 1, 0.25, 0.75, false, Constant.ERROR)
                        .fit(Column.of("rent", values), Direction.HIGHER)
                        .range())
                .isEqualTo(Range.UNKNOWN);
    }

    @Test
    void equalPercentilesHaveNoSpread() {
        Column column = Column.of("rent", 5, 5, 5, 5, 9);
        Normalization quartiles = new PercentileRange(0, 1, 0.25, 0.75, true, Constant.ERROR);
        assertThatThrownBy(() -> quartiles.fit(column, Direction.HIGHER))
                .hasMessageContaining("Indicator rent has the same quantile 5.0 at 0.25 and 0.75")
                .hasMessageContaining("Maybe take probabilities further apart");
        assertThat(new PercentileRange(0, 1, 0.25, 0.75, true, Constant.MIDPOINT).fit(column, Direction.HIGHER))
                .isEqualTo(new ConstantScore(0.5, new Range(0, 1)));
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 0.9", "0.5, 0.5", "0.9, 0.1", "0.1, 1.1", "NaN, 0.9", "0.1, NaN"})
    void probabilitiesAreInOrder(double lower, double upper) {
        assertThatThrownBy(() -> new PercentileRange(0, 1, lower, upper, true, Constant.ERROR))
                .hasMessageContaining("must lie between 0 and 1, the lower first, not " + lower + " and " + upper)
                .hasMessageContaining("Maybe use 0.05 and 0.95");
    }

    @Test
    void logisticCurve() {
        double[] values = {2, 4, 4, 4, 5, 5, 7, 9, NAN};
        Normalization method = new Logistic(0, 1, 1, Divisor.POPULATION, Constant.ERROR);
        ColumnMap up = method.fit(Column.of("rent", values), Direction.HIGHER);
        assertThat(up.apply(5)).isEqualTo(0.5);
        assertClose(
                new double[] {up.apply(9), up.apply(3)},
                new double[] {1 / (1 + Math.exp(-2)), 1 / (1 + Math.E)},
                1e-12,
                "z = 2 and -1");
        ColumnMap down =
                new Logistic(10, 20, 3, Divisor.SAMPLE, Constant.ERROR).fit(Column.of("rent", values), Direction.LOWER);
        double z = 4 / Math.sqrt(32 / 7.0);
        assertClose(new double[] {down.apply(9)}, new double[] {10 + 10 / (1 + Math.exp(3 * z))}, 1e-12, "cost");
        assertThat(up.range()).isEqualTo(new Range(0, 1));
        assertThat(up.apply(1e9)).isEqualTo(1);
        assertThat(up.apply(-1e9)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "NaN", "Infinity"})
    void factorsArePositive(double factor) {
        assertThatThrownBy(() -> new RobustZScore(0, 1, factor, Constant.ERROR))
                .hasMessageContaining(
                        "The consistency factor of robust-z must be a finite positive number, not " + factor);
        assertThatThrownBy(() -> new Logistic(0, 1, factor, Divisor.SAMPLE, Constant.ERROR))
                .hasMessageContaining("The steepness of logistic must be a finite positive number, not " + factor);
        assertThatThrownBy(() -> new RobustZScore(0, factor))
                .hasMessageContaining("needs a finite mean and a positive standard deviation, not 0.0 and " + factor);
        assertThatThrownBy(() -> new Logistic(factor, factor)).hasMessageContaining("The scale of logistic must run");
        assertThatThrownBy(() -> new PercentileRange(factor, factor))
                .hasMessageContaining("The scale of percentile-range must run");
    }
}
