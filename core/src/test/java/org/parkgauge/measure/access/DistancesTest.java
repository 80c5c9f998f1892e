package org.parkgauge.measure.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.parkgauge.statistics.Matrix;

class DistancesTest {

    private static Points points(double... coordinates) {
        double[] x = new double[coordinates.length / 2];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = coordinates[2 * i];
            y[i] = coordinates[2 * i + 1];
        }
        return Points.of(x, y);
    }

    @Test
    void straightLines() {
        TravelCosts costs = Distances.between(points(0, 0, 3, 0), points(3, 4, 0, 0, 6, 4), Distance.STRAIGHT_LINE);
        assertThat(costs.matrix()).isEqualTo(Matrix.of(2, 3, 5, 0, Math.sqrt(52), 4, 3, 5));
        assertThat(costs.limit()).isInfinite();
    }

    /** A quarter of a meridian, half the equator over the date line, and Beijing to Shanghai. */
    @Test
    void greatCircles() {
        double quarter = Math.PI / 2 * 6371008.8;
        assertThat(Distance.GREAT_CIRCLE.between(110, 0, 110, 90)).isCloseTo(quarter, within(1e-6));
        assertThat(Distance.GREAT_CIRCLE.between(-90, 0, 90, 0)).isCloseTo(2 * quarter, within(1e-6));
        assertThat(Distance.GREAT_CIRCLE.between(179, 0, -179, 0)).isCloseTo(quarter / 45, within(1e-6));
        assertThat(Distance.GREAT_CIRCLE.between(10, 50, 10, 50)).isZero();
        // Spherical law of cosines.
        double lat1 = Math.toRadians(39.9042);
        double lat2 = Math.toRadians(31.2304);
        double cosine = Math.sin(lat1) * Math.sin(lat2)
                + Math.cos(lat1) * Math.cos(lat2) * Math.cos(Math.toRadians(121.4737 - 116.4074));
        assertThat(Distance.GREAT_CIRCLE.between(116.4074, 39.9042, 121.4737, 31.2304))
                .isCloseTo(6371008.8 * Math.acos(cosine), within(1e-3));
        assertThat(new Distance.GreatCircle(1).between(0, 0, 0, 90)).isCloseTo(Math.PI / 2, within(1e-15));
    }

    private static double[] coordinates(Random random, int size, double low, double high) {
        return random.doubles(size, low, high).toArray();
    }

    /** The grid finds the pairs that a search of all pairs finds. */
    @Property(tries = 60, seed = "20260611")
    void theGridLosesNobody(@ForAll Random random) {
        double size = Math.pow(10, random.nextInt(6) - 2);
        double offset = (random.nextDouble() - 0.5) * 1e6;
        int n = 1 + random.nextInt(60);
        Points zones = Points.of(coordinates(random, n, offset, offset + size), coordinates(random, n, 0, size));
        Points facilities =
                Points.of(coordinates(random, n, offset - size, offset + size), coordinates(random, n, 0, size / 3));
        assertSameWithin(zones, facilities, Distance.STRAIGHT_LINE, size * Math.pow(random.nextDouble(), 3) + 1e-9);
    }

    @Property(tries = 60, seed = "20260611")
    void theGridOfTheSphereLosesNobody(@ForAll Random random) {
        int n = 1 + random.nextInt(60);
        double south = random.nextBoolean() ? -90 : 80;
        Points zones = Points.of(coordinates(random, n, -180, 180), coordinates(random, n, south, 90));
        Points facilities = Points.of(coordinates(random, n, -180, 180), coordinates(random, n, south, 90));
        double cutoff = 25e6 * Math.pow(random.nextDouble(), 2) + 1;
        assertSameWithin(zones, facilities, Distance.GREAT_CIRCLE, cutoff);
        Points line = Points.of(coordinates(random, n, 0, 1), coordinates(random, n, 40, 40.5));
        assertSameWithin(line, line, Distance.GREAT_CIRCLE, 3000);
    }

    private static void assertSameWithin(Points zones, Points facilities, Distance distance, double cutoff) {
        TravelCosts all = Distances.between(zones, facilities, distance);
        TravelCosts near = Distances.within(zones, facilities, distance, cutoff);
        assertThat(near.limit()).isEqualTo(cutoff);
        assertThat(near.matrix().isSparse()).isTrue();
        for (int i = 0; i < zones.size(); i++) {
            for (int j = 0; j < facilities.size(); j++) {
                double cost = all.matrix().get(i, j);
                assertThat(near.matrix().get(i, j)).isEqualTo(cost <= cutoff ? cost : Double.POSITIVE_INFINITY);
            }
        }
    }

    /** Points on the corners of cells, all in one place, and beyond the first room for entries. */
    @Test
    void regularPoints() {
        int side = 40;
        double[] x = new double[side * side];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i % side;
            y[i] = i / side;
        }
        Points lattice = Points.of(x, y);
        TravelCosts costs = Distances.within(lattice, lattice, Distance.STRAIGHT_LINE, 1);
        double[] ones = FloatingCatchment.ones(x.length);
        Access neighbours = Gravity.active(costs, ones, new Decay.Binary(1));
        assertThat(neighbours.values().get(0)).isEqualTo(3);
        assertThat(neighbours.values().get(1)).isEqualTo(4);
        assertThat(neighbours.values().get(side + 1)).isEqualTo(5);
        TravelCosts same = Distances.within(points(7, 7), points(7, 7, 7, 7), Distance.STRAIGHT_LINE, 1e-3);
        assertThat(same.matrix().toArray()).containsExactly(0, 0);
    }

    @Test
    void nobodyNearIsZeroAndNotMissing() {
        TravelCosts costs = Distances.within(points(0, 0, 1e9, -1e9), points(10, 0), Distance.STRAIGHT_LINE, 50);
        assertThat(costs.matrix().toArray()).containsExactly(10, Double.POSITIVE_INFINITY);
        Access access = Gravity.active(costs, new double[] {5}, new Decay.Binary(50));
        assertThat(access.values().toArray()).containsExactly(5, 0);
        assertThat(access.reach()).containsExactly(Reach.REACHED, Reach.BEYOND);
    }

    @Test
    void refusals() {
        Points one = points(0, 0);
        assertThatThrownBy(() -> Points.of(new double[] {1, 2}, new double[] {1}))
                .hasMessage("Points have 2 x and 1 y coordinates.");
        assertThatThrownBy(() -> points(0, 0, 1, Double.NaN))
                .hasMessage("Point 1 (from 0) lies at 1, NaN; coordinates must be finite.");
        assertThatThrownBy(() -> points(Double.NEGATIVE_INFINITY, 1)).hasMessageContaining("lies at -Infinity, 1");
        assertThatThrownBy(() -> Distances.between(points(), one, Distance.STRAIGHT_LINE))
                .hasMessageContaining("not 0 and 1");
        assertThatThrownBy(() -> Distances.within(one, points(), Distance.STRAIGHT_LINE, 1))
                .hasMessageContaining("not 1 and 0");
        assertThatThrownBy(() -> Distances.between(points(0, 0, 39.9, 116.4), one, Distance.GREAT_CIRCLE))
                .hasMessageContaining(
                        "Point 1 (from 0) has the longitude 39.9 and the latitude 116.4, which cannot be.")
                .hasMessageContaining("Maybe longitude comes first");
        assertThatThrownBy(() -> Distances.between(one, points(-181, 0), Distance.GREAT_CIRCLE))
                .hasMessageContaining("longitude -181");
        assertThatThrownBy(() -> Distances.within(one, one, Distance.STRAIGHT_LINE, 0))
                .hasMessageContaining("cutoff must be positive and finite, not 0");
        assertThatThrownBy(() -> new Distance.GreatCircle(0)).hasMessageContaining("radius of the sphere must be");
    }
}
