package org.parkgauge.integration.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Remedy;
import org.parkgauge.text.Text;

/** What is wrong in many rows for one reason is told once, with all its places. */
class GroupedProblemsTest {

    @TempDir
    private Path temporary;

    private Folder folder;

    @BeforeEach
    void write() {
        folder = Folder.sound(temporary);
    }

    private static String told(String file, LongStream places, Language language) {
        return Problem.of("zones", file, places.boxed().toList(), "park", "P9", Text.of("不对", "is wrong"), Text.EMPTY)
                .in(language);
    }

    @Test
    void runsOfLinesAreWrittenAsSuch() {
        assertThat(told("a.csv", LongStream.of(7), Language.EN))
                .isEqualTo("a.csv, line 7, column \"park\": \"P9\" is wrong");
        assertThat(told("a.csv", LongStream.of(7, 9), Language.EN))
                .isEqualTo("a.csv, lines 7, 9, column \"park\": \"P9\" is wrong");
        assertThat(told("a.csv", LongStream.of(3, 7, 8, 9, 11), Language.EN))
                .isEqualTo("a.csv, lines 3, 7–9, 11 (5 in all), column \"park\": \"P9\" is wrong");
        assertThat(told("a.csv", LongStream.of(3, 7, 8, 9, 11), Language.ZH))
                .isEqualTo("a.csv 第3、7–9、11行（共5行），“park”列：“P9”不对");
        assertThat(told("a.csv", LongStream.of(3, 7), Language.ZH)).isEqualTo("a.csv 第3、7行，“park”列：“P9”不对");
    }

    @Test
    void eightRunsAreListed() {
        assertThat(told("a.csv", LongStream.rangeClosed(1, 8).map(i -> 2 * i), Language.EN))
                .startsWith("a.csv, lines 2, 4, 6, 8, 10, 12, 14, 16, column");
        assertThat(told("a.csv", LongStream.rangeClosed(1, 9).map(i -> 2 * i), Language.EN))
                .startsWith("a.csv, lines 2, 4, 6, 8, 10, 12, 14, 16 ... (9 in all), column");
        assertThat(told("a.csv", LongStream.rangeClosed(1, 9).map(i -> 2 * i), Language.ZH))
                .startsWith("a.csv 第2、4、6、8、10、12、14、16……行（共9行），");
    }

    @Test
    void aTableMadeByAProgramHasRows() {
        assertThat(told("", LongStream.of(7), Language.EN))
                .isEqualTo("table zones, row 7, column \"park\": \"P9\" is wrong");
        assertThat(told("", LongStream.of(7, 8), Language.EN))
                .isEqualTo("table zones, rows 7–8 (2 in all), column \"park\": \"P9\" is wrong");
        assertThat(told("", LongStream.of(7), Language.ZH)).isEqualTo("表 zones 第7行，“park”列：“P9”不对");
    }

