package org.parkgauge.analysis.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.parkgauge.analysis.uncertainty.Parks.middle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.ideal.Topsis;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.data.Dataset;
import org.parkgauge.imputation.GroupMean;
import org.parkgauge.imputation.NoImputation;
import org.parkgauge.imputation.RowWise;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.index.TypeProfile;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.RankScore;
import org.parkgauge.normalization.ZScore;
import org.parkgauge.statistics.Moments;
import org.parkgauge.text.Text;
import org.parkgauge.weighting.EntropyWeights;
import org.parkgauge.weighting.EqualWeights;
import org.parkgauge.weighting.GivenWeights;

/** Which alternatives go together, how they are called, and that a draw does what its alternatives say. */
class ChoiceTest {

    private static final Choice NORMALIZATIONS = Choice.normalizations(new MinMax(1, 100), new ZScore());

    /** How often each combination of alternatives is drawn at evenly spread points of the first coordinate. */
    private static Map<Map<String, String>, Integer> drawn(UncertainIndex uncertain, int points) {
        Map<Map<String, String>, Integer> counts = new LinkedHashMap<>();
        for (int k = 0; k < points; k++) {
            double[] point = new double[uncertain.dimensions()];
            point[0] = middle(k, points);
            counts.merge(uncertain.draw(point).options(), 1, Integer::sum);
        }
        return counts;
    }

    private static double plain(IndexSpec spec, String unit) {
        Dataset data = Parks.data();
        return spec.fit(data).score(data).score(unit);
    }

    @Test
    void whatClashesIsExcludedByNameAndDrawnAsOne() {
        UncertainIndex uncertain =
                Parks.uncertain(NORMALIZATIONS, Choice.aggregations(new Arithmetic(), new Geometric()));
        assertThat(uncertain.exclusions()).singleElement().satisfies(one -> {
            assertThat(one.options().toString()).isEqualTo("{normalization=z-score, aggregation=geometric}");
            assertThat(one.reason().en()).startsWith("Two steps clash: z-score (ZScore) of a gives negative values");
            assertThat(one.reason().zh()).startsWith("两个步骤冲突：");
        });
        assertThat(uncertain.factors().names()).containsExactly("normalization x aggregation");
        assertThat(uncertain.dimensions()).isEqualTo(1);
        assertThat(drawn(uncertain, 300))
                .containsOnly(
                        Map.entry(Map.of("normalization", "min-max", "aggregation", "arithmetic"), 100),
                        Map.entry(Map.of("normalization", "min-max", "aggregation", "geometric"), 100),
                        Map.entry(Map.of("normalization", "z-score", "aggregation", "arithmetic"), 100));
    }

    @Test
    void whatDoesNotClashIsDrawnApart() {
        UncertainIndex uncertain =
                Parks.uncertain(NORMALIZATIONS, Choice.aggregations(List.of("A"), new Arithmetic(), new Topsis()));
        assertThat(uncertain.exclusions()).isEmpty();
        assertThat(uncertain.factors().names()).containsExactly("normalization", "aggregation:A");
    }

    @Test
    void oneThatNeverWorksTakesNoPart() {
        UncertainIndex uncertain = Parks.uncertain(
                Choice.normalizations(new RankScore(), new MinMax(0, 100), new MinMax(1, 100)),
                Choice.aggregations(List.of("ALL"), new Geometric(), new Geometric(1)),
                Choice.aggregations(List.of("A"), new Geometric()));
        assertThat(uncertain.exclusions())
                .singleElement()
                .satisfies(one -> assertThat(one.options())
                        .hasSize(1)
                        .hasEntrySatisfying(
                                "normalization", name -> assertThat(name).startsWith("min-max[low=0.0")));
        assertThat(uncertain.factors().names()).hasSize(3);
    }

