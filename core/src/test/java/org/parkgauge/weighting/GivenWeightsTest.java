package org.parkgauge.weighting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Child;
import org.parkgauge.data.Children;
import org.parkgauge.data.Column;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.Step.Trait;

class GivenWeightsTest extends WeightingContract {

    @Override
    protected List<Weighting> methods(List<String> codes) {
        return List.of(new GivenWeights());
    }

    @Test
    void theDefinitionDecides() {
        Column column = Column.of("a", 1);
        Children children = new Children(
                "D",
                List.of("x"),
                List.of(
                        Child.of("a", 2.5, Direction.HIGHER, Range.UNKNOWN, () -> column, () -> column),
                        Child.of(Column.of("b", 2))));
        assertThat(new GivenWeights().weigh(children)).containsExactly(2.5, 1);
        assertThat(new GivenWeights().traits()).contains(Trait.READS_GIVEN_WEIGHTS);
        assertThat(new EqualWeights().traits()).doesNotContain(Trait.READS_GIVEN_WEIGHTS);
    }
}
