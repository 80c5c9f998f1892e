package org.parkgauge.data.excel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormatTest {

    @ParameterizedTest
    @CsvSource({
        "26, OTHER",
        "27, DATE",
        "31, DATE",
        "36, DATE",
        "37, OTHER",
        "49, OTHER",
        "50, DATE",
        "58, DATE",
        "59, OTHER"
    })
    void formatsThatFilesDoNotSpellOut(int id, NumberFormat.Kind kind) {
        assertThat(NumberFormat.of(id, null).kind()).isEqualTo(kind);
        assertThat(NumberFormat.of(id, "0.0").kind()).isEqualTo(NumberFormat.Kind.OTHER);
        assertThat(NumberFormat.of(null, null).kind()).isEqualTo(NumberFormat.Kind.OTHER);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\u0001',
            delimiter = '|',
            value = {
                "General|OTHER",
                "STANDARD|OTHER",
                "0|OTHER",
                "00|ZEROS",
                "000000|ZEROS",
                "0.00|OTHER",
                "#,##0|OTHER",
                "0%|PERCENT",
                "%0|PERCENT",
                "0.0%;-0.0%|PERCENT",
                "0;0%|OTHER",
                "0\"%\"|OTHER",
                "0\"%|OTHER",
                "0\\%|OTHER",
                "0_%|OTHER",
                "0*%|OTHER",
                "0!%|OTHER",
                "\"x\"0%|PERCENT",
                "\\x0%|PERCENT",
                "yyyy-mm-dd|DATE",
                "h:mm|DATE",
                "[h]:00|DATE",
                "[SS]|DATE",
                "[Red]0|OTHER",
                "[Red]0%|PERCENT",
                "[]0|OTHER",
                "[h|DATE",
                "[Red|OTHER",
                "[$-409]d|DATE",
                "[hot]0|OTHER",
                "0\"d\"|OTHER",
            })
    void whatPatternsShow(String pattern, NumberFormat.Kind kind) {
        assertThat(NumberFormat.of(14, pattern).kind()).isEqualTo(kind);
    }

    @Test
    void zerosLead() {
        NumberFormat six = NumberFormat.of(164, "000000");
        assertThat(six.zeros()).isEqualTo(6);
        assertThat(six.padded("7")).isEqualTo("000007");
        assertThat(six.padded("1090")).isEqualTo("001090");
        assertThat(six.padded("123456")).isEqualTo("123456");
        assertThat(six.padded("1234567")).isEqualTo("1234567");
        assertThat(six.padded("099")).isEqualTo("000099");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "-7", "1E9", "7/", "7:"})
    void whatIsNoWholeNumberStaysAsItIs(String number) {
        assertThat(new NumberFormat(NumberFormat.Kind.ZEROS, 6).padded(number)).isEqualTo(number);
    }
}
