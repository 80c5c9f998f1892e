package org.parkgauge.aggregation.ideal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.AggregationContract;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.aggregation.ideal.Topsis.Metric;
import org.parkgauge.aggregation.ideal.Topsis.Scaling;
import org.parkgauge.data.Child;
import org.parkgauge.data.Children;
import org.parkgauge.data.Column;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.data.Weights;

class TopsisTest extends AggregationContract {

    @Override
    protected List<Aggregation> methods() {
        return List.of(
                new Topsis(),
                new Topsis(Scaling.NONE, Metric.EUCLIDEAN),
                new Topsis(Scaling.VECTOR, Metric.CITY_BLOCK),
                new Topsis(Scaling.NONE, Metric.CITY_BLOCK));
    }

    private static Children children(Child... list) {
        return new Children("D", List.of("x", "y"), List.of(list));
    }

    @Test
    void theBestOfAllScoresOneAndTheWorstZero() {
        FittedAggregation topsis = new Topsis()
                .fit(
                        children(Child.of(Column.of("a", 3, 4)), Child.of(Column.of("cost", 12, 5), Direction.LOWER)),
                        Weights.proportionalTo(1, 1));
        assertThat(topsis.apply(new double[] {4, 5})).isEqualTo(1);
        assertThat(topsis.apply(new double[] {3, 12})).isZero();
        assertThat(topsis.quantities(new double[] {3, 12})).containsEntry("distanceToAntiIdeal", 0.0);
        assertThat(topsis.quantities(new double[] {3, 12}).get("distanceToIdeal"))
                .isCloseTo(Math.hypot(0.5 / 5, 0.5 * 7 / 13), within(1e-15));
        assertThat(topsis.range()).isEqualTo(new Range(0, 1));
        assertThat(topsis.apply(new double[] {4, 12})).isCloseTo((1 / 5.0) / (1 / 5.0 + 7 / 13.0), within(1e-12));
    }

    @Test
    void theUnitOfMeasureDoesNotMatterHoweverLargeOrSmall() {
        double[] a = {3, 4, 1};
        double[] b = {12, 5, 7};
        for (Metric metric : Metric.values()) {
            double expected = scaled(a, b, 1, metric);
            for (double factor : new double[] {0x1p-1000, 0x1p-700, 0x1p660, 0x1p1019}) {
                assertThat(scaled(a, b, factor, metric)).isCloseTo(expected, within(1e-12));
            }
        }
        Topsis unscaled = new Topsis(Scaling.NONE, Metric.EUCLIDEAN);
        for (double factor : new double[] {1e-200, 1e200}) {
            FittedAggregation fitted = unscaled.fit(
                    children(
                            Child.of(Column.of("a", 3 * factor, 4 * factor)),
                            Child.of(Column.of("b", 12 * factor, 5 * factor))),
                    Weights.equal(2));
            assertThat(fitted.apply(new double[] {4 * factor, 5 * factor})).isCloseTo(1 / (1 + 7.0), within(1e-12));
        }
        assertThatThrownBy(() ->
                        new Topsis().fit(children(Child.of(Column.of("b", 0, Double.MIN_VALUE))), Weights.equal(1)))
                .hasMessageContaining("sizes below 1e-307 count as zero");
    }

    private static double scaled(double[] a, double[] b, double factor, Metric metric) {
        double[] large = Arrays.stream(b).map(value -> value * factor).toArray();
        Children three = new Children(
                "D",
                List.of("x", "y", "z"),
                List.of(Child.of(Column.of("a", a)), Child.of(Column.of("b", large), Direction.LOWER)));
        return new Topsis(Scaling.VECTOR, metric)
                .fit(three, Weights.proportionalTo(1, 2))
                .apply(new double[] {a[0], large[0]});
    }

    @Test
    void aNewUnitPastTheIdealMovesAwayFromIt() {
        FittedAggregation topsis = new Topsis(Scaling.NONE, Metric.EUCLIDEAN)
                .fit(children(Child.of(Column.of("a", 0, 10))), Weights.equal(1));
        assertThat(topsis.apply(new double[] {10})).isEqualTo(1);
        assertThat(topsis.apply(new double[] {20})).isCloseTo(20 / 30.0, within(1e-15));
    }

    @Test
    void itNeedsEveryChildAndHonoursDirections() {
        assertThat(new Topsis().traits()).containsExactlyInAnyOrder(Trait.SET_DEPENDENT, Trait.HONOURS_DIRECTION);
        assertThat(new Topsis().minimumUnits()).isEqualTo(2);
    }

    @Test
    void withoutVariationThereIsNoDistance() {
        assertThatThrownBy(() -> new Topsis().fit(children(Child.of(Column.of("a", 3, 3))), Weights.equal(1)))
                .hasMessageContaining("The children of D do not vary, so TOPSIS has no distances")
                .hasMessageContaining("Maybe use a mean");
        assertThatThrownBy(() -> new Topsis()
                        .fit(
                                children(Child.of(Column.of("a", 3, 4)), Child.of(Column.of("b", 0, 0))),
                                Weights.equal(2)))
                .hasMessageContaining("b is zero for every unit, so TOPSIS cannot scale it")
                .hasMessageContaining("Maybe give it weight 0");
    }
}
