package org.parkgauge.integration.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.parkgauge.analysis.Obstacles.Obstacle;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.FittedIndex;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Prerequisite;
import org.parkgauge.integration.IntegrationIndex;
import org.parkgauge.integration.diagnosis.ParkDiagnosis.NodeScore;
import org.parkgauge.integration.diagnosis.ParkDiagnosis.Rank;
import org.parkgauge.measure.coupling.CoordinationGrade;
import org.parkgauge.measure.coupling.CouplingDegree;
import org.parkgauge.measure.coupling.CouplingStage;
import org.parkgauge.measure.inequality.Dagum;
import org.parkgauge.measure.inequality.TheilPart;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

class DiagnosisTest {

    private static final double EXACT = 1e-9;
    private static final double NAN = Double.NaN;

    /** North has a strong industry, South a strong city, East is weak in all, West strong in all. */
    private static Parks four() {
        return new Parks()
                .park("North", 50)
                .but("AGG", 80)
                .but("INF", 36)
                .but("PUB", 25)
                .park("South", 60)
                .but("AGG", 30)
                .but("INF", 70)
                .but("PUB", 66)
                .park("East", 20)
                .park("West", 90)
                .but("PUB03", 100)
                .but("JHB03", 70)
                .attribute("block", "A", "B", "A", "B")
                .attribute("type", "city", "town", "town", "city")
                .attribute("catchment", "park", "park", "park", "park")
                .attribute("name_en", "", "Southpark", "", "")
                .attribute("safety", "yes", "yes", "no", "")
                .attribute("environment", "yes", "yes", "yes", "yes");
    }

    private static Diagnosis compared(String attribute) {
        return four().diagnosis(DiagnosisSettings.usual().comparedWithin(attribute), Evidence.NONE);
    }

    @Test
    void scoreTierAndCap() {
        Diagnosis diagnosis = compared("");
        ParkDiagnosis north = diagnosis.park("North");
        assertThat(north.score()).isCloseTo(Math.pow(36.0 * 25 * 50 * 80, 0.25), within(EXACT));
        assertThat(north.tier().orElseThrow().code()).isEqualTo("weak");
        assertThat(north.lowered()).isFalse();
        assertThat(north.weak()).extracting(NodeScore::code).containsExactly("INF", "PUB");
        ParkDiagnosis south = diagnosis.park("South");
        assertThat(south.score()).isCloseTo(Math.pow(70.0 * 66 * 60 * 30, 0.25), within(EXACT));
        assertThat(south.tier().orElseThrow().code()).isEqualTo("emerging");
        assertThat(diagnosis.park("West").tier().orElseThrow().code()).isEqualTo("high");
        assertThat(diagnosis.park("East").bounds().low()).isCloseTo(20, within(EXACT));
        assertThat(south.dimensions())
                .extracting(NodeScore::code)
                .containsExactly("INF", "PUB", "JHB", "AGG", "GOV", "ECO", "INO");
        assertThat(south.dimensions().get(3).weight()).isEqualTo(0.25);
        assertThat(south.dimensions().get(5).weight()).isZero();
    }

    @Test
    void aWeakCoreDimensionLowersTheTierAndIsDiscussed() {
        ParkDiagnosis park =
                new Parks().park("P", 90).but("JHB", 39).diagnosis().park("P");
        assertThat(park.score()).isCloseTo(Math.pow(90.0 * 90 * 90 * 39, 0.25), within(EXACT));
        assertThat(park.tier().orElseThrow().code()).isEqualTo("emerging");
        assertThat(park.lowered()).isTrue();
        Suggestion capped = park.suggestions().get(0);
        assertThat(capped.rule()).isEqualTo("capped");
        assertThat(capped.heading()).isEqualTo(Heading.MANAGEMENT_SYSTEM);
        assertThat(capped.nodes()).containsExactly("JHB");
        assertThat(capped.loss()).isCloseTo(park.obstacleDimensions().get(0).loss(), within(EXACT));
        assertThat(capped.text().en())
                .isEqualTo("To discuss: Jobs–housing balance (score 39.0) below 40: the tier stays at \"emerging\"."
                        + " Which office would take the lead?");
        assertThat(capped.text().zh()).isEqualTo("可讨论：职住平衡（得分 39.0）低于 40 分，等级因此止于“初步融合”。这一短板由哪个部门牵头补齐？");
        assertThat(park.toText(Language.EN)).contains("The tier is capped");
    }

