package org.parkgauge.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;

class GoalpostsTest extends NormalizationContract {

    private static final Column NOTHING = Column.of("a", Double.NaN);

    @Override
    protected List<Normalization> methods() {
        return List.of(
                new Goalposts(),
                new Goalposts(1, 100, true),
                new Goalposts(0, 1, true),
                new Goalposts(0, 100, false),
                new Goalposts(-1, 1, false));
    }

    @ParameterizedTest
    @CsvSource({"10, 0, -25", "20, 0, 0", "25, 12.5, 12.5", "60, 100, 100", "100, 100, 200"})
    void higherIsBetter(double value, double clamped, double open) {
        Direction direction = new Direction.HigherIsBetter(20, 60);
        assertThat(new Goalposts().fit(NOTHING, direction).apply(value)).isEqualTo(clamped);
        assertThat(new Goalposts(0, 100, false).fit(NOTHING, direction).apply(value))
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"10, 100, 125", "20, 100, 100", "55, 12.5, 12.5", "60, 0, 0", "100, 0, -100"})
    void lowerIsBetter(double value, double clamped, double open) {
        Direction direction = new Direction.LowerIsBetter(60, 20);
        assertThat(new Goalposts().fit(NOTHING, direction).apply(value)).isEqualTo(clamped);
        assertThat(new Goalposts(0, 100, false).fit(NOTHING, direction).apply(value))
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, -24",
        "1, 1, 1",
        "2.5, 50.5, 50.5",
        "4, 100, 100",
        "9, 100, 100",
        "18, 50.5, 50.5",
        "24, 1, 1",
        "36, 1, -98",
        "-1, 1, -65"
    })
    void bestRange(double value, double clamped, double open) {
        Direction direction = new Direction.BestRange(1, 4, 12, 24);
        double slack = 1e-12;
        assertThat(new Goalposts(1, 100, true).fit(NOTHING, direction).apply(value))
                .isCloseTo(clamped, org.assertj.core.data.Offset.offset(slack));
        double expected = value < 1 ? 1 + 99 * (value - 1) / 3 : open;
        assertThat(new Goalposts(1, 100, false).fit(NOTHING, direction).apply(value))
                .isCloseTo(expected, org.assertj.core.data.Offset.offset(slack));
    }

    @Test
    void aVerticalEdgeStaysVerticalWithoutClamping() {
        ColumnMap map = new Goalposts(0, 100, false).fit(NOTHING, new Direction.BestRange(4, 4, 12, 12));
        assertThat(map.apply(3.9)).isZero();
        assertThat(map.apply(4)).isEqualTo(100);
        assertThat(map.apply(12)).isEqualTo(100);
        assertThat(map.apply(12.1)).isZero();
    }

    @Test
    void theRangeIsKnownWhereItIsClamped() {
        Direction direction = new Direction.HigherIsBetter(20, 60);
        assertThat(new Goalposts(1, 100, true).fit(NOTHING, direction).range()).isEqualTo(new Range(1, 100));
        assertThat(new Goalposts(1, 100, false).fit(NOTHING, direction).range()).isEqualTo(Range.UNKNOWN);
    }

    @Test
    void goalpostsAreNeeded() {
        assertThatThrownBy(() -> new Goalposts().fit(Column.of("roads", 1, 2), Direction.LOWER))
                .hasMessageContaining("Indicator roads is normalized by goalposts but has none")
                .hasMessageContaining("Maybe give it goalposts, or use min-max");
    }

    @ParameterizedTest
    @CsvSource({"100, 0", "5, 5", "NaN, 1", "0, NaN", "0, Infinity", "-Infinity, 0"})
    void theScaleRunsUpwards(double low, double high) {
        for (org.assertj.core.api.ThrowableAssert.ThrowingCallable made :
                List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                        () -> new Goalposts(low, high, true), () -> new MinMax(low, high))) {
            assertThatThrownBy(made)
                    .hasMessageContaining(
                            "must run from a lower to a higher finite number, not from " + low + " to " + high)
                    .hasMessageContaining("Maybe use 0 and 100");
        }
    }
}
