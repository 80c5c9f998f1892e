package org.parkgauge.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Escaping for HTML: nothing is markup, nothing ends an attribute. */
final class MarkupTest {

    private static final Pattern SAFE = Pattern.compile("(?s)([^<>\"'&]|&(amp|lt|gt|quot|#39);)*");

    @Property(tries = 200)
    void anyTextIsText(@ForAll String text) {
        String escaped = Markup.escape(text);
        assertThat(SAFE.matcher(escaped).matches()).isTrue();
        String back = escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        assertThat(back).hasSameSizeAs(text);
        for (int i = 0; i < text.length(); i++) {
            assertThat(back.charAt(i) == text.charAt(i) || back.charAt(i) == '\ufffd')
                    .isTrue();
        }
    }

    @Test
    void examples() {
        assertThat(Markup.escape("<b a=\"x\" c='y'>&amp;</b>"))
                .isEqualTo("&lt;b a=&quot;x&quot; c=&#39;y&#39;&gt;&amp;amp;&lt;/b&gt;");
        assertThat(Markup.escape("园区 😀\t\r\n")).isEqualTo("园区 😀\t\r\n");
        assertThat(Markup.escape("a\u0000\u0007\u007f\u0085\ufffe\uffffb")).isEqualTo("a" + "\ufffd".repeat(6) + "b");
        assertThat(Markup.escape("\ud83d")).isEqualTo("\ufffd");
        assertThat(Markup.escape("\ude00\ud83d\ud83d\ude00")).isEqualTo("\ufffd\ufffd😀");
        assertThat(Markup.escape("\ud83dx")).isEqualTo("\ufffdx");
    }
}
