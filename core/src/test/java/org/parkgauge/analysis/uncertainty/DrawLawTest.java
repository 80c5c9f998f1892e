package org.parkgauge.analysis.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.parkgauge.aggregation.ideal.Topsis;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.aggregation.mean.Harmonic;
import org.parkgauge.analysis.Rounds;
import org.parkgauge.analysis.sampling.Sampling;
import org.parkgauge.data.Dataset;
import org.parkgauge.imputation.GroupMean;
import org.parkgauge.imputation.NoImputation;
import org.parkgauge.index.Component;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.RandomIndex;
import org.parkgauge.normalization.Goalposts;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.RankScore;
import org.parkgauge.normalization.ZScore;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Moments;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.treatment.NoTreatment;
import org.parkgauge.treatment.PercentileWinsorization;
import org.parkgauge.weighting.EntropyWeights;
import org.parkgauge.weighting.EqualWeights;
import org.parkgauge.weighting.GivenWeights;
import org.parkgauge.weighting.StandardDeviationWeights;

/** Every draw of a simulation, made one after the other at one desk, scores as its recipe does on its data in the plain way. */
class DrawLawTest {

    private static final int DRAWS = 12;

    /** An uncertain index, or none where random recipe and data do not suit each other, or a source does not suit them. */
    private static Optional<UncertainIndex> random(RandomIndex index, Random random) {
        UncertainIndex uncertain;
        try {
            uncertain = UncertainIndex.of(index.spec(), index.data());
        } catch (InvalidInputException refused) {
            return Optional.empty();
        }
        List<Source> sources = sources(index.spec(), random);
        for (Source source : sources) {
            try {
                uncertain = uncertain.varying(source);
            } catch (InvalidInputException unsuitable) {
                assertThat(unsuitable.getMessage()).contains("\nMaybe ");
            }
        }
        return uncertain.dimensions() == 0 ? Optional.empty() : Optional.of(uncertain);
    }

    private static List<Source> sources(IndexSpec spec, Random random) {
        List<Source> all = new ArrayList<>();
        List<Component> counted = SpecChange.counted(spec);
        List<String> dimensions = counted.stream()
                .filter(Dimension.class::isInstance)
                .map(Component::code)
                .toList();
        String node = dimensions.get(random.nextInt(dimensions.size()));
        String other = dimensions.get(random.nextInt(dimensions.size()));
        String component = counted.get(random.nextInt(counted.size())).code();
        all.add(Choice.normalizations(
                new MinMax(1, 100),
                new ZScore(100, 10, Moments.Divisor.SAMPLE),
                new RankScore(),
                random.nextBoolean() ? new ZScore() : new Goalposts(1, 100, true)));
        all.add(Choice.treatments(new NoTreatment(), new PercentileWinsorization(0.1, 0.9)));
        all.add(Choice.imputations(new NoImputation(), new GroupMean("block")));
        all.add(Choice.aggregations(new Arithmetic(), new Geometric(1), new Geometric(), new Harmonic()));
        all.add(Choice.aggregations(List.of(node), new Topsis(), new Arithmetic(), new Geometric(20)));
        all.add(Choice.weightings(new GivenWeights(), new EqualWeights()));
        all.add(Choice.weightings(
                List.of(other), new EntropyWeights(), new StandardDeviationWeights(), new GivenWeights()));
        all.add(Choice.weightSets("experts", experts(counted, random)));
        all.add(Choice.indicatorLeftOut(spec));
        all.add(Choice.dimensionLeftOut(spec));
        all.add(Choice.of(
                "mixed",
                new Option.Aggregating("one", List.of(node), new Geometric(3)),
                new Option.Aggregating("two", List.of(other), new Geometric(5)),
                new Option.Recipe(
                        "arithmetic",
                        one -> one.toBuilder().aggregation(new Arithmetic()).build()),
                new Option.Weighing("equal", List.of(node), new EqualWeights())));
        all.add(WeightNoise.uniform(0.5));
        all.add(new WeightNoise("noise", List.of(node), WeightNoise.Shape.LOGNORMAL, 0.4));
        all.add(WeightDistribution.of(other, random.nextBoolean() ? 20 : 0.5));
        all.add(WeightRange.of(component, 0.1, 4));
        all.add(MeasurementError.relative(0.1));
        all.add(new MeasurementError("absolute", List.of(spec.inputs().get(0)), MeasurementError.Kind.ABSOLUTE, 0.5));
        all.add(GoalpostShift.of(0.2));
        all.add(new UnitLeftOut());
        List<Source> some = new ArrayList<>();
        for (Source source : all) {
            if (random.nextInt(4) == 0) {
                some.add(source);
            }
        }
        java.util.Collections.shuffle(some, random);
        return some;
    }

    private static Map<String, Map<String, Double>> experts(List<Component> counted, Random random) {
        Map<String, Map<String, Double>> sets = new TreeMap<>();
        for (int k = 0; k < 3; k++) {
            Map<String, Double> weights = new TreeMap<>();
            for (Component component : counted.subList(1, counted.size())) {
                if (random.nextInt(3) > 0) {
                    weights.put(component.code(), random.nextDouble() + 0.1);
                }
            }
            sets.put("expert" + k, weights);
        }
        return sets;
    }

    @Property(tries = 40, seed = "20260612")
    void areScoredAsTheirRecipesAre(@ForAll long seed) {
        Rounds.of(seed, DrawLawTest::isScoredAsItsRecipeIs);
    }

    private static void isScoredAsItsRecipeIs(long seed) {
        Random random = new Random(seed);
        RandomIndex index = RandomIndex.any(random);
        Optional<UncertainIndex> made = random(index, random);
        if (made.isEmpty()) {
            return;
        }
        UncertainIndex uncertain = made.get();
        Robustness result;
        try {
            result = uncertain.simulate(Simulation.of(DRAWS)
                    .seed(seed)
                    .sampling(Sampling.values()[random.nextInt(3)])
                    .keepingDraws());
        } catch (InvalidInputException allFailed) {
            assertThat(allFailed.getMessage()).contains("None of the " + DRAWS + " draws gave scores");
            return;
        }
        Matrix kept = result.keptScores().orElseThrow();
        int failed = 0;
        for (int number = 0; number < DRAWS; number++) {
            Draw draw = result.draw(number);
            double[] plain = plain(draw, index.data());
            failed += plain == null ? 1 : 0;
            for (int i = 0; i < kept.columns(); i++) {
                double expected = plain == null ? Double.NaN : plain[i];
                String place = "draw " + number + " " + draw.options() + ", unit " + i;
                if (Double.isNaN(expected)) {
                    assertThat(kept.get(number, i)).as(place).isNaN();
                } else {
                    assertThat(kept.get(number, i))
                            .as(place)
                            .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
                }
            }
        }
        assertThat(result.succeeded()).isEqualTo(DRAWS - failed);
    }

    /** The scores of all units in the plain way; null where recipe or data are refused, or no unit has a score. */
    private static double[] plain(Draw draw, Dataset all) {
        double[] scores = new double[all.size()];
        java.util.Arrays.fill(scores, Double.NaN);
        boolean any = false;
        try {
            IndexSpec spec = draw.spec();
            Dataset data = draw.data();
            double[] own = spec.fit(data).score(data).scores(spec.root().code());
            for (int i = 0; i < own.length; i++) {
                scores[all.place(data.units().get(i))] = own[i];
                any |= !Double.isNaN(own[i]);
            }
        } catch (InvalidInputException refused) {
            return null;
        }
        return any ? scores : null;
    }
}
