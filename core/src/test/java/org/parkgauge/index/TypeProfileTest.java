package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Direction;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;

class TypeProfileTest {

    private static final TypeProfile LOCAL = new TypeProfile(
            "local",
            Text.of("内生型", "local"),
            Text.EMPTY,
            List.of("endogenous", "mixed"),
            "park and town",
            Map.of("A", 3.0, "D", 0.0),
            Map.of("A", new Direction.HigherIsBetter(0, 50)));

    private static final TypeProfile COMMON =
            new TypeProfile("common", Text.of("通用", "common"), Text.EMPTY, List.of(), "", Map.of("B", 2.0), Map.of());

    private static final IndexSpec SPEC = IndexSpec.named("test")
            .root(Dimension.of(
                    "ROOT",
                    Indicator.of("A").variable("a").higherIsBetter(0, 100),
                    Indicator.of("B").variable("b").higherIsBetter(0, 100),
                    Dimension.of("D", Indicator.of("C").variable("c").higherIsBetter(0, 100))))
            .profiles(List.of(LOCAL, COMMON))
            .build();

    private static final Dataset PARKS =
            Dataset.of(List.of("x", "y")).with("a", 40, 20).with("b", 80, 60).with("c", 10, 10);

    private static Dataset typed(String first, String second) {
        return PARKS.withAttribute("type", first, second);
    }

    @Test
    void aProfileChangesWeightsAndDirections() {
        IndexSpec local = SPEC.withProfile("local");
        assertThat(local.profile()).isEqualTo("local");
        FittedIndex index = local.fit(PARKS);
        assertThat(index.score(PARKS).score("x")).isCloseTo(0.75 * 80 + 0.25 * 80, within(1e-12));
        assertThat(index.effectiveWeights()).containsEntry("D", 0.0).containsEntry("C", 0.0);
        assertThat(index.provenance().profile()).isEqualTo("local");
        assertThat(SPEC.withProfile("common").fit(PARKS).score(PARKS).score("x"))
                .isCloseTo(0.25 * 40 + 0.5 * 80 + 0.25 * 10, within(1e-12));
        assertThat(SPEC.fit(PARKS).score(PARKS).score("x")).isCloseTo(130 / 3.0, within(1e-12));
        assertThat(local.hash()).isNotEqualTo(SPEC.hash());
        assertThat(COMMON.isCommon()).isTrue();
        assertThat(LOCAL.isCommon()).isFalse();
    }

    @Test
    void aNarrowedProfileNamesNoOthers() {
        TypeProfile narrow = LOCAL.narrowedTo(Set.of("D", "B"));
        assertThat(narrow.weights()).containsOnly(Map.entry("D", 0.0));
        assertThat(narrow.directions()).isEmpty();
        assertThat(narrow)
                .usingRecursiveComparison()
                .ignoringFields("weights", "directions")
                .isEqualTo(LOCAL);
        assertThat(LOCAL.narrowedTo(Set.of("A", "D"))).isEqualTo(LOCAL);
    }

