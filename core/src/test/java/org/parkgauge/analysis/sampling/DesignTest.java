package org.parkgauge.analysis.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

class DesignTest {

    private static double[][] points(Design design, int n) {
        double[][] points = new double[n][design.dimensions()];
        for (int i = 0; i < n; i++) {
            design.point(i, points[i]);
        }
        return points;
    }

    @Property(tries = 100)
    void everyPointLiesInTheCubeAndIsKnownByItsNumber(
            @ForAll Sampling sampling,
            @ForAll @IntRange(min = 1, max = 40) int dimensions,
            @ForAll @IntRange(min = 1, max = 300) int n,
            @ForAll long seed) {
        Design design = sampling.design(dimensions, n, seed);
        assertThat(design.dimensions()).isEqualTo(dimensions);
        double[][] points = points(design, n);
        for (double[] point : points) {
            assertThat(Arrays.stream(point)).allMatch(x -> x >= 0 && x < 1);
        }
        double[] again = new double[dimensions];
        Design same = sampling.design(dimensions, n, seed);
        assertThat(same).isEqualTo(design).hasSameHashCodeAs(design);
        for (int i = n - 1; i >= 0; i--) {
            same.point(i, again);
            assertThat(again).containsExactly(points[i]);
        }
        sampling.design(dimensions, n, seed + 1).point(0, again);
        assertThat(again).isNotEqualTo(points[0]);
    }

    /** Each of n intervals of each coordinate holds one point. */
    private static void assertStratified(double[][] points, int n, int from) {
        for (int j = 0; j < points[0].length; j++) {
            boolean[] taken = new boolean[n];
            for (int i = from; i < from + n; i++) {
                int interval = (int) (points[i][j] * n);
                assertThat(taken[interval])
                        .as("interval %d of coordinate %d", interval, j)
                        .isFalse();
                taken[interval] = true;
            }
        }
    }

    @Property(tries = 100)
    void latinHypercubeIsStratified(
            @ForAll @IntRange(min = 1, max = 20) int dimensions,
            @ForAll @IntRange(min = 1, max = 400) int n,
            @ForAll long seed) {
        double[][] points = points(new LatinHypercube(dimensions, n, seed), n);
        for (int j = 0; j < dimensions; j++) {
            boolean[] taken = new boolean[n];
            for (double[] point : points) {
                // A point on the lower end of an interval may fall short of it by the rounding of the product.
                taken[(int) Math.floor(point[j] * n + 1e-12)] = true;
            }
            assertThat(taken).doesNotContain(false);
        }
    }

    @Property(tries = 60)
    void sobolIsStratifiedInEveryBlockOfAPowerOfTwo(
            @ForAll @IntRange(min = 1, max = 1000) int dimensions,
            @ForAll @IntRange(min = 0, max = 7) int power,
            @ForAll @IntRange(min = 0, max = 5) int block,
            @ForAll long seed) {
        int n = 1 << power;
        assertStratified(points(SobolDesign.of(dimensions, seed), (block + 1) * n), n, block * n);
    }

