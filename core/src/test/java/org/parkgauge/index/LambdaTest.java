package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.data.Dataset;
import org.parkgauge.imputation.Imputation;
import org.parkgauge.internal.testing.Copies;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.treatment.Treatment;
import org.parkgauge.weighting.Weighting;

/** A step of one's own is a lambda. */
class LambdaTest {

    private static final double NAN = Double.NaN;

    private static final Normalization SHARE_OF_MAXIMUM = (reference, direction) -> {
        double max = reference.range().high();
        return value -> value / max;
    };

    private static final Aggregation WEAKEST =
            (children, weights) -> row -> Arrays.stream(row).min().getAsDouble();

    private static final Weighting BY_MAXIMUM = children -> children.list().stream()
            .mapToDouble(child -> child.raw().range().high())
            .toArray();

    private static final Dataset PARKS =
            Dataset.of(List.of("x", "y")).with("a", 10, 40).with("b", 60, 15);

    private static IndexBuilder index() {
        return IndexSpec.named("test")
                .root(Dimension.of("ROOT", Indicator.of("a"), Indicator.of("b")))
                .normalization(SHARE_OF_MAXIMUM);
    }

    @Test
    void normalization() {
        Scores scores = index().build().fit(PARKS).score(PARKS);
        assertThat(scores.scores("a")).containsExactly(0.25, 1);
        assertThat(scores.scores("ROOT")).containsExactly(0.625, 0.625);
        assertThat(scores.bounds("x").low()).isEqualTo(0.625);
    }

    @Test
    void aggregation() {
        FittedIndex index = index().aggregation(WEAKEST).build().fit(PARKS);
        assertThat(index.score(PARKS).scores("ROOT")).containsExactly(0.25, 0.25);
        assertThat(index.score(new double[] {20, NAN})).as("needs every child").isNaN();
        Explanation explanation = index.score(PARKS).explain("x", "y");
        assertThat(explanation.parts().stream().mapToDouble(Explanation::part).sum())
                .isEqualTo(explanation.part());
    }

    @Test
    void weighting() {
        FittedIndex index = index().weighting(BY_MAXIMUM).build().fit(PARKS);
        assertThat(index.effectiveWeights()).containsEntry("a", 0.4).containsEntry("b", 0.6);
    }

    @Test
    void treatmentAndImputation() {
        Treatment half = reference -> value -> value / 2;
        Imputation zero = reference -> (row, attribute) -> {
            for (int j = 0; j < row.length; j++) {
                row[j] = Double.isNaN(row[j]) ? 0 : row[j];
            }
        };
        IndexSpec spec = index().treatment(half).imputation(zero).build();
        Dataset data = Dataset.of(List.of("x", "y")).with("a", NAN, 40).with("b", 60, 15);
        FittedIndex index = spec.fit(data);
        assertThat(index.score(data).scores("a")).containsExactly(0, 1);
        assertThat(index.score(data).isImputed("x", "a")).isTrue();
        assertThat(index.score(data).isImputed("y", "a")).isFalse();
        assertThat(index.score(new double[] {NAN, 30})).isEqualTo(0.25);
    }

    @Test
    void aFittedIndexOfLambdasCanBeSerialized() {
        FittedIndex index =
                index().aggregation(WEAKEST).weighting(BY_MAXIMUM).build().fit(PARKS);
        FittedIndex copy = Copies.of(index);
        assertThat(copy.score(PARKS).scores("ROOT"))
                .isEqualTo(index.score(PARKS).scores("ROOT"));
    }

    @Test
    void whatALambdaGivesIsChecked() {
        assertThatThrownBy(() ->
                        index().weighting(children -> new double[] {1}).build().fit(PARKS))
                .hasMessageContaining("The weighting of ROOT gave 1 weights for 2 children");
        assertThatThrownBy(() -> index().weighting(children -> new double[] {1, NAN})
                        .build()
                        .fit(PARKS))
                .hasMessageContaining(
                        "The weighting of ROOT: A weight must be finite and not negative, and NaN is not");
        assertThatThrownBy(() -> index().weighting(children -> new double[] {0, 0})
                        .build()
                        .fit(PARKS))
                .hasMessageContaining("The weighting of ROOT: The weights sum to 0.0")
                .hasMessageContaining("Maybe give one of the children a positive weight");
    }

    @Test
    void anExplicitWeightBesideAnotherWeightingIsRefused() {
        assertThatThrownBy(() -> index().root(
                                Dimension.of("ROOT", Indicator.of("a").weight(2), Indicator.of("b")))
                        .weighting(BY_MAXIMUM)
                        .build())
                .hasMessageContaining("a is given the weight 2.0, but the children of ROOT are weighted by")
                .hasMessageContaining("Maybe leave the weight out, or use given weights.");
    }
}
