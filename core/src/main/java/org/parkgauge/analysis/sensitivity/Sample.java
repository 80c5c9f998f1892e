package org.parkgauge.analysis.sensitivity;

import java.io.Serializable;
import org.parkgauge.analysis.sampling.Design;
import org.parkgauge.analysis.sampling.Sampling;
import org.parkgauge.internal.RandomStream;
import org.parkgauge.text.InvalidInputException;

/**
 * How many pairs of points an estimate is made of, how they lie, and how its error is told.
 *
 * <p>Random points are independent, and the error is told by a bootstrap of pairs. The points of a Sobol sequence or a Latin
 * hypercube depend on each other, so that they are made in independent replications, {@code pairs/replications} points each,
 * and the error is told by a jackknife over these: fewer degrees of freedom, but a smaller error for smooth models.
 *
 * @param sampling the kind of points
 * @param pairs the number of pairs of points, at least 16, a multiple of the replications; 1,024 or more for indices to be
 *     trusted
 * @param replications the number of independent designs, at least 4; not used with random points
 * @param resamples the number of bootstrap resamples, at least 50; used with random points alone
 * @param confidence the nominal coverage of intervals, such as 0.95
 * @param seed the seed; the same seed gives the same result, bit by bit
 */
public record Sample(Sampling sampling, int pairs, int replications, int resamples, double confidence, long seed)
        implements Serializable {

    private static final int FEWEST = 16;
    private static final int FEWEST_REPLICATIONS = 4;
    private static final int FEWEST_RESAMPLES = 50;
    private static final int MOST = 1 << 24;

    /** Refuses numbers too small for an interval to mean anything. */
    public Sample {
        require(pairs >= FEWEST && pairs <= MOST, "点对数", "number of pairs of points", pairs, FEWEST);
        require(
                replications >= FEWEST_REPLICATIONS,
                "设计的重复次数",
                "number of replications",
                replications,
                FEWEST_REPLICATIONS);
        require(resamples >= FEWEST_RESAMPLES, "自助重抽样次数", "number of resamples", resamples, FEWEST_RESAMPLES);
        if (!(confidence > 0 && confidence < 1)) {
            throw new InvalidInputException(
                            "区间的名义覆盖率须在 0 与 1 之间，得到" + confidence + "。",
                            "The nominal coverage of an interval lies between 0 and 1, and " + confidence
                                    + " does not.")
                    .maybe("常用 0.95。", "use 0.95.");
        }
        if (sampling != Sampling.RANDOM && pairs % replications != 0) {
            throw new InvalidInputException(
                            pairs + "个点对不能平分为" + replications + "次重复。",
                            pairs + " pairs of points cannot be divided into " + replications + " replications.")
                    .maybe("用 16 次重复和 1024 个点对。", "use 16 replications and 1,024 pairs.");
        }
    }

    private static void require(boolean holds, String zh, String en, int number, int fewest) {
        if (!holds) {
            throw new InvalidInputException(
                            zh + "至少为" + fewest + "，得到" + number + "。",
                            "The " + en + " is at least " + fewest + ", not " + number + ".")
                    .maybe("用默认值。", "use the default.");
        }
    }

    /**
     * Random pairs of points, 1,000 resamples, intervals of 95 %.
     *
     * @param pairs the number of pairs, at least 16
     * @param seed the seed
     * @return the sample
     * @throws InvalidInputException if there are fewer pairs
     */
    public static Sample random(int pairs, long seed) {
        return new Sample(Sampling.RANDOM, pairs, 16, 1000, 0.95, seed);
    }

    /**
     * Scrambled Sobol points in 16 replications, intervals of 95 %.
     *
     * @param pairs the number of pairs, a multiple of 16, best a power of two
     * @param seed the seed
     * @return the sample
     * @throws InvalidInputException if it is no multiple of 16
     */
    public static Sample sobol(int pairs, long seed) {
        return new Sample(Sampling.SOBOL, pairs, 16, 1000, 0.95, seed);
    }

    /**
     * The same sample with another number of bootstrap resamples.
     *
     * @param number at least 50
     * @return a copy
     * @throws InvalidInputException if there are fewer
     */
    public Sample resamples(int number) {
        return new Sample(sampling, pairs, replications, number, confidence, seed);
    }

    /**
     * The same sample with another nominal coverage of the intervals.
     *
     * @param probability above 0 and below 1
     * @return a copy
     * @throws InvalidInputException if it is not
     */
    public Sample confidence(double probability) {
        return new Sample(sampling, pairs, replications, resamples, probability, seed);
    }

    /** Pairs of points: by number, the coordinates of the first, then of the second. */
    Design design(int dimensions) {
        if (sampling == Sampling.RANDOM) {
            return sampling.design(2 * dimensions, pairs, seed);
        }
        int each = pairs / replications;
        Design[] designs = new Design[replications];
        for (int k = 0; k < replications; k++) {
            designs[k] = sampling.design(2 * dimensions, each, new RandomStream(seed, k).nextLong());
        }
        return new Design() {
            @Override
            public int dimensions() {
                return 2 * dimensions;
            }

            @Override
            public void point(long number, double[] point) {
                designs[(int) (number / each)].point(number % each, point);
            }
        };
    }

    Resampling resampling() {
        boolean isIndependent = sampling == Sampling.RANDOM;
        return new Resampling(
                pairs, isIndependent ? 1 : replications, resamples, confidence, RandomStream.mix(seed ^ 0x5EEDL));
    }
}
