package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.parkgauge.data.Dataset;
import org.parkgauge.data.Direction;
import org.parkgauge.data.Range;
import org.parkgauge.internal.testing.Copies;
import org.parkgauge.internal.testing.Law;

/** What holds for the scores of every index, whatever its shape. */
class ScoringLawsTest {

    private static final double ROUNDING = 1e-12;

    @Provide
    Arbitrary<RandomIndex> any() {
        return Arbitraries.randomValue(RandomIndex::any);
    }

    @Provide
    Arbitrary<RandomIndex> fixed() {
        return Arbitraries.randomValue(RandomIndex::fixed);
    }

    @Law
    void scoresFollowTheDefinition(@ForAll("any") RandomIndex one) {
        FittedIndex index = one.fit();
        assertFollowsDefinition(index, one.data());
    }

    @Law
    void unitsBeyondTheReferenceSetFollowTheDefinition(@ForAll("fixed") RandomIndex one) {
        Dataset few = one.data().rows(0);
        assertFollowsDefinition(one.spec().fit(few), one.data());
    }

    static void assertFollowsDefinition(FittedIndex index, Dataset data) {
        Scores scores = index.score(data);
        for (int i = 0; i < data.size(); i++) {
            for (Map.Entry<String, Double> node :
                    PlainScorer.score(index, data, i).entrySet()) {
                assertThat(scores.score(data.units().get(i), node.getKey()))
                        .as("%s of %s", node.getKey(), data.units().get(i))
                        .isEqualTo(node.getValue());
            }
        }
    }

    @Law
    void aRowScoresAsTheDataSetDoesBitByBit(@ForAll("any") RandomIndex one) {
        FittedIndex index = one.fit();
        Scores scores = index.score(one.data());
        for (int i = 0; i < one.data().size(); i++) {
            int unit = i;
            double[] row = row(index, one.data(), i);
            RowScorer scorer = index.withAttributes(
                    Map.of("block", one.data().attribute("block").get(i)));
            assertSameBits(scorer.score(row), scores.score("unit" + i));
            Scores evaluated = scorer.evaluate(row);
            assertThat(scores.nodes())
                    .allSatisfy(
                            node -> assertSameBits(evaluated.score("row", node), scores.score("unit" + unit, node)));
            assertThat(evaluated.bounds("row")).isEqualTo(scores.bounds("unit" + i));
        }
    }

    /** The raw variables of one unit in the order of the inputs, NaN for an absent one. */
    static double[] row(FittedIndex index, Dataset data, int unit) {
        return index.inputs().stream()
                .mapToDouble(input -> data.has(input) ? data.column(input).get(unit) : Double.NaN)
                .toArray();
    }

    private static void assertSameBits(double actual, double expected) {
        assertThat(Double.doubleToLongBits(actual)).isEqualTo(Double.doubleToLongBits(expected));
    }

    @Law
    void aCopyBySerializationScoresIdentically(@ForAll("any") RandomIndex one) {
        FittedIndex index = one.fit();
        FittedIndex copy = Copies.of(index);
        assertThat(copy.provenance()).isEqualTo(index.provenance());
        assertThat(copy.spec()).isEqualTo(index.spec());
        assertThat(copy.root()).isEqualTo(index.root());
        assertThat(copy.issues()).isEqualTo(index.issues());
        Scores expected = index.score(one.data());
        Scores actual = copy.score(one.data());
        for (String node : expected.nodes()) {
            assertThat(actual.scores(node)).isEqualTo(expected.scores(node));
        }
        assertThat(actual.issues()).isEqualTo(expected.issues());
    }

    @Law
    void scoresLieWithinTheRangeOfTheirNode(@ForAll("fixed") RandomIndex one) {
        FittedIndex index = one.fit();
        Scores scores = index.score(one.data());
        for (FittedComponent node : index.plan().nodes()) {
            Range range = node.range();
            for (double score : scores.scores(node.component().code())) {
                if (!Double.isNaN(score)) {
                    assertThat(score).isBetween(range.low() - 1e-9, range.high() + 1e-9);
                    assertThat(score).isBetween(-1e-9, 100 + 1e-9);
                }
            }
        }
    }