    @Test
    void ranksAmongAllAndWithinTypeAndBlock() {
        assertThat(compared("").park("South").ranks())
                .containsExactly(
                        new Rank("", "", Text.EMPTY, 2, 4),
                        new Rank("type", "town", Text.of("镇园一体", "Town–park integrated"), 1, 2),
                        new Rank("block", "B", Text.of("B"), 2, 2));
    }

    @Test
    void shortBoardsByShortfallEffectAndGroup() {
        ParkDiagnosis park = new Parks()
                .park("P", 80)
                .but("INF01", 90)
                .but("INF02", 10)
                .but("PUB03", 20)
                .but("PUB", 40)
                .but("PUB05", 35)
                .but("AGG03", 100)
                .park("Q", 60)
                .park("R", 50)
                .diagnosis(DiagnosisSettings.usual(), Evidence.NONE)
                .park("P");
        ShortBoards boards = park.boards();
        assertThat(boards.byShortfall(3)).extracting(IndicatorState::code).containsExactly("INF02", "PUB03", "PUB05");
        // all of PUB weighs more than INF02, since PUB is the lowest dimension and the mean across is geometric
        assertThat(boards.byEffect(1)).extracting(IndicatorState::code).containsExactly("PUB03");
        assertThat(boards.behindPeers(2)).extracting(IndicatorState::code).containsExactly("INF02", "PUB03");
        assertThat(boards.aheadOfPeers(1)).extracting(IndicatorState::code).containsExactly("AGG03");
        assertThat(boards.strengths(2)).extracting(IndicatorState::code).containsExactly("AGG03", "INF01");
        IndicatorState roads = boards.indicator("INF02").orElseThrow();
        assertThat(roads.value()).isCloseTo(1.3, within(EXACT));
        assertThat(roads.norm()).isEqualTo(new Norm(4, 12));
        assertThat(roads.norm().change(roads.value())).isCloseTo(2.7, within(EXACT));
        assertThat(roads.peers().size()).isEqualTo(3);
        assertThat(roads.peers().median()).isCloseTo(2.5, within(EXACT));
        assertThat(roads.peers().gap()).isCloseTo(-1.2, within(EXACT));
        assertThat(roads.peers().scoreMedian()).isCloseTo(50, within(EXACT));
        assertThat(roads.peers().scoreGap()).isCloseTo(-40, within(EXACT));
        assertThat(boards.byEffect(100).stream()
                        .mapToDouble(IndicatorState::loss)
                        .sum())
                .isCloseTo(100 - park.score(), within(EXACT));
        assertThat(boards.indicator("GOV01").orElseThrow().loss()).isNaN();
        assertThat(boards.indicator("AGG03").orElseThrow().loss()).isZero();
        assertThat(boards.indicator("NONE")).isEmpty();
        assertThat(boards.indicators()).hasSize(59);
    }

    @Test
    void aBestParkHasNoShortBoardsObstaclesOrPoints() {
        ParkDiagnosis park =
                new Parks().park("Best", 100).park("Second", 90).diagnosis().park("Best");
        assertThat(park.boards().byShortfall(5)).isEmpty();
        assertThat(park.boards().byEffect(5)).isEmpty();
        assertThat(park.boards().behindPeers(5)).isEmpty();
        assertThat(park.obstacles()).isEmpty();
        assertThat(park.suggestions()).isEmpty();
        assertThat(park.toText(Language.ZH)).contains("没有失分的指标").doesNotContain("供讨论的要点");
        assertThat(park.toText(Language.EN))
                .contains("No indicator falls short")
                .doesNotContain("POINTS");
    }

