package org.parkgauge.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.analysis.comparison.Comparison;
import org.parkgauge.analysis.weights.WeightSets;
import org.parkgauge.analysis.weights.WeightSpace;
import org.parkgauge.analysis.whatif.Aim;
import org.parkgauge.analysis.whatif.SingleChanges;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Scores;
import org.parkgauge.index.Tiers;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

/** Rows, findings, warnings and profiles: the numbers against the scores themselves, the words in both languages. */
final class ReportTest {

    private static final Scores SUM = ReportSamples.scores(ReportSamples.sum());
    private static final Scores GEOMETRIC = ReportSamples.scores(ReportSamples.geometric());

    @Test
    void aReportOfScoresAlone() {
        Report report = Report.of(SUM);
        assertThat(report.title()).isEqualTo(Text.of("示例指数", "Demo index"));
        assertThat(report.date()).isEmpty();
        assertThat(report.preparedFor()).isEqualTo(Text.EMPTY);
        assertThat(report.robustness()).isEmpty();
        assertThat(report.diagnosis()).isEmpty();
        assertThat(report.intervalBasis()).isEqualTo(Text.EMPTY);
        assertThat(report.units()).isEqualTo(Text.of("单元", "units"));
        assertThat(report.subject())
                .isEqualTo(Text.of(
                        "以“示例指数”（DEMO 2.0）为 4 个单元打分，其中 3 个有总得分；依据 2 个维度的 4 个指标。",
                        "Demo index (DEMO 2.0) of 4 units, of which 3 have an index score; it rests on 4 indicators in 2"
                                + " dimensions."));
        assertThat(report.method())
                .contains(
                        Text.of(
                                "标准化：固定目标值法（low = 0, high = 100, clamped = true）",
                                "Normalization: goalposts (low = 0, high = 100, clamped = true)"),
                        Text.of("合成：算术平均", "Aggregation: arithmetic mean"));
    }

    @Test
    void methodsOfOnesOwnAreNamedBesideTheUsual() {
        assertThat(Report.of(GEOMETRIC).method())
                .contains(Text.of(
                        "合成：算术平均（部分为几何平均（floor = 1））",
                        "Aggregation: arithmetic mean (in places geometric mean (floor = 1))"));
    }

    @Test
    void theCover() {
        Report report = Report.of(SUM)
                .titled(Text.of("标题", "Title"))
                .dated(LocalDate.of(2026, 3, 1))
                .preparedFor(Text.of("市政府", "City"))
                .notice(Text.of("注意", "Note"))
                .admitting(Text.of("权重", "weights"))
                .warnings(List.of(Issue.of(Issue.Kind.DATA, "A1", Text.of("旧", "old"))));
        assertThat(report.title().en()).isEqualTo("Title");
        assertThat(report.date()).contains(LocalDate.of(2026, 3, 1));
        assertThat(report.preparedFor().zh()).isEqualTo("市政府");
        assertThat(report.notice().zh()).isEqualTo("注意");
        assertThat(report.admittedWeights().en()).isEqualTo("weights");
        assertThat(report.warningTexts()).containsExactly(Text.of("A1：旧", "A1: old"));
        assertThat(report.titled(Text.of("x")).date()).isPresent();
    }

    @Test
    void rowsFollowTheRankingAndPartsAddUp() {
        List<RankingRow> rows = Report.of(SUM).ranking();
        assertThat(rows).extracting(RankingRow::unit).isEqualTo(SUM.ranking());
        for (RankingRow row : rows) {
            assertThat(row.rank()).isEqualTo(SUM.rank(row.unit()));
            assertThat(row.score()).isEqualTo(Double.valueOf(SUM.score(row.unit())));
            assertThat(row.tier()).isEqualTo(SUM.tier(row.unit()));
            assertThat(row.interval()).isEmpty();
            if (row.rank().isPresent()) {
                assertThat(row.parts().stream().mapToDouble(ScorePart::points).sum())
                        .isCloseTo(row.score(), within(1e-9));
            }
        }
        assertThat(rows.get(3).parts()).isEmpty();
        assertThat(rows.get(3).score()).isNaN();
    }

    @Test
    void lossesAreThePointsMissingFromFullMarks() {
        for (RankingRow row : Report.of(GEOMETRIC).ranking().subList(0, 3)) {
            assertThat(row.parts()).allSatisfy(part -> assertThat(part.points()).isNotNegative());
            assertThat(row.parts().stream().mapToDouble(ScorePart::points).sum() + row.score())
                    .isCloseTo(100, within(1e-9));
        }
    }

