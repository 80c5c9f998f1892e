package org.parkgauge.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parkgauge.data.Csv;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Prerequisite;
import org.parkgauge.index.Scores;
import org.parkgauge.index.Tiers;
import org.parkgauge.integration.IntegrationIndex;

/** What the program says of the table of indicators of the sample prefecture. */
class SampleRankingTest {

    private static final String INCOMPLETE = "落霞盐化园";
    private static final String UNBALANCED = "玄石能化园";

    @TempDir
    private Path temporary;

    private static Scores scores() {
        IndexSpec spec = IntegrationIndex.icii().withProfile("common");
        Dataset parks = Run.parks(spec);
        return spec.fit(parks).score(parks);
    }

    @Test
    void scoresAreThoseOfAnIndependentCalculation() {
        Scores scores = scores();
        Dataset expected = Csv.standard()
                .read(
                        new ByteArrayInputStream(
                                Run.resource("sample-expected.csv").getBytes(StandardCharsets.UTF_8)),
                        "sample-expected.csv");
        assertThat(expected.units()).hasSize(14).containsExactlyElementsOf(scores.units());
        assertThat(expected.variables()).containsExactly("ICII", "INF", "PUB", "JHB", "AGG", "GOV", "ECO", "INO");
        int missing = 0;
        for (String code : expected.variables()) {
            for (String unit : expected.units()) {
                double wanted = expected.column(code).get(expected.place(unit));
                if (Double.isNaN(wanted)) {
                    assertThat(scores.score(unit, code))
                            .as("%s of %s", code, unit)
                            .isNaN();
                    missing++;
                } else {
                    assertThat(scores.score(unit, code))
                            .as("%s of %s", code, unit)
                            .isCloseTo(wanted, within(1e-9));
                }
            }
        }
        assertThat(missing).isEqualTo(2);
    }

