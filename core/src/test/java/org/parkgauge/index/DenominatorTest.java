package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Dataset;
import org.parkgauge.text.Issue;

class DenominatorTest {

    private static final double NAN = Double.NaN;

    private static final IndexSpec SPEC = IndexSpec.named("test")
            .root(Dimension.of(
                            "ROOT",
                            Indicator.of("DOCTORS")
                                    .variable("doctors")
                                    .higherIsBetter(0, 4)
                                    .per("population", 1000),
                            Indicator.of("DENSITY")
                                    .variable("roads")
                                    .higherIsBetter(0, 8)
                                    .per("area", 1)
                                    .per("population", 100))
                    .minimumCoverage(0.5))
            .build();

    private static final Dataset PARKS = Dataset.of(List.of("x", "y", "z"))
            .with("doctors", 30, 12, 5)
            .with("roads", 40, 20, 60)
            .with("population", 10000, 0, 5000)
            .with("area", 2, 3, 0);

    @Test
    void theValueIsDividedByEachInTurn() {
        Scores scores = SPEC.fit(PARKS).score(PARKS);
        assertThat(scores.raw("x", "DOCTORS")).isEqualTo(3);
        assertThat(scores.raw("x", "DENSITY")).isCloseTo(0.2, within(1e-15));
        assertThat(scores.raw("x", "ROOT")).isNaN();
        assertThat(scores.score("x", "DOCTORS")).isEqualTo(75);
        assertThat(scores.profile("x")
                        .against(scores.profile("z"))
                        .parts()
                        .get(0)
                        .raw())
                .isEqualTo(3);
    }

    @Test
    void aZeroDenominatorMakesTheIndicatorMissing() {
        Scores scores = SPEC.fit(PARKS).score(PARKS);
        assertThat(scores.score("y", "DOCTORS")).isNaN();
        assertThat(scores.score("y", "DENSITY")).isNaN();
        assertThat(scores.score("z", "DENSITY")).isNaN();
        assertThat(scores.score("z", "DOCTORS")).isEqualTo(25);
        assertThat(scores.score("z")).isEqualTo(25);
        assertThat(scores.issues())
                .filteredOn(issue -> issue.kind() == Issue.Kind.ZERO_DENOMINATOR)
                .extracting(Issue::node, Issue::units)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("DOCTORS", List.of("y")),
                        org.assertj.core.groups.Tuple.tuple("DENSITY", List.of("y", "z")));
    }

    @Test
    void aUnitWithTwoZeroDenominatorsIsNamedOnce() {
        Dataset data = Dataset.of(List.of("x", "y"))
                .with("doctors", 1, 1)
                .with("roads", 1, 1)
                .with("population", 0, 0)
                .with("area", 0, 0);
        assertThat(SPEC.fit(data).score(data).issues())
                .filteredOn(issue -> issue.node().equals("DENSITY") && issue.kind() == Issue.Kind.ZERO_DENOMINATOR)
                .singleElement()
                .satisfies(issue -> assertThat(issue.units()).containsExactly("x", "y"));
    }

    @Test
    void aMissingDenominatorIsMissingWithoutThatIssue() {
        Dataset data = Dataset.of(List.of("x"))
                .with("doctors", 30)
                .with("roads", 4)
                .with("population", NAN)
                .with("area", 2);
        Scores scores = SPEC.fit(PARKS).score(data);
        assertThat(scores.score("x")).isNaN();
        assertThat(scores.issues()).noneMatch(issue -> issue.kind() == Issue.Kind.ZERO_DENOMINATOR);
    }

    @Test
    void aQuotientBeyondAllNumbersIsMissing() {
        Dataset data = Dataset.of(List.of("x"))
                .with("doctors", 1e300)
                .with("roads", 4)
                .with("population", 1e-300)
                .with("area", 2);
        assertThat(SPEC.fit(PARKS).score(data).score("x", "DOCTORS")).isNaN();
    }

    @Test
    void aRowHoldsTheVariablesThenTheDenominatorsEachOnce() {
        FittedIndex index = SPEC.fit(PARKS);
        assertThat(index.inputs()).containsExactly("doctors", "roads", "population", "area");
        assertThat(index.score(new double[] {30, 40, 10000, 2}))
                .isEqualTo(index.score(PARKS).score("x"));
        assertThat(index.score(new double[] {30, 40, 0, 2})).isNaN();
        assertThat(index.evaluate(new double[] {30, 40, 10000, 0}).issues())
                .extracting(Issue::kind)
                .containsExactly(Issue.Kind.ZERO_DENOMINATOR, Issue.Kind.MISSING_VALUES);
    }

    @Test
    void itsFactorIsPositive() {
        assertThatThrownBy(() -> Indicator.of("a").per("population", 0))
                .hasMessageContaining("The factor of denominator population must be positive, and 0.0 is not.")
                .hasMessageContaining("Maybe write 1");
        assertThatThrownBy(() -> new Denominator(" ", 1)).hasMessageContaining("A denominator has no variable");
    }
}
