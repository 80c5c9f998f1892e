package org.parkgauge.aggregation.mean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.AggregationContract;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.data.Child;
import org.parkgauge.data.Children;
import org.parkgauge.data.Column;
import org.parkgauge.data.Range;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.data.Weights;
import org.parkgauge.text.Decimals;

class GeometricTest extends AggregationContract {

    @Override
    protected List<Aggregation> methods() {
        return List.of(new Geometric(), new Geometric(1), new Geometric(40), new Geometric(99.5));
    }

    private static FittedAggregation fit(double floor, double... weights) {
        Children children = new Children(
                "D",
                List.of("x", "y"),
                java.util.stream.IntStream.range(0, weights.length)
                        .mapToObj(j -> Child.of(Column.of("c" + j, 0, 100)))
                        .toList());
        return new Geometric(floor).fit(children, Weights.proportionalTo(weights));
    }

    /** How much the choice of the floor matters. */
    @ParameterizedTest
    @CsvSource({"0.1, 12.1", "1, 21.6", "5, 32.2", "10, 38.3"})
    void oneZeroAmongSixties(double floor, String score) {
        double actual = fit(floor, 1, 1, 1, 1).apply(new double[] {60, 60, 60, 0});
        assertThat(Decimals.rounded(actual, 1)).isEqualTo(score);
        assertThat(actual).isCloseTo(Math.pow(60 * 60 * 60 * floor, 0.25), within(1e-12));
    }

    @Test
    void aWeightedProduct() {
        FittedAggregation mean = fit(Double.NaN, 3, 1);
        assertThat(mean.apply(new double[] {16, 81})).isCloseTo(8 * 3, within(1e-12));
        assertThat(mean.apply(new double[] {Double.NaN, 81})).isCloseTo(81, within(1e-12));
        assertThat(mean.range()).isEqualTo(new Range(0, 100));
        assertThat(fit(5, 1, 1).range()).isEqualTo(new Range(5, 100));
        assertThat(fit(500, 1, 1).range()).isEqualTo(new Range(500, 500));
        assertThat(mean.decomposition()).isEqualTo(FittedAggregation.Decomposition.GEOMETRIC);
    }

    @Test
    void whatLiesBelowTheFloorCountsAsTheFloor() {
        FittedAggregation mean = fit(10, 1, 1);
        assertThat(mean.counted(9.9)).isEqualTo(10);
        assertThat(mean.counted(10)).isEqualTo(10);
        assertThat(mean.counted(11)).isEqualTo(11);
        assertThat(fit(Double.NaN, 1, 1).counted(-3)).isEqualTo(-3);
        assertThat(mean.apply(new double[] {-5, 40})).isCloseTo(20, within(1e-12));
        assertThat(mean.problem(new double[] {-5, 40})).isEmpty();
    }

    @Test
    void withoutAFloorZeroIsAProblem() {
        FittedAggregation mean = fit(Double.NaN, 1, 1);
        assertThat(mean.apply(new double[] {60, 0})).isNaN();
        assertThat(mean.problem(new double[] {60, 0})).hasValueSatisfying(problem -> {
            assertThat(problem.child()).isEqualTo(1);
            assertThat(problem.reason().en()).isEqualTo("is 0.0, and a geometric mean needs positive values");
            assertThat(problem.reason().zh()).contains("几何平均要求正值");
        });
        assertThat(mean.problem(new double[] {Double.NaN, 5})).isEmpty();
    }

    @Test
    void whatItNeedsDependsOnTheFloor() {
        assertThat(new Geometric().traits()).contains(Trait.NEEDS_POSITIVE).doesNotContain(Trait.NEEDS_NON_NEGATIVE);
        assertThat(new Geometric(1).traits()).contains(Trait.NEEDS_NON_NEGATIVE).doesNotContain(Trait.NEEDS_POSITIVE);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "Infinity"})
    void aFloorIsPositive(double floor) {
        assertThatThrownBy(() -> new Geometric(floor))
                .hasMessageContaining("The floor of a geometric mean must be positive, and " + floor + " is not")
                .hasMessageContaining("Maybe use 1 on a scale of 0 to 100");
    }
}
