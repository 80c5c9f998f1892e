package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Prerequisite.Status;
import org.parkgauge.index.Tiers.Tier;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Text;

/** Tiers, the cap by a weak core dimension, prerequisites and vetoes. */
class TiersTest {

    private static final double NAN = Double.NaN;

    private static Tier tier(String code, double from) {
        return new Tier(code, Text.of(code), from);
    }

    private static final Tiers TIERS =
            new Tiers(List.of(tier("A", 80), tier("B", 60), tier("C", 40), tier("D", NAN)), 30, "C");

    private static final Prerequisite SAFE = new Prerequisite("SAFE", Text.of("安全", "safety"), "safe", true);
    private static final Prerequisite PLAN = new Prerequisite("PLAN", Text.of("规划", "plan"), "plan", false);

    private static final IndexSpec SPEC = IndexSpec.named("test")
            .root(Dimension.of(
                            "ROOT",
                            Indicator.of("a").higherIsBetter(0, 100),
                            Indicator.of("b").higherIsBetter(0, 100),
                            Indicator.of("side").higherIsBetter(0, 100).weight(0))
                    .minimumCoverage(0.5))
            .tiers(TIERS)
            .prerequisites(List.of(SAFE, PLAN))
            .build();

    private static Scores score(double a, double b) {
        Dataset data = Dataset.of(List.of("x")).with("a", a).with("b", b).with("side", 0);
        return SPEC.fit(data).score(data);
    }

    @ParameterizedTest
    @CsvSource({"100, A", "80, A", "79.999, B", "60, B", "40, C", "39.999, D", "0, D", "-5, D"})
    void aTierBeginsAtItsLimit(double score, String code) {
        assertThat(TIERS.of(score, 100))
                .isEqualTo(TIERS.levels().stream()
                        .filter(tier -> tier.code().equals(code))
                        .findFirst()
                        .orElseThrow());
        assertThat(TIERS.of(NAN, 100)).isNull();
        assertThat(TIERS.lowest().code()).isEqualTo("D");
    }

    @ParameterizedTest
    @CsvSource({"90, 90, A, false", "100, 29, C, true", "100, 30, B, false", "50, 20, D, false", "61, 20, C, false"})
    void aWeakCoreDimensionCapsTheTier(double a, double b, String code, boolean lowered) {
        Scores scores = score(a, b);
        assertThat(scores.tier("x"))
                .hasValueSatisfying(tier -> assertThat(tier.code()).isEqualTo(code));
        assertThat(scores.isTierLowered("x")).isEqualTo(lowered);
    }

    @Test
    void aMissingCoreDimensionDoesNotHideAWeakOne() {
        Scores scores = score(NAN, 29);
        assertThat(scores.tier("x").orElseThrow().code()).isEqualTo("D");
        Dataset data = Dataset.of(List.of("x")).with("a", 20).with("b", NAN).with("c", 100);
        IndexSpec spec = SPEC.toBuilder()
                .root(Dimension.of(
                                "ROOT",
                                Indicator.of("a").higherIsBetter(0, 100),
                                Indicator.of("b").higherIsBetter(0, 100),
                                Indicator.of("c").higherIsBetter(0, 100).weight(8))
                        .minimumCoverage(0.5))
                .build();
        Scores capped = spec.fit(data).score(data);
        assertThat(capped.score("x")).isGreaterThan(80);
        assertThat(capped.tier("x").orElseThrow().code()).isEqualTo("C");
    }

    @Test
    void noScoreNoTier() {
        Dataset data = Dataset.of(List.of("x")).with("a", NAN).with("b", NAN).with("side", NAN);
        Scores scores = SPEC.fit(data).score(data);
        assertThat(scores.tier("x")).isEmpty();
        assertThat(scores.isTierLowered("x")).isFalse();
    }

    @Test
    void anIndexWithoutTiersGivesNone() {
        IndexSpec spec = IndexSpec.named("test")
                .root(Dimension.of("ROOT", Indicator.of("a").higherIsBetter(0, 100)))
                .build();
        Dataset data = Dataset.of(List.of("x")).with("a", 90);
        assertThat(spec.fit(data).score(data).tier("x")).isEmpty();
        assertThat(spec.fit(data).score(data).isTierLowered("x")).isFalse();
    }

