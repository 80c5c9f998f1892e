package org.parkgauge.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void givesEitherForm() {
        Text text = Text.of("园区", "park");
        assertThat(text.in(Language.ZH)).isEqualTo("园区");
        assertThat(text.in(Language.EN)).isEqualTo("park");
        assertThat(text).isEqualTo(new Text("园区", "park"));
    }

    @Test
    void aUnitOfMeasureIsTheSameInBoth() {
        assertThat(Text.of("km²")).isEqualTo(Text.of("km²", "km²"));
    }

    @Test
    void isEmptyOnlyIfBothFormsAre() {
        assertThat(Text.EMPTY.isEmpty()).isTrue();
        assertThat(Text.of("园区", "").isEmpty()).isFalse();
        assertThat(Text.of("", "park").isEmpty()).isFalse();
    }

    @Test
    void languagesAreReadFromTheirCodes() {
        assertThat(Language.of("zh")).isEqualTo(Language.ZH);
        assertThat(Language.of("EN")).isEqualTo(Language.EN);
        assertThatThrownBy(() -> Language.of("de"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("There is no language named \"de\".\nMaybe choose zh or en.");
    }
}