    @Test
    void aRowOfAForeignTypeOrCatchmentIsRefusedAsItsDataSetIs() {
        FittedIndex index = SPEC.withProfile("local").fit(PARKS);
        for (String type : LOCAL.types()) {
            assertThat(index.withAttributes(Map.of("type", type)).score(new double[] {40, 80, 10}))
                    .isEqualTo(index.score(new double[] {40, 80, 10}));
        }
        assertThatThrownBy(() -> index.withAttributes(Map.of("type", "foreign")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Profile \"local\" is made for the types")
                .hasMessageContaining("these units are of another: [row]");
        assertThatThrownBy(() -> index.score(typed("foreign", "foreign")))
                .hasMessageContaining("these units are of another: [x, y]");
    }

    @Test
    void unitsOfDifferentTypesAreNotRankedTogetherInSilence() {
        assertThatThrownBy(() -> SPEC.fit(typed("endogenous", "exogenous")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("different types [endogenous, exogenous]")
                .hasMessageContaining("Maybe choose the common profile, or rank each type by itself")
                .hasMessageContaining("[local, common]");
        assertThat(SPEC.fit(typed("endogenous", "endogenous")).issues())
                .allMatch(issue -> issue.message().en().contains("catchment"));
        assertThat(SPEC.withProfile("common")
                        .fit(typed("endogenous", "exogenous"))
                        .provenance()
                        .referenceUnits())
                .isEqualTo(2);
    }

    @Test
    void aProfileTakesUnitsOfItsTypesOnly() {
        FittedIndex index = SPEC.withProfile("local").fit(typed("endogenous", "mixed"));
        assertThatThrownBy(() -> index.score(typed("exogenous", "mixed")))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> {
                    assertThat(e.in(Language.EN))
                            .contains("Profile \"local\" is made for the types [endogenous, mixed]")
                            .contains("of another: [x]");
                    assertThat(e.in(Language.ZH)).contains("只适用于类型", "也许：");
                });
        assertThat(index.score(PARKS).issues()).anySatisfy(issue -> {
            assertThat(issue.kind()).isEqualTo(Issue.Kind.DATA);
            assertThat(issue.message().en()).contains("no column \"type\"");
        });
    }

    @Test
    void catchmentsAreNotMixed() {
        assertThatThrownBy(() -> SPEC.fit(PARKS.withAttribute("catchment", "park", "park and town")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("different catchments, [park, park and town]")
                .hasMessageContaining("Maybe use data of one catchment");
        assertThatThrownBy(() -> SPEC.withProfile("local").fit(PARKS.withAttribute("catchment", "park", "park")))
                .hasMessageContaining("Profile \"local\" needs data of the catchment \"park and town\"")
                .hasMessageContaining("these are of \"park\"");
        assertThat(SPEC.withProfile("local")
                        .fit(typed("mixed", "mixed").withAttribute("catchment", "park and town", "park and town"))
                        .issues())
                .isEmpty();
    }

    @Test
    void aCatchmentThatIsNotStatedIsReported() {
        for (Dataset data : List.of(PARKS, PARKS.withAttribute("catchment", "", ""))) {
            assertThat(SPEC.withProfile("local").fit(data).issues())
                    .anySatisfy(issue -> assertThat(issue.message().en()).contains("the area measured"));
        }
    }

    @Test
    void anIndexWithoutProfilesDoesNotLookAtTypes() {
        IndexSpec plain = SPEC.toBuilder().profiles(List.of()).build();
        assertThat(plain.fit(typed("a", "b").withAttribute("catchment", "p", "q"))
                        .issues())
                .isEmpty();
    }

    @Test
    void profilesAreAppliedOnceAndByName() {
        assertThatThrownBy(() -> SPEC.withProfile("global"))
                .hasMessageContaining("Index test has no profile \"global\"")
                .hasMessageContaining("Maybe choose one of [local, common]");
        assertThatThrownBy(() -> SPEC.withProfile("local").withProfile("common"))
                .hasMessageContaining("Profile \"local\" is applied already, so \"common\" cannot be");
    }

    @Test
    void whatAProfileNamesMustExist() {
        TypeProfile misspelt = new TypeProfile("p", Text.EMPTY, Text.EMPTY, List.of(), "", Map.of("E", 1.0), Map.of());
        assertThatThrownBy(() -> SPEC.toBuilder().profiles(List.of(misspelt)).build())
                .hasMessageContaining("Profile \"p\" names \"E\", which the index does not hold");
        TypeProfile negative = new TypeProfile("p", Text.EMPTY, Text.EMPTY, List.of(), "", Map.of("A", -1.0), Map.of());
        assertThatThrownBy(() -> SPEC.toBuilder().profiles(List.of(negative)).build())
                .hasMessageContaining("The weight of A is -1.0");
        TypeProfile onDimension =
                new TypeProfile("p", Text.EMPTY, Text.EMPTY, List.of(), "", Map.of(), Map.of("D", Direction.LOWER));
        assertThatThrownBy(() -> SPEC.toBuilder().profiles(List.of(onDimension)).build())
                .hasMessageContaining("gives a direction to the dimension \"D\"");
        assertThatThrownBy(
                        () -> SPEC.toBuilder().profiles(List.of(COMMON, COMMON)).build())
                .hasMessageContaining("Profile \"common\" appears twice");
    }
}
