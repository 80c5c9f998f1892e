package org.parkgauge.analysis.uncertainty;

import static java.util.Arrays.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.parkgauge.analysis.uncertainty.Parks.middle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Direction;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.internal.RandomStream;
import org.parkgauge.normalization.Goalposts;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.statistics.Moments;
import org.parkgauge.weighting.EntropyWeights;
import org.parkgauge.weighting.EqualWeights;
import org.parkgauge.weighting.GivenWeights;

/** What the sources draw, against theory. */
class SourceTest {

    private static final int MANY = 4000;

    private static double[] drawn(UncertainIndex uncertain, int draws, ToDoubleFunction<Draw> of) {
        double[] values = new double[draws];
        for (int k = 0; k < draws; k++) {
            RandomStream stream = new RandomStream(77, k);
            double[] point = new double[uncertain.dimensions()];
            for (int j = 0; j < point.length; j++) {
                point[j] = stream.nextDouble();
            }
            values[k] = of.applyAsDouble(uncertain.draw(point));
        }
        return values;
    }

    private static double variance(double[] values) {
        return Math.pow(Moments.standardDeviation(values, Moments.Divisor.SAMPLE), 2);
    }

    @Test
    void dirichletWeightsHaveTheMeanAndTheVarianceOfTheBook() {
        UncertainIndex uncertain = Parks.uncertain(WeightDistribution.of("ALL", 20));
        assertThat(uncertain.factors().names()).containsExactly("weights:ALL");
        for (Map.Entry<String, Double> nominal :
                Map.of("A", 0.5, "B", 1 / 3.0, "C", 1 / 6.0).entrySet()) {
            double w = nominal.getValue();
            double[] weights = drawn(uncertain, MANY, draw -> draw.weights().get(nominal.getKey()));
            assertThat(Moments.mean(weights)).isCloseTo(w, within(4 * Math.sqrt(w * (1 - w) / 21 / MANY)));
            assertThat(variance(weights)).isCloseTo(w * (1 - w) / 21, within(0.1 * w * (1 - w) / 21));
            assertThat(stream(weights)).allMatch(one -> one >= 0 && one <= 1);
        }
    }

    /** Gamma variables of such shapes underflow; their logarithms do not. */
    @Test
    void aTinyConcentrationStillGivesWeights() {
        UncertainIndex uncertain = Parks.uncertain(WeightDistribution.of("ALL", 1e-4));
        Robustness result = uncertain.simulate(Simulation.of(500));
        assertThat(result.failures()).isEmpty();
        double[] weights = drawn(uncertain, 300, draw -> draw.weights().get("A"));
        assertThat(stream(weights)).allMatch(one -> one < 1e-9 || one > 1 - 1e-9);
        assertThat(Moments.mean(weights)).isCloseTo(0.5, within(0.1));
    }

    @Test
    void aDistributionIsAroundTheWeightsOfTheDraw() {
        UncertainIndex uncertain = Parks.uncertain(
                WeightDistribution.of("A", 1e9),
                Choice.weightings(List.of("A"), new EqualWeights(), new GivenWeights()));
        assertThat(uncertain.draw(0.3, 0.2).weights().get("a")).isCloseTo(1 / 3.0, within(1e-3));
        assertThat(uncertain.draw(0.3, 0.8).weights().get("a")).isCloseTo(0.5, within(1e-3));
    }

    /** The same random numbers for a component, whatever stands beside it: else leaving one out would seem to move all. */
    @Test
    void whatIsDrawnDoesNotDependOnWhatIsLeftOut() {
        UncertainIndex uncertain = Parks.uncertain(
                WeightDistribution.of("A", 9), Choice.indicatorLeftOut(Parks.spec()), GoalpostShift.of(0.2));
        Draw without = uncertain.draw(0.37, middle(2, 7), 0.6);
        assertThat(without.weights()).doesNotContainKey("b");
        Setting setting = uncertain.layout().setting();
        uncertain.layout().fill(new double[] {0.37, middle(2, 7), 0.6}, setting);
        double[] weights = {2, 1};
        long[] streams = {uncertain.layout().stream("a"), uncertain.layout().stream("c")};
        WeightDistribution.of("A", 9).draw(setting.distributions[0], streams, weights);
        assertThat(without.weights().get("c") / without.weights().get("a"))
                .isCloseTo(weights[1] / weights[0], within(1e-12));
        Draw with = uncertain.draw(0.37, middle(0, 7), 0.6);
        assertThat(((Indicator) without.spec().component("e")).direction())
                .isEqualTo(((Indicator) with.spec().component("e")).direction());
    }

