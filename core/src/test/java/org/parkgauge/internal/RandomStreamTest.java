package org.parkgauge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random streams against the distributions that they stand for; every bound is some five standard errors wide. */
class RandomStreamTest {

    private static final int MANY = 200_000;

    /** Mean, variance, third and fourth standardized moment. */
    private static double[] moments(ToDoubleFunction<RandomStream> draw) {
        RandomStream stream = new RandomStream(42, 7);
        double[] values = new double[MANY];
        double mean = 0;
        for (int i = 0; i < MANY; i++) {
            values[i] = draw.applyAsDouble(stream);
            mean += values[i] / MANY;
        }
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (double value : values) {
            double distance = value - mean;
            second += distance * distance / MANY;
            third += Math.pow(distance, 3) / MANY;
            fourth += Math.pow(distance, 4) / MANY;
        }
        return new double[] {mean, second, third / Math.pow(second, 1.5), fourth / second / second};
    }

    @Test
    void uniformNumbersAreUniform() {
        double[] found = moments(RandomStream::nextDouble);
        assertThat(found[0]).isCloseTo(0.5, within(0.0033));
        assertThat(found[1]).isCloseTo(1 / 12.0, within(0.001));
        assertThat(found[3]).isCloseTo(1.8, within(0.02));
        RandomStream stream = new RandomStream(1, 1);
        int[] cells = new int[100];
        for (int i = 0; i < MANY; i++) {
            double u = stream.nextDouble();
            assertThat(u >= 0 && u < 1).isTrue();
            cells[(int) (100 * u)]++;
        }
        double square = Arrays.stream(cells)
                .mapToDouble(count -> Math.pow(count - MANY / 100.0, 2) / (MANY / 100.0))
                .sum();
        // chi-square with 99 degrees of freedom: mean 99, deviation 14
        assertThat(square).isBetween(45.0, 170.0);
    }

    @Test
    void openNumbersAreNeverAtTheEnds() {
        double[] found = moments(stream -> {
            double u = stream.nextOpen();
            assertThat(u > 0 && u < 1).isTrue();
            return u;
        });
        assertThat(found[0]).isCloseTo(0.5, within(0.0033));
        assertThat(found[1]).isCloseTo(1 / 12.0, within(0.001));
    }

    @Test
    void normalNumbersHaveTheMomentsOfTheNormal() {
        double[] found = moments(RandomStream::nextGaussian);
        assertThat(found[0]).isCloseTo(0, within(0.011));
        assertThat(found[1]).isCloseTo(1, within(0.016));
        assertThat(found[2]).isCloseTo(0, within(0.03));
        assertThat(found[3]).isCloseTo(3, within(0.06));
    }

    /** The second of a pair is not the first again. */
    @Test
    void normalNumbersOfAPairAreUncorrelated() {
        RandomStream stream = new RandomStream(3, 0);
        double product = 0;
        for (int i = 0; i < MANY; i++) {
            product += stream.nextGaussian() * stream.nextGaussian() / MANY;
        }
        assertThat(product).isCloseTo(0, within(0.012));
    }

