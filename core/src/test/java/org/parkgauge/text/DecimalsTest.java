package org.parkgauge.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, -0",
        "1, 1",
        "-7, -7",
        "0.1, 0.1",
        "-2.5, -2.5",
        "0.3333333333333333, 0.3333333333333333",
        "2.675, 2.675",
        "100, 100",
        "1e15, 1000000000000000",
        "123456789012345678, 1.2345678901234568E17",
        "99999999999999984, 99999999999999980",
        "1e17, 1E17",
        "1e22, 1E22",
        "1e23, 1E23",
        "2e23, 2E23",
        "-1.5e300, -1.5E300",
        "0.00001, 0.00001",
        "0.0000099, 9.9E-6",
        "-1e-7, -1E-7",
        "1.7976931348623157e308, 1.7976931348623157E308",
        "2.2250738585072014e-308, 2.2250738585072014E-308",
        "4.9e-324, 4.94065645841247E-324",
        "9007199254740993, 9007199254740992",
        "0.30000000000000004, 0.30000000000000004",
    })
    void writesKnownValues(double value, String expected) {
        assertThat(Decimals.exact(value)).isEqualTo(expected);
    }

    @Property(tries = 5000)
    void readsBackToTheSameBits(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value)) {
            assertSameBits(Double.parseDouble(Decimals.exact(value)), value);
        }
    }

    @Property
    void readsBackSubnormals(@ForAll @LongRange(min = 0, max = 0x000f_ffff_ffff_ffffL) long bits) {
        double value = Double.longBitsToDouble(bits);
        assertSameBits(Double.parseDouble(Decimals.exact(value)), value);
    }

    @Property
    void readsBackNumbersOfEverydaySize(@ForAll @DoubleRange(min = -1e6, max = 1e6) @Scale(15) double value) {
        String text = Decimals.exact(value);
        assertSameBits(Double.parseDouble(text), value);
        assertThat(text).matches("-?(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?(E-[0-9]+)?|-?[1-9](\\.[0-9]*[1-9])?E-[0-9]+");
    }

    @Property
    void decimalsOfFifteenDigitsComeBackAsWritten(
            @ForAll @LongRange(min = 1, max = 999_999_999_999_999L) long digits,
            @ForAll @IntRange(max = 15) int scale) {
        BigDecimal decimal = BigDecimal.valueOf(digits, scale);
        assertThat(new BigDecimal(Decimals.exact(decimal.doubleValue()))).isEqualByComparingTo(decimal);
    }

    @Property
    void hasAtMostSeventeenDigits(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value)) {
            BigDecimal written = new BigDecimal(Decimals.exact(value)).stripTrailingZeros();
            assertThat(written.precision()).isLessThanOrEqualTo(17);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void hasNoTextForWhatIsNotFinite(double value) {
        assertThatThrownBy(() -> Decimals.exact(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No decimal text for " + value);
    }

    @ParameterizedTest
    @CsvSource({
        "2.675, 2, 2.68",
        "0.125, 2, 0.13",
        "-0.125, 2, -0.13",
        "1.005, 2, 1.01",
        "99.95, 1, 100.0",
        "3, 2, 3.00",
        "0.5, 0, 1",
        "-0.4, 0, 0",
        "-0.0, 1, 0.0",
        "1e23, 0, 100000000000000000000000",
        "NaN, 2, –",
        "Infinity, 2, ∞",
        "-Infinity, 2, -∞",
    })
    void roundsHalfUpForPeople(double value, int decimals, String expected) {
        assertThat(Decimals.rounded(value, decimals)).isEqualTo(expected);
    }

    @Test
    void theLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Decimals.exact(1234.5)).isEqualTo("1234.5");
            assertThat(Decimals.rounded(1234.56, 1)).isEqualTo("1234.6");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void assertSameBits(double actual, double expected) {
        assertThat(Double.doubleToRawLongBits(actual)).isEqualTo(Double.doubleToRawLongBits(expected));
    }
}