    /** In the first two coordinates each of the 2^a x 2^(m-a) boxes of equal area holds one of 2^m points. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theFirstTwoCoordinatesAreANet(long seed) {
        double[][] points = points(SobolDesign.of(2, seed), 256);
        for (int a = 0; a <= 8; a++) {
            boolean[] taken = new boolean[256];
            for (double[] point : points) {
                int box = ((int) (point[0] * (1 << a)) << (8 - a)) + (int) (point[1] * (1 << (8 - a)));
                assertThat(taken[box]).isFalse();
                taken[box] = true;
            }
        }
    }

    @Test
    void unscrambledIsTheSequenceOfJoeAndKuo() {
        SobolSequenceGenerator generator = new SobolSequenceGenerator(1000);
        SobolDesign design = SobolDesign.unscrambled(1000);
        double[] point = new double[1000];
        for (int i = 0; i < 300; i++) {
            design.point(i, point);
            assertThat(Arrays.equals(point, generator.nextVector())).isTrue();
        }
        design.point(123_456_789, point);
        assertThat(point).containsExactly(generator.skipTo(123_456_789));
        assertThat(design).hasToString("Sobol sequence, 1000 dimensions");
    }

    @Test
    void theFirstPointsOfThePlainSequence() {
        double[][] points = points(SobolDesign.unscrambled(3), 5);
        assertThat(points[0]).containsExactly(0, 0, 0);
        assertThat(points[1]).containsExactly(0.5, 0.5, 0.5);
        assertThat(points[2]).containsExactly(0.75, 0.25, 0.25);
        assertThat(points[3]).containsExactly(0.25, 0.75, 0.75);
        assertThat(points[4]).containsExactly(0.375, 0.375, 0.625);
    }

    /** Warnock's formula for the L2 star discrepancy, squared. */
    private static double discrepancy(double[][] points) {
        int n = points.length;
        int d = points[0].length;
        double linear = 0;
        double pairs = 0;
        for (double[] x : points) {
            double product = 1;
            for (double value : x) {
                product *= (1 - value * value) / 2;
            }
            linear += product;
            for (double[] y : points) {
                double common = 1;
                for (int j = 0; j < d; j++) {
                    common *= 1 - Math.max(x[j], y[j]);
                }
                pairs += common;
            }
        }
        return Math.pow(3, -d) - 2 * linear / n + pairs / n / n;
    }

    private static double meanDiscrepancy(Sampling sampling) {
        double sum = 0;
        for (long seed = 0; seed < 20; seed++) {
            sum += discrepancy(points(sampling.design(3, 256, seed), 256));
        }
        return sum / 20;
    }

    @Test
    void evenDesignsHaveLowDiscrepancy() {
        double random = meanDiscrepancy(Sampling.RANDOM);
        // E D^2 = (2^-d - 3^-d) / n for independent points.
        assertThat(random).isCloseTo((1 / 8.0 - 1 / 27.0) / 256, within(1e-4));
        assertThat(meanDiscrepancy(Sampling.LATIN_HYPERCUBE)).isLessThan(random / 2);
        assertThat(meanDiscrepancy(Sampling.SOBOL)).isLessThan(random / 20);
    }

    /** Over many seeds the first point is uniform, and coordinates and points are not correlated. */
    @ParameterizedTest
    @EnumSource(Sampling.class)
    void seedsGiveIndependentUniformDesigns(Sampling sampling) {
        int seeds = 20_000;
        double[] mean = new double[2];
        double[] square = new double[2];
        double across = 0;
        double lag = 0;
        int[] cells = new int[10];
        double before = 0.5;
        double[] point = new double[2];
        for (long seed = 0; seed < seeds; seed++) {
            sampling.design(2, 5, seed).point(3, point);
            for (int j = 0; j < 2; j++) {
                mean[j] += point[j] / seeds;
                square[j] += point[j] * point[j] / seeds;
            }
            across += (point[0] - 0.5) * (point[1] - 0.5) * 12 / seeds;
            lag += (point[0] - 0.5) * (before - 0.5) * 12 / seeds;
            before = point[0];
            cells[(int) (point[0] * 10)]++;
        }
        double error = 4 / Math.sqrt(seeds);
        assertThat(mean).containsExactly(new double[] {0.5, 0.5}, within(error * 0.29));
        assertThat(square).containsExactly(new double[] {1 / 3.0, 1 / 3.0}, within(error * 0.3));
        assertThat(across).isCloseTo(0, within(error));
        assertThat(lag).isCloseTo(0, within(error));
        double chiSquare = 0;
        for (int count : cells) {
            chiSquare += Math.pow(count - seeds / 10.0, 2) / (seeds / 10.0);
        }
        assertThat(chiSquare).isLessThan(27.9);
    }

