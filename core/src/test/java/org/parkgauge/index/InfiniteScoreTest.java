package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Dataset;
import org.parkgauge.text.InvalidInputException;

/** An infinite score is refused, naming the unit. */
class InfiniteScoreTest {

    private static final Dataset UNITS =
            Dataset.of(List.of("North", "South")).with("a", 1, 2).with("b", 3, 4);

    private static IndexSpec spec() {
        return IndexSpec.named("demo")
                .normalization((reference, direction) -> value -> value == 2 ? 1 / 0.0 : value)
                .root(Dimension.of("ROOT", Indicator.of("a"), Indicator.of("b")))
                .build();
    }

    @Test
    void aTableIsRefused() {
        FittedIndex index = spec().fit(UNITS.rows(0));
        assertThatThrownBy(() -> index.score(UNITS))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Unit \"South\": the score of ROOT is infinite")
                .hasMessageContaining("[Infinity, 4.0]")
                .hasMessageContaining("\nMaybe a normalization of your own divides by zero");
    }

    @Test
    void aRowIsRefused() {
        FittedIndex index = spec().fit(UNITS.rows(0));
        assertThatThrownBy(() -> index.score(new double[] {2, 1}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Unit \"row\": the score of ROOT is infinite");
    }
}
