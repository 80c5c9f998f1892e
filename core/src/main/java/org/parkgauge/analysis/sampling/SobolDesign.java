package org.parkgauge.analysis.sampling;

import java.util.Arrays;
import org.parkgauge.internal.RandomStream;
import org.parkgauge.internal.SobolNumbers;
import org.parkgauge.text.InvalidInputException;

/**
 * The Sobol sequence: points that fill the unit cube more evenly than independent ones. Of the first 2^m points of any
 * coordinate one lies in each of 2^m equal intervals, and low-dimensional boxes get their share. For smooth functions the
 * error of a mean over n points falls nearly as 1/n, and nearly as n^(-3/2) after scrambling. Best with n a power of two.
 *
 * <p>Scrambled by a seed: each coordinate's binary digits are multiplied by a random lower triangular matrix and shifted by
 * random digits (Matousek 1998), to all 53 digits of a double. Each point is then uniform on the cube, so that means are
 * unbiased, the evenness stays, and different seeds give independent designs, whose spread shows the error. The points of one
 * design depend on one another: the usual standard error of independent draws does not hold.
 *
 * <p>Points are in Gray-code order, directions those of Joe and Kuo (2008). Source: Sobol (1967); Antonov and Saleev (1979).
 */
public final class SobolDesign implements Design {

    /** The largest number of coordinates. */
    public static final int MOST_DIMENSIONS = SobolNumbers.MOST_DIMENSIONS;

    private static final int DIGITS = SobolNumbers.DIGITS;
    private static final int RESULT_DIGITS = 53;
    private static final double UNIT = 0x1.0p-53;

    private final int dimensions;
    private final String name;

    /** The scrambled directions, {@link #DIGITS} for each coordinate, the first binary digit the highest of 53 bits. */
    private final long[] directions;

    private final long[] shifts;

    private SobolDesign(int dimensions, String name, long[] directions, long[] shifts) {
        this.dimensions = dimensions;
        this.name = name;
        this.directions = directions;
        this.shifts = shifts;
    }

    /**
     * The scrambled sequence.
     *
     * @param dimensions the number of coordinates, 1 to 1000
     * @param seed the seed; the same seed gives the same points
     * @return the design
     * @throws InvalidInputException if there are too many coordinates, or none
     */
    public static SobolDesign of(int dimensions, long seed) {
        long[] directions = plain(dimensions);
        long[] shifts = new long[dimensions];
        long[] matrix = new long[DIGITS];
        for (int j = 0; j < dimensions; j++) {
            RandomStream stream = new RandomStream(seed, j);
            // Column c of the matrix: digit c itself, and each later digit with probability one half.
            for (int c = 0; c < DIGITS; c++) {
                long diagonal = 1L << (RESULT_DIGITS - 1 - c);
                matrix[c] = diagonal | (stream.nextLong() & (diagonal - 1));
            }
            for (int k = 0; k < DIGITS; k++) {
                directions[j * DIGITS + k] = times(matrix, directions[j * DIGITS + k]);
            }
            shifts[j] = stream.nextLong() >>> (Long.SIZE - RESULT_DIGITS);
        }
        return new SobolDesign(dimensions, "Sobol sequence, scrambled by seed " + seed, directions, shifts);
    }

    /**
     * The sequence as it is, for comparison with other programs. Its first point is the origin, so that a model which cannot
     * take 0 fails there; without the first point the evenness is lost (Owen 2020). Prefer the scrambled one.
     *
     * @param dimensions the number of coordinates, 1 to 1000
     * @return the design
     * @throws InvalidInputException if there are too many coordinates, or none
     */
    public static SobolDesign unscrambled(int dimensions) {
        return new SobolDesign(dimensions, "Sobol sequence", plain(dimensions), new long[dimensions]);
    }

    private static long[] plain(int dimensions) {
        Checks.dimensions(dimensions);
        if (dimensions > MOST_DIMENSIONS) {
            throw new InvalidInputException(
                            "Sobol序列最多" + MOST_DIMENSIONS + "维，这里需要" + dimensions + "维。",
                            "A Sobol sequence has at most " + MOST_DIMENSIONS + " coordinates, not " + dimensions + ".")
                    .maybe("改用拉丁超立方或随机抽样。", "use a Latin hypercube or random points.");
        }
        int[] small = SobolNumbers.directions(dimensions);
        long[] directions = new long[small.length];
        for (int place = 0; place < small.length; place++) {
            directions[place] = (long) small[place] << (RESULT_DIGITS - DIGITS);
        }
        return directions;
    }

    /** The exclusive or of the columns for which the digit of the vector is set. */
    private static long times(long[] matrix, long vector) {
        long product = 0;
        for (int c = 0; c < DIGITS; c++) {
            product ^= matrix[c] & -((vector >>> (RESULT_DIGITS - 1 - c)) & 1);
        }
        return product;
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    /**
     * Makes one point.
     *
     * @param number its number, from 0 to 2^31 - 1
     * @param point receives the coordinates, each in [0, 1)
     * @throws InvalidInputException if the number is negative or too large
     */
    @Override
    public void point(long number, double[] point) {
        Checks.number(number, 1L << DIGITS);
        int code = (int) (number ^ (number >>> 1));
        for (int j = 0; j < dimensions; j++) {
            long digits = shifts[j];
            int place = j * DIGITS;
            for (int rest = code; rest != 0; rest &= rest - 1) {
                digits ^= directions[place + Integer.numberOfTrailingZeros(rest)];
            }
            point[j] = digits * UNIT;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SobolDesign that
                && Arrays.equals(directions, that.directions)
                && Arrays.equals(shifts, that.shifts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(directions) + Arrays.hashCode(shifts);
    }

    @Override
    public String toString() {
        return name + ", " + dimensions + " dimensions";
    }
}
