package org.parkgauge.integration.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.index.TypeProfile;
import org.parkgauge.integration.IntegrationIndex;
import org.parkgauge.integration.raw.Catchment;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

class DerivationSettingsTest {

    private static final DerivationSettings STANDARD = DerivationSettings.standard();

    @Test
    void theTypesAreThoseOfTheProfilesOfTheIndex() {
        for (TypeProfile profile : IntegrationIndex.icii().profiles()) {
            for (String name : profile.types()) {
                DevelopmentType type = STANDARD.type(name).orElseThrow();
                assertThat(type.catchment().code()).isEqualTo(profile.catchment());
                assertThat(type.names()).isEqualTo(profile.types());
            }
        }
        assertThat(STANDARD.type("common")).isEmpty();
    }

    @Test
    void outOfRangeIsRefused() {
        assertThatThrownBy(() -> STANDARD.nonResidentWeight(1.5))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The weight of non-resident workers is 1.5; it must be >= 0.0, <= 1.0.");
        assertThatThrownBy(() -> STANDARD.buffer(-1)).hasMessageContaining("buffer is -1.0");
        assertThatThrownBy(() -> STANDARD.buffer(Double.NaN)).hasMessageContaining("buffer is NaN");
        assertThatThrownBy(() -> STANDARD.stopRadius(0)).hasMessageContaining("must be > 0");
        assertThatThrownBy(() -> STANDARD.anchors(0)).hasMessageContaining("number of anchors is 0");
        assertThatThrownBy(() -> STANDARD.leastShare(0)).hasMessageContaining("least share");
        assertThatThrownBy(() -> STANDARD.tolerance(2)).hasMessageContaining("tolerance");
        assertThatThrownBy(() -> STANDARD.interconnection(Map.of("connected_gas", -1.0)))
                .hasMessageContaining("weight of connected_gas is -1.0");
        assertThatThrownBy(() -> STANDARD.interconnection(Map.of("connected_gas", 0.0)))
                .hasMessageContaining("sum of the weights of the networks is 0.0");
    }

    @Test
    void landTargetsAddUpToOne() {
        assertThatThrownBy(() -> new DevelopmentType(List.of("x"), Text.of("甲", "x"), Catchment.PARK, 0.5, 0.4, 0.2))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("add up to 1.1");
        assertThatThrownBy(
                        () -> new DevelopmentType(List.of("x"), Text.of("甲", "x"), Catchment.UNSTATED, 0.5, 0.3, 0.2))
                .hasMessage("The type x has no catchment.");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "4, 4",
        "12.5, 12.5",
        "0.123456, 0.1235",
        "99.99999, 100",
        "123456.7, 123457",
        "-2.5, -2.5",
        "0.00012344, 0.0001234",
        "1000, 1000",
        "NaN, –",
    })
    void numbersForPeople(double value, String shown) {
        assertThat(Words.number(value)).isEqualTo(shown);
    }
}
