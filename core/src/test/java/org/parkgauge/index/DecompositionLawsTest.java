package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.parkgauge.internal.testing.Law;
import org.parkgauge.text.InvalidInputException;

/** Whatever two profiles are compared, the parts sum to the gap at every level of the tree. */
class DecompositionLawsTest {

    @Provide
    Arbitrary<RandomIndex> any() {
        return Arbitraries.randomValue(RandomIndex::any);
    }

    @Provide
    Arbitrary<RandomIndex> fixed() {
        return Arbitraries.randomValue(RandomIndex::fixed);
    }

    @Law
    void partsSumToTheGapBetweenTwoUnits(@ForAll("any") RandomIndex one) {
        Scores scores = one.fit().score(one.data());
        assertExact(scores.profile(one.unit()), scores.profile(one.unit()));
    }

    @Law
    void partsSumToTheGapToTheBest(@ForAll("any") RandomIndex one) {
        FittedIndex index = one.fit();
        assertExact(index.score(one.data()).profile(one.unit()), index.best());
    }

    @Law
    void partsSumToTheGapToTheMeanOfAGroup(@ForAll("any") RandomIndex one) {
        Scores scores = one.fit().score(one.data());
        Profile mean = scores.meanProfile("all", one.data().units());
        assertExact(scores.profile(one.unit()), mean);
        assertExact(mean, scores.profile(one.unit()));
    }

    @Law
    void contributionsToAnArithmeticScoreSumToIt(@ForAll("fixed") RandomIndex one) {
        FittedIndex index = one.fit();
        Scores scores = index.score(one.data());
        if (scores.isArithmetic()) {
            assertExact(scores.profile(one.unit()), index.zero());
        }
    }

    @Law
    void swappingTheProfilesTurnsEverySignUnderMeans(@ForAll("fixed") RandomIndex one) {
        Scores scores = one.fit().score(one.data());
        Profile first = scores.profile(one.unit());
        Profile second = scores.profile(one.unit());
        if (!Double.isNaN(first.score()) && !Double.isNaN(second.score())) {
            List<Explanation> there = first.against(second).leaves();
            List<Explanation> back = second.against(first).leaves();
            assertThat(back).hasSameSizeAs(there);
            for (int i = 0; i < there.size(); i++) {
                assertThat(back.get(i).part()).isCloseTo(-there.get(i).part(), within(1e-9));
            }
        }
    }

    private static void assertExact(Profile profile, Profile reference) {
        if (Double.isNaN(profile.score()) || Double.isNaN(reference.score())) {
            assertThatThrownBy(() -> profile.against(reference))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("has no score");
            return;
        }
        Explanation explanation = profile.against(reference);
        assertThat(explanation.score()).isEqualTo(profile.score());
        assertThat(explanation.reference()).isEqualTo(reference.score());
        assertThat(explanation.part()).isEqualTo(profile.score() - reference.score());
        assertSums(explanation);
        double sum =
                explanation.leaves().stream().mapToDouble(Explanation::part).sum();
        assertThat(sum).isCloseTo(explanation.part(), within(1e-9 * sizes(explanation.leaves())));
    }

    private static void assertSums(Explanation explanation) {
        assertThat(explanation.kind()).isNotEqualTo(Explanation.Kind.NOT_DECOMPOSABLE);
        if (!explanation.parts().isEmpty()) {
            double sum =
                    explanation.parts().stream().mapToDouble(Explanation::part).sum();
            assertThat(sum)
                    .as("parts of %s", explanation.code())
                    .isCloseTo(explanation.part(), within(1e-9 * sizes(explanation.parts())));
            explanation.parts().forEach(DecompositionLawsTest::assertSums);
        }
    }

    /** How large the parts are, at least 1: a sum of huge parts of either sign cannot be more exact than they are. */
    private static double sizes(List<Explanation> parts) {
        return Math.max(
                1, parts.stream().mapToDouble(part -> Math.abs(part.part())).sum() / 100);
    }
}
