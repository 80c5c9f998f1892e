package org.parkgauge.integration.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.data.Csv;
import org.parkgauge.data.Dataset;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** Sound tables become typed rows in base units, from files, from data sets and from a builder. */
class RawTablesTest {

    @TempDir
    private Path temporary;

    private Folder folder;

    @BeforeEach
    void write() {
        folder = Folder.sound(temporary);
    }

    @Test
    void parksAreReadInBaseUnits() {
        RawTables raw = folder.read();
        assertThat(raw.parks()).hasSize(2);
        assertThat(raw.park("P1"))
                .isEqualTo(new Park(
                        "P1",
                        Text.of("青禾园", "Qinghe"),
                        "",
                        "城市功能板块",
                        "",
                        Catchment.PARK,
                        "T1",
                        new Point(1000, 2000),
                        10e6,
                        8e6,
                        3e6,
                        List.of("25", "26"),
                        YesNo.YES,
                        YesNo.UNSTATED,
                        new Origin("2024", "", "yearbook", "")));
        Park second = raw.park("P2");
        assertThat(second.name()).isEqualTo(Text.of("赤沙园"));
        assertThat(second.catchment()).isEqualTo(Catchment.PARK_AND_TOWN);
        assertThat(second.developedArea()).isNaN();
        assertThat(second.leadingIndustries()).containsExactly("25", "26");
        assertThat(second.safety()).isEqualTo(YesNo.NO);
        assertThat(second.place()).isEqualTo(new Point(-30000, 5500));
    }

    @Test
    void zonesIndustriesAndEstablishmentsAreRead() {
        RawTables raw = folder.read();
        Zone zone = raw.zone("Z1");
        assertThat(zone.name()).isEqualTo(Text.of("Z1"));
        assertThat(List.of(zone.park(), zone.town())).containsExactly("P1", "T1");
        assertThat(zone.area()).isEqualTo(10e6);
        assertThat(zone.residents()).isEqualTo(3000);
        assertThat(zone.employedResidents()).isEqualTo(1500);
        assertThat(zone.jobs()).isEqualTo(4000);
        assertThat(zone.livingServiceJobs()).isEqualTo(90);
        assertThat(zone.schoolAgeChildren()).isNaN();
        assertThat(raw.zone("Z2").park()).isEmpty();
        assertThat(raw.zones()).hasSize(3);

        Industry industry = raw.industry("62");
        assertThat(industry.sector()).isEqualTo(Sector.LIVING_SERVICE);
        assertThat(industry.referenceEmployment()).isEqualTo(400_000);
        assertThat(industry.referenceOutput()).isEqualTo(900e8);
        assertThat(raw.industries())
                .extracting(Industry::sector)
                .containsExactly(Sector.MANUFACTURING, Sector.MANUFACTURING, Sector.LIVING_SERVICE);

        Establishment firm = raw.establishments().get(1);
        assertThat(List.of(firm.code(), firm.park(), firm.zone(), firm.industry()))
                .containsExactly("E2", "P1", "Z1", "26");
        assertThat(firm.output()).isEqualTo(1.5e8);
        assertThat(firm.inputs()).isEqualTo(9e7);
        assertThat(firm.localInputs()).isNaN();
        assertThat(firm.place().isKnown()).isFalse();
        assertThat(firm.mark(Mark.HIGH_TECH)).isEqualTo(YesNo.YES);
        assertThat(firm.mark(Mark.ABOVE_SCALE)).isEqualTo(YesNo.YES);
        assertThat(firm.mark(Mark.ANCHOR)).isEqualTo(YesNo.UNSTATED);
        assertThat(raw.establishments().get(0).mark(Mark.HIGH_TECH)).isEqualTo(YesNo.NO);
        assertThat(raw.establishments().get(2).marks()).containsOnly(Map.entry(Mark.ABOVE_SCALE, true));
    }

