package org.parkgauge.integration.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.data.Csv;
import org.parkgauge.integration.raw.ColumnDefinition.Kind;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** Bad tables are refused with file, line, column, value and a cure, all of them together. */
class RawProblemsTest {

    @TempDir
    private Path temporary;

    private Folder folder;

    @BeforeEach
    void write() {
        folder = Folder.sound(temporary);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Cells.
                "zones|2|jobs|-5|is negative (maybe leave the cell empty if the value is missing; correct the sign)",
                "zones|2|jobs|many|is not a number (maybe write a number, or leave the cell empty if the value is missing)",
                "zones|2|residents|1.2万|has a multiplier such as 万 or 亿 (maybe write the full number, or let the unit say the multiplier, as in 万元)",
                "parks|2|safety|perhaps|is neither yes nor no (maybe write yes or no; leave the cell empty if it is not known)",
                "parks|2|year|24|is not a year (maybe write four digits, as in 2024)",
                "parks|2|year|2024年|is not a year (maybe write four digits, as in 2024)",
                "parks|2|year|2124|is not a year (maybe write four digits, as in 2024)",
                "parks|2|catchment|park+twon|is not one of the words that may stand here (maybe it is to be \"park+town\")",
                "staff|1|skill|blue|is not one of the words that may stand here (maybe use one of skilled, other, unstated)",
                "facilities|1|grade|4|is not a grade (maybe a grade is 1, 2 or 3)",
                "facilities|1|grade|1.5|is not a grade (maybe a grade is 1, 2 or 3)",
                "industries|3|sector|livingservice|is not one of the words that may stand here (maybe it is to be \"living-service\")",
                // Figures.
                "networks|1|value|140|is above 100, the most that a share can be (maybe a share is at most 100 %)",
                "networks|1|unit|acre|is not a unit of \"Area with water supply\" (maybe use one of m2, mu, ha, 1e4m2, km2, %, fraction)",
                "networks|1|item|served_watr|is not an item of table networks (maybe it is to be \"served_water\")",
                "networks|1|item|energy_use|is not an item of table networks (maybe it belongs to table environment)",
                "networks|1|item|astrology|is not an item of table networks (maybe README.md lists the items)",
                "networks|5|value|5|is above 4, the most that a grade can be (maybe a grade is 0, 1, 2, 3 or 4)",
                "networks|5|value|2.5|is not whole, as a grade must be (maybe a grade is 0, 1, 2, 3 or 4)",
                "networks|7|value|1.2|is above 1, the most that a degree can be (maybe completeness lies between 0 and 1)",
                "networks|3|value|2|is above 1, the most that a flag can be (maybe write yes or no)",
                "networks|4|value|42.5%|has a per cent sign, and the declared unit of the column is \"km\" (maybe leave the sign out, or write % as the unit)",
                "labels|1|item|integration_safty|is not an item of table labels (maybe it is to be \"integration_safety\")",
                // Codes between tables.
                "zones|1|park|P7|is not in table parks (maybe correct it, or add it to table parks)",
                "establishments|1|zone|Z99|is not in table zones (maybe correct it, or add it to table zones)",
                "establishments|1|industry|焦化|is not in table industries (maybe write the code \"25\" instead of the name)",
                "facilities|1|park|青禾园|is not in table parks (maybe write the code \"P1\" instead of the name)",
                "facilities|1|zone|nowhere|is not in table zones (maybe correct it, or add it to table zones)",
                "commuting|1|home|Z88|is not in table zones (maybe correct it, or add it to table zones)",
                "commuting|1|work|Z88|is not in table zones (maybe correct it, or add it to table zones)",
                "travel|1|from|Q123|is not in table zones (maybe correct it, or add it to table zones)",
                "travel|1|to|Q123|is not in table zones (maybe correct it, or add it to table zones)",
                "staff|1|park|Qinghe|is not in table parks (maybe write the code \"P1\" instead of the name)",
                "staff|1|home|Z77|is not in table zones (maybe correct it, or add it to table zones)",
                "projects|1|park|X999|is not in table parks (maybe correct it, or add it to table parks)",
                "supply|1|supplier|F123|is not in table establishments (maybe correct it, or add it to table establishments)",
                "supply|1|buyer|E9|is not in table establishments (maybe correct it, or add it to table establishments)",
                "questionnaire|1|park|X999|is not in table parks (maybe correct it, or add it to table parks)",
                "innovation|1|park|X999|is not in table parks (maybe correct it, or add it to table parks)",
                "parks|1|leading_industries|25 99999|is not in table industries (maybe correct it, or add it to table industries)",
                "parks|1|town|T7|is not in table zones (maybe table zones has \"T1\", which no row names: write the same code in both)",
                // What rows say about each other.
                "establishments|1|local_inputs|30001|300010000 CNY is more than \"inputs\" (300000000 CNY), of which it is a part",
                "facilities|1|park|P3|is not in table parks (maybe correct it, or add it to table parks)",
                "parks|2|year|２０２４|is not a year",
                "parks|2|year|1799|is not a year",
                "networks|1|price_base|now|is not a year",
                "establishments|3|park|P1|contradicts zone Z3, which lies in park P2 (maybe correct the park or the zone)",
                "zones|1|employed_residents|3001|3001 people is more than \"residents\" (3000 people), of which it is a part (maybe check the values and units of both columns)",
                "zones|1|school_age_children|3001|3001 people is more than \"residents\" (3000 people), of which it is a part (maybe check the values and units of both columns)",
                "zones|1|living_service_jobs|4001|4001 people is more than \"jobs\" (4000 people), of which it is a part (maybe check the values and units of both columns)",
                "supply|1|buyer|E2|is the supplier itself (maybe delete the row)",
                "questionnaire|1|population|14|15 people is more than \"population\" (14 people), of which it is a part",
                "zones|2|code|Z1|stands in line 2 already (maybe delete one of them; keep different years in different folders)",
                "industries|2|code|25|stands in line 2 already",
                "innovation|2|park|P1|P1 fixed_investment\" stands in line 2 already",
            })
    void aBadCellIsAProblem(String table, int row, String column, String text, String message) {
        folder.cell(table, row, column, text);
        assertThat(folder.told()).anySatisfy(told -> {
            assertThat(told).startsWith(table + ".csv, line " + (row + 1));
            assertThat(told).contains(message);
        });
        assertThat(folder.problems()).allSatisfy(problem -> {
            assertThat(problem.message().in(Language.ZH))
                    .isNotBlank()
                    .isNotEqualTo(problem.message().en());
            assertThat(problem.in(Language.ZH)).doesNotContain(", line");
        });
        assertThatThrownBy(folder::read)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aProblemSaysWhereInBothLanguages() {
        folder.cell("zones", 2, "jobs", "-5");
        Problem problem = folder.problems().get(0);
        assertThat(problem)
                .isEqualTo(new Problem(
                        "zones",
                        temporary.resolve("zones.csv").toString(),
                        List.of(3L),
                        "jobs",
                        "-5",
                        Text.of("是负数", "is negative"),
                        Text.of("缺失则留空；更正符号", "leave the cell empty if the value is missing; correct the sign"),
                        Optional.empty()));
        assertThat(problem.in(Language.ZH))
                .isEqualTo(temporary.resolve("zones.csv") + " 第3行，“jobs”列：“-5”是负数（也许：缺失则留空；更正符号）");
        Problem long_ = problem("a.csv", List.of(), "x".repeat(50));
        assertThat(long_.in(Language.EN)).isEqualTo("a.csv: \"" + "x".repeat(40) + "…\" bad");
        assertThat(problem("", List.of(), "").in(Language.EN)).isEqualTo("bad");
    }

    private static Problem problem(String file, List<Long> lines, String value) {
        return Problem.of("", file, lines, "", value, Text.of("坏", "bad"), Text.EMPTY);
    }

    /** Every column that can be wrong: a definition that the reader forgets would let the bad cell pass. */
    static Stream<Arguments> columns() {
        return Definitions.tables().stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.kind() != Kind.KEY && column.kind() != Kind.TEXT)
                .map(column -> Arguments.of(column.table(), column.code()));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void noColumnIsReadInVain(String table, String column) throws IOException {
        Path other = Files.createDirectories(temporary.resolve("one"));
        Folder one = new Folder(other);
        one.with("parks.csv", "code,name,town\nP1,a,T1\n")
                .with("zones.csv", "code,town\nZ1,T1\n")
                .with("industries.csv", "code,name,sector\n25,a,mining\n")
                .with("establishments.csv", "code,industry\nE1,25\nE2,25\n");
        TableDefinition definition = Definitions.table(table);
        StringBuilder header = new StringBuilder();
        StringBuilder row = new StringBuilder();
        for (ColumnDefinition each : definition.columns()) {
            header.append(header.isEmpty() ? "" : ",").append(each.code());
            String cell = each.code().equals(column) ? "!bad!" : sound(definition, each);
            row.append(row.isEmpty() && header.toString().equals(each.code()) ? "" : ",")
                    .append(cell);
        }
        one.with(table + ".csv", header + "\n" + row + "\n");
        assertThat(one.problems()).as(table + "." + column).anySatisfy(problem -> {
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.value()).isEqualTo("!bad!");
            assertThat(problem.places()).containsExactly(2L);
        });
    }

    private static String sound(TableDefinition table, ColumnDefinition column) {
        return switch (column.kind()) {
            case KEY -> table.code().substring(0, 1).toUpperCase(java.util.Locale.ROOT) + "1";
            case REFERENCE ->
                switch (column.target()) {
                    case "parks" -> "P1";
                    case "zones" -> "Z1";
                    case "industries" -> "25";
                    default -> column.code().equals("buyer") ? "E2" : "E1";
                };
            case TERM -> Term.list(column.target()).get(0).code();
            case ITEM -> table.isLong() ? table.items().get(0).code() : "energy_use";
            default -> column.required() ? "1" : "";
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parks",
                "zones",
                "industries",
                "establishments",
                "facilities",
                "commuting",
                "travel",
                "staff",
                "projects",
                "supply",
                "networks",
                "innovation",
                "questionnaire",
                "labels"
            })
    void noRowMayStandTwice(String table) {
        String text = Folder.SOUND.get(table);
        String first = text.lines().skip(1).findFirst().orElseThrow();
        long lines = text.lines().count();
        folder.with(table + ".csv", text + first + "\n");
        assertThat(folder.told()).hasSize(1);
        assertThat(folder.told().get(0))
                .startsWith(table + ".csv, line " + (lines + 1))
                .contains("stands in line 2 already");
    }

    @Test
    void groupsThatDifferInOneKeyAreDifferentRows() {
        folder.with(
                "staff.csv",
                "park,home,band,skill,dwelling,workers\nP1,Z1,,other,dormitory,1\nP1,Z1,,skilled,dormitory,1\n"
                        + "P1,Z1,,other,rented,1\nP1,Z2,,other,dormitory,1\nP2,Z1,,other,dormitory,1\n"
                        + "P1,Z1,5-to-15-km,other,dormitory,1\n");
        folder.with(
                "commuting.csv",
                "home,work,commuters,time,skill,dwelling\nZ1,Z1,1,1,,\nZ1,Z1,1,1,skilled,\nZ1,Z1,1,1,,owned\nZ1,Z2,1,1,,\n");
        assertThat(folder.problems()).isEmpty();
        folder.with(
                "staff.csv", "park,home,skill,dwelling,workers\nP1,Z1,other,dormitory,1\nP1,Z1,other,dormitory,2\n");
        assertThat(folder.told().get(0))
                .startsWith("staff.csv, line 3, column \"park\": \"P1 Z1 other dormitory\" stands in line 2 already");
    }

    @Test
    void aFacilityMustNotContradictItsZone() {
        folder.with(
                "facilities.csv",
                "code,category,park,zone\nF1,bank,P2,Z1\nF2,bank,P1,Z1\nF3,bank,P2,Z2\nF4,bank,,Z1\n");
        assertThat(folder.told())
                .containsExactly(
                        "facilities.csv, line 2, column \"park\": \"P2\" contradicts zone Z1, which lies in park P1"
                                + " (maybe correct the park or the zone)");
    }

    @Test
    void partsMayExceedTheirWholeByRounding() {
        folder.with(
                "establishments.csv",
                "code,industry,inputs,local_inputs\nE1,25,3.0000000,3.0000001\nE2,26,1,1.00001\n");
        assertThat(folder.problems()).extracting(Problem::places).containsExactly(List.of(3L));
        folder = Folder.sound(temporary);
        folder.with(
                "networks.csv",
                "park,item,value\nP1,water_reclaimed,3.0000001\nP1,wastewater_treated,3\nP2,water_reclaimed,1.00001\n"
                        + "P2,wastewater_treated,1\n");
        assertThat(folder.problems()).extracting(Problem::places).containsExactly(List.of(4L));
    }

    @Test
    void theMessageListsFiftyAndCountsTheRest() {
        for (int count : new int[] {50, 51}) {
            StringBuilder zones = new StringBuilder("code,jobs\n");
            for (int i = 0; i < count; i++) {
                zones.append('Q').append(i).append(",-").append(i + 1).append('\n');
            }
            Folder other = new Folder(created("n" + count)).with("zones.csv", zones.toString());
            assertThatThrownBy(other::read)
                    .satisfies(refusal ->
                            assertThat(refusal.getMessage().contains("more")).isEqualTo(count == 51));
        }
    }

    private Path created(String name) {
        try {
            return Files.createDirectories(temporary.resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void misspeltNamesAreFound() {
        folder.with("zonse.csv", "code\nZ1\n")
                .with("weather.csv", "a\n1\n")
                .with("园区.csv", "code,name\nP1,a\n")
                .with("zones.csv", "code,park,residnets,jobs[km],park[亩],jobs(人),x[米\nZ1,P1,1,2,P1,3,4\n");
        assertThat(folder.told())
                .contains(
                        "zonse.csv: is not a raw table (maybe it is to be called \"zones.csv\")",
                        "weather.csv: is not a raw table (maybe move it out of the folder)",
                        "园区.csv: is the same table as parks.csv (maybe keep one of the files)",
                        "zones.csv, column \"residnets\": is not a column of table zones (maybe it is to be \"residents\")",
                        "zones.csv, column \"jobs[km]\": \"km\" is not a unit of people (maybe use one of person, 1e4person)",
                        "zones.csv, column \"park[亩]\": the column has no unit (maybe leave \"亩\" out)",
                        "zones.csv, column \"jobs(人)\": is the same column as \"jobs[km]\" (maybe keep one of them)");
        assertThat(folder.told())
                .anySatisfy(told -> assertThat(told)
                        .startsWith(
                                "zones.csv, column \"x[米\": is not a column of table zones (maybe delete it, or name one of"
                                        + " these: code, name"));
    }

    @Test
    void columnsThatMustBeThereAreMissed() {
        folder.with("commuting.csv", "home,commuters\nZ1,5\n");
        assertThat(folder.told())
                .containsExactly("commuting.csv: there is no column \"work\" (maybe add it: code of the zone of work)");
        folder.with("networks.csv", "park,item,unit\nP1,road_length,km\n");
        assertThat(folder.told())
                .contains("networks.csv: there is no column \"value\" (maybe add it: the value; empty if missing)");
        folder.with("networks.csv", "park,item,value\nP1,road_length,\n");
        folder.with("commuting.csv", "home,work,commuters\nZ1,,5\nZ1,Z2,\n");
        assertThat(folder.told())
                .contains(
                        "commuting.csv, line 2, column \"work\": the cell is empty (maybe give the code of the zone of"
                                + " work)");
    }

    @Test
    void commutersNeedACost() {
        folder.with("travel.csv", "from,to,time,distance\nZ1,Z2,3,\nZ2,Z1,,\n")
                .with("zones.csv", "code,area,x,y\nZ1,,0,0\nZ2,3,,\nZ3,1,4,4\n")
                .with("parks.csv", "code,name\nP1,a\nP2,b\n")
                .with(
                        "commuting.csv",
                        "home,work,commuters,time,distance\nZ1,Z1,5,,\nZ2,Z2,5,,\nZ1,Z3,5,,\nZ3,Z2,5,,\nZ3,Z2,0,,\nZ1,Z2,4,,\n"
                                + "Z2,Z3,4,9,\nZ2,Z3,4,,9\n");
        assertThat(folder.told())
                .contains(
                        "travel.csv, line 3: \"Z2 → Z1\" has neither time nor distance (maybe give one of them, or delete the"
                                + " row)",
                        "commuting.csv, line 2: \"Z1 → Z1\" has no travel cost (maybe give a time or distance here, the pair"
                                + " in table travel, or the coordinates of both zones)",
                        "commuting.csv, line 5: \"Z3 → Z2\" has no travel cost (maybe give a time or distance here, the pair in"
                                + " table travel, or the coordinates of both zones)");
        assertThat(folder.problems().stream()
                        .filter(problem -> problem.message().en().contains("travel cost")))
                .hasSize(2);
    }

    @Test
    void commutersWithoutZonesNeedACostOfTheirOwn() throws IOException {
        Folder other = new Folder(Files.createDirectories(temporary.resolve("other")));
        other.with("commuting.csv", "home,work,commuters,time\nA,B,5,\nA,C,5,20\n");
        assertThat(other.problems()).hasSize(1);
        assertThat(other.problems().get(0).places()).containsExactly(2L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P1,water_reclaimed,13,万m³;P1,wastewater_treated,12,万m³|\"13\" is more than \"wastewater_treated\" (12.000000 10⁴ m³), of which it is a part",
                "P1,water_reclaimed,1300,m³;P1,wastewater_treated,0.1,万m³|\"1300\" is more than \"wastewater_treated\" (1000.000000 m³)",
                "P1,dual_feed,3,家;P1,dual_feed_needed,500,kW|\"个\" cannot be compared with the unit of \"dual_feed_needed\", kW",
                "P1,served_gas,9,km²|\"9\" is more than \"developed_area\" (8.000000 km²), of which it is a part",
            })
    void aPartIsNoMoreThanItsWhole(String rows, String message) {
        folder.with("networks.csv", "park,item,value,unit\n" + rows.replace(';', '\n') + "\n");
        assertThat(folder.told()).hasSize(1);
        assertThat(folder.told().get(0)).contains(message);
    }

    @Test
    void aPartAsLargeAsItsWholeIsAllRightAndSoIsAnUnknownWhole() {
        folder.with(
                "networks.csv",
                "park,item,value,unit\nP1,water_reclaimed,12,\nP1,wastewater_treated,12,\nP1,served_gas,8,\nP2,dual_feed,3,\n"
                        + "P1,served_heat,100,%\nP2,served_gas,99,\nP2,water_reclaimed,4,\nP2,wastewater_treated,,\n");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void allFilesAreReportedTogetherUpToFifty() {
        StringBuilder zones = new StringBuilder("code,jobs\n");
        for (int i = 0; i < 60; i++) {
            zones.append('Q').append(i).append(",-").append(i + 1).append('\n');
        }
        folder.with("zones.csv", zones.toString()).with("supply.csv", "supplier,buyer\nE1\n");
        folder.cell("parks", 1, "safety", "?");
        int count = folder.problems().size();
        assertThat(count).isGreaterThan(62);
        assertThatThrownBy(folder::read).isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
            assertThat(refusal.getMessage()).startsWith("The raw tables have " + count + " problems, in ");
            assertThat(refusal.getMessage().lines()).hasSize(52);
            assertThat(refusal.getMessage()).endsWith("\n... and " + (count - 50) + " more");
            assertThat(refusal.in(Language.ZH))
                    .startsWith("原始表有" + count + "个问题，共")
                    .endsWith("……另有" + (count - 50) + "个");
        });
        assertThat(folder.told())
                .anyMatch(told -> told.contains("supply.csv, line 2: one cell where the header has 2."));
    }

    @Test
    void aFolderMustBeThere() throws IOException {
        assertThatThrownBy(() -> RawTables.read(temporary.resolve("none")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("There is no folder ")
                .hasMessageContaining("template --raw")
                .satisfies(refusal -> assertThat(((InvalidInputException) refusal).in(Language.ZH))
                        .startsWith("没有文件夹 "));
        assertThatThrownBy(() -> RawTables.read(temporary.resolve("zones.csv")))
                .hasMessageContaining("zones.csv is not a folder.");
        Path empty = Files.createDirectories(temporary.resolve("empty"));
        assertThatThrownBy(() -> RawTables.read(empty)).hasMessageContaining("There is no CSV file in the folder ");
        Files.createDirectories(empty.resolve("parks.csv"));
        assertThatThrownBy(() -> RawTables.read(empty)).hasMessageContaining("There is no CSV file in the folder ");
    }

    @Test
    void aFileInAnotherCharsetIsAProblemLikeAnyOther() throws IOException {
        Files.write(temporary.resolve("parks.csv"), "code,name\nP1,青禾园\n".getBytes(Charset.forName("GBK")));
        folder.cell("supply", 1, "amount", "-1");
        assertThat(RawReading.of(temporary, Csv.standard()).problems())
                .extracting(problem -> problem.in(Language.EN))
                .anyMatch(told -> told.contains("is not UTF-8 text"))
                .anyMatch(told -> told.contains("\"-1\" is negative"));
    }
}
