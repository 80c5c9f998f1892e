package org.parkgauge.aggregation.mean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.AggregationContract;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.data.Child;
import org.parkgauge.data.Children;
import org.parkgauge.data.Column;
import org.parkgauge.data.Range;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.data.Weights;
import org.parkgauge.internal.testing.Law;

class HarmonicTest extends AggregationContract {

    @Override
    protected List<Aggregation> methods() {
        return List.of(new Harmonic());
    }

    @Law
    void theMeansAreInOrder(@ForAll("cases") Case one) {
        double[] row = one.newRow();
        double arithmetic = new Arithmetic().fit(one.children(), one.weights()).apply(row);
        double geometric = new Geometric().fit(one.children(), one.weights()).apply(row);
        assertThat(one.fit().apply(row)).isLessThanOrEqualTo(geometric + 1e-12 * geometric);
        assertThat(geometric).isLessThanOrEqualTo(arithmetic + 1e-12 * arithmetic);
    }

    @Test
    void theReciprocalOfTheMeanOfReciprocals() {
        Children children = new Children(
                "D", List.of("x", "y"), List.of(Child.of(Column.of("a", 1, 60)), Child.of(Column.of("b", 2, 100))));
        FittedAggregation mean = new Harmonic().fit(children, Weights.proportionalTo(3, 1));
        assertThat(mean.apply(new double[] {60, 30})).isCloseTo(1 / (0.75 / 60 + 0.25 / 30), within(1e-12));
        assertThat(mean.apply(new double[] {Double.NaN, 42})).isCloseTo(42, within(1e-12));
        assertThat(mean.apply(new double[] {60, 0})).isNaN();
        assertThat(mean.range()).isEqualTo(new Range(1, 100));
        assertThat(mean.decomposition()).isEqualTo(FittedAggregation.Decomposition.SHAPLEY);
        assertThat(mean.problem(new double[] {60, -3})).hasValueSatisfying(problem -> {
            assertThat(problem.child()).isEqualTo(1);
            assertThat(problem.reason().en()).isEqualTo("is -3.0, and a harmonic mean needs positive values");
        });
        assertThat(new Harmonic().traits()).contains(Trait.NEEDS_POSITIVE);
    }
}
