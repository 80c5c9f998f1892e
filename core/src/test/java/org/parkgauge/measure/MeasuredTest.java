package org.parkgauge.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

class MeasuredTest {

    @Test
    void isAValueOrAReason() {
        assertThat(Measured.of(0.5).value()).isEqualTo(0.5);
        assertThat(Measured.of(0.5).isDefined()).isTrue();
        Measured none = Measured.undefined("没有职工", "there are no workers");
        assertThat(none.value()).isNaN();
        assertThat(none.isDefined()).isFalse();
        assertThat(none.reason().en()).isEqualTo("there are no workers");
    }

    @Test
    void refusesBothAndNeither() {
        assertThatThrownBy(() -> Measured.of(Double.NaN)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Measured(1, Text.of("原因", "reason")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("1.0");
    }
}
