package org.parkgauge.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parkgauge.internal.testing.Close.assertClose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parkgauge.data.Column;
import org.parkgauge.data.ColumnMap;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.normalization.PercentileRank.Formula;
import org.parkgauge.statistics.Ties;

/** Borda points and percentile ranks. */
class PlacesTest extends NormalizationContract {

    private static final double NAN = Double.NaN;
    private static final double[] VALUES = {5, 7, NAN, 7, 9, 0, -0.0};

    @Override
    protected List<Normalization> methods() {
        return List.of(
                new Borda(),
                new Borda(Ties.AVERAGE),
                new Borda(Ties.DENSE),
                new PercentileRank(),
                new PercentileRank(1, 10, Ties.AVERAGE, Formula.ENDS, Constant.ERROR),
                new PercentileRank(0, 1, Ties.DENSE, Formula.MIDDLES, Constant.ERROR),
                new PercentileRank(-1, 1, Ties.COMPETITION, Formula.SHARE, Constant.ERROR));
    }

    private static double[] percentiles(Ties ties, Formula formula, Direction direction) {
        return SelectiveContract.scores(new PercentileRank(0, 1, ties, formula, Constant.ERROR), direction, VALUES);
    }

    @Test
    void pointsCountTheUnitsThatAreWorse() {
        assertThat(SelectiveContract.scores(new Borda(), Direction.HIGHER, VALUES))
                .containsExactly(2, 3, NAN, 3, 5, 0, 0);
        assertThat(SelectiveContract.scores(new Borda(), Direction.LOWER, VALUES))
                .containsExactly(3, 1, NAN, 1, 0, 4, 4);
        assertThat(SelectiveContract.scores(new Borda(Ties.AVERAGE), Direction.HIGHER, VALUES))
                .containsExactly(2, 3.5, NAN, 3.5, 5, 0.5, 0.5);
        assertThat(SelectiveContract.scores(new Borda(Ties.DENSE), Direction.HIGHER, VALUES))
                .containsExactly(1, 2, NAN, 2, 3, 0, 0);
        ColumnMap points = new Borda().fit(Column.of("rent", VALUES), Direction.HIGHER);
        assertThat(points.range()).isEqualTo(new Range(0, 5));
        assertThat(points.apply(99)).isEqualTo(6);
        assertThat(points.apply(-99)).isZero();
    }

    @Test
    void sharesOfThePlaces() {
        assertClose(
                percentiles(Ties.COMPETITION, Formula.ENDS, Direction.HIGHER),
                new double[] {0.4, 0.6, NAN, 0.6, 1, 0, 0},
                1e-12,
                "ends");
        assertClose(
                percentiles(Ties.AVERAGE, Formula.MIDDLES, Direction.HIGHER),
                new double[] {2.5 / 6, 4 / 6.0, NAN, 4 / 6.0, 5.5 / 6, 1 / 6.0, 1 / 6.0},
                1e-12,
                "middles");
        assertClose(
                percentiles(Ties.DENSE, Formula.SHARE, Direction.LOWER),
                new double[] {3 / 4.0, 0.5, NAN, 0.5, 0.25, 1, 1},
                1e-12,
                "share, dense, cost");
        assertClose(
                SelectiveContract.scores(new PercentileRank(), Direction.LOWER, VALUES),
                new double[] {60, 20, NAN, 20, 0, 80, 80},
                1e-12,
                "cost");
        ColumnMap map = new PercentileRank(10, 20).fit(Column.of("rent", VALUES), Direction.HIGHER);
        assertThat(map.range()).isEqualTo(new Range(10, 20));
        assertThat(map.apply(99)).as("held within the scale").isEqualTo(20);
        assertThat(new PercentileRank(10, 20, Ties.AVERAGE, Formula.ENDS, Constant.ERROR)
                        .fit(Column.of("rent", VALUES), Direction.HIGHER)
                        .apply(-99))
                .isEqualTo(10);
    }

    @Test
    void whatTheWorstGetsIsDeclared() {
        assertThat(new Borda().traits())
                .containsExactlyInAnyOrder(Trait.SET_DEPENDENT, Trait.KEEPS_REFERENCE, Trait.GIVES_ZERO);
        assertThat(new Borda(Ties.AVERAGE).traits()).doesNotContain(Trait.GIVES_ZERO);
        assertThat(new PercentileRank().traits())
                .containsExactlyInAnyOrder(Trait.SET_DEPENDENT, Trait.KEEPS_REFERENCE, Trait.GIVES_ZERO);
        assertThat(new PercentileRank(-1, 1).traits())
                .containsExactlyInAnyOrder(Trait.SET_DEPENDENT, Trait.KEEPS_REFERENCE, Trait.GIVES_NEGATIVE);
        assertThat(new PercentileRank(1, 2).traits())
                .containsExactlyInAnyOrder(Trait.SET_DEPENDENT, Trait.KEEPS_REFERENCE);
        assertThat(new PercentileRank(0, 1, Ties.AVERAGE, Formula.ENDS, Constant.ERROR).traits())
                .doesNotContain(Trait.GIVES_ZERO);
        assertThat(new PercentileRank(0, 1, Ties.DENSE, Formula.SHARE, Constant.ERROR).traits())
                .doesNotContain(Trait.GIVES_ZERO);
        assertThat(new Borda().minimumUnits()).isEqualTo(2);
        assertThat(new PercentileRank().minimumUnits()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void allEqualHasNoPlaces(Ties ties) {
        Column column = Column.of("rent", 4, 4, NAN, 4);
        for (Normalization method : List.of(
                new Borda(ties), new RankScore(ties), new PercentileRank(0, 1, ties, Formula.ENDS, Constant.ERROR))) {
            assertThatThrownBy(() -> method.fit(column, Direction.HIGHER))
                    .hasMessageContaining("Indicator rent is constant (4.0)");
        }
        assertThat(new Borda(ties, Constant.MIDPOINT).fit(column, Direction.LOWER))
                .isEqualTo(new ConstantScore(1, new Range(0, 2)));
        assertThat(new RankScore(ties, Constant.BEST).fit(column, Direction.LOWER))
                .isEqualTo(new ConstantScore(3, new Range(1, 3)));
    }

    @Test
    void nothingToRank() {
        for (Normalization method : List.of(new Borda(), new PercentileRank())) {
            assertThatThrownBy(() -> method.fit(Column.of("rent", NAN), Direction.HIGHER))
                    .hasMessageContaining("Indicator rent has no value");
        }
        assertThat(new RankScore().fit(Column.of("rent", 4), Direction.HIGHER).apply(4))
                .isEqualTo(1);
        assertThatThrownBy(() -> new PercentileRank(1, 1)).hasMessageContaining("percentile-rank");
    }
}
