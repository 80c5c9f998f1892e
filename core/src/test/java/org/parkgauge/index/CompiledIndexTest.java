package org.parkgauge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.Aggregation;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.aggregation.mean.Harmonic;
import org.parkgauge.data.Dataset;
import org.parkgauge.internal.testing.Law;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.ZScore;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.weighting.EntropyWeights;
import org.parkgauge.weighting.EqualWeights;
import org.parkgauge.weighting.GivenWeights;
import org.parkgauge.weighting.StandardDeviationWeights;
import org.parkgauge.weighting.Weighting;

/** A compiled index scores as the recipe does that it was compiled from, whatever is changed. */
class CompiledIndexTest {

    private static void same(Scores plain, CompiledIndex compiled, Evaluation evaluation) {
        for (int place = 0; place < compiled.components().size(); place++) {
            String code = compiled.components().get(place).code();
            double[] expected = plain.scores(code);
            double[] found = evaluation.scores(place);
            for (int i = 0; i < expected.length; i++) {
                if (Double.isNaN(expected[i])) {
                    assertThat(found[i]).as("%s of unit %d", code, i).isNaN();
                } else {
                    assertThat(found[i])
                            .as("%s of unit %d", code, i)
                            .isCloseTo(expected[i], within(1e-12 * Math.max(1, Math.abs(expected[i]))));
                }
            }
        }
    }

    /** The plain way, or null where the recipe refuses the data. */
    private static Scores plain(IndexSpec spec, Dataset data) {
        try {
            return spec.fit(data).score(data);
        } catch (InvalidInputException refused) {
            return null;
        }
    }

    @Law
    void plainRulesGiveTheScoresOfTheRecipe(@ForAll long seed) {
        RandomIndex random = RandomIndex.any(new Random(seed));
        Scores plain = plain(random.spec(), random.data());
        if (plain == null) {
            assertThatThrownBy(() -> new IndexCompiler()
                            .compile(random.spec(), random.data())
                            .evaluation()
                            .run(Rules.PLAIN))
                    .isInstanceOf(InvalidInputException.class);
            return;
        }
        CompiledIndex compiled = new IndexCompiler().compile(random.spec(), random.data());
        Evaluation evaluation = compiled.evaluation();
        evaluation.run(Rules.PLAIN);
        same(plain, compiled, evaluation);
        evaluation.run(Rules.PLAIN);
        same(plain, compiled, evaluation);
    }

    private static Component changed(
            Component component, Map<String, Double> weights, Map<String, Aggregation> aggregations) {
        double weight = weights.getOrDefault(component.code(), component.weight());
        if (component instanceof Indicator indicator) {
            return indicator.weight(weight);
        }
        Dimension dimension = (Dimension) component;
        Dimension made = dimension
                .weight(weight)
                .children(dimension.children().stream()
                        .map(child -> changed(child, weights, aggregations))
                        .toList());
        Aggregation aggregation = aggregations.get(dimension.code());
        return aggregation == null ? made : made.aggregation(aggregation).weighting(new GivenWeights());
    }

    @Law
    void rulesGiveTheScoresOfTheChangedRecipe(@ForAll long seed) {
        Random random = new Random(seed);
        RandomIndex index = RandomIndex.any(random);
        CompiledIndex compiled;
        try {
            compiled = new IndexCompiler().compile(index.spec(), index.data());
        } catch (InvalidInputException refused) {
            return;
        }
        Evaluation evaluation = compiled.evaluation();
        for (int draw = 0; draw < 3; draw++) {
            Map<String, Double> weights = new HashMap<>();
            Map<String, Aggregation> aggregations = new HashMap<>();
            for (Component component : compiled.components()) {
                weights.put(component.code(), random.nextInt(8) == 0 ? 1e-6 : random.nextDouble() + 0.1);
                if (component instanceof Dimension) {
                    aggregations.put(component.code(), aggregation(random));
                }
            }
            weights.remove(index.spec().root().code());
            IndexSpec spec;
            try {
                spec = index.spec().toBuilder()
                        .root((Dimension) changed(index.spec().root(), weights, aggregations))
                        .build();
            } catch (InvalidInputException clash) {
                continue;
            }
            Scores plain = plain(spec, index.data());
            Rules rules = rules(compiled, weights, aggregations);
            if (plain == null) {
                assertThatThrownBy(() -> evaluation.run(rules)).isInstanceOf(InvalidInputException.class);
            } else {
                evaluation.run(rules);
                same(plain, compiled, evaluation);
            }
        }
    }