    @Test
    void couplings() {
        Couplings north = compared("").park("North").couplings();
        double city = (0.36 + 0.25) / 2;
        double c = 2 * Math.sqrt(0.8 * city) / (0.8 + city);
        double t = (0.8 + city) / 2;
        assertThat(north.industryCity().coupling().value()).isCloseTo(c, within(EXACT));
        assertThat(north.industryCity().coordination().value()).isCloseTo(t, within(EXACT));
        assertThat(north.industryCity().degree().value()).isCloseTo(Math.sqrt(c * t), within(EXACT));
        assertThat(north.industryCity().grade()).contains(CoordinationGrade.INTERMEDIATE_COORDINATION);
        assertThat(north.industryCity().stage()).contains(CouplingStage.HIGH);
        assertThat(north.industryCity().lag()).isEqualTo(Text.of("城市滞后型", "lagging: city"));
        assertThat(north.core().behind()).containsExactly("INF", "PUB", "JHB");
        assertThat(north.core().coordination().value()).isCloseTo((0.36 + 0.25 + 0.5 + 0.8) / 4, within(EXACT));
        assertThat(north.productionLivingEcology().scores().toArray())
                .containsExactly(new double[] {0.8, 0.375, 0.5}, within(EXACT));
    }

    @Test
    void anotherFormOfCoupling() {
        DiagnosisSettings wang = DiagnosisSettings.usual().form(CouplingDegree.WANG_2021);
        double city = (0.36 + 0.25) / 2;
        assertThat(four().diagnosis(wang, Evidence.NONE)
                        .park("North")
                        .couplings()
                        .industryCity()
                        .coupling()
                        .value())
                .isCloseTo(Math.sqrt((1 - (0.8 - city)) * city / 0.8), within(EXACT));
    }

    @Test
    void cityIsWeightedAsInTheProfile() {
        IndexSpec spec = IntegrationIndex.icii().withProfile("city");
        Parks parks = new Parks()
                .park("P", 50)
                .but("INF", 40)
                .but("PUB", 90)
                .attribute("type", "city")
                .attribute("catchment", "park");
        Dataset data = parks.data(spec);
        FittedIndex fitted = spec.fit(data);
        ParkDiagnosis park = Diagnosis.of(fitted, data, fitted.score(data)).park("P");
        assertThat(park.typology().orElseThrow().city()).isCloseTo(0.4 * 40 + 0.6 * 90, within(EXACT));
        assertThat(park.couplings().industryCity().scores().get(1)).isCloseTo(0.7, within(EXACT));
        assertThat(park.boards().indicator("INF02").orElseThrow().norm()).isEqualTo(new Norm(8, 20));
    }

    @Test
    void quadrants() {
        Diagnosis fixed = compared("");
        assertThat(fixed.quadrants())
                .isEqualTo(Map.of(
                        Quadrant.INDUSTRY_HIGH, List.of("North"),
                        Quadrant.CITY_HIGH, List.of("South"),
                        Quadrant.BOTH_LOW, List.of("East"),
                        Quadrant.BOTH_HIGH, List.of("West")));
        assertThat(fixed.park("South").typology().orElseThrow().city()).isCloseTo(68, within(EXACT));
        DiagnosisSettings median = DiagnosisSettings.usual()
                .threshold(QuadrantThreshold.GROUP_MEDIAN)
                .comparedWithin("block");
        Typology east =
                four().diagnosis(median, Evidence.NONE).park("East").typology().orElseThrow();
        assertThat(east.industryFrom()).isCloseTo(50, within(EXACT));
        assertThat(east.cityFrom()).isCloseTo((30.5 + 20) / 2, within(EXACT));
        assertThat(new Parks()
                        .park("Lone", 50)
                        .diagnosis(DiagnosisSettings.usual().threshold(QuadrantThreshold.GROUP_MEDIAN), Evidence.NONE)
                        .park("Lone")
                        .typology())
                .isEmpty();
        assertThat(four().diagnosis(DiagnosisSettings.usual().limit(95), Evidence.NONE)
                        .quadrants()
                        .get(Quadrant.BOTH_LOW))
                .hasSize(4);
    }

