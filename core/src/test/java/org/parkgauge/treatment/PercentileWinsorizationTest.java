package org.parkgauge.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Range;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.internal.testing.Law;

class PercentileWinsorizationTest extends TreatmentContract {

    @Override
    protected List<Treatment> methods() {
        return List.of(
                new PercentileWinsorization(),
                new PercentileWinsorization(0, 1),
                new PercentileWinsorization(0.25, 0.5),
                new PercentileWinsorization(0, 0.9));
    }

    @Law
    void resultsLieWithinTheReferenceValues(@ForAll("cases") Case one) {
        Range range = one.reference().range();
        ColumnMap map = one.fit();
        assertThat(map.apply(-1e9)).isGreaterThanOrEqualTo(range.low());
        assertThat(map.apply(1e9)).isLessThanOrEqualTo(range.high());
    }

    @Test
    void valuesBeyondTheQuantilesCountAsThese() {
        Column column =
                Column.of("a", IntStream.rangeClosed(0, 20).asDoubleStream().toArray());
        ColumnMap map = new PercentileWinsorization().fit(column);
        assertThat(map).isEqualTo(new PercentileWinsorization.Fitted(1, 19));
        assertThat(map.apply(0)).isEqualTo(1);
        assertThat(map.apply(1)).isEqualTo(1);
        assertThat(map.apply(7.5)).isEqualTo(7.5);
        assertThat(map.apply(500)).isEqualTo(19);
        assertThat(new PercentileWinsorization(0.03, 1).fit(column).apply(0)).isEqualTo(0.6);
        assertThat(new PercentileWinsorization().traits()).containsExactly(Trait.SET_DEPENDENT);
    }

    @ParameterizedTest
    @CsvSource({"5, 95", "0.5, 0.5", "0.9, 0.1", "-0.1, 0.9", "0, 1.1", "NaN, 1", "0, NaN"})
    void theProbabilitiesAreInOrder(double lower, double upper) {
        assertThatThrownBy(() -> new PercentileWinsorization(lower, upper))
                .hasMessageContaining("needs probabilities 0 <= lower < upper <= 1, not " + lower + " and " + upper)
                .hasMessageContaining("Maybe write 5 per cent as 0.05");
    }

    @Test
    void aColumnWithoutValuesIsRefused() {
        assertThatThrownBy(() -> new PercentileWinsorization().fit(Column.of("roads", Double.NaN)))
                .hasMessageContaining("Indicator roads has no value, so it cannot be winsorized");
    }

    @Test
    void itSaysWhatItDoes() {
        PercentileWinsorization.Fitted fitted = new PercentileWinsorization.Fitted(1, 19);
        assertThat(fitted.summary().en()).isEqualTo("winsorized: values outside 1.000 to 19.000 count as the limit");
        assertThat(fitted.summary().zh()).isEqualTo("缩尾：1.000到19.000以外的值按界限计");
    }
}
