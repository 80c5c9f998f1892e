package org.parkgauge.analysis.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parkgauge.analysis.diagnostics.DataAvailability.Share;
import org.parkgauge.data.Dataset;
import org.parkgauge.internal.testing.Figures;

class DataAvailabilityTest {

    private static final double NAN = Double.NaN;

    private static final Variables SMALL = Variables.of(
                    Dataset.of(List.of("A", "B", "C")).with("x", 1, 0, NAN).with("y", NAN, 0, NAN))
            .inDimensions(Map.of("X", List.of("x")));

    /** Agreement with COINr's get_data_avail. */
    @Test
    void coinr() {
        DataAvailability availability = DataAvailability.of(Coinr.chain("Raw"));
        Figures units = Figures.read("imputation/coinr/data_avail.csv");
        Figures groups = Figures.read("imputation/coinr/data_avail_by_group.csv");
        availability.units().forEach((unit, share) -> {
            assertThat(share.missing()).isEqualTo((int) units.number(unit, "N_missing"));
            assertThat(share.zeros()).isEqualTo((int) units.number(unit, "N_zero"));
            assertThat(share.missing() + share.zeros()).isEqualTo((int) units.number(unit, "N_miss_or_zero"));
            assertThat(share.available()).isCloseTo(units.number(unit, "Dat_Avail"), within(1e-12));
            assertThat(share.nonZero()).isCloseTo(units.number(unit, "Non_Zero"), within(1e-12));
        });
        for (String node : Coinr.NODES) {
            availability
                    .unitsIn(node)
                    .forEach((unit, share) ->
                            assertThat(share.available()).isCloseTo(groups.number(unit, node), within(1e-12)));
        }
        Figures stats = Figures.read("statistics/coinr/stats_raw.csv");
        availability.indicators().forEach((code, share) -> {
            assertThat(share.available()).isCloseTo(stats.number(code, "Frc.Avail"), within(1e-12));
            assertThat(share.nonZero()).isCloseTo(stats.number(code, "Frc.NonZero"), within(1e-12));
        });
        assertThat(availability.units()).hasSize(30);
        assertThat(availability.indicators()).hasSize(20);
    }

    @Test
    void countsOfATable() {
        DataAvailability availability = DataAvailability.of(SMALL);
        assertThat(availability.all()).isEqualTo(new Share(6, 3, 2));
        assertThat(availability.units())
                .containsExactly(
                        Map.entry("A", new Share(2, 1, 0)),
                        Map.entry("B", new Share(2, 0, 2)),
                        Map.entry("C", new Share(2, 2, 0)));
        assertThat(availability.indicators())
                .containsExactly(Map.entry("x", new Share(3, 1, 1)), Map.entry("y", new Share(3, 2, 1)));
        assertThat(availability.dimensions()).containsExactly(Map.entry("X", new Share(3, 1, 1)));
        assertThat(availability.unitsIn("X")).containsEntry("C", new Share(1, 1, 0));
        assertThat(new Share(2, 2, 0).nonZero()).isEqualTo(1);
        assertThat(new Share(2, 2, 0).available()).isZero();
        assertThat(new Share(4, 0, 1).nonZero()).isEqualTo(0.75);
    }

    @Test
    void byGroup() {
        Map<String, DataAvailability> groups = DataAvailability.byGroup(SMALL, List.of("south", " ", "north"));
        assertThat(groups.keySet()).containsExactly("north", "south");
        assertThat(groups.get("south").all()).isEqualTo(new Share(2, 1, 0));
        assertThat(groups.get("north").indicators()).containsEntry("x", new Share(1, 1, 0));
        assertThat(groups.get("north").dimensions()).containsEntry("X", new Share(1, 1, 0));
        List<String> blocks = Coinr.data().attribute("block");
        int cells = DataAvailability.byGroup(Coinr.chain("Raw"), blocks).values().stream()
                .mapToInt(one -> one.all().missing())
                .sum();
        assertThat(cells)
                .isEqualTo(DataAvailability.of(Coinr.chain("Raw")).all().missing());
    }

    @Test
    void refusals() {
        assertThatThrownBy(() -> DataAvailability.byGroup(SMALL, List.of("north")))
                .hasMessageContaining("There are 1 labels for 3 units")
                .hasMessageContaining("Maybe group by an attribute");
        assertThatThrownBy(() -> DataAvailability.of(SMALL.select(List.of())))
                .hasMessageContaining("There is no variable to look at");
        assertThatThrownBy(() -> DataAvailability.of(SMALL).unitsIn("Y")).hasMessageContaining("\"Y\"");
    }
}
