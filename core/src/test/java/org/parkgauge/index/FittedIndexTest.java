package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.ideal.Topsis;
import org.parkgauge.aggregation.outranking.Copeland;
import org.parkgauge.data.Column;
import org.parkgauge.data.Dataset;
import org.parkgauge.imputation.GroupMean;
import org.parkgauge.internal.testing.Copies;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.RankScore;
import org.parkgauge.text.Text;
import org.parkgauge.treatment.PercentileWinsorization;

class FittedIndexTest {

    private static final IndexSpec SPEC = IndexSpec.named("test")
            .version("2.1")
            .label("试", "test")
            .root(Dimension.of(
                    "ROOT",
                    Dimension.of("D", Indicator.of("a"), Indicator.of("b").lowerIsBetter())
                            .aggregation(new Copeland()),
                    Dimension.of("E", Indicator.of("c").treatment(new PercentileWinsorization()), Indicator.of("d"))
                            .aggregation(new Topsis())))
            .normalization(new RankScore())
            .tiers(new Tiers(List.of(new Tiers.Tier("all", Text.of("all"), Double.NaN)), Double.NaN, ""))
            .build();

    private static final double[][] VALUES = {{1, 5, 3, 8}, {9, 7, 2, 4}, {11, 12, 19, 5}, {6, 6, 7, 1}};

    private static Dataset parks(double[][] values) {
        return Dataset.of(List.of("w", "x", "y", "z"))
                .with("a", values[0])
                .with("b", values[1])
                .with("c", values[2])
                .with("d", values[3]);
    }

    @Test
    void nothingOfTheCallersArraysIsKept() {
        double[][] values = new double[4][];
        for (int j = 0; j < 4; j++) {
            values[j] = VALUES[j].clone();
        }
        List<String> names = new ArrayList<>(List.of("w", "x", "y", "z"));
        Dataset data = Dataset.of(names)
                .with("a", values[0])
                .with("b", values[1])
                .with(Column.of("c", values[2]))
                .with("d", values[3]);
        FittedIndex index = SPEC.fit(data);
        double[] expected = index.score(parks(VALUES)).scores("ROOT");
        String fingerprint = SPEC.fit(parks(VALUES)).provenance().referenceData();
        for (double[] column : values) {
            java.util.Arrays.fill(column, -77);
        }
        names.set(0, "gone");
        assertThat(index.score(data).scores("ROOT")).isEqualTo(expected);
        assertThat(index.score(parks(VALUES)).scores("ROOT")).isEqualTo(expected);
        assertThat(index.provenance().referenceData()).isEqualTo(fingerprint);
    }

    @Test
    void aRowIsNeitherChangedNorKept() {
        FittedIndex index = SPEC.fit(parks(VALUES));
        double[] row = {5, 7, 12, 6};
        double score = index.score(row);
        Scores evaluated = index.evaluate(row);
        assertThat(row).containsExactly(5, 7, 12, 6);
        java.util.Arrays.fill(row, 0);
        assertThat(evaluated.score("row")).isEqualTo(score);
        assertThat(evaluated.raw("row", "c")).isEqualTo(12);
        assertThat(index.score(new double[] {5, 7, 12, 6})).isEqualTo(score);
    }