    @Test
    void theOtherRegistersAreRead() {
        RawTables raw = folder.read();
        assertThat(raw.facilities())
                .containsExactly(new Facility(
                        "F1",
                        "",
                        FacilityCategory.BANK,
                        "",
                        "Z2",
                        new Point(4000, 2000),
                        3,
                        200,
                        Double.NaN,
                        2,
                        Origin.UNSTATED));
        assertThat(raw.commuting()).hasSize(3);
        assertThat(raw.commuting().get(0))
                .isEqualTo(new Commute("Z1", "Z1", 1200, 12, 900, Skill.UNSTATED, Dwelling.UNSTATED, Origin.UNSTATED));
        assertThat(raw.travel())
                .containsExactly(
                        new TravelCost("Z1", "Z2", 15, 4000, Origin.UNSTATED),
                        new TravelCost("Z2", "Z1", 18, Double.NaN, Origin.UNSTATED));
        assertThat(raw.staff())
                .containsExactly(
                        new StaffGroup(
                                "P1",
                                "Z1",
                                DistanceBand.UNSTATED,
                                Skill.OTHER,
                                Dwelling.DORMITORY,
                                900,
                                Origin.UNSTATED),
                        new StaffGroup(
                                "P1",
                                "",
                                DistanceBand.WITHIN_5_KM,
                                Skill.SKILLED,
                                Dwelling.UNSTATED,
                                120,
                                Origin.UNSTATED));
        assertThat(raw.projects())
                .containsExactly(
                        new Project("J1", "P1", "", YesNo.YES, 60, YesNo.YES, YesNo.NO, 9e7, 7e7, Origin.UNSTATED));
        assertThat(raw.supply()).containsExactly(new Purchase("E2", "E1", 5e6, Origin.UNSTATED));
        assertThat(raw.questionnaire())
                .containsExactly(new LikertAnswers(
                        "P1", "Q1", Text.of("满意吗"), Vector.of(1, 2, 3, 4, 5), Double.NaN, Origin.UNSTATED));
    }

    @Test
    void figuresKeepTheirUnitAndOrigin() {
        RawTables raw = folder.read();
        assertThat(raw.amount("P1", "served_water"))
                .isEqualTo(new Amount(95, Unit.of("%"), new Origin("2024", "", "bureau", "")));
        assertThat(raw.amount("P1", "served_water").base()).isEqualTo(0.95);
        assertThat(raw.amount("P1", "served_road").base()).isEqualTo(4e6);
        assertThat(raw.amount("P1", "connected_power").base()).isEqualTo(1);
        assertThat(raw.amount("P1", "connected_power").quantity()).isEqualTo(Quantity.FLAG);
        assertThat(raw.amount("P1", "road_length").base()).isEqualTo(42_500);
        assertThat(raw.amount("P1", "integration_safety").origin().evidence()).isEqualTo("file 12");
        assertThat(raw.amount("P1", "fixed_investment").base()).isEqualTo(8.32e8, within(1e-6));
        assertThat(raw.amount("P2", "fixed_investment").base()).isEqualTo(9e7);
        assertThat(raw.amount("P2", "fixed_investment").origin().priceBase()).isEqualTo("2020");
        assertThat(raw.amounts("P2").keySet())
                .containsExactlyInAnyOrder("pipe_corridor", "wastewater_treated", "fixed_investment");
        assertThat(raw.amounts("P9")).isEmpty();

        Amount unstated = raw.amount("P2", "energy_use");
        assertThat(unstated.isMissing()).isTrue();
        assertThat(unstated.unit()).isEqualTo(Unit.of("tce"));
        assertThat(raw.amount("P2", "wastewater_treated").isMissing()).isTrue();
        assertThatThrownBy(() -> raw.amount("P1", "energy")).hasMessageContaining("no item with the code \"energy\"");
    }

