package org.parkgauge.analysis.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.parkgauge.analysis.ProgressListener;
import org.parkgauge.analysis.weights.RandomIndex.Shape;
import org.parkgauge.analysis.weights.RandomIndex.Space;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.Scores;
import org.parkgauge.internal.RandomStream;

class AcceptabilityTest {

    private static Scores scores(double[]... columns) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < columns[0].length; i++) {
            names.add("u" + i);
        }
        Dataset data = Dataset.of(names);
        Indicator[] leaves = new Indicator[columns.length];
        for (int j = 0; j < columns.length; j++) {
            data = data.with("x" + j, columns[j]);
            leaves[j] = Indicator.of("x" + j).higherIsBetter(0, 100);
        }
        return IndexSpec.named("s")
                .root(Dimension.of("R", leaves))
                .build()
                .fit(data)
                .score(data);
    }

    /** u0 is ahead of u1 where w0 > 1/3. */
    @Test
    void twoWeightsByHand() {
        Scores scores = scores(new double[] {80, 40, 0}, new double[] {40, 60, 0});
        Acceptability result =
                WeightSpace.of(scores, WeightSets.all(WeightSet.free())).acceptability(20_000, 7);
        assertThat(result.isIndependent()).isTrue();
        assertThat(result.share("u0", 1)).isCloseTo(2 / 3.0, within(4 * result.error("u0", 1)));
        assertThat(result.error("u0", 1)).isCloseTo(Math.sqrt(2 / 9.0 / 20_000), within(5e-5));
        assertThat(result.share("u2", 3)).isEqualTo(1);
        assertThat(result.error("u2", 3)).isZero();
        assertThat(result.among("u1", 2)).isEqualTo(1);
        assertThat(result.meanRank("u0")).isCloseTo(4 / 3.0, within(0.02));
        assertThat(result.centralWeights("u0").orElseThrow().weight("R", "x0")).isCloseTo(2 / 3.0, within(0.01));
        assertThat(result.centralWeights("u1").orElseThrow().weight("R", "x0")).isCloseTo(1 / 6.0, within(0.01));
        assertThat(result.centralWeights("u2")).isEmpty();
        assertThat(result.confidenceFactor("u0")).isEqualTo(1);
        assertThat(result.confidenceFactor("u2")).isNaN();
    }

    /** At w0 = 2/3 the gap is 20 points; its error has the variance s² (4/9 + 1/9) 2. */
    @Test
    void confidenceWithErrors() {
        Scores scores = scores(new double[] {80, 40}, new double[] {40, 60});
        Acceptability result = WeightSpace.of(scores, WeightSets.all(WeightSet.free()))
                .acceptability(20_000, 7, 10, ProgressListener.NONE);
        double at = result.centralWeights("u0").orElseThrow().weight("R", "x0");
        double gap = at * 40 - (1 - at) * 20;
        double sd = 10 * Math.sqrt(2 * (at * at + (1 - at) * (1 - at)));
        double expected = normal(gap / sd);
        assertThat(result.confidenceFactor("u0")).isCloseTo(expected, within(0.012));
        assertThat(result.confidenceFactor("u0")).isLessThan(1);
    }

    /** The normal distribution function by Simpson's rule. */
    private static double normal(double z) {
        int n = 2000;
        double sum = 0;
        for (int i = 0; i <= n; i++) {
            double t = z * i / n;
            sum += (i == 0 || i == n ? 1 : i % 2 == 1 ? 4 : 2) * Math.exp(-t * t / 2);
        }
        return 0.5 + sum * z / n / 3 / Math.sqrt(2 * Math.PI);
    }

    @Test
    void sameSeedSameResult() {
        WeightSpace space = new RandomIndex(3, Shape.HYBRID)
                .space(6, 0, false)
                .orElseThrow()
                .space();
        assertThat(space.acceptability(700, 5)).isEqualTo(space.acceptability(700, 5));
        assertThat(space.acceptability(700, 5).shares())
                .isNotEqualTo(space.acceptability(700, 6).shares());
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void agreesWithTheRankRanges(@ForAll long seed, @ForAll Shape shape, @ForAll boolean linear) {
        Optional<Space> made = new RandomIndex(seed, shape).space(6, 0, linear);
        WeightSpace space = made.orElseThrow().space();
        Acceptability result = space.acceptability(300, seed);
        for (String unit : space.units()) {
            RankRange range = space.rankRanges().of(unit);
            double sum = 0;
            for (int rank = 1; rank <= 6; rank++) {
                double share = result.share(unit, rank);
                sum += share;
                if (share > 0) {
                    assertThat(rank).isBetween(range.outerBest(), range.outerWorst());
                }
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    private static Polytope box(double... limits) {
        int k = limits.length / 2;
        double[] given = new double[k];
        List<String> codes = new ArrayList<>();
        WeightSet set = WeightSet.free();
        for (int j = 0; j < k; j++) {
            codes.add("c" + j);
            given[j] = 1.0 / k;
            set = set.between("c" + j, limits[2 * j], limits[2 * j + 1]);
        }
        return set.at("R", codes, given);
    }

    /** The moments of two samplers of one set agree: the box by rejection, and the same by a random walk. */
    @Test
    void samplersAgree() {
        Polytope set = box(0.1, 0.4, 0.2, 0.6, 0.05, 0.5, 0, 0.3);
        double[] mean = moments(new WeightSampler("R", set));
        double[] walked = moments(new WeightSampler("R", set, true));
        for (int j = 0; j < mean.length; j++) {
            assertThat(walked[j]).isCloseTo(mean[j], within(0.006));
        }
    }

    private static double[] moments(WeightSampler sampler) {
        double[] sums = new double[8];
        double[] w = new double[4];
        int n = 40_000;
        WeightSampler.Source source = sampler.new Source(new RandomStream(1, 2));
        for (int i = 0; i < n; i++) {
            source.next(w);
            for (int j = 0; j < 4; j++) {
                sums[j] += w[j] / n;
                sums[4 + j] += 10 * w[j] * w[(j + 1) % 4] / n;
            }
        }
        return sums;
    }

    /** On the whole simplex of three weights the mean is 1/3 and the mean square 1/6. */
    @Test
    void uniformOnTheSimplex() {
        WeightSampler sampler = new WeightSampler("R", box(0, 1, 0, 1, 0, 1));
        WeightSampler.Source source = sampler.new Source(new RandomStream(4, 0));
        double[] w = new double[3];
        double sum = 0;
        double square = 0;
        for (int i = 0; i < 40_000; i++) {
            source.next(w);
            sum += w[1] / 40_000;
            square += w[1] * w[1] / 40_000;
        }
        assertThat(sum).isCloseTo(1 / 3.0, within(0.005));
        assertThat(square).isCloseTo(1 / 6.0, within(0.004));
    }

    /** In descending order of k weights on the simplex the mean of the first is (1 + 1/2 + ... + 1/k)/k. */
    @Test
    void orderedWeightsAreWalked() {
        double[][] columns = new double[7][];
        String[] order = new String[7];
        double expected = 0;
        for (int j = 0; j < 7; j++) {
            columns[j] = new double[] {j == 0 ? 90 : 50, 60};
            order[j] = "x" + j;
            expected += 1.0 / (j + 1) / 7;
        }
        WeightSpace space =
                WeightSpace.of(scores(columns), WeightSets.all(WeightSet.free().order(order)));
        Acceptability result = space.acceptability(30_000, 3);
        assertThat(result.isIndependent()).isFalse();
        double first = result.share("u0", 1);
        assertThat(result.error("u0", 1)).isBetween(Math.sqrt(first * (1 - first) / 30_000), 0.02);
        WeightChoice one = result.centralWeights("u0").orElseThrow();
        double mean = first * one.weight("R", "x0")
                + (1 - first) * result.centralWeights("u1").orElseThrow().weight("R", "x0");
        assertThat(mean).isCloseTo(expected, within(0.01));
    }

    @Test
    void badInput() {
        WeightSpace space =
                WeightSpace.of(scores(new double[] {1, 2}, new double[] {2, 1}), WeightSets.all(WeightSet.free()));
        assertThatThrownBy(() -> space.acceptability(0, 1))
                .hasMessage("There must be at least 1 sample, not 0.\n"
                        + "Maybe with 10,000 the standard error is at most 0.005.");
        assertThatThrownBy(() -> space.acceptability(5, 1, -1, ProgressListener.NONE))
                .hasMessageContaining("The error of scores must be finite and not negative");
        Acceptability result = space.acceptability(5, 1);
        assertThatThrownBy(() -> result.share("X", 1)).hasMessageContaining("no unit \"X\"");
        assertThatThrownBy(() -> result.share("u0", 3)).hasMessage("There is no rank 3 of 2 units.");
        WeightSpace flat = WeightSpace.of(
                scores(new double[] {1, 2}, new double[] {2, 1}, new double[] {2, 1}),
                WeightSets.all(WeightSet.free().order("x0", "x1").order("x1", "x0")));
        assertThatThrownBy(() -> flat.acceptability(5, 1))
                .hasMessageStartingWith("The admitted weights of R have no volume");
    }
}
