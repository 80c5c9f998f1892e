package org.parkgauge.measure.access;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Points sorted into the cubes of a grid at least as wide as a cutoff, so that all within the cutoff of a place lie in its
 * cube or in the 26 about it. Points of a plane have height 0; those of a sphere stand on it in space, where the straight
 * line through the sphere takes the place of the great circle.
 */
final class Grid {

    /** Cells along an axis; three numbers of a cell then fit into a long. */
    private static final int MOST_CELLS = 1 << 20;

    private static final int BITS = 21;
    /** Widens cells a little, so that rounding loses no neighbour. */
    private static final double HAIR = 1 + 1e-9;

    private final Distance distance;
    private final double[] least = new double[3];
    private final double width;
    /** The cell of each point; points whose cells share a bucket are chained. */
    private final long[] cells;

    private final int[] heads;
    private final int[] next;

    Grid(Points points, Distance distance, double cutoff) {
        this.distance = distance;
        int n = points.size();
        double[] extent = extent(points);
        this.width =
                Math.max(chord(cutoff) * HAIR, Math.max(extent[0], Math.max(extent[1], extent[2])) * HAIR / MOST_CELLS);
        this.cells = new long[n];
        this.heads = new int[Integer.highestOneBit(Math.max(1, n)) * 2];
        this.next = new int[n];
        Arrays.fill(heads, -1);
        double[] place = new double[3];
        for (int j = 0; j < n; j++) {
            locate(points.x().get(j), points.y().get(j), place);
            cells[j] = key(cell(place, 0), cell(place, 1), cell(place, 2));
            int bucket = bucket(cells[j]);
            next[j] = heads[bucket];
            heads[bucket] = j;
        }
    }

    /** Sets the least coordinates and gives the extent along each axis. */
    private double[] extent(Points points) {
        double[] most = new double[3];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        double[] place = new double[3];
        for (int j = 0; j < points.size(); j++) {
            locate(points.x().get(j), points.y().get(j), place);
            for (int axis = 0; axis < 3; axis++) {
                least[axis] = Math.min(least[axis], place[axis]);
                most[axis] = Math.max(most[axis], place[axis]);
            }
        }
        for (int axis = 0; axis < 3; axis++) {
            most[axis] -= least[axis];
        }
        return most;
    }

    private void locate(double x, double y, double[] place) {
        if (distance instanceof Distance.GreatCircle sphere) {
            double longitude = Math.toRadians(x);
            double latitude = Math.toRadians(y);
            place[0] = sphere.radius() * Math.cos(latitude) * Math.cos(longitude);
            place[1] = sphere.radius() * Math.cos(latitude) * Math.sin(longitude);
            place[2] = sphere.radius() * Math.sin(latitude);
        } else {
            place[0] = x;
            place[1] = y;
            place[2] = 0;
        }
    }

    /** The straight line that belongs to a distance. */
    private double chord(double cutoff) {
        return distance instanceof Distance.GreatCircle sphere
                ? 2 * sphere.radius() * Math.sin(Math.min(Math.PI / 2, cutoff / (2 * sphere.radius())))
                : cutoff;
    }

    private double cell(double[] place, int axis) {
        return Math.floor((place[axis] - least[axis]) / width);
    }

    private static long key(double x, double y, double z) {
        return ((long) x << (2 * BITS)) | ((long) y << BITS) | (long) z;
    }

    private int bucket(long cell) {
        return (int) ((cell * 0x9E3779B97F4A7C15L) >>> 32) & (heads.length - 1);
    }

    /** Calls on every point in the cell of a place and in the cells about it. */
    void forEachNear(double x, double y, IntConsumer action) {
        double[] place = new double[3];
        locate(x, y, place);
        double[] centre = {cell(place, 0), cell(place, 1), cell(place, 2)};
        for (double cx = centre[0] - 1; cx <= centre[0] + 1; cx++) {
            for (double cy = centre[1] - 1; cy <= centre[1] + 1; cy++) {
                for (double cz = centre[2] - 1; cz <= centre[2] + 1; cz++) {
                    if (isCell(cx) && isCell(cy) && isCell(cz)) {
                        forEach(key(cx, cy, cz), action);
                    }
                }
            }
        }
    }

    /** No point stands elsewhere, and the number of a cell far off would not fit. */
    private static boolean isCell(double number) {
        return number >= 0 && number <= MOST_CELLS;
    }

    private void forEach(long cell, IntConsumer action) {
        for (int j = heads[bucket(cell)]; j >= 0; j = next[j]) {
            if (cells[j] == cell) {
                action.accept(j);
            }
        }
    }
}
