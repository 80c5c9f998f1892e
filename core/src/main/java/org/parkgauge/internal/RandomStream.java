package org.parkgauge.internal;

/**
 * A stream of random numbers that is known by a seed and its own number, so that draw 17 is the same whoever computes it
 * and in whatever order. SplitMix64 (Steele, Lea and Flood 2014); for simulation, not for secrets. Transcendental functions
 * are those of StrictMath, so that every platform accepts and rejects the same proposals.
 */
public final class RandomStream {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;
    private double spare = Double.NaN;

    /**
     * A stream.
     *
     * @param seed the seed of the whole computation
     * @param number the number of the stream
     */
    public RandomStream(long seed, long number) {
        state = mix(mix(seed + GOLDEN) ^ (number * GOLDEN + 0x6A09E667F3BCC909L));
    }

    /**
     * Spreads every bit over all others (Stafford 2011, variant 13).
     *
     * @param bits any bits
     * @return other bits, different for different input
     */
    public static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /**
     * 64 random bits.
     *
     * @return the bits
     */
    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    /**
     * Uniform on [0, 1), a multiple of 2^-53.
     *
     * @return the number
     */
    public double nextDouble() {
        return (nextLong() >>> 11) * UNIT;
    }

    /**
     * Uniform on (0, 1): the middle of a cell of width 2^-52.
     *
     * @return the number
     */
    public double nextOpen() {
        return ((nextLong() >>> 12) + 0.5) * 0x1.0p-52;
    }

    /**
     * Uniform on 0 to bound - 1, without bias (Lemire 2019).
     *
     * @param bound positive
     * @return the number
     */
    public int nextInt(int bound) {
        long product = (nextLong() >>> 32) * bound;
        long low = product & 0xFFFFFFFFL;
        if (low < bound) {
            long threshold = (1L << 32) % bound;
            while (low < threshold) {
                product = (nextLong() >>> 32) * bound;
                low = product & 0xFFFFFFFFL;
            }
        }
        return (int) (product >>> 32);
    }

    /**
     * Standard normal (Marsaglia's polar method).
     *
     * @return the number
     */
    public double nextGaussian() {
        if (!Double.isNaN(spare)) {
            double kept = spare;
            spare = Double.NaN;
            return kept;
        }
        double u;
        double v;
        double s;
        do {
            u = 2 * nextDouble() - 1;
            v = 2 * nextDouble() - 1;
            s = u * u + v * v;
        } while (s >= 1 || s == 0);
        double factor = Math.sqrt(-2 * StrictMath.log(s) / s);
        spare = v * factor;
        return u * factor;
    }

    /**
     * Exponential with mean 1.
     *
     * @return the number, positive
     */
    public double nextExponential() {
        return -StrictMath.log(nextOpen());
    }

    /**
     * Gamma with scale 1 (Marsaglia and Tsang 2000; for a shape below 1 by their power transformation).
     *
     * @param shape positive
     * @return the number, not negative
     */
    public double nextGamma(double shape) {
        if (shape < 1) {
            return nextGamma(shape + 1) * StrictMath.pow(nextOpen(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = nextGaussian();
            double base = 1 + c * x;
            if (base > 0) {
                double v = base * base * base;
                if (StrictMath.log(nextOpen()) < 0.5 * x * x + d * (1 - v + StrictMath.log(v))) {
                    return d * v;
                }
            }
        }
    }

    /**
     * The logarithm of a gamma variable with scale 1, also where that itself would be too small for a double.
     *
     * @param shape positive
     * @return the logarithm
     */
    public double nextLogGamma(double shape) {
        return shape < 1
                ? StrictMath.log(nextGamma(shape + 1)) + StrictMath.log(nextOpen()) / shape
                : StrictMath.log(nextGamma(shape));
    }

    /**
     * Puts the numbers 0 to n - 1 in random order (Fisher and Yates).
     *
     * @param n how many
     * @return each of them once
     */
    public int[] permutation(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