    @Test
    void uniformNoiseMovesEachWeightByItsOwnShare() {
        UncertainIndex uncertain = Parks.uncertain(WeightNoise.uniform(0.25));
        assertThat(uncertain.dimensions()).isEqualTo(8);
        double[] point = new double[8];
        java.util.Arrays.fill(point, 0.5);
        assertThat(uncertain.draw(point).weights()).containsEntry("a", 0.5).containsEntry("e", 0.75);
        assertThat(uncertain.draw(point).spec()).isEqualTo(Parks.spec());
        point[0] = 0;
        Draw draw = uncertain.draw(point);
        assertThat(draw.weights().get("A")).isCloseTo(2.25 / 5.25, within(1e-15));
        assertThat(draw.weights().get("B")).isCloseTo(2 / 5.25, within(1e-15));
        assertThat(draw.weights()).containsEntry("e", 0.75).containsEntry("f", 1.0);
        assertThat(draw.spec().component("A").weight()).isEqualTo(draw.weights().get("A"));
        assertThat(draw.spec().component("e").weight()).isEqualTo(3);
    }

    @Property(tries = 60)
    void noWeightIsEverNegative(@ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 0.99) double spread) {
        UncertainIndex uncertain = Parks.uncertain(
                WeightNoise.uniform(spread),
                new WeightNoise("more", List.of("A"), WeightNoise.Shape.LOGNORMAL, 10 * spread),
                WeightDistribution.of("B", spread));
        double[] point = new double[uncertain.dimensions()];
        RandomStream stream = new RandomStream(seed, 0);
        for (int j = 0; j < point.length; j++) {
            point[j] = stream.nextInt(9) == 0 ? 0 : stream.nextDouble();
        }
        Map<String, Double> weights = uncertain.draw(point).weights();
        assertThat(weights.values()).allMatch(one -> one >= 0 && one <= 1);
        assertThat(weights.get("a") + weights.get("b") + weights.get("c")).isCloseTo(1, within(1e-12));
        assertThat(weights.get("A") + weights.get("B") + weights.get("C")).isCloseTo(1, within(1e-12));
    }

    @Test
    void lognormalNoiseHasTheMedianOneAndTheDeviationAsked() {
        UncertainIndex uncertain =
                Parks.uncertain(new WeightNoise("noise", List.of("B"), WeightNoise.Shape.LOGNORMAL, 0.3));
        assertThat(uncertain.dimensions()).isEqualTo(2);
        double[] ratios = drawn(
                uncertain,
                MANY,
                draw -> Math.log(draw.weights().get("e") / draw.weights().get("d")));
        assertThat(Moments.mean(ratios)).isCloseTo(Math.log(3), within(0.03));
        assertThat(variance(ratios)).isCloseTo(2 * 0.09, within(0.015));
        assertThat(WeightNoise.lognormal(0.3).label().en()).isEqualTo("noise on the weights");
        assertThat(uncertain.sources().get(0).label().zh()).isEqualTo("权重扰动（B）");
    }

    @Test
    void aRangeStandsInPlaceOfTheGivenWeight() {
        UncertainIndex uncertain = Parks.uncertain(WeightRange.of("A", 1, 5), WeightRange.of("e", 0, 1));
        assertThat(uncertain.factors().names()).containsExactly("weight:A", "weight:e");
        Draw draw = uncertain.draw(0.25, 0.5);
        assertThat(draw.weights().get("A")).isCloseTo(2 / 5.0, within(1e-15));
        assertThat(draw.weights().get("C")).isCloseTo(1 / 5.0, within(1e-15));
        assertThat(draw.weights().get("e")).isCloseTo(0.5 / 1.5, within(1e-15));
        assertThat(uncertain.draw(0.25, 0).weights()).containsEntry("e", 0.0).containsEntry("d", 1.0);
        double[] weights = drawn(uncertain, MANY, one -> {
            double share = one.weights().get("A");
            return 3 * share / (1 - share);
        });
        assertThat(stream(weights)).allMatch(one -> one > 1 - 1e-9 && one < 5);
        assertThat(Moments.mean(weights)).isCloseTo(3, within(0.08));
        assertThat(variance(weights)).isCloseTo(16 / 12.0, within(0.1));
    }

    @Test
    void aRangeIsOnTheScaleOfTheWeightsOfTheDraw() {
        UncertainIndex uncertain = Parks.uncertain(
                WeightRange.of("A", 1, 5),
                Choice.weightSets("experts", Map.of("li", Map.of("A", 50.0, "B", 4.0, "C", 4.0), "wu", Map.of())),
                Choice.weightings(List.of("ALL"), new GivenWeights(), new EntropyWeights(), new EqualWeights()));
        assertThat(uncertain.draw(0.25, 0.1, 0.1).weights().get("A")).isCloseTo(2 / 10.0, within(1e-15));
        assertThat(uncertain.draw(0.25, 0.9, 0.1).weights().get("A")).isCloseTo(2 / 5.0, within(1e-15));
        assertThat(uncertain.draw(0.25, 0.1, 0.9).weights().get("A")).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(uncertain.draw(0.25, 0.1, 0.5).weights())
                .isEqualTo(uncertain.draw(0.75, 0.1, 0.5).weights());
    }

    @Test
    void relativeErrorsAreLognormalAndKeepSigns() {
        UncertainIndex uncertain = Parks.uncertain(MeasurementError.relative(0.1));
        double[] logs =
                drawn(uncertain, MANY, draw -> Math.log(draw.data().column("a").get(2) / 4));
        assertThat(Moments.mean(logs)).isCloseTo(0, within(4 * 0.1 / Math.sqrt(MANY)));
        assertThat(variance(logs)).isCloseTo(0.01, within(0.001));
        Draw draw = uncertain.draw(0.3);
        assertThat(draw.data().column("a").get(0) / 3)
                .isNotEqualTo(draw.data().column("b").get(0) / 20);
        assertThat(draw.data().units()).isEqualTo(Parks.NAMES);
    }

    @Test
    void absoluteErrorsAreNormalAndMissingStaysMissing() {
        Dataset data = Dataset.of(Parks.NAMES)
                .withAttribute("block", List.of("x", "x", "x", "x", "y", "y", "y", "y"))
                .with("x", 1, -2, Double.NaN, 4, 5, 6, 7, 8)
                .with("y", 2, 4, 6, 8, 1, 3, 5, 7)
                .with("unread", 1, 1, 1, 1, 1, 1, 1, 1);
        IndexSpec spec = IndexSpec.named("two")
                .root(Dimension.of("ALL", Indicator.of("x"), Indicator.of("y")).minimumCoverage(0))
                .normalization(new MinMax(1, 100))
                .build();
        UncertainIndex uncertain = UncertainIndex.of(spec, data)
                .varying(new MeasurementError("x", List.of("x"), MeasurementError.Kind.ABSOLUTE, 0.5));
        double[] errors = drawn(uncertain, MANY, draw -> draw.data().column("x").get(1) + 2);
        assertThat(Moments.mean(errors)).isCloseTo(0, within(4 * 0.5 / Math.sqrt(MANY)));
        assertThat(variance(errors)).isCloseTo(0.25, within(0.025));
        Draw draw = uncertain.draw(0.5);
        assertThat(draw.data().column("x").get(2)).isNaN();
        assertThat(draw.data().column("y")).isEqualTo(data.column("y"));
        assertThat(draw.data().attribute("block")).isEqualTo(data.attribute("block"));
        assertThat(draw.data().has("unread")).isTrue();
    }

    private static UncertainIndex posts(double share, Direction direction, boolean log) {
        Indicator x = Indicator.of("x").direction(direction);
        IndexSpec spec = IndexSpec.named("posts")
                .root(Dimension.of(
                        "ALL", log ? x.onLogScale() : x, Indicator.of("y").higherIsBetter(0, 10)))
                .normalization(new Goalposts(0, 100, true))
                .build();
        Dataset data = Dataset.of(List.of("p", "q", "r")).with("x", 2, 5, 9).with("y", 3, 4, 1);
        return UncertainIndex.of(spec, data).varying(new GoalpostShift("posts", List.of("x"), share));
    }

    private static Direction direction(Draw draw) {
        return ((Indicator) draw.spec().component("x")).direction();
    }

    @Test
    void goalpostsShiftByUpToTheirShare() {
        UncertainIndex uncertain = posts(0.2, new Direction.HigherIsBetter(0, 10), false);
        double[] worst = drawn(uncertain, MANY, draw -> ((Direction.HigherIsBetter) direction(draw)).worst());
        double[] best = drawn(uncertain, MANY, draw -> ((Direction.HigherIsBetter) direction(draw)).best());
        assertThat(stream(worst)).allMatch(one -> Math.abs(one) <= 2);
        assertThat(Moments.mean(worst)).isCloseTo(0, within(0.08));
        assertThat(variance(worst)).isCloseTo(16 / 12.0, within(0.08));
        assertThat(Moments.mean(best)).isCloseTo(10, within(0.08));
        assertThat(org.parkgauge.statistics.Correlations.pearson(worst, best)).isCloseTo(0, within(0.07));
        assertThat(((Indicator) uncertain.draw(0.4).spec().component("y")).direction())
                .isEqualTo(new Direction.HigherIsBetter(0, 10));
    }

    @Test
    void onALogScaleTheyShiftInLogarithms() {
        UncertainIndex uncertain = posts(0.4, new Direction.LowerIsBetter(1000, 1), true);
        double[] worst =
                drawn(uncertain, MANY, draw -> Math.log10(((Direction.LowerIsBetter) direction(draw)).worst()));
        double[] best = drawn(uncertain, MANY, draw -> Math.log10(((Direction.LowerIsBetter) direction(draw)).best()));
        assertThat(stream(worst)).allMatch(one -> one >= 1.8 && one <= 4.2);
        assertThat(stream(best)).allMatch(one -> one >= -1.2 && one <= 1.2);
        assertThat(variance(worst)).isCloseTo(2.4 * 2.4 / 12, within(0.03));
        assertThat(variance(best)).isCloseTo(2.4 * 2.4 / 12, within(0.03));
    }

    @Test
    void aBestRangeShiftsAsAWhole() {
        UncertainIndex linear = posts(0.3, new Direction.BestRange(0, 2, 4, 10), false);
        UncertainIndex log = posts(0.3, new Direction.BestRange(1, 1, 10, 100), true);
        List<Double> shifts = new ArrayList<>();
        for (double u = 0.01; u < 1; u += 0.02) {
            Direction.BestRange moved = (Direction.BestRange) direction(linear.draw(u));
            double shift = moved.outerLow();
            shifts.add(shift);
            assertThat(shift).isBetween(-3.0, 3.0);
            assertThat(moved.low()).isCloseTo(2 + shift, within(1e-12));
            assertThat(moved.high()).isCloseTo(4 + shift, within(1e-12));
            assertThat(moved.outerHigh()).isCloseTo(10 + shift, within(1e-12));
            Direction.BestRange scaled = (Direction.BestRange) direction(log.draw(u));
            assertThat(scaled.low()).isEqualTo(scaled.outerLow()).isBetween(0.25, 4.0);
            assertThat(scaled.outerHigh() / scaled.outerLow()).isCloseTo(100, within(1e-9));
            assertThat(scaled.high() / scaled.low()).isCloseTo(10, within(1e-9));
        }
        assertThat(shifts).anyMatch(one -> one > 2).anyMatch(one -> one < -2);
    }

    @Test
    void eachUnitIsLeftOutAsOftenAsTheOthers() {
        UncertainIndex uncertain = Parks.uncertain(new UnitLeftOut());
        for (int i = 0; i < 8; i++) {
            Draw draw = uncertain.draw(middle(i, 8));
            assertThat(draw.unitLeftOut()).contains(Parks.NAMES.get(i));
            assertThat(draw.data().size()).isEqualTo(7);
            double[] plain = draw.spec().fit(draw.data()).score(draw.data()).scores("ALL");
            assertThat(draw.scores().values().stream().mapToDouble(one -> one).toArray())
                    .containsExactly(plain, within(1e-10));
        }
        assertThat(uncertain.draw(Math.nextDown(1.0)).unitLeftOut()).contains("Field");
    }

    @Test
    void labelsAreForPeople() {
        assertThat(new UnitLeftOut().label().zh()).isEqualTo("去掉一个单元");
        assertThat(GoalpostShift.of(0.1).label().zh()).isEqualTo("目标值");
        assertThat(MeasurementError.relative(0.1).label().en()).isEqualTo("error of measurement");
        assertThat(WeightRange.of("A", 1, 2).label().en()).isEqualTo("weight of A");
        assertThat(WeightDistribution.of("A", 2).label().zh()).isEqualTo("A的权重分布");
    }
}
