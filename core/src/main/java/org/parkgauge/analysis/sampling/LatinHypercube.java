package org.parkgauge.analysis.sampling;

import org.parkgauge.internal.RandomStream;

/**
 * A Latin hypercube (McKay, Beckman and Conover 1979): with n points, each of n equal intervals of each coordinate holds
 * exactly one point, at random within it; the intervals of different coordinates are paired at random. The error of a mean is
 * that of independent points less the part that single coordinates explain: far smaller for nearly additive functions, never
 * much larger. Any number of coordinates; but the design is even only as a whole, so that all n points must be used.
 *
 * <p>Nothing is held: the interval of point i is a pseudo-random permutation of 0..n-1 at i, keyed by seed and coordinate. It
 * is a Feistel network of eight rounds (24 for up to 16 points) on the next power of two, repeated while it leads outside 0..n-1 (cycle walking; Black
 * and Rogaway 2002), fewer than two times on average. The points of one design depend on one another: the usual standard
 * error of independent draws does not hold. Different seeds give independent designs.
 *
 * @param dimensions the number of coordinates, at least 1
 * @param points the number of points, 1 to 2^31
 * @param seed the seed; the same seed gives the same points
 */
public record LatinHypercube(int dimensions, long points, long seed) implements Design {

    private static final long MOST_POINTS = 1L << 31;
    private static final int ROUNDS = 8;

    /** Halves of one or two bits mix slowly. */
    private static final int ROUNDS_OF_FEW = 24;

    private static final int FEW_BITS = 4;
    private static final int RESULT_DIGITS = 53;

    /** Checks the numbers of coordinates and points. */
    public LatinHypercube {
        Checks.dimensions(dimensions);
        Checks.points(points, MOST_POINTS);
    }

    /**
     * Makes one point.
     *
     * @param number its number, from 0 to points - 1
     * @param point receives the coordinates, each in [0, 1)
     * @throws org.parkgauge.text.InvalidInputException if there is no such point
     */
    @Override
    public void point(long number, double[] point) {
        Checks.number(number, points);
        RandomStream stream = new RandomStream(seed, number);
        int bits = Long.SIZE - Long.numberOfLeadingZeros(points - 1);
        long key = RandomStream.mix(seed ^ RandomStream.mix(points));
        for (int j = 0; j < dimensions; j++) {
            long coordinateKey = RandomStream.mix(key + j);
            long interval = number;
            do {
                interval = scrambled(interval, bits, coordinateKey);
            } while (interval >= points);
            // As many digits below the point as leave the sum exact, so that it stays in its interval.
            int digits = RESULT_DIGITS - bits;
            double within = (stream.nextLong() >>> (Long.SIZE - digits)) * Math.scalb(1.0, -digits);
            point[j] = (interval + within) / points;
        }
    }

    /** A permutation of the numbers of so many bits: the two halves change each other in turn. */
    private static long scrambled(long number, int bits, long key) {
        int lowBits = bits / 2;
        long lowMask = (1L << lowBits) - 1;
        long highMask = (1L << (bits - lowBits)) - 1;
        long low = number & lowMask;
        long high = number >>> lowBits;
        int rounds = bits <= FEW_BITS ? ROUNDS_OF_FEW : ROUNDS;
        for (int round = 0; round < rounds; round += 2) {
            high ^= RandomStream.mix(key + (low << Byte.SIZE) + round) & highMask;
            low ^= RandomStream.mix(key + (high << Byte.SIZE) + round + 1) & lowMask;
        }
        return (high << lowBits) | low;
    }
}
