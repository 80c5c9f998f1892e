package org.parkgauge.internal.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Comparison of figures, number by number. */
public final class Close {

    private Close() {}

    /** Both have the same gaps, and the numbers agree: |a - b| is at most tolerance * max(1, |b|). */
    public static void assertClose(double[] actual, double[] expected, double tolerance, String what) {
        assertThat(actual).as(what).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            if (Double.isNaN(expected[i])) {
                assertThat(actual[i]).as("%s, number %d", what, i + 1).isNaN();
            } else {
                assertThat(actual[i])
                        .as("%s, number %d", what, i + 1)
                        .isCloseTo(expected[i], within(tolerance * Math.max(1, Math.abs(expected[i]))));
            }
        }
    }
}