    @Test
    void exponentialNumbersHaveTheMomentsOfTheExponential() {
        double[] found = moments(RandomStream::nextExponential);
        assertThat(found[0]).isCloseTo(1, within(0.012));
        assertThat(found[1]).isCloseTo(1, within(0.035));
        assertThat(found[2]).isCloseTo(2, within(0.15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.7, 1, 1.5, 4, 60})
    void gammaNumbersHaveTheMomentsOfTheGamma(double shape) {
        double[] found = moments(stream -> stream.nextGamma(shape));
        assertThat(found[0]).isCloseTo(shape, within(5 * Math.sqrt(shape / MANY)));
        assertThat(found[1]).isCloseTo(shape, within(5 * shape * Math.sqrt((2 + 6 / shape) / MANY)));
        assertThat(found[2]).isCloseTo(2 / Math.sqrt(shape), within(0.15 / Math.min(1, shape)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 5})
    void theLogarithmOfAGammaNumberIsTheLogarithmOfThat(double shape) {
        for (int k = 0; k < 500; k++) {
            double log = new RandomStream(5, k).nextLogGamma(shape);
            double plain = Math.log(new RandomStream(5, k).nextGamma(shape));
            assertThat(log).isCloseTo(plain, within(1e-9 * Math.max(1, Math.abs(plain))));
        }
        assertThat(new RandomStream(5, 1).nextGamma(1e-6)).isZero();
        assertThat(new RandomStream(5, 1).nextLogGamma(1e-6)).isFinite().isLessThan(-1000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 10, 1000})
    void whereverTheBoundIntegersAreEquallyLikely(int bound) {
        RandomStream stream = new RandomStream(8, bound);
        int[] counts = new int[bound];
        for (int i = 0; i < MANY; i++) {
            counts[stream.nextInt(bound)]++;
        }
        double expected = (double) MANY / bound;
        assertThat(Arrays.stream(counts).allMatch(count -> Math.abs(count - expected) <= 5 * Math.sqrt(expected)))
                .isTrue();
    }

    /** Of 3 * 2^30 a quarter of all 32-bit numbers would favour the lower third, were they not drawn again. */
    @Test
    void aLargeBoundHasNoBias() {
        int bound = 3 << 29;
        RandomStream stream = new RandomStream(8, 0);
        int low = 0;
        for (int i = 0; i < MANY; i++) {
            int drawn = stream.nextInt(bound);
            assertThat(drawn >= 0 && drawn < bound).isTrue();
            low += drawn % 3 == 0 ? 1 : 0;
        }
        assertThat((double) low / MANY).isCloseTo(1 / 3.0, within(0.006));
    }

    @Test
    void permutationsAreEquallyLikely() {
        int[] counts = new int[6];
        RandomStream stream = new RandomStream(4, 4);
        for (int i = 0; i < 60_000; i++) {
            int[] order = stream.permutation(3);
            int[] sorted = order.clone();
            Arrays.sort(sorted);
            assertThat(sorted[0] == 0 && sorted[1] == 1 && sorted[2] == 2).isTrue();
            counts[order[0] * 2 + (order[1] > order[2] ? 1 : 0)]++;
        }
        assertThat(Arrays.stream(counts).allMatch(count -> Math.abs(count - 10_000) < 500))
                .isTrue();
        assertThat(stream.permutation(0)).isEmpty();
        assertThat(stream.permutation(1)).containsExactly(0);
    }

    @Test
    void aStreamIsKnownBySeedAndNumber() {
        Set<Long> first = new HashSet<>();
        for (long seed = -20; seed < 20; seed++) {
            for (long number = 0; number < 200; number++) {
                first.add(new RandomStream(seed, number).nextLong());
                assertThat(new RandomStream(seed, number).nextLong())
                        .isEqualTo(new RandomStream(seed, number).nextLong());
            }
        }
        assertThat(first).hasSize(40 * 200);
    }

    /** Streams of neighbouring numbers, and of neighbouring seeds, are uncorrelated, and so are steps of one. */
    @Test
    void neighboursHaveNothingInCommon() {
        double numbers = 0;
        double seeds = 0;
        double steps = 0;
        int n = 50_000;
        for (int k = 0; k < n; k++) {
            RandomStream stream = new RandomStream(9, k);
            double own = stream.nextDouble() - 0.5;
            steps += own * (stream.nextDouble() - 0.5) / n;
            numbers += own * (new RandomStream(9, k + 1).nextDouble() - 0.5) / n;
            seeds += (new RandomStream(k, 3).nextDouble() - 0.5) * (new RandomStream(k + 1, 3).nextDouble() - 0.5) / n;
        }
        double bound = 5 / 12.0 / Math.sqrt(n);
        assertThat(numbers).isCloseTo(0, within(bound));
        assertThat(seeds).isCloseTo(0, within(bound));
        assertThat(steps).isCloseTo(0, within(bound));
    }

    /** The golden figures: other numbers would change every published result. */
    @Test
    void theNumbersStayTheSame() {
        RandomStream stream = new RandomStream(1, 0);
        assertThat(stream.nextLong()).isEqualTo(FIRST);
        assertThat(stream.nextDouble()).isEqualTo(SECOND);
        assertThat(new RandomStream(1, 0).nextGaussian()).isEqualTo(NORMAL);
    }

    private static final long FIRST = -2994716685560520264L;
    private static final double SECOND = 0.6210626247224251;
    private static final double NORMAL = 1.084958069859799;
}
