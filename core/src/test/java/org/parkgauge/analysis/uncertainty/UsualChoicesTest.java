package org.parkgauge.analysis.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.mean.Harmonic;
import org.parkgauge.data.Dataset;
import org.parkgauge.imputation.ColumnMean;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.integration.IntegrationIndex;

class UsualChoicesTest {

    private static List<String> names(IndexSpec spec, Dataset data) {
        return UsualChoices.of(spec, data).stream().map(Source::name).toList();
    }

    private static IndexSpec one() {
        return IndexSpec.named("one")
                .root(Dimension.of("ROOT", Indicator.of("a").higherIsBetter(0, 10)))
                .build();
    }

    @Test
    void whatWouldChangeNothingIsLeftOut() {
        assertThat(names(one(), Dataset.of(List.of("p", "q")).with("a", 1, 2))).containsExactly("normalization");
    }

    @Test
    void missingValuesAndSeveralPartsAddChoices() {
        IndexSpec spec = IndexSpec.named("three")
                .root(Dimension.of(
                        "ROOT",
                        Indicator.of("a").higherIsBetter(0, 10),
                        Indicator.of("b").higherIsBetter(0, 10),
                        Indicator.of("c").higherIsBetter(0, 10)))
                .build();
        Dataset data = Dataset.of(List.of("p", "q"))
                .with("a", 1, 2)
                .with("b", 3, Double.NaN)
                .with("c", 5, 6);
        assertThat(names(spec, data))
                .containsExactly("weights", "aggregation:ROOT", "normalization", "imputation", "indicator-left-out");
        assertThat(names(spec.toBuilder().imputation(new ColumnMean()).build(), data))
                .doesNotContain("imputation");
        assertThat(names(spec.toBuilder().aggregation(new Harmonic()).build(), data))
                .doesNotContain("aggregation:ROOT");
    }

    @Test
    void theFloorOfTheRootIsKept() {
        IndexSpec icii = IntegrationIndex.icii().withProfile("common");
        Choice choice = UsualChoices.of(icii, Dataset.of(List.of("p"))).stream()
                .filter(Choice.class::isInstance)
                .map(Choice.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(choice.name()).isEqualTo("aggregation:" + icii.root().code());
        assertThat(((Option.Aggregating) choice.options().get(1)).aggregation())
                .isEqualTo(
                        icii.root().aggregation() == null
                                ? icii.aggregation()
                                : icii.root().aggregation());
    }
}
