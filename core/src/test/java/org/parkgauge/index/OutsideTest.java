package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Dataset;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.treatment.PercentileWinsorization;

/** Weight 0 means scored and shown, but outside the parent; such variables alone may be absent. */
class OutsideTest {

    private static final Dataset PARKS = Dataset.of(List.of("x", "y", "z"))
            .with("a", 10, 50, 90)
            .with("b", 100, 0, 20)
            .with("c", 5, 6, 9);

    private static Indicator leaf(String code) {
        return Indicator.of(code).higherIsBetter(0, 100);
    }

    private static Scores score(Dimension root, Dataset data) {
        return IndexSpec.named("test").root(root).build().fit(data).score(data);
    }

    @Test
    void itIsScoredButDoesNotCount() {
        Scores scores = score(Dimension.of("ROOT", leaf("a"), leaf("b").weight(0)), PARKS);
        assertThat(scores.scores("ROOT")).containsExactly(10, 50, 90);
        assertThat(scores.scores("b")).containsExactly(100, 0, 20);
        assertThat(scores.index().effectiveWeights()).containsEntry("b", 0.0).containsEntry("a", 1.0);
        assertThat(scores.explain("x").leaves()).extracting(Explanation::code).containsExactly("a");
        assertThat(scores.coverage("x", "ROOT")).isEqualTo(1);
    }

    @Test
    void soIsAWholeDimension() {
        Dimension side = Dimension.of("SIDE", leaf("b"), leaf("c")).weight(0);
        Scores scores = score(Dimension.of("ROOT", leaf("a"), side), PARKS);
        assertThat(scores.scores("SIDE")).containsExactly(new double[] {52.5, 3, 14.5}, within(1e-12));
        assertThat(scores.scores("ROOT")).containsExactly(10, 50, 90);
        assertThat(scores.index().effectiveWeights()).containsEntry("SIDE", 0.0).containsEntry("b", 0.0);
        Dataset without = Dataset.of(List.of("x")).with("a", 42);
        Scores missing = score(Dimension.of("ROOT", leaf("a"), side), without);
        assertThat(missing.score("x")).isEqualTo(42);
        assertThat(missing.score("x", "SIDE")).isNaN();
    }

    @Test
    void itsVariableMayBeAbsentEvenWhereBoundsAreLearned() {
        IndexSpec spec = IndexSpec.named("test")
                .normalization(new MinMax())
                .treatment(new PercentileWinsorization())
                .root(Dimension.of(
                        "ROOT", leaf("a"), leaf("gone").per("none", 10).weight(0)))
                .build();
        FittedIndex index = spec.fit(PARKS);
        Scores scores = index.score(PARKS);
        assertThat(scores.scores("gone")).containsOnly(Double.NaN);
        assertThat(scores.raw("x", "gone")).isNaN();
        assertThat(scores.score("z")).isEqualTo(100);
        assertThat(index.inputs()).containsExactly("a", "gone", "none");
        assertThat(index.score(new double[] {50, Double.NaN, Double.NaN})).isEqualTo(50);
        assertThat(index.score(new double[] {50, 3, 4}))
                .as("nothing was learned for it")
                .isEqualTo(50);
        assertThat(index.best().score("gone")).isNaN();
        assertThat(index.best().score()).isEqualTo(100);
    }

    @Test
    void anyOtherVariableMustBeThere() {
        Dimension root = Dimension.of(
                "ROOT", leaf("a"), Dimension.of("D", leaf("jobs"), leaf("roads").per("area", 1)));
        assertThatThrownBy(() -> score(root, PARKS))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The data lack variables that index test needs: jobs, roads, area.")
                .hasMessageContaining("Maybe a header is misspelt");
        FittedIndex index = IndexSpec.named("test")
                .root(Dimension.of("ROOT", leaf("a"), leaf("b")))
                .build()
                .fit(PARKS);
        assertThatThrownBy(() -> index.score(Dataset.of(List.of("x")).with("a", 1)))
                .hasMessageContaining("needs: b.");
    }

    @Test
    void anEmptyColumnIsMissingNotAbsent() {
        Dataset data = Dataset.of(List.of("x")).with("a", 60).with("b", Double.NaN);
        Scores scores =
                score(Dimension.of("ROOT", leaf("a").weight(4), leaf("b")).minimumCoverage(0.8), data);
        assertThat(scores.score("x")).isEqualTo(60);
    }
}
