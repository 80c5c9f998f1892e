package org.parkgauge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class InvalidInputExceptionTest {

    private static final InvalidInputException BARE = new InvalidInputException("值为 -3。", "The value is -3.");

    @Test
    void speaksBothLanguages() {
        assertThat(BARE).hasMessage("The value is -3.").hasNoCause();
        assertThat(BARE.in(Language.EN)).isEqualTo("The value is -3.");
        assertThat(BARE.in(Language.ZH)).isEqualTo("值为 -3。");
    }

    @Test
    void adviceStandsOnALineOfItsOwn() {
        InvalidInputException error = BARE.maybe("取绝对值。", "take its size.");
        assertThat(error).hasMessage("The value is -3.\nMaybe take its size.");
        assertThat(error.in(Language.ZH)).isEqualTo("值为 -3。\n也许：取绝对值。");
    }

    @Test
    void aPlaceGoesBeforeTheMessageAndAdviceAndCauseStay() {
        IOException cause = new IOException("torn");
        InvalidInputException error =
                BARE.because(cause).maybe("取绝对值。", "take its size.").at("甲.csv：", "a.csv: ");
        assertThat(error)
                .hasMessage("a.csv: The value is -3.\nMaybe take its size.")
                .hasCause(cause);
        assertThat(error.in(Language.ZH)).isEqualTo("甲.csv：值为 -3。\n也许：取绝对值。");
        assertThat(BARE.maybe("取绝对值。", "take its size.").because(cause)).hasCause(cause);
    }

    @Test
    void isAnIllegalArgument() {
        assertThat(BARE).isInstanceOf(IllegalArgumentException.class);
    }
}
