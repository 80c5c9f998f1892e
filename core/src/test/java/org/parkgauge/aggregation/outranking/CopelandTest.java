package org.parkgauge.aggregation.outranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.AggregationContract;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.data.Child;
import org.parkgauge.data.Children;
import org.parkgauge.data.Column;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.data.Weights;
import org.parkgauge.internal.testing.Law;

class CopelandTest extends AggregationContract {

    @Override
    protected List<Aggregation> methods() {
        return List.of(new Copeland());
    }

    @Law
    void winsAndLossesOfAllUnitsCancelOut(@ForAll("cases") Case one) {
        assertThat(Arrays.stream(one.scores(one.fit())).sum()).isZero();
    }

    @Test
    void equalShareOfWeightIsADraw() {
        Children children = new Children(
                "D",
                List.of("x", "y"),
                List.of(
                        Child.of(Column.of("a", 1, 2)),
                        Child.of(Column.of("b", 2, 1)),
                        Child.of(Column.of("c", 0.0, -0.0)),
                        Child.of(Column.of("d", 5, 7), Direction.LOWER),
                        Child.of(Column.of("e", 5, 7))));
        FittedAggregation draw = new Copeland().fit(children, Weights.proportionalTo(0.1, 0.1, 0.4, 0.3, 0.3));
        assertThat(draw.apply(new double[] {1, 2, 0, 5, 5})).isZero();
        assertThat(draw.apply(new double[] {2, 1, -0.0, 7, 7})).isZero();
        FittedAggregation won = new Copeland().fit(children, Weights.proportionalTo(0.1, 0.1, 0.4, 0.31, 0.3));
        assertThat(won.apply(new double[] {1, 2, 0, 5, 5})).isEqualTo(1);
        assertThat(won.apply(new double[] {2, 1, 0, 7, 7})).isEqualTo(-1);
        assertThat(won.range()).isEqualTo(new Range(-1, 1));
        assertThat(won.apply(new double[] {9, 9, 9, 1, 9}))
                .as("a new unit beats both")
                .isEqualTo(2);
        assertThat(won.quantities(new double[] {9, 9, 9, 1, 9}))
                .containsEntry("duelsWon", 2.0)
                .containsEntry("duelsLost", 0.0);
    }

    @Test
    void roundingErrorsDoNotDecideADuel() {
        Children children = new Children(
                "D",
                List.of("x", "y"),
                List.of(Child.of(Column.of("a", 0.1 + 0.2, -7)), Child.of(Column.of("b", 5, 0))));
        FittedAggregation fitted = new Copeland().fit(children, Weights.proportionalTo(9, 1));
        assertThat(fitted.apply(new double[] {0.3, 6}))
                .as("equal in a, better in b, twice")
                .isEqualTo(2);
        assertThat(fitted.apply(new double[] {0.3 * (1 - 3e-12), 6}))
                .as("worse in a than x")
                .isEqualTo(0);
        assertThat(fitted.apply(new double[] {0.3 * (1 + 3e-12), 4}))
                .as("better in a than x")
                .isEqualTo(2);
        assertThat(fitted.apply(new double[] {-7, 0})).as("the double of y").isEqualTo(-1);
    }

    @Test
    void itKeepsTheReferenceAndNeedsEveryChild() {
        assertThat(new Copeland().traits())
                .contains(Trait.KEEPS_REFERENCE, Trait.HONOURS_DIRECTION, Trait.GIVES_NEGATIVE)
                .doesNotContain(Trait.HANDLES_MISSING);
        assertThat(new Copeland().minimumUnits()).isEqualTo(2);
    }
}