    @Test
    void itemsMayHaveLocalNames() {
        RawTables raw = folder.read();
        assertThat(raw.label("integration_safety")).isEqualTo(Text.of("安环一体化", "Safety as one"));
        assertThat(raw.label("integration_products"))
                .isEqualTo(Text.of("产品项目一体化", "Integration of products and projects"));
        assertThatThrownBy(() -> raw.label("colour")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whatIsWorthKnowingIsAnIssue() {
        assertThat(folder.read().issues())
                .extracting(issue -> issue.in(Language.EN))
                .containsExactly(
                        "table parks (2 rows) lacks 2 numbers: developed_area 1, industrial_area 1",
                        "table zones (3 rows) lacks a number: living_service_jobs 1",
                        "table establishments (3 rows) lacks a number: local_inputs 1",
                        "table facilities (1 row) lacks a number: doctors 1",
                        "table commuting (3 rows) lacks 4 numbers: time 2, distance 2",
                        "table travel (2 rows) lacks a number: distance 1",
                        "table networks (8 rows) lacks a number: wastewater_treated 1",
                        "INF07: the grade of \"Integration of logistics\" (integration_logistics) has no evidence (P1)",
                        "money is in the prices of different years: 2020, 2024");
        folder.cell("parks", 1, "year", "2023");
        assertThat(folder.read().issues())
                .extracting(Issue::message)
                .contains(Text.of("数据年份不一：2023、2024", "the figures are of different years: 2023, 2024"));
        assertThat(folder.read().issues()).extracting(Issue::kind).contains(Issue.Kind.MISSING_VALUES, Issue.Kind.DATA);
    }

    @Test
    void coordinatesThatLookLikeDegreesAreAnIssue() {
        String zones = "code,x,y\nA,109.7,38.3\nB,110.2,38.8\n";
        Path other = temporary.resolve("degrees");
        RawTables raw = new Folder(created(other)).with("zones.csv", zones).read();
        assertThat(raw.issues())
                .extracting(issue -> issue.in(Language.EN))
                .containsExactly(
                        "all zones lie within 180 metres of the origin, as if x and y were degrees; give projected"
                                + " coordinates");
        RawTables metres = new Folder(other)
                .with("zones.csv", zones.replace("38.8", "181"))
                .read();
        assertThat(metres.issues()).isEmpty();
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"parks", "industries", "establishments", "commuting", "travel", "networks", "labels"})
    void everyTableIsOptional(String table) throws IOException {
        Files.delete(temporary.resolve(table + ".csv"));
        RawTables raw = folder.read();
        assertThat(raw.parks().isEmpty()).isEqualTo(table.equals("parks"));
    }

    @Test
    void aTableOfItsHeaderOnlyIsNotGiven() {
        RawTables raw = folder.with("parks.csv", "code,name\n").read();
        assertThat(raw.parks()).isEmpty();
        assertThat(raw.zones()).hasSize(3);
        assertThatThrownBy(() -> raw.park("P1")).hasMessage("There is no park with the code \"P1\".");
        assertThatThrownBy(() -> raw.zone("Z9")).hasMessage("There is no zone with the code \"Z9\".");
        assertThatThrownBy(() -> raw.industry("99")).hasMessage("There is no industry with the code \"99\".");
    }

    @Test
    void chineseFileAndColumnNamesWillDoAndSoWillAnotherCharset() throws IOException {
        Path other = created(temporary.resolve("zh"));
        Charset gbk = Charset.forName("GBK");
        Files.write(other.resolve("园区.csv"), "代码;名称;建成区面积（亩）;安全生产达标\nP1;青禾园;15000;无\n".getBytes(gbk));
        Files.write(other.resolve("生态环境.CSV"), "园区;统计项;数值;单位\nP1;绿化覆盖面积;23.5;％\n".getBytes(gbk));
        RawTables raw = RawTables.read(other, Csv.standard().charset(gbk).separator(';'));
        assertThat(raw.park("P1").developedArea()).isEqualTo(1e7);
        assertThat(raw.park("P1").safety()).isEqualTo(YesNo.NO);
        assertThat(raw.amount("P1", "green_cover").base()).isEqualTo(0.235);
        assertThat(raw.park("P1").name()).isEqualTo(Text.of("青禾园"));
    }

    @Test
    void filesOfAnotherKindAreLeftAlone() {
        folder.with("README.md", "# notes").with("parks.xlsx", "no workbook");
        assertThat(folder.read().parks()).hasSize(2);
    }

    @Test
    void dataSetsGiveTheSameTables() {
        Map<String, Dataset> datasets = new LinkedHashMap<>();
        datasets.put(
                "parks",
                Dataset.of(List.of("P1", "P2"))
                        .withAttribute("name", "青禾园", "赤沙园")
                        .withAttribute("leading_industries", "25 26", "")
                        .with("developed_area[公顷]", 800, Double.NaN));
        datasets.put(
                "commuting",
                Dataset.of(List.of("a", "b"))
                        .withAttribute("home", "P1", "P2")
                        .withAttribute("work", "P1", "P1")
                        .with("commuters", 1200, 300)
                        .with("time", 12, 40));
        datasets.put(
                "environment",
                Dataset.of(List.of("1", "2"))
                        .withAttribute("park", "P1", "P2")
                        .withAttribute("item", "energy_use", "solid_waste")
                        .withAttribute("unit", "万吨标准煤", "")
                        .with("value", 2, 0.5));
        RawTables raw = RawTables.of(datasets);
        assertThat(raw.park("P1").developedArea()).isEqualTo(8e6);
        assertThat(raw.park("P2").developedArea()).isNaN();
        assertThat(raw.park("P1").leadingIndustries()).containsExactly("25", "26");
        assertThat(raw.commuting()).extracting(Commute::commuters).containsExactly(1200.0, 300.0);
        assertThat(raw.amount("P1", "energy_use").base()).isEqualTo(20_000);
        assertThat(raw.amount("P2", "solid_waste").base()).isEqualTo(5000);
        assertThatThrownBy(() -> RawTables.of(Map.of("park", Dataset.of(List.of("P1")))))
                .hasMessageContaining("There is no raw table \"park\".");
    }

    @Test
    void problemsOfDataSetsNameTableAndRow() {
        Dataset parks = Dataset.of(List.of("P1", "P2"))
                .withAttribute("name", "青禾园", "赤沙园")
                .with("developed_area[公顷]", 800, -1)
                .withAttribute("safety", "yes", "perhaps");
        assertThat(RawReading.of(Map.of("parks", parks)).problems())
                .extracting(problem -> problem.in(Language.EN))
                .containsExactly(
                        "table parks, row 2, column \"developed_area[公顷]\": \"-1\" is negative (maybe leave the cell empty if the"
                                + " value is missing; correct the sign)",
                        "table parks, row 2, column \"safety\": \"perhaps\" is neither yes nor no (maybe write yes or no; leave the"
                                + " cell empty if it is not known)");
    }

    @Test
    void aBuilderPutsRowsTogether() {
        RawTables read = folder.read();
        RawBuilder builder = RawTables.builder()
                .parks(read.parks())
                .zones(read.zones())
                .industries(read.industries())
                .establishments(read.establishments())
                .facilities(read.facilities())
                .commuting(read.commuting())
                .travel(read.travel())
                .staff(read.staff())
                .projects(read.projects())
                .supply(read.supply())
                .questionnaire(read.questionnaire())
                .labels(new Label("pipe_corridor", Text.of("管廊")))
                .amount("P1", "served_road", 6000, "亩")
                .amount("P1", "energy_use", 12, "");
        RawTables raw = builder.build();
        assertThat(raw.parks()).isEqualTo(read.parks());
        assertThat(raw.zones()).isEqualTo(read.zones());
        assertThat(raw.establishments()).isEqualTo(read.establishments());
        assertThat(raw.facilities()).isEqualTo(read.facilities());
        assertThat(raw.staff()).isEqualTo(read.staff());
        assertThat(raw.label("pipe_corridor")).isEqualTo(Text.of("管廊"));
        assertThat(raw.amount("P1", "served_road").base()).isEqualTo(4e6);
        assertThat(raw.amount("P1", "energy_use").unit()).isEqualTo(Unit.of("tce"));

        builder.parks(raw.park("P1"));
        assertThat(raw.parks()).as("built tables do not change").hasSize(2);
        assertThatThrownBy(builder::build)
                .hasMessageStartingWith(
                        "The raw tables have a problem.\ntable parks, row 3, column \"code\": \"P1\" stands in row"
                                + " 1 already");
    }

    @Test
    void everyTableHasItsWayIntoABuilder() {
        RawTables read = folder.read();
        RawTables raw = RawTables.builder()
                .parks(read.parks().get(0))
                .zones(read.zones().get(0))
                .industries(read.industries().get(0), read.industries().get(1))
                .establishments(
                        read.establishments().get(0), read.establishments().get(1))
                .facilities(new Facility(
                        "F1", "", FacilityCategory.BUS_STOP, "P1", "Z1", Point.UNKNOWN, 1, 0, 0, 1, Origin.UNSTATED))
                .commuting(read.commuting().get(0))
                .travel(new TravelCost("Z1", "Z1", 5, 500, Origin.UNSTATED))
                .staff(read.staff().get(0))
                .projects(read.projects().get(0))
                .supply(read.supply().get(0))
                .questionnaire(read.questionnaire().get(0))
                .labels(List.of(new Label("pipe_corridor", Text.of("管廊"))))
                .build();
        assertThat(raw.parks()).hasSize(1);
        assertThat(raw.zones()).hasSize(1);
        assertThat(raw.industries()).hasSize(2);
        assertThat(raw.establishments()).hasSize(2);
        assertThat(raw.facilities()).hasSize(1);
        assertThat(raw.commuting()).hasSize(1);
        assertThat(raw.travel()).hasSize(1);
        assertThat(raw.staff()).hasSize(1);
        assertThat(raw.projects()).hasSize(1);
        assertThat(raw.supply()).hasSize(1);
        assertThat(raw.questionnaire()).hasSize(1);
        assertThat(raw.label("pipe_corridor").zh()).isEqualTo("管廊");
    }

    @Test
    void aDataSetMayHoldNumbersAsTextAndTextsAsNumbers() {
        Dataset parks = Dataset.of(List.of("P1", "P2"))
                .withAttribute("name", "a", "b")
                .withAttribute("area[亩]", "15", "—")
                .with("town", 610_801, Double.NaN)
                .withAttribute("safety", "—", "√");
        RawTables raw = RawTables.of(Map.of("parks", parks));
        assertThat(raw.park("P1").area()).isEqualTo(10_000);
        assertThat(raw.park("P2").area()).isNaN();
        assertThat(raw.park("P1").town()).isEqualTo("610801");
        assertThat(raw.park("P2").town()).isEmpty();
        assertThat(raw.park("P1").safety()).isEqualTo(YesNo.UNSTATED);
        assertThat(raw.park("P2").safety()).isEqualTo(YesNo.YES);
        Dataset percent = Dataset.of(List.of("a"))
                .withAttribute("park", "P1")
                .withAttribute("item", "green_cover")
                .withAttribute("unit", "%")
                .withAttribute("value", "35%");
        assertThat(RawTables.of(Map.of("environment", percent))
                        .amount("P1", "green_cover")
                        .base())
                .isEqualTo(0.35);
    }

    @Test
    void figuresOfAParkCannotBeChanged() {
        Map<String, Amount> figures = folder.read().amounts("P1");
        assertThatThrownBy(figures::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatRowsSayOfThemselvesIsToldOnce() {
        RawTables raw = folder.read();
        assertThat(raw.origins())
                .doesNotHaveDuplicates()
                .contains(new Origin("2024", "", "yearbook", ""), new Origin("2024", "", "bureau", ""));
        assertThat(raw.origins()).anyMatch(origin -> origin.evidence().equals("file 12"));
        assertThat(raw.origins()).anyMatch(origin -> origin.priceBase().equals("2020"));
        assertThat(RawTables.builder().build().origins()).isEmpty();
    }

    @Test
    void missingNumbersAreCountedByTableAndColumn() {
        folder.with("zones.csv", "code,residents,jobs\nZ1,,\nZ2,5,\nZ3,1,2\n")
                .with("commuting.csv", "home,work,commuters,time\nZ1,Z1,5,9\n")
                .with("travel.csv", "from,to,time\nZ1,Z2,3\n")
                .with("networks.csv", "park,item,value\nP1,road_length,\nP2,road_length,—\nP2,water_reclaimed,4\n");
        var missing = folder.read().missingNumbers();
        assertThat(missing).containsEntry("zones", Map.of("residents", 1, "jobs", 2));
        assertThat(missing).containsEntry("networks", Map.of("road_length", 2));
        assertThat(missing).doesNotContainKeys("travel", "commuting");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(missing::clear))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aYearOrASourceAloneIsAnOrigin() {
        RawTables raw = folder.with(
                        "zones.csv", "code,town,area,year,source\nZ1,T1,1,2023,\nZ2,T1,1,,census\nZ3,T2,1,,\n")
                .with("establishments.csv", "code,industry,price_base\nE1,25,2020\nE2,26,\n")
                .read();
        assertThat(raw.zones())
                .extracting(Zone::origin)
                .containsExactly(new Origin("2023", "", "", ""), new Origin("", "", "census", ""), Origin.UNSTATED);
        assertThat(raw.establishments().get(0).origin()).isEqualTo(new Origin("", "2020", "", ""));
    }

    @Test
    void aBuilderRefusesFiguresThatCannotBe() {
        RawBuilder builder = RawTables.builder();
        assertThatThrownBy(() -> builder.amount("P1", "energy", 1, "")).hasMessageContaining("no item");
        assertThatThrownBy(() -> builder.amount("P1", "energy_use", 1, "km2"))
                .hasMessageContaining("use one of tce, kgce");
        assertThatThrownBy(() -> builder.amount("P1", "energy_use", new Amount(1, Unit.of("t"), Origin.UNSTATED)))
                .hasMessageContaining("\"t\" is not a unit that may stand here");
        assertThatThrownBy(() -> builder.amount("P1", "integration_safety", 4.5, ""))
                .hasMessageContaining("is not whole, as a grade must be");
    }

    @Test
    void rowsThatCannotBeAreRefused() {
        assertThatThrownBy(
                        () -> new Commute("Z1", "Z2", -3, 10, 10, Skill.UNSTATED, Dwelling.UNSTATED, Origin.UNSTATED))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("commuting, Z1–Z2, \"commuters\": -3 is negative.\nMaybe write NaN for a missing value.");
        assertThatThrownBy(() -> new StaffGroup(
                        "P1",
                        "",
                        DistanceBand.UNSTATED,
                        Skill.OTHER,
                        Dwelling.OTHER,
                        Double.POSITIVE_INFINITY,
                        Origin.UNSTATED))
                .hasMessageStartingWith("staff, P1, \"workers\": Infinity is infinite.");
        assertThatThrownBy(() -> new Facility(
                        "F1", "", FacilityCategory.BANK, "", "", Point.UNKNOWN, 1, 1, 1, 4, Origin.UNSTATED))
                .hasMessage("The grade of facility F1 is not 1, 2 or 3.");
    }

    @Test
    void distancesNeedBothPlaces() {
        assertThat(new Point(0, 0).distance(new Point(3, 4))).isEqualTo(5);
        assertThat(new Point(0, 0).distance(Point.UNKNOWN)).isNaN();
        assertThat(new Point(0, Double.NaN).isKnown()).isFalse();
        assertThat(new Point(Double.NaN, 0).isKnown()).isFalse();
        assertThat(new Point(0, 0).isKnown()).isTrue();
    }
}
