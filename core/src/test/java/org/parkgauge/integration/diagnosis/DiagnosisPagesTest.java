package org.parkgauge.integration.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** What the pages say, of one park and of the set. */
class DiagnosisPagesTest {

    private static final double NAN = Double.NaN;

    /** Seven parks with a score and one without. */
    private static Parks eight() {
        return new Parks()
                .park("P1", 90)
                .but("PUB", 70)
                .park("P2", 80)
                .but("PUB", 60)
                .park("P3", 70)
                .but("PUB", 40)
                .park("P4", 60)
                .but("PUB", 30)
                .park("P5", 50)
                .but("AGG", 30)
                .park("P6", 40)
                .but("PUB", 20)
                .park("P7", 30)
                .but("PUB", 10)
                .park("P8", 50)
                .but("INF", NAN)
                .attribute("block", "A", "A", "A", "A", "B", "B", "B", "B")
                .attribute("block_en", "North", "North", "North", "North", "", "", "", "")
                .attribute("type", "city", "city", "city", "city", "town", "town", "town", "town")
                .attribute("catchment", "park", "park", "park", "park", "park", "park", "park", "park")
                .attribute("safety", "yes", "yes", "yes", "yes", "yes", "yes", "no", "")
                .attribute("environment", "yes", "yes", "yes", "yes", "yes", "yes", "no", "");
    }

    private static Structures structures() {
        return new Structures(
                List.of("P1", "P2", "P3", "Old"),
                List.of(Text.of("石油、煤炭", "oil, coal"), Text.of("食品", "food")),
                Matrix.of(4, 2, 3, 4, 6, 8, 1, 0, 0, 2));
    }

    private static Diagnosis diagnosis() {
        return eight().diagnosis(
                        DiagnosisSettings.usual().comparedWithin("type"),
                        Evidence.NONE.structures(structures()).names(Map.of("Old", Text.of("旧园", "Old Park"))));
    }

    private static List<String> lines(String page) {
        return page.lines().toList();
    }

    @Test
    void thePageOfTheSetInEnglish() {
        assertThat(lines(diagnosis().toText(Language.EN)))
                .startsWith(
                        "All parks: industry–city integration",
                        "",
                        "8 parks, 7 of them with an index score: mean 53.0, median 50.5.",
                        "Highest: P1 84.5, P2 74.4, P3 60.9; lowest: P5 44.0, P6 33.6, P7 22.8.",
                        "Too little data for a score: P8.",
                        "Prerequisite not met, Work safety (1): P7.",
                        "Prerequisite not met, Environmental protection (1): P7.",
                        "",
                        "TIERS",
                        "- Highly integrated (1): P1.",
                        "- Well integrated (1): P2.",
                        "- Emerging (2): P3, P4.",
                        "- Weak (1): P5.",
                        "- Separated (2): P6, P7.",
                        "",
                        "MEAN SCORES OF THE DIMENSIONS",
                        "- In the score: Infrastructure 60.0, Public services 41.3, Jobs–housing balance 58.8, Industrial"
                                + " agglomeration 56.3.",
                        "- Not in the score: Institutions 58.7, Ecology 58.8, Innovation and investment 58.8.",
                        "- The weakest dimension of each park: Public services 6, Industrial agglomeration 1.")
                .contains(
                        "COMMON OBSTACLES (parks with it among their 5 largest, of 7)",
                        "- Four core dimensions: superior coordination 1, good coordination 1, intermediate coordination 2,"
                                + " primary coordination 1, barely coordinated 1, near imbalance 1.",
                        "- Industry strong, city strong (2): P1, P2.",
                        "- None (1): P8.",
                        "SIMILARITY OF INDUSTRIES (cosine, 0–1)",
                        "- 1 of 6 pairs of parks reaches 0.85.",
                        "- Most alike: P1 and P2 1.00, P1 and Old Park 0.80, P2 and Old Park 0.80, P1 and P3 0.60, P2 and P3"
                                + " 0.60.",
                        "           1     2     3     4",
                        "     1     –  1.00  0.60  0.80  P1",
                        "     4  0.80  0.80  0.00     –  Old Park",
                        "BLOCKS (mean scores)",
                        "- North (4 parks): index 67.6; Infrastructure 75.0, Public services 50.0, Jobs–housing balance"
                                + " 75.0, Industrial agglomeration 75.0.",
                        "INDICATORS MISSING MOST OFTEN (number of parks)")
                .anyMatch(line -> line.startsWith("- City-function block (4 parks): index 67.6;"))
                .anyMatch(line -> line.startsWith("- Supporting facilities: "));
    }

