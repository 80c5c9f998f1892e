package org.parkgauge.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A remedy goes with a refusal wherever it is passed on. */
class RemedyTest {

    private static final InvalidInputException PLAIN = new InvalidInputException("错。", "Wrong.");

    @Test
    void mostRefusalsNeedNone() {
        assertThat(PLAIN.remedy()).isEmpty();
        assertThat(PLAIN.advice().isEmpty()).isTrue();
    }

    @Test
    void itStaysThroughEveryChange() {
        Exception cause = new IllegalStateException();
        InvalidInputException refusal = PLAIN.maybe("改", "mend").because(cause).by(Remedy.CELLS);
        assertThat(refusal.getCause()).isSameAs(cause);
        assertThat(refusal.getMessage()).isEqualTo("Wrong.\nMaybe mend");
        for (InvalidInputException changed : new InvalidInputException[] {
            refusal, refusal.at("表：", "table: "), refusal.because(cause), refusal.maybe("", "")
        }) {
            assertThat(changed.remedy()).contains(Remedy.CELLS);
        }
        assertThat(refusal.at("表：", "table: ").advice()).isEqualTo(Text.of("改", "mend"));
    }
}
