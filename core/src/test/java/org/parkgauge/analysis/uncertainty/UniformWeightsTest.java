package org.parkgauge.analysis.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parkgauge.analysis.weights.WeightSet;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.internal.RandomStream;
import org.parkgauge.text.InvalidInputException;

class UniformWeightsTest {

    private static final int DRAWS = 4000;

    private static UncertainIndex uncertain(Source... sources) {
        Dataset data = Dataset.of(List.of("p", "q", "r", "s"))
                .with("a", 1, 9, 4, 6)
                .with("b", 8, 2, 5, 7)
                .with("c", 3, 3, 9, 1);
        IndexSpec spec = IndexSpec.named("three")
                .root(Dimension.of(
                        "ROOT",
                        Indicator.of("a").higherIsBetter(0, 10).weight(2),
                        Indicator.of("b").higherIsBetter(0, 10),
                        Indicator.of("c").higherIsBetter(0, 10)))
                .build();
        return UncertainIndex.of(spec, data).varying(sources);
    }

    private static double[] means(UncertainIndex index, String code) {
        double sum = 0;
        double squares = 0;
        double least = 1;
        double most = 0;
        for (int i = 0; i < DRAWS; i++) {
            double weight =
                    index.draw(new RandomStream(5, i).nextDouble()).weights().get(code);
            sum += weight;
            squares += weight * weight;
            least = Math.min(least, weight);
            most = Math.max(most, weight);
        }
        double mean = sum / DRAWS;
        return new double[] {mean, squares / DRAWS - mean * mean, least, most};
    }

    /** Uniform on the simplex of three: mean 1/3, variance 2/36. */
    @Test
    void allWeightsAreEquallyLikely() {
        UncertainIndex index = uncertain(UniformWeights.of("ROOT", WeightSet.free()));
        double[] a = means(index, "a");
        assertThat(a[0]).isCloseTo(1.0 / 3, within(0.015));
        assertThat(a[1]).isCloseTo(2.0 / 36, within(0.004));
    }

    /** The largest of three uniform shares has the mean 11/18, the smallest 2/18. */
    @Test
    void anOrderOfImportanceHolds() {
        UncertainIndex index =
                uncertain(UniformWeights.of("ROOT", WeightSet.free().order("b", "c", "a")));
        assertThat(means(index, "b")[0]).isCloseTo(11.0 / 18, within(0.01));
        assertThat(means(index, "a")[0]).isCloseTo(2.0 / 18, within(0.01));
        Map<String, Double> weights = index.draw(0.3).weights();
        assertThat(weights.get("b")).isGreaterThan(weights.get("c"));
        assertThat(weights.get("c")).isGreaterThan(weights.get("a"));
    }

    @Test
    void boundsAreAroundTheWeightsOfTheRecipe() {
        double[] a = means(uncertain(UniformWeights.of("ROOT", WeightSet.within(0.2))), "a");
        assertThat(a[2]).isBetween(0.4, 0.42);
        assertThat(a[3]).isBetween(0.58, 0.6);
    }

    @Test
    void aDrawIsThePlainScoreOfItsRecipe() {
        Draw draw = uncertain(UniformWeights.of("ROOT", WeightSet.free())).draw(0.77);
        double[] plain = draw.spec().fit(draw.data()).score(draw.data()).scores("ROOT");
        double[] own =
                draw.scores().values().stream().mapToDouble(score -> score).toArray();
        assertThat(own).containsExactly(plain, within(1e-12));
    }

    @Test
    void whatIsLeftOutTakesItsWeightWithIt() {
        IndexSpec spec = uncertain().spec();
        UncertainIndex index = uncertain(
                UniformWeights.of("ROOT", WeightSet.free().order("b", "c", "a")), Choice.indicatorLeftOut(spec));
        Map<String, Double> without = index.draw(0.4, 0.9).weights();
        assertThat(without).hasSize(2);
        assertThat(without.values().stream().mapToDouble(weight -> weight).sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void contradictionsAreNamed() {
        assertThatThrownBy(() -> uncertain(UniformWeights.of(
                        "ROOT", WeightSet.free().between("a", 0.6, 1).between("b", 0.5, 1))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a")
                .hasMessageContaining("b");
        assertThatThrownBy(() ->
                        uncertain(UniformWeights.of("ROOT", WeightSet.free().between("x", 0, 1))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("names \"x\", which is not a child of it");
        assertThatThrownBy(
                        () -> uncertain(UniformWeights.of("ROOT", WeightSet.free()), WeightDistribution.of("ROOT", 4)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void itIsDescribedForPeople() {
        Source source = UniformWeights.of("ROOT", WeightSet.free());
        assertThat(source.name()).isEqualTo("weights:ROOT");
        assertThat(source.label().en()).isEqualTo("weights of ROOT");
        assertThat(source.description().zh()).isEqualTo("在约束之内均匀抽取");
    }
}
