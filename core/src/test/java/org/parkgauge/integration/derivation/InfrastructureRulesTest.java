package org.parkgauge.integration.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class InfrastructureRulesTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private static Raw city() {
        return Raw.park("city", "park");
    }

    @Test
    void connectionsAsAreasAndShares() {
        Raw raw = city().items(
                        "networks",
                        "served_road",
                        "10 km2",
                        "served_water",
                        "8 km2",
                        "served_drainage",
                        "50 %",
                        "served_power",
                        "100 %",
                        "served_telecom",
                        "100 %",
                        "served_gas",
                        "0 %",
                        "served_heat",
                        "500 ha",
                        "served_levelling",
                        "90 %");
        // (1 + .8 + .5 + 1 + 1 + 0 + .5 + .9) / 8 = 5.7 / 8
        assertThat(raw.value("INF01")).isCloseTo(71.25, EXACT);
        assertThat(raw.derive("INF01").working().en())
                .startsWith("100 × (Area with road access 1 + Area with water supply 0.8")
                .endsWith("/ 8 = 71.25 %");
        assertThat(raw.derive("INF01").working().zh()).endsWith("÷ 8 = 71.25 %");
    }

    @Test
    void everyConnectionIsNeeded() {
        Raw raw = city().items("networks", "served_road", "10");
        assertThat(raw.reason("INF01"))
                .contains("lacks \"Area with water supply\" (networks.served_water)")
                .contains("networks.served_levelling")
                .doesNotContain("served_road");
        assertThat(raw.derive("INF01").working().isEmpty()).isTrue();
    }

    @Test
    void anAreaNeedsTheDevelopedArea() {
        Raw raw = Raw.empty()
                .table("parks", "code,name", "P,甲")
                .items("networks", "served_road", "10", "road_length", "30");
        assertThat(raw.reason("INF01")).contains("lacks \"developed area\" (parks.developed_area)");
        assertThat(raw.reason("INF02")).isEqualTo("lacks \"developed area\" (parks.developed_area)");
    }

    @Test
    void roadsByClassComeFirst() {
        Raw raw = city().items("networks", "road_arterial", 20, "road_collector", 15, "road_local", 5);
        // 40 km / 10 km²
        assertThat(raw.value("INF02")).isCloseTo(4, EXACT);
        raw.items("networks", "road_length", 50);
        assertThat(raw.value("INF02")).isCloseTo(4, EXACT);
        assertThat(raw.derive("INF02").notes())
                .singleElement()
                .satisfies(
                        note -> assertThat(note.en())
                                .isEqualTo(
                                        "\"Road length\" is 40 km by the register and 50 km by the total; the register counts"));
        assertThat(raw.derive("INF02").working().zh()).isEqualTo("道路长度 40 km ÷ 建成区面积 10 km² = 4 km/km²");
    }

    @Test
    void theTotalLengthStandsInForTheClasses() {
        Raw raw = city().items("networks", "road_arterial", 20, "road_length", 50);
        assertThat(raw.value("INF02")).isCloseTo(5, EXACT);
        assertThat(city().reason("INF02"))
                .contains("networks.road_arterial")
                .contains("networks.road_local")
                .contains("and lacks \"Road length\" (networks.road_length)");
    }

    @Test
    void aParkWithoutDevelopedLandHasNoDensity() {
        Raw raw =
                Raw.empty().table("parks", "code,name,developed_area", "P,甲,0").items("networks", "road_length", 50);
        assertThat(raw.reason("INF02")).isEqualTo("\"developed area\" is 0 and cannot be divided by");
    }

    private static Raw firms() {
        return city().table("industries", "code,name,sector", "31,钢铁,manufacturing");
    }

    @Test
    void jobsNearStops() {
        Raw raw = firms().table(
                        "establishments",
                        "code,name,park,industry,x,y,employment",
                        "E1,一,P,31,0,0,300",
                        "E2,二,P,31,500,0,100",
                        "E3,三,P,31,501,0,600")
                .table("facilities", "code,name,category,x,y", "B1,站,bus-stop,0,0", "S1,校,primary-school,501,0");
        // 300 + 100 of 1000; the stop radius includes 500 m
        assertThat(raw.value("INF03")).isCloseTo(40, EXACT);
        assertThat(raw.derive("INF03").working().en())
                .isEqualTo("jobs 1000 people, the share of them within 500 m of a transit stop = 40 %");
    }

    @Test
    void jobsOfZonesStandInForEstablishmentsWithoutPlaces() {
        Raw raw = firms().table("establishments", "code,name,park,industry,employment", "E1,一,P,31,300")
                .table("zones", "code,name,park,x,y,jobs", "Z1,东,P,0,0,250", "Z2,西,P,3000,0,750")
                .table("facilities", "code,name,category,x,y", "B1,站,bus-stop,0,100");
        assertThat(raw.value("INF03")).isCloseTo(25, EXACT);
    }

    @Test
    void anEstablishmentLiesAtTheCentreOfItsZone() {
        Raw raw = firms().table("zones", "code,name,park,x,y", "Z1,东,P,0,0", "Z2,西,P,3000,0")
                .table("establishments", "code,name,zone,industry,employment", "E1,一,Z1,31,300", "E2,二,Z2,31,100")
                .table("facilities", "code,name,category,x,y", "B1,站,bus-stop,0,100");
        assertThat(raw.value("INF03")).isCloseTo(75, EXACT);
    }

    @Test
    void withoutStopsOrJobsThereIsNoCoverage() {
        assertThat(city().reason("INF03"))
                .startsWith("lacks jobs with a place (establishments.employment with x, y or zone; or zones.jobs")
                .contains("lacks \"transit stop\" (facilities.category, x, y)");
    }

    @Test
    void dualFeedOfEstablishments() {
        Raw raw = firms().table(
                        "establishments",
                        "code,name,park,industry,dual_feed_needed,dual_feed",
                        "E1,一,P,31,是,是",
                        "E2,二,P,31,是,否",
                        "E3,三,P,31,否,",
                        "E4,四,P,31,是,是");
        assertThat(raw.value("INF04")).isCloseTo(200.0 / 3, EXACT);
        assertThat(raw.derive("INF04").notes()).isEmpty();
    }

    @Test
    void aRowThatDoesNotSayIsLeftOutAndNamed() {
        Raw raw = firms().table(
                        "establishments",
                        "code,name,park,industry,dual_feed_needed,dual_feed",
                        "E1,一,P,31,是,是",
                        "E2,二,P,31,是,否",
                        "E3,三,P,31,是,",
                        "E4,四,P,31,是,是");
        assertThat(raw.value("INF04")).isCloseTo(200.0 / 3, EXACT);
        assertThat(raw.derive("INF04").notes())
                .singleElement()
                .satisfies(note -> assertThat(note.en())
                        .isEqualTo("establishments.dual_feed: 1 of 4 rows have no value and are left out: E3"));
    }

    @Test
    void tooFewAnswersGiveWayToTheTotals() {
        Raw raw = firms().table(
                        "establishments",
                        "code,name,park,industry,dual_feed_needed,dual_feed",
                        "E1,一,P,31,是,是",
                        "E2,二,P,31,,是",
                        "E3,三,P,31,是,")
                .items("networks", "dual_feed_needed", "4 MW", "dual_feed", "3000 kW");
        assertThat(raw.value("INF04")).isCloseTo(75, EXACT);
        assertThat(raw.derive("INF04").notes().get(0).en())
                .contains("the total is used: the register lacks")
                .contains("only 1 of 3 rows have a value");
    }

    @Test
    void whereNobodyNeedsADualFeedThereIsNoRate() {
        Raw raw = city().items("networks", "dual_feed_needed", 0, "dual_feed", 0);
        assertThat(raw.reason("INF04")).isEqualTo("\"Dual feed needed\" is 0 and cannot be divided by");
        assertThat(city().reason("INF04")).contains("establishments.dual_feed").contains("networks.dual_feed_needed");
    }

    @Test
    void reclaimedWater() {
        Raw raw = city().items("networks", "wastewater_treated", 400, "water_reclaimed", 120);
        assertThat(raw.value("INF05")).isCloseTo(30, EXACT);
        Derivation derivation = raw.derive("INF05");
        assertThat(derivation.working().zh()).isEqualTo("再生水利用量 120 万m³ ÷ 污水处理量 400 万m³ = 30 %");
        assertThat(derivation.formula().en()).isEqualTo("Reclaimed water used / Wastewater treated");
        assertThat(derivation.inputs())
                .extracting(Input::place)
                .containsExactly("networks.water_reclaimed", "networks.wastewater_treated");
        assertThat(derivation.inputs().get(0).value()).isCloseTo(120, EXACT);
        assertThat(derivation.inputs().get(0).origin().evidence()).isEqualTo("文件");
        assertThat(city().items("networks", "water_reclaimed", 120).reason("INF05"))
                .isEqualTo("lacks \"Wastewater treated\" (networks.wastewater_treated)");
    }

    @Test
    void interconnectionMixesFlagsAndShares() {
        Raw raw = city().items(
                        "networks",
                        "connected_water",
                        "是 flag",
                        "connected_power",
                        "100 %",
                        "connected_road",
                        "80 %",
                        "connected_gas",
                        "否 flag",
                        "connected_heat",
                        "20 %",
                        "connected_data",
                        "1 fraction");
        // (1 + 1 + .8 + 0 + .2 + 1) / 6
        assertThat(raw.value("INF06")).isCloseTo(400.0 / 6, EXACT);
        assertThat(city().reason("INF06")).contains("networks.connected_heat");
    }

    @Test
    void aNetworkOfWeightZeroIsNotNeeded() {
        DerivationSettings settings = DerivationSettings.standard()
                .interconnection(java.util.Map.of("connected_water", 3.0, "connected_gas", 1.0, "connected_heat", 0.0));
        Raw raw = city().items("networks", "connected_water", "40 %", "connected_gas", "80 %");
        // (3 × .4 + .8) / 4
        Derivation derivation = raw.indicators(settings).derivation("P", "INF06");
        assertThat(derivation.value().value()).isCloseTo(50, EXACT);
        assertThat(derivation.working().en())
                .contains("Water supply interconnected 3 × 0.4")
                .contains("/ 4 = 50 %");
    }

    @Test
    void maturityAndCompleteness() {
        Raw raw = city().items(
                        "networks",
                        "integration_products",
                        4,
                        "integration_utilities",
                        3,
                        "integration_logistics",
                        2,
                        "integration_safety",
                        1,
                        "integration_management",
                        0,
                        "pipe_corridor",
                        1,
                        "fire_service",
                        1,
                        "logistics_service",
                        0.5,
                        "central_wastewater",
                        1,
                        "emergency_response",
                        0.25);
        assertThat(raw.value("INF07")).isCloseTo(50, EXACT);
        assertThat(raw.value("INF08")).isCloseTo(75, EXACT);
        assertThat(city().reason("INF07")).contains("networks.integration_safety");
        assertThat(city().reason("INF08")).contains("networks.fire_service");
    }
}
