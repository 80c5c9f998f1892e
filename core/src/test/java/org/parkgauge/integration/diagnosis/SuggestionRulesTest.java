package org.parkgauge.integration.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.index.Indicator;
import org.parkgauge.integration.IntegrationIndex;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

class SuggestionRulesTest {

    private static final String HEADER = "code,heading,trigger,nodes,limit,types,zh,en\n";

    private static SuggestionRules read(String text) {
        return SuggestionRules.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "mine.csv", IntegrationIndex.icii());
    }

    private static SuggestionRules rule(String row) {
        return read(HEADER + row + "\n");
    }

    @Test
    void everyIndicatorCanBeDiscussedAndCollected() {
        Set<String> weak = new TreeSet<>();
        Set<String> missing = new TreeSet<>();
        for (SuggestionRule rule : SuggestionRules.standard().rules()) {
            if (rule.trigger() == Trigger.WEAK && rule.types().isEmpty()) {
                weak.addAll(rule.nodes());
            }
            if (rule.trigger() == Trigger.MISSING) {
                missing.addAll(rule.nodes());
            }
        }
        List<String> all = IntegrationIndex.icii().indicators().stream()
                .map(Indicator::code)
                .toList();
        assertThat(weak).containsExactlyInAnyOrderElementsOf(all);
        assertThat(missing).containsExactlyInAnyOrderElementsOf(all);
    }

    /** Parks of all sorts: the standard rules are all raised by one or another. */
    private static Diagnosis everything() {
        Parks parks = new Parks()
                .park("Poor", 5)
                .park("Same", 5)
                .but("PUB", 1)
                .park("Rich", 95)
                .but("AGG", 30)
                .park("Works", 95)
                .but("INF", 30)
                .but("PUB", 30)
                .park("Blank", 90)
                .but("JHB", 30)
                .park("Unknown", Double.NaN)
                .attribute("type", "city", "town", "town", "city", "city", "town")
                .attribute("catchment", "park", "park", "park", "park", "park", "park")
                .attribute("safety", "no", "yes", "", "yes", "yes", "yes")
                .attribute("environment", "no", "yes", "", "yes", "yes", "yes");
        Structures structures =
                Structures.of(List.of("Poor", "Same"), List.of("coal", "food"), Matrix.of(2, 2, 3, 1, 6, 2));
        return parks.diagnosis(DiagnosisSettings.usual(), Evidence.NONE.structures(structures));
    }

    @Test
    void everyStandardRuleIsRaisedInWordsWithoutPlaceholders() {
        Set<String> raised = new TreeSet<>();
        for (ParkDiagnosis park : everything().parks()) {
            for (Suggestion one : park.suggestions()) {
                raised.add(one.rule());
                assertThat(one.text().zh()).startsWith("可讨论：").endsWith("？").doesNotContain("{", "}", "NaN", "null");
                assertThat(one.text().en())
                        .startsWith("To discuss: ")
                        .endsWith("?")
                        .doesNotContain("{", "}", "NaN", "null", "，", "。");
            }
        }
        assertThat(raised)
                .containsExactlyInAnyOrderElementsOf(SuggestionRules.standard().rules().stream()
                        .map(SuggestionRule::code)
                        .toList());
    }

    @Test
    void pagesAreFilledInBothLanguages() {
        for (ParkDiagnosis park : everything().parks()) {
            for (Language language : Language.values()) {
                String page = park.toText(language);
                assertThat(page).contains(park.name().in(language)).doesNotContain("{", "}", "NaN", "null");
                assertThat(page.lines().count()).isBetween(8L, 130L);
            }
            assertThat(park.toText(Language.EN)).doesNotContainPattern("\\p{IsHan}");
        }
        assertThat(everything().park("Poor").toText(Language.ZH))
                .contains("另有 ")
                .contains("【供讨论的要点】");
        assertThat(everything().park("Poor").toText(Language.EN)).contains(" more.");
    }

    @Test
    void theClosestCompetitorIsDiscussed() {
        assertThat(everything().park("Poor").suggestions())
                .filteredOn(one -> one.trigger() == Trigger.SIMILAR)
                .extracting(one -> one.text().en())
                .containsExactly(
                        "To discuss: Industrial structure similar to that of Same: 1.00 (limit 0.85; industries in"
                                + " common: coal, food). Are the two links of one chain or rivals, and could each specialize?");
    }

    @Test
    void aRuleLooksAtScoresBelowItsLimitOnly() {
        SuggestionRules rules = rule("r,spatial-coordination,weak,INF02 PUB,50,,{list}|{limit},{list}|{limit}|{count}");
        Parks parks = new Parks().park("P", 50).but("INF02", 49.9).park("Q", 50).but("PUB", 40);
        Diagnosis diagnosis = parks.diagnosis(DiagnosisSettings.usual().rules(rules), Evidence.NONE);
        assertThat(diagnosis.park("P").suggestions())
                .extracting(one -> one.text().en())
                .containsExactly("To discuss: Road-network density 2.5 km/km² (too low, score 49.9, target 4–12)|50|1");
        assertThat(diagnosis.park("Q").suggestions())
                .extracting(one -> one.text().zh())
                .containsExactly("可讨论：公共服务（得分 40.0）|50");
    }

    @Test
    void obstaclesAreRaisedByTheirShare() {
        SuggestionRules rules = rule("r,spatial-coordination,obstacle,INF01 AGG01 AGG,40,,{list},{list}");
        Parks parks = new Parks().park("P", 100).but("INF01", 0).but("AGG01", 50);
        Suggestion point = parks.diagnosis(DiagnosisSettings.usual().rules(rules), Evidence.NONE)
                .park("P")
                .suggestions()
                .get(0);
        assertThat(point.nodes()).containsExactly("INF01");
        assertThat(point.text().en()).matches("To discuss: Completeness of .* \\(6[0-9.]+% of the loss, score 0\\)");
        assertThat(point.loss()).isPositive();
    }

    @Test
    void fallingBehindTheGroupIsMeasuredInPoints() {
        SuggestionRules rules = rule("r,spatial-coordination,behind,INF01,20,,{list},{list}");
        Parks parks = new Parks().park("P", 30).park("Q", 50).park("R", 70);
        Diagnosis diagnosis = parks.diagnosis(DiagnosisSettings.usual().rules(rules), Evidence.NONE);
        assertThat(diagnosis.park("P").suggestions())
                .extracting(one -> one.text().en())
                .containsExactly(
                        "To discuss: Completeness of the seven connections and levelling 58% (median 70%, 20.0 points behind)");
        assertThat(diagnosis.park("Q").suggestions()).isEmpty();
    }

    @Test
    void rulesAreReadFromAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("rules.csv");
        Files.writeString(file, HEADER + "r,industrial-upgrading,lag,city industry,,town 镇园一体,{city},{industry}\n");
        SuggestionRule rule =
                SuggestionRules.read(file, IntegrationIndex.icii()).rules().get(0);
        assertThat(rule)
                .isEqualTo(new SuggestionRule(
                        "r",
                        Heading.INDUSTRIAL_UPGRADING,
                        Trigger.LAG,
                        List.of("city", "industry"),
                        Double.NaN,
                        List.of("town", "镇园一体"),
                        Text.of("{city}", "{industry}")));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        "r,spatial-coordination,weak,INF99,50,,a,b", "Rule \"r\" names \"INF99\", which is unknown."),
                Arguments.of("r,spatial-coordination,weak,INF01,50,,,b", "Rule \"r\" has no Chinese template."),
                Arguments.of("r,spatial-coordination,weak,INF01,50,,a,", "Rule \"r\" has no English template."),
                Arguments.of(
                        "r,spatial-coordination,weak,INF01,50,,a,{share}",
                        "Rule \"r\" has an unknown placeholder {share}."),
                Arguments.of(
                        "r,spatial-coordination,weak,INF01,50,,{share},b",
                        "Rule \"r\" has an unknown placeholder {share}."),
                Arguments.of("r,spatial-coordination,weak,INF01,50,,{a,b", "The braces in the template \"{a\""),
                Arguments.of("r,space,weak,INF01,50,,a,b", "Rule \"r\" has the unknown heading \"space\"."),
                Arguments.of("r,spatial-coordination,bad,INF01,50,,a,b", "Rule \"r\" has the unknown trigger \"bad\"."),
                Arguments.of("r,spatial-coordination,weak,INF01,,,a,b", "the trigger weak needs a finite limit."),
                Arguments.of("r,spatial-coordination,weak,INF01,much,,a,b", "The limit \"much\" of rule \"r\""),
                Arguments.of("r,spatial-coordination,missing,INF01,5,,a,b", "the trigger missing takes no limit."),
                Arguments.of("r,spatial-coordination,weak,,50,,a,b", "the trigger weak needs to name what"),
                Arguments.of("r,spatial-coordination,similar,INF01,1,,a,b", "the trigger similar names nothing."),
                Arguments.of("r,spatial-coordination,quadrant,low,,,a,b", "names \"low\", which is unknown"),
                Arguments.of("r,spatial-coordination,lag,AGG,,,a,b", "names \"AGG\", which is unknown"),
                Arguments.of("r,spatial-coordination,prerequisite,INF,,,a,b", "names \"INF\", which is unknown"),
                Arguments.of(
                        "r,spatial-coordination,weak,INF01,50,village,a,b",
                        "Rule \"r\" is meant for the type \"village\", which is unknown."),
                Arguments.of(",spatial-coordination,weak,INF01,50,,a,b", "A rule has no code."));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aWrongRuleIsRefusedByFileAndLine(String row, String message) {
        assertThatThrownBy(() -> rule(row))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("mine.csv, line 2: ")
                .hasMessageContaining(message)
                .satisfies(e ->
                        assertThat(((InvalidInputException) e).in(Language.ZH)).startsWith("mine.csv第2行："));
    }

    @Test
    void aWrongFileIsRefused() {
        assertThatThrownBy(() -> read("code,heading\nr,space\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The rules in mine.csv have no column \"trigger\".");
        String row = "r,spatial-coordination,weak,INF01,50,,a,b\n";
        assertThatThrownBy(() -> read(HEADER + row + row))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The rule code \"r\" stands twice.");
        assertThat(read(HEADER).rules()).isEmpty();
    }
}
