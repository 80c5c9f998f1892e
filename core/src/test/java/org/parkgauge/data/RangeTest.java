package org.parkgauge.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTest {

    @Test
    void containsItsEnds() {
        Range range = new Range(0, 100);
        assertThat(range.contains(0)).isTrue();
        assertThat(range.contains(100)).isTrue();
        assertThat(range.contains(50)).isTrue();
        assertThat(range.contains(Math.nextUp(100.0))).isFalse();
        assertThat(range.contains(-Double.MIN_VALUE)).isFalse();
        assertThat(range.contains(Double.NaN)).isFalse();
        assertThat(new Range(3, 3).contains(3)).isTrue();
    }

    @Test
    void isBoundedIfBothEndsAreFinite() {
        assertThat(new Range(0, 1).isBounded()).isTrue();
        assertThat(new Range(0, Double.POSITIVE_INFINITY).isBounded()).isFalse();
        assertThat(Range.UNKNOWN.isBounded()).isFalse();
        assertThat(Range.UNKNOWN.contains(-1e300)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "NaN, 0", "0, NaN", "NaN, NaN"})
    void refusesEndsOutOfOrder(double low, double high) {
        assertThatThrownBy(() -> new Range(low, high))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A range from " + low + " to " + high + " is empty.");
    }
}
