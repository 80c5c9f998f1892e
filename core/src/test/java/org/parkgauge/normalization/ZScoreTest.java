package org.parkgauge.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.statistics.Moments.Divisor;

class ZScoreTest extends NormalizationContract {

    @Override
    protected List<Normalization> methods() {
        return List.of(new ZScore(), new ZScore(100, 10, Divisor.SAMPLE), new ZScore(50, 10, Divisor.POPULATION));
    }

    @Test
    void theDivisorMakesTheDifference() {
        Column column = Column.of("a", 2, 4, 4, 4, 5, 5, 7, 9);
        assertThat(new ZScore(0, 1, Divisor.POPULATION)
                        .fit(column, Direction.HIGHER)
                        .apply(9))
                .isCloseTo(2, within(1e-12));
        assertThat(new ZScore().fit(column, Direction.HIGHER).apply(9))
                .isCloseTo(4 / Math.sqrt(32 / 7.0), within(1e-12));
        ColumnMap cost = new ZScore(100, 10, Divisor.POPULATION).fit(column, Direction.LOWER);
        assertThat(cost.apply(9)).isCloseTo(80, within(1e-12));
        assertThat(cost.apply(5)).isCloseTo(100, within(1e-12));
        assertThat(cost.range()).isEqualTo(Range.UNKNOWN);
    }

    @Test
    void negativeScoresAreDeclaredUnlessTheMeanIsFarAboveZero() {
        assertThat(new ZScore().traits()).contains(Trait.GIVES_NEGATIVE);
        assertThat(new ZScore(29, 10, Divisor.SAMPLE).traits()).contains(Trait.GIVES_NEGATIVE);
        assertThat(new ZScore(30, 10, Divisor.SAMPLE).traits()).doesNotContain(Trait.GIVES_NEGATIVE);
        assertThat(new ZScore(100, 10, Divisor.SAMPLE).traits()).containsExactly(Trait.SET_DEPENDENT);
        assertThat(new ZScore().minimumUnits()).isEqualTo(2);
    }

    @Test
    void aColumnWithoutSpreadIsRefused() {
        assertThatThrownBy(() -> new ZScore().fit(Column.of("roads", 0.1, 0.1, 0.1), Direction.HIGHER))
                .hasMessageContaining("Indicator roads is constant (0.1), so z-score cannot be fitted");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, -1", "NaN, 1", "0, NaN", "Infinity, 1", "0, Infinity"})
    void theTargetMakesSense(double mean, double deviation) {
        assertThatThrownBy(() -> new ZScore(mean, deviation, Divisor.SAMPLE))
                .hasMessageContaining(
                        "needs a finite mean and a positive standard deviation, not " + mean + " and " + deviation)
                .hasMessageContaining("Maybe use 0 and 1, or 100 and 10");
    }
}
