package org.parkgauge.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.normalization.StepScale.Cuts;
import org.parkgauge.statistics.Vector;

/** Steps and tables. */
class CategoriesTest extends SelectiveContract {

    private static final double NAN = Double.NaN;

    @Override
    protected List<Normalization> methods() {
        return List.of(
                new StepScale(Vector.of(-50, 20, 300), Vector.of(0, 40, 80, 100)),
                new StepScale(Vector.of(300, -50), Vector.of(-1, 0, 5)),
                new StepScale(Vector.of(0.1, 0.5, 0.9), Vector.of(1, 2, 3, 4), Cuts.PERCENTILES),
                new ValueTable(Vector.of(-100, 0, 500), Vector.of(0, 60, 100), true),
                new ValueTable(Vector.of(-3, 2), Vector.of(7, -7), true),
                new ValueTable(Vector.of(3), Vector.of(7), true));
    }

    @Test
    void aCutPointThatIsReachedLiftsTheScore() {
        StepScale steps = new StepScale(Vector.of(30, 60), Vector.of(0, 50, 100));
        assertThat(SelectiveContract.scores(steps, Direction.HIGHER, 29.9, 30, 59, 60, 99, NAN))
                .containsExactly(0, 50, 50, 100, 100, NAN);
        StepScale minutes = new StepScale(Vector.of(60, 30), Vector.of(0, 50, 100));
        assertThat(SelectiveContract.scores(minutes, Direction.LOWER, 61, 60, 31, 30, 5, NAN))
                .containsExactly(0, 50, 50, 100, 100, NAN);
        assertThat(steps.fit(Column.of("rent", NAN), Direction.HIGHER).range()).isEqualTo(new Range(0, 100));
        assertThat(steps.traits()).containsExactly(Trait.HOLDS_VALUES);
        assertThat(steps.minimumUnits()).isEqualTo(1);
    }

    @Test
    void cutPointsMayBePercentiles() {
        StepScale quarters = new StepScale(Vector.of(0.25, 0.75), Vector.of(1, 2, 3), Cuts.PERCENTILES);
        assertThat(quarters.traits()).containsExactly(Trait.SET_DEPENDENT);
        assertThat(SelectiveContract.scores(quarters, Direction.HIGHER, 0, 1, 2, 3, 4))
                .containsExactly(1, 2, 2, 3, 3);
        assertThat(SelectiveContract.scores(quarters, Direction.LOWER, 0, 1, 2, 3, 4))
                .containsExactly(3, 3, 2, 2, 1);
        assertThat(quarters.fit(Column.of("rent", 0, 1, 2, 3, 4), Direction.LOWER))
                .isEqualTo(new StepScale.Fitted(Vector.of(3, 1), Vector.of(1, 2, 3), true));
        assertThatThrownBy(() -> quarters.fit(Column.of("rent", NAN), Direction.HIGHER))
                .hasMessageContaining("Indicator rent has no value, so steps cannot be fitted");
    }

    @Test
    void cutPointsRunWithTheDirection() {
        Column column = Column.of("rent", 1);
        StepScale rising = new StepScale(Vector.of(30, 60), Vector.of(0, 50, 100));
        assertThatThrownBy(() -> rising.fit(column, Direction.LOWER))
                .hasMessageContaining("Indicator rent is better when lower, so its cut points must fall")
                .hasMessageContaining("Maybe write them from the worst to the best");
        StepScale falling = new StepScale(Vector.of(60, 30), Vector.of(0, 50, 100));
        assertThatThrownBy(() -> falling.fit(column, Direction.HIGHER))
                .hasMessageContaining("Indicator rent is better when higher, so its cut points must rise");
    }