    @Test
    void aVetoDropsToTheLowestTier() {
        Dataset data = Dataset.of(List.of("fails", "passes", "silent"))
                .with("a", 90, 90, 90)
                .with("b", 90, 90, 90)
                .with("side", 1, 1, 1)
                .withAttribute("safe", "no", "是", "")
                .withAttribute("plan", "否", "no", "yes");
        Scores scores = SPEC.fit(data).score(data);
        assertThat(scores.tier("fails").orElseThrow().code()).isEqualTo("D");
        assertThat(scores.isTierLowered("fails")).isTrue();
        assertThat(scores.tier("passes").orElseThrow().code()).as("no veto").isEqualTo("A");
        assertThat(scores.tier("silent").orElseThrow().code()).as("not stated").isEqualTo("A");
        assertThat(scores.prerequisite("fails", SAFE)).isEqualTo(Status.NOT_MET);
        assertThat(scores.prerequisite("passes", SAFE)).isEqualTo(Status.MET);
        assertThat(scores.prerequisite("silent", SAFE)).isEqualTo(Status.NOT_STATED);
        assertThat(scores.issues())
                .filteredOn(issue -> issue.kind() == Issue.Kind.PREREQUISITE)
                .extracting(issue -> issue.node() + " " + issue.message().en() + " " + issue.units())
                .containsExactly(
                        "SAFE prerequisite not met [fails]",
                        "SAFE prerequisite not stated [silent]",
                        "PLAN prerequisite not met [fails, passes]");
    }

    @Test
    void withoutTheColumnNothingIsStated() {
        Scores scores = score(90, 90);
        assertThat(scores.prerequisite("x", SAFE)).isEqualTo(Status.NOT_STATED);
        assertThat(scores.tier("x").orElseThrow().code()).isEqualTo("A");
    }

    @ParameterizedTest
    @CsvSource({
        "yes, MET",
        "' Y ', MET",
        "TRUE, MET",
        "1, MET",
        "达标, MET",
        "合格, MET",
        "通过, MET",
        "n, NOT_MET",
        "False, NOT_MET",
        "0, NOT_MET",
        "不达标, NOT_MET",
        "不合格, NOT_MET",
        "未通过, NOT_MET",
        "'  ', NOT_STATED"
    })
    void answersAreReadInBothLanguages(String answer, Status status) {
        assertThat(SAFE.status(answer, "x")).isEqualTo(status);
    }

    @Test
    void anyOtherAnswerIsRefused() {
        assertThatThrownBy(() -> SAFE.status("partly", "North"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The answer \"partly\" of unit \"North\" to safe is neither yes nor no")
                .hasMessageContaining("Maybe write yes, no, or nothing");
    }

    @Test
    void tiersAreInOrder() {
        assertThatThrownBy(() -> new Tiers(List.of(tier("A", 60), tier("B", 80), tier("C", NAN)), NAN, ""))
                .hasMessageContaining("The lower limit 80.0 of tier B is out of order");
        assertThatThrownBy(() -> new Tiers(List.of(tier("A", 60), tier("B", 60), tier("C", NAN)), NAN, ""))
                .hasMessageContaining("60.0 of tier B");
        assertThatThrownBy(() -> new Tiers(List.of(tier("A", NAN), tier("B", NAN)), NAN, ""))
                .hasMessageContaining("NaN of tier A");
        assertThatThrownBy(() -> new Tiers(List.of(tier("A", 60)), NAN, "")).hasMessageContaining("60.0 of tier A");
        assertThat(new Tiers(List.of(), NAN, "")).isEqualTo(Tiers.NONE);
        assertThatThrownBy(() -> new Tiers(List.of(), 30, "A")).hasMessageContaining("There is no tier \"A\"");
        assertThatThrownBy(() -> new Tiers(List.of(tier("A", 1 / 0.0), tier("B", NAN)), NAN, ""))
                .hasMessageContaining("Infinity of tier A");
        assertThatThrownBy(() -> new Tiers(TIERS.levels(), 30, "")).hasMessageContaining("both a limit and a tier");
        assertThatThrownBy(() -> new Tiers(TIERS.levels(), NAN, "C")).hasMessageContaining("both a limit and a tier");
        assertThatThrownBy(() -> new Tiers(TIERS.levels(), 30, "X"))
                .hasMessageContaining("There is no tier \"X\" to cap at");
    }
}