    @Test
    void namesForPeople() {
        Report report = Report.of(SUM);
        assertThat(report.name("甲园")).isEqualTo(Text.of("甲园", "First Park"));
        assertThat(report.name("丙园")).isEqualTo(Text.of("丙园"));
        assertThatThrownBy(() -> report.name("戊园"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The result has no unit \"戊园\".");
        assertThatThrownBy(() -> report.row("戊园")).hasMessageContaining("戊园");
        assertThat(report.warningTexts()).anySatisfy(text -> {
            assertThat(text.zh()).contains("丁园");
            assertThat(text.en()).contains("Fourth Park").doesNotContain("丁园");
        });
    }

    @Test
    void aNameThatTurnsTheDirectionKeepsToItself() {
        Dataset data = Dataset.of(List.of("\u202egnp.exe", "שלום", "甲\u2066乙", "A1–2 甲"))
                .with("A1", 1, 2, 3, 4)
                .with("A2", 1, 2, 3, 4)
                .with("B1", 1, 2, 3, 4)
                .with("B2", 1, 2, 3, 4);
        Report report = Report.of(ReportSamples.sum().fit(data).score(data));
        assertThat(report.name("\u202egnp.exe")).isEqualTo(Text.of("\u2068\u202egnp.exe\u2069"));
        assertThat(report.name("שלום")).isEqualTo(Text.of("\u2068שלום\u2069"));
        assertThat(report.name("甲\u2066乙")).isEqualTo(Text.of("\u2068甲乙\u2069"));
        assertThat(report.name("A1–2 甲")).isEqualTo(Text.of("A1–2 甲"));
    }

    @Test
    void aLoneUnitAndOnesThatShareTheFirstRank() {
        Dataset lone = ReportSamples.data().rows(0);
        assertThat(Report.of(ReportSamples.sum().fit(lone).score(lone))
                        .findings()
                        .get(0)
                        .text())
                .isEqualTo(Text.of("甲园得 79.4 分，等级为“良好”。", "First Park scores 79.4, tier \"good\"."));
        Dataset twins = Dataset.of(List.of("甲", "乙"))
                .with("A1", 60, 60)
                .with("A2", 60, 60)
                .with("B1", 60, 60)
                .with("B2", 20, 20);
        assertThat(Report.of(ReportSamples.sum().fit(twins).score(twins))
                        .findings()
                        .get(0)
                        .text())
                .satisfies(text -> {
                    assertThat(text.zh()).isEqualTo("乙、甲得 57.5 分，并列第一，等级为“不足”。");
                    assertThat(text.en()).isEqualTo("乙, 甲 share the first rank with 57.5, tier \"poor\".");
                });
    }

    @Test
    void intervalsOfASimulation() {
        Report report = Report.of(SUM).with(ReportSamples.robustness(ReportSamples.sum()));
        for (RankingRow row : report.ranking().subList(0, 3)) {
            RankInterval interval = row.interval().orElseThrow();
            assertThat(interval.best()).isLessThanOrEqualTo(row.rank().orElseThrow());
            assertThat(interval.worst()).isGreaterThanOrEqualTo(row.rank().orElseThrow());
            assertThat(row.band()).isPositive();
        }
        assertThat(report.intervalBasis().en()).contains("60 rankings").contains("no confidence interval");
        assertThat(report.findings()).extracting(Finding::kind).contains(Finding.Kind.CERTAINTY);
    }

    @Test
    void intervalsOfAdmittedWeights() {
        WeightSpace space = WeightSpace.of(SUM, WeightSets.within(0.1));
        Report report = Report.of(SUM).with(space.rankRanges());
        assertThat(report.ranking().get(0).interval()).contains(new RankInterval(1, 1));
        assertThat(report.ranking().get(0).band()).isEqualTo(1);
        assertThat(report.intervalBasis().zh()).contains("一切权重");
    }

    @Test
    void theFindings() {
        List<Finding> findings = Report.of(SUM).findings();
        assertThat(findings)
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.STANDING, Finding.Kind.COMMON_WEAKNESS, Finding.Kind.SPREAD);
        assertThat(findings.get(0).text().zh()).startsWith("甲园得 79.4 分，排名第一，等级为“良好”。最后一位丙园得 28.8 分");
        assertThat(findings.get(0).text().en()).contains("First Park ranks first with 79.4, tier \"good\".");
        assertThat(findings.get(1).text().zh()).contains("学位").contains("城市");
        assertThat(findings.get(1).text().en())
                .contains("School places (City): a mean score of 55.0; 1 of the 3 units");
        assertThat(findings.get(2).text().en()).contains("Industry").contains("30.0 to 85.0");
    }

