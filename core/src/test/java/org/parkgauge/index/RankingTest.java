package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Dataset;
import org.parkgauge.statistics.Ties;

class RankingTest {

    private static final double NAN = Double.NaN;

    private static final Dataset PARKS = Dataset.of(List.of("e", "d", "c", "b", "a", "f"))
            .with("v", 50, 70, 70, 90, NAN, 70)
            .withAttribute("block", "north", "north", "south", "south", "south", "");

    private static final Scores SCORES = IndexSpec.named("test")
            .root(Dimension.of("ROOT", Indicator.of("v").higherIsBetter(0, 100)))
            .build()
            .fit(PARKS)
            .score(PARKS);

    @Test
    void tiedUnitsShareTheRankThatTheRuleGivesThem() {
        assertThat(SCORES.ranks("ROOT", Ties.COMPETITION)).containsExactly(5, 2, 2, 1, NAN, 2);
        assertThat(SCORES.ranks("ROOT", Ties.DENSE)).containsExactly(3, 2, 2, 1, NAN, 2);
        assertThat(SCORES.ranks("v", Ties.AVERAGE)).containsExactly(5, 3, 3, 1, NAN, 3);
        assertThat(SCORES.rank("d")).contains(2);
        assertThat(SCORES.rank("e")).contains(5);
        assertThat(SCORES.rank("a")).isEmpty();
    }

    @Test
    void ranksWithinGroupsCountTheGroupOnly() {
        assertThat(SCORES.ranksWithin("ROOT", "block")).containsExactly(2, 1, 2, 1, NAN, NAN);
        assertThatThrownBy(() -> SCORES.ranksWithin("ROOT", "level"))
                .hasMessageContaining("no attribute named \"level\"")
                .hasMessageContaining("block");
    }

    @Test
    void theRankingIsByScoreThenByNameAndEndsWithWhatIsMissing() {
        assertThat(SCORES.ranking()).containsExactly("b", "c", "d", "f", "e", "a");
    }

    @Test
    void scoresAreGivenAsCopies() {
        SCORES.scores("ROOT")[0] = 99;
        SCORES.ranks("ROOT", Ties.DENSE)[0] = 99;
        assertThat(SCORES.score("e")).isEqualTo(50);
        assertThat(SCORES.scores("ROOT")[0]).isEqualTo(50);
        assertThat(SCORES.ranks("ROOT", Ties.DENSE)[0]).isEqualTo(3);
    }

    @Test
    void theWeakestIndicatorsComeFirst() {
        Dataset data = Dataset.of(List.of("x"))
                .with("p", 30)
                .with("q", 10)
                .with("r", NAN)
                .with("s", 30)
                .with("t", 1);
        Scores scores = IndexSpec.named("test")
                .root(Dimension.of(
                                "ROOT",
                                Indicator.of("p").higherIsBetter(0, 100),
                                Dimension.of("D", Indicator.of("q").higherIsBetter(0, 100)),
                                Indicator.of("r").higherIsBetter(0, 100),
                                Indicator.of("s").higherIsBetter(0, 100),
                                Indicator.of("t").higherIsBetter(0, 100).weight(0))
                        .minimumCoverage(0.5))
                .build()
                .fit(data)
                .score(data);
        assertThat(scores.weakest("x", 2)).containsExactly("q", "p");
        assertThat(scores.weakest("x", 9)).containsExactly("q", "p", "s");
    }
}
