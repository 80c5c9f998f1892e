package org.parkgauge.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkgauge.analysis.Rounds;
import org.parkgauge.analysis.sampling.Sampling;
import org.parkgauge.analysis.sensitivity.TestFunctions.Known;

/**
 * Nominal 95 % intervals cover the known index in 90 to 98 % of 500 replications with 1,024 pairs of points. In the build so
 * for one case of each function and kind of index, and in at least 80 % of 60 replications for the others, whose standard
 * error is up to 4 %; for all with {@code -Dparkgauge.rounds=2}.
 */
class CoverageTest {

    private static final int PAIRS = 1024;

    private static int replications(boolean whole) {
        return whole || Rounds.isLong() ? 500 : 60;
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of(TestFunctions.LINEAR, Sampling.RANDOM, FirstOrder.SALTELLI),
                Arguments.of(TestFunctions.LINEAR, Sampling.RANDOM, FirstOrder.JANSEN),
                Arguments.of(TestFunctions.LINEAR, Sampling.SOBOL, FirstOrder.SALTELLI),
                Arguments.of(TestFunctions.LINEAR, Sampling.LATIN_HYPERCUBE, FirstOrder.JANSEN),
                Arguments.of(TestFunctions.ISHIGAMI, Sampling.RANDOM, FirstOrder.SALTELLI),
                Arguments.of(TestFunctions.ISHIGAMI, Sampling.RANDOM, FirstOrder.JANSEN),
                Arguments.of(TestFunctions.ISHIGAMI, Sampling.SOBOL, FirstOrder.SALTELLI),
                Arguments.of(TestFunctions.ISHIGAMI, Sampling.LATIN_HYPERCUBE, FirstOrder.SALTELLI),
                Arguments.of(TestFunctions.G, Sampling.RANDOM, FirstOrder.SALTELLI),
                Arguments.of(TestFunctions.G, Sampling.SOBOL, FirstOrder.SALTELLI),
                Arguments.of(TestFunctions.G, Sampling.SOBOL, FirstOrder.JANSEN));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sobolIndices(Known function, Sampling sampling, FirstOrder firstOrder) {
        int k = function.factors.size();
        int[] covered = new int[2 * k];
        // the usual estimator on the usual design
        int replications = replications(sampling == Sampling.SOBOL && firstOrder == FirstOrder.SALTELLI);
        for (int seed = 0; seed < replications; seed++) {
            Sample sample = new Sample(sampling, PAIRS, 16, 100, 0.95, seed);
            SobolIndices.Output output = new SobolAnalysis(sample, firstOrder, false)
                    .of(function.factors, TestFunctions.Y, function.model)
                    .output("y");
            for (int i = 0; i < k; i++) {
                SobolIndices.Effect effect = output.effects().get(i);
                covered[i] += effect.firstOrder().covers(function.first[i]) ? 1 : 0;
                covered[k + i] += effect.total().covers(function.total[i]) ? 1 : 0;
            }
        }
        assertThat(Arrays.stream(covered)).allMatch(count -> isNominal(count, replications));
    }

    private static boolean isNominal(int covered, int replications) {
        double share = (double) covered / replications;
        return replications < 500 ? share >= 0.80 : share >= 0.90 && share <= 0.98;
    }

    static Stream<Arguments> shapleyCases() {
        return Stream.of(TestFunctions.LINEAR, TestFunctions.ISHIGAMI, TestFunctions.G)
                .flatMap(function ->
                        Stream.of(Arguments.of(function, Sampling.RANDOM), Arguments.of(function, Sampling.SOBOL)));
    }

    @ParameterizedTest
    @MethodSource("shapleyCases")
    void shapleyEffects(Known function, Sampling sampling) {
        int[] covered = new int[function.factors.size()];
        int replications = replications(sampling == Sampling.SOBOL && function == TestFunctions.ISHIGAMI);
        for (int seed = 0; seed < replications; seed++) {
            Sample sample = new Sample(sampling, PAIRS, 16, 100, 0.95, seed);
            ShapleyEffects.Output output = new ShapleyAnalysis(sample)
                    .of(function.factors, TestFunctions.Y, function.model)
                    .output("y");
            for (int i = 0; i < covered.length; i++) {
                covered[i] += output.effects().get(i).share().covers(function.shapley[i]) ? 1 : 0;
            }
        }
        assertThat(Arrays.stream(covered)).allMatch(count -> isNominal(count, replications));
    }

    @ParameterizedTest
    @MethodSource("interactionCases")
    void interactions(Sampling sampling) {
        Known function = TestFunctions.ISHIGAMI;
        double[] known = {0, function.total[0] - function.first[0], 0};
        int[] covered = new int[3];
        int replications = replications(sampling == Sampling.SOBOL);
        for (int seed = 0; seed < replications; seed++) {
            Sample sample = new Sample(sampling, PAIRS, 16, 100, 0.95, seed);
            SobolIndices.Output output = SobolAnalysis.of(sample)
                    .withInteractions()
                    .of(function.factors, TestFunctions.Y, function.model)
                    .output("y");
            for (int i = 0; i < 3; i++) {
                covered[i] += output.interactions().get(i).index().covers(known[i]) ? 1 : 0;
            }
        }
        assertThat(Arrays.stream(covered)).allMatch(count -> isNominal(count, replications));
    }

    static Stream<Sampling> interactionCases() {
        return Stream.of(Sampling.RANDOM, Sampling.SOBOL);
    }
}
