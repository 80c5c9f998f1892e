package org.parkgauge.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RandomIndexTest {

    @ParameterizedTest
    @CsvSource({
        "SAATY_1980, 3, 0.58",
        "SAATY_1980, 8, 1.41",
        "SAATY_1980, 11, 1.51",
        "SAATY_1980, 12, 1.48",
        "SAATY_1980, 15, 1.59",
        "SAATY_REVISED, 3, 0.52",
        "SAATY_REVISED, 8, 1.40",
        "SAATY_REVISED, 10, 1.49",
        "CHINESE_TEXTS, 5, 1.12",
        "CHINESE_TEXTS, 6, 1.26",
        "CHINESE_TEXTS, 10, 1.49"
    })
    void tables(RandomIndex table, int size, double expected) {
        assertThat(table.of(size)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void oneAndTwoAreAlwaysConsistentAndBeyondTheTableNothingIsKnown(RandomIndex table) {
        assertThat(table.of(1)).isZero();
        assertThat(table.of(2)).isZero();
        assertThatThrownBy(() -> table.of(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table.of(table.largest() + 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(table + " is known for 1 to " + table.largest());
    }

    @Test
    void theTableOf1980IsTheLongest() {
        assertThat(RandomIndex.SAATY_1980.largest()).isEqualTo(15);
    }
}
