package org.parkgauge.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Step;
import org.parkgauge.data.StepTitle;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.text.Text;

class StepTitleTest {

    @Test
    void everyMethodHasItsOwnTitleInBothLanguages() {
        Set<String> seen = new HashSet<>();
        for (StepType step : BuiltInSteps.steps()) {
            if (step.name().equals("cenit-distance")) {
                continue; // another name of distance-to-best
            }
            assertThat(step.configuration().isAnnotationPresent(StepTitle.class))
                    .as(step.name())
                    .isTrue();
            Text title = Step.titleOf(step.configuration().asSubclass(Step.class));
            assertThat(title.zh()).as(step.name()).isNotBlank();
            assertThat(title.en()).as(step.name()).matches("[A-Za-z0-9–() -]+");
            assertThat(seen.add(step.kind() + " " + title.zh())).as(title.zh()).isTrue();
            assertThat(seen.add(step.kind() + " " + title.en())).as(title.en()).isTrue();
        }
        assertThat(seen).hasSizeGreaterThan(160);
    }

    @Test
    void aMethodWithoutATitleIsCalledByItsName() {
        abstract class HouseMethod implements Normalization {
            private static final long serialVersionUID = 1L;
        }
        assertThat(Step.titleOf(HouseMethod.class)).isEqualTo(Text.of("house-method"));
        assertThat(Step.titleOf(MinMax.class)).isEqualTo(Text.of("极差法", "min-max"));
    }
}
