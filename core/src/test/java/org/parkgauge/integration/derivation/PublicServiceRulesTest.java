package org.parkgauge.integration.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.integration.raw.FacilityCategory;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

class PublicServiceRulesTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final String ZONES =
            "code,park,town,x,y,area,residents,school_age_children,jobs,living_service_jobs";
    private static final String FACILITIES = "code,category,zone,x,y,capacity,area,doctors,grade";

    /** Zone Z1 is the park, Z2 the rest of its town, 3 km off, Z3 another town, 7.5 km off; people count at the centres. */
    private static Raw town() {
        return Raw.park("town", "park+town")
                .table(
                        "zones",
                        ZONES,
                        "Z1,P,T,0,0,,100,50,100,10",
                        "Z2,,T,3000,0,,300,70,100,30",
                        "Z3,,U,7500,0,,1000,90,400,90")
                .items("services", "nonresident_workers", 200, "employee_children", 30);
    }

    private static Raw town(String... facilities) {
        return town().table("facilities", FACILITIES, facilities);
    }

    /** A life circle of kindergartens (300 m, weight 1) and markets (500 m, weight 3); markets and hotels to live. */
    private static DerivationSettings few() {
        ServiceSettings standard = ServiceSettings.standard();
        return DerivationSettings.standard()
                .services(new ServiceSettings(
                        Map.of(FacilityCategory.KINDERGARTEN, 300.0, FacilityCategory.MARKET, 500.0),
                        Map.of(FacilityCategory.KINDERGARTEN, 1.0, FacilityCategory.MARKET, 3.0),
                        Map.of(FacilityCategory.MARKET, 3.0, FacilityCategory.HOTEL, 5.0),
                        0.8,
                        1,
                        1.2,
                        1000,
                        100,
                        standard.health()));
    }

    private static Derivation few(Raw raw, String indicator) {
        return raw.indicators(few()).derivation("P", indicator);
    }

    @Test
    void theLifeCircleCountsEachCategoryWithItsOwnPeople() {
        Raw raw = town("F1,kindergarten,Z1,0,300,,,,", "F2,market,Z1,0,0,,,,");
        // Kindergarten, for residents: 100 of 400 = 25 %. Market, for residents and the 200 workers who live elsewhere,
        // at
        // the centre of Z1: 300 of 600 = 50 %. (1 × 25 + 3 × 50) / 4
        Derivation derivation = few(raw, "PUB01");
        assertThat(derivation.value().value()).isCloseTo(43.75, EXACT);
        assertThat(derivation.working().en())
                .isEqualTo("weighted mean of kindergarten 25 %, food market 50 % (× 3) = 43.75 %");
        assertThat(derivation.working().zh()).isEqualTo("加权平均：幼儿园 25 %、菜市场 50 % (× 3) = 43.75 %");
    }

    @Test
    void workersAreWhereTheirEstablishmentsAre() {
        // 30 of 40 workers with a place are near the market: 200 × 3/4 + nobody of the 400 residents, of 600; ¾ of 25 %
        Raw raw = town("F1,kindergarten,Z1,0,9000,,,,", "F2,market,Z1,0,700,,,,")
                .table(
                        "establishments",
                        "code,park,industry,x,y,employment",
                        "E1,P,25,0,1000,30",
                        "E2,P,25,0,-1000,10");
        assertThat(few(raw, "PUB01").value().value()).isCloseTo(18.75, EXACT);
    }

    @Test
    void thePeopleOfAZoneFillADiscOfItsArea() {
        Raw raw = Raw.park("town", "park+town")
                .table("zones", ZONES, "Z1,P,T,0,0,4,100,50,100,10")
                .table("facilities", FACILITIES, "F1,kindergarten,Z1,0,0,,,,", "F2,market,Z1,0,0,,,,")
                .items("services", "nonresident_workers", 0);
        // 0.3² π / 4 of the disc and 0.5² π / 4 of it: (7.0686 % + 3 × 19.635 %) / 4
        assertThat(few(raw, "PUB01").value().value()).isCloseTo(16.4934, within(0.15));
    }

    @Test
    void aCategoryThatTheRegisterLacksIsNotKnown() {
        assertThat(few(town("F2,market,Z1,0,0,,,,"), "PUB01").value().reason().en())
                .isEqualTo("lacks \"kindergarten\" (facilities.category)");
        assertThat(few(town("F1,kindergarten,Z1,,,,,,", "F2,market,Z1,0,0,,,,"), "PUB01")
                        .value()
                        .reason()
                        .en())
                .isEqualTo("lacks \"kindergarten\" (facilities.x, facilities.y)");
        Raw some = town(
                "F1,kindergarten,Z1,0,0,,,,",
                "F2,market,Z1,0,0,,,,",
                "F3,market,Z1,9000,0,,,,",
                "F4,market,Z1,9000,0,,,,",
                "F5,market,Z3,,,,,,");
        assertThat(few(some, "PUB01").value().value()).isCloseTo(43.75, EXACT);
        assertThat(few(some, "PUB01").notes().toString())
                .contains("1 of \"food market\" have no coordinates and are left out: F5");
    }

    @Test
    void coverageNeedsPeopleAndTheirPlaces() {
        Raw nowhere = Raw.park("town", "").table("facilities", FACILITIES, "F1,market,,0,0,,,,");
        assertThat(few(nowhere, "PUB01").value().reason().en())
                .contains("zones.residents")
                .contains("commuting.commuters")
                .contains("services.nonresident_workers");
        Raw noPlaces = Raw.park("town", "park+town")
                .table("zones", ZONES, "Z1,P,T,,,,100,50,100,10")
                .table("facilities", FACILITIES, "F1,kindergarten,Z1,0,0,,,,", "F2,market,Z1,0,0,,,,")
                .items("services", "nonresident_workers", 10);
        assertThat(few(noPlaces, "PUB01").value().reason().en())
                .contains("lacks \"residents\" (zones.residents)")
                .contains("lacks \"jobs\" (zones.jobs)");
        Raw nobody = Raw.park("town", "park+town")
                .table("zones", ZONES, "Z1,P,T,0,0,,0,0,100,10")
                .table("facilities", FACILITIES, "F1,kindergarten,Z1,0,0,,,,", "F2,market,Z1,0,0,,,,")
                .items("services", "nonresident_workers", 10);
        assertThat(few(nobody, "PUB01").value().reason().en()).contains("\"residents\" is 0");
    }

    @Test
    void schoolSeats() {
        Raw raw = town("F1,primary-school,Z1,,,60,,,", "F2,junior-school,Z2,,,30,,,", "F3,primary-school,Z3,,,500,,,");
        // (60 + 30) / (50 + 70 + 30)
        assertThat(raw.value("PUB02")).isCloseTo(0.6, EXACT);
        assertThat(raw.derive("PUB02").working().en())
                .isEqualTo("Compulsory-education seats 90 / school-age children (school-age children 120 people +"
                        + " School-age children of employees 30 people) 150 people = 0.6");
    }

    @Test
    void noSchoolHereIsZeroAndNoSchoolAnywhereIsUnknown() {
        Derivation none = town("F3,primary-school,Z3,,,500,,,").derive("PUB02");
        assertThat(none.value().value()).isZero();
        assertThat(none.notes().get(0).en())
                .isEqualTo("the register has no facility with \"Compulsory-education seats\" in the catchment, so it"
                        + " counts as 0");
        assertThat(town("F3,market,Z3,,,5,,,").reason("PUB02"))
                .contains("facilities.capacity")
                .contains("services.school_seats");
        Raw totals = town().items("services", "school_seats", 300);
        assertThat(totals.value("PUB02")).isCloseTo(2, EXACT);
    }

    @Test
    void seatsNeedTheChildrenOfEmployees() {
        Raw raw = Raw.park("town", "park+town").items("services", "school_seats", 300, "school_age_children", 100);
        assertThat(raw.reason("PUB02"))
                .isEqualTo("lacks \"School-age children of employees\" (services.employee_children)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"town", "city"})
    void doctorsAreThoseOfParkAndTownWhateverTheType(String type) {
        Raw raw = Raw.park(type, "park+town")
                .table("zones", ZONES, "Z1,P,T,0,0,,100,50,100,10", "Z2,,T,3000,0,,300,70,100,30", "Z3,,U,9,0,,9,9,9,9")
                .items("services", "nonresident_workers", 200)
                .table(
                        "facilities",
                        FACILITIES,
                        "F1,health-centre,Z1,,,,,1,",
                        "F2,hospital,Z2,,,,,3,",
                        "F3,hospital,Z3,,,,,50,");
        // 1000 × (1 + 3) / (400 + 0.5 × 200)
        assertThat(raw.value("PUB03")).isCloseTo(8, EXACT);
        assertThat(raw.derive("PUB03").working().en())
                .isEqualTo("1000 × Doctors 4 people / people served (residents 400 people + 0.5 × Non-resident workers"
                        + " 200 people) 500 people = 8 per 1,000");
    }

    @Test
    void doctorsWithoutATownAreThoseOfTheTotals() {
        Raw raw = Raw.empty()
                .table("parks", "code,name,type,catchment", "P,甲,city,park+town")
                .table("zones", ZONES, "Z1,P,,0,0,,100,50,100,10")
                .items("services", "nonresident_workers", 200)
                .table("facilities", FACILITIES, "F1,health-centre,Z1,,,,,1,");
        assertThat(raw.reason("PUB03"))
                .contains("lacks \"host town\" (parks.town)")
                .contains("lacks \"Doctors\" (services.doctors)");
        // The residents of the park alone are not those of park and town.
        assertThat(raw.items("services", "doctors", 2).reason("PUB03"))
                .isEqualTo("lacks \"host town\" (parks.town), and lacks \"Residents\" (services.residents)");
        assertThat(raw.items("services", "residents", 400).value("PUB03")).isCloseTo(4, EXACT);
        Raw nobody =
                Raw.park("town", "park+town").items("services", "doctors", 2, "residents", 0, "nonresident_workers", 0);
        assertThat(nobody.reason("PUB03")).isEqualTo("nobody is served");
    }

    private static DerivationSettings norm(double norm) {
        ServiceSettings standard = ServiceSettings.standard();
        return DerivationSettings.standard()
                .services(new ServiceSettings(
                        standard.lifeCircle(),
                        standard.lifeCircleWeights(),
                        standard.livingNorms(),
                        0.8,
                        1,
                        1.2,
                        1000,
                        100,
                        new HealthAccess(Vector.of(10, 20, 30), Vector.of(1, 0.68, 0.22), 30, norm)));
    }

    private static double reaching(Raw raw, double norm) {
        return raw.indicators(norm(norm)).derivation("P", "PUB04").value().value();
    }

    @Test
    void accessToDoctorsIsMeasuredOnAllZones() {
        Raw raw = town("F1,hospital,Z3,,,,,3,")
                .table("travel", "from,to,time", "Z1,Z3,15", "Z2,Z3,8", "Z3,Z3,5", "Z1,Z2,40");
        // Demand 0.68 × 100 + 300 + 1000 = 1368. Z2 gets 3/1368 = 2.193 ‰, Z1 0.68 of it, 1.491 ‰. Served: 300 in Z2,
        // and 100
        // residents and half of 200 workers in Z1.
        assertThat(reaching(raw, 1.49)).isCloseTo(100, EXACT);
        assertThat(reaching(raw, 1.5)).isCloseTo(60, EXACT);
        assertThat(reaching(raw, 2.2)).isZero();
        assertThat(raw.indicators(norm(1.5)).derivation("P", "PUB04").working().en())
                .isEqualTo("the share of the people served with access to at least 1.5 doctors per 1000 (Z1 1.491, 200"
                        + " people; Z2 2.193, 300 people) = 60 %");
    }

    @Test
    void withoutTimesDistancesAreTravelledAtASpeed() {
        // 30 km/h: Z1 to the hospital in Z3 is 7500 m, 15 min; Z2 4500 m, 9 min: the same belts as above
        Raw straight = town("F1,hospital,Z3,7500,0,,,3,");
        assertThat(reaching(straight, 1.5)).isCloseTo(60, EXACT);
        Raw unplaced = town("F1,hospital,Z3,,,,,3,");
        assertThat(reaching(unplaced, 1.5)).isCloseTo(60, EXACT);
        // 6 km on the road from Z2, 12 min: demand 0.68 × 400 + 1000 = 1272, both zones 1.604 ‰
        Raw road = town("F1,hospital,Z3,7500,0,,,3,").table("travel", "from,to,distance", "Z2,Z3,6");
        assertThat(reaching(road, 1.6)).isCloseTo(100, EXACT);
        assertThat(reaching(road, 1.61)).isZero();
    }

    @Test
    void workersCountByTheJobsOfTheZonesOfThePark() {
        Raw raw = Raw.park("town", "park+town")
                .table(
                        "zones",
                        ZONES,
                        "Z1,P,T,0,0,,100,50,300,10",
                        "Z2,P,T,20000,0,,0,0,100,30",
                        "Z3,,U,7500,0,,1000,90,400,90")
                .items("services", "nonresident_workers", 200)
                .table("facilities", FACILITIES, "F1,hospital,Z1,,,,,3,")
                .table("travel", "from,to,time", "Z1,Z1,5", "Z2,Z1,50", "Z3,Z1,50");
        // Z1 serves 100 + 0.5 × 200 × 300/400 = 175 of 200, with 3/100 doctors each; Z2 reaches none
        assertThat(reaching(raw, 5)).isCloseTo(87.5, EXACT);
    }

    @Test
    void accessNeedsDoctorsAndAWayToThem() {
        assertThat(town("F1,hospital,Z3,7500,0,,,,").reason("PUB04"))
                .isEqualTo("lacks \"doctors\" (facilities.doctors)");
        assertThat(town().reason("PUB04")).contains("facilities.doctors");
        Raw unreached = Raw.park("town", "park+town")
                .table("zones", ZONES, "Z1,P,T,,,,100,50,300,10", "Z2,,U,,,,100,50,300,10")
                .items("services", "nonresident_workers", 0)
                .table("facilities", FACILITIES, "F1,hospital,Z2,,,,,3,")
                .table("travel", "from,to,time", "Z2,Z2,5");
        assertThat(unreached.reason("PUB04")).contains("100 people live in zones whose access is not known");
        Raw noWorkers = Raw.park("town", "park+town")
                .table("zones", ZONES, "Z1,P,T,0,0,,100,50,300,10")
                .table("facilities", FACILITIES, "F1,hospital,Z1,,,,,3,");
        assertThat(noWorkers.reason("PUB04")).contains("services.nonresident_workers");
    }

    @Test
    void completenessComparesWithTheNormOfThePeopleServed() {
        Raw raw = town("F1,market,Z1,,,2,,,1", "F2,hotel,Z2,,,1,,,3", "F3,hotel,Z3,,,90,,,3");
        // 500 served: 2 × 0.8 of 3 × 0.5 stalls, complete; 1 × 1.2 of 5 × 0.5 beds
        Derivation derivation = few(raw, "PUB05");
        assertThat(derivation.value().value()).isCloseTo((1 + 0.48) / 2, EXACT);
        assertThat(derivation.working().en())
                .isEqualTo("(food market min(1, 1.6 / 1.5) + hotel min(1, 1.2 / 2.5)) / 2 = 0.74");
    }

    @Test
    void anAbsentFacilityCountsAsNothingAndAnUnknownOneStopsTheMean() {
        Raw absent = town("F1,market,Z1,,,2,,,1", "F3,hotel,Z3,,,90,,,3");
        assertThat(few(absent, "PUB05").value().value()).isCloseTo(0.5, EXACT);
        assertThat(few(absent, "PUB05").notes().toString()).contains("\"hotel\" in the catchment, so it counts as 0");
        Raw ungraded = town("F1,market,Z1,,,2,,,", "F2,hotel,Z2,,,1,,,3");
        assertThat(few(ungraded, "PUB05").value().reason().en())
                .isEqualTo("food market: lacks \"capacity\" (facilities.capacity)");
        assertThat(few(town("F1,market,Z1,,,2,,,2"), "PUB05").value().reason().en())
                .isEqualTo("hotel: lacks \"capacity\" (facilities.capacity)");
        Raw nobody = Raw.park("town", "park+town")
                .table("zones", ZONES, "Z1,P,T,0,0,,0,0,100,10")
                .items("services", "nonresident_workers", 0)
                .table("facilities", FACILITIES, "F1,market,Z1,,,2,,,2", "F2,hotel,Z1,,,2,,,2");
        assertThat(few(nobody, "PUB05").value().reason().en()).contains("is 0 and cannot be divided by");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bank", "atm"})
    void financeNeedsABankAndAServicePoint(String bank) {
        Raw raw = town("F1," + bank + ",Z1,0,1000,,,,", "F2,service-point,Z1,0,-1000,,,,", "F3,bank,Z2,3000,0,,,,");
        // Z1, at 1000 m from both: 100 residents and half of 200 workers, of 500; Z2 has a bank only
        assertThat(raw.value("PUB06")).isCloseTo(40, EXACT);
        assertThat(raw.derive("PUB06").working().en())
                .isEqualTo("People near finance and services 200 people / people served (residents 400 people + 0.5 ×"
                        + " Non-resident workers 200 people) 500 people = 40 %");
    }

    @Test
    void financeFromTotals() {
        Raw raw = town().items("services", "near_finance", 100);
        assertThat(raw.value("PUB06")).isCloseTo(20, EXACT);
        assertThat(town().reason("PUB06"))
                .contains("lacks \"bank branch or cash machine\" (facilities.category)")
                .contains("lacks \"public service point\" (facilities.category)")
                .contains("lacks \"People near finance and services\" (services.near_finance)");
        Raw both =
                town("F1,bank,Z1,0,1000,,,,", "F2,service-point,Z1,0,-1000,,,,").items("services", "near_finance", 100);
        assertThat(both.value("PUB06")).isCloseTo(40, EXACT);
        assertThat(both.derive("PUB06").notes().get(0).en())
                .isEqualTo("the share is 40 % by the register and 20 % by the totals; the register counts");
    }

    @Test
    void leisureAreaIsCultureAndSportsWithoutGardens() {
        Raw raw = town(
                "F1,culture-centre,Z1,,,,300,,",
                "F2,sports-ground,Z2,,,,700,,",
                "F3,green-park,Z1,,,,9999,,",
                "F4,library,Z3,,,,50,,");
        assertThat(raw.value("PUB07")).isCloseTo(2, EXACT);
        assertThat(town().items("services", "leisure_area", 250).value("PUB07")).isCloseTo(0.5, EXACT);
        assertThat(town().reason("PUB07")).contains("facilities.area").contains("services.leisure_area");
    }

    @Test
    void livingServicesByZoneOrByEstablishment() {
        // (10 + 30) / (100 + 100)
        assertThat(town().value("PUB08")).isCloseTo(20, EXACT);
        Raw firms = Raw.park("town", "park+town")
                .table("zones", "code,park,town,x,y", "Z1,P,T,0,0", "Z2,,T,3000,0", "Z3,,U,9000,0")
                .table("industries", "code,name,sector", "25,炼化,manufacturing", "62,餐饮,living-service")
                .table(
                        "establishments",
                        "code,park,zone,industry,employment",
                        "E1,P,Z1,25,90",
                        "E2,,Z2,62,10",
                        "E3,,Z3,62,70");
        assertThat(firms.value("PUB08")).isCloseTo(10, EXACT);
        assertThat(Raw.park("town", "").reason("PUB08"))
                .contains("zones.living_service_jobs")
                .contains("establishments.employment");
    }

    @Test
    void settingsRefuseWhatMakesNoSense() {
        ServiceSettings standard = ServiceSettings.standard();
        Map<FacilityCategory, Double> hotel = Map.of(FacilityCategory.HOTEL, 1.0);
        assertThatThrownBy(() -> new ServiceSettings(
                        hotel, Map.of(FacilityCategory.BANK, 1.0), hotel, 1, 1, 1, 1, 1, standard.health()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("of different categories: [HOTEL] and [BANK]");
        assertThatThrownBy(() -> new ServiceSettings(
                        Map.of(FacilityCategory.HOTEL, -1.0), hotel, hotel, 1, 1, 1, 1, 1, standard.health()))
                .hasMessageContaining("radius of the life circle of \"hotel\" is -1.0; it must be positive");
        assertThatThrownBy(() -> new ServiceSettings(
                        hotel, Map.of(FacilityCategory.HOTEL, -1.0), hotel, 1, 1, 1, 1, 1, standard.health()))
                .hasMessageContaining("weight of \"hotel\" in the life circle is -1.0");
        assertThatThrownBy(() -> new ServiceSettings(
                        hotel, Map.of(FacilityCategory.HOTEL, 0.0), hotel, 1, 1, 1, 1, 1, standard.health()))
                .hasMessageContaining("sum of the weights of the life circle is 0.0");
        assertThatThrownBy(() -> new ServiceSettings(hotel, hotel, Map.of(), 1, 1, 1, 1, 1, standard.health()))
                .hasMessageContaining("norm of living facilities names no category");
        assertThatThrownBy(() -> new ServiceSettings(hotel, hotel, hotel, 0, 1, 1, 1, 1, standard.health()))
                .hasMessageContaining("weight of grade 1 is 0.0");
        assertThatThrownBy(() -> new HealthAccess(Vector.of(10), Vector.of(1), 0, 1))
                .hasMessageContaining("speed of travel is 0.0; it must be positive");
        assertThatThrownBy(() -> new HealthAccess(Vector.of(10), Vector.of(1), 30, Double.NaN))
                .hasMessageContaining("norm of access to doctors is NaN");
        assertThatThrownBy(() -> new HealthAccess(Vector.of(10, 5), Vector.of(1, 0.5), 30, 1))
                .isInstanceOf(InvalidInputException.class);
    }
}