    @Test
    void structuresGiveTheClosestCompetitor() {
        Structures structures = Structures.of(
                List.of("North", "South", "East", "Elsewhere"),
                List.of("coal", "food", "steel"),
                Matrix.of(4, 3, 10, 0, 0, 3, 4, 0, 0, 0, 0, 0, 4, 3));
        Diagnosis diagnosis = four().diagnosis(DiagnosisSettings.usual(), Evidence.NONE.structures(structures));
        ParkDiagnosis north = diagnosis.park("North");
        assertThat(north.similarity()).containsOnlyKeys("South", "Elsewhere").containsEntry("Elsewhere", 0.0);
        assertThat(north.rival().orElseThrow().park()).isEqualTo("South");
        assertThat(north.rival().orElseThrow().similarity()).isCloseTo(0.6, within(EXACT));
        assertThat(north.rival().orElseThrow().shared()).containsExactly(Text.of("coal"));
        assertThat(north.rival().orElseThrow().name()).isEqualTo(Text.of("South", "Southpark"));
        assertThat(north.toText(Language.EN))
                .contains("Southpark: structural similarity 0.60, industries in common: coal.");
        assertThat(diagnosis.park("South").rival().orElseThrow().park()).isEqualTo("Elsewhere");
        assertThat(north.rivalReason()).isEqualTo(Text.EMPTY);
        assertThat(diagnosis.park("East").rival()).isEmpty();
        assertThat(diagnosis.park("East").toText(Language.EN)).contains("None: the park has no industrial structure.");
        assertThat(diagnosis.rivalry().orElseThrow().pairs(0.6))
                .extracting(Rivalry.Pair::one, Rivalry.Pair::other)
                .containsExactly(tuple("South", "Elsewhere"), tuple("North", "South"));
        assertThat(diagnosis.park("East").similarity()).isEmpty();
        assertThat(diagnosis.rivalry().orElseThrow().between("South", "Elsewhere"))
                .isCloseTo(0.64, within(EXACT));
        assertThat(messages(diagnosis))
                .contains(
                        "no industrial structure, so not compared (East, West)",
                        "a structure but no indicators; compared as a competitor (Elsewhere)");
    }

    private static List<String> messages(Diagnosis diagnosis) {
        return diagnosis.issues().stream().map(issue -> issue.in(Language.EN)).toList();
    }

    @Test
    void groupsWithinAndBetween() {
        List<GroupReport> groups = compared("").groups();
        assertThat(groups).extracting(GroupReport::attribute).containsExactly("block", "type");
        GroupReport block = groups.get(0);
        assertThat(block.groups()).isEqualTo(Map.of("A", List.of("North", "East"), "B", List.of("South", "West")));
        assertThat(block.means().get("AGG")).containsEntry("A", 50.0).containsEntry("B", 60.0);
        TheilPart theil = block.theil().parts().orElseThrow();
        assertThat(block.shareBetween().value()).isBetween(0.0, 1.0);
        assertThat(block.shareBetween().value()).isCloseTo(theil.between() / theil.index(), within(EXACT));
        assertThat(block.names()).containsEntry("A", Text.of("A"));
        Dagum dagum = block.dagum().parts().orElseThrow();
        assertThat(dagum.gini()).isCloseTo(dagum.within() + dagum.between() + dagum.transvariation(), within(EXACT));
        assertThat(new Parks().park("P", 50).diagnosis().groups()).isEmpty();
        assertThat(new Parks()
                        .park("P", 50)
                        .attribute("block", "A")
                        .diagnosis()
                        .groups()
                        .get(0)
                        .shareBetween()
                        .reason())
                .isEqualTo(Text.of("各园区得分相同，没有差异可分解", "all parks score the same"));
        assertThat(new Parks()
                        .park("P", NAN)
                        .attribute("block", "A")
                        .diagnosis()
                        .groups()
                        .get(0)
                        .shareBetween()
                        .reason()
                        .en())
                .contains("no unit has a positive score");
    }

