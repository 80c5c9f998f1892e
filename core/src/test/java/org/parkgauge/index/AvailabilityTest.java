package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Dataset;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.normalization.MinMax;

class AvailabilityTest {

    private static final Figures META = Figures.read("index/coinr/iMeta.csv");

    private static Component component(String code) {
        if (META.number(code, "Level") == 1) {
            return Indicator.of(code);
        }
        List<Component> children = new ArrayList<>();
        for (String child : META.texts("iCode")) {
            if (META.text(child, "Parent").equals(code)) {
                children.add(component(child));
            }
        }
        return Dimension.of(code, children.toArray(Component[]::new));
    }

    /** Agreement with COINr's get_data_avail. */
    @Test
    void coinr() {
        IndexSpec spec = IndexSpec.named("x")
                .normalization(new MinMax())
                .root((Dimension) component("ICI"))
                .build();
        Availability availability =
                Availability.of(spec, Figures.read("index/coinr/chain_Raw.csv").data(codes(spec)));
        Figures units = Figures.read("imputation/coinr/data_avail.csv");
        Figures groups = Figures.read("imputation/coinr/data_avail_by_group.csv");
        assertThat(availability.units()).hasSize(30);
        for (Availability.UnitShares one : availability.units()) {
            assertThat(one.available()).isCloseTo(units.number(one.unit(), "Dat_Avail"), within(1e-12));
            assertThat(one.nonZero()).isCloseTo(units.number(one.unit(), "Non_Zero"), within(1e-12));
            one.dimensions()
                    .forEach((code, share) ->
                            assertThat(share).isCloseTo(groups.number(one.unit(), code), within(1e-12)));
            assertThat(one.dimensions()).hasSize(7);
        }
        Figures stats = Figures.read("statistics/coinr/stats_raw.csv");
        for (String code : stats.texts("iCode")) {
            assertThat(availability.indicators().get(code)).isCloseTo(stats.number(code, "Frc.Avail"), within(1e-12));
            assertThat(availability.nonZero().get(code)).isCloseTo(stats.number(code, "Frc.NonZero"), within(1e-12));
        }
    }

    private static List<String> codes(IndexSpec spec) {
        return spec.indicators().stream().map(Indicator::code).toList();
    }

    @Test
    void denominatorsCountAndUnitsAreFoundByName() {
        IndexSpec spec = IndexSpec.named("x")
                .normalization(new MinMax())
                .root(Dimension.of("R", Indicator.of("A").per("people", 1), Indicator.of("B")))
                .build();
        Dataset data = Dataset.of(List.of("u", "v"))
                .with("A", 0, 2)
                .with("people", 5, 0)
                .with("B", Double.NaN, Double.NaN);
        Availability availability = Availability.of(spec, data);
        assertThat(availability.indicators()).containsEntry("A", 0.5).containsEntry("B", 0.0);
        assertThat(availability.nonZero()).containsEntry("A", 0.0).containsEntry("B", 1.0);
        assertThat(availability.unit("u").available()).isEqualTo(0.5);
        assertThat(availability.unit("v").available()).isZero();
        assertThat(availability.unit("v").nonZero()).isEqualTo(1);
        assertThatThrownBy(() -> availability.unit("w")).hasMessageContaining("no unit named \"w\"");
        assertThatThrownBy(() -> Availability.of(spec, Dataset.of(List.of("u")).with("A", 1)))
                .hasMessageContaining("people, B");
    }
}