    /** Every pairing of the intervals of three points is about as frequent. */
    @Test
    void latinHypercubesPermuteAtRandom() {
        int[] counts = new int[216];
        int seeds = 36_000;
        double[] point = new double[1];
        for (long seed = 0; seed < seeds; seed++) {
            LatinHypercube design = new LatinHypercube(1, 6, seed);
            int code = 0;
            for (int i = 0; i < 3; i++) {
                design.point(i, point);
                code = code * 6 + (int) (point[0] * 6);
            }
            counts[code]++;
        }
        int[] found = Arrays.stream(counts).filter(count -> count > 0).toArray();
        assertThat(found).hasSize(120);
        double chiSquare = Arrays.stream(found)
                .mapToDouble(count -> Math.pow(count - seeds / 120.0, 2) / (seeds / 120.0))
                .sum();
        // 99.9 % of a chi-square of 119 degrees of freedom.
        assertThat(chiSquare).isLessThan(173);
    }

    @Test
    void scramblingKeepsTheRateOfConvergence() {
        double random = 0;
        double sobol = 0;
        double latin = 0;
        for (long seed = 0; seed < 20; seed++) {
            random += Math.pow(error(Sampling.RANDOM, seed), 2);
            sobol += Math.pow(error(Sampling.SOBOL, seed), 2);
            latin += Math.pow(error(Sampling.LATIN_HYPERCUBE, seed), 2);
        }
        assertThat(Math.sqrt(sobol)).isLessThan(Math.sqrt(random) / 100);
        assertThat(Math.sqrt(latin)).isLessThan(Math.sqrt(random) / 2);
    }

    private static double error(Sampling sampling, long seed) {
        int n = 4096;
        double sum = 0;
        for (double[] point : points(sampling.design(5, n, seed), n)) {
            double value = 1;
            for (int j = 0; j < 5; j++) {
                value *= 1 + (point[j] - 0.5) * 2 / (j + 1);
            }
            sum += value;
        }
        return sum / n - 1;
    }

    @Test
    void largeDesigns() {
        double[] point = new double[3];
        LatinHypercube design = new LatinHypercube(3, 1L << 31, 5);
        for (long number : new long[] {0, 1, 77_777_777, (1L << 31) - 1}) {
            design.point(number, point);
            assertThat(Arrays.stream(point)).allMatch(x -> x >= 0 && x < 1);
        }
        SobolDesign.of(3, 5).point((1L << 31) - 1, point);
        assertThat(Arrays.stream(point)).allMatch(x -> x >= 0 && x < 1);
    }

    @Test
    void refusals() {
        assertThatThrownBy(() -> SobolDesign.of(1001, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("A Sobol sequence has at most 1000 coordinates, not 1001.\n"
                        + "Maybe use a Latin hypercube or random points.");
        assertThat(((InvalidInputException)
                                org.assertj.core.api.Assertions.catchThrowable(() -> SobolDesign.unscrambled(2000)))
                        .in(Language.ZH))
                .startsWith("Sobol序列最多1000维，这里需要2000维。");
        assertThatThrownBy(() -> Sampling.SOBOL.design(0, 10, 1))
                .hasMessageStartingWith("A design has at least one coordinate, not 0.");
        assertThatThrownBy(() -> Sampling.RANDOM.design(2, 0, 1))
                .hasMessageStartingWith("A design has 1 to 2147483648 points, not 0.");
        assertThatThrownBy(() -> new LatinHypercube(2, (1L << 31) + 1, 1)).hasMessageContaining("not 2147483649");
        assertThatThrownBy(() -> new LatinHypercube(2, 10, 1).point(10, new double[2]))
                .hasMessageStartingWith("The design has the points 0 to 9, and no point 10.");
        assertThatThrownBy(() -> SobolDesign.of(2, 1).point(-1, new double[2])).hasMessageContaining("no point -1");
        assertThatThrownBy(() -> SobolDesign.of(2, 1).point(1L << 31, new double[2]))
                .hasMessageContaining("no point 2147483648");
    }

    @Test
    void names() {
        assertThat(Sampling.SOBOL.label().in(Language.EN)).isEqualTo("Sobol sequence");
        assertThat(Sampling.LATIN_HYPERCUBE.label().in(Language.ZH)).isEqualTo("拉丁超立方");
        assertThat(SobolDesign.of(4, 9)).hasToString("Sobol sequence, scrambled by seed 9, 4 dimensions");
        assertThat(SobolDesign.of(4, 9)).isNotEqualTo(SobolDesign.of(4, 8)).isNotEqualTo(SobolDesign.of(3, 9));
    }
}
