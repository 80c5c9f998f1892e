package org.parkgauge.internal;

import java.util.Arrays;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * The direction numbers of the Sobol sequence (Joe and Kuo 2008), read off the points of a generator that can only count
 * upwards. With them any point is known by its number: point n is the exclusive or of the directions k for which bit k of
 * n ^ (n >> 1) is set.
 */
public final class SobolNumbers {

    /** The largest number of coordinates for which directions are known. */
    public static final int MOST_DIMENSIONS = 1000;

    /** The binary digits of the coordinates, and of the number of a point. */
    public static final int DIGITS = 31;

    /** The directions of as many coordinates as were ever asked for; the first of them do not depend on how many. */
    private static volatile int[] known = {};

    private SobolNumbers() {}

    /**
     * The directions of the first coordinates.
     *
     * @param dimensions 1 to 1000
     * @return the directions, {@link #DIGITS} for each coordinate in turn; the first binary digit is the highest of 31 bits
     */
    public static int[] directions(int dimensions) {
        int[] directions = known;
        if (directions.length < dimensions * DIGITS) {
            directions = read(dimensions);
            known = directions;
        }
        return Arrays.copyOf(directions, dimensions * DIGITS);
    }

    private static int[] read(int dimensions) {
        SobolSequenceGenerator generator = new SobolSequenceGenerator(dimensions);
        int[] directions = new int[dimensions * DIGITS];
        for (int k = 0; k < DIGITS; k++) {
            // The Gray code of 2^(k+1) - 1 has bit k alone, so that this point is direction k itself.
            double[] point = generator.skipTo((int) ((1L << (k + 1)) - 1));
            for (int j = 0; j < dimensions; j++) {
                directions[j * DIGITS + k] = (int) (point[j] * (1L << DIGITS));
            }
        }
        return directions;
    }
}
