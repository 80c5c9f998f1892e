package org.parkgauge.aggregation.mean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.AggregationContract;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.aggregation.FittedAggregation.Decomposition;
import org.parkgauge.data.Child;
import org.parkgauge.data.Children;
import org.parkgauge.data.Column;
import org.parkgauge.data.Range;
import org.parkgauge.data.Weights;

class ArithmeticTest extends AggregationContract {

    @Override
    protected List<Aggregation> methods() {
        return List.of(new Arithmetic());
    }

    @Test
    void aWeightedSum() {
        Children children = new Children(
                "D", List.of("x", "y"), List.of(Child.of(Column.of("a", -20, 60)), Child.of(Column.of("b", 0, 100))));
        FittedAggregation mean = new Arithmetic().fit(children, Weights.proportionalTo(3, 1));
        assertThat(mean.apply(new double[] {60, 100})).isEqualTo(70);
        assertThat(mean.apply(new double[] {-20, 0})).isEqualTo(-15);
        assertThat(mean.apply(new double[] {Double.NaN, 42})).isEqualTo(42);
        assertThat(mean.apply(new double[] {Double.NaN, Double.NaN})).isNaN();
        assertThat(mean.range()).isEqualTo(new Range(-20, 100));
        assertThat(mean.decomposition()).isEqualTo(Decomposition.ARITHMETIC);
        assertThat(mean.quantities(new double[] {1, 2})).isEmpty();
    }
}
