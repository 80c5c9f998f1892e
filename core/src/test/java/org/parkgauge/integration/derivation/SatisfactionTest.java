package org.parkgauge.integration.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.parkgauge.integration.raw.LikertAnswers;
import org.parkgauge.integration.raw.Origin;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.Text;

class SatisfactionTest {

    private static final String HEADER =
            "park,item,name,name_en,answers_1,answers_2,answers_3,answers_4,answers_5,population,year,source";

    private static Satisfaction of(double population, double... counts) {
        return Satisfaction.of(new LikertAnswers(
                "P",
                "Q1",
                Text.of("对通勤是否满意", "Satisfied with commuting?"),
                Vector.of(counts),
                population,
                Origin.UNSTATED));
    }

    @Test
    void everyRowOfTheQuestionnaireIsInThePanelAndInNoIndicator() {
        Raw raw = Raw.park("city", "park");
        assertThat(raw.indicators().satisfaction()).isEmpty();
        RawIndicators with = raw.table(
                        "questionnaire",
                        HEADER,
                        "P,Q1,对通勤是否满意,Satisfied with commuting?,1,2,3,2,2,,2024,调查",
                        "P,Q2,,,,1,1,1,1,,,")
                .indicators();
        assertThat(with.satisfaction()).extracting(Satisfaction::item).containsExactly("Q1", "Q2");
        Satisfaction first = with.satisfaction().get(0);
        // mean (1 + 4 + 9 + 8 + 10) / 10 = 3.2
        assertThat(first.score().value()).isCloseTo(55, within(1e-9));
        assertThat(first.respondents()).isEqualTo(10);
        assertThat(first.population()).isNaN();
        // squares 1×2.2² + 2×1.2² + 3×0.2² + 2×0.8² + 2×1.8² = 15.6; 1.959964 × 25 × √(15.6/9) / √10
        assertThat(first.marginOfError().value()).isCloseTo(20.39995, within(1e-5));
        assertThat(first.low()).isCloseTo(34.60005, within(1e-5));
        assertThat(first.high()).isCloseTo(75.39995, within(1e-5));
        assertThat(first.question().en()).isEqualTo("Satisfied with commuting?");
        assertThat(first.origin().source()).isEqualTo("调查");
        assertThat(first.working().en()).isEqualTo("25 × ((1×1 + 2×2 + 3×3 + 4×2 + 5×2) / 10 − 1) = 55 ± 20.4");
        assertThat(with.satisfaction().get(1).score().reason().en())
                .isEqualTo("the number of people lacks for an answer (questionnaire.answers_1 to answers_5)");
        assertThat(with.derivations()).isEqualTo(raw.indicators().derivations());
    }

    @Test
    void whatCannotBeScoredSaysWhy() {
        Satisfaction nobody = of(Double.NaN, 0, 0, 0, 0, 0);
        assertThat(nobody.score().reason()).isEqualTo(Text.of("没有人作答", "nobody answered"));
        assertThat(nobody.marginOfError()).isEqualTo(nobody.score());
        assertThat(nobody.working().isEmpty()).isTrue();
        assertThat(nobody.low()).isNaN();
        assertThat(nobody.high()).isNaN();
        Satisfaction one = of(Double.NaN, 0, 0, 0, 1, 0);
        assertThat(one.score().value()).isEqualTo(75);
        assertThat(one.marginOfError().reason().en()).startsWith("only one person answered");
        assertThat(one.working().zh()).isEqualTo("25 × ((1×0 + 2×0 + 3×0 + 4×1 + 5×0) / 1 − 1) = 75");
        assertThat(of(3, 1, 1, 1, 1, 1).marginOfError().reason().en()).startsWith("more people answered");
        assertThat(of(5, 1, 1, 1, 1, 1).marginOfError().value()).isZero();
    }

    @Property(tries = 100)
    void theIntervalHoldsTheScoreAndStaysOnTheScale(
            @ForAll @Size(5) List<@IntRange(max = 200) Integer> counts, @ForAll @IntRange(max = 1000) int others) {
        double[] answers = counts.stream().mapToDouble(Integer::doubleValue).toArray();
        double n = counts.stream().mapToInt(Integer::intValue).sum();
        Satisfaction satisfaction = of(n + others, answers);
        if (n >= 2) {
            assertThat(satisfaction.score().value()).isBetween(satisfaction.low(), satisfaction.high());
            assertThat(satisfaction.low()).isBetween(0.0, 100.0);
            assertThat(satisfaction.high()).isBetween(0.0, 100.0);
        }
    }
}