    @Test
    void whatHasChangedIsAFinding() {
        Dataset earlier = ReportSamples.data().rows(1, 0, 2, 3);
        Dataset before = Dataset.of(List.of("甲园", "乙园", "丙园"))
                .with("A1", 10, 70, 20)
                .with("A2", 10, 50, 40)
                .with("B1", 10, 75, 30)
                .with("B2", 35, 20, 30);
        Report report = Report.of(SUM).with(Comparison.of(SUM.index().score(before), SUM));
        assertThat(report.findings().get(2).text())
                .satisfies(text -> assertThat(text.en())
                        .contains("First Park has moved most since the earlier result: up 2, from rank 3 to 1"));
        assertThat(report.row("甲园").change().orElseThrow().rise()).isEqualTo(2);
        assertThat(Report.of(SUM)
                        .with(Comparison.of(SUM.index().score(earlier), SUM))
                        .findings()
                        .get(2)
                        .text())
                .isEqualTo(Text.of("与先前结果相比，名次没有变化。", "No rank has changed since the earlier result."));
    }

    @Test
    void nobodyWithAScore() {
        Dataset data = ReportSamples.data().rows(3);
        Report report = Report.of(ReportSamples.sum().fit(ReportSamples.data()).score(data));
        assertThat(report.findings()).hasSize(1);
        assertThat(report.findings().get(0).text().en()).contains("None of the units has enough data");
        assertThat(report.profile("丁园").gains().get(0).en()).contains("no index score");
    }

    @Test
    void tiersWithoutRanks() {
        Report report = Report.of(SUM)
                .with(ReportSamples.robustness(ReportSamples.sum()))
                .tiersOnly();
        assertThat(report.ranking()).extracting(RankingRow::unit).containsExactly("甲园", "乙园", "丙园", "丁园");
        assertThat(report.ranking()).allSatisfy(row -> {
            assertThat(row.rank()).isEmpty();
            assertThat(row.score()).isNaN();
            assertThat(row.bounds().isBounded()).isFalse();
            assertThat(row.interval()).isEmpty();
            assertThat(row.parts()).isEmpty();
        });
        assertThat(report.row("甲园").tier()).map(Tiers.Tier::code).contains("good");
        assertThat(report.findings().get(0).text().en())
                .isEqualTo("By tier: 2 good, 1 poor (of 3 with an index score).");
        assertThat(report.profile("甲园").gains()).containsExactly(Text.of("已在最高等级。", "It is in the highest tier."));
        assertThat(report.profile("丙园").gains())
                .containsExactly(Text.of(
                        "没有哪个指标单独就能升入“良好”（需要 60.0 分）：要几个指标一起改进。",
                        "No indicator alone is enough to reach tier \"good\" (it takes a score of 60.0): several have to"
                                + " improve together."));
        assertThat(report.profile("乙园").indicators())
                .allSatisfy(row -> assertThat(row.rank()).isEmpty());
        IndexSpec bare = ReportSamples.sum().toBuilder().tiers(Tiers.NONE).build();
        assertThatThrownBy(() -> Report.of(ReportSamples.scores(bare)).tiersOnly())
                .hasMessageContaining("has no tiers to publish in place of ranks");
    }

