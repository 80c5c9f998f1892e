package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Dataset;
import org.parkgauge.internal.testing.Law;
import org.parkgauge.text.InvalidInputException;

class ProfileChangeTest {

    /** The indicators of one unit, scored one by one, put into the profile of another make its profile. */
    @Law
    void aProfileIsItsIndicators(@ForAll Random random) {
        RandomIndex index = RandomIndex.fixed(random);
        FittedIndex fitted = index.fit();
        Scores scores = fitted.score(index.data());
        String unit = index.unit();
        Map<String, Double> changes = new HashMap<>();
        for (Indicator indicator : index.spec().indicators()) {
            Double score = fitted.score(indicator.code(), scores.raw(unit, indicator.code()));
            assertThat(score).isEqualTo(Double.valueOf(scores.score(unit, indicator.code())));
            changes.put(indicator.code(), score);
        }
        Profile changed = scores.profile(index.unit()).with(changes);
        for (String node : scores.nodes()) {
            assertThat(Double.valueOf(changed.score(node))).isEqualTo(Double.valueOf(scores.score(unit, node)));
        }
    }

    @Test
    void badInput() {
        Dataset data = Dataset.of(java.util.List.of("N")).with("a", 10).with("b", 20);
        FittedIndex index = IndexSpec.named("demo")
                .root(Dimension.of(
                        "ROOT",
                        Indicator.of("a").higherIsBetter(1, 100).onLogScale(),
                        Indicator.of("b").higherIsBetter(0, 100)))
                .build()
                .fit(data);
        Profile profile = index.score(data).profile("N");
        assertThat(profile.with(Map.of("b", 60.0)).score()).isEqualTo(55);
        assertThat(profile.with(Map.of("b", Double.NaN)).score()).isNaN();
        assertThat(profile.score()).isEqualTo(35);
        assertThat(profile.with(Map.of()).name()).isEqualTo("N");
        assertThatThrownBy(() -> profile.with(Map.of("ROOT", 1.0)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("ROOT is a dimension, not an indicator");
        assertThatThrownBy(() -> profile.with(Map.of("c", 1.0))).hasMessageContaining("no component \"c\"");
        assertThatThrownBy(() -> profile.with(Map.of("a", Double.POSITIVE_INFINITY)))
                .hasMessageContaining("Infinity");
        assertThatThrownBy(() -> index.score("ROOT", 1)).hasMessageContaining("is a dimension");
        assertThatThrownBy(() -> index.score("a", -1)).hasMessageContaining("log scale needs positive values");
        assertThatThrownBy(() -> index.score("a", Double.NEGATIVE_INFINITY)).hasMessageContaining("-Infinity");
        assertThat(index.score("a", Double.NaN)).isNaN();
    }
}
