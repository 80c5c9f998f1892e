package org.parkgauge.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.Step.Trait;

class BandDistanceTest extends SelectiveContract {

    private static final double NAN = Double.NaN;

    @Override
    protected List<Normalization> methods() {
        return List.of(new BandDistance(), new BandDistance(1, 100), new BandDistance(-1, 1));
    }

    /** 1 - (q1 - x)/max(q1 - m, M - q2) below, 1 within, 1 - (x - q2)/max(q1 - m, M - q2) above. */
    @Test
    void theFarthestUnitGetsTheLowest() {
        Direction band = new Direction.BestRange(4, 6);
        assertClose(
                SelectiveContract.scores(new BandDistance(0, 1), band, 0, 3, 4, 5, 6, 7, NAN),
                new double[] {0, 0.75, 1, 1, 1, 0.75, NAN},
                1e-12,
                "below is farther");
        assertClose(
                SelectiveContract.scores(new BandDistance(), band, 3, 11),
                new double[] {80, 0},
                1e-12,
                "above is farther");
        ColumnMap map = new BandDistance(1, 5).fit(Column.of("ratio", 0, 7), band);
        assertThat(map.apply(14)).as("a new unit beyond the farthest").isEqualTo(-3);
        assertThat(map.range()).isEqualTo(new Range(1, 5));
        assertThat(new BandDistance().fit(Column.of("ratio", 0, 7), new Direction.BestRange(1, 4, 6, 9)))
                .as("outer limits are not looked at")
                .isEqualTo(new BandDistance.Fitted(4, 6, 4, 0, 100));
    }

    @Test
    void otherDirectionsAreMinMax() {
        Column column = Column.of("rent", 10, 30);
        assertThat(new BandDistance(1, 5).fit(column, Direction.LOWER))
                .isEqualTo(new MinMax(1, 5).fit(column, Direction.LOWER));
        assertThatThrownBy(() -> new BandDistance().fit(Column.of("rent", NAN), Direction.LOWER))
                .hasMessageContaining("has no value, so best-range");
        assertThat(new BandDistance(1, 5, Constant.BEST).fit(Column.of("rent", 7, 7), Direction.LOWER))
                .isEqualTo(new ConstantScore(5, new Range(1, 5)));
    }

    @Test
    void aSetWithinTheRangeTellsNobodyApart() {
        Direction band = new Direction.BestRange(4, 6);
        Column column = Column.of("ratio", 4, 5, 6);
        assertThatThrownBy(() -> new BandDistance().fit(column, band))
                .hasMessageContaining("All values of indicator ratio lie in its best range from 4.0 to 6.0")
                .hasMessageContaining("Maybe give outer limits and use goalposts, or choose the policy best");
        assertThat(new BandDistance(0, 10, Constant.BEST).fit(column, band))
                .isEqualTo(new ConstantScore(10, new Range(0, 10)));
        assertThatThrownBy(() -> new BandDistance().fit(Column.of("ratio", 1, 1), band))
                .hasMessageContaining("Indicator ratio is constant (1.0), so best-range cannot be fitted");
    }

    @Test
    void traits() {
        assertThat(new BandDistance().traits())
                .containsExactlyInAnyOrder(Trait.SET_DEPENDENT, Trait.HONOURS_BEST_RANGE, Trait.GIVES_ZERO);
        assertThat(new BandDistance(-1, 1).traits()).contains(Trait.GIVES_NEGATIVE);
        assertThat(new BandDistance().minimumUnits()).isEqualTo(2);
        assertThatThrownBy(() -> new BandDistance(1, 1)).hasMessageContaining("The scale of best-range");
    }
}
