package org.parkgauge.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void longTextsAreCutBetweenCharacters() {
        assertThat(Page.cut("abc", 3)).isEqualTo("abc");
        assertThat(Page.cut("abcd", 3)).isEqualTo("abc…");
        assertThat(Page.cut("ab\ud83c\udfed", 3)).isEqualTo("ab…");
        assertThat(Page.cut("a\ud83c\udfedb", 3)).isEqualTo("a\ud83c\udfed…");
    }
}
