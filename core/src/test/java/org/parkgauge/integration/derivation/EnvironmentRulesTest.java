package org.parkgauge.integration.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EnvironmentRulesTest {

    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void intensitiesPerIndustrialValueAdded() {
        Raw raw = Raw.park("town", "")
                .items("economy", "industrial_value_added", 2)
                .items("environment", "energy_use", 10_000, "fresh_water", 16, "carbon_dioxide", 50_000);
        // 2 × 10⁸ yuan = 20,000 × 10⁴ yuan
        assertThat(raw.value("ECO01")).isCloseTo(0.5, EXACT);
        assertThat(raw.value("ECO02")).isCloseTo(8, EXACT);
        assertThat(raw.value("ECO06")).isCloseTo(2.5, EXACT);
        assertThat(raw.derive("ECO01").working().en())
                .isEqualTo("Energy use 10000 tce / Industrial value added 2 10⁸ CNY = 0.5 tce/10⁴ CNY");
    }

    @Test
    void industryIsMiningManufacturingAndUtilities() {
        Raw raw = Raw.park("town", "")
                .table(
                        "industries",
                        "code,name,sector",
                        "06,煤炭,mining",
                        "25,石化,manufacturing",
                        "44,电力,utilities",
                        "59,仓储,producer-service")
                .table(
                        "establishments",
                        "code,name,park,industry,value_added",
                        "A,一,P,06,4000",
                        "B,二,P,25,3000",
                        "C,三,P,44,3000",
                        "D,四,P,59,90000")
                .items("environment", "energy_use", 5000);
        assertThat(raw.value("ECO01")).isCloseTo(0.5, EXACT);
    }

    @Test
    void withoutTheIndustriesTheTotalStandsIn() {
        Raw raw = Raw.park("town", "")
                .table("establishments", "code,name,park,industry,value_added", "A,一,P,06,4000")
                .items("environment", "energy_use", 5000);
        assertThat(raw.reason("ECO01"))
                .contains("establishments.value_added")
                .contains("economy.industrial_value_added");
        raw.items("economy", "industrial_value_added", 1);
        assertThat(raw.value("ECO01")).isCloseTo(0.5, EXACT);
    }

    @Test
    void reasonsOfTheIntensities() {
        Raw raw = Raw.park("town", "");
        assertThat(raw.reason("ECO01")).contains("environment.energy_use");
        assertThat(raw.reason("ECO02")).contains("environment.fresh_water");
        assertThat(raw.reason("ECO06")).contains("environment.carbon_dioxide");
    }

    @Test
    void shares() {
        Raw raw = Raw.park("town", "")
                .items(
                        "environment",
                        "solid_waste",
                        20,
                        "solid_waste_utilized",
                        15,
                        "good_air_days",
                        300,
                        "monitored_days",
                        360,
                        "green_cover",
                        "32 %");
        assertThat(raw.value("ECO03")).isCloseTo(75, EXACT);
        assertThat(raw.value("ECO05")).isCloseTo(250.0 / 3, EXACT);
        assertThat(raw.value("ECO04")).isCloseTo(32, EXACT);
        assertThat(raw.derive("ECO04").working().en()).isEqualTo("Green-covered area = 32 %");
        Raw area = Raw.park("town", "").items("environment", "green_cover", "250 公顷");
        assertThat(area.value("ECO04")).isCloseTo(25, EXACT);
        Raw empty = Raw.park("town", "");
        assertThat(empty.reason("ECO03")).contains("environment.solid_waste_utilized");
        assertThat(empty.reason("ECO04")).contains("environment.green_cover");
        assertThat(empty.reason("ECO05")).contains("environment.monitored_days");
    }

    @Test
    void parksForThePeopleServed() {
        Raw raw = Raw.park("town", "park+town")
                .items("environment", "park_green", 10)
                .items("services", "residents", 8000, "nonresident_workers", 4000);
        // 100,000 m² for 8000 + ½ × 4000
        assertThat(raw.value("ECO07")).isCloseTo(10, EXACT);
        assertThat(raw.derive("ECO07").working().en())
                .isEqualTo(
                        "Park green space 10 ha / people served (Residents 8000 people + 0.5 × Non-resident workers 4000 people) 10000 people = 10 m²/person");
        DerivationSettings whole = DerivationSettings.standard().nonResidentWeight(1);
        assertThat(raw.indicators(whole).derivation("P", "ECO07").value().value())
                .isCloseTo(100_000 / 12_000.0, EXACT);
        assertThat(Raw.park("town", "").reason("ECO07"))
                .contains("environment.park_green")
                .contains("zones.residents")
                .contains("services.nonresident_workers");
    }

    @Test
    void landBalanceAgainstTheTargetsOfTheType() {
        Object[] land = {"production_land", 5, "living_land", 3, "ecological_land", 2};
        // city 35/45/20: ½ (.15 + .15 + 0) = .15; town 60/22/18: ½ (.10 + .08 + .02) = .10
        assertThat(Raw.park("city", "").items("environment", land).value("ECO08"))
                .isCloseTo(85, EXACT);
        assertThat(Raw.park("镇园一体", "").items("environment", land).value("ECO08"))
                .isCloseTo(90, EXACT);
        assertThat(Raw.park("", "").items("environment", land).reason("ECO08"))
                .isEqualTo(
                        "the type of the park is not stated or not in the settings (parks.type \"\"), so there are no land targets");
        assertThat(Raw.park("city", "")
                        .items("environment", "production_land", 0, "living_land", 0, "ecological_land", 0)
                        .reason("ECO08"))
                .contains("is 0 and cannot be divided by");
        assertThat(Raw.park("city", "").reason("ECO08")).contains("environment.living_land");
    }
}