    @Test
    void provenanceNamesRecipeAndData() {
        FittedIndex index = SPEC.fit(parks(VALUES));
        Provenance provenance = index.provenance();
        assertThat(provenance.index()).isEqualTo("test");
        assertThat(provenance.version()).isEqualTo("2.1");
        assertThat(provenance.profile()).isEmpty();
        assertThat(provenance.specHash()).isEqualTo(SPEC.hash()).hasSize(64);
        assertThat(provenance.referenceData()).isEqualTo(parks(VALUES).fingerprint());
        assertThat(provenance.referenceUnits()).isEqualTo(4);
        assertThat(provenance.library()).isEqualTo(Version.library()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(index.score(parks(VALUES)).provenance()).isEqualTo(provenance);
    }

    @Test
    void theHashTellsRecipesApart() {
        assertThat(SPEC.toBuilder().build().hash()).isEqualTo(SPEC.hash());
        assertThat(List.of(
                        SPEC.toBuilder().version("2.2").build().hash(),
                        SPEC.toBuilder().normalization(new MinMax()).build().hash(),
                        SPEC.toBuilder()
                                .normalization(new MinMax(1, 100))
                                .build()
                                .hash(),
                        SPEC.toBuilder()
                                .imputation(new GroupMean("block"))
                                .build()
                                .hash(),
                        SPEC.toBuilder()
                                .root(SPEC.root().minimumCoverage(0.5))
                                .build()
                                .hash(),
                        SPEC.toBuilder()
                                .root(SPEC.root().aggregation(new Topsis()))
                                .build()
                                .hash(),
                        SPEC.toBuilder()
                                .root(SPEC.root().aggregation(new Topsis(Topsis.Scaling.NONE, Topsis.Metric.EUCLIDEAN)))
                                .build()
                                .hash(),
                        SPEC.hash()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aCopyIsTheSameIndexAndAnswersAlike() {
        FittedIndex index = SPEC.fit(parks(VALUES));
        FittedIndex copy = Copies.of(index);
        assertThat(copy.spec()).isEqualTo(index.spec());
        assertThat(copy.spec().tiers().isEmpty()).isFalse();
        assertThat(copy.provenance()).isEqualTo(index.provenance());
        assertThat(copy.score(parks(VALUES)).scores("ROOT"))
                .isEqualTo(index.score(parks(VALUES)).scores("ROOT"));
        assertThat(copy.score(parks(VALUES)).tier("w")).isPresent();
    }

    @Test
    void anIndexIsRestoredFromItsParts() {
        FittedIndex index = SPEC.fit(parks(VALUES));
        FittedIndex restored = FittedIndex.restored(
                Copies.of(index.spec()),
                index.imputation(),
                Copies.of(index.root()),
                index.issues(),
                index.provenance());
        assertThat(restored.provenance()).isEqualTo(index.provenance());
        Dataset gaps = parks(new double[][] {{1, 5, 3, 8}, {9, Double.NaN, 2, 4}, {11, 12, 19, 5}, {6, 6, 7, 1}});
        assertThat(restored.score(gaps).scores("ROOT"))
                .isEqualTo(index.score(gaps).scores("ROOT"));
        assertThat(restored.score(gaps).scores("ROOT"))
                .as("the root still asks for all")
                .contains(Double.NaN);
    }

    @Test
    void manyThreadsMayScoreAtOnce() {
        FittedIndex index = SPEC.fit(parks(VALUES));
        double[] expected = IntStream.range(0, 200)
                .mapToDouble(i -> SPEC.fit(parks(VALUES)).score(new double[] {i % 9, i % 7, i % 20, i % 5}))
                .toArray();
        assertThat(IntStream.range(0, 200)
                        .parallel()
                        .mapToDouble(i -> index.score(new double[] {i % 9, i % 7, i % 20, i % 5}))
                        .toArray())
                .isEqualTo(expected);
    }

    @Test
    void aRowOfTheWrongLengthOrWithInfinityIsRefused() {
        FittedIndex index = SPEC.fit(parks(VALUES));
        assertThatThrownBy(() -> index.score(new double[] {1, 2, 3}))
                .hasMessageContaining("A row needs 4 values, and this one has 3.")
                .hasMessageContaining("Maybe their order is [a, b, c, d].");
        assertThatThrownBy(() -> index.score(new double[] {1, 2, Double.POSITIVE_INFINITY, 4}))
                .hasMessageContaining("Variable c is Infinity");
        assertThatThrownBy(() -> index.evaluate(new double[5])).hasMessageContaining("has 5");
    }

    @Test
    void anUnknownCodeOrUnitIsNamed() {
        Scores scores = SPEC.fit(parks(VALUES)).score(parks(VALUES));
        assertThatThrownBy(() -> scores.score("w", "F"))
                .hasMessageContaining("Index test has no component \"F\"")
                .hasMessageContaining("Maybe check spelling and case");
        assertThatThrownBy(() -> scores.score("v"))
                .hasMessageContaining("There is no unit named \"v\"")
                .hasMessageContaining("w, x, y, z");
        assertThatThrownBy(() -> SPEC.component("F")).hasMessageContaining("no component \"F\"");
        assertThat(SPEC.component("b")).isInstanceOf(Indicator.class);
    }

    @Test
    void effectiveWeightsMultiplyDownTheTree() {
        IndexSpec spec = IndexSpec.named("test")
                .root(Dimension.of(
                        "ROOT",
                        Dimension.of("D", Indicator.of("a").weight(3), Indicator.of("b"))
                                .weight(1),
                        Indicator.of("c").weight(4)))
                .normalization(new MinMax())
                .build();
        assertThat(spec.fit(parks(VALUES)).effectiveWeights())
                .isEqualTo(Map.of("ROOT", 1.0, "D", 0.2, "a", 0.2 * 0.75, "b", 0.2 * 0.25, "c", 0.8));
    }
}
