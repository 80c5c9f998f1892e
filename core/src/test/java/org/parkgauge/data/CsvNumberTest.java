package org.parkgauge.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
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
import org.parkgauge.text.Decimals;

class CsvNumberTest {

    private static final char NO_UNIT = ' ';

    private final CsvNumber number = new CsvNumber(',');

    private double read(String cell) {
        return number.read(cell.toCharArray(), 0, cell.length(), NO_UNIT);
    }

    private CsvNumber.Flaw flaw(String cell) {
        read(cell);
        return number.flaw();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "0 0",
                "7 7",
                "0.7 0.7",
                "-0.5 -0.5",
                "+3.25 3.25",
                ".5 0.5",
                "5. 5",
                "−4 -4",
                "－４ -4",
                "＋４．５ 4.5",
                "１２３ 123",
                "1e3 1000",
                "1E-3 0.001",
                "1e+05 100000",
                "２ｅ３ 2000",
                "1,234 1234",
                "-12,345.5 -12345.5",
                "1,234,567.8 1234567.8",
                "１，２３４ 1234",
                "0.000001234567890123456789 1.2345678901234568E-6",
                "12345678901234567 12345678901234568",
                "123456789012345678901.5 123456789012345680000",
                "1.7976931348623157e308 1.7976931348623157e308",
                "4.9e-324 4.9e-324",
                "0e400 0",
            })
    void readsTheFormsOfNumbers(String cell, double expected) {
        assertThat(read(cell)).isEqualTo(expected);
        assertThat(number.flaw()).isNull();
    }

    @Test
    void keepsTheSignOfZero() {
        assertThat(1 / read("-0")).isNegative();
        assertThat(1 / read("0")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "nan",
                "Infinity",
                "-Infinity",
                "inf",
                "∞",
                "0x1p3",
                "0x10",
                "1d",
                "1f",
                "1L",
                "1e",
                "1e+",
                "e5",
                "+",
                "-",
                ".",
                "-.",
                ",",
                "+-1",
                "--1",
                "1-2",
                "1 234",
                "1.2.3",
                "12km",
                "300人",
                "约5",
                ">100",
                "#N/A",
                "true",
                "(5)",
                "1_000",
                "½",
                "٣",
                "5%5",
                "%",
                "007号",
                "2024-01-01"
            })
    void refusesWhatIsNoNumber(String cell) {
        assertThat(flaw(cell)).isEqualTo(CsvNumber.Flaw.NOT_A_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"007", "00", "-01", "00.5", "００７", "110101199003070000", "9999999999999999999"})
    void refusesCodes(String cell) {
        assertThat(flaw(cell)).isEqualTo(CsvNumber.Flaw.CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,5",
                "12,34",
                "1,2345",
                "1234,567",
                "1,23,456",
                "12,3456,7890",
                "0,123",
                "1,,234",
                ",123",
                "1,234,",
                "1.234,5",
                "1，2345"
            })
    void refusesCommasThatDoNotSeparateThousands(String cell) {
        assertThat(flaw(cell)).isEqualTo(CsvNumber.Flaw.COMMA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"88.1亿", "88.1亿元", "3万", "3 万", "5千", "１２万", "1.5萬"})
    void refusesMultipliers(String cell) {
        assertThat(flaw(cell)).isEqualTo(CsvNumber.Flaw.SCALE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "1e-400", "1e99999999999", "1.8e308"})
    void refusesWhatADoubleCannotHold(String cell) {
        assertThat(flaw(cell)).isEqualTo(CsvNumber.Flaw.RANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5%", "12.5 %", "12.5％", "１２．５％", "12.5　%"})
    void readsAPerCentSignWhereItIsTheUnit(String cell) {
        assertThat(number.read(cell.toCharArray(), 0, cell.length(), '%')).isEqualTo(12.5);
        assertThat(flaw(cell)).isEqualTo(CsvNumber.Flaw.SIGN);
    }

    @Test
    void perCentAndPerMilleAreDifferentSigns() {
        assertThat(number.read("6‰".toCharArray(), 0, 2, '‰')).isEqualTo(6);
        number.read("6‰".toCharArray(), 0, 2, '%');
        assertThat(number.flaw()).isEqualTo(CsvNumber.Flaw.SIGN);
    }

    @Test
    void readsOnlyItsPartOfTheBuffer() {
        assertThat(number.read("9912.599".toCharArray(), 2, 6, NO_UNIT)).isEqualTo(12.5);
    }

    @Test
    void aSingleGroupIsDoubtfulWhereDecimalCommasAreUsual() {
        CsvNumber german = new CsvNumber(';');
        german.read("1,234".toCharArray(), 0, 5, NO_UNIT);
        assertThat(german.flaw()).isEqualTo(CsvNumber.Flaw.COMMA);
        assertThat(german.read("1,234.5".toCharArray(), 0, 7, NO_UNIT)).isEqualTo(1234.5);
        assertThat(german.read("1,234,567".toCharArray(), 0, 9, NO_UNIT)).isEqualTo(1234567);
    }

    @Property
    void readsBackEveryDouble(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value)) {
            assertSameBits(read(Decimals.exact(value)), value);
            assertSameBits(read(Double.toString(value)), value);
        }
    }

    @Property
    void agreesWithTheJdkOnDecimals(@ForAll long digits, @ForAll @IntRange(min = -45, max = 45) int scale) {
        String text = new BigDecimal(digits).scaleByPowerOfTen(scale).toString();
        if (flaw(text) != CsvNumber.Flaw.CODE) {
            assertSameBits(read(text), Double.parseDouble(text));
        }
    }

    @Property
    void readsThousandsInAnyWidth(@ForAll @LongRange(min = -999_999_999_999L, max = 999_999_999_999L) long whole) {
        String grouped =
                new DecimalFormat("#,##0.0#", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(whole + 0.25);
        assertThat(read(grouped)).isEqualTo(whole + 0.25);
        assertThat(read(fullWidth(grouped))).isEqualTo(whole + 0.25);
    }

    @Property
    void everyTextIsAFiniteNumberOrHasAFlaw(@ForAll String cell) {
        double value = read(cell);
        if (number.flaw() == null) {
            assertThat(value).isFinite();
        } else {
            assertThat(value).isNaN();
        }
    }

    @Property
    void readsPerCentsUnscaled(@ForAll @DoubleRange(min = -1000, max = 1000) @Scale(12) double value) {
        String cell = Decimals.exact(value) + "%";
        assertSameBits(number.read(cell.toCharArray(), 0, cell.length(), '%'), value);
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c - '!' + '！')));
        return wide.toString();
    }

    private static void assertSameBits(double actual, double expected) {
        assertThat(Double.doubleToRawLongBits(actual)).isEqualTo(Double.doubleToRawLongBits(expected));
    }
}
