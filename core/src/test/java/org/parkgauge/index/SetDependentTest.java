package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.FittedAggregation;
import org.parkgauge.aggregation.ideal.Topsis;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.outranking.Copeland;
import org.parkgauge.data.Children;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Weights;
import org.parkgauge.normalization.Identity;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.Normalization;
import org.parkgauge.normalization.RankScore;
import org.parkgauge.statistics.Ties;

/** Methods that compare with the reference set meet a new unit with the reference frozen. */
class SetDependentTest {

    private static final Dataset PARKS =
            Dataset.of(List.of("x", "y", "z")).with("a", 10, 20, 30).with("cost", 9, 5, 1);

    private static FittedIndex fit(Aggregation aggregation, Normalization normalization) {
        return IndexSpec.named("test")
                .root(Dimension.of(
                                "ROOT", Indicator.of("a"), Indicator.of("cost").lowerIsBetter())
                        .aggregation(aggregation))
                .normalization(normalization)
                .build()
                .fit(PARKS);
    }

    @Test
    void copelandMatchesANewUnitAgainstEveryReferenceUnit() {
        FittedIndex index = fit(new Copeland(), new Identity());
        assertThat(index.score(PARKS).scores("ROOT")).containsExactly(-2, 0, 2);
        assertThat(index.score(new double[] {99, 0})).as("beats all n").isEqualTo(3);
        assertThat(index.score(new double[] {0, 99})).isEqualTo(-3);
        assertThat(index.score(new double[] {25, 5}))
                .as("beats x and y, loses to z")
                .isEqualTo(1);
        assertThat(index.score(new double[] {20, 5})).as("a double of y").isEqualTo(0);
        assertThat(index.score(PARKS.rows(1)).score("y"))
                .as("alone, yet on the old scale")
                .isEqualTo(0);
        assertThat(index.score(PARKS).quantities("z", "ROOT"))
                .containsEntry("duelsWon", 2.0)
                .containsEntry("duelsLost", 0.0);
    }

    @Test
    void topsisMeasuresANewUnitAgainstTheOldIdealPoints() {
        FittedIndex index = fit(new Topsis(Topsis.Scaling.NONE, Topsis.Metric.CITY_BLOCK), new Identity());
        assertThat(index.score(PARKS).scores("ROOT")).containsExactly(0, 0.5, 1);
        assertThat(index.score(PARKS).quantities("x", "ROOT"))
                .containsEntry("distanceToIdeal", 14.0)
                .containsEntry("distanceToAntiIdeal", 0.0);
        assertThat(index.score(new double[] {30, 5})).isEqualTo(12 / 14.0);
        assertThat(index.score(new double[] {44, 1}))
                .as("past the ideal it moves away from it again")
                .isLessThan(1);
    }

    @Test
    void ranksOfANewUnitCountTheWorseReferenceUnits() {
        FittedIndex competition = fit(new Arithmetic(), new RankScore());
        assertThat(competition.score(PARKS).scores("a")).containsExactly(1, 2, 3);
        assertThat(competition.evaluate(new double[] {25, 5}).score("row", "a")).isEqualTo(3);
        assertThat(competition.evaluate(new double[] {99, 0}).score("row", "a")).isEqualTo(4);
        assertThat(competition.evaluate(new double[] {99, 0}).score("row", "cost"))
                .isEqualTo(4);
        FittedIndex average = fit(new Arithmetic(), new RankScore(Ties.AVERAGE));
        assertThat(average.evaluate(new double[] {25, 5}).score("row", "a")).isEqualTo(2.5);
        assertThat(average.evaluate(new double[] {99, 5}).score("row", "a")).isEqualTo(3.5);
        assertThat(average.evaluate(new double[] {1, 5}).score("row", "a")).isEqualTo(0.5);
        assertThat(average.evaluate(new double[] {1, 5}).score("row", "cost")).isEqualTo(2);
    }

    @Test
    void learnedBoundsHoldForNewUnits() {
        FittedIndex index = fit(new Arithmetic(), new MinMax());
        assertThat(index.evaluate(new double[] {40, 13}).score("row", "a")).isEqualTo(150);
        assertThat(index.evaluate(new double[] {40, 13}).score("row", "cost")).isEqualTo(-50);
    }

    /** Scores by the place in the set; no rule for anybody else. */
    private record PlaceInSet() implements Aggregation {

        @Override
        public Set<Trait> traits() {
            return Set.of(Trait.SET_DEPENDENT, Trait.SET_ONLY);
        }

        @Override
        public FittedAggregation fit(Children children, Weights weights) {
            return row -> row[0];
        }
    }

    @Test
    void aMethodForItsOwnSetRefusesEverybodyElse() {
        FittedIndex index = fit(new PlaceInSet(), new MinMax());
        assertThat(index.score(PARKS).scores("ROOT")).containsExactly(0, 50, 100);
        assertThatThrownBy(() -> index.score(PARKS.rows(0, 1)))
                .hasMessageContaining("The method of ROOT scores its own reference set only.")
                .hasMessageContaining("Maybe fit the index on these data.");
        assertThatThrownBy(() -> index.score(new double[] {10, 9})).hasMessageContaining("not a bare row");
        assertThatThrownBy(() -> index.evaluate(new double[] {10, 9})).hasMessageContaining("The method of ROOT");
    }
}