    @Test
    void tiersFollowTheScoresTheCapAndTheMissing() {
        Scores scores = scores();
        Function<String, String> tier =
                unit -> scores.tier(unit).map(Tiers.Tier::code).orElse("none");
        Map<String, Long> counts = scores.units().stream().collect(Collectors.groupingBy(tier, Collectors.counting()));
        assertThat(counts)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("high", 2L, "well", 3L, "emerging", 5L, "weak", 2L, "separated", 1L, "none", 1L));
        assertThat(scores.score(UNBALANCED)).isGreaterThan(65);
        assertThat(scores.score(UNBALANCED, "JHB")).isLessThan(40);
        assertThat(tier.apply(UNBALANCED)).isEqualTo("emerging");
        assertThat(scores.units().stream().filter(scores::isTierLowered)).containsExactly(UNBALANCED);
        assertThat(tier.apply(INCOMPLETE)).isEqualTo("none");
        assertThat(scores.bounds(INCOMPLETE).low()).isCloseTo(41.07, within(0.01));
        assertThat(scores.bounds(INCOMPLETE).high()).isCloseTo(52.20, within(0.01));
    }

    @Test
    void theRankingIsInvented() {
        assertThat(Run.good("rank")).startsWith("Sample prefecture: 14 invented parks, all figures made up");
        assertThat(Run.good("rank", "--lang", "zh")).startsWith("示例市：14 个虚构园区，数据均为编造");
    }

    @Test
    void withoutArgumentsTheSampleIsRankedInTheLanguageOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertThat(Run.exactly()).isEqualTo(Run.of("rank", "--lang", "zh"));
            Locale.setDefault(Locale.GERMANY);
            assertThat(Run.exactly()).isEqualTo(Run.of("rank", "--lang", "en"));
        } finally {
            Locale.setDefault(before);
        }
    }

    /** The line of a table that speaks of a unit, cut where two blanks or more stand. */
    private static List<String> cells(String output, String heading, String unit) {
        return output.lines()
                .dropWhile(line -> !line.contains(heading))
                .filter(line -> line.contains(unit))
                .findFirst()
                .map(line -> Arrays.asList(line.strip().split(" {2,}")))
                .orElseThrow(() -> new AssertionError("no line of " + unit));
    }

    @Test
    void everyRowHasRankBoundsScoreTierAndRanksInChinese() {
        String out = Run.goodTable("--lang", "zh");
        assertThat(out).contains("产城融合指数（icii 1.1，类型方案“通用方案”）", "14 个单元，59 项指标，其中 32 项计入总分");
        assertThat(out).contains("数据：年份 2024；价格基期 2024；统计范围 park+town；来源 虚构数据 invented");
        assertThat(cells(out, "名次", "单元"))
                .containsExactly(
                        "名次", "上下限", "类型内", "板块内", "单元", "得分", "上下限", "等级", "INF", "PUB", "JHB", "AGG", "GOV*", "ECO*",
                        "INO*");
        assertThat(cells(out, "名次", "青禾高新区"))
                .containsExactly("1", "1", "1", "青禾高新区", "88.17", "高度融合", "1", "2", "1", "1", "1", "2", "2");
        assertThat(cells(out, "名次", UNBALANCED))
                .containsExactly("5", "1", "1", UNBALANCED, "66.63", "初步融合 ↓", "2", "4", "13", "2", "4", "10", "4");
        assertThat(cells(out, "名次", "金穗农产品加工园"))
                .containsExactly(
                        "7",
                        "7–8",
                        "2",
                        "1",
                        "金穗农产品加工园",
                        "63.79",
                        "61.70–64.22",
                        "初步融合",
                        "10",
                        "6",
                        "2",
                        "10",
                        "9",
                        "5",
                        "12");
        assertThat(cells(out, "名次", "望舒煤化园")).contains("较低融合 !");
        assertThat(cells(out, "名次", INCOMPLETE))
                .containsExactly(
                        "–",
                        "11–13",
                        "–",
                        "–",
                        INCOMPLETE,
                        "–",
                        "41.07–52.20",
                        "–",
                        "13",
                        "–",
                        "11",
                        "8",
                        "13",
                        "12",
                        "8");
        assertThat(out).contains("等级下调：有核心维度低于 40", "有前提条件未达标，见注意事项", "权重为 0：照样评分，不计入总分");
        assertThat(out)
                .contains("  - PUB 公共服务：缺失太多，没有得分（落霞盐化园）")
                .contains("  - PUB04 医疗可达人口占比：数据缺失（听泉工业园、落霞盐化园）")
                .contains("  - environment 生态环境保护：前提条件未达标（望舒煤化园）")
                .containsSubsequence("关于不计入总分的指标（权重为 0）", "  - GOV03 项目审批时限：数据缺失（墨池工业园）");
    }

    @Test
    void inEnglishTheParksBearTheirEnglishNames() {
        String out = Run.goodTable();
        assertThat(out).contains("Industry–City Integration Index (icii 1.1, profile \"Common profile\")");
        assertThat(out).contains("14 units, 59 indicators, of which 32 make up the score");
        assertThat(out).contains("Data: year 2024; prices of 2024; catchment park+town; source");
        assertThat(cells(out, "rank  ", "unit"))
                .startsWith("rank", "bounds", "in type", "in block", "unit", "score", "bounds", "tier", "INF");
        assertThat(cells(out, "rank  ", "Xuanshi"))
                .startsWith("5", "1", "1", "Xuanshi Energy and Chemical Park", "66.63", "emerging ↓", "2", "4", "13");
        assertThat(cells(out, "rank  ", "Luoxia"))
                .startsWith("–", "11–13", "–", "–")
                .contains("41.07–52.20");
        assertThat(out)
                .contains("tier lowered: a core dimension is below 40", "a prerequisite is not met, see the warnings")
                .contains("  - PUB04 Population with adequate health-care access: value missing"
                        + " (Tingquan Industrial Park, Luoxia Salt Chemical Park)")
                .contains("  - environment Environmental protection: prerequisite not met (Wangshu Coal Chemical Park)")
                .doesNotContain("青禾高新区", INCOMPLETE);
    }

    @Test
    void everyUnitIsListedOnceInRankingOrderWithItsTwoWeakestIndicators() {
        Scores scores = scores();
        for (String language : List.of("zh", "en")) {
            List<String> lines = Run.ofTable("--lang", language).lines();
            List<String> names = scores.ranking().stream()
                    .map(unit -> language.equals("zh")
                            ? unit
                            : scores.data()
                                    .attribute("name_en")
                                    .get(scores.data().place(unit)))
                    .toList();
            int heading = indexOf(lines, language.equals("zh") ? "得分最低的两项指标" : "two weakest indicators");
            int ranking = indexOf(lines, language.equals("zh") ? "名次" : "rank  ");
            for (int i = 0; i < names.size(); i++) {
                String unit = scores.ranking().get(i);
                assertThat(lines.get(ranking + 1 + i)).contains(names.get(i) + "  ");
                List<String> weakest = scores.weakest(unit, 2);
                assertThat(lines.get(heading + 2 + i))
                        .startsWith("  " + names.get(i))
                        .containsSubsequence(weakest.get(0) + " ", weakest.get(1) + " ");
            }
            assertThat(lines.get(heading + 2 + names.size())).isEmpty();
        }
        assertThat(scores.weakest("墨池工业园", 2)).containsExactly("PUB06", "AGG05");
        assertThat(cells(Run.goodTable("--lang", "zh"), "得分最低的两项指标", "墨池工业园"))
                .containsExactly("墨池工业园", "PUB06 金融网点就近覆盖率", "7.7", "AGG05 生产性服务业占比", "7.9");
    }

    private static int indexOf(List<String> lines, String words) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(words)) {
                return i;
            }
        }
        throw new AssertionError("no line with " + words);
    }

    @Test
    void columnsLineUp() {
        for (String language : List.of("zh", "en")) {
            List<String> lines = Run.ofTable("--lang", language).lines();
            int heading = indexOf(lines, language.equals("zh") ? "名次" : "rank  ");
            List<String> table = lines.subList(heading, heading + 15);
            assertThat(table.stream().map(TextTable::width).distinct()).hasSize(1);
            assertThat(table)
                    .allSatisfy(line -> assertThat(TextTable.width(line)).isLessThan(150));
        }
    }

    @Test
    void provenanceNamesDefinitionDataAndVersion() {
        Scores scores = scores();
        assertThat(Run.goodTable())
                .contains("Provenance: icii 1.1, definition "
                        + scores.provenance().specHash().substring(0, 12)
                        + ", fitted on data "
                        + scores.data().fingerprint().substring(0, 12)
                        + " (14 units), Parkgauge "
                        + scores.provenance().library());
    }

    @Test
    void theSampleServesEveryReadyMadeIndex() {
        for (String name : IntegrationIndex.names()) {
            assertThat(Run.goodTable("--index", name)).contains("(" + name + " 1.1, profile \"Common profile\")");
        }
        String classic = Run.goodTable("--index", "classic-cn", "--lang", "zh");
        assertThat(classic).doesNotContain("等级").contains("有缺失值的单元未参与权重计算（竹汀生态产业园）", "PUB 公共服务：缺失太多，没有得分（落霞盐化园）");
        assertThat(classic).doesNotContain("未参与权重计算（青禾高新区");
    }

    @Test
    void aTableOfOnesOwnStatesItsProfile() {
        Path parks = Run.write(temporary.resolve("parks.csv"), Run.sample());
        Run refused = Run.of("rank", "--data", parks);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("different types", "城市功能板块", "镇园一体")
                .contains("\nMaybe choose the common profile", "[common, city, town]", "--profile");
        assertThat(Run.of("rank", "--data", parks, "--lang", "zh").err()).contains("不同类型", "也许：选用通用方案", "--profile");

        String ranked = Run.good("rank", "--data", parks, "--profile", "common");
        assertThat(ranked).startsWith("Industry–City Integration Index").doesNotContain("made up");
    }

    @Test
    void aProfileMadeForOneTypeRefusesTheOther() {
        Path parks = Run.write(temporary.resolve("parks.csv"), Run.sample());
        Run refused = Run.of("rank", "--data", parks, "--profile", "city");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("Profile \"city\"", UNBALANCED, "墨池工业园", "Maybe choose the common profile")
                .doesNotContain("青禾高新区");
        assertThat(Run.ofTable("--profile", "town", "--lang", "zh").err()).contains("类型方案“town”", "青禾高新区");
    }

    @Test
    void oneTypeIsRankedByItsProfileOnTheCatchmentThatItNeeds() {
        String city = Run.sample(rows -> rows.removeIf(row -> row[3].equals("镇园一体")));
        Path parks = Run.write(temporary.resolve("city.csv"), city);
        Run refused = Run.of("rank", "--data", parks, "--profile", "city");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("Profile \"city\"", "catchment \"park\"", "these are of \"park+town\"");
        assertThat(Run.of("rank", "--data", parks, "--profile", "city", "--lang", "zh")
                        .err())
                .contains("要求统计范围“park”", "数据为“park+town”");
        Run.write(parks, city.replace("park+town", "park"));
        assertThat(Run.good("rank", "--data", parks, "--profile", "city"))
                .contains("profile \"City-function block\"", "5 units");

        Path towns = Run.write(
                temporary.resolve("town.csv"), Run.sample(rows -> rows.removeIf(row -> row[3].equals("城市功能板块"))));
        assertThat(Run.good("rank", "--data", towns, "--profile", "town", "--lang", "zh"))
                .contains("类型方案“镇园一体”", "9 个单元");
    }

    @Test
    void differentCatchmentsAreRefused() {
        Path parks =
                Run.write(temporary.resolve("parks.csv"), Run.sample(rows -> Run.set(rows, 3, "catchment", "park")));
        Run refused = Run.of("rank", "--data", parks, "--profile", "common");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("different catchments", "park+town", "cannot be ranked together");
        assertThat(Run.of("rank", "--data", parks, "--profile", "common", "--lang=zh")
                        .err())
                .contains("统计范围不同");
    }

    @Test
    void parksWithoutSupplementaryColumnsAreRanked() {
        Path parks = Run.write(temporary.resolve("parks.csv"), Run.sample(rows -> {
            int core = Arrays.asList(rows.get(0)).indexOf("GOV01");
            rows.replaceAll(row -> Arrays.copyOf(row, core));
        }));
        String out = Run.good("rank", "--data", parks, "--profile", "common", "--lang", "zh");
        assertThat(cells(out, "名次", "青禾高新区")).containsSequence("88.17", "高度融合", "1", "2", "1", "1", "–", "–", "–");
    }

    @Test
    void anEmptyEnglishNameFallsBackToTheName() {
        Path parks = Run.write(temporary.resolve("parks.csv"), Run.sample(rows -> Run.set(rows, 1, "name_en", "")));
        assertThat(Run.good("rank", "--data", parks, "--profile", "common"))
                .contains("  青禾高新区  ", "  Linxi Science and Innovation Park  ");
    }

    @Test
    @Timeout(20)
    void aLargeTableIsPrintedQuickly() {
        int copies = 214;
        Path parks = Run.write(temporary.resolve("parks.csv"), Run.sample(rows -> {
            List<String[]> few = List.copyOf(rows.subList(1, rows.size()));
            for (int i = 1; i <= copies; i++) {
                for (String[] row : few) {
                    String[] copy = row.clone();
                    copy[0] += i;
                    copy[1] += " " + i;
                    rows.add(copy);
                }
            }
        }));
        Run.goodTable();
        long start = System.nanoTime();
        String out = Run.good("rank", "--data", parks, "--profile", "common");
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(8));
        assertThat(out).contains("3010 units");
        assertThat(out.lines().filter(line -> line.contains("Qinghe High-tech Zone 7  ")))
                .hasSize(2);
        assertThat(out.lines().filter(line -> line.length() > 1500)).isEmpty();
    }

    @Test
    void theProgramItselfSpeaksUtf8AndEndsWithItsCode() throws IOException, InterruptedException {
        String expected = Run.good("rank", "--lang", "zh");
        Path out = temporary.resolve("out.txt");
        Path err = temporary.resolve("err.txt");
        assertThat(process(out, err, "rank", "--lang", "zh")).isZero();
        assertThat(Run.read(out)).isEqualTo(expected);
        assertThat(err).isEmptyFile();
        assertThat(process(out, err, "rank", "--index", "没有", "--lang", "zh")).isEqualTo(2);
        assertThat(out).isEmptyFile();
        assertThat(Run.read(err)).startsWith("没有名为“没有”的现成指数。").doesNotContain("Exception");
    }

    private static int process(Path out, Path err, String... arguments) throws IOException, InterruptedException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=ISO-8859-1"));
        command.addAll(List.of("-cp", classPath, Main.class.getName()));
        Stream.of(arguments).forEach(command::add);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Files.deleteIfExists(out);
        return builder.start().waitFor();
    }

    @Test
    void aVetoLowersTheTierAndIsNamed() {
        IndexSpec spec = IntegrationIndex.icii().withProfile("common");
        List<Prerequisite> strict = spec.prerequisites().stream()
                .map(one -> new Prerequisite(one.code(), one.label(), one.attribute(), true))
                .toList();
        Path index = temporary.resolve("strict.json");
        FittedIndex fitted = spec.toBuilder().prerequisites(strict).build().fit(Run.parks(spec));
        org.parkgauge.json.IndexJson.writeFitted(fitted, index);
        String out = Run.goodTable("--fitted", index, "--lang", "zh");
        assertThat(cells(out, "名次", "望舒煤化园")).contains("分离 ↓ !");
        assertThat(out).contains("等级下调：有核心维度低于 40，或一票否决的前提条件未达标");
    }
}
