package org.parkgauge.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.statistics.Ties;

class RankScoreTest extends NormalizationContract {

    private static final Column COLUMN = Column.of("a", 5, 7, Double.NaN, 7, 9, 0, -0.0);

    @Override
    protected List<Normalization> methods() {
        return List.of(new RankScore(), new RankScore(Ties.AVERAGE), new RankScore(Ties.DENSE));
    }

    private static double[] ranks(Ties ties, Direction direction) {
        return COLUMN.map(new RankScore(ties).fit(COLUMN, direction)).toArray();
    }

    @Test
    void tiedValuesGetWhatTheRuleSays() {
        double nan = Double.NaN;
        assertThat(ranks(Ties.COMPETITION, Direction.HIGHER)).containsExactly(3, 4, nan, 4, 6, 1, 1);
        assertThat(ranks(Ties.DENSE, Direction.HIGHER)).containsExactly(2, 3, nan, 3, 4, 1, 1);
        assertThat(ranks(Ties.AVERAGE, Direction.HIGHER)).containsExactly(3, 4.5, nan, 4.5, 6, 1.5, 1.5);
        assertThat(ranks(Ties.COMPETITION, Direction.LOWER)).containsExactly(4, 2, nan, 2, 1, 5, 5);
        assertThat(ranks(Ties.AVERAGE, Direction.LOWER)).containsExactly(4, 2.5, nan, 2.5, 1, 5.5, 5.5);
        assertThat(new RankScore()).isEqualTo(new RankScore(Ties.COMPETITION));
    }

    @Test
    void aNewValueCountsTheWorseReferenceValues() {
        ColumnMap competition = new RankScore().fit(COLUMN, Direction.HIGHER);
        assertThat(competition.apply(-3)).isEqualTo(1);
        assertThat(competition.apply(6)).isEqualTo(4);
        assertThat(competition.apply(99)).isEqualTo(7);
        ColumnMap average = new RankScore(Ties.AVERAGE).fit(COLUMN, Direction.HIGHER);
        assertThat(average.apply(-3)).isEqualTo(0.5);
        assertThat(average.apply(6)).isEqualTo(3.5);
        assertThat(average.apply(99)).isEqualTo(6.5);
        ColumnMap dense = new RankScore(Ties.DENSE).fit(COLUMN, Direction.LOWER);
        assertThat(dense.apply(8)).isEqualTo(2);
        assertThat(dense.range()).isEqualTo(new Range(1, 4));
        assertThat(average.range()).isEqualTo(new Range(1, 6));
    }

    @Test
    void itKeepsTheReference() {
        assertThat(new RankScore().traits()).containsExactlyInAnyOrder(Trait.SET_DEPENDENT, Trait.KEEPS_REFERENCE);
        assertThatThrownBy(() -> new RankScore().fit(Column.of("roads", Double.NaN), Direction.HIGHER))
                .hasMessageContaining("Indicator roads has no value, so it cannot be ranked")
                .hasMessageContaining("Maybe leave the indicator out");
    }
}
