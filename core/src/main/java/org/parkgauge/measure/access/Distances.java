package org.parkgauge.measure.access;

import java.util.Arrays;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;

/** Costs that are distances between points. */
public final class Distances {

    private Distances() {}

    /**
     * The distances of all pairs, complete.
     *
     * @param zones where people are
     * @param facilities where they go
     * @param distance straight line or great circle
     * @return dense costs, zones by facilities
     * @throws InvalidInputException if there is no zone or no facility, or a point does not go with the distance
     */
    public static TravelCosts between(Points zones, Points facilities, Distance distance) {
        check(zones, facilities, distance);
        int columns = facilities.size();
        Matrix matrix = Matrix.generate(
                zones.size(), columns, at -> pair(zones, at / columns, facilities, at % columns, distance));
        return TravelCosts.of(matrix).completeTo(Double.POSITIVE_INFINITY);
    }

    /**
     * The distances of all pairs no farther apart than a cutoff, complete to it. Facilities are sorted into the cells of a
     * grid as wide as the cutoff, so that the effort follows the number of pairs found and not of all pairs; on a sphere the
     * grid is one of space, and neither the poles nor the date line are special.
     *
     * @param zones where people are
     * @param facilities where they go
     * @param distance straight line or great circle
     * @param cutoff the largest distance, included, above 0
     * @return sparse costs, zones by facilities
     * @throws InvalidInputException if there is no zone or no facility, a point does not go with the distance, or the cutoff
     *     is not positive and finite
     */
    public static TravelCosts within(Points zones, Points facilities, Distance distance, double cutoff) {
        check(zones, facilities, distance);
        Checks.positive(cutoff, "截止距离", "cutoff");
        Grid grid = new Grid(facilities, distance, cutoff);
        Entries entries = new Entries();
        for (int i = 0; i < zones.size(); i++) {
            int zone = i;
            grid.forEachNear(zones.x().get(i), zones.y().get(i), j -> {
                double cost = pair(zones, zone, facilities, j, distance);
                if (cost <= cutoff) {
                    entries.add(zone, j, cost);
                }
            });
        }
        return TravelCosts.of(entries.matrix(zones.size(), facilities.size())).completeTo(cutoff);
    }

    private static void check(Points zones, Points facilities, Distance distance) {
        if (zones.size() == 0 || facilities.size() == 0) {
            throw new InvalidInputException(
                    "有" + zones.size() + "个小区、" + facilities.size() + "个设施，各须至少一个。",
                    "Distances need a zone and a facility at least, not " + zones.size() + " and " + facilities.size()
                            + ".");
        }
        distance.check(zones);
        distance.check(facilities);
    }

    private static double pair(Points zones, int i, Points facilities, int j, Distance distance) {
        return distance.between(
                zones.x().get(i),
                zones.y().get(i),
                facilities.x().get(j),
                facilities.y().get(j));
    }

    /** Entries of a sparse matrix, gathered in growing arrays. */
    private static final class Entries {
        private int[] rows = new int[1024];
        private int[] columns = new int[1024];
        private double[] values = new double[1024];
        private int size;

        void add(int row, int column, double value) {
            if (size == values.length) {
                int more = (int) Math.min(Integer.MAX_VALUE - 8, 2L * size);
                rows = Arrays.copyOf(rows, more);
                columns = Arrays.copyOf(columns, more);
                values = Arrays.copyOf(values, more);
            }
            rows[size] = row;
            columns[size] = column;
            values[size] = value;
            size++;
        }

        Matrix matrix(int zones, int facilities) {
            return Matrix.sparse(
                    zones,
                    facilities,
                    Double.POSITIVE_INFINITY,
                    Arrays.copyOf(rows, size),
                    Arrays.copyOf(columns, size),
                    Arrays.copyOf(values, size));
        }
    }
}
