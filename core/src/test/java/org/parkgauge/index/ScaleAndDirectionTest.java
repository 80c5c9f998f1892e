package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Direction;
import org.parkgauge.normalization.Goalposts;
import org.parkgauge.normalization.Identity;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.normalization.RankScore;
import org.parkgauge.normalization.ZScore;
import org.parkgauge.text.InvalidInputException;

/** Logarithmic scales and best ranges, which the engine settles before normalization where the method has no form of its own. */
class ScaleAndDirectionTest {

    private static double[] scores(Indicator indicator, Normalization normalization, double... values) {
        List<String> units = java.util.stream.IntStream.range(0, values.length)
                .mapToObj(i -> "u" + i)
                .toList();
        Dataset data = Dataset.of(units).with(indicator.code(), values);
        return IndexSpec.named("test")
                .root(Dimension.of("ROOT", indicator).minimumCoverage(0))
                .normalization(normalization)
                .build()
                .fit(data)
                .score(data)
                .scores(indicator.code());
    }

    private static final Normalization GOALPOSTS = new org.parkgauge.normalization.Goalposts();

    @Test
    void onALogScaleEqualRatiosCountTheSame() {
        Indicator one = Indicator.of("a").higherIsBetter(1, 10000).onLogScale();
        assertThat(scores(one, GOALPOSTS, 0.5, 1, 10, 100, 1000, 10000, 1e6, Double.NaN))
                .containsExactly(new double[] {0, 0, 25, 50, 75, 100, 100, Double.NaN}, within(1e-12));
        assertThat(scores(one.lowerIsBetter(10000, 1), GOALPOSTS, 10, 1000))
                .containsExactly(new double[] {75, 25}, within(1e-12));
        assertThat(scores(one, new MinMax(), 1, 10, 10000)).containsExactly(new double[] {0, 25, 100}, within(1e-12));
        assertThat(scores(one.lowerIsBetter(), new ZScore(), 1, 10, 100))
                .containsExactly(new double[] {1, 0, -1}, within(1e-12));
    }

    @Test
    void aBestRangeOnALogScaleHasLogarithmicSlopes() {
        Indicator one = Indicator.of("a").bestWithin(1, 100, 200, 20000).onLogScale();
        assertThat(scores(one, GOALPOSTS, 1, 10, 100, 150, 200, 2000, 20000))
                .containsExactly(new double[] {0, 50, 100, 100, 100, 50, 0}, within(1e-12));
    }

    @Test
    void zeroHasNoLogarithm() {
        Indicator one = Indicator.of("jobs").higherIsBetter(1, 100).onLogScale();
        Goalposts open = new Goalposts(0, 100, false);
        assertThatThrownBy(() -> scores(one, open, 5, 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Unit \"u1\": indicator jobs is 0, and a log scale needs positive values.")
                .hasMessageContaining("Maybe leave it empty if it means missing, else use the linear scale");
        assertThatThrownBy(() -> scores(one, new MinMax(), 5, 7, -2.5)).hasMessageContaining("\"u2\"", "-2.5");
        assertThatThrownBy(() -> scores(one, GOALPOSTS, 5, 7, -2.5)).hasMessageContaining("\"u2\"", "-2.5");
        FittedIndex index = IndexSpec.named("test")
                .normalization(open)
                .root(Dimension.of("ROOT", one))
                .build()
                .fit(Dataset.of(List.of("x")).with("jobs", 5));
        assertThatThrownBy(() -> index.score(new double[] {0})).hasMessageContaining("indicator jobs is 0");
        assertThatThrownBy(() -> Indicator.of("jobs").higherIsBetter(0, 100).onLogScale())
                .hasMessageContaining("Indicator jobs: On a log scale every limit must be positive, and 0.0 is not.");
    }

    @Test
    void zeroCountsAsTheGoalpostThatBoundsIt() {
        Indicator one = Indicator.of("seats").onLogScale();
        assertThat(scores(one.higherIsBetter(1, 100), GOALPOSTS, 0, -0.0, 1, 10))
                .containsExactly(0, 0, 0, 50);
        assertThat(scores(one.lowerIsBetter(100, 1), GOALPOSTS, 0, 1, 10)).containsExactly(100, 100, 50);
        assertThat(scores(one.bestWithin(1, 10, 20, 40), GOALPOSTS, 0, 1, 10)).containsExactly(0, 0, 100);
        assertThat(scores(one.bestWithin(1, 1, 20, 40), GOALPOSTS, 0, 1, 20)).containsExactly(0, 100, 100);
        assertThat(scores(one.bestWithin(1, 10, 20, 40), new MinMax(), 0, 10)).containsExactly(0, 100);
        FittedIndex index = IndexSpec.named("test")
                .root(Dimension.of("ROOT", one.bestWithin(1, 10, 20, 40)))
                .build()
                .fit(Dataset.of(List.of("x")).with("seats", 5));
        assertThat(index.score(new double[] {0})).isZero();
    }

    @Test
    void aMethodWithoutABestRangeSeesTheMembership() {
        Indicator one = Indicator.of("a").bestWithin(0, 10, 20, 40);
        double[] values = {5, 15, 30, 10, 60};
        assertThat(scores(one, GOALPOSTS, values)).containsExactly(50, 100, 50, 100, 0);
        assertThat(scores(one, new MinMax(), values)).containsExactly(50, 100, 50, 100, 0);
        assertThat(scores(one, new Identity(), values)).containsExactly(0.5, 1, 0.5, 1, 0);
        assertThat(scores(one, new RankScore(), values)).containsExactly(2, 4, 2, 4, 1);
    }

    @Test
    void withoutOuterLimitsItSeesMinusTheDistance() {
        Indicator one = Indicator.of("a").direction(new Direction.BestRange(10, 20));
        double[] values = {5, 15, 30, 10, 60};
        assertThat(scores(one, new Identity(), values)).containsExactly(-5, 0, -10, 0, -40);
        assertThat(scores(one, new MinMax(), values)).containsExactly(87.5, 100, 75, 100, 0);
        assertThat(scores(one, new RankScore(), values)).containsExactly(3, 4, 2, 4, 1);
    }
}