    @Test
    void theProfileOfAUnit() {
        UnitProfile profile = Report.of(SUM).profile("乙园");
        assertThat(profile.row().unit()).isEqualTo("乙园");
        assertThat(profile.dimensions()).extracting(DimensionRow::code).containsExactly("A", "B");
        assertThat(profile.dimensions().get(0).score()).isEqualTo(60);
        assertThat(profile.dimensions().get(0).best()).isEqualTo(85);
        assertThat(profile.dimensions().get(0).rank()).contains(2);
        IndicatorRow output = profile.indicators().get(0);
        assertThat(output.value()).isEqualTo(70);
        assertThat(output.norm()).isEqualTo(Text.of("≥ 100"));
        assertThat(profile.indicators().get(3).norm()).isEqualTo(Text.of("≤ 0"));
        assertThat(output.loss()).isCloseTo(0.25 * 30, within(1e-9));
        assertThat(profile.indicators().stream().mapToDouble(IndicatorRow::loss).sum())
                .isCloseTo(100 - SUM.score("乙园"), within(1e-9));
        assertThat(profile.weakest()).isNotEmpty();
        assertThat(profile.weaknesses().get(0))
                .isEqualTo(Text.of(
                        "岗位：50（目标值 ≥ 100），得 50.0 分；使总得分减少 12.5 分",
                        "Jobs: 50 (target ≥ 100), score 50.0; costs 12.5 index points"));
        assertThat(profile.strengths().get(0).zh()).startsWith("学位：75");
        assertThat(profile.gains().get(0).en()).startsWith("No indicator alone is enough to gain a rank");
    }

    @Test
    void whatItTakesIsTheSmallestSingleChange() {
        Dataset close = Dataset.of(List.of("甲", "乙"))
                .with("A1", 60, 50)
                .with("A2", 60, 60)
                .with("B1", 60, 60)
                .with("B2", 20, 20);
        Scores scores = ReportSamples.sum().fit(close).score(close);
        SingleChanges.Change smallest =
                SingleChanges.of(scores, "乙", Aim.gain(1)).changes().get(0);
        List<Text> gains = Report.of(scores).profile("乙").gains();
        assertThat(gains).hasSize(3);
        assertThat(gains.get(0).en())
                .startsWith("To gain a rank by " + smallest.label().en() + " alone: from ");
        assertThat(gains).anySatisfy(text -> assertThat(text.zh()).isEqualTo("仅靠“产出”上升 1 位：从 50% 到 60%"));
    }

    @Test
    void theFirstHasNoRankToGain() {
        assertThat(Report.of(SUM).profile("甲园").gains()).containsExactly(Text.of("已居第一位。", "It holds the first rank."));
    }

    @Test
    void analysesOfOtherUnitsAreRefused() {
        Dataset others = Dataset.of(List.of("甲", "乙", "丙"))
                .with("A1", 1, 2, 3)
                .with("A2", 1, 2, 3)
                .with("B1", 1, 2, 3)
                .with("B2", 1, 2, 3);
        Scores strange = ReportSamples.sum().fit(others).score(others);
        Report report = Report.of(strange);
        assertThatThrownBy(() -> report.with(ReportSamples.robustness(ReportSamples.sum())))
                .hasMessageContaining("The simulation has \"甲园\", which the result has not.");
        assertThatThrownBy(() ->
                        report.with(WeightSpace.of(SUM, WeightSets.within(0.1)).preferences()))
                .hasMessageContaining("The analysis of weights has");
        assertThatThrownBy(() -> report.with(Comparison.of(SUM, SUM))).hasMessageContaining("The comparison has");
        Dataset more = ReportSamples.data().rows(0, 1, 2);
        assertThatThrownBy(() -> Report.of(SUM)
                        .with(org.parkgauge.analysis.uncertainty.UncertainIndex.of(ReportSamples.sum(), more)
                                .varying(org.parkgauge.analysis.uncertainty.WeightNoise.uniform(0.1))
                                .simulate(org.parkgauge.analysis.uncertainty.Simulation.of(10))))
                .hasMessageContaining("The simulation has 3 units, the result 4.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1:1", "2-5:2–5"})
    void anIntervalInWords(String example) {
        List<String> parts = List.of(example.split("[-:]", -1));
        RankInterval interval = new RankInterval(Integer.parseInt(parts.get(0)), Integer.parseInt(parts.get(1)));
        assertThat(interval.in(Language.ZH)).isEqualTo(parts.get(2));
    }

    @Test
    void intervalsOverlapWhereTheyShareARank() {
        assertThat(new RankInterval(1, 3).overlaps(new RankInterval(3, 4))).isTrue();
        assertThat(new RankInterval(1, 2).overlaps(new RankInterval(3, 4))).isFalse();
        assertThat(new RankInterval(3, 4).overlaps(new RankInterval(1, 2))).isFalse();
        assertThat(Optional.of(new RankInterval(2, 2))).contains(new RankInterval(2, 2));
    }
}
