package org.parkgauge.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.analysis.ProgressListener;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

class MorrisScreeningTest {

    @Test
    void linearFactorsHaveTheirSlopeInEveryTrajectory() {
        Model model = Model.of(u -> 4 * u[0] - 3 * u[1] + 10);
        MorrisEffects effects = MorrisScreening.of(10, 1).of(Factors.of("up", "down", "idle"), TestFunctions.Y, model);
        MorrisEffects.Effect up = effects.output("y").effect("up");
        MorrisEffects.Effect down = effects.output("y").effect("down");
        MorrisEffects.Effect idle = effects.output("y").effect("idle");
        assertThat(up.mean()).isCloseTo(4, within(1e-12));
        assertThat(up.meanAbsolute().value()).isCloseTo(4, within(1e-12));
        assertThat(up.deviation()).isCloseTo(0, within(1e-12));
        assertThat(down.mean()).isCloseTo(-3, within(1e-12));
        assertThat(down.meanAbsolute().value()).isCloseTo(3, within(1e-12));
        assertThat(idle.meanAbsolute().value()).isZero();
        assertThat(idle.deviation()).isZero();
        assertThat(effects.evaluations()).isEqualTo(40);
    }

    @Test
    void trajectoriesMoveOneFactorAtATimeByHalfTheRange() {
        List<double[]> points = new ArrayList<>();
        Model recorder = Model.of(u -> {
            points.add(u.clone());
            return 0;
        });
        new MorrisScreening(200, 6, 0.95, 7).of(Factors.of("a", "b").and("pair", 2), TestFunctions.Y, recorder);
        assertThat(points).hasSize(800);
        int[] levels = new int[6];
        int[] firstMoved = new int[4];
        for (int start = 0; start < 800; start += 4) {
            levels[(int) (points.get(start)[0] * 6)]++;
            boolean[] moved = new boolean[4];
            for (int step = 1; step < 4; step++) {
                double[] before = points.get(start + step - 1);
                double[] after = points.get(start + step);
                int changed = 0;
                for (int j = 0; j < 4; j++) {
                    double place = after[j] * 6 - 0.5;
                    assertThat(place).isCloseTo(Math.rint(place), within(1e-12));
                    if (after[j] != before[j]) {
                        assertThat(Math.abs(after[j] - before[j])).isCloseTo(0.5, within(1e-12));
                        assertThat(moved[j]).isFalse();
                        moved[j] = true;
                        changed += 1 << j;
                        firstMoved[j] += step == 1 ? 1 : 0;
                    }
                }
                assertThat(changed).isIn(1, 2, 12);
            }
        }
        assertThat(Arrays.stream(levels)).allMatch(count -> count > 15 && count < 55);
        assertThat(Arrays.stream(firstMoved)).allMatch(count -> count > 45 && count < 90);
        assertThat(firstMoved[2]).isEqualTo(firstMoved[3]);
    }

    @Test
    void effectsOfTheIshigamiFunctionAreThoseOfItsGrid() {
        // All effects of the grid of four levels, one by one, against a sample of trajectories.
        TestFunctions.Known function = TestFunctions.ISHIGAMI;
        double[] sizes = new double[3];
        double[] squares = new double[3];
        double[] means = new double[3];
        for (int cell = 0; cell < 64; cell++) {
            double[] point = {(cell % 4 + 0.5) / 4, (cell / 4 % 4 + 0.5) / 4, (cell / 16 + 0.5) / 4};
            for (int j = 0; j < 3; j++) {
                if (point[j] < 0.5) {
                    double[] moved = point.clone();
                    moved[j] += 0.5;
                    double effect = (value(function, moved) - value(function, point)) / 0.5;
                    sizes[j] += Math.abs(effect) / 32;
                    means[j] += effect / 32;
                    squares[j] += effect * effect / 32;
                }
            }
        }
        MorrisEffects.Output output = MorrisScreening.of(4000, 4)
                .of(function.factors, TestFunctions.Y, function.model)
                .output("y");
        for (int j = 0; j < 3; j++) {
            MorrisEffects.Effect effect = output.effects().get(j);
            double deviation = Math.sqrt(squares[j] - means[j] * means[j]);
            assertThat(effect.meanAbsolute().value()).isCloseTo(sizes[j], within(0.06 * deviation + 1e-9));
            assertThat(effect.mean()).isCloseTo(means[j], within(0.06 * deviation + 1e-9));
            assertThat(effect.deviation()).isCloseTo(deviation, within(0.03 * deviation + 1e-9));
        }
        Estimate first = output.effect("x1").meanAbsolute();
        double spread = Math.sqrt(squares[0] - sizes[0] * sizes[0]);
        assertThat(first.standardError()).isCloseTo(spread / Math.sqrt(4000), within(0.1 * spread / Math.sqrt(4000)));
        assertThat(first.covers(sizes[0])).isTrue();
    }

