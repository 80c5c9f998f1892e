package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.data.Dataset;

class ArithmeticScoresTest {

    private static IndexSpec spec(double minimumCoverage) {
        return IndexSpec.named("demo")
                .root(Dimension.of(
                                "ALL",
                                Indicator.of("A").higherIsBetter(0, 100).weight(3),
                                Indicator.of("B").higherIsBetter(0, 100),
                                Indicator.of("X").higherIsBetter(0, 100).weight(0))
                        .aggregation(new Geometric(1))
                        .minimumCoverage(minimumCoverage))
                .build();
    }

    private static Scores scores(IndexSpec spec) {
        Dataset data = Dataset.of(List.of("even", "uneven", "floored", "half", "none"))
                .with("A", 40, 60, 80, 40, Double.NaN)
                .with("B", 40, 20, 0, Double.NaN, Double.NaN)
                .with("X", 100, 0, 100, 0, 100);
        return spec.fit(data).score(data);
    }

    @Test
    void theScoresAreThoseOfAnArithmeticRoot() {
        IndexSpec spec = spec(1);
        // (3 × 60 + 20) / 4 and (3 × 80 + 0) / 4; no score where the root has none
        assertThat(scores(spec).arithmeticScores()).containsExactly(40, 50, 60, Double.NaN, Double.NaN);
        IndexSpec arithmetic =
                spec.toBuilder().root(spec.root().aggregation(new Arithmetic())).build();
        assertThat(scores(arithmetic).scores("ALL"))
                .containsExactly(scores(spec).arithmeticScores());
        assertThat(scores(arithmetic).arithmeticScores())
                .containsExactly(scores(arithmetic).scores("ALL"));
    }

    @Test
    void theWeightsAreThoseOfTheChildrenPresent() {
        assertThat(scores(spec(0.5)).arithmeticScores()).containsExactly(40, 50, 60, 40, Double.NaN);
    }

    @Property(tries = 100)
    void theGeometricScoreIsNeverHigherAboveTheFloor(
            @ForAll @DoubleRange(min = 1, max = 100) double a, @ForAll @DoubleRange(min = 1, max = 100) double b) {
        Dataset data = Dataset.of(List.of("u")).with("A", a).with("B", b).with("X", 50);
        Scores scores = spec(1).fit(data).score(data);
        assertThat(scores.score("u")).isLessThanOrEqualTo(scores.arithmeticScores()[0] + 1e-9);
        assertThat(scores.arithmeticScores()[0]).isCloseTo((3 * a + b) / 4, within(1e-9));
    }
}
