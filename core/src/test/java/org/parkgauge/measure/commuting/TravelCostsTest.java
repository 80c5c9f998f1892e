package org.parkgauge.measure.commuting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.internal.testing.Copies;
import org.parkgauge.measure.commuting.IntraZonalCost.AcrossArea;
import org.parkgauge.measure.commuting.IntraZonalCost.CentreToArea;
import org.parkgauge.measure.commuting.IntraZonalCost.Given;
import org.parkgauge.measure.commuting.IntraZonalCost.HalfNearestNeighbour;
import org.parkgauge.measure.commuting.IntraZonalCost.Zero;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;

class TravelCostsTest {

    private static final double FAR = Regions.FAR;
    private static final double NONE = Double.NaN;
    private static final Matrix OPEN = Matrix.of(3, 3, NONE, 8, 6, 10, NONE, FAR, FAR, 4, NONE);
    private static final Vector AREAS = Vector.of(Math.PI, 4 * Math.PI, 9 * Math.PI);

    static Stream<Matrix> denseAndSparse() {
        return Stream.of(OPEN, Regions.sparse(OPEN, FAR));
    }

    @ParameterizedTest
    @MethodSource("denseAndSparse")
    void settlesTheDiagonal(Matrix costs) {
        diagonal(costs, new Zero(), 0, 0, 0);
        diagonal(costs, new HalfNearestNeighbour(), 3, 5, 2);
        diagonal(costs, new CentreToArea(AREAS), 2.0 / 3, 4.0 / 3, 2);
        diagonal(costs, new CentreToArea(AREAS, 3), 2, 4, 6);
        double across = 128 / (45 * Math.PI);
        diagonal(costs, new AcrossArea(AREAS), across, 2 * across, 3 * across);
        diagonal(costs, new AcrossArea(AREAS, 0.5), across / 2, across, 1.5 * across);
    }

    private static void diagonal(Matrix matrix, IntraZonalCost rule, double... expected) {
        TravelCosts costs = TravelCosts.of(matrix, rule);
        assertThat(costs.matrix().isSparse()).isEqualTo(matrix.isSparse());
        for (int i = 0; i < 3; i++) {
            assertThat(costs.get(i, i)).isCloseTo(expected[i], within(1e-14));
            for (int j = 0; j < 3; j++) {
                if (i != j) {
                    assertThat(costs.get(i, j)).isEqualTo(matrix.get(i, j));
                }
            }
        }
    }

    /** The two disc formulas, by drawing points. */
    @Test
    void theDiscsAreMeanDistances() {
        SplittableRandom random = new SplittableRandom(1);
        double centre = 0;
        double across = 0;
        int draws = 200_000;
        for (int k = 0; k < draws; k++) {
            double r = Math.sqrt(random.nextDouble());
            double s = Math.sqrt(random.nextDouble());
            double angle = 2 * Math.PI * random.nextDouble();
            centre += r / draws;
            across += Math.sqrt(r * r + s * s - 2 * r * s * Math.cos(angle)) / draws;
        }
        Matrix one = Matrix.of(1, 1, FAR);
        Vector disc = Vector.of(Math.PI);
        assertThat(TravelCosts.of(one, new CentreToArea(disc)).get(0, 0)).isCloseTo(centre, within(0.003));
        assertThat(TravelCosts.of(one, new AcrossArea(disc)).get(0, 0)).isCloseTo(across, within(0.003));
    }

    @Test
    void leavesAGivenDiagonal() {
        Matrix costs = Matrix.of(2, 2, 3, 9, 7, FAR);
        TravelCosts given = TravelCosts.of(costs, new Given());
        assertThat(given.matrix()).isSameAs(costs);
        assertThat(given.get(0, 0)).isEqualTo(new Given().within(costs, 0)).isEqualTo(3);
        assertThat(given.get(1, 1)).isEqualTo(FAR);
        assertThat(given.zones()).isEqualTo(2);
    }

    @Test
    void aLonelyZoneHasNoNeighbour() {
        assertThatThrownBy(() -> TravelCosts.of(Matrix.of(2, 2, 0, 5, FAR, 0), new HalfNearestNeighbour()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Zone 1 (counted from 0) has no finite cost to another zone")
                .hasMessageContaining("\nMaybe give the cost within the zone");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.NEGATIVE_INFINITY})
    void refusesBadCosts(double bad) {
        for (IntraZonalCost rule : new IntraZonalCost[] {new Given(), new Zero(), new HalfNearestNeighbour()}) {
            assertThatThrownBy(() -> TravelCosts.of(Matrix.of(2, 2, 0, bad, 1, 0), rule))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("The cost from zone 0 to zone 1 (counted from 0) is " + bad
                            + ".\nMaybe correct it: a cost is a number from 0; positive infinity says that no trip is"
                            + " possible.");
        }
        assertThatThrownBy(() -> TravelCosts.of(Matrix.of(1, 1, bad), new Given()))
                .hasMessageContaining("from zone 0 to zone 0");
    }

    @Test
    void refusesBadShapes() {
        assertThatThrownBy(() -> TravelCosts.of(Matrix.of(2, 1, 1, 2), new Given()))
                .hasMessageContaining("The costs must be square");
        assertThatThrownBy(() -> TravelCosts.of(Matrix.of(0, 0), new Zero())).hasMessage("The costs have no zones.");
        assertThatThrownBy(() -> TravelCosts.of(Regions.sparse(Matrix.of(1, 1, 4), 0), new Given()))
                .hasMessageContaining("Where sparse costs store nothing, the value must be Infinity, not 0.0.")
                .hasMessageContaining("Maybe use a dense matrix.");
        Matrix two = Matrix.of(2, 2, 0, 1, 1, 0);
        assertThatThrownBy(() -> TravelCosts.of(two, new CentreToArea(AREAS)))
                .hasMessageContaining("The areas are of 3 zones, the costs of 2.");
        assertThatThrownBy(() -> TravelCosts.of(two, new AcrossArea(AREAS)))
                .hasMessageContaining("The areas are of 3 zones, the costs of 2.");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -2, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesBadAreas(double bad) {
        assertThatThrownBy(() -> new CentreToArea(Vector.of(1, bad)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("The area of zone 1 (counted from 0) is " + bad)
                .hasMessageContaining("such as km²");
        assertThatThrownBy(() -> new AcrossArea(Vector.of(bad))).hasMessageContaining("The area of zone 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesABadCostOfDistance(double bad) {
        assertThatThrownBy(() -> new CentreToArea(AREAS, bad)).hasMessageContaining("one unit of distance is " + bad);
        assertThatThrownBy(() -> new AcrossArea(AREAS, bad)).isInstanceOf(InvalidInputException.class);
        assertThat(new AcrossArea(AREAS, 0).within(OPEN, 1)).isZero();
    }

    @Test
    void isAValue() {
        TravelCosts costs = TravelCosts.of(OPEN, new Zero());
        assertThat(Copies.of(costs)).isEqualTo(costs).hasSameHashCodeAs(costs).hasToString("Costs between 3 zones");
        assertThat(costs).isNotEqualTo(TravelCosts.of(OPEN, new HalfNearestNeighbour()));
    }
}
