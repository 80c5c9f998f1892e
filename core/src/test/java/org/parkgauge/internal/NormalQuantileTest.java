package org.parkgauge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalQuantileTest {

    /** R 4.2.2: qnorm. */
    @ParameterizedTest
    @CsvSource({"0.5, 0", "0.975, 1.959963984540054", "0.05, -1.6448536269514729", "0.001, -3.0902323061678132"})
    void isThatOfTheNormal(double u, double expected) {
        assertThat(NormalQuantile.of(u)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void isFiniteAtTheEnds() {
        assertThat(NormalQuantile.of(0)).isBetween(-8.4, -8.1);
        assertThat(NormalQuantile.of(1)).isBetween(8.1, 8.4);
        assertThat(NormalQuantile.of(Math.nextDown(1.0))).isBetween(8.1, 8.4);
    }
}
