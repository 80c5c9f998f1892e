package org.parkgauge.integration.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/** A mean answer as a score, with the margin of error of its sample. */
class LikertAnswersTest {

    private static LikertAnswers answers(double population, double... counts) {
        return new LikertAnswers("P1", "Q1", Text.of("Q1"), Vector.of(counts), population, Origin.UNSTATED);
    }

    /**
     * Counts 4 6 20 45 25: n = 100, mean 3.81, score 70.25; sum of squares 4·2.81² + 6·1.81² + 20·0.81² + 45·0.19² +
     * 25·1.19² = 101.39, s = √(101.39/99) = 1.0119987..., margin 1.959963984540054·25·s/10.
     */
    @Test
    void aSampleHasScoreAndMargin() {
        LikertAnswers sample = answers(Double.NaN, 4, 6, 20, 45, 25);
        assertThat(sample.respondents()).isEqualTo(100);
        assertThat(sample.score()).isEqualTo(70.25, within(1e-12));
        double deviation = Math.sqrt(101.39 / 99);
        assertThat(sample.marginOfError()).isEqualTo(1.959963984540054 * 2.5 * deviation, within(1e-12));
        assertThat(sample.marginOfError()).isEqualTo(4.958702620766652, within(1e-9));
    }

    /** With N = 400 the margin shrinks by √(300/399). */
    @Test
    void aFinitePopulationNarrowsTheMargin() {
        double infinite = answers(Double.NaN, 4, 6, 20, 45, 25).marginOfError();
        LikertAnswers finite = answers(400, 4, 6, 20, 45, 25);
        assertThat(finite.marginOfError()).isEqualTo(infinite * Math.sqrt(300.0 / 399), within(1e-12));
        assertThat(finite.score()).isEqualTo(70.25, within(1e-12));
        assertThat(answers(100, 4, 6, 20, 45, 25).marginOfError()).isZero();
    }

    @Test
    void degenerateSamples() {
        assertThat(answers(Double.NaN, 0, 0, 0, 0, 0).score()).isNaN();
        assertThat(answers(Double.NaN, 0, 0, 0, 0, 0).marginOfError()).isNaN();
        assertThat(answers(Double.NaN, 0, 0, 1, 0, 0).score()).isEqualTo(50);
        assertThat(answers(Double.NaN, 0, 0, 1, 0, 0).marginOfError()).isNaN();
        assertThat(answers(Double.NaN, 0, 0, 2, 0, 0).marginOfError()).isZero();
        assertThat(answers(Double.NaN, 0, 0, 2, 0, Double.NaN).score()).isNaN();
        assertThat(answers(Double.NaN, 9, 0, 0, 0, 0).score()).isZero();
        assertThat(answers(Double.NaN, 0, 0, 0, 0, 9).score()).isEqualTo(100);
    }

    @Property(tries = 200)
    void scoresLieBetween0And100AndTurnRoundWithTheAnswers(
            @ForAll @Size(5) java.util.List<@IntRange(min = 0, max = 200) Integer> counts) {
        double[] forward = counts.stream().mapToDouble(Integer::doubleValue).toArray();
        double[] back = new double[5];
        for (int k = 0; k < 5; k++) {
            back[k] = forward[4 - k];
        }
        LikertAnswers sample = answers(Double.NaN, forward);
        Assume.that(sample.respondents() >= 2);
        assertThat(sample.score()).isBetween(0.0, 100.0);
        assertThat(answers(Double.NaN, back).score()).isEqualTo(100 - sample.score(), within(1e-9));
        assertThat(answers(Double.NaN, back).marginOfError()).isEqualTo(sample.marginOfError(), within(1e-9));
        // No sample of n spreads more than half at each end: s² <= n/(n-1)·4.
        double n = sample.respondents();
        assertThat(sample.marginOfError()).isLessThanOrEqualTo(1.96 * 25 * 2 / Math.sqrt(n - 1) + 1e-9);
    }

    @Test
    void countsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> answers(Double.NaN, 1, 2, 3, 4))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("has 4 counts of answers where the scale has 5");
        assertThatThrownBy(() -> answers(Double.NaN, 1, -2, 3, 4, 5))
                .hasMessageContaining("\"answers_2\": -2 is negative");
        assertThatThrownBy(() -> answers(-1, 1, 2, 3, 4, 5)).hasMessageContaining("\"population\": -1 is negative");
    }
}
