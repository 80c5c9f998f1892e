package org.parkgauge.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.data.Child;
import org.parkgauge.data.Children;
import org.parkgauge.data.Column;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.data.Weights;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.weighting.AnalyticHierarchy.Comparison;
import org.parkgauge.weighting.AnalyticHierarchy.Method;

class AnalyticHierarchyTest extends WeightingContract {

    private static final double LOOSE = 10;

    /** Consistent judgements of the codes, somewhat disturbed. */
    @Override
    protected List<Weighting> methods(List<String> codes) {
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            for (int j = i + 1; j < codes.size(); j++) {
                double times = Math.max(1 / 9.0, Math.min(9, (j + 1.5) / (i + 1) * ((i + j) % 3 == 0 ? 1.3 : 0.9)));
                comparisons.add(
                        (i + j) % 2 == 0
                                ? new Comparison(codes.get(i), codes.get(j), times)
                                : new Comparison(codes.get(j), codes.get(i), 1 / times));
            }
        }
        return List.of(
                new AnalyticHierarchy(comparisons, Method.EIGENVECTOR, RandomIndex.SAATY_1980, LOOSE),
                new AnalyticHierarchy(comparisons, Method.GEOMETRIC_MEAN, RandomIndex.CHINESE_TEXTS, LOOSE));
    }

    private static Children children(String... codes) {
        List<Child> list = new ArrayList<>();
        for (String code : codes) {
            list.add(Child.of(Column.of(code, Double.NaN)));
        }
        return new Children("D", List.of("x"), list);
    }

    private static double[] weigh(Weighting method, String... codes) {
        return Weights.proportionalTo(method.weigh(children(codes))).toArray();
    }

    private static AnalyticHierarchy of(Comparison... comparisons) {
        return new AnalyticHierarchy(List.of(comparisons));
    }

    @Test
    void consistentJudgementsAreTheWeights() {
        AnalyticHierarchy method =
                of(new Comparison("a", "b", 2), new Comparison("c", "a", 0.25), new Comparison("b", "c", 2));
        assertThat(weigh(method, "a", "b", "c"))
                .containsExactly(new double[] {4 / 7.0, 2 / 7.0, 1 / 7.0}, within(1e-12));
        assertThat(weigh(method, "c", "a", "b"))
                .containsExactly(new double[] {1 / 7.0, 4 / 7.0, 2 / 7.0}, within(1e-12));
        Matrix matrix = method.matrix("D", List.of("a", "b", "c"));
        assertThat(matrix).isEqualTo(Matrix.of(3, 3, 1, 2, 4, 0.5, 1, 2, 0.25, 0.5, 1));
        assertThat(method.consistencyRatio(matrix)).isCloseTo(0, within(1e-12));
    }

    @Test
    void twoChildrenAreAlwaysConsistent() {
        assertThat(weigh(of(new Comparison("a", "b", 9)), "a", "b"))
                .containsExactly(new double[] {0.9, 0.1}, within(1e-12));
        assertThat(of().consistencyRatio(Matrix.of(1, 1, 1))).isZero();
        assertThat(weigh(of(), "a")).containsExactly(1);
    }

    @Test
    void inconsistentJudgementsAreRefusedUnlessAllowed() {
        Comparison[] circle = {new Comparison("a", "b", 3), new Comparison("b", "c", 3), new Comparison("c", "a", 3)};
        assertThatThrownBy(() -> weigh(of(circle), "a", "b", "c"))
                .hasMessageContaining("The judgements at D are inconsistent: CR = 1.1494 > 0.1")
                .hasMessageContaining("Maybe let the experts revise them, or raise the limit on purpose");
        AnalyticHierarchy allowed =
                new AnalyticHierarchy(List.of(circle), Method.EIGENVECTOR, RandomIndex.SAATY_1980, 2);
        assertThat(weigh(allowed, "a", "b", "c"))
                .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-12));
        assertThat(allowed.review(children("a", "b", "c"), Weights.equal(3)))
                .singleElement()
                .satisfies(issue -> assertThat(issue.message().en())
                        .isEqualTo("the AHP consistency ratio 1.1494 exceeds 0.1 and was accepted by option"));
        assertThat(of(new Comparison("a", "b", 3)).review(children("a", "b"), Weights.equal(2)))
                .isEmpty();
    }

    @Test
    void theTableOfRandomIndicesChangesTheRatioOnly() {
        Comparison[] some = {new Comparison("a", "b", 2), new Comparison("b", "c", 2), new Comparison("a", "c", 3)};
        AnalyticHierarchy old = new AnalyticHierarchy(List.of(some), Method.EIGENVECTOR, RandomIndex.SAATY_1980, 0.1);
        AnalyticHierarchy revised =
                new AnalyticHierarchy(List.of(some), Method.EIGENVECTOR, RandomIndex.SAATY_REVISED, 0.1);
        Matrix matrix = old.matrix("D", List.of("a", "b", "c"));
        assertThat(revised.consistencyRatio(matrix) / old.consistencyRatio(matrix))
                .isCloseTo(0.58 / 0.52, within(1e-12));
        assertThat(weigh(old, "a", "b", "c")).isEqualTo(weigh(revised, "a", "b", "c"));
    }

    @Test
    void theTableOfRandomIndicesReachesSoFarOnly() {
        assertThat(new AnalyticHierarchy(List.of()).traits()).containsExactly(Trait.HANDLES_MISSING);
        for (int n : new int[] {10, 11}) {
            List<String> codes = IntStream.range(0, n).mapToObj(i -> "c" + i).toList();
            List<Comparison> equal = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    equal.add(new Comparison(codes.get(i), codes.get(j), 1));
                }
            }
            AnalyticHierarchy method = new AnalyticHierarchy(equal, Method.EIGENVECTOR, RandomIndex.CHINESE_TEXTS, 0.1);
            if (n == 10) {
                assertThat(weigh(method, codes.toArray(String[]::new)))
                        .usingComparatorWithPrecision(1e-12)
                        .containsOnly(0.1);
            } else {
                assertThatThrownBy(() -> weigh(method, codes.toArray(String[]::new)))
                        .hasMessageContaining(
                                "D has 11 children, and the random index table CHINESE_TEXTS reaches 10 only")
                        .hasMessageContaining("Maybe use SAATY_1980, or group the children");
            }
        }
    }

    @Test
    void everyPairIsJudgedOnce() {
        assertThatThrownBy(() -> weigh(of(new Comparison("a", "b", 2), new Comparison("b", "a", 0.5)), "a", "b"))
                .hasMessageContaining("At D, b and a are compared twice");
        assertThatThrownBy(() -> weigh(of(new Comparison("a", "b", 2)), "a", "b", "c"))
                .hasMessageContaining("At D these comparisons are missing: [a - c, b - c]")
                .hasMessageContaining("Maybe compare each pair of children once");
        assertThatThrownBy(() -> weigh(of(new Comparison("a", "e", 2)), "a", "b"))
                .hasMessageContaining("A judgement at D names \"e\", which is no child of positive weight")
                .hasMessageContaining("Maybe it is one of these: [a, b]");
    }

    @ParameterizedTest
    @CsvSource({"9.1", "0.11", "0", "-2", "NaN", "Infinity"})
    void aJudgementKeepsToTheScale(double times) {
        assertThatThrownBy(() -> new Comparison("a", "b", times))
                .hasMessageContaining("The judgement of a over b is " + times + ", outside 1/9 to 9")
                .hasMessageContaining("Maybe write 1 where both count the same");
    }

    @Test
    void theEndsOfTheScaleMayBeRounded() {
        assertThat(new Comparison("a", "b", 1 / 9.0).times()).isEqualTo(1 / 9.0);
        assertThat(new Comparison("a", "b", 0.1111111111).times()).isEqualTo(0.1111111111);
        assertThatThrownBy(() -> new Comparison("a", "a", 1)).hasMessageContaining("\"a\" is compared with itself");
        assertThatThrownBy(() -> new AnalyticHierarchy(List.of(), Method.EIGENVECTOR, RandomIndex.SAATY_1980, -1))
                .hasMessageContaining("must not be negative, as -1.0 is");
    }
}