    @Test
    void whatIsMissingIsNamedAndShallBeCollected() {
        Parks parks = new Parks()
                .park("P", 100)
                .but("INF05", NAN)
                .but("PUB02", NAN)
                .park("Q", 100)
                .park("R", 100)
                .but("PUB", NAN);
        Diagnosis diagnosis = parks.diagnosis();
        assertThat(diagnosis.missing().get("P")).containsExactly("INF05", "PUB02");
        assertThat(diagnosis.missing()).containsOnlyKeys("P", "R");
        ParkDiagnosis park = diagnosis.park("P");
        assertThat(park.suggestions()).hasSize(1);
        Suggestion collect = park.suggestions().get(0);
        assertThat(collect.heading()).isEqualTo(Heading.SUPPORTING_FACILITIES);
        assertThat(collect.trigger()).isEqualTo(Trigger.MISSING);
        assertThat(collect.loss()).isZero();
        assertThat(collect.text().zh()).isEqualTo("可讨论：缺 2 项数据：再生水（中水）回用率、义务教育学位保障度。由谁提供，从哪里取得？");
        assertThat(collect.text().en())
                .startsWith("To discuss: Missing (2): Reclaimed-water use rate, Compulsory-education seat adequacy.");
        assertThat(park.toText(Language.EN)).contains("With all missing indicators at their worst the score is");
        ParkDiagnosis without = diagnosis.park("R");
        assertThat(without.score()).isNaN();
        assertThat(without.ranks()).isEmpty();
        assertThat(without.obstacles()).isEmpty();
        assertThat(without.typology()).isEmpty();
        assertThat(without.couplings().industryCity().degree().isDefined()).isFalse();
        assertThat(without.toText(Language.ZH)).contains("没有总得分").contains("未计算");
        assertThat(without.toText(Language.EN))
                .contains("No index score")
                .contains("none, since a subsystem has no score");
    }

    @Test
    void filledValuesAreShownAndNotDiscussed() {
        IndexSpec spec = Parks.icii().toBuilder()
                .imputation(new org.parkgauge.imputation.ColumnMedian())
                .build();
        Dataset data = new Parks()
                .park("P", 30)
                .but("PUB03", NAN)
                .park("Q", 30)
                .park("R", 30)
                .data(spec);
        FittedIndex fitted = spec.fit(data);
        ParkDiagnosis park = Diagnosis.of(fitted, data, fitted.score(data)).park("P");
        IndicatorState doctors = park.boards().indicator("PUB03").orElseThrow();
        assertThat(doctors.imputed()).isTrue();
        assertThat(doctors.score()).isCloseTo(30, within(EXACT));
        assertThat(doctors.peers().size()).isEqualTo(2);
        assertThat(park.missing()).extracting(IndicatorState::code).containsExactly("PUB03");
        assertThat(park.toText(Language.EN)).contains("- Filled in: Doctors per 1,000 people served.\n");
        assertThat(park.suggestions())
                .filteredOn(one -> one.nodes().contains("PUB03"))
                .extracting(Suggestion::trigger)
                .containsExactly(Trigger.MISSING);
    }

    @Test
    void aFailedPrerequisiteIsDiscussed() {
        ParkDiagnosis east = compared("").park("East");
        assertThat(east.prerequisites())
                .extracting(ParkDiagnosis.Gate::status)
                .containsExactly(Prerequisite.Status.NOT_MET, Prerequisite.Status.MET);
        assertThat(east.suggestions().get(0).text().zh()).isEqualTo("可讨论：前提条件未达标：安全生产。整改的责任单位和时限是否明确？");
        assertThat(east.toText(Language.EN)).contains("Prerequisites not met: Work safety.");
    }

    @Test
    void typesHaveTheirOwnPoints() {
        Diagnosis diagnosis = compared("");
        assertThat(rules(diagnosis.park("North")))
                .contains("city-function", "city-lags")
                .doesNotContain("town-and-park");
        assertThat(rules(diagnosis.park("East"))).contains("town-and-park").doesNotContain("city-function");
    }

