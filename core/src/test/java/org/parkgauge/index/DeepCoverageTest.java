package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Range;
import org.parkgauge.text.Issue;

/** Coverage is measured in leaf weight through all levels; a score lies within its bounds; weight 0 stops nothing. */
class DeepCoverageTest {

    private static Indicator leaf(String code) {
        return Indicator.of(code).higherIsBetter(0, 100);
    }

    private static Dimension four(String code) {
        return Dimension.of(code, leaf(code + "1"), leaf(code + "2"), leaf(code + "3"), leaf(code + "4"));
    }

    @Test
    void leavesMissingInSeveralSubdimensionsAddUp() {
        IndexSpec spec = IndexSpec.named("deep")
                .root(Dimension.of("R", Dimension.of("D", four("A"), four("B"), four("C"), four("E"))))
                .build();
        Dataset data = Dataset.of(List.of("whole", "one gap each", "three quarters"));
        for (String input : spec.inputs()) {
            boolean first = input.endsWith("1");
            boolean last = input.startsWith("E");
            data = data.with(input, 50, first || last ? Double.NaN : 60, first ? Double.NaN : 70);
        }
        Scores scores = spec.fit(data).score(data);
        assertThat(scores.score("whole", "D")).isEqualTo(50);
        assertThat(scores.score("one gap each", "A")).isEqualTo(60);
        assertThat(scores.score("one gap each", "D")).isNaN();
        assertThat(scores.score("three quarters", "D")).isCloseTo(70, within(1e-12));
        assertThat(scores.issues()).anySatisfy(issue -> {
            assertThat(issue.kind()).isEqualTo(Issue.Kind.COVERAGE_TOO_LOW);
            assertThat(issue.node()).isEqualTo("D");
            assertThat(issue.units()).containsExactly("one gap each");
        });
        double[] row = spec.inputs().stream()
                .mapToDouble(input -> input.endsWith("1") || input.startsWith("E") ? Double.NaN : 60)
                .toArray();
        assertThat(spec.fit(data).score(row)).isNaN();
    }

    @Test
    void aScoreLiesWithinItsBoundsAtAnyDepth() {
        IndexSpec spec = IndexSpec.named("deep")
                .root(Dimension.of(
                                "R",
                                Dimension.of("D", four("A"), four("B"), leaf("x"))
                                        .minimumCoverage(0.2),
                                Dimension.of("F", four("C"), four("E")).minimumCoverage(0.3))
                        .minimumCoverage(0.4))
                .build();
        SplittableRandom random = new SplittableRandom(7);
        int n = 3000;
        Dataset data = Dataset.of(
                java.util.stream.IntStream.range(0, n).mapToObj(i -> "u" + i).toList());
        for (String input : spec.inputs()) {
            data = data.with(
                    input,
                    random.doubles(n)
                            .map(value -> value < 0.3 ? Double.NaN : 100 * value)
                            .toArray());
        }
        Scores scores = spec.fit(data).score(data);
        int bounded = 0;
        for (String unit : scores.units()) {
            Range bounds = scores.bounds(unit);
            if (!Double.isNaN(scores.score(unit)) && bounds.low() < bounds.high()) {
                bounded++;
                assertThat(scores.score(unit)).isBetween(bounds.low() - 1e-9, bounds.high() + 1e-9);
            }
        }
        assertThat(bounded).isGreaterThan(1000);
    }

    @Test
    void aPartOfWeightZeroNeverStopsTheRanking() {
        IndexSpec spec = IndexSpec.named("outside")
                .normalization(new org.parkgauge.normalization.MinMax(1, 100))
                .root(Dimension.of(
                        "R",
                        leaf("a"),
                        Indicator.of("log").onLogScale().weight(0),
                        leaf("constant").weight(0),
                        leaf("gap").weight(0),
                        Dimension.of("O", leaf("few"), leaf("fewer"))
                                .weighting(new org.parkgauge.weighting.EntropyWeights())
                                .weight(0)))
                .build();
        Dataset data = Dataset.of(List.of("x", "y", "z"))
                .with("a", 1, 2, 3)
                .with("log", 0, 1, 10)
                .with("constant", 5, 5, 5)
                .with("gap", 1, Double.NaN, 2)
                .with("few", 1, 2, 3)
                .with("fewer", 3, 1, 2);
        FittedIndex index = spec.fit(data);
        Scores scores = index.score(data);
        assertThat(scores.scores("R")).containsExactly(1, 50.5, 100);
        assertThat(scores.scores("log")).containsExactly(Double.NaN, 1, 100);
        assertThat(scores.scores("constant")).containsOnly(Double.NaN);
        assertThat(scores.scores("O")).containsOnly(Double.NaN);
        assertThat(index.score(new double[] {2, 0, 5, 1, 1, 1})).isEqualTo(50.5);
        assertThat(scores.issues().stream().map(Issue::node)).contains("log", "constant", "gap", "O");
        assertThat(scores.issues()).anySatisfy(issue -> {
            assertThat(issue.node()).isEqualTo("gap");
            assertThat(issue.units()).containsExactly("y");
        });
        assertThat(scores.issues()).anySatisfy(issue -> {
            assertThat(issue.node()).isEqualTo("O");
            assertThat(issue.message().en()).contains("needs at least 5 complete units, and there are 3");
        });
    }
}
