package org.parkgauge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {

    private static final Pattern SAFE = Pattern.compile("(?s)([^<>\"'&]|&(amp|lt|gt|quot|#39);)*");

    private static String escaped(String text) {
        return new Markup().text(text).finish();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "<script>alert(1)</script>, &lt;script&gt;alert(1)&lt;/script&gt;",
                "\" onload=\"x, &quot; onload=&quot;x",
                "it's, it&#39;s",
                "a & b &amp;, a &amp; b &amp;amp;",
                "=cmd()|'/c', =cmd()|&#39;/c&#39;",
                "青禾高新区 ünï 🏭, 青禾高新区 ünï 🏭",
            })
    void whatMarkupIsMadeOfIsEscaped(String text, String expected) {
        assertThat(escaped(text)).isEqualTo(expected);
        assertThat(new Markup().empty("i", "title", text).finish()).isEqualTo("<i title=\"" + expected + "\"/>");
    }

    @Test
    void controlsAndHalvesOfCharactersAreReplaced() {
        assertThat(escaped("a\u0000b\u0007c\u001fd\u007fe\u009ff")).isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf");
        assertThat(escaped("\ud83c")).isEqualTo("\ufffd");
        assertThat(escaped("\ud83cx")).isEqualTo("\ufffdx");
        assertThat(escaped("x\udfed")).isEqualTo("x\ufffd");
        assertThat(escaped("\udfed\ud83c")).isEqualTo("\ufffd\ufffd");
        assertThat(escaped("\ud83c\udfedx")).isEqualTo("\ud83c\udfedx");
        assertThat(escaped("\ud83c\udfed")).isEqualTo("\ud83c\udfed");
        assertThat(escaped("\ufffe\uffff\ufffd")).isEqualTo("\ufffd\ufffd\ufffd");
        assertThat(escaped("a\tb\nc\rd ~\u00a0")).isEqualTo("a\tb\nc\rd ~\u00a0");
    }

    @Property(tries = 200)
    void noTextBreaksOut(@ForAll @StringLength(max = 40) String text) {
        assertThat(escaped(text)).matches(SAFE);
    }

    @Test
    void elementsNest() {
        Markup html = new Markup().open("div", "class", "a", "style", "b").element("b", "x<", "id", "q");
        html.empty("br").text("y").close();
        assertThat(html.finish()).isEqualTo("<div class=\"a\" style=\"b\"><b id=\"q\">x&lt;</b><br/>y</div>");
        assertThatThrownBy(new Markup().open("p")::finish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Still open: [p]");
    }

    @Test
    void whatAnotherHasFinishedStandsAsItIs() {
        String part = new Markup().element("b", "<").finish();
        assertThat(new Markup().open("p").embed(part).text("<").close().finish())
                .isEqualTo("<p><b>&lt;</b>&lt;</p>");
    }
}
