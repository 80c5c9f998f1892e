package org.parkgauge.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.internal.testing.Copies;
import org.parkgauge.statistics.Correlations;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;

class ComparisonTest {

    private static final double NAN = Double.NaN;

    private static Scores scores(List<String> units, double... values) {
        Dataset data = Dataset.of(units).with("a", values);
        return IndexSpec.named("demo")
                .root(Dimension.of("ROOT", Indicator.of("a").higherIsBetter(0, 100)))
                .build()
                .fit(data)
                .score(data);
    }

    private static final Comparison SHIFTED = Comparison.of(
            scores(List.of("N", "S", "W", "E", "Old", "Gap"), 90, 70, 50, 30, 99, NAN),
            scores(List.of("E", "W", "N", "S", "New", "Gap"), 80, 40, 60, 20, 1, 50));

    @Test
    void unitsAreMatchedByNameAndRankedAmongThemselves() {
        assertThat(SHIFTED.shifts())
                .containsExactly(
                        new Shift("N", 90, 60, 1, 2),
                        new Shift("S", 70, 20, 2, 4),
                        new Shift("W", 50, 40, 3, 3),
                        new Shift("E", 30, 80, 4, 1));
        assertThat(SHIFTED.onlyBefore()).containsExactly("Old");
        assertThat(SHIFTED.onlyAfter()).containsExactly("New", "Gap");
        assertThat(SHIFTED.shift("E").rise()).isEqualTo(3);
        assertThat(SHIFTED.shift("S").scoreChange()).isEqualTo(-50);
    }

    @Test
    void moversComeByDistance() {
        assertThat(SHIFTED.biggestMovers(9)).extracting(Shift::unit).containsExactly("E", "S", "N");
        assertThat(SHIFTED.biggestMovers(1)).extracting(Shift::unit).containsExactly("E");
        assertThat(SHIFTED.meanAbsoluteShift()).isEqualTo(6 / 4.0);
        assertThat(SHIFTED.largestShift()).isEqualTo(3);
        assertThat(SHIFTED.reversedPairs()).isEqualTo(4);
    }

    @Test
    void figuresOfLikeness() {
        assertThat(SHIFTED.correlation(Correlations.Kind.SPEARMAN)).isCloseTo(1 - 6 * 14 / 60.0, within(1e-12));
        assertThat(SHIFTED.correlation(Correlations.Kind.KENDALL)).isCloseTo(-2 / 6.0, within(1e-12));
        assertThat(SHIFTED.correlation(Correlations.Kind.PEARSON))
                .isCloseTo(
                        Correlations.pearson(new double[] {90, 70, 50, 30}, new double[] {60, 20, 40, 80}),
                        within(1e-15));
        assertThat(SHIFTED.kemenyShare()).isCloseTo(8 / 12.0, within(1e-12));
        assertThat(SHIFTED.similarity()).isCloseTo(1 - (0.5 / 3 + 0.25 * 2 / 2 + 3 / 16.0 / 3), within(1e-12));
        assertThat(SHIFTED.weightedSpearman()).isCloseTo(1 - 6 * (7 + 16 + 0 + 45) / (4.0 * 3 * 25), within(1e-12));
        assertThat(SHIFTED.ranksBefore()).containsExactly(1, 2, 3, 4);
        assertThat(SHIFTED.ranksAfter()).containsExactly(2, 4, 3, 1);
    }

    @Test
    void tiesShareTheBetterRankAndAreNotReversed() {
        Comparison tied =
                Comparison.of(scores(List.of("N", "S", "W"), 50, 50, 10), scores(List.of("N", "S", "W"), 10, 20, 30));
        assertThat(tied.shifts()).extracting(Shift::rankBefore).containsExactly(1, 1, 3);
        assertThat(tied.reversedPairs()).isEqualTo(2);
        assertThat(tied.biggestMovers(3)).extracting(Shift::unit).containsExactly("N", "W", "S");
    }

    @Test
    void nodesOfOneIndexMayBeCompared() {
        Scores scores = CoinrIndex.scores();
        Comparison comparison = Comparison.of(scores, "CITY", scores, "WORK");
        assertThat(comparison.shift("park07"))
                .isEqualTo(new Shift("park07", scores.score("park07", "CITY"), scores.score("park07", "WORK"), 9, 28));
        assertThat(Comparison.of(scores, scores).largestShift()).isZero();
        assertThat(Comparison.of(scores, scores).issues()).isEmpty();
    }

    @Test
    void issuesAndWords() {
        assertThat(SHIFTED.issues())
                .extracting(Issue::kind)
                .containsExactly(Issue.Kind.DATA, Issue.Kind.DATA, Issue.Kind.FEW_UNITS);
        assertThat(SHIFTED.issues().get(0).units()).containsExactly("Old");
        assertThat(SHIFTED.issues().get(1).in(Language.EN))
                .contains("second side only")
                .contains("New, Gap");
        assertThat(SHIFTED.summary(2, Language.EN)).isEqualTo("""
                4 units compared: Spearman -0.400, mean rank shift 1.50, largest 3
                E: up 3, from 4 to 1
                S: down 2, from 2 to 4""");
        assertThat(SHIFTED.summary(1, Language.ZH)).isEqualTo("""
                比较4个单元：斯皮尔曼相关 -0.400，平均位次变动 1.50，最大 3
                E：上升3位（第4→第1位）""");
        assertThat(ComparisonText.move(SHIFTED.shift("W"), false)).isEqualTo("same rank, 3");
        assertThat(ComparisonText.move(SHIFTED.shift("W"), true)).isEqualTo("位次不变（第3位）");
    }

    @Test
    void nothingInCommonIsRefused() {
        Scores one = scores(List.of("N"), 1);
        Scores other = scores(List.of("S"), 1);
        assertThatThrownBy(() -> Comparison.of(one, other))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("No unit has a score on both sides")
                .hasMessageContaining("same names");
        assertThatThrownBy(() -> SHIFTED.shift("Old")).hasMessageContaining("\"Old\" has no score on both sides");
        assertThat(Comparison.of(one, one).kemenyShare()).isNaN();
    }

    @Test
    void aComparisonCanBeSent() {
        assertThat(Copies.of(SHIFTED).shifts()).isEqualTo(SHIFTED.shifts());
    }
}