    @Test
    void thePageOfTheSetInChinese() {
        assertThat(lines(diagnosis().toText(Language.ZH)))
                .startsWith(
                        "全部园区：产城融合诊断",
                        "",
                        "共 8 个园区，其中 7 个有总得分，平均 53.0，中位数 50.5。",
                        "得分最高：P1 84.5、P2 74.4、P3 60.9；得分最低：P5 44.0、P6 33.6、P7 22.8。",
                        "数据不足、没有总得分：P8。",
                        "前提条件未达标，安全生产（1 个）：P7。",
                        "前提条件未达标，生态环境保护（1 个）：P7。",
                        "",
                        "【等级】",
                        "- 高度融合（1 个）：P1。")
                .contains(
                        "- 各园区最弱的维度：公共服务 6 个、产业集聚 1 个。",
                        "- 相似度达到 0.85 的有 1 对（共 6 对）。",
                        "- 高产高城（2 个）：P1、P2。",
                        "- 无法判定（1 个）：P8。",
                        "【板块比较】（平均得分）",
                        "【类型比较】（平均得分）",
                        "【各标题下涉及园区最多的议题】（园区数）",
                        "【缺失最多的指标】（园区数）");
    }

    @Test
    void whatIsDiscussedInMostParksIsCounted() {
        Diagnosis diagnosis = eight().diagnosis(
                        DiagnosisSettings.usual()
                                .rules(new SuggestionRules(List.of(new SuggestionRule(
                                        "r",
                                        Heading.INDUSTRIAL_UPGRADING,
                                        Trigger.WEAK,
                                        List.of("AGG01", "PUB03", "AGG"),
                                        50,
                                        List.of(),
                                        Text.of("{list}", "{list}"))))),
                        Evidence.NONE);
        // PUB03 below 50 in P3, P4, P6, P7; AGG01 in P5, P6, P7; dimensions are not counted
        assertThat(lines(diagnosis.toText(Language.EN)))
                .contains(
                        "- Industrial upgrading: Doctors per 1,000 people served 4, Leading-industry location quotient 3.");
    }

    @Test
    void aSetWithoutScoresStructuresOrGroupsIsSaidToBe() {
        Diagnosis diagnosis = new Parks().park("P", NAN).diagnosis();
        assertThat(lines(diagnosis.toText(Language.EN)))
                .contains(
                        "1 park, without an index score.",
                        "- Industry and city: none, since a subsystem has no score.",
                        "- None, since no industrial structures are known.")
                .doesNotContain("TIERS")
                .noneMatch(line -> line.startsWith("COMMON OBSTACLES") || line.startsWith("BLOCKS"));
        assertThat(diagnosis.toText(Language.ZH)).contains("共 1 个园区，都没有总得分。", "- 未比较：没有产业结构数据。");
        assertThat(new Parks().park("P", 50).park("Q", 60).diagnosis().toText(Language.EN))
                .contains("2 parks, all with an index score: mean 55.0, median 55.0.\nBy score: Q 60.0, P 50.0.\n");
        assertThat(new Parks()
                        .park("P", 50)
                        .park("Q", 50)
                        .attribute("block", "A", "B")
                        .diagnosis()
                        .toText(Language.EN))
                .contains("The differences in the index score cannot be divided: all parks score the same.");
    }

    @Test
    void aLargeTableOfSimilarityIsLeftToTheDocument() {
        Parks parks = new Parks();
        List<String> names = new java.util.ArrayList<>();
        for (int i = 0; i < 21; i++) {
            parks.park("N" + i, 50);
            names.add("N" + i);
        }
        Diagnosis diagnosis = parks.diagnosis(
                DiagnosisSettings.usual(),
                Evidence.NONE.structures(Structures.of(names, List.of("coal"), Matrix.generate(21, 1, i -> i + 1))));
        assertThat(diagnosis.toText(Language.EN))
                .contains("210 of 210 pairs of parks reach 0.85.")
                .doesNotContain("     1     –");
    }