    private static Rules rules(
            CompiledIndex compiled, Map<String, Double> weights, Map<String, Aggregation> aggregations) {
        return new Rules() {
            private final GivenWeights given = new GivenWeights();

            @Override
            public Weighting weighting(int place, Weighting own) {
                return given;
            }

            @Override
            public Aggregation aggregation(int place, Aggregation own) {
                return aggregations.get(compiled.components().get(place).code());
            }

            @Override
            public void reweigh(int place, double[] target) {
                List<Integer> counted = compiled.counted(place);
                for (int j = 0; j < target.length; j++) {
                    target[j] = weights.get(
                            compiled.components().get(counted.get(j)).code());
                }
            }
        };
    }

    private static Aggregation aggregation(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Geometric(5);
            case 1 -> new Geometric();
            case 2 -> new Harmonic();
            default -> new Arithmetic();
        };
    }

    private static IndexSpec parks(Weighting inner, Weighting outer) {
        return IndexSpec.named("parks")
                .normalization(new MinMax(1, 100))
                .root(Dimension.of(
                                "ICI",
                                Dimension.of("A", Indicator.of("a"), Indicator.of("b"))
                                        .weighting(inner),
                                Dimension.of("B", Indicator.of("c"), Indicator.of("d"), Indicator.of("e"))
                                        .weighting(inner))
                        .weighting(outer))
                .build();
    }

    private static Dataset data() {
        return Dataset.of(List.of("p", "q", "r", "s", "t"))
                .with("a", 3, 9, 4, 1, 7)
                .with("b", 2, 2, 8, 5, 1)
                .with("c", 1, 4, 9, 16, 25)
                .with("d", 7, 3, 5, 4, 8)
                .with("e", 10, 30, 20, 60, 40);
    }

    @Test
    void weightingsThatLookAtTheSetAreTakenAsInAFit() {
        CompiledIndex compiled = new IndexCompiler().compile(parks(new EqualWeights(), new EqualWeights()), data());
        Evaluation evaluation = compiled.evaluation();
        EntropyWeights entropy = new EntropyWeights();
        StandardDeviationWeights deviation = new StandardDeviationWeights();
        for (int round = 0; round < 2; round++) {
            evaluation.run(new Rules() {
                @Override
                public Weighting weighting(int place, Weighting own) {
                    return place == 0 ? deviation : entropy;
                }
            });
            same(parks(entropy, deviation).fit(data()).score(data()), compiled, evaluation);
            evaluation.run(Rules.PLAIN);
            same(parks(new EqualWeights(), new EqualWeights()).fit(data()).score(data()), compiled, evaluation);
        }
    }

    @Test
    void whatRecipesShareIsFittedOnce() {
        IndexCompiler compiler = new IndexCompiler();
        IndexSpec one = parks(new EqualWeights(), new EqualWeights());
        CompiledIndex first = compiler.compile(one, data());
        Dataset data = first.data();
        CompiledIndex second = compiler.compile(
                one.toBuilder()
                        .aggregation(new Geometric())
                        .label("另一个", "other")
                        .build(),
                data);
        CompiledIndex third =
                compiler.compile(one.toBuilder().normalization(new ZScore()).build(), data);
        int leaf = first.place("a");
        assertThat(second.evaluation().scores(leaf)).isSameAs(first.evaluation().scores(leaf));
        assertThat(third.evaluation().scores(leaf))
                .isNotSameAs(first.evaluation().scores(leaf));
    }

    @Test
    void theWeightsOfARunCanBeRead() {
        CompiledIndex compiled = new IndexCompiler().compile(parks(new EqualWeights(), new EqualWeights()), data());
        Evaluation evaluation = compiled.evaluation();
        evaluation.run(new Rules() {
            @Override
            public void reweigh(int place, double[] weights) {
                weights[0] *= 3;
            }
        });
        assertThat(evaluation.weights(0)).containsExactly(0.75, 0.25);
        assertThat(evaluation.weights(compiled.place("B")))
                .containsExactly(new double[] {0.6, 0.2, 0.2}, within(1e-15));
        assertThat(compiled.place("x")).isEqualTo(-1);
        assertThat(compiled.counted(compiled.place("a"))).isEmpty();
    }

    @Test
    void weightsThatCannotBeAreRefused() {
        CompiledIndex compiled = new IndexCompiler().compile(parks(new EqualWeights(), new EqualWeights()), data());
        List<Double> bad = new ArrayList<>(List.of(0.0, Double.NaN, Double.POSITIVE_INFINITY));
        for (double value : bad) {
            assertThatThrownBy(() -> compiled.evaluation().run(new Rules() {
                        @Override
                        public void reweigh(int place, double[] weights) {
                            java.util.Arrays.fill(weights, value);
                        }
                    }))
                    .isInstanceOf(InvalidInputException.class);
        }
    }
}