    private static double value(TestFunctions.Known function, double[] point) {
        double[] y = new double[1];
        function.model.evaluate(point, y);
        return y[0];
    }

    @Test
    void groupsHaveNoDirection() {
        Factors factors = Factors.of("a").and("group", 2);
        MorrisEffects.Output output = MorrisScreening.of(500, 2)
                .of(factors, TestFunctions.Y, Model.of(u -> u[0] + 2 * u[1] + 3 * u[2]))
                .output("y");
        MorrisEffects.Effect group = output.effect("group");
        // Two moves in independent directions: |2 + 3| or |2 - 3|.
        assertThat(group.meanAbsolute().value()).isCloseTo(3, within(0.3));
        assertThat(group.mean()).isNaN();
        assertThat(group.deviation()).isNaN();
        assertThat(output.effect("a").mean()).isCloseTo(1, within(1e-12));
    }

    @Test
    void failuresAndThreads() {
        Model model = (u, y) -> {
            y[0] = u[0] * u[1];
            y[1] = u[0] < 0.25 ? Double.NaN : 1;
            y[2] = 1;
        };
        List<String> names = List.of("good", "failing", "constant");
        MorrisScreening screening = MorrisScreening.of(20, 5);
        MorrisEffects one = screening.of(Factors.of("a", "b"), names, model);
        assertThat(screening.of(Factors.of("a", "b"), names, model, 2, ProgressListener.NONE))
                .isEqualTo(one);
        assertThat(MorrisScreening.of(20, 6).of(Factors.of("a", "b"), names, model))
                .isNotEqualTo(one);
        MorrisEffects.Output failing = one.output("failing");
        assertThat(failing.failures()).isPositive();
        assertThat(failing.effect("b").meanAbsolute().reason().en()).contains("of 60 evaluations failed");
        assertThat(failing.effect("b").mean()).isNaN();
        assertThat(failing.effect("b").deviation()).isNaN();
        assertThat(one.output("constant").effect("a").meanAbsolute().value()).isZero();
        assertThat(one.in(Language.EN)).contains("factor\tmu*\tmu\tsigma", "a\t0.000 [0.000, 0.000]\t0.000\t0.000");
        assertThat(one.in(Language.ZH)).contains("因素\tμ*", "次计算中有").contains("\t–\t–\n");
        assertThatThrownBy(() -> one.output("none")).hasMessageContaining("no output \"none\"");
        assertThatThrownBy(() -> one.output("good").effect("c")).hasMessageContaining("no factor \"c\"");
    }

    @Test
    void refusals() {
        assertThatThrownBy(() -> MorrisScreening.of(3, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Morris screening has at least 4 trajectories, not 3.\nMaybe use 10 to 50.");
        for (int wrong : new int[] {0, 3, -2}) {
            assertThatThrownBy(() -> new MorrisScreening(10, wrong, 0.95, 1))
                    .hasMessageStartingWith("The number of levels is even and positive, and " + wrong);
        }
        assertThatThrownBy(() -> new MorrisScreening(10, 4, 1, 1)).hasMessageContaining("nominal coverage");
        assertThatThrownBy(() -> MorrisScreening.of(10, 1).of(Factors.of(), TestFunctions.Y, Model.of(u -> 0)))
                .hasMessageContaining("no factor");
        assertThat(Arrays.asList(new MorrisScreening(4, 2, 0.5, 1).levels())).containsExactly(2);
    }
}