    private static List<String> rules(ParkDiagnosis park) {
        return park.suggestions().stream().map(Suggestion::rule).toList();
    }

    @Test
    void pointsStandInTheOrderOfHeadingsAndOfWeight() {
        List<Suggestion> points = compared("").park("East").suggestions();
        assertThat(points).extracting(Suggestion::heading).isSorted();
        List<Double> losses = points.stream()
                .filter(one -> one.heading() == Heading.SUPPORTING_FACILITIES)
                .map(Suggestion::loss)
                .toList();
        assertThat(losses).hasSizeGreaterThan(4).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(losses.get(0)).isPositive();
    }

    @Test
    void obstaclesAndTheirFrequency() {
        Diagnosis diagnosis = new Parks()
                .park("P", 100)
                .but("INF01", 0)
                .park("Q", 100)
                .but("INF01", 0)
                .but("AGG01", 50)
                .diagnosis();
        assertThat(diagnosis.park("P").obstacles()).extracting(Obstacle::code).containsExactly("INF01");
        assertThat(diagnosis.park("P").obstacles().get(0).share()).isCloseTo(1, within(EXACT));
        assertThat(diagnosis.park("Q").obstacleDimensions())
                .extracting(Obstacle::code)
                .containsExactly("INF", "AGG");
        assertThat(diagnosis.obstacleFrequency()).containsEntry("INF01", 2).containsEntry("AGG01", 1);
        assertThat(diagnosis.obstacles().units()).hasSize(2);
    }

    @Property(tries = 50)
    void obstacleSharesSumToOne(@ForAll @Size(4) List<@DoubleRange(min = 1, max = 99) Double> levels) {
        ParkDiagnosis park = new Parks()
                .park("P", 50)
                .but("INF", levels.get(0))
                .but("PUB", levels.get(1))
                .but("JHB", levels.get(2))
                .but("AGG", levels.get(3))
                .diagnosis(DiagnosisSettings.usual().count(100).rules(SuggestionRules.NONE), Evidence.NONE)
                .park("P");
        assertThat(park.obstacles().stream().mapToDouble(Obstacle::share).sum()).isCloseTo(1, within(EXACT));
        assertThat(park.obstacleDimensions().stream()
                        .mapToDouble(Obstacle::share)
                        .sum())
                .isCloseTo(1, within(EXACT));
        assertThat(park.suggestions()).isEmpty();
    }

    @Test
    void theGroupIsTheTypeWhereDataNameOne() {
        Diagnosis diagnosis = four().diagnosis();
        assertThat(diagnosis.settings().group()).isEqualTo("type");
        assertThat(diagnosis.park("East").group())
                .isEqualTo(new ParkDiagnosis.PeerGroup("type", "town", Text.of("镇园一体", "Town–park integrated"), 2));
        assertThat(diagnosis
                        .park("East")
                        .boards()
                        .indicator("AGG01")
                        .orElseThrow()
                        .peers()
                        .scoreMedian())
                .isCloseTo(25, within(EXACT));
        assertThat(new Parks().park("P", 1).diagnosis().settings().group()).isEmpty();
        ParkDiagnosis lone = new Parks()
                .park("P", 50)
                .park("Q", 60)
                .attribute("block", "", "A")
                .diagnosis(DiagnosisSettings.usual().comparedWithin("block"), Evidence.NONE)
                .park("P");
        assertThat(lone.boards().indicator("INF01").orElseThrow().peers().median())
                .isNaN();
        assertThat(lone.boards().behindPeers(9)).isEmpty();
    }

    @Test
    void derivationsStandWithTheirIndicators() {
        Evidence evidence = Evidence.NONE.derivations(Map.of("P", Map.of("INF02", Text.of("26/20", "26/20"))));
        ShortBoards boards = new Parks()
                .park("P", 50)
                .diagnosis(DiagnosisSettings.usual(), evidence)
                .park("P")
                .boards();
        assertThat(boards.indicator("INF02").orElseThrow().derivation()).isEqualTo(Text.of("26/20"));
        assertThat(boards.indicator("INF01").orElseThrow().derivation()).isEqualTo(Text.EMPTY);
    }

