package org.parkgauge.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Step.Trait;

class MinMaxTest extends NormalizationContract {

    @Override
    protected List<Normalization> methods() {
        return List.of(new MinMax(), new MinMax(1, 100), new MinMax(0, 1), new MinMax(-1, 1), new MinMax(0.002, 0.998));
    }

    @Test
    void theWorstAndTheBestGetTheEnds() {
        Column column = Column.of("a", 30, Double.NaN, 10, 50);
        ColumnMap up = new MinMax().fit(column, Direction.HIGHER);
        assertThat(column.map(up).toArray()).containsExactly(50, Double.NaN, 0, 100);
        assertThat(up.apply(70)).as("a new unit may lie outside").isEqualTo(150);
        assertThat(column.map(new MinMax(1, 5).fit(column, Direction.LOWER)).toArray())
                .containsExactly(3, Double.NaN, 5, 1);
        assertThat(column.map(new MinMax().fit(column, new Direction.HigherIsBetter(0, 1000)))
                        .toArray())
                .as("goalposts are not looked at")
                .containsExactly(50, Double.NaN, 0, 100);
    }

    @Test
    void whatTheWorstUnitGetsIsDeclared() {
        assertThat(new MinMax().traits()).containsExactlyInAnyOrder(Trait.SET_DEPENDENT, Trait.GIVES_ZERO);
        assertThat(new MinMax(-1, 1).traits()).contains(Trait.GIVES_NEGATIVE).doesNotContain(Trait.GIVES_ZERO);
        assertThat(new MinMax(1, 100).traits()).containsExactly(Trait.SET_DEPENDENT);
        assertThat(new MinMax().minimumUnits()).isEqualTo(2);
    }

    @Test
    void aColumnWithoutSpreadIsRefused() {
        assertThatThrownBy(() -> new MinMax().fit(Column.of("roads", 4, Double.NaN, 4), Direction.HIGHER))
                .hasMessageContaining("Indicator roads is constant (4.0), so min-max cannot be fitted")
                .hasMessageContaining("Maybe leave the indicator out, or use goalposts");
        assertThatThrownBy(() -> new MinMax().fit(Column.of("roads", Double.NaN), Direction.HIGHER))
                .hasMessageContaining("Indicator roads has no value, so min-max cannot be fitted");
    }
}