    @Test
    void scoresAndCutPointsGoTogether() {
        for (Vector scores : List.of(Vector.of(1), Vector.of(1, 2), Vector.of(1, 2, 3, 4))) {
            assertThatThrownBy(() -> new StepScale(Vector.of(1, 2), scores))
                    .hasMessageContaining("not 2 cut points and " + scores.size() + " scores")
                    .hasMessageContaining("Maybe use the cut points 30 and 60");
        }
        assertThatThrownBy(() -> new StepScale(Vector.of(), Vector.of(1))).hasMessageContaining("not 0 cut points");
        for (Vector scores : List.of(
                Vector.of(1, 3, 2),
                Vector.of(1, 1, 1),
                Vector.of(NAN, 1, 2),
                Vector.of(1, 2, NAN),
                Vector.of(1, NAN, 2))) {
            assertThatThrownBy(() -> new StepScale(Vector.of(1, 2), scores))
                    .hasMessageContaining("must rise from the worst to the best, not " + scores)
                    .hasMessageContaining("Maybe write the score of the worst class first");
        }
        assertThat(new StepScale(Vector.of(1, 2), Vector.of(1, 1, 2)).scores().size())
                .isEqualTo(3);
        for (Vector cuts : List.of(Vector.of(1, 1), Vector.of(NAN, 1), Vector.of(1, NAN))) {
            assertThatThrownBy(() -> new StepScale(cuts, Vector.of(1, 2, 3)))
                    .hasMessageContaining("must all rise, or all fall where lower is better");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "0.5, 1", "0.6, 0.5", "0.5, 0.5", "NaN, 0.5"})
    void percentilesAreProbabilities(double first, double second) {
        assertThatThrownBy(() -> new StepScale(Vector.of(first, second), Vector.of(1, 2, 3), Cuts.PERCENTILES))
                .hasMessageContaining("must be ascending probabilities between 0 and 1");
    }

    @Test
    void theTableIsReadOff() {
        ValueTable grades = new ValueTable(Vector.of(1, 2, 5), Vector.of(0, 60, 100));
        assertThat(SelectiveContract.scores(grades, Direction.HIGHER, 5, 1, NAN, 2))
                .containsExactly(100, 0, NAN, 60);
        ColumnMap map = grades.fit(Column.of("grade", 1, 2), Direction.HIGHER);
        assertThatThrownBy(() -> map.apply(3))
                .hasMessageContaining("The value 3.0 of indicator grade is not in its value-table")
                .hasMessageContaining("Maybe it is one of these: [1.0, 2.0, 5.0]; or interpolate between them");
        assertThatThrownBy(() -> map.apply(6)).hasMessageContaining("6.0");
        assertThatThrownBy(() -> grades.fit(Column.of("grade", 1, 4), Direction.HIGHER))
                .hasMessageContaining("4.0");
        assertThat(map.range()).isEqualTo(new Range(0, 100));
        assertThat(grades.traits()).containsExactly(Trait.HOLDS_VALUES);
    }

    @Test
    void orInterpolated() {
        ValueTable corners = new ValueTable(Vector.of(1, 2, 6), Vector.of(100, 60, 0), true);
        assertThat(SelectiveContract.scores(corners, Direction.LOWER, 0, 1, 1.5, 2, 3, 6, 9, NAN))
                .containsExactly(100, 100, 80, 60, 45, 0, 0, NAN);
        assertThat(corners.fit(Column.of("rent", 1), Direction.LOWER).range()).isEqualTo(new Range(0, 100));
    }

    @Test
    void theTableFollowsTheDirection() {
        ValueTable rising = new ValueTable(Vector.of(1, 2, 3), Vector.of(0, 0, 9));
        assertThatThrownBy(() -> rising.fit(Column.of("grade", 1), Direction.LOWER))
                .hasMessageContaining(
                        "is better when lower, and its value-table gives a worse value a better score at 3.0")
                .hasMessageContaining("Maybe check the direction");
        ValueTable falling = new ValueTable(Vector.of(1, 2, 3), Vector.of(9, 9, 0));
        assertThatThrownBy(() -> falling.fit(Column.of("grade", 1), Direction.HIGHER))
                .hasMessageContaining("is better when higher, and its value-table gives a worse value");
        assertThat(falling.fit(Column.of("grade", 1), Direction.LOWER).apply(2)).isEqualTo(9);
    }

    @Test
    void valuesAndScoresGoTogether() {
        assertThatThrownBy(() -> new ValueTable(Vector.of(1, 2), Vector.of(1)))
                .hasMessageContaining("there are 2 values and 1 scores");
        assertThatThrownBy(() -> new ValueTable(Vector.of(), Vector.of())).hasMessageContaining("0 values");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0, NAN, Double.POSITIVE_INFINITY})
    void valuesRise(double second) {
        assertThatThrownBy(() -> new ValueTable(Vector.of(1, second), Vector.of(1, 2)))
                .hasMessageContaining("must be finite and rise")
                .hasMessageContaining("Maybe write the values in ascending order");
        assertThatThrownBy(() -> new ValueTable(Vector.of(NAN, second), Vector.of(1, 2)))
                .hasMessageContaining("must be finite and rise");
        assertThatThrownBy(() -> new ValueTable(Vector.of(0, 1), Vector.of(1, NAN)))
                .hasMessageContaining("finite");
    }
}