    @Test
    void oneWrongParkCodeIsOneProblemATableAndColumn() {
        folder.cell("parks", 1, "code", "PX1");
        List<Problem> problems = folder.problems();
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.value()).isEqualTo("P1");
            assertThat(problem.message().en()).isEqualTo("is not in table parks");
            assertThat(problem.cure().en())
                    .isEqualTo("table parks has \"PX1\", which no row names: write the same code in both");
            assertThat(problem.cure().zh()).isEqualTo("表 parks 有“PX1”，却没有一行用到它：两处代码应一致");
        });
        assertThat(problems)
                .extracting(Problem::table)
                .containsExactly(
                        "zones", "establishments", "staff", "projects", "networks", "innovation", "questionnaire");
        assertThat(folder.told())
                .contains(
                        "establishments.csv, lines 2–3 (2 in all), column \"park\": \"P1\" is not in table parks (maybe"
                                + " table parks has \"PX1\", which no row names: write the same code in both)")
                .contains(
                        "networks.csv, lines 2–7 (6 in all), column \"park\": \"P1\" is not in table parks (maybe table"
                                + " parks has \"PX1\", which no row names: write the same code in both)");
        int rows = problems.stream().mapToInt(Problem::count).sum();
        assertThatThrownBy(folder::read).isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
            assertThat(refusal.getMessage()).startsWith("The raw tables have 7 problems, in " + rows + " places.\n");
            assertThat(refusal.in(Language.ZH)).startsWith("原始表有7个问题，共" + rows + "处。\n");
            assertThat(refusal.getMessage().lines()).hasSize(8);
        });
    }

    @Test
    void aCodeThatSeveralKnownOnesResembleIsNotGuessed() {
        folder.with("parks.csv", "code,name\nP1,a\nP2,b\nP3,c\nP4,d\nP5,e\nP6,f\n");
        folder.cell("projects", 1, "park", "P9");
        assertThat(folder.told())
                .contains(
                        "projects.csv, line 2, column \"park\": \"P9\" is not in table parks (maybe correct it, or add it"
                                + " to table parks)");
    }

    @Test
    void theSameWrongWordOfManyRowsIsOneProblem() {
        folder.with("facilities.csv", "code,category\nF1,kindergarden\nF2,bank\nF3,kindergarden\nF4,bamk\n");
        assertThat(folder.told())
                .containsExactly(
                        "facilities.csv, lines 2, 4, column \"category\": \"kindergarden\" is not one of the words that may"
                                + " stand here (maybe it is to be \"kindergarten\")",
                        "facilities.csv, line 5, column \"category\": \"bamk\" is not one of the words that may stand here"
                                + " (maybe it is to be \"bank\")");
    }

    @Test
    void aKeyThatStandsThreeTimesIsOneProblem() {
        folder.with("zones.csv", "code\nZ1\nZ2\nZ3\nZ1\nZ1\n");
        assertThat(folder.told())
                .contains(
                        "zones.csv, lines 5–6 (2 in all), column \"code\": \"Z1\" stands in line 2 already (maybe delete"
                                + " one of them; keep different years in different folders)");
    }

    @Test
    void filesOfAnotherCharsetAreListedWithOneCureForAll() throws IOException {
        for (String table : List.of("parks", "networks")) {
            String text = Folder.SOUND.get(table).replace('²', '2').replace('³', '3');
            Files.write(temporary.resolve(table + ".csv"), text.getBytes(Charset.forName("GBK")));
        }
        folder.cell("supply", 1, "amount", "-1");
        assertThatThrownBy(folder::read).isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
            assertThat(refusal.remedy()).contains(Remedy.CHARSET_GBK);
            assertThat(refusal.getMessage().lines()).hasSize(5);
            assertThat(refusal.getMessage())
                    .startsWith("The raw tables have 3 problems.\n")
                    .containsOnlyOnce("the file is GBK: ")
                    .contains("parks.csv, line 1: byte", "networks.csv, line ", "\"-1\" is negative (maybe ");
            assertThat(refusal.in(Language.ZH)).contains("\n也许：").doesNotContain("。。");
        });
        assertThat(folder.problems())
                .filteredOn(problem -> problem.remedy().isPresent())
                .hasSize(2);
    }

    @Test
    void differentRemediesStandBesideTheirProblems() throws IOException {
        Files.write(temporary.resolve("parks.csv"), "code,name\nP1,青禾园\n".getBytes(Charset.forName("GBK")));
        folder.with("staff.csv", "park;home;workers\nP1;Z1;5\n");
        assertThatThrownBy(folder::read).isInstanceOfSatisfying(InvalidInputException.class, refusal -> {
            assertThat(refusal.remedy()).isEmpty();
            assertThat(refusal.getMessage())
                    .contains("(maybe the file is GBK", "(maybe it separates the columns")
                    .doesNotContain("\nMaybe");
        });
    }
}
