package org.parkgauge.measure.agglomeration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parkgauge.internal.testing.Copies;
import org.parkgauge.statistics.Vector;

/** Envelopes by simulation. */
class EnvelopeTest {

    private static final double[] DISTANCES = {.05, .1, .2, .4};

    /** Industry 0 huddles in a corner, industry 1 stands on a grid, industry 2 anywhere. */
    private static Plants town() {
        SplittableRandom random = new SplittableRandom(7);
        int n = 240;
        double[] x = new double[n];
        double[] y = new double[n];
        int[] industry = new int[n];
        for (int k = 0; k < n; k++) {
            industry[k] = k < 25 ? 0 : k < 50 ? 1 : 2;
            x[k] = k < 25 ? random.nextDouble() * .1 : k < 50 ? .1 + k % 5 * .2 : random.nextDouble();
            y[k] = k < 25 ? random.nextDouble() * .1 : k < 50 ? .1 + (k - 25) / 5 * .2 : random.nextDouble();
        }
        return Plants.of(
                        1,
                        3,
                        new int[n],
                        industry,
                        IntStream.range(0, n).mapToDouble(k -> 1 + k % 4).toArray())
                .at(x, y);
    }

    @Test
    void tellsLocalizedFromDispersed() {
        Plants town = town();
        Envelope huddle = DurantonOverman.of(town, 0, DISTANCES).envelope(199, .05, 1);
        assertThat(huddle.isLocalized()).isTrue();
        assertThat(huddle.isDispersed()).isFalse();
        assertThat(huddle.localization(0))
                .isEqualTo(huddle.observed().get(0) - huddle.globalHigh().get(0))
                .isPositive();
        assertThat(huddle.dispersion(0)).isZero();
        Envelope grid = DurantonOverman.of(town, 1, new double[] {.05, .1})
                .bandwidth(.03)
                .envelope(199, .05, 1);
        assertThat(grid.isLocalized()).isFalse();
        assertThat(grid.isDispersed()).isTrue();
        assertThat(grid.dispersion(1))
                .isEqualTo(grid.globalLow().get(1) - grid.observed().get(1))
                .isPositive();
        assertThat(MarconPuech.of(town, 0, DISTANCES).envelope(199, .05, 1).isLocalized())
                .isTrue();
        assertThat(MarconPuech.of(town, 1, DISTANCES).envelope(199, .05, 1).isLocalized())
                .isFalse();
        Envelope weighted = DurantonOverman.of(town, 0, DISTANCES).weighted().envelope(99, .05, 1);
        assertThat(weighted.isLocalized()).isTrue();
    }

    @Test
    void theSeedDecides() {
        MarconPuech function = MarconPuech.of(town(), 2, DISTANCES);
        Envelope one = function.envelope(99, .05, 1);
        assertThat(function.envelope(99, .05, 1)).isEqualTo(one).isEqualTo(Copies.of(one));
        assertThat(function.envelope(99, .05, 2)).isNotEqualTo(one);
        assertThat(one.observed()).isEqualTo(Vector.of(function.values()));
        assertThat(one.distances()).isEqualTo(Vector.of(DISTANCES));
        assertThat(one.simulations()).isEqualTo(99);
        assertThat(one.level()).isEqualTo(.05);
    }

    /** A curve of one number, so local and global limits can be counted off: 99 numbers, level 0.1. */
    @Test
    void limitsOfASingleDistance() {
        int[] next = {0};
        Envelope envelope = Envelope.simulate(new double[] {1}, new double[] {50}, 99, .1, 1, random ->
                new double[] {(37 * next[0]++) % 99 + 1});
        // 5 and 95 are the 5th of 100 from either side, the observed one included.
        assertThat(envelope.localLow()).isEqualTo(Vector.of(5));
        assertThat(envelope.localHigh()).isEqualTo(Vector.of(95));
        // 9 of 99 may leave the global envelope: 4 on either side do, and 10 would be too many.
        assertThat(envelope.globalLow()).isEqualTo(Vector.of(5));
        assertThat(envelope.globalHigh()).isEqualTo(Vector.of(95));
        assertThat(envelope.isLocalized()).isFalse();
        assertThat(envelope.isDispersed()).isFalse();
    }

    /** With many distances the global envelope is wider; at most the level leaves it. */
    @Test
    void atMostTheLevelLeavesTheGlobalEnvelope() {
        int distances = 4;
        double[][] curves = new double[199][distances];
        SplittableRandom source = new SplittableRandom(3);
        for (double[] curve : curves) {
            for (int d = 0; d < distances; d++) {
                curve[d] = source.nextDouble();
            }
        }
        int[] next = {0};
        double[] grid = IntStream.range(0, distances).mapToDouble(d -> d).toArray();
        Envelope envelope = Envelope.simulate(grid, curves[0], 199, .1, 1, random -> curves[next[0]++]);
        int outside = 0;
        for (double[] curve : curves) {
            boolean leaves = false;
            for (int d = 0; d < distances; d++) {
                leaves |= curve[d] < envelope.globalLow().get(d)
                        || curve[d] > envelope.globalHigh().get(d);
                assertThat(envelope.globalLow().get(d))
                        .isLessThan(envelope.localLow().get(d));
                assertThat(envelope.globalHigh().get(d))
                        .isGreaterThan(envelope.localHigh().get(d));
            }
            outside += leaves ? 1 : 0;
        }
        assertThat(outside).isBetween(1, 19);
    }

    @Test
    void whereNothingIsObservedThereAreNoLimits() {
        Envelope envelope = MarconPuech.of(town(), 2, new double[] {0, .2}).envelope(39, .05, 1);
        assertThat(envelope.observed().get(0)).isNaN();
        assertThat(envelope.localLow().get(0)).isNaN();
        assertThat(envelope.globalHigh().get(0)).isNaN();
        assertThat(envelope.globalHigh().get(1)).isFinite();
        assertThat(envelope.localization(0)).isNaN();
        assertThat(envelope.dispersion(0)).isNaN();
    }

    /** Missing simulated values neither leave the envelope nor count. */
    @Test
    void missingSimulationsDoNotCount() {
        int[] next = {0};
        Envelope envelope = Envelope.simulate(new double[] {1}, new double[] {50}, 99, .1, 1, random ->
                new double[] {next[0]++ % 2 == 0 ? Double.NaN : next[0] / 2});
        assertThat(envelope.localLow()).isEqualTo(Vector.of(5));
        assertThat(envelope.localHigh()).isEqualTo(Vector.of(45));
    }
}
