package org.parkgauge.integration.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.parkgauge.text.Text;

class JobsHousingRulesTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final String ZONES =
            "code,name,park,town,x,y,area,jobs,employed_residents,housing_units,dormitory_beds";

    /** The park has zone Z1; Z2 is the host town 3 km off, Z3 the next town 20 km off, Z4 lies at the fence of the park. */
    private static Raw zones(String type, String catchment) {
        return Raw.park(type, catchment)
                .table(
                        "zones",
                        ZONES,
                        "Z1,园区,P,T,0,0,1,1000,200,100,400",
                        "Z2,镇,,T,3000,0,4,300,600,500,0",
                        "Z3,邻镇,,U,20000,0,9,500,900,800,0",
                        "Z4,村,,U,1500,0,1,0,50,40,0");
    }

    @Test
    void aTownParkIsMeasuredWithItsTown() {
        // (1000 + 300) / (200 + 600)
        assertThat(zones("town", "").value("JHB01")).isCloseTo(1.625, EXACT);
    }

    @Test
    void aCityParkIsMeasuredWithItsBuffer() {
        // Z1 is a disc of radius √(1 km²/π) = 564 m; Z4, 1500 m off, is within 564 + 1000 m: 1000 / (200 + 50)
        assertThat(zones("city", "").value("JHB01")).isCloseTo(4, EXACT);
        DerivationSettings narrow = DerivationSettings.standard().buffer(900);
        assertThat(zones("city", "")
                        .indicators(narrow)
                        .derivation("P", "JHB01")
                        .value()
                        .value())
                .isCloseTo(5, EXACT);
    }

    @Test
    void aCommonCatchmentIsTheSameForAllTypes() {
        DerivationSettings common = DerivationSettings.standard().catchment(CatchmentPolicy.PARK_AND_TOWN);
        assertThat(zones("city", "")
                        .indicators(common)
                        .derivation("P", "JHB01")
                        .value()
                        .value())
                .isCloseTo(1.625, EXACT);
        DerivationSettings park = DerivationSettings.standard().catchment(CatchmentPolicy.PARK);
        assertThat(zones("town", "")
                        .indicators(park)
                        .derivation("P", "JHB01")
                        .value()
                        .value())
                .isCloseTo(4, EXACT);
        assertThat(zones("town", "").indicators(park).data().attribute("catchment"))
                .containsExactly("park");
    }

    @Test
    void totalsOfAnotherAreaDoNotStandIn() {
        Raw raw = Raw.park("town", "park").items("housing", "jobs", 900, "employed_residents", 600);
        assertThat(raw.reason("JHB01"))
                .contains("\"Jobs\" is of the park, while the indicator is of the park and its host town");
        Raw fitting = Raw.park("town", "park+town").items("housing", "jobs", 900, "employed_residents", 600);
        assertThat(fitting.value("JHB01")).isCloseTo(1.5, EXACT);
        assertThat(fitting.derive("JHB01").notes()).isEmpty();
        Raw silent = Raw.park("town", "").items("housing", "jobs", 900, "employed_residents", 600);
        assertThat(silent.value("JHB01")).isCloseTo(1.5, EXACT);
        assertThat(silent.derive("JHB01").notes()).hasSize(2);
        assertThat(silent.derive("JHB01").notes().get(0).en())
                .isEqualTo("the area of \"Jobs\" is not stated (parks.catchment); taken as the park and its host town");
    }

    @Test
    void nobodyLivesThere() {
        Raw raw = Raw.park("town", "park+town").items("housing", "jobs", 900, "employed_residents", 0);
        assertThat(raw.value("JHB01")).isNaN();
        assertThat(raw.reason("JHB01")).isNotEmpty();
        assertThat(Raw.park("town", "").reason("JHB01"))
                .contains("zones.jobs")
                .contains("housing.jobs")
                .contains("zones.employed_residents");
    }

    @Test
    void localMatchFromCommuting() {
        Raw raw = zones("town", "")
                .table(
                        "commuting",
                        "home,work,commuters,time,distance",
                        "Z1,Z1,150,10,0.5",
                        "Z2,Z1,350,20,3",
                        "Z3,Z1,500,50,20",
                        "Z2,Z2,200,10,1",
                        "Z3,Z2,100,40,18",
                        "Z2,Z3,40,45,18");
        // local 150 + 350 + 200 = 700; 2 × 700 / (800 + 1300)
        assertThat(raw.value("JHB02")).isCloseTo(1400.0 / 21, EXACT);
        assertThat(raw.derive("JHB02").working().zh())
                .isEqualTo("2 × 本地居住就业者 700 人 ÷ (就业居民 800 人 + 就业岗位 1300 人) = 66.67 %");
    }

    @Test
    void aSampleOfCommutersIsNoCountOfLocalWorkers() {
        Raw raw = zones("town", "park+town")
                .table("commuting", "home,work,commuters,time", "Z1,Z1,150,10", "Z2,Z1,350,20");
        assertThat(raw.reason("JHB02"))
                .contains("its rows add up to 500 people, only 38.46 % of jobs 1300 people")
                .contains("lacks \"Local workers\" (housing.local_workers)");
        raw.items("housing", "local_workers", 420, "jobs", 1300);
        assertThat(raw.value("JHB02")).isCloseTo(40, EXACT);
        assertThat(raw.derive("JHB02").notes())
                .singleElement()
                .satisfies(note -> assertThat(note.en()).contains("the total is used"));
    }

    @Test
    void moreLocalWorkersThanResidentsHaveNoMatch() {
        Raw raw = Raw.park("town", "park+town")
                .items("housing", "jobs", 900, "employed_residents", 300, "local_workers", 400);
        assertThat(raw.reason("JHB02"))
                .isEqualTo(
                        "\"Local workers 400 people\" is more than \"Employed residents 300 people\", of which it is a part");
    }

    @Property(tries = 50)
    void localMatchNeverExceedsTheBalanceOfNumbers(
            @ForAll @IntRange(min = 1, max = 100_000) int jobs,
            @ForAll @IntRange(min = 1, max = 100_000) int residents,
            @ForAll @IntRange(max = 1000) int local) {
        int most = Math.min(jobs, residents);
        double value = Raw.park("town", "park+town")
                .items("housing", "jobs", jobs, "employed_residents", residents, "local_workers", (int)
                        ((long) most * local / 1000))
                .value("JHB02");
        double balance = 1 - Math.abs(jobs - residents) / (double) (jobs + residents);
        assertThat(value).isBetween(0.0, 100 * balance + 1e-9);
    }

    @Test
    void housingCost() {
        Raw raw = Raw.park("town", "").items("housing", "housing_cost", 2400, "household_income", "9.6 万元/年");
        // 2400 of 8000 yuan a month
        assertThat(raw.value("JHB03")).isCloseTo(30, EXACT);
        assertThat(Raw.park("town", "").reason("JHB03"))
                .isEqualTo(
                        "lacks \"Median housing cost\" (housing.housing_cost); lacks \"Median household income\" (housing.household_income)");
    }

    @Test
    void commutesOfThePark() {
        Raw raw = zones("town", "")
                .table(
                        "commuting",
                        "home,work,commuters,time,distance",
                        "Z1,Z1,150,45,",
                        "Z2,Z1,350,,",
                        "Z3,Z1,500,46,",
                        "Z2,Z2,200,10,1")
                .table("travel", "from,to,time,distance", "Z2,Z1,20,5", "Z3,Z1,,21");
        // only work in Z1 counts: 150 (at the limit) + 350 (table of travel) of 1000
        assertThat(raw.value("JHB04")).isCloseTo(50, EXACT);
        // 150 in the zone itself, 350 at 5 km by the table of travel
        assertThat(raw.value("JHB05")).isCloseTo(50, EXACT);
    }

    @Test
    void aStraightLineStandsInForADistance() {
        Raw raw = zones("town", "").table("commuting", "home,work,commuters", "Z2,Z1,600", "Z3,Z1,400");
        assertThat(raw.value("JHB05")).isCloseTo(60, EXACT);
        assertThat(raw.reason("JHB04")).contains("lacks").contains("housing.workers_within_45_min");
    }

    @Test
    void tooFewKnownTimesGiveWayToTheTotal() {
        Raw raw = zones("town", "")
                .table("commuting", "home,work,commuters,time", "Z1,Z1,150,45", "Z2,Z1,350,")
                .items("housing", "workers_within_45_min", 800)
                .items("economy", "employment", 1000);
        assertThat(raw.value("JHB04")).isCloseTo(80, EXACT);
        assertThat(raw.derive("JHB04").notes().get(0).en()).contains("the total is used");
        assertThat(Raw.park("town", "").items("economy", "employment", 1000).reason("JHB04"))
                .contains("housing.workers_within_45_min");
    }

    @Test
    void staffByZoneOrBandWhereNoCommutingIsKnown() {
        Raw raw = zones("town", "")
                .table(
                        "staff",
                        "park,home,band,skill,dwelling,workers",
                        "P,Z1,,其他职工,dormitory,400",
                        "P,Z2,,skilled,owned,100",
                        "P,Z3,,skilled,owned,200",
                        "P,,within-5-km,other,rented,100",
                        "P,,5-to-15-km,other,rented,200");
        // 400 + 100 (3 km) + 100 (band) of 1000
        assertThat(raw.value("JHB05")).isCloseTo(60, EXACT);
        assertThat(raw.value("JHB07")).isCloseTo(40, EXACT);
        // of 300 skilled, the 100 in the host town
        assertThat(raw.value("JHB08")).isCloseTo(100.0 / 3, EXACT);
    }

    @Test
    void totalsOfDwellingAndSkill() {
        Raw raw = Raw.park("town", "")
                .items(
                        "housing",
                        "workers_within_5_km",
                        300,
                        "dormitory_workers",
                        250,
                        "skilled_workers",
                        80,
                        "skilled_local_workers",
                        20)
                .items("economy", "employment", 1000);
        assertThat(raw.value("JHB05")).isCloseTo(30, EXACT);
        assertThat(raw.value("JHB07")).isCloseTo(25, EXACT);
        assertThat(raw.value("JHB08")).isCloseTo(25, EXACT);
        Raw empty = Raw.park("town", "");
        assertThat(empty.reason("JHB05"))
                .contains("commuting.commuters")
                .contains("staff.workers")
                .contains("housing.workers_within_5_km");
        assertThat(empty.reason("JHB07")).contains("staff.workers").contains("housing.dormitory_workers");
        assertThat(empty.reason("JHB08")).contains("staff.workers").contains("housing.skilled_workers");
    }

    @Test
    void talentWhoseHomeIsUnknownIsNotCounted() {
        Raw raw = zones("town", "")
                .table("staff", "park,home,skill,workers", "P,Z2,skilled,90", "P,,skilled,110", "P,Z3,skilled,100");
        assertThat(raw.reason("JHB08")).contains("only 2 of 3 rows have a value");
    }

    @Test
    void housingSupply() {
        Raw raw = zones("town", "park+town")
                .table("commuting", "home,work,commuters", "Z1,Z1,300", "Z2,Z1,500", "Z3,Z1,200")
                .items("housing", "workers_per_household", 1.5);
        // (600 × 1.5 + 400) / (800 + 200)
        assertThat(raw.value("JHB06")).isCloseTo(1.3, EXACT);
        assertThat(raw.derive("JHB06").working().en())
                .isEqualTo(
                        "(housing units 600 × Workers per household 1.5 + dormitory beds 400) / (employed residents 800 people + Non-resident workers 200 people) = 1.3");
        assertThat(zones("town", "").reason("JHB06"))
                .contains("housing.workers_per_household")
                .contains("services.nonresident_workers");
    }

    @Test
    void meanTimeOfTheWorkersOfThePark() {
        Raw raw = zones("town", "")
                .table(
                        "commuting",
                        "home,work,commuters,time",
                        "Z1,Z1,150,10",
                        "Z2,Z1,350,",
                        "Z3,Z1,500,46",
                        "Z2,Z2,200,90")
                .table("travel", "from,to,time", "Z2,Z1,20");
        // only work in Z1 counts: (150 × 10 + 350 × 20 + 500 × 46) / 1000
        assertThat(raw.value("JHB09")).isCloseTo(31.5, EXACT);
        assertThat(raw.derive("JHB09").working().en())
                .isEqualTo(
                        "their one-way commuting times together 31500 min / workers of the park 1000 people = 31.5 min");
        assertThat(raw.derive("JHB09").notes()).isEmpty();
    }

    @Test
    void meanTimeLeavesOutWorkersWhoseTimeIsUnknown() {
        Raw raw = zones("town", "")
                .table("commuting", "home,work,commuters,time", "Z1,Z1,150,10", "Z2,Z1,650,30", "Z3,Z1,200,");
        // (150 × 10 + 650 × 30) / 800; the row without a time stands in a note
        assertThat(raw.value("JHB09")).isCloseTo(26.25, EXACT);
        assertThat(raw.derive("JHB09").notes().get(0).en())
                .contains("1 of 3 rows")
                .contains("Z3 → Z1");
        Raw few = zones("town", "").table("commuting", "home,work,commuters,time", "Z1,Z1,150,10", "Z2,Z1,650,");
        assertThat(few.reason("JHB09")).contains("only 1 of 2 rows have a value");
        assertThat(zones("town", "").reason("JHB09")).contains("commuting.commuters");
    }

    @Test
    void mismatchOfJobsAndResidents() {
        // Z1 1000 jobs and 200 residents, Z2 300 and 600: ½ (|200/800 − 1000/1300| + |600/800 − 300/1300|)
        assertThat(zones("town", "").value("JHB10")).isCloseTo(1000.0 / 1300 - 0.25, EXACT);
        assertThat(zones("town", "").derive("JHB10").working().en())
                .isEqualTo(
                        "½ × Σ|E_z / E − J_z / J| over 2 zones, E the employed residents 800 people, J the jobs 1300 people"
                                + " = 0.5192");
        // With the buffer Z1 and Z4: ½ (|200/250 − 1| + |50/250 − 0|)
        assertThat(zones("city", "").value("JHB10")).isCloseTo(0.2, EXACT);
        assertThat(zones("city", "")
                        .indicators(DerivationSettings.standard().buffer(0))
                        .derivation("P", "JHB10")
                        .value()
                        .reason()
                        .en())
                .isEqualTo("the catchment is one zone, which has no distribution to compare");
        assertThat(Raw.park("town", "").reason("JHB10"))
                .contains("zones.employed_residents")
                .contains("zones.jobs");
    }

    @Property(tries = 50)
    void mismatchIsThatOfSharesAndSymmetric(
            @ForAll @IntRange(min = 1, max = 1000) int jobs,
            @ForAll @IntRange(min = 1, max = 1000) int otherJobs,
            @ForAll @IntRange(min = 1, max = 1000) int residents,
            @ForAll @IntRange(min = 1, max = 1000) int otherResidents) {
        double value = two(jobs, otherJobs, residents, otherResidents);
        assertThat(value).isBetween(0.0, 1.0);
        assertThat(two(residents, otherResidents, jobs, otherJobs)).isCloseTo(value, EXACT);
        assertThat(two(7 * jobs, 7 * otherJobs, residents, otherResidents)).isCloseTo(value, EXACT);
    }

    private static double two(int jobs, int otherJobs, int residents, int otherResidents) {
        return Raw.park("town", "")
                .table(
                        "zones",
                        "code,name,park,town,jobs,employed_residents",
                        "Z1,甲,P,T," + jobs + "," + residents,
                        "Z2,乙,,T," + otherJobs + "," + otherResidents)
                .value("JHB10");
    }

    /** The park alone must not pass for the park with its town. */
    @Test
    void withoutAHostTownThereIsNoUnionToMeasure() {
        Raw raw = Raw.empty()
                .table("parks", "code,name,type,catchment,developed_area", "P,甲,town,park+town,10")
                .table("zones", ZONES, "Z1,园区,P,,0,0,1,1000,200,100,400", "Z2,镇,,T,3000,0,4,300,600,500,0")
                .table("commuting", "home,work,commuters,time", "Z1,Z1,150,10", "Z2,Z1,850,20")
                .table("staff", "park,home,workers", "P,Z1,150", "P,Z2,850")
                .table("facilities", "code,name,category,park,area", "F1,馆,culture-centre,P,500")
                .table("establishments", "code,park,industry,employment", "E1,P,25,1000")
                .items("housing", "workers_per_household", 1.5);
        for (String code : List.of("JHB01", "JHB02", "JHB06", "JHB10", "PUB01", "PUB03", "PUB04", "PUB07", "PUB08")) {
            assertThat(raw.reason(code)).as(code).contains("lacks \"host town\" (parks.town)");
        }
        assertThat(raw.value("JHB04")).isCloseTo(100, EXACT);
        assertThat(raw.value("JHB09")).isCloseTo(18.5, EXACT);
        Raw totals = raw.items("housing", "jobs", 1300, "employed_residents", 800);
        assertThat(totals.value("JHB01")).isCloseTo(1.625, EXACT);
        DerivationSettings park = DerivationSettings.standard().catchment(CatchmentPolicy.PARK);
        assertThat(raw.indicators(park).derivation("P", "JHB01").value().value())
                .isCloseTo(5, EXACT);
    }

    /** A sum that leaves rows out is too low; a total that is no less is the better figure. */
    @Test
    void aTotalGoesBeforeAnIncompleteSum() {
        Raw raw = Raw.park("town", "park+town")
                .table(
                        "zones",
                        "code,name,park,town,jobs,employed_residents",
                        "Z1,甲,P,T,700,100",
                        "Z2,乙,,T,100,100",
                        "Z3,丙,,T,100,100",
                        "Z4,丁,,T,,100");
        assertThat(raw.value("JHB01")).isCloseTo(900.0 / 400, EXACT);
        assertThat(raw.derive("JHB01").notes().get(0).en()).contains("1 of 4 rows");
        raw.items("housing", "jobs", 1000);
        assertThat(raw.value("JHB01")).isCloseTo(1000.0 / 400, EXACT);
        assertThat(raw.derive("JHB01").notes())
                .singleElement()
                .satisfies(note -> assertThat(note.en())
                        .startsWith("the total is used, since the register has gaps and adds up to 900 people"));
        Raw lower = Raw.park("town", "park+town")
                .table(
                        "zones",
                        "code,name,park,town,jobs,employed_residents",
                        "Z1,甲,P,T,800,100",
                        "Z2,乙,,T,50,100",
                        "Z3,丙,,T,50,100",
                        "Z4,丁,,T,,100")
                .items("housing", "jobs", 600);
        assertThat(lower.value("JHB01")).isCloseTo(900.0 / 400, EXACT);
    }

    @Test
    void zonesThatTheEdgeOfTheBufferCutsAreNamed() {
        // Z4 has a radius of 564 m: its centre lies 936 m from the disc of Z1, its far end beyond 1000 m
        Raw raw = zones("city", "");
        assertThat(raw.derive("JHB01").notes())
                .extracting(Text::en)
                .containsExactly(
                        "the edge of the buffer cuts the zones Z4 (counted), each counted whole or not at all by its"
                                + " centre");
        DerivationSettings standard = DerivationSettings.standard();
        assertThat(notes(raw, standard.buffer(900)))
                .singleElement()
                .satisfies(note -> assertThat(note.zh()).contains("Z4（不计入）"));
        assertThat(notes(raw, standard.buffer(300))).isEmpty();
        assertThat(notes(raw, standard.catchment(CatchmentPolicy.PARK_AND_TOWN)))
                .isEmpty();
    }

    private static List<Text> notes(Raw raw, DerivationSettings settings) {
        return raw.indicators(settings).derivation("P", "JHB01").notes();
    }
}
