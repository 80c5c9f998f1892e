package org.parkgauge.normalization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Column;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.Step.Trait;

class IdentityTest extends NormalizationContract {

    @Override
    protected List<Normalization> methods() {
        return List.of(new Identity());
    }

    @Test
    void valuesStayAndTheDirectionStaysOpen() {
        Column column = Column.of("a", 3, -0.0, Double.NaN);
        assertThat(column.map(new Identity().fit(column, Direction.LOWER))).isEqualTo(column);
        assertThat(new Identity().fit(column, Direction.LOWER).range()).isEqualTo(Range.UNKNOWN);
        assertThat(new Identity().traits()).containsExactly(Trait.LEAVES_DIRECTION_OPEN);
    }
}
