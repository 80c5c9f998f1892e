package org.parkgauge.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.analysis.ProgressListener;
import org.parkgauge.text.Language;

class ShapleyAnalysisTest {

    static Stream<TestFunctions.Known> functions() {
        return Stream.of(TestFunctions.LINEAR, TestFunctions.ISHIGAMI, TestFunctions.G);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void knownShares(TestFunctions.Known function) {
        ShapleyEffects effects =
                new ShapleyAnalysis(Sample.sobol(1 << 14, 1)).of(function.factors, TestFunctions.Y, function.model);
        double sum = 0;
        for (int i = 0; i < function.shapley.length; i++) {
            Estimate share = effects.output("y").effects().get(i).share();
            sum += share.value();
            assertThat(share.value()).isCloseTo(function.shapley[i], within(0.005));
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(effects.evaluations()).isEqualTo((1 << 14) * 2L * function.shapley.length);
    }

    @Test
    void theKnownSharesOfTheGFunctionLieBetweenFirstOrderAndTotal() {
        TestFunctions.Known g = TestFunctions.G;
        double sum = 0;
        for (int i = 0; i < g.shapley.length; i++) {
            assertThat(g.shapley[i]).isBetween(g.first[i], g.total[i]);
            sum += g.shapley[i];
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    @Test
    void twoFactorsByHand() {
        // y = u1 u2: V = 7/144, parts 1/48, 1/48, 1/144; even by symmetry. A third factor without effect has exactly 0.
        ShapleyEffects.Output output = new ShapleyAnalysis(Sample.sobol(1 << 12, 3))
                .of(Factors.of("a", "b", "idle"), TestFunctions.Y, Model.of(u -> u[0] * u[1]))
                .output("y");
        assertThat(output.effect("a").value()).isCloseTo(0.5, within(0.01));
        assertThat(output.effect("idle").value()).isZero();
        assertThat(output.mean()).isCloseTo(0.25, within(1e-3));
        assertThat(output.variance()).isCloseTo(7 / 144.0, within(1e-3));
    }

    @Test
    void oneFactorHasAll() {
        Estimate share = new ShapleyAnalysis(Sample.random(64, 3).resamples(50))
                .of(Factors.of().and("all", 2), TestFunctions.Y, Model.of(u -> u[0] * u[1]))
                .output("y")
                .effect("all");
        assertThat(share.value()).isEqualTo(1);
        assertThat(share.standardError()).isZero();
    }

    @Test
    void failuresConstantsAndThreads() {
        Model model = (u, y) -> {
            y[0] = u[0] + u[1];
            y[1] = u[0] < 0.1 ? Double.NaN : 1;
            y[2] = 3;
        };
        List<String> names = List.of("good", "failing", "constant");
        ShapleyAnalysis analysis = new ShapleyAnalysis(Sample.random(128, 3).resamples(64));
        ShapleyEffects one = analysis.of(Factors.of("a", "b"), names, model);
        assertThat(analysis.of(Factors.of("a", "b"), names, model, 3, ProgressListener.NONE))
                .isEqualTo(one);
        ShapleyEffects.Output failing = one.output("failing");
        assertThat(failing.failures()).isPositive();
        assertThat(failing.mean()).isNaN();
        assertThat(failing.effect("a").reason().en()).contains("of 512 evaluations failed");
        assertThat(one.output("constant").effect("a").reason().zh()).isEqualTo("该输出不变化，没有可分解的方差");
        assertThat(one.output("constant").variance()).isZero();
        assertThat(one.in(Language.EN)).startsWith("good\nfactor\tshare of the variance\na\t0.");
        assertThat(one.in(Language.ZH)).contains("因素\t方差份额");
        assertThatThrownBy(() -> one.output("none")).hasMessageContaining("no output \"none\"");
        assertThatThrownBy(() -> one.output("good").effect("c")).hasMessageContaining("no factor \"c\"");
        assertThatThrownBy(() -> analysis.of(Factors.of(), names, model)).hasMessageContaining("no factor");
    }
}
