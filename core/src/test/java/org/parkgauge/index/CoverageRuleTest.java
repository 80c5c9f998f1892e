package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.ideal.Topsis;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Range;
import org.parkgauge.text.Issue;

/** How much must be there for a score: 75 per cent of the weight inside the tree, everything at the root. */
class CoverageRuleTest {

    private static final double NAN = Double.NaN;

    private static Indicator leaf(String code) {
        return Indicator.of(code).higherIsBetter(0, 100);
    }

    private static Scores score(Dimension root, Dataset data) {
        return IndexSpec.named("test").root(root).build().fit(data).score(data);
    }

    private static Dataset unit(double a, double b, double c, double d) {
        return Dataset.of(List.of("North"))
                .with("a", a)
                .with("b", b)
                .with("c", c)
                .with("d", d);
    }

    private static Dimension four() {
        return Dimension.of("D", leaf("a"), leaf("b"), leaf("c"), leaf("d"));
    }

    @Test
    void threeQuartersAreEnoughInsideTheTree() {
        Scores scores = score(Dimension.of("ROOT", four()), unit(60, 30, 90, NAN));
        assertThat(scores.score("North", "D")).isCloseTo(60, within(1e-12));
        assertThat(scores.score("North")).isCloseTo(60, within(1e-12));
        assertThat(scores.coverage("North", "D")).isEqualTo(0.75);
        assertThat(scores.coverage("North", "ROOT")).isEqualTo(0.75);
        assertThat(scores.bounds("North")).isEqualTo(new Range(45, 70));
        assertThat(scores.issues())
                .extracting(Issue::kind, Issue::node, Issue::units)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Issue.Kind.MISSING_VALUES, "d", List.of("North")));
    }

    @Test
    void halfIsTooLittle() {
        Scores scores = score(Dimension.of("ROOT", four()), unit(60, 30, NAN, NAN));
        assertThat(scores.score("North", "D")).isNaN();
        assertThat(scores.score("North")).isNaN();
        assertThat(scores.rank("North")).isEmpty();
        assertThat(scores.coverage("North", "D")).isEqualTo(0.5);
        assertThat(scores.bounds("North")).isEqualTo(new Range(22.5, 72.5));
        assertThat(scores.issues())
                .filteredOn(issue -> issue.kind() == Issue.Kind.COVERAGE_TOO_LOW)
                .extracting(Issue::node)
                .containsExactly("ROOT", "D");
    }

    @Test
    void weightCountsNotHeads() {
        Dimension d = Dimension.of(
                "D",
                leaf("a").weight(0.15),
                leaf("b").weight(0.3),
                leaf("c").weight(0.3),
                leaf("d").weight(0.25));
        assertThat(score(Dimension.of("ROOT", d), unit(40, 40, 40, NAN)).score("North"))
                .isCloseTo(40, within(1e-12));
        assertThat(score(Dimension.of("ROOT", d), unit(40, 40, NAN, 40)).score("North"))
                .isNaN();
        Dimension heavy = Dimension.of(
                "D", leaf("a").weight(6), leaf("b"), leaf("c"), leaf("d").weight(0));
        assertThat(score(Dimension.of("ROOT", heavy), unit(40, NAN, NAN, NAN)).score("North"))
                .isCloseTo(40, within(1e-12));
    }

    @Test
    void theRootNeedsEveryChildSoThatABadDimensionCannotBeHidden() {
        Dimension good = Dimension.of("GOOD", leaf("a"), leaf("b"), leaf("c"));
        Dimension bad = Dimension.of("BAD", leaf("d"));
        Dimension root = Dimension.of("ROOT", good.weight(9), bad.weight(1));
        assertThat(score(root, unit(80, 80, 80, 5)).score("North")).isCloseTo(72.5, within(1e-12));
        Scores hidden = score(root, unit(80, 80, 80, NAN));
        assertThat(hidden.score("North", "GOOD")).isCloseTo(80, within(1e-12));
        assertThat(hidden.score("North")).isNaN();
        assertThat(score(root.minimumCoverage(0.9), unit(80, 80, 80, NAN)).score("North"))
                .isCloseTo(80, within(1e-12));
    }

    @Test
    void aDimensionMayAskForLessOrMore() {
        Dimension root = Dimension.of("ROOT", four().minimumCoverage(0));
        assertThat(score(root, unit(60, NAN, NAN, NAN)).score("North")).isEqualTo(60);
        assertThat(score(root, unit(NAN, NAN, NAN, NAN)).score("North")).isNaN();
        assertThat(score(Dimension.of("ROOT", four().minimumCoverage(1)), unit(60, 60, 60, NAN))
                        .score("North"))
                .isNaN();
    }

    @Test
    void aChildWithAScoreCoversItsWholeWeight() {
        Dimension inner = Dimension.of("IN", leaf("a"), leaf("b")).minimumCoverage(0.5);
        Dimension root = Dimension.of("ROOT", inner, Dimension.of("OUT", leaf("c"), leaf("d")));
        Scores scores = score(root, unit(60, NAN, 20, 20));
        assertThat(scores.score("North")).isEqualTo(40);
        assertThat(scores.coverage("North", "ROOT")).isEqualTo(0.75);
    }

    @Test
    void aMethodThatNeedsEveryChildSaysSo() {
        Dataset data = Dataset.of(List.of("x", "y", "z", "North"))
                .with("a", 10, 40, 70, 50)
                .with("b", 90, 20, 30, NAN);
        Scores scores =
                score(Dimension.of("ROOT", leaf("a").weight(99), leaf("b")).aggregation(new Topsis()), data);
        assertThat(scores.score("North")).isNaN();
        assertThat(scores.score("x")).isNotNaN();
        assertThat(scores.issues())
                .filteredOn(issue -> issue.kind() == Issue.Kind.INCOMPLETE_ROW)
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.units()).containsExactly("North");
                    assertThat(issue.message().en()).contains("needs every child; imputation may help");
                    assertThat(issue.message().zh()).contains("可考虑插补");
                });
    }

    @Test
    void boundsFollowTheDirectionThatIsStillOpen() {
        Dataset data = Dataset.of(List.of("x", "y", "z", "gap"))
                .with("a", 10, 40, 70, 50)
                .with("cost", 9, 2, 3, NAN);
        Scores scores = IndexSpec.named("test")
                .root(Dimension.of(
                                "ROOT", Indicator.of("a"), Indicator.of("cost").lowerIsBetter())
                        .aggregation(new Topsis()))
                .normalization(new org.parkgauge.normalization.Identity())
                .build()
                .fit(data)
                .score(data);
        FittedIndex index = scores.index();
        Range bounds = scores.bounds("gap");
        assertThat(bounds.low()).isEqualTo(index.score(new double[] {50, 9}));
        assertThat(bounds.high()).isEqualTo(index.score(new double[] {50, 2}));
        assertThat(bounds.low()).isLessThan(bounds.high());
        assertThat(index.best().score()).isEqualTo(1);
        assertThat(index.best().score("cost")).isEqualTo(2);
    }
}