    @Test
    void aParkAgainstNormAndGroup() {
        Evidence evidence = Evidence.NONE.derivations(
                Map.of("P4", Map.of("PUB03", Text.of("1000 × 1 ÷ 2 = 0.96", "1000 × 1 / 2 = 0.96"))));
        ParkDiagnosis park = eight().but("PUB03", NAN)
                .diagnosis(DiagnosisSettings.usual().comparedWithin("type").count(3), evidence)
                .park("P4");
        assertThat(lines(park.toText(Language.EN)))
                .contains(
                        "Rank 4 of the 7 parks with a score, 4 of 4 in \"City-function block\", 4 of 4 in \"North\".",
                        "Type: industry weak, city weak (industry 60.0, city 45.0; strong from 65).",
                        "WEAKEST INDICATORS (lowest scores; the group is \"City-function block\", 4 parks)",
                        "- 15-minute life-circle coverage: 30%, score 30.0; target 100%, 70 percentage points below; group"
                                + " median 50%; costs the index 2.7 points",
                        "- Doctors per 1,000 people served: 0.96 per 1,000, score 30.0; target 3.2, 2.24 below; group median"
                                + " 1.6; costs the index 2.7 points",
                        "    Working: 1000 × 1 / 2 = 0.96",
                        "Farthest behind the median score of the group, in points: 15-minute life-circle coverage 20.0,"
                                + " Compulsory-education seat adequacy 20.0, Doctors per 1,000 people served 20.0.",
                        "None: no industrial structures are known.")
                .noneMatch(line -> line.contains("No workings are known"));
        assertThat(lines(park.toText(Language.ZH)))
                .contains(
                        "在有总得分的 7 个园区中列第 4 位；在“城市功能板块”的 4 个园区中列第 4 位；在“A”的 4 个园区中列第 4 位。",
                        "产城类型：低产低城（产业 60.0，城市 45.0；均以 65 分为界）。",
                        "【短板】（得分最低的指标；同组指“城市功能板块”，共 4 个园区）",
                        "- 千人执业医师数：0.96 人/千人，得 30.0 分；目标值 3.2，低 2.24；同组中位数 1.6；使总得分减少 2.7 分",
                        "    计算：1000 × 1 ÷ 2 = 0.96",
                        "得分落后同组中位数最多的指标（分）：15分钟生活圈设施覆盖率 20.0、义务教育学位保障度 20.0、千人执业医师数 20.0。",
                        "未比较：没有产业结构数据。");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsMissingSaysWhy(Language language) {
        boolean chinese = language == Language.ZH;
        Evidence evidence = Evidence.NONE.derivations(
                Map.of("P8", Map.of("INF01", Text.of("缺少“供电面积”", "lacks \"Area with power\""))));
        ParkDiagnosis park =
                eight().diagnosis(DiagnosisSettings.usual(), evidence).park("P8");
        assertThat(park.typologyReason()).isEqualTo(Text.of("城市没有得分", "the city has no score"));
        assertThat(lines(park.toText(language)))
                .contains(
                        chinese
                                ? "前提条件未填报：安全生产、生态环境保护。"
                                : "Prerequisites not stated: Work safety, Environmental protection.",
                        chinese ? "产城类型：无法判定，城市没有得分。" : "Type: none, since the city has no score.",
                        chinese
                                ? "- 缺失：七通一平达标率——缺少“供电面积”。"
                                : "- Missing: Completeness of the seven connections and levelling – lacks \"Area with power\".",
                        chinese
                                ? "- 缺失：路网密度、公交站点500 m就业覆盖率、双电源供电保障率、再生水（中水）回用率、市政管网城镇联网率、五个一体化成熟度、公辅与安全设施完备度。"
                                : "- Missing: Road-network density, Jobs within 500 m of a transit stop, Dual-source power supply, Reclaimed-water use rate, Town–park network interconnection, Five-integrations maturity, Utility and safety completeness.")
                .anyMatch(line -> line.startsWith(
                        chinese ? "缺失的指标若全取最差值，总得分为 " : "With all missing indicators at their worst the score is "))
                .anyMatch(line -> line.contains(chinese ? "基础设施 无得分" : "Infrastructure (no score)"));
        assertThat(new Parks().park("P", 50).diagnosis().park("P").toText(language))
                .contains(chinese ? "没有给出指标的计算过程" : "No workings are known");
    }

    @Test
    void reasonsWhyThereIsNoQuadrantOrCompetitor() {
        ParkDiagnosis noIndustry =
                new Parks().park("P", 50).but("AGG", NAN).diagnosis().park("P");
        assertThat(noIndustry.typologyReason().en()).isEqualTo("the industry has no score");
        ParkDiagnosis lone = new Parks()
                .park("P", 50)
                .diagnosis(DiagnosisSettings.usual().threshold(QuadrantThreshold.GROUP_MEDIAN), Evidence.NONE)
                .park("P");
        assertThat(lone.typologyReason().en()).isEqualTo("fewer than two parks of its group have both scores");
        Structures apart = Structures.of(List.of("P", "Q"), List.of("a", "b"), Matrix.of(2, 2, 1, 0, 0, 1));
        assertThat(new Parks()
                        .park("P", 50)
                        .park("Q", 50)
                        .diagnosis(DiagnosisSettings.usual(), Evidence.NONE.structures(apart))
                        .park("P")
                        .rivalReason()
                        .en())
                .isEqualTo("the park shares no industry with another");
    }

    @Test
    void aParkWithoutAGroupIsComparedWithNone() {
        ParkDiagnosis park = new Parks()
                .park("P", 50)
                .park("Q", 60)
                .attribute("block", "", "A")
                .diagnosis(DiagnosisSettings.usual().comparedWithin("block"), Evidence.NONE)
                .park("P");
        assertThat(park.group()).isEqualTo(new ParkDiagnosis.PeerGroup("block", "", Text.EMPTY, 0));
        assertThat(park.toText(Language.EN))
                .contains("WEAKEST INDICATORS (lowest scores)\n", "- The park is in no group");
    }

    @Test
    void aLoweredTierSaysByWhat() {
        Dataset data = new Parks()
                .park("P", 90)
                .attribute("safety", "no")
                .attribute("environment", "yes")
                .data(Parks.icii());
        IndexSpec icii = Parks.icii();
        IndexSpec veto = icii.toBuilder()
                .prerequisites(icii.prerequisites().stream()
                        .map(one -> new org.parkgauge.index.Prerequisite(
                                one.code(),
                                one.label(),
                                one.attribute(),
                                one.code().equals("safety")))
                        .toList())
                .build();
        FittedIndex fitted = veto.fit(data);
        Diagnosis diagnosis = Diagnosis.of(fitted, data, fitted.score(data));
        assertThat(diagnosis.park("P").lowered()).isTrue();
        assertThat(diagnosis.park("P").toText(Language.EN))
                .contains("A prerequisite that is not met lowers the tier.", "Prerequisites not met: Work safety.");
        assertThat(diagnosis.park("P").toText(Language.ZH)).contains("因前提条件未达标，等级被降低。");
        assertThat(diagnosis.toText(Language.EN))
                .contains("Tier lowered by a weak core dimension or a prerequisite: P.");
        assertThat(diagnosis.toText(Language.ZH)).contains("等级因核心维度过低或前提条件未达标而受限：P。");
    }

    @Test
    void rangesSayOnWhichSideAValueLies() {
        assertThat(new Parks().park("P", 50).diagnosis().park("P").suggestions())
                .filteredOn(one -> one.rule().equals("roads"))
                .extracting(one -> one.point().zh())
                .containsExactly("路网密度 2.5 km/km²（偏低，得分 50.0，目标值 4–12）。路网如何调整，与城区道路的衔接缺在哪里？");
    }

    @Test
    void pairsOfParksThatAreOnlyComparedWithAreNotCounted() {
        Structures structures =
                Structures.of(List.of("P", "Old", "Older"), List.of("coal", "food"), Matrix.of(3, 2, 1, 0, 3, 4, 3, 4));
        String page = new Parks()
                .park("P", 50)
                .attribute("block", "A")
                .diagnosis(DiagnosisSettings.usual(), Evidence.NONE.structures(structures))
                .toText(Language.EN);
        assertThat(page)
                .contains("- 0 of 2 pairs of parks reach 0.85.\n", "- Most alike: P and Old 0.60, P and Older 0.60.\n")
                .contains("- A (1 park): index 50.0;")
                .doesNotContain("Differences in the index score", "cannot be divided");
    }
}