    @Test
    void theLiteFormHasNoEcology() {
        IndexSpec spec = IntegrationIndex.iciiLite();
        Dataset data = new Parks().park("P", 30).park("Q", 80).data(spec);
        FittedIndex fitted = spec.fit(data);
        ParkDiagnosis park = Diagnosis.of(fitted, data, fitted.score(data)).park("P");
        assertThat(park.couplings().productionLivingEcology().degree().reason().en())
                .isEqualTo("the index has no dimension ECO");
        assertThat(park.toText(Language.EN))
                .contains("Production, living, ecology: none, since the index has no dimension ECO.");
        assertThat(park.suggestions())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.nodes())
                        .allSatisfy(code -> assertThat(spec.components())
                                .extracting(org.parkgauge.index.Component::code)
                                .contains(code)));
    }

    @Test
    void goalpostsAreNoNormUnderMinMax() {
        IndexSpec spec = IntegrationIndex.classicCn();
        Parks parks = new Parks();
        for (int i = 0; i < 6; i++) {
            parks.park("P" + i, 10 + 15 * i);
        }
        Dataset data = parks.data(IntegrationIndex.icii());
        FittedIndex fitted = spec.fit(data);
        Diagnosis diagnosis = Diagnosis.of(fitted, data, fitted.score(data));
        ShortBoards boards = diagnosis.park("P0").boards();
        assertThat(boards.indicator("INF01").orElseThrow().norm()).isEqualTo(Norm.NONE);
        assertThat(boards.indicator("INF02").orElseThrow().norm()).isEqualTo(new Norm(4, 12));
        assertThat(messages(diagnosis)).anyMatch(text -> text.contains("grades of coupling hold within this set"));
        assertThat(diagnosis.park("P0").toText(Language.ZH)).doesNotContain("等级");
    }

    @Test
    void issuesStandOnce() {
        List<Issue> issues = compared("").issues();
        assertThat(issues).doesNotHaveDuplicates();
        assertThat(messages(compared("")))
                .anyMatch(text -> text.startsWith("no industrial structures (output or employment by industry)"));
    }

    @Test
    void whatDoesNotBelongTogetherIsRefused() {
        Dataset data = four().data(Parks.icii());
        FittedIndex fitted = Parks.icii().fit(data);
        Dataset other = new Parks().park("P", 50).data(Parks.icii());
        assertThatThrownBy(() -> Diagnosis.of(fitted, other, fitted.score(data)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The scores were not made from these data.")
                .hasMessageContaining("Maybe give the data that were scored.");
        FittedIndex second = Parks.icii().fit(other);
        assertThatThrownBy(() -> Diagnosis.of(second, data, fitted.score(data)))
                .hasMessageContaining("The scores were not made by this fitted index.");
        assertThatThrownBy(() -> compared("region")).hasMessageContaining("no attribute named \"region\"");
        assertThatThrownBy(() -> compared("").park("Nord"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("There is no park named \"Nord\".")
                .hasMessageContaining("[North, South, East, West]");
    }

    @Test
    void anotherIndexIsRefused() {
        Dataset data = Dataset.of(List.of("P")).with("INF", 50);
        IndexSpec spec = IndexSpec.named("mine")
                .root(Dimension.of("ALL", Indicator.of("INF").higherIsBetter(0, 100)))
                .build();
        FittedIndex fitted = spec.fit(data);
        assertThatThrownBy(() -> Diagnosis.of(fitted, data, fitted.score(data)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Index mine has no dimension PUB below its root")
                .hasMessageContaining("Maybe call the four core dimensions [INF, PUB, JHB, AGG]");
    }

    @Test
    void settingsWithoutMeaningAreRefused() {
        assertThatThrownBy(() -> DiagnosisSettings.usual().count(0)).hasMessageContaining("At least 1 item");
        assertThatThrownBy(() -> DiagnosisSettings.usual().limit(NAN)).hasMessageContaining("a finite number, and NaN");
    }
}
