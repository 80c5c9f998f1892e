package org.parkgauge.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.data.Range;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1234567, 1234567",
        "-5, -5",
        "1234567.89, 1234567.9",
        "123456.789, 123456.8",
        "12345.6789, 12345.7",
        "0.1, 0.1",
        "0.123456789, 0.123457",
        "-99.9999996, -100",
        "1e300, 1E300",
        "1.23456789e-9, 1.23457E-9",
        "NaN, –",
        "Infinity, ∞",
    })
    void plainNumbersKeepSixDigits(double value, String expected) {
        assertThat(Numbers.plain(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1.255, +1.26", "-1.255, −1.26", "0, 0.00", "NaN, –"})
    void signedNumbersShowTheirSign(double value, String expected) {
        assertThat(Numbers.signed(value, 2)).isEqualTo(expected);
    }

    @Test
    void scoresOfASmallRangeHaveFourDecimals() {
        assertThat(Numbers.decimals(new Range(0, 1))).isEqualTo(4);
        assertThat(Numbers.decimals(new Range(-1, 1))).isEqualTo(4);
        assertThat(Numbers.decimals(new Range(0, 100))).isEqualTo(2);
        assertThat(Numbers.decimals(Range.UNKNOWN)).isEqualTo(2);
    }
}
