package org.parkgauge.internal;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parkgauge.text.Text;

/** What is refused without a library is tested in Java machines of their own: see OptionalDependenciesTest. */
class OptionalLibraryTest {

    @ParameterizedTest
    @EnumSource
    void aLibraryThatIsThereIsNotRefused(OptionalLibrary library) {
        assertThatCode(() -> library.require(Text.of("此事", "This"))).doesNotThrowAnyException();
    }
}
