package org.parkgauge.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.analysis.ProgressListener;
import org.parkgauge.analysis.sampling.Sampling;
import org.parkgauge.internal.testing.Figures;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

class SobolIndicesTest {

    /** The outputs of one matrix of a reference design, in the order of its rows. */
    private static double[] outputs(Figures design, String matrix, String column) {
        List<String> matrices = design.texts("matrix");
        double[] all = design.numbers(column);
        List<Double> some = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            if (matrices.get(i).equals(matrix)) {
                some.add(all[i]);
            }
        }
        return some.stream().mapToDouble(value -> value).toArray();
    }

    @ParameterizedTest
    @CsvSource({"ishigami, y", "linear_offset, y", "model, y_"})
    void reference(String name, String prefix) {
        Figures design = Figures.read("analysis/sensitivity/" + name + "_design.csv");
        Figures expected = Figures.read("analysis/sensitivity/" + name + "_indices.csv");
        List<String> outputs = expected.texts("y");
        double[] firsts = expected.numbers("Si_jansen");
        double[] totals = expected.numbers("STi_jansen");
        double[] saltelli = expected.numbers("Si_saltelli2010_centred");
        double[] variances = expected.numbers("V_sample");
        int factor = 0;
        for (int i = 0; i < outputs.size(); i++) {
            factor = i > 0 && outputs.get(i).equals(outputs.get(i - 1)) ? factor + 1 : 1;
            String column = prefix.equals("y") ? "y" : prefix + outputs.get(i);
            double[] a = outputs(design, "A", column);
            double[] b = outputs(design, "B", column);
            double[] ab = outputs(design, "AB" + factor, column);
            assertThat(SobolIndices.firstOrder(FirstOrder.JANSEN, a, b, ab)).isCloseTo(firsts[i], within(1e-11));
            assertThat(SobolIndices.total(a, b, ab)).isCloseTo(totals[i], within(1e-11));
            assertThat(SobolIndices.firstOrder(FirstOrder.SALTELLI, a, b, ab)).isCloseTo(saltelli[i], within(1e-11));
            assertThat(new SobolMoments(FirstOrder.JANSEN, a, b).variance())
                    .isCloseTo(variances[i], within(1e-12 * variances[i]));
        }
        assertThat(factor).isEqualTo(prefix.equals("y") ? 3 : 4);
    }

    static Stream<TestFunctions.Known> functions() {
        return Stream.of(TestFunctions.LINEAR, TestFunctions.ISHIGAMI, TestFunctions.G);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void knownIndices(TestFunctions.Known function) {
        SobolIndices indices =
                SobolAnalysis.of(Sample.sobol(1 << 14, 1)).of(function.factors, TestFunctions.Y, function.model);
        SobolIndices.Output output = indices.output("y");
        for (int i = 0; i < function.first.length; i++) {
            SobolIndices.Effect effect = output.effects().get(i);
            assertThat(effect.firstOrder().value()).isCloseTo(function.first[i], within(0.01));
            assertThat(effect.total().value()).isCloseTo(function.total[i], within(0.01));
        }
        assertThat(indices.evaluations()).isEqualTo((1 << 14) * (2L + function.first.length));
    }

    @Test
    void momentsOfTheOutput() {
        SobolIndices.Output output = SobolAnalysis.of(Sample.sobol(4096, 3))
                .of(TestFunctions.LINEAR.factors, TestFunctions.Y, TestFunctions.LINEAR.model)
                .output("y");
        assertThat(output.mean()).isCloseTo(103, within(1e-3));
        assertThat(output.variance()).isCloseTo(14 / 12.0, within(5e-3));
        assertThat(output.failures()).isZero();
        assertThat(output.interactions()).isEmpty();
    }

    @Test
    void interactions() {
        TestFunctions.Known function = TestFunctions.ISHIGAMI;
        SobolIndices indices = SobolAnalysis.of(Sample.sobol(1 << 14, 2))
                .withInteractions()
                .of(function.factors, TestFunctions.Y, function.model);
        assertThat(indices.evaluations()).isEqualTo((1 << 14) * 8L);
        List<SobolIndices.Interaction> pairs = indices.output("y").interactions();
        assertThat(pairs).extracting(SobolIndices.Interaction::first).containsExactly("x1", "x1", "x2");
        assertThat(pairs).extracting(SobolIndices.Interaction::second).containsExactly("x2", "x3", "x3");
        double known = function.total[0] - function.first[0];
        assertThat(pairs.get(0).index().value()).isCloseTo(0, within(0.01));
        assertThat(pairs.get(1).index().value()).isCloseTo(known, within(0.01));
        assertThat(pairs.get(2).index().value()).isCloseTo(0, within(0.01));
    }

    @Test
    void groupsAreSwappedTogether() {
        // x1 and x3 in one group: their closed index is the sum of theirs and of their interaction.
        TestFunctions.Known function = TestFunctions.ISHIGAMI;
        Factors groups = new Factors(List.of(new Factor("odd", List.of(0, 2)), new Factor("even", List.of(1))));
        SobolIndices.Output output = SobolAnalysis.of(Sample.sobol(1 << 13, 5))
                .withInteractions()
                .of(groups, TestFunctions.Y, function.model)
                .output("y");
        double odd = function.total[0];
        assertThat(output.effect("odd").firstOrder().value()).isCloseTo(odd, within(0.01));
        assertThat(output.effect("odd").total().value()).isCloseTo(odd, within(0.01));
        assertThat(output.effect("even").total().value()).isCloseTo(1 - odd, within(0.01));
        assertThat(output.interactions().get(0).index().value()).isCloseTo(0, within(0.01));
    }

    @ParameterizedTest
    @EnumSource(Sampling.class)
    void aFactorWithoutEffectHasExactlyNone(Sampling sampling) {
        Model model = Model.of(u -> Math.exp(u[0]) + 1e6);
        SobolIndices.Output output = SobolAnalysis.of(new Sample(sampling, 256, 16, 100, 0.95, 1))
                .withInteractions()
                .of(Factors.of("one", "idle"), TestFunctions.Y, model)
                .output("y");
        SobolIndices.Effect idle = output.effect("idle");
        assertThat(idle.firstOrder().value()).isZero();
        assertThat(idle.total().value()).isZero();
        assertThat(idle.total().covers(0)).isTrue();
        assertThat(output.interactions().get(0).index().value()).isZero();
        assertThat(output.effect("one").total().value()).isCloseTo(1, within(0.2));
        assertThat(idle.total().in(Language.EN)).isEqualTo("0.000 [0.000, 0.000]");
    }

    @Property(tries = 50)
    void constantsAndUnitsOfTheOutputDoNotMatter(
            @ForAll @IntRange(min = 2, max = 60) int n,
            @ForAll @DoubleRange(min = -1000, max = 1000) double offset,
            @ForAll @DoubleRange(min = 0.01, max = 100) double factor,
            @ForAll long seed) {
        org.parkgauge.internal.RandomStream stream = new org.parkgauge.internal.RandomStream(seed, 0);
        double[][] y = new double[3][n];
        double[][] moved = new double[3][n];
        for (int m = 0; m < 3; m++) {
            for (int i = 0; i < n; i++) {
                y[m][i] = stream.nextDouble();
                moved[m][i] = offset + factor * y[m][i];
            }
        }
        for (FirstOrder estimator : FirstOrder.values()) {
            assertThat(SobolIndices.firstOrder(estimator, moved[0], moved[1], moved[2]))
                    .isCloseTo(SobolIndices.firstOrder(estimator, y[0], y[1], y[2]), within(1e-6));
        }
        double total = SobolIndices.total(y[0], y[1], y[2]);
        assertThat(SobolIndices.total(moved[0], moved[1], moved[2])).isCloseTo(total, within(1e-6));
        assertThat(total).isNotNegative();
    }

    /** Several outputs, of which the second fails in places and the third is constant. */
    private static final Model SEVERAL = (u, y) -> {
        y[0] = u[0] + u[1] * u[2];
        y[1] = u[0] < 0.01 ? Double.POSITIVE_INFINITY : u[1];
        y[2] = 5 + 1e-16 * u[1];
        if (u[2] > 0.5) {
            y[3] = u[0];
        }
    };

    private static final List<String> NAMES = List.of("good", "infinite", "constant", "silent");

    @Test
    void failuresAndConstantsAreRefusedWithAReason() {
        SobolIndices indices = SobolAnalysis.of(Sample.random(256, 4))
                .withInteractions()
                .of(TestFunctions.LINEAR.factors, NAMES, SEVERAL);
        assertThat(indices.output("good").effect("x1").total().isDefined()).isTrue();
        SobolIndices.Output infinite = indices.output("infinite");
        assertThat(infinite.failures()).isPositive();
        assertThat(infinite.mean()).isNaN();
        assertThat(infinite.variance()).isNaN();
        for (SobolIndices.Effect effect : infinite.effects()) {
            assertThat(effect.firstOrder().value()).isNaN();
            assertThat(effect.total().covers(0)).isFalse();
            assertThat(effect.total().reason().en())
                    .isEqualTo(infinite.failures()
                            + " of 2048 evaluations failed, and leaving them out would bias the result");
        }
        assertThat(infinite.interactions()).hasSize(3);
        assertThat(infinite.interactions().get(2).index().in(Language.ZH)).startsWith("– 2048次计算中有");
        SobolIndices.Output constant = indices.output("constant");
        assertThat(constant.failures()).isZero();
        assertThat(constant.mean()).isCloseTo(5, within(1e-12));
        assertThat(constant.effect("x2").firstOrder().in(Language.EN))
                .isEqualTo("– the output does not vary: there is no variance to divide");
        assertThat(indices.output("silent").failures()).isBetween(900, 1150);
    }

    @ParameterizedTest
    @EnumSource(Sampling.class)
    void threadsDoNotMatter(Sampling sampling) {
        SobolAnalysis analysis =
                SobolAnalysis.of(new Sample(sampling, 512, 8, 60, 0.9, 11)).withInteractions();
        SobolIndices one = analysis.of(TestFunctions.LINEAR.factors, NAMES, SEVERAL);
        for (int threads = 2; threads <= 4; threads++) {
            assertThat(analysis.of(TestFunctions.LINEAR.factors, NAMES, SEVERAL, threads, ProgressListener.NONE))
                    .isEqualTo(one)
                    .hasSameHashCodeAs(one);
        }
        assertThat(SobolAnalysis.of(new Sample(sampling, 512, 8, 60, 0.9, 12))
                        .withInteractions()
                        .of(TestFunctions.LINEAR.factors, NAMES, SEVERAL))
                .isNotEqualTo(one);
    }

    @Test
    void confidenceWidensTheInterval() {
        TestFunctions.Known function = TestFunctions.ISHIGAMI;
        Sample sample = Sample.random(512, 1).resamples(200);
        Estimate usual = SobolAnalysis.of(sample)
                .of(function.factors, TestFunctions.Y, function.model)
                .output("y")
                .effect("x1")
                .total();
        Estimate wide = SobolAnalysis.of(sample.confidence(0.99))
                .of(function.factors, TestFunctions.Y, function.model)
                .output("y")
                .effect("x1")
                .total();
        assertThat(wide.standardError()).isEqualTo(usual.standardError());
        assertThat(usual.high() - usual.value()).isCloseTo(1.959964 * usual.standardError(), within(1e-7));
        assertThat(wide.high() - wide.low()).isCloseTo(2 * 2.575829 * usual.standardError(), within(1e-7));
        Estimate student = SobolAnalysis.of(Sample.sobol(512, 1))
                .of(function.factors, TestFunctions.Y, function.model)
                .output("y")
                .effect("x1")
                .total();
        assertThat(student.high() - student.low()).isCloseTo(2 * 2.131450 * student.standardError(), within(1e-6));
    }

    @Test
    void replicationsAreMeansOfIndependentDesigns() {
        // The jackknife of a mean is its standard error: here of the mean of y, since the mean is a linear statistic.
        Resampling resampling = new Resampling(12, 4, 50, 0.95, 1);
        double[] column = {1, 2, 3, 5, 5, 5, 0, 1, 2, 9, 9, 9};
        Estimate mean = resampling
                .estimates(List.of(column), 1, (sums, rows, results) -> results[0] = sums[0] / rows, 1)
                .get(0);
        double[] means = {2, 5, 1, 9};
        double centre = 51 / 12.0;
        double squares =
                Arrays.stream(means).map(m -> (m - centre) * (m - centre)).sum();
        assertThat(mean.value()).isEqualTo(centre);
        assertThat(mean.standardError()).isCloseTo(Math.sqrt(squares / 3 / 4), within(1e-12));
    }

    @Test
    void theBootstrapOfAMeanIsItsStandardError() {
        double[] column = {1, 2, 3, 5, 5, 5, 0, 1, 2, 9, 9, 9};
        Estimate mean = new Resampling(12, 1, 20_000, 0.95, 1)
                .estimates(List.of(column), 1, (sums, rows, results) -> results[0] = sums[0] / rows, 2)
                .get(0);
        double centre = 51 / 12.0;
        double squares =
                Arrays.stream(column).map(m -> (m - centre) * (m - centre)).sum();
        assertThat(mean.standardError()).isCloseTo(Math.sqrt(squares) / 12, within(0.01));
    }

    @Test
    void aResampleWithoutVariationLeavesNoInterval() {
        // One value in 16 pairs differs, so that many resamples are constant.
        boolean[] first = {true};
        Model model = (u, y) -> {
            y[0] = first[0] ? 1 : 0;
            first[0] = false;
        };
        SobolIndices.Effect effect = SobolAnalysis.of(Sample.random(16, 1))
                .of(Factors.of("x"), TestFunctions.Y, model)
                .output("y")
                .effect("x");
        assertThat(effect.total().isDefined()).isTrue();
        assertThat(effect.total().standardError()).isNaN();
        assertThat(effect.total().covers(effect.total().value())).isFalse();
    }

    @Test
    void progressAndCancellation() {
        List<Long> heard = new ArrayList<>();
        SobolAnalysis analysis = SobolAnalysis.of(Sample.random(64, 1).resamples(50));
        analysis.of(TestFunctions.LINEAR.factors, TestFunctions.Y, TestFunctions.LINEAR.model, 2, (done, total) -> {
            assertThat(total).isEqualTo(64);
            heard.add(done);
            return true;
        });
        assertThat(heard).startsWith(0L).endsWith(64L);
        assertThatThrownBy(() -> analysis.of(
                        TestFunctions.LINEAR.factors,
                        TestFunctions.Y,
                        TestFunctions.LINEAR.model,
                        2,
                        (done, total) -> done < total))
                .isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @CsvSource({"1", "3"})
    void whatTheModelThrowsIsThrown(int threads) {
        Model broken = Model.of(u -> {
            throw new IllegalStateException("broken at " + (u[0] < 2));
        });
        assertThatThrownBy(() -> SobolAnalysis.of(Sample.random(64, 1))
                        .of(Factors.of("x"), TestFunctions.Y, broken, threads, ProgressListener.NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken at true");
        Model worse = Model.of(u -> {
            throw new AssertionError("worse");
        });
        assertThatThrownBy(() -> SobolAnalysis.of(Sample.random(64, 1))
                        .of(Factors.of("x"), TestFunctions.Y, worse, threads, ProgressListener.NONE))
                .isInstanceOf(AssertionError.class)
                .hasMessage("worse");
    }

    @Test
    void interruptionCancels() {
        Model slow = Model.of(u -> {
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return u[0];
        });
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> SobolAnalysis.of(Sample.random(64, 1))
                            .of(Factors.of("x"), TestFunctions.Y, slow, 2, ProgressListener.NONE))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void tables() {
        SobolIndices indices = SobolAnalysis.of(Sample.sobol(64, 1))
                .withInteractions()
                .of(Factors.of("a", "b"), List.of("score"), Model.of(u -> u[0]));
        assertThat(indices.in(Language.EN).lines())
                .hasSize(5)
                .startsWith("score", "factor\tfirst-order index\ttotal index")
                .element(3)
                .isEqualTo("b\t0.000 [0.000, 0.000]\t0.000 [0.000, 0.000]");
        assertThat(indices.in(Language.ZH)).contains("一阶指数", "a × b\t0.000");
    }

    @Test
    void resultsAreSerializable() throws Exception {
        SobolIndices indices =
                SobolAnalysis.of(Sample.sobol(64, 1)).of(Factors.of("a", "b"), List.of("score"), Model.of(u -> u[0]));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(indices);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(indices);
        }
    }

    @Test
    void staticEntries() {
        double[] a = {1, 2, 3};
        double[] b = {4, 0, 1};
        assertThat(SobolIndices.total(a, b, new double[] {1, Double.NaN, 2})).isNaN();
        assertThat(SobolIndices.total(new double[] {2, 2}, new double[] {2, 2}, new double[] {1, 3}))
                .isNaN();
        assertThatThrownBy(() -> SobolIndices.total(a, b, new double[] {1, 2}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("There are 3, 3 and 2 outputs of A, B and AB.\n"
                        + "Maybe give the same number of each, at least two.");
        assertThatThrownBy(() -> SobolIndices.firstOrder(
                        FirstOrder.JANSEN, new double[] {1}, new double[] {1}, new double[] {1}))
                .hasMessageContaining("1, 1 and 1 outputs");
        assertThatThrownBy(() -> SobolIndices.total(a, new double[2], a)).hasMessageContaining("3, 2 and 3");
    }

    @Test
    void refusals() {
        SobolAnalysis analysis = SobolAnalysis.of(Sample.random(64, 1));
        Model model = Model.of(u -> 0);
        assertThatThrownBy(() -> analysis.of(Factors.of(), TestFunctions.Y, model))
                .hasMessageStartingWith("There is no factor to examine.");
        assertThatThrownBy(() -> analysis.of(Factors.of("x"), List.of(), model))
                .hasMessageStartingWith("There is no output to examine.");
        assertThatThrownBy(() -> analysis.of(Factors.of("x"), List.of("y", "y"), model))
                .hasMessageStartingWith("Two outputs have one name: [y, y].");
        assertThatThrownBy(() -> analysis.of(Factors.of("x"), TestFunctions.Y, model, 0, ProgressListener.NONE))
                .hasMessageStartingWith("There is at least one thread, not 0.");
        assertThatThrownBy(() ->
                        SobolAnalysis.of(Sample.sobol(64, 1)).of(Factors.of().and("many", 501), TestFunctions.Y, model))
                .hasMessageStartingWith("A Sobol sequence has at most 1000 coordinates, not 1002.");
        SobolIndices indices = analysis.of(Factors.of("x"), TestFunctions.Y, model);
        assertThatThrownBy(() -> indices.output("z"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The result has no output \"z\".\nMaybe choose among [y].");
        assertThatThrownBy(() -> indices.output("y").effect("z")).hasMessageContaining("no factor \"z\"");
    }

    @Test
    void samplesThatCannotBe() {
        assertThatThrownBy(() -> Sample.random(15, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("The number of pairs of points is at least 16, not 15.");
        assertThatThrownBy(() -> Sample.random((1 << 24) + 1, 1)).hasMessageContaining("not 16777217");
        assertThatThrownBy(() -> Sample.sobol(1000, 1))
                .hasMessageStartingWith("1000 pairs of points cannot be divided into 16 replications.");
        assertThatThrownBy(() -> new Sample(Sampling.SOBOL, 64, 3, 100, 0.95, 1))
                .hasMessageStartingWith("The number of replications is at least 4, not 3.");
        assertThatThrownBy(() -> Sample.random(64, 1).resamples(49))
                .hasMessageStartingWith("The number of resamples is at least 50, not 49.");
        for (double wrong : new double[] {0, 1, Double.NaN}) {
            assertThatThrownBy(() -> Sample.random(64, 1).confidence(wrong))
                    .hasMessageStartingWith("The nominal coverage of an interval lies between 0 and 1, and " + wrong);
        }
        assertThat(Sample.random(1000, 1).pairs()).isEqualTo(1000);
    }

    @Test
    void factorsThatCannotBe() {
        Factors factors = Factors.of("a", "b").and("weights", 3);
        assertThat(factors.names()).containsExactly("a", "b", "weights");
        assertThat(factors.dimensions()).isEqualTo(5);
        assertThat(factors.list().get(2).coordinates()).containsExactly(2, 3, 4);
        assertThatThrownBy(() -> Factors.of("a", "a"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("Two factors are called \"a\".");
        assertThatThrownBy(() -> factors.and("c", 0)).hasMessageStartingWith("Factor \"c\" has no coordinate.");
        assertThatThrownBy(() -> new Factors(List.of(new Factor("a", List.of(0, 1)), new Factor("b", List.of(1)))))
                .hasMessageStartingWith("Coordinate 1 appears twice, the second time in factor \"b\".");
        assertThatThrownBy(() -> new Factors(List.of(new Factor("a", List.of(0, 2)))))
                .hasMessageStartingWith("Coordinate 1 belongs to no factor.");
    }
}
