package org.parkgauge.weighting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Child;
import org.parkgauge.data.Children;
import org.parkgauge.data.Column;
import org.parkgauge.data.Step.Trait;

class EqualWeightsTest extends WeightingContract {

    @Override
    protected List<Weighting> methods(List<String> codes) {
        return List.of(new EqualWeights());
    }

    @Test
    void eachChildCountsTheSame() {
        Children children = new Children(
                "D",
                List.of("x"),
                List.of(Child.of(Column.of("a", 1)), Child.of(Column.of("b", 2)), Child.of(Column.of("c", 3))));
        assertThat(new EqualWeights().weigh(children)).containsExactly(1, 1, 1);
        assertThat(new EqualWeights().traits()).containsExactly(Trait.HANDLES_MISSING);
    }
}
