package org.parkgauge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestTest {

    @Test
    void nothingGivesTheHashOfNothing() {
        assertThat(new Digest().finish()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void fieldsDoNotRunTogether() {
        Digest one = new Digest();
        one.add("ab");
        one.add("c");
        Digest other = new Digest();
        other.add("a");
        other.add("bc");
        assertThat(one.finish()).isNotEqualTo(other.finish());
    }

    @Test
    void manyNumbersPassTheBuffer() {
        Digest one = new Digest();
        Digest other = new Digest();
        for (int i = 0; i < 5000; i++) {
            one.add((double) i);
            other.add(i == 1024 ? -1.0 : i);
        }
        String first = one.finish();
        assertThat(first).isNotEqualTo(other.finish());
        Digest again = new Digest();
        for (int i = 0; i < 5000; i++) {
            again.add((double) i);
        }
        assertThat(again.finish()).isEqualTo(first);
    }

    @Test
    void aFinishedDigestIsEmpty() {
        Digest digest = new Digest();
        digest.add("text");
        digest.add(5L);
        digest.finish();
        assertThat(digest.finish()).isEqualTo(new Digest().finish());
    }
}
