package org.parkgauge.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Step.Trait;

class FenceWinsorizationTest extends TreatmentContract {

    @Override
    protected List<Treatment> methods() {
        return List.of(new FenceWinsorization(), new FenceWinsorization(0.1), new FenceWinsorization(3));
    }

    @Test
    void pointsBeyondTheFencesCountAsTheseAndTheOthersStay() {
        Column column = Column.of("a", 0, 1, 2, 3, 4, 5, 6, 7, 100);
        ColumnMap map = new FenceWinsorization().fit(column);
        assertThat(map).isEqualTo(new FenceWinsorization.Fitted(-4, 12));
        assertThat(map.apply(100)).isEqualTo(12);
        assertThat(map.apply(12)).isEqualTo(12);
        assertThat(map.apply(-4.5)).isEqualTo(-4);
        assertThat(map.apply(7)).isEqualTo(7);
        assertThat(map.apply(Double.NaN)).isNaN();
        assertThat(new FenceWinsorization(3).fit(column)).isEqualTo(new FenceWinsorization.Fitted(-10, 18));
        assertThat(((FenceWinsorization.Fitted) map).summary().en())
                .isEqualTo("winsorized: values outside -4.000 to 12.000 count as the limit");
    }

    @Test
    void whereHalfOfTheValuesAreOneNothingIsDone() {
        assertThat(new FenceWinsorization().fit(Column.of("a", 5, 5, 5, 5, 1, 900, 5, 5)))
                .isEqualTo(new NoTreatment.Fitted());
        assertThat(new FenceWinsorization().traits()).containsExactly(Trait.SET_DEPENDENT);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void theMultipleIsPositive(double multiple) {
        assertThatThrownBy(() -> new FenceWinsorization(multiple))
                .hasMessageContaining("must be positive and finite, not " + multiple)
                .hasMessageContaining("Maybe the usual 1.5 or 3");
    }
}
