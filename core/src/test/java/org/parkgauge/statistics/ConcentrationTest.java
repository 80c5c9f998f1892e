package org.parkgauge.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConcentrationTest {

    @Test
    void equalPartsAreNotConcentrated() {
        double[] equal = {3, 3, 3, 3};
        assertThat(Concentration.entropy(equal)).isCloseTo(Math.log(4), within(1e-15));
        assertThat(Concentration.effectiveNumber(equal)).isCloseTo(4, within(1e-14));
        assertThat(Concentration.gini(new double[] {.1, .1, .1})).isZero();
    }

    @Test
    void onePartMayHoldAll() {
        double[] one = {0, 7, 0, 0, Double.NaN};
        assertThat(Concentration.entropy(one)).isZero();
        assertThat(Concentration.effectiveNumber(one)).isEqualTo(1);
        assertThat(Concentration.gini(one)).isCloseTo(0.75, within(1e-15));
    }

    /** Mean absolute difference over twice the mean. */
    @Test
    void giniByItsDefinition() {
        double[] values = {1, 2, 4, 9};
        double sum = 0;
        for (double a : values) {
            for (double b : values) {
                sum += Math.abs(a - b);
            }
        }
        assertThat(Concentration.gini(values)).isCloseTo(sum / 16 / (2 * 4), within(1e-15));
        assertThat(Concentration.gini(new double[] {Double.NaN, 9, 1, 4, 2})).isEqualTo(Concentration.gini(values));
    }

    @Test
    void aTotalOfZeroHasNoShares() {
        assertThat(Concentration.entropy(new double[] {0, 0})).isNaN();
        assertThat(Concentration.gini(new double[] {})).isNaN();
        assertThatThrownBy(() -> Concentration.gini(new double[] {1, -2})).hasMessageContaining("-2.0 have no meaning");
        assertThatThrownBy(() -> Concentration.entropy(new double[] {1, -2}))
                .hasMessageContaining("-2.0 have no meaning");
    }
}
