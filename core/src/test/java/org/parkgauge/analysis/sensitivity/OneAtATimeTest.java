package org.parkgauge.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.analysis.ProgressListener;
import org.parkgauge.statistics.Vector;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

class OneAtATimeTest {

    private static final Factors FACTORS = Factors.of("a").and("pair", 2);
    private static final List<String> NAMES = List.of("y", "failing");

    /** The second output fails where a is above 0.8. */
    private static final Model MODEL = (u, y) -> {
        y[0] = u[0] * (1 + u[1]) - u[2] * u[2];
        y[1] = u[0] > 0.8 ? Double.POSITIVE_INFINITY : u[0];
    };

    private static final OneAtATime SWEEP = new OneAtATime(Vector.of(0.5, 0.2, 0.1), 5);

    @Test
    void oneFactorMovesAndTheOthersStay() {
        OneAtATime.Result result = SWEEP.of(FACTORS, NAMES, MODEL);
        assertThat(result.positions().toArray()).containsExactly(new double[] {0.1, 0.3, 0.5, 0.7, 0.9}, within(1e-12));
        OneAtATime.Output y = result.output("y");
        assertThat(y.nominal()).isCloseTo(0.59, within(1e-12));
        OneAtATime.Sweep a = y.sweep("a");
        assertThat(a.values().toArray()).containsExactly(new double[] {0.11, 0.35, 0.59, 0.83, 1.07}, within(1e-12));
        assertThat(a.swing().value()).isCloseTo(0.96, within(1e-12));
        OneAtATime.Sweep pair = y.sweep("pair");
        assertThat(pair.values().get(4)).isCloseTo(0.5 * 1.9 - 0.81, within(1e-12));
        assertThat(pair.low()).isCloseTo(0.14, within(1e-12));
        // 0.5 (1 + u) - u u is highest at 0.3 among the levels.
        assertThat(pair.high()).isCloseTo(0.59, within(1e-12));
    }

    @Test
    void theNominalValueCounts() {
        OneAtATime.Sweep sweep = new OneAtATime(Vector.of(0.99), 2)
                .of(Factors.of("x"), TestFunctions.Y, Model.of(u -> u[0]))
                .output("y")
                .sweep("x");
        assertThat(sweep.low()).isEqualTo(0.25);
        assertThat(sweep.high()).isEqualTo(0.99);
        assertThat(sweep.swing().value()).isCloseTo(0.74, within(1e-12));
    }

    @Test
    void failuresLeaveNoSwing() {
        OneAtATime.Result result = SWEEP.of(FACTORS, NAMES, MODEL);
        OneAtATime.Sweep a = result.output("failing").sweep("a");
        assertThat(a.values().get(4)).isNaN();
        assertThat(a.low()).isCloseTo(0.1, within(1e-12));
        assertThat(a.high()).isCloseTo(0.7, within(1e-12));
        assertThat(a.swing().isDefined()).isFalse();
        assertThat(a.swing().reason().en()).isEqualTo("1 of 6 evaluations failed");
        assertThat(result.output("failing").sweep("pair").swing().value()).isZero();
        OneAtATime.Output dead = new OneAtATime(Vector.of(0.9), 2)
                .of(Factors.of("x"), TestFunctions.Y, Model.of(u -> u[0] > 0.8 ? Double.NaN : u[0]))
                .output("y");
        assertThat(dead.nominal()).isNaN();
        assertThat(dead.sweep("x").low()).isEqualTo(0.25);
        assertThat(dead.sweep("x").high()).isEqualTo(0.75);
        assertThat(dead.sweep("x").swing().reason().zh()).isEqualTo("3次计算中有1次失败");
        OneAtATime.Sweep nothing = new OneAtATime(Vector.of(0.9), 2)
                .of(Factors.of("x"), TestFunctions.Y, Model.of(u -> Double.NaN))
                .output("y")
                .sweep("x");
        assertThat(nothing.low()).isNaN();
    }

    @Test
    void textAndThreads() {
        OneAtATime.Result result = SWEEP.of(FACTORS, NAMES, MODEL);
        assertThat(SWEEP.of(FACTORS, NAMES, MODEL, 2, ProgressListener.NONE)).isEqualTo(result);
        assertThat(result.in(Language.EN))
                .isEqualTo(
                        "y\t0.590\nfactor\tlowest\thighest\tswing\na\t0.110\t1.070\t0.960\npair\t0.140\t0.590\t0.450\n"
                                + "failing\t0.500\nfactor\tlowest\thighest\tswing\n"
                                + "a\t0.100\t0.700\t– 1 of 6 evaluations failed\npair\t0.500\t0.500\t0.000\n");
        assertThat(result.in(Language.ZH)).contains("因素\t最低\t最高\t变幅");
        assertThatThrownBy(() -> result.output("none")).hasMessageContaining("no output \"none\"");
        assertThatThrownBy(() -> result.output("y").sweep("c")).hasMessageContaining("no factor \"c\"");
    }

    @Test
    void refusals() {
        assertThatThrownBy(() -> new OneAtATime(Vector.of(0.5, 1), 5))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("Coordinate 1 of the nominal point lies in [0, 1), and 1.0 does not.");
        assertThatThrownBy(() -> new OneAtATime(Vector.of(-0.1), 5)).hasMessageContaining("-0.1 does not");
        assertThatThrownBy(() -> new OneAtATime(Vector.of(0.5), 1))
                .hasMessageStartingWith("There are at least 2 levels, not 1.");
        assertThatThrownBy(() -> SWEEP.of(Factors.of("a"), NAMES, MODEL))
                .hasMessageStartingWith("The nominal point has 3 coordinates, and the factors have 1.");
        assertThatThrownBy(() -> SWEEP.of(Factors.of(), NAMES, MODEL)).hasMessageContaining("no factor");
    }
}
