package org.parkgauge.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Child;
import org.parkgauge.data.Children;
import org.parkgauge.data.Column;
import org.parkgauge.data.Step.Trait;
import org.parkgauge.data.Weights;
import org.parkgauge.text.Issue;
import org.parkgauge.text.Language;

class EntropyWeightsTest extends WeightingContract {

    @Override
    protected List<Weighting> methods(List<String> codes) {
        return List.of(new EntropyWeights(), new EntropyWeights(2));
    }

    private static Children children(double[]... columns) {
        List<Child> list = IntStream.range(0, columns.length)
                .mapToObj(j -> Child.of(Column.of("c" + j, columns[j])))
                .toList();
        List<String> units =
                IntStream.range(0, columns[0].length).mapToObj(i -> "u" + i).toList();
        return new Children("D", units, list);
    }

    @Test
    void theFormula() {
        double[] weights = new EntropyWeights(2).weigh(children(new double[] {1, 3}, new double[] {2, 2}));
        double entropy = -(0.25 * Math.log(0.25) + 0.75 * Math.log(0.75)) / Math.log(2);
        assertThat(weights[0]).isCloseTo(1 - entropy, within(1e-15));
        assertThat(weights[1]).as("a constant column").isZero();
    }

    @Test
    void zerosFollowTheLimit() {
        double[] weights = new EntropyWeights(2).weigh(children(new double[] {0, 5, 0}, new double[] {0, 3, 3}));
        assertThat(weights[0]).isEqualTo(1);
        assertThat(weights[1]).isCloseTo(1 - Math.log(2) / Math.log(3), within(1e-15));
    }

    @Test
    void aColumnThatDoesNotVaryGetsNothingExactly() {
        double[] weights = new EntropyWeights()
                .weigh(children(
                        new double[] {.1, .1, .1, .1, .1, .1, .1},
                        new double[] {0, 0, 0, 0, 0, 0, 0},
                        new double[] {1, 2, 3, 4, 5, 6, 7}));
        assertThat(weights[0]).isZero();
        assertThat(weights[1]).isZero();
        assertThat(weights[2]).isPositive();
    }

    @Test
    void nothingVariesNothingWeighs() {
        assertThatThrownBy(() -> new EntropyWeights().weigh(children(new double[] {3, 3, 3}, new double[] {7, 7, 7})))
                .hasMessageContaining("The children of D do not vary, so entropy gives no weights")
                .hasMessageContaining("Maybe use equal or given weights");
    }

    @Test
    void negativeValuesAreRefusedByName() {
        assertThatThrownBy(() -> new EntropyWeights().weigh(children(new double[] {3, 2}, new double[] {7, -0.5})))
                .hasMessageContaining("cannot use negative values: c1 of unit \"u1\" is -0.5")
                .hasMessageContaining("Maybe normalize by min-max or goalposts first");
    }

    @Test
    void itNeedsCompleteRowsWithoutNegativeValues() {
        assertThat(new EntropyWeights().traits())
                .containsExactlyInAnyOrder(Trait.SET_DEPENDENT, Trait.NEEDS_NON_NEGATIVE);
    }

    @Test
    void fewUnitsAreReported() {
        Children seven = children(new double[] {1, 2, 3, 4, 5, 6, 7});
        assertThat(new EntropyWeights().review(seven, Weights.equal(1)))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.kind()).isEqualTo(Issue.Kind.FEW_UNITS);
                    assertThat(issue.in(Language.EN))
                            .isEqualTo("D: entropy weights rest on 7 units only and are unreliable");
                    assertThat(issue.in(Language.ZH)).contains("熵权只基于7个单元");
                });
        Children eight = children(new double[] {1, 2, 3, 4, 5, 6, 7, 8});
        assertThat(new EntropyWeights().review(eight, Weights.equal(1))).isEmpty();
        assertThat(new EntropyWeights().minimumUnits()).isEqualTo(5);
        assertThat(new EntropyWeights(3).minimumUnits()).isEqualTo(3);
        assertThatThrownBy(() -> new EntropyWeights(1)).hasMessageContaining("need at least 2 units, not 1");
    }
}
