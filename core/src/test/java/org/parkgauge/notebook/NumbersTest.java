package org.parkgauge.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.data.Column;
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

    @Test
    void axesKeepToTheChart() {
        Axis axis = new Axis(0, 100);
        assertThat(axis.at(0)).isEqualTo(3);
        assertThat(axis.at(100)).isEqualTo(157);
        assertThat(axis.at(50)).isCloseTo(80, within(1e-12));
        assertThat(axis.at(-5)).isEqualTo(3);
        assertThat(axis.at(1e9)).isEqualTo(157);
        assertThat(new Axis(4, 4).at(4)).isEqualTo(3);
        assertThat(Axis.number(1.005)).isEqualTo("1");
        assertThat(Axis.number(12.346)).isEqualTo("12.35");
    }

    @Test
    void valuesAreCountedInBins() {
        assertThat(DatasetView.counts(Column.of("V", 0, 12, 1, 11.9, Double.NaN, 6)))
                .containsExactly(1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2);
        assertThat(DatasetView.counts(Column.of("V", 5, 5))).containsExactly(0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0);
        assertThat(DatasetView.counts(Column.of("V", Double.NaN))).containsOnly(0);
        assertThat(DatasetView.counts(Column.of("V", -Double.MAX_VALUE, Double.MAX_VALUE)))
                .containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    }

    /** Relative luminance and contrast as WCAG 2.2 defines them. */
    private static double contrast(int one, int other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 255) + 0.7152 * linear(colour >> 8 & 255) + 0.0722 * linear(colour & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int blend(int colour, int ground, double opacity) {
        int result = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double channel = opacity * (colour >> shift & 255) + (1 - opacity) * (ground >> shift & 255);
            result |= (int) Math.round(channel) << shift;
        }
        return result;
    }

    @ParameterizedTest
    @CsvSource({"ffffff, 000000", "111111, ffffff"})
    void coloursStandOutOnWhiteAndOnDark(String ground, String text) {
        int page = Integer.parseInt(ground, 16);
        for (String colour : new String[] {Palette.BLUE, Palette.VERMILION}) {
            int mark = Integer.parseInt(colour.substring(1), 16);
            assertThat(contrast(mark, page)).isGreaterThan(3);
            assertThat(contrast(Integer.parseInt(text, 16), blend(mark, page, 0.5)))
                    .isGreaterThan(4.5);
        }
    }

    @Test
    void groundsGrowWithTheNumber() {
        assertThat(Palette.ground(1)).isEqualTo("rgba(0,114,178,0.50)");
        assertThat(Palette.ground(0)).isEqualTo("rgba(0,114,178,0.00)");
        assertThat(Palette.ground(-0.5)).isEqualTo("rgba(213,94,0,0.25)");
        assertThat(Palette.ground(-3)).isEqualTo("rgba(213,94,0,0.50)");
    }
}