    @Law
    void theOrderOfUnitsDoesNotMatter(@ForAll("any") RandomIndex one) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, one.data().size()).boxed().toList());
        Collections.shuffle(order, one.random());
        Dataset shuffled =
                one.data().rows(order.stream().mapToInt(Integer::intValue).toArray());
        assertSameScores(one.spec().fit(shuffled).score(shuffled), one.fit().score(one.data()));
    }

    @Law
    void theOrderOfSiblingsDoesNotMatter(@ForAll("any") RandomIndex one) {
        IndexSpec turned = one.spec().toBuilder()
                .root((Dimension) shuffled(one.spec().root(), one.random()))
                .build();
        assertSameScores(turned.fit(one.data()).score(one.data()), one.fit().score(one.data()));
    }

    private static Component shuffled(Component component, Random random) {
        if (component instanceof Dimension dimension) {
            List<Component> children = new ArrayList<>();
            dimension.children().forEach(child -> children.add(shuffled(child, random)));
            Collections.shuffle(children, random);
            return dimension.children(children);
        }
        return component;
    }

    private static void assertSameScores(Scores actual, Scores expected) {
        for (String unit : expected.units()) {
            for (String node : expected.nodes()) {
                double score = expected.score(unit, node);
                if (Double.isNaN(score)) {
                    assertThat(actual.score(unit, node))
                            .as("%s of %s", node, unit)
                            .isNaN();
                } else {
                    assertThat(actual.score(unit, node))
                            .as("%s of %s", node, unit)
                            .isCloseTo(score, within(ROUNDING * Math.max(100, Math.abs(score))));
                }
            }
        }
    }

    @Law
    void anImprovementNeverLowersAScore(@ForAll("fixed") RandomIndex one) {
        FittedIndex index = one.fit();
        Scores before = index.score(one.data());
        for (Indicator indicator : one.spec().indicators()) {
            if (!one.data().has(indicator.variable())) {
                continue;
            }
            double[] values = one.data().column(indicator.variable()).toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] = improved(values[i], indicator, one, i);
            }
            Scores after = index.score(one.with(indicator.variable(), values));
            for (String unit : before.units()) {
                double score = before.score(unit);
                if (!Double.isNaN(score)) {
                    assertThat(after.score(unit)).isGreaterThanOrEqualTo(score - 1e-11);
                }
            }
        }
    }

    /** A better raw value; for a best range one nearer to it, never past it. */
    private static double improved(double value, Indicator indicator, RandomIndex one, int unit) {
        double step = one.random().nextDouble();
        if (indicator.direction() instanceof Direction.HigherIsBetter) {
            return value * (1 + 3 * step);
        }
        if (indicator.direction() instanceof Direction.LowerIsBetter) {
            return value * (1 - 0.9 * step);
        }
        Direction.BestRange range = (Direction.BestRange) indicator.direction();
        double population = one.data().column("population").get(unit);
        double unitValue = indicator.per().isEmpty() ? 1 : 10 / population;
        double indicated = value * unitValue;
        double aim = Math.max(range.low(), Math.min(range.high(), indicated));
        return Double.isFinite(unitValue) ? (indicated + step * (aim - indicated)) / unitValue : value;
    }

    @Law
    void aNewUnitChangesNobodysScoreUnderFixedGoalposts(@ForAll("fixed") RandomIndex one) {
        Dataset all = one.data();
        if (all.size() == 1) {
            return;
        }
        Dataset fewer = all.rows(IntStream.range(1, all.size()).toArray());
        Scores with = one.spec().fit(all).score(all);
        Scores without = one.spec().fit(fewer).score(fewer);
        for (String node : with.nodes()) {
            double[] scores = with.scores(node);
            assertThat(without.scores(node)).isEqualTo(Arrays.copyOfRange(scores, 1, scores.length));
        }
    }

    @Law
    void boundsHoldTheScoreWhateverTheMissingValuesAre(@ForAll("fixed") RandomIndex one) {
        FittedIndex index = one.fit();
        Scores scores = index.score(one.data());
        for (int i = 0; i < one.data().size(); i++) {
            String unit = "unit" + i;
            Range bounds = scores.bounds(unit);
            if (scores.coverage(unit, one.spec().root().code()) > 1 - 1e-9) {
                assertThat(bounds).isEqualTo(new Range(scores.score(unit), scores.score(unit)));
            }
            for (int draw = 0; draw < 5; draw++) {
                double[] row = row(index, one.data(), i);
                for (int j = 0; j < row.length; j++) {
                    boolean gap = Double.isNaN(row[j]) || row[j] == 0;
                    row[j] = gap ? Math.exp(-2 + 10 * one.random().nextDouble()) : row[j];
                }
                assertThat(index.score(row)).isBetween(bounds.low() - 1e-9, bounds.high() + 1e-9);
            }
        }
    }

    @Law
    void effectiveWeightsOfTheLeavesSumToOne(@ForAll("any") RandomIndex one) {
        Map<String, Double> weights = one.fit().effectiveWeights();
        assertThat(weights.keySet())
                .containsExactlyElementsOf(
                        one.spec().components().stream().map(Component::code).toList());
        assertThat(one.spec().indicators().stream()
                        .mapToDouble(leaf -> weights.get(leaf.code()))
                        .sum())
                .isCloseTo(1, within(ROUNDING));
        assertThat(weights.values()).allSatisfy(weight -> assertThat(weight).isBetween(0.0, 1.0));
    }

    @Law
    void coverageIsTheShareOfLeafWeightWithAValue(@ForAll("any") RandomIndex one) {
        FittedIndex index = one.fit();
        Scores scores = index.score(one.data());
        Map<String, Double> weights = index.effectiveWeights();
        String unit = one.unit();
        double expected = one.spec().indicators().stream()
                .filter(leaf -> !Double.isNaN(scores.score(unit, leaf.code())))
                .mapToDouble(leaf -> weights.get(leaf.code()))
                .sum();
        assertThat(scores.coverage(unit, one.spec().root().code())).isCloseTo(expected, within(1e-9));
    }
}
