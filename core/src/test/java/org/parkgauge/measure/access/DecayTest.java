package org.parkgauge.measure.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.statistics.Vector;

class DecayTest {

    private static final Decay STEPPED = Decay.stepped(new double[] {10, 20, 30}, new double[] {1, 0.68, 0.22});

    static Stream<Decay> all() {
        return Stream.of(
                new Decay.Binary(30),
                STEPPED,
                new Decay.Linear(30),
                new Decay.Exponential(0.1),
                new Decay.Power(1.5),
                new Decay.Gaussian(10),
                new Decay.BoundedGaussian(30),
                new Decay.Logistic(20, 5),
                Decay.custom(cost -> Math.exp(-cost)),
                new Decay.Custom(cost -> 1, 30),
                new Decay.Product(new Decay.Linear(30), new Decay.Linear(30)),
                new Decay.Product(new Decay.Linear(30), new Decay.Exponential(1)),
                new Decay.Exponential(0.1).upTo(25));
    }

    @ParameterizedTest
    @MethodSource("all")
    void weightsFallFromOneToTheReach(Decay decay) {
        assertThat(decay.weight(0)).isEqualTo(1);
        assertThat(decay.weight(Double.POSITIVE_INFINITY)).isZero();
        double before = 1;
        for (double cost = 0; cost < 70; cost += 0.125) {
            double weight = decay.weight(cost);
            assertThat(weight).isBetween(0.0, before);
            assertThat(weight == 0 || cost <= decay.reach()).isTrue();
            before = weight;
        }
    }

    /** Many at once, in place or not, are as each alone. */
    @ParameterizedTest
    @MethodSource("all")
    void manyAtOnce(Decay decay) {
        double[] costs = {0, 5, 10, 20, 25, 30, 31, 1e6};
        double[] weights = new double[costs.length];
        decay.apply(costs, 7, weights);
        double[] inPlace = costs.clone();
        decay.apply(inPlace, 7, inPlace);
        for (int k = 0; k < 7; k++) {
            assertThat(weights[k]).isEqualTo(decay.weight(costs[k])).isEqualTo(inPlace[k]);
        }
        assertThat(weights[7]).isZero();
        assertThat(inPlace[7]).isEqualTo(1e6);
        assertThat(costs).containsExactly(0, 5, 10, 20, 25, 30, 31, 1e6);
    }

    @Test
    void cutoffsAreInclusive() {
        assertThat(new Decay.Binary(30).weight(30)).isEqualTo(1);
        assertThat(new Decay.Binary(30).weight(Math.nextUp(30.0))).isZero();
        assertThat(new Decay.Binary(0.3).weight(0.3)).isEqualTo(1);
        assertThat(new Decay.Power(1).upTo(4).weight(4)).isEqualTo(0.25);
        assertThat(new Decay.Power(1).upTo(4).weight(4.1)).isZero();
        assertThat(new Decay.Custom(cost -> 2, 4).weight(4)).isEqualTo(2);
        assertThat(new Decay.Custom(cost -> 2, 4).weight(4.1)).isZero();
    }

    @Test
    void boundariesOfSteps() {
        assertThat(STEPPED.weight(10)).isEqualTo(1);
        assertThat(STEPPED.weight(10.1)).isEqualTo(0.68);
        assertThat(STEPPED.weight(30)).isEqualTo(0.22);
        assertThat(STEPPED.weight(30.1)).isZero();
        Decay farther = new Decay.Stepped(Vector.of(10, 20, 30), Vector.of(1, 0.68, 0.22), Decay.Boundary.FARTHER);
        assertThat(farther.weight(10)).isEqualTo(0.68);
        assertThat(farther.weight(29.9)).isEqualTo(0.22);
        assertThat(farther.weight(30)).isZero();
    }

    @Test
    void reaches() {
        assertThat(STEPPED.reach()).isEqualTo(30);
        assertThat(Decay.stepped(new double[] {10, 20, 30}, new double[] {1, 0, 0})
                        .reach())
                .isEqualTo(10);
        assertThat(new Decay.Linear(30).reach()).isEqualTo(30);
        assertThat(new Decay.BoundedGaussian(30).reach()).isEqualTo(30);
        assertThat(new Decay.Exponential(1).reach()).isInfinite();
        assertThat(new Decay.Exponential(1).upTo(5).reach()).isEqualTo(5);
        assertThat(new Decay.Linear(3).upTo(5).reach()).isEqualTo(3);
        assertThat(new Decay.Product(new Decay.Linear(3), new Decay.Binary(2)).reach())
                .isEqualTo(2);
    }

    @Test
    void formulas() {
        assertThat(new Decay.Gaussian(10).weight(10)).isCloseTo(Math.exp(-0.5), within(1e-15));
        double end = Math.exp(-0.5);
        assertThat(new Decay.BoundedGaussian(20).weight(10))
                .isCloseTo((Math.exp(-0.125) - end) / (1 - end), within(1e-15));
        assertThat(new Decay.BoundedGaussian(20).weight(20)).isZero();
        assertThat(new Decay.Power(2, 10).weight(20)).isEqualTo(0.25);
        assertThat(new Decay.Power(2, 10).weight(9)).isEqualTo(1);
        assertThat(new Decay.Product(new Decay.Linear(4), new Decay.Power(1)).weight(2))
                .isEqualTo(0.25);
        assertThat(new Decay.Product(new Decay.Power(1), new Decay.Power(1)).weight(2))
                .isEqualTo(0.25);
    }
}
