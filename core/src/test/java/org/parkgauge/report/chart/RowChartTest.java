package org.parkgauge.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.data.Column;

/** The marks beside figures, and their colours. */
class RowChartTest {

    @Test
    void axesKeepToTheChart() {
        RowChart axis = RowChart.between(0, 100);
        assertThat(axis.at(0)).isEqualTo(3);
        assertThat(axis.at(100)).isEqualTo(157);
        assertThat(axis.at(50)).isCloseTo(80, within(1e-12));
        assertThat(axis.at(-5)).isEqualTo(3);
        assertThat(axis.at(1e9)).isEqualTo(157);
        assertThat(RowChart.between(4, 4).at(4)).isEqualTo(3);
        assertThat(Svg.number(1.005)).isEqualTo("1");
        assertThat(Svg.number(12.346)).isEqualTo("12.35");
        assertThat(Svg.number(-0.001)).isEqualTo("0");
    }

    @Test
    void valuesAreCountedInBins() {
        assertThat(Histogram.counts(Column.of("V", 0, 12, 1, 11.9, Double.NaN, 6)))
                .containsExactly(1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2);
        assertThat(Histogram.counts(Column.of("V", 5, 5))).containsExactly(0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0);
        assertThat(Histogram.counts(Column.of("V", Double.NaN))).containsOnly(0);
        assertThat(Histogram.counts(Column.of("V", -Double.MAX_VALUE, Double.MAX_VALUE)))
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
