package org.parkgauge.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.data.Csv;
import org.parkgauge.data.Dataset;
import org.parkgauge.integration.FittedIntegration;
import org.parkgauge.integration.derivation.CatchmentPolicy;
import org.parkgauge.integration.derivation.DerivationSettings;
import org.parkgauge.integration.derivation.RawIndicators;
import org.parkgauge.integration.raw.LikertAnswers;
import org.parkgauge.integration.raw.RawTables;
import org.parkgauge.text.Language;

/** What {@code rank --raw} says and writes. */
class RawRankingTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @TempDir
    private Path temporary;

    private Path raw;

    @BeforeEach
    void copy() {
        raw = RawFolder.copy(temporary.resolve("raw"));
    }

    private Path ranked(String name, Object... more) {
        Path out = temporary.resolve(name);
        List<Object> arguments = new ArrayList<>(List.of("rank", "--out", out));
        arguments.addAll(List.of(more));
        Run.good(arguments.toArray());
        return out;
    }

    private static Dataset table(Path file) {
        return Csv.standard().numbers(List.of()).read(file);
    }

    @Test
    void aFolderOfOnesOwnIsRankedLikeTheSample() {
        String own = Run.good("rank", "--raw", raw, "--profile", "common");
        assertThat(own).startsWith("Industry–City Integration Index (icii 1.1, profile \"Common profile\")\n14 units");
        assertThat(Run.good("rank")).endsWith(own);
    }

    @Test
    void everyFileIsWritten() {
        Path out = ranked("out", "--raw", raw, "--profile", "common");
        assertThat(Run.names(out))
                .containsExactly(
                        "derivations.csv",
                        "diagnosis.json",
                        "diagnosis.txt",
                        "fitted.json",
                        "indicators.csv",
                        "result.json",
                        "satisfaction.csv",
                        "scores.csv",
                        "warnings.txt");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theQuestionnaireStandsBesideTheScores(Language language) {
        boolean chinese = language == Language.ZH;
        Path out = ranked("out", "--raw", raw, "--profile", "city", "--lang", chinese ? "zh" : "en");
        List<List<String>> rows = cells(out.resolve("satisfaction.csv"));
        RawTables tables = RawTables.read(raw);
        List<LikertAnswers> answers = tables.questionnaire().stream()
                .filter(row -> tables.park(row.park()).type().equals("城市功能板块"))
                .toList();
        assertThat(rows).hasSameSizeAs(answers).isNotEmpty();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            LikertAnswers one = answers.get(i);
            assertThat(row.subList(0, 4))
                    .containsExactly(
                            one.park(),
                            chinese
                                    ? tables.park(one.park()).name().zh()
                                    : tables.park(one.park()).name().en(),
                            one.item(),
                            chinese ? one.name().zh() : one.name().en());
            assertThat(Double.parseDouble(row.get(4))).isEqualTo(one.score());
            assertThat(Double.parseDouble(row.get(5))).isEqualTo(one.marginOfError());
            assertThat(Double.parseDouble(row.get(8))).isEqualTo(one.respondents());
            assertThat(row.get(10)).startsWith("25 × ((");
        }
    }

    @Test
    void withoutAQuestionnaireThereIsNoPanel() throws IOException {
        Files.delete(raw.resolve("questionnaire.csv"));
        assertThat(Run.names(ranked("out", "--raw", raw, "--profile", "common")))
                .doesNotContain("satisfaction.csv");
    }

    @Test
    void theIndicatorsWrittenScoreTheSame() {
        Path out = ranked("out", "--raw", raw, "--profile", "common");
        Path again = ranked("again", "--data", out.resolve("indicators.csv"), "--profile", "common");
        assertThat(again.resolve("scores.csv")).hasSameBinaryContentAs(out.resolve("scores.csv"));
        Path fitted = ranked("fitted", "--data", out.resolve("indicators.csv"), "--fitted", out.resolve("fitted.json"));
        assertThat(fitted.resolve("scores.csv")).hasSameBinaryContentAs(out.resolve("scores.csv"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyValueHasItsWorkingAndEveryMissingOneItsReason(Language language) {
        boolean chinese = language == Language.ZH;
        Path out = ranked("out", "--raw", raw, "--profile", "common", "--lang", chinese ? "zh" : "en");
        assertThat(Run.read(out.resolve("derivations.csv")).lines().findFirst().orElseThrow())
                .isEqualTo(
                        chinese
                                ? "\ufeff代码,园区,指标,名称,数值,单位,计算,公式,所用数据,缺失原因,取决于其他园区,说明"
                                : "\ufeffcode,park,indicator,name,value,unit,working,formula,inputs,missing because,"
                                        + "depends on other parks,notes");
        RawIndicators indicators = RawIndicators.of(
                RawTables.read(raw), DerivationSettings.standard().catchment(CatchmentPolicy.PARK_AND_TOWN));
        Dataset values = indicators.data();
        int missing = 0;
        List<List<String>> rows = cells(out.resolve("derivations.csv"));
        assertThat(rows).hasSize(values.size() * values.variables().size());
        for (List<String> row : rows) {
            int place = values.attribute("code").indexOf(row.get(0));
            double value = values.column(row.get(2)).get(place);
            assertThat(row.get(1))
                    .isEqualTo(
                            chinese
                                    ? values.units().get(place)
                                    : values.attribute("name_en").get(place));
            if (Double.isNaN(value)) {
                missing++;
                assertThat(row.get(4)).isEmpty();
                assertThat(row.get(6)).isEmpty();
                assertThat(row.get(9)).as("%s of %s", row.get(2), row.get(0)).isNotBlank();
            } else {
                assertThat(Double.parseDouble(row.get(4))).isEqualTo(value);
                assertThat(row.get(6)).as("%s of %s", row.get(2), row.get(0)).isNotBlank();
                assertThat(row.get(9)).isEmpty();
            }
            assertThat(row.get(7)).isNotBlank();
            assertThat(HAN.matcher(row.get(7)).find()).isEqualTo(chinese);
            assertThat(row.get(3)).isNotBlank();
        }
        assertThat(missing).isPositive().isLessThan(rows.size() / 2);
        assertThat(rows.stream().filter(row -> row.get(2).equals("AGG03")))
                .allSatisfy(row -> assertThat(row.get(10)).isEqualTo(chinese ? "是" : "yes"));
    }

    /** The rows of a table of texts, without its header. */
    private static List<List<String>> cells(Path file) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : Run.read(file).replace("\r", "").toCharArray()) {
            if (c == '"') {
                // A doubled quotation mark inside a cell closes and opens it.
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                cell.append(c);
            }
        }
        return rows.subList(1, rows.size());
    }

    @Test
    void aMissingValueSaysWhichInputLacks() {
        RawFolder.remove(raw, "networks", row -> row.get(0).equals("P01") && row.contains("served_power"));
        assertThat(warnings("en"))
                .containsPattern("INF01 [^\n]*: value missing: lacks \"Area with power\" \\(networks.served_power\\)"
                        + " \\([^\n]*Qinghe High-tech Zone")
                .contains("values were derived with a note")
                .doesNotContain("青禾");
        assertThat(warnings("zh")).containsPattern("INF01 [^\n]*：数据缺失：[^\n]*networks.served_power[^\n]*青禾高新区");
    }

    /** The file with every warning. */
    private String warnings(String language) {
        return Run.read(ranked("of-" + language, "--raw", raw, "--profile", "common", "--lang", language)
                .resolve("warnings.txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theManyWarningsOfAKindAreCounted(String language) {
        boolean chinese = language.equals("zh");
        String shown = Run.good("rank", "--raw", raw, "--profile", "common", "--lang", language);
        List<String> lines = shown.substring(shown.lastIndexOf(chinese ? "\n注意事项\n" : "\nWarnings\n") + 1)
                .lines()
                .takeWhile(Predicate.not(String::isEmpty))
                .toList();
        assertThat(lines).hasSizeBetween(10, 20);
        assertThat(lines.get(lines.size() - 1)).contains("warnings.txt");
        String full = warnings(language);
        assertThat(full.lines().count()).isGreaterThan(2L * lines.size());
        // What is counted is what the file lists.
        long bare = full.lines()
                .takeWhile(line -> line.startsWith("  - ") || line.equals(lines.get(0)))
                .filter(line -> line.contains(chinese ? "的等级没有佐证" : "has no evidence"))
                .mapToLong(line -> line.substring(line.lastIndexOf(chinese ? "（" : " ("))
                                .chars()
                                .filter(c -> c == (chinese ? '、' : ','))
                                .count()
                        + 1)
                .sum();
        assertThat(shown).contains(chinese ? "  - " + bare + "个等级没有佐证：" : "  - " + bare + " grades have no evidence: ");
        RawTables tables = RawTables.read(raw);
        int lacking = tables.missingNumbers().values().stream()
                .flatMap(columns -> columns.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(shown)
                .contains(chinese ? "原始表缺 " + lacking + " 个数：" : lacking + " numbers are missing in the raw tables: ");
        assertThat(full).contains(chinese ? "表 zones（40行）缺" : "table zones (40 rows) lacks");
    }

    @Test
    void fractionsInPerCentsAreAskedAbout() {
        RawFolder.change(
                raw,
                "networks",
                rows -> rows.stream()
                        .filter(row -> row.contains("connected_gas")
                                && row.contains("%")
                                && !row.get(2).isEmpty())
                        .forEach(row -> row.set(2, String.valueOf(Double.parseDouble(row.get(2)) / 100))));
        assertThat(Run.good("rank", "--raw", raw, "--profile", "common"))
                .containsPattern(
                        "  - INF06 [^\n]* values of \"Gas interconnected\" \\(connected_gas\\) in % are at most"
                                + " 0[^\n]*was a fraction meant\\?");
        assertThat(Run.good("rank", "--raw", raw, "--profile", "common", "--lang", "zh"))
                .containsPattern("  - INF06 [^\n]*“燃气城镇联网”（connected_gas）以 % 为单位的 [^\n]*填的是小数吗");
    }

    @Test
    void aShareAboveAHundredIsRefused() {
        RawFolder.change(
                raw,
                "networks",
                rows -> rows.stream()
                        .filter(row -> row.get(0).equals("P01") && row.contains("connected_gas"))
                        .forEach(row -> row.set(2, "120")));
        assertThat(refused("--raw", raw, "--profile", "common"))
                .contains("\"120\" is above 100, the most that a share can be");
    }

    @Test
    void oneWrongParkCodeIsToldOnceATable() {
        RawFolder.set(raw, "parks", 6, "code", "PX5");
        String refusal = refused("--raw", raw, "--profile", "common");
        assertThat(refusal.lines().count()).isLessThan(17);
        assertThat(refusal)
                .containsPattern("The raw tables have 1\\d problems, in \\d{3} places\\.")
                .containsPattern(
                        "establishments.csv, lines \\d+–\\d+ \\(150 in all\\), column \"park\": \"P05\" is not in"
                                + " table parks")
                .contains("maybe table parks has \"PX5\", which no row names: write the same code in both");
    }

    @Test
    void aTableInAnotherCharsetIsCuredByTheOption() {
        String text = Run.read(raw.resolve("parks.csv")).replace('²', '2');
        Run.write(raw.resolve("parks.csv"), text, Charset.forName("GBK"));
        assertThat(refused("--raw", raw, "--profile", "common"))
                .contains("parks.csv, line 1: byte ", "\nMaybe the file is GBK: add --charset GBK")
                .doesNotContain("Csv.standard");
    }

    @Test
    void aResultOrATableCannotScore() {
        Path out = ranked("out", "--raw", raw, "--profile", "common");
        assertThat(refused("--raw", raw, "--fitted", out.resolve("result.json")))
                .contains("this is a result, not a fitted index with the derivation from raw tables")
                .contains("Maybe a result is for reading and cannot score: give the fitted index", "fitted.json");
        assertThat(refused("--raw", raw, "--fitted", out.resolve("scores.csv")))
                .contains("--fitted takes the fitted.json that rank --out has written", "is a table")
                .contains("Maybe the fitted.json in the same folder is meant");
        assertThat(refused("--raw", raw, "--index", out.resolve("result.json")))
                .contains("give the file that defines the index");
    }

    @Test
    void ofManyReasonsThreeAreTold() {
        for (int i = 1; i <= 6; i++) {
            String park = "P0" + i;
            String item = List.of("road", "water", "drainage", "power", "telecom", "gas")
                    .get(i - 1);
            RawFolder.remove(raw, "networks", row -> row.get(0).equals(park) && row.contains("served_" + item));
        }
        List<String> told = warnings("en")
                .lines()
                .filter(line -> line.startsWith("  - INF01 "))
                .toList();
        assertThat(told).hasSize(RawWarnings.REASONS + 1);
        assertThat(told.get(RawWarnings.REASONS))
                .contains("value missing: for other reasons, see derivations.csv of --out (");
        assertThat(told.subList(0, RawWarnings.REASONS))
                .allSatisfy(line -> assertThat(line).contains("value missing: lacks \""));
    }

    @Test
    void whatTheTablesLackIsWarnedOf() {
        RawFolder.change(raw, "networks", rows -> {
            int item = RawFolder.place(rows.get(0), "item");
            int evidence = RawFolder.place(rows.get(0), "evidence");
            rows.stream()
                    .filter(row -> row.get(0).equals("P02") && row.get(item).equals("integration_logistics"))
                    .forEach(row -> row.set(evidence, ""));
        });
        RawFolder.set(raw, "establishments", 2, "employment", "");
        assertThat(warnings("en"))
                .containsPattern("INF07 [^\n]*: the grade of \"Integration of logistics\" \\(integration_logistics\\)"
                        + " has no evidence \\([^\n]*Yunxiu Economic Development Zone")
                .containsPattern("  - table establishments \\(\\d+ rows\\) lacks \\d+ numbers: [^\n]*employment");
        // A warning about a park that is left out is left out with it.
        Path town = ranked("town", "--raw", raw, "--profile", "town");
        assertThat(Run.read(town.resolve("warnings.txt"))
                        .lines()
                        .filter(line -> line.contains("integration_logistics")))
                .noneMatch(line -> line.contains("Yunxiu"));
    }

    @ParameterizedTest
    @CsvSource({"city, 5, 9, park", "town, 9, 5, park+town"})
    void aProfileRanksTheParksOfItsTypeAndSaysWhoIsLeftOut(String profile, int kept, int left, String catchment) {
        Path out = ranked("out", "--raw", raw, "--profile", profile);
        String printed = Run.good("rank", "--raw", raw, "--profile", profile);
        assertThat(printed)
                .startsWith("Only the parks of the profile \"")
                .contains(
                        "are ranked; " + left + " of another type, or of none, are left out: ",
                        kept + " units, 59 indicators",
                        "catchment " + catchment + "; source ");
        assertThat(HAN.matcher(printed.lines().findFirst().orElseThrow()).find())
                .isFalse();
        assertThat(Run.good("rank", "--raw", raw, "--profile", profile, "--lang", "zh"))
                .contains("只为类型方案“", "类型不同或未填的 " + left + " 个园区不参加：");
        assertThat(Run.good("rank", "--profile", profile)).contains("made up", "are left out");
        Set<String> codes = new HashSet<>();
        cells(out.resolve("derivations.csv")).forEach(row -> codes.add(row.get(0)));
        assertThat(codes).hasSize(kept);
        assertThat(table(out.resolve("indicators.csv")).size()).isEqualTo(kept);
        // Sister parks of other types are compared with all the same.
        assertThat(FittedIntegration.read(out.resolve("fitted.json"))
                        .reference()
                        .names())
                .hasSize(kept + left);
    }

    @Test
    void typesAreNotMixedInSilence() {
        Run mixed = Run.of("rank", "--raw", raw);
        assertThat(mixed.code()).isEqualTo(Main.BAD_INPUT);
        assertThat(mixed.err()).contains("different types", "Name a profile by --profile");
        RawFolder.change(raw, "parks", rows -> {
            int type = RawFolder.place(rows.get(0), "type");
            rows.subList(1, rows.size()).forEach(row -> row.set(type, "镇园一体"));
        });
        assertThat(Run.good("rank", "--raw", raw)).contains("14 units", "catchment park+town");
        Run none = Run.of("rank", "--raw", raw, "--profile", "city");
        assertThat(none.code()).isEqualTo(Main.BAD_INPUT);
        assertThat(none.err()).contains("hold no park of the type", "Maybe fill column type of table parks");
        assertThat(Run.of("rank", "--raw", raw, "--profile", "city", "--lang", "zh")
                        .err())
                .contains("没有类型为“", "也许：填写园区表的“类型”列");
    }

    @Test
    void theSmallIndexIsRankedAndDiagnosed() {
        Path out = ranked("out", "--raw", raw, "--index", "icii-lite", "--profile", "common");
        assertThat(Run.read(out.resolve("diagnosis.txt"))).contains("(icii-lite 1.1, profile \"Common profile\")");
        assertThat(cells(out.resolve("derivations.csv")))
                .filteredOn(row -> row.get(2).equals("GOV01"))
                .allSatisfy(row -> assertThat(row.get(3)).isNotBlank());
    }

    /** It takes logarithms without goalposts, so a park without a school is refused; with one in every zone all are ranked. */
    @Test
    void theClassicIndexIsRankedUnlessARatioIsZero() {
        assertThat(Run.good("rank", "--raw", raw, "--index", "classic-cn", "--profile", "common"))
                .contains("(classic-cn 1.1, profile \"Common profile\")", "14 units, 32 indicators")
                .doesNotContain("tier");
        RawFolder.remove(raw, "facilities", row -> row.contains("T09") && row.contains("primary-school"));
        assertThat(refused("--raw", raw, "--index", "classic-cn", "--profile", "common"))
                .contains("indicator PUB02 is 0, and a log scale needs positive values", "Maybe leave it empty");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theDiagnosisHasAPageForEveryPark(Language language) {
        boolean chinese = language == Language.ZH;
        Path out = ranked("out", "--raw", raw, "--profile", "common", "--lang", chinese ? "zh" : "en");
        String text = Run.read(out.resolve("diagnosis.txt"));
        Dataset parks = table(out.resolve("indicators.csv"));
        List<String> names = chinese ? parks.units() : parks.attribute("name_en");
        for (String name : names) {
            assertThat(text).containsOnlyOnce("\n" + name + (chinese ? "：产城融合诊断" : ": industry–city integration"));
        }
        assertThat(text)
                .contains(
                        chinese ? "【最接近的竞争园区】" : "CLOSEST COMPETITOR",
                        chinese ? "【供讨论的要点】" : "POINTS TO DISCUSS",
                        chinese ? "\n全部园区：产城融合诊断\n" : "\nAll parks: industry–city integration\n",
                        chinese ? "\n    计算：" : "\n    Working: ")
                .doesNotContain("null", "NaN", "{", "}");
        if (!chinese) {
            parks.units().forEach(unit -> assertThat(text).doesNotContain(unit));
        }
        assertThat(ranked("sample", "--lang", chinese ? "zh" : "en").resolve("diagnosis.txt"))
                .content()
                .startsWith(chinese ? "示例市" : "Sample prefecture")
                .endsWith(text);
    }

    @Test
    void anIndexThatCannotBeDiagnosedIsRankedWithoutThePages() {
        Path own = Run.write(temporary.resolve("own.json"), """
                {"formatVersion": 1, "code": "roads", "root": {"code": "ALL", "children": [
                  {"code": "density", "variable": "INF02", "direction": "higher", "goalposts": [0, 8]},
                  {"code": "doctors", "variable": "PUB03", "direction": "higher", "goalposts": [0, 3]}]}}
                """);
        Path out = temporary.resolve("out");
        assertThat(Run.good("rank", "--raw", raw, "--index", own, "--out", out))
                .contains("Written to " + out
                        + ": scores.csv, result.json, fitted.json, indicators.csv, derivations.csv, warnings.txt,"
                        + " satisfaction.csv\n")
                .contains("No diagnosis: Index roads has no dimension INF below its root");
        assertThat(Run.names(out))
                .doesNotContain("diagnosis.txt", "diagnosis.json")
                .contains("derivations.csv");
        assertThat(Run.good("rank", "--raw", raw, "--index", own, "--lang", "zh", "--out", out))
                .contains("没有诊断：");
    }

    @Test
    void aFittedIndexKeepsTheParksThatItComparesWith() {
        Path first = ranked("first", "--raw", raw, "--profile", "common");
        Path again = ranked("again", "--raw", raw, "--fitted", first.resolve("fitted.json"));
        for (String name : Run.names(first)) {
            assertThat(again.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
        }
        // The same park, alone in its tables, is compared with the sister parks of the first run.
        Path alone = RawFolder.copy(temporary.resolve("alone"));
        RawFolder.remove(alone, "parks", row -> !row.get(0).equals("P02"));
        List<String> zones = new ArrayList<>();
        RawFolder.change(alone, "zones", rows -> {
            int park = RawFolder.place(rows.get(0), "park");
            rows.subList(1, rows.size())
                    .forEach(row -> row.set(park, row.get(park).equals("P02") ? "P02" : ""));
            rows.subList(1, rows.size()).stream()
                    .filter(row -> row.get(park).equals("P02"))
                    .forEach(row -> zones.add(row.get(0)));
        });
        assertThat(zones).isNotEmpty();
        RawFolder.change(alone, "establishments", rows -> {
            int park = RawFolder.place(rows.get(0), "park");
            rows.subList(1, rows.size()).removeIf(row -> !row.get(park).equals("P02"));
        });
        for (String table : Run.names(alone)) {
            if (!Set.of("parks.csv", "zones.csv", "establishments.csv", "industries.csv")
                    .contains(table)) {
                assertThat(alone.resolve(table).toFile().delete()).isTrue();
            }
        }
        Path next = ranked("next", "--raw", alone, "--fitted", first.resolve("fitted.json"));
        assertThat(value(next, "P02", "AGG03")).isNotNaN().isEqualTo(value(first, "P02", "AGG03"));
        assertThat(value(ranked("unfrozen", "--raw", alone, "--index", similarity()), "P02", "AGG03"))
                .isNaN();
        assertThat(next.resolve("fitted.json")).hasSameBinaryContentAs(first.resolve("fitted.json"));
    }

    /** An index that asks for little, to rank tables of a single park. */
    private Path similarity() {
        return Run.write(temporary.resolve("similarity.json"), """
                {"formatVersion": 1, "code": "jobs", "root": {"code": "ALL", "children": [
                  {"code": "AGG02", "direction": "higher", "goalposts": [0, 100]}]}}
                """);
    }

    private static double value(Path out, String park, String indicator) {
        Map<String, Double> values = new HashMap<>();
        cells(out.resolve("derivations.csv")).stream()
                .filter(row -> row.get(2).equals(indicator))
                .forEach(row ->
                        values.put(row.get(0), row.get(4).isEmpty() ? Double.NaN : Double.parseDouble(row.get(4))));
        return values.get(park);
    }

    @Test
    void anIndexFittedOnATableOfIndicatorsIsNotForRawTables() {
        Path out = temporary.resolve("table");
        Run.goodTable("--out", out);
        for (String language : List.of("en", "zh")) {
            Run run = Run.of("rank", "--raw", raw, "--fitted", out.resolve("fitted.json"), "--lang", language);
            assertThat(run.code()).isEqualTo(Main.BAD_INPUT);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .contains(
                            language.equals("zh")
                                    ? List.of("由指标表拟合", "也许：用 --data FILE")
                                    : List.of(
                                            "was fitted on a table of indicators", "Maybe give a table of indicators"));
        }
    }

    @Test
    void aBadCellIsNamed() {
        RawFolder.set(raw, "parks", 3, "developed_area", "多");
        assertThat(refused("--raw", raw, "--profile", "common"))
                .contains("parks.csv, line 3, column \"developed_area", "\"多\" is not a number");
        assertThat(Run.of("rank", "--raw", raw, "--profile", "common", "--lang", "zh")
                        .err())
                .contains("parks.csv 第3行", "“多”不是数");
    }

    @Test
    void anUnknownCodeIsNamedWithTheNearest() {
        RawFolder.set(raw, "staff", 2, "park", "P91");
        assertThat(refused("--raw", raw, "--profile", "common"))
                .contains(
                        "staff.csv, line 2, column \"park\": \"P91\" is not in table parks",
                        "maybe correct it, or add it to table parks");
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThat(refused("--raw", temporary.resolve("none")))
                .contains("There is no folder", "none", "Maybe give the folder of the raw tables");
    }

    @Test
    void anEmptyTemplateHoldsNoPark() {
        Path empty = temporary.resolve("empty");
        Run.good("template", "--raw", empty);
        assertThat(refused("--raw", empty)).contains("The raw tables hold no park.", "Maybe ");
    }

    @Test
    void optionsThatContradictEachOtherAreRefused() {
        assertThat(refused("--raw", raw, "--data", "parks.csv"))
                .contains("--data gives a table of indicators and --raw raw tables", "Maybe leave one of them out.");
        assertThat(refused("--raw", raw, "--unit", "code")).contains("--unit cannot be given beside it");
        assertThat(refused("--raw", " ")).contains("--raw is empty");
    }

    @Test
    void resultsDoNotStandAmongTheRawTables() {
        List<String> before = Run.names(raw);
        assertThat(refused("--raw", raw, "--profile", "common", "--out", raw))
                .contains("The results would stand among the raw tables", "Maybe give --out another directory.");
        assertThat(Run.names(raw)).isEqualTo(before);
    }

    private static String refused(Object... options) {
        List<Object> arguments = new ArrayList<>(List.of("rank"));
        arguments.addAll(List.of(options));
        Run run = Run.of(arguments.toArray());
        assertThat(run.code()).as(run.err()).isEqualTo(Main.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).doesNotContain("Exception", "defect");
        return run.err();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "GB18030", "UTF-16"})
    void charsetsOfTheTablesMakeNoDifference(String charset) {
        String expected = Run.good("rank", "--raw", raw, "--profile", "common");
        for (String name : Run.names(raw)) {
            // GBK has no signs for squares and cubes.
            String text = Run.read(raw.resolve(name)).replace('²', '2').replace('³', '3');
            Run.write(raw.resolve(name), text, Charset.forName(charset));
        }
        assertThat(Run.good("rank", "--raw", raw, "--profile", "common", "--charset", charset))
                .isEqualTo(expected);
    }

    /** The program as one file holds the tables in a jar. */
    @Test
    void tablesAreReadFromAJarToo() throws IOException {
        Path jar = temporary.resolve("tables.zip");
        try (var zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Path inside = Files.createDirectories(zip.getPath("/raw"));
            for (String name : Run.names(raw)) {
                Files.copy(raw.resolve(name), inside.resolve(name));
            }
        }
        try (var zip = FileSystems.newFileSystem(jar)) {
            RawTables packed = RawTables.read(zip.getPath("/raw"));
            DerivationSettings settings = DerivationSettings.standard();
            assertThat(RawIndicators.of(packed, settings).data())
                    .isEqualTo(RawIndicators.of(RawTables.read(raw), settings).data());
        }
    }
}