    /** With the geometric mean first in both dimensions, z-scores work only where two other choices change. */
    @Test
    void anAlternativeThatNeedsTwoOthersIsNotGivenUp() {
        UncertainIndex uncertain = Parks.uncertain(
                Choice.normalizations(new ZScore(), new MinMax(1, 100)),
                Choice.aggregations(List.of("A"), new Geometric(), new Arithmetic()),
                Choice.aggregations(List.of("B"), new Geometric(), new Arithmetic()),
                Choice.aggregations(List.of("C"), new Geometric(), new Arithmetic()));
        assertThat(uncertain.exclusions())
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.options()).hasSize(2).containsEntry("normalization", "z-score"));
        assertThat(drawn(uncertain, 900))
                .hasSize(9)
                .allSatisfy((options, count) -> assertThat(count).isEqualTo(100));
    }

    /**
     * The same among more combinations than are all tried: found by alternatives of one name. Z-scores under a geometric mean
     * with a floor need TOPSIS in all three dimensions between.
     */
    @Test
    void norAmongManyCombinations() {
        List<Source> sources = new ArrayList<>();
        sources.add(Choice.normalizations(new ZScore(), new MinMax(1, 100)));
        for (String node : List.of("ALL", "A", "B", "C")) {
            Geometric geometric = node.equals("ALL") ? new Geometric(1) : new Geometric();
            sources.add(Choice.aggregations(List.of(node), geometric, new Arithmetic(), new Topsis()));
            sources.add(Choice.weightings(List.of(node), new EqualWeights(), new GivenWeights()));
        }
        UncertainIndex uncertain = Parks.uncertain(sources.toArray(Source[]::new));
        Set<String> pairs = new TreeSet<>();
        uncertain.exclusions().forEach(one -> pairs.add(one.options().toString()));
        assertThat(pairs)
                .containsExactly(
                        "{normalization=z-score, aggregation:A=geometric}",
                        "{normalization=z-score, aggregation:B=geometric}",
                        "{normalization=z-score, aggregation:C=geometric}");
        assertThat(uncertain.factors().names())
                .startsWith("normalization x aggregation:A x aggregation:B x aggregation:C");
    }

    /** Z-scores, an arithmetic mean that passes their signs on, a geometric mean above: each two of them go together. */
    @Test
    void threeThatClashOnlyTogetherAreExcluded() {
        UncertainIndex uncertain = Parks.uncertain(
                NORMALIZATIONS,
                Choice.aggregations(List.of("A", "B", "C"), new Arithmetic(), new Topsis()),
                Choice.aggregations(List.of("ALL"), new Arithmetic(), new Geometric(1)));
        assertThat(uncertain.exclusions())
                .singleElement()
                .satisfies(one -> assertThat(one.options()).hasSize(3));
        assertThat(uncertain.factors().size()).isEqualTo(1);
        assertThat(drawn(uncertain, 700)).hasSize(7);
        assertThat(uncertain.simulate(Simulation.of(200)).failures()).isEmpty();
    }

    /** Too many combinations to try all: three that clash together fail when drawn, whatever was drawn before. */
    @Test
    void orFailWhenDrawn() {
        List<Source> sources = new ArrayList<>(List.of(
                NORMALIZATIONS,
                Choice.aggregations(List.of("A", "B", "C"), new Arithmetic(), new Topsis()),
                Choice.aggregations(List.of("ALL"), new Arithmetic(), new Geometric(1))));
        for (String node : List.of("A", "B", "ALL")) {
            sources.add(five(node));
        }
        UncertainIndex uncertain = Parks.uncertain(sources.toArray(Source[]::new));
        Robustness result = uncertain.simulate(Simulation.of(1000).threads(2));
        Failure failure = result.failures().get(0);
        assertThat(result.failures()).hasSize(1);
        assertThat(failure.count()).isBetween(90L, 160L);
        assertThat(failure.reason().en()).contains("clash");
        assertThat(result.draw(failure.first()).options())
                .containsEntry("normalization", "z-score")
                .containsEntry("aggregation:A,B,C", "arithmetic")
                .containsEntry("aggregation:ALL", "geometric");
    }

    private static Choice five(String node) {
        List<Option> options = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            options.add(
                    new Option.Weighing("w" + k, List.of(node), k % 2 == 0 ? new EqualWeights() : new GivenWeights()));
        }
        return Choice.of("weighting " + node, options.toArray(Option[]::new));
    }

    @Test
    void namesTellAlternativesApart() {
        assertThat(Choice.aggregations(new Geometric(1), new Geometric(5), new Arithmetic())
                        .options())
                .extracting(Option::name)
                .containsExactly("geometric[floor=1.0]", "geometric[floor=5.0]", "arithmetic");
        assertThat(Choice.weightings(List.of("A", "B"), new EqualWeights()))
                .extracting(Choice::name, Choice::label)
                .containsExactly("weighting:A,B", Text.of("赋权方法（A, B）", "weighting (A, B)"));
        assertThat(Choice.treatments(new org.parkgauge.treatment.NoTreatment())
                        .label()
                        .zh())
                .isEqualTo("异常值处理");
        assertThat(NORMALIZATIONS.named("other").label("另", "other").name()).isEqualTo("other");
        Choice left = Choice.indicatorLeftOut(Parks.spec());
        assertThat(left.options()).extracting(Option::name).containsExactly("none", "a", "b", "c", "d", "e", "f");
        assertThat(Choice.dimensionLeftOut(Parks.spec()).options())
                .extracting(Option::name)
                .containsExactly("none", "A", "B", "C");
    }

    /** The order of a map must not change what a seed draws. */
    @Test
    void setsOfWeightsStandInTheOrderOfTheirNames() {
        Choice sets = Choice.weightSets(
                "experts",
                Map.of("wang", Map.of("A", 1.0), "li", Map.of("B", 5.0, "A", 5.0), "chen", Map.of("d", 2.0)));
        assertThat(sets.options()).extracting(Option::name).containsExactly("chen", "li", "wang");
        UncertainIndex uncertain = Parks.uncertain(sets);
        assertThat(uncertain.draw(middle(1, 3)).weights())
                .containsEntry("A", 5 / 11.0)
                .containsEntry("B", 5 / 11.0)
                .containsEntry("C", 1 / 11.0)
                .containsEntry("d", 0.25);
        assertThat(uncertain.draw(middle(0, 3)).weights())
                .containsEntry("d", 0.4)
                .containsEntry("c", 0.25);
    }

    @Test
    void leavingOutGoesWithWhatNamesIt() {
        Choice experts = Choice.weightSets("experts", Map.of("li", Map.of("A", 1.0, "B", 1.0, "a", 3.0)));
        for (List<Source> order : List.<List<Source>>of(
                List.of(Choice.dimensionLeftOut(Parks.spec()), experts),
                List.of(experts, Choice.dimensionLeftOut(Parks.spec())))) {
            UncertainIndex uncertain = Parks.uncertain(order.toArray(Source[]::new))
                    .varying(Choice.aggregations(List.of("A"), new Geometric()), WeightDistribution.of("A", 30));
            assertThat(uncertain.exclusions()).isEmpty();
            assertThat(uncertain.simulate(Simulation.of(60)).failures()).isEmpty();
        }
    }

    @Test
    void anIndicatorIsLeftOutWithItsDimensionAndItsPlaceInProfiles() {
        IndexSpec spec = Parks.spec().toBuilder()
                .profiles(List.of(new TypeProfile(
                        "city", Text.of("city"), Text.EMPTY, List.of(), "", Map.of("f", 2.0, "C", 3.0), Map.of())))
                .build();
        Choice left = Choice.indicatorLeftOut(spec);
        UncertainIndex uncertain = UncertainIndex.of(spec, Parks.data()).varying(left);
        assertThat(uncertain.exclusions()).isEmpty();
        Draw draw = uncertain.draw(middle(6, 7));
        assertThat(draw.options()).containsEntry("indicator-left-out", "f");
        assertThat(draw.spec().components()).extracting("code").doesNotContain("f", "C");
        assertThat(draw.spec().profiles().get(0).weights()).isEmpty();
        assertThat(draw.weights())
                .containsOnlyKeys("A", "B", "a", "b", "c", "d", "e")
                .containsEntry("A", 0.6);
        assertThat(uncertain.draw(middle(0, 7)).spec().hash()).isEqualTo(spec.hash());
    }

    /** Two alternatives of one choice that name different dimensions: neither leaves anything behind for the other. */
    @Test
    void alternativesOfDifferentKindsDoNotMeet() {
        Choice mixed = Choice.of(
                "mixed",
                new Option.Aggregating("A", List.of("A"), new Geometric()),
                new Option.Aggregating("B", List.of("B"), new Geometric()),
                new Option.Weighing("entropy", List.of("A"), new EntropyWeights()),
                new Option.Recipe(
                        "rank",
                        spec -> spec.toBuilder().normalization(new RankScore()).build()));
        UncertainIndex uncertain = Parks.uncertain(mixed);
        Robustness result = uncertain.simulate(Simulation.of(64).keepingDraws());
        Map<String, Double> expected = new TreeMap<>();
        for (int k = 0; k < 4; k++) {
            Option option = mixed.options().get(k);
            expected.put(option.name(), plain(option.apply(Parks.spec()), "East"));
        }
        assertThat(new TreeSet<>(expected.values())).hasSize(4);
        for (int number = 0; number < 64; number++) {
            String name = result.draw(number).options().get("mixed");
            assertThat(result.keptScores().orElseThrow().get(number, 2))
                    .as("draw %d: %s", number, name)
                    .isCloseTo(expected.get(name), within(1e-12 * 100));
        }
    }

    /** All geometric but the root arithmetic: the later choice counts at the root, though the first had to wait. */
    @Test
    void theLaterChoiceCountsWhereTwoNameOneDimension() {
        IndexSpec spec = Parks.spec().toBuilder().normalization(new ZScore()).build();
        UncertainIndex uncertain = UncertainIndex.of(spec, Parks.data())
                .varying(
                        Choice.aggregations(new Geometric()),
                        Choice.aggregations(List.of("ALL"), new Arithmetic()),
                        Choice.normalizations(new MinMax(1, 100)));
        Draw draw = uncertain.draw(0, 0, 0);
        assertThat(((Dimension) draw.spec().component("ALL")).aggregation()).isEqualTo(new Arithmetic());
        assertThat(((Dimension) draw.spec().component("A")).aggregation()).isEqualTo(new Geometric());
        assertThat(draw.scores().get("Lake")).isCloseTo(plain(draw.spec(), "Lake"), within(1e-10));
    }

    /** A weighting named for a dimension stands above a set of weights, in whatever order they are named. */
    @Test
    void namedStepsStandAboveChangesOfTheWhole() {
        Choice entropy = Choice.weightings(List.of("A"), new EntropyWeights(), new EqualWeights());
        Choice experts = Choice.weightSets("experts", Map.of("li", Map.of("a", 9.0)));
        for (UncertainIndex uncertain : List.of(Parks.uncertain(entropy, experts), Parks.uncertain(experts, entropy))) {
            double[] point = uncertain.sources().get(0).equals(experts) ? new double[] {0, 0.9} : new double[] {0.9, 0};
            Draw draw = uncertain.draw(point);
            assertThat(draw.weights()).containsEntry("a", 1 / 3.0);
            assertThat(draw.scores().get("Hill")).isCloseTo(plain(draw.spec(), "Hill"), within(1e-10));
        }
    }

    @Test
    void aNormalizationReplacesAllAtOnce() {
        IndexSpec spec = IndexSpec.named("rows")
                .root(Dimension.of(
                        "ALL",
                        Indicator.of("a").normalization(new MinMax(1, 100)),
                        Indicator.of("b").lowerIsBetter()))
                .normalization(new MinMax(1, 100))
                .imputation(new RowWise(RowWise.Statistic.MEAN))
                .build();
        Dataset gap = Dataset.of(Parks.NAMES)
                .with("a", 3, 9, 4, 1, 7, 6, 2, 8)
                .with("b", 20, 12, 35, Double.NaN, 31, 18, 25, 14);
        UncertainIndex uncertain = UncertainIndex.of(spec, gap)
                .varying(Choice.normalizations(new ZScore(100, 10, Moments.Divisor.SAMPLE), new RankScore()));
        assertThat(uncertain.exclusions()).isEmpty();
        assertThat(uncertain.simulate(Simulation.of(20)).root().unit("West").draws())
                .isEqualTo(20);
    }

    @Test
    void theLastIndicatorCannotBeLeftOut() {
        IndexSpec spec = IndexSpec.named("one")
                .root(Dimension.of(
                        "ALL",
                        Dimension.of("A", Indicator.of("a"), Indicator.of("b").weight(0))))
                .normalization(new MinMax(1, 100))
                .build();
        UncertainIndex uncertain = UncertainIndex.of(spec, Parks.data())
                .varying(Choice.indicatorLeftOut(spec), MeasurementError.relative(0.1));
        assertThat(uncertain.exclusions()).singleElement().satisfies(one -> {
            assertThat(one.options()).containsExactly(Map.entry("indicator-left-out", "a"));
            assertThat(one.reason().en()).isEqualTo("Without a nothing of the index is left.");
        });
        assertThat(uncertain.draw(0.99, 0.5).options()).containsEntry("indicator-left-out", "none");
    }

    @Test
    void imputationsAreAlternativesToo() {
        Dataset gap = Dataset.of(Parks.NAMES)
                .withAttribute("block", "x", "x", "x", "x", "y", "y", "y", "y")
                .with("a", Double.NaN, 9, 4, 1, 7, 6, 2, 8);
        IndexSpec spec = IndexSpec.named("one")
                .root(Dimension.of("ALL", Indicator.of("a")))
                .normalization(new MinMax(1, 100))
                .build();
        UncertainIndex uncertain =
                UncertainIndex.of(spec, gap).varying(Choice.imputations(new NoImputation(), new GroupMean("block")));
        assertThat(uncertain.draw(0.1).scores().get("North")).isNaN();
        assertThat(uncertain.draw(0.9).scores().get("North")).isBetween(0.0, 100.0);
    }
}
