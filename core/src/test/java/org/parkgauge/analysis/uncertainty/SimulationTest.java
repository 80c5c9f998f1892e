package org.parkgauge.analysis.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.analysis.sampling.Sampling;
import org.parkgauge.data.Dataset;
import org.parkgauge.imputation.ColumnMedian;
import org.parkgauge.imputation.NoImputation;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.normalization.Goalposts;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.RankScore;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.weighting.EqualWeights;
import org.parkgauge.weighting.GivenWeights;

/** The same draws whoever makes them; failures, progress, kept draws. */
class SimulationTest {

    private static UncertainIndex everything() {
        return Parks.uncertain(
                Choice.normalizations(new MinMax(1, 100), new RankScore(), new Goalposts(1, 100, true)),
                Choice.aggregations(new Arithmetic(), new Geometric()),
                Choice.weightings(List.of("A"), new GivenWeights(), new EqualWeights()),
                WeightNoise.uniform(0.3),
                WeightDistribution.of("B", 12),
                MeasurementError.relative(0.03),
                GoalpostShift.of(0.1),
                new UnitLeftOut());
    }

    private static List<Object> described(Robustness result) {
        List<Object> all = new ArrayList<>();
        for (NodeRobustness node : result.nodes()) {
            all.add(Arrays.toString(node.acceptability().toArray()));
            all.add(Arrays.toString(node.wins().orElseThrow().toArray()));
            for (UnitRobustness unit : node.units()) {
                all.addAll(List.of(unit.meanScore(), unit.scoreDeviation(), unit.draws(), unit.meanRank()));
                all.addAll(List.of(unit.scoreQuantile(0.05), unit.medianScore(), unit.scoreQuantile(0.95)));
            }
        }
        all.add(result.convergence());
        all.add(result.failures());
        result.keptScores().ifPresent(kept -> all.add(Arrays.toString(kept.toArray())));
        return all;
    }

    @ParameterizedTest
    @EnumSource(Sampling.class)
    void threadsDoNotChangeABit(Sampling sampling) {
        Simulation simulation = Simulation.of(1000)
                .seed(5)
                .sampling(sampling)
                .nodes(List.of("A", "B"))
                .keepingDraws();
        List<Object> one = described(everything().simulate(simulation));
        assertThat(described(everything().simulate(simulation.threads(2)))).isEqualTo(one);
        assertThat(described(everything().simulate(simulation.threads(3)))).isEqualTo(one);
        assertThat(described(everything().simulate(simulation.seed(6)))).isNotEqualTo(one);
    }

    @Test
    void keptDrawsAreThoseMadeAgain() {
        Robustness result =
                everything().simulate(Simulation.of(300).keepingDraws().threads(2));
        Matrix kept = result.keptScores().orElseThrow();
        assertThat(kept.rows()).isEqualTo(300);
        for (int number = 0; number < 300; number += 7) {
            Draw draw = result.draw(number);
            String out = draw.unitLeftOut().orElseThrow();
            for (int i = 0; i < kept.columns(); i++) {
                String unit = Parks.NAMES.get(i);
                if (unit.equals(out)) {
                    assertThat(kept.get(number, i)).isNaN();
                    assertThat(draw.scores()).doesNotContainKey(unit);
                    assertThat(draw.data().units()).doesNotContain(unit);
                } else {
                    assertThat(draw.scores().get(unit)).isEqualTo(kept.get(number, i));
                }
            }
        }
        assertThat(everything().simulate(Simulation.of(3)).keptScores()).isEmpty();
        assertThat(result.draw(4).point()).isEqualTo(result.draw(4).point());
        assertThat(Parks.uncertain(GoalpostShift.of(0.1)).draw(0.5).unitLeftOut())
                .isEmpty();
    }

    /** Errors that turn some values negative, of which there is no logarithm. */
    private static UncertainIndex fragile(double error) {
        IndexSpec spec = IndexSpec.named("log")
                .root(Dimension.of("ALL", Indicator.of("x").onLogScale(), Indicator.of("y")))
                .normalization(new MinMax(1, 100))
                .build();
        Dataset data = Dataset.of(List.of("p", "q", "r")).with("x", 1, 5, 9).with("y", 3, 1, 2);
        return UncertainIndex.of(spec, data)
                .varying(new MeasurementError("error", List.of("x"), MeasurementError.Kind.ABSOLUTE, error));
    }

    @Test
    void drawsThatFailAreCountedAndDoNotPoisonTheRest() {
        UncertainIndex fragile = fragile(1);
        Robustness result = fragile.simulate(Simulation.of(2000).keepingDraws());
        long failed = result.failures().stream().mapToLong(Failure::count).sum();
        // x of p is normal around 1 with deviation 1, so it is not positive in 15.9 % of the draws
        assertThat(failed).isBetween(260L, 380L);
        assertThat(result.succeeded()).isEqualTo(2000 - failed);
        assertThat(result.root().unit("p").draws()).isEqualTo(2000 - failed);
        assertThat(result.root().unit("p").meanScore()).isFinite();
        assertThat(result.failures()).hasSize(21);
        assertThat(result.failures().get(20).reason().en()).isEqualTo("other reasons");
        assertThat(result.failures()).isSortedAccordingTo((a, b) -> Long.compare(a.first(), b.first()));
        for (Failure failure : result.failures().subList(0, 20)) {
            Draw again = result.draw(failure.first());
            assertThatThrownBy(again::scores)
                    .hasMessageStartingWith(failure.reason().en());
            assertThatThrownBy(() -> again.spec().fit(again.data()))
                    .hasMessageStartingWith(failure.reason().en());
            assertThat(result.keptScores().orElseThrow().get((int) failure.first(), 1))
                    .isNaN();
        }
        assertThat(result.issues().get(0).message().en()).contains("draws gave no scores (the first is draw ");
        assertThat(fragile(1).simulate(Simulation.of(2000).threads(2)).failures())
                .isEqualTo(result.failures());
    }

    /** Without imputation no unit is complete, so half of the draws give no score at all. */
    @Test
    void aDrawWithoutAnyScoreHasFailed() {
        IndexSpec spec = IndexSpec.named("gaps")
                .root(Dimension.of("ALL", Indicator.of("x"), Indicator.of("y")))
                .normalization(new MinMax(1, 100))
                .build();
        Dataset data = Dataset.of(List.of("p", "q", "r", "s"))
                .with("x", 1, Double.NaN, 3, Double.NaN)
                .with("y", Double.NaN, 2, Double.NaN, 5);
        Robustness result = UncertainIndex.of(spec, data)
                .varying(Choice.imputations(new NoImputation(), new ColumnMedian()))
                .simulate(Simulation.of(300));
        assertThat(result.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.reason().en()).isEqualTo("no unit has a score");
            assertThat(failure.count())
                    .isEqualTo(300 - result.root().unit("p").draws())
                    .isBetween(110L, 190L);
        });
    }

    @Test
    void ifAllFailThatIsSaid() {
        assertThatThrownBy(() -> fragile(1e12).simulate(Simulation.of(1).seed(3)))
                .hasMessageContaining("None of the 1 draws gave scores: Unit \"")
                .hasMessageContaining("\nMaybe let fewer things vary");
    }

    @Test
    void aModelGivesNoNumberWhereADrawFails() {
        UncertainIndex fragile = fragile(1);
        double[] outputs = new double[3];
        var model = fragile.model(List.of(new Output.MeanRankShift(), new Output.Score("q"), new Output.Rank("q")));
        long failed = fragile.simulate(Simulation.of(100)).failures().get(0).first();
        model.evaluate(fragile.simulate(Simulation.of(100)).draw(failed).point().toArray(), outputs);
        assertThat(outputs).containsOnly(Double.NaN);
        model.evaluate(new double[] {0.5}, outputs);
        assertThat(outputs).doesNotContain(Double.NaN);
    }

    @Test
    void aModelKnowsAUnitThatIsLeftOut() {
        UncertainIndex uncertain = Parks.uncertain(new UnitLeftOut());
        double[] outputs = new double[3];
        uncertain
                .model(List.of(new Output.Rank("South"), new Output.Score("South"), new Output.MeanRankShift()))
                .evaluate(new double[] {Parks.middle(1, 8)}, outputs);
        assertThat(outputs[0]).isNaN();
        assertThat(outputs[1]).isNaN();
        assertThat(outputs[2]).isBetween(0.1, 3.0);
        assertThat(new Output.Rank("South").name()).isEqualTo("rank:South");
        assertThat(new Output.Score("South").name()).isEqualTo("score:South");
        assertThat(new Output.MeanRankShift().name()).isEqualTo("mean-rank-shift");
    }

    @Test
    void progressIsToldFromNothingToAll() {
        List<Long> heard = new ArrayList<>();
        Parks.uncertain(WeightNoise.uniform(0.2)).simulate(Simulation.of(700).threads(2), (done, total) -> {
            assertThat(total).isEqualTo(700);
            heard.add(done);
            return true;
        });
        assertThat(heard).startsWith(0L).endsWith(700L).isSorted();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aListenerMayCancel(int threads) {
        AtomicLong last = new AtomicLong();
        UncertainIndex uncertain = Parks.uncertain(WeightNoise.uniform(0.2), MeasurementError.relative(0.05));
        long start = System.nanoTime();
        assertThatThrownBy(() -> uncertain.simulate(Simulation.of(50_000_000).threads(threads), (done, total) -> {
                    last.set(done);
                    return done == 0;
                }))
                .isInstanceOf(CancellationException.class)
                .hasMessageMatching("cancelled after \\d+ of 50000000");
        assertThat(last.get()).isLessThan(50_000_000);
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    /** A hundred thousand draws of 60 units hold more scores than are kept for quantiles. */
    @Test
    void ofManyScoresSomeAreKept() {
        int units = 60;
        List<String> names = new ArrayList<>();
        double[] x = new double[units];
        for (int i = 0; i < units; i++) {
            names.add("unit" + i);
            x[i] = i * i % 61 + i / 100.0;
        }
        IndexSpec spec = IndexSpec.named("one")
                .root(Dimension.of("ALL", Indicator.of("x"), Indicator.of("y")))
                .normalization(new MinMax(0, 100))
                .build();
        double[] y = x.clone();
        Arrays.sort(y);
        UncertainIndex uncertain = UncertainIndex.of(
                        spec, Dataset.of(names).with("x", x).with("y", y))
                .varying(WeightNoise.uniform(0.5));
        int draws = 100_000;
        Robustness result = uncertain.simulate(Simulation.of(draws).threads(2));
        UnitRobustness unit = result.root().unit("unit7");
        assertThat(unit.draws()).isEqualTo(draws);
        assertThat(unit.sampled()).isBetween(45_000, 55_000);
        UnitRobustness few = uncertain.simulate(Simulation.of(5000)).root().unit("unit7");
        assertThat(few.sampled()).isEqualTo(5000);
        assertThat(unit.medianScore()).isCloseTo(few.medianScore(), within(1.0));
    }

    @Test
    void nodesAreRecordedBesideTheRoot() {
        Robustness result = Parks.uncertain(Choice.dimensionLeftOut(Parks.spec()))
                .simulate(Simulation.of(400).nodes(List.of("A", "a", "A")));
        assertThat(result.nodes()).extracting(NodeRobustness::node).containsExactly("ALL", "A", "a");
        assertThat(result.node("A").unit("East").draws())
                .isEqualTo(result.node("a").unit("East").draws())
                .isBetween(250L, 350L);
        assertThat(result.root().unit("East").draws()).isEqualTo(400);
        assertThat(result.node("a").unit("East").nominalScore()).isCloseTo(1 + 99 * 3 / 8.0, within(1e-12));
        assertThat(result.node("a").unit("East").scoreDeviation()).isZero();
    }

    @Test
    void aDrawOfBothParts() {
        UncertainIndex uncertain = Parks.uncertain(WeightNoise.uniform(0.2));
        assertThat(uncertain.varying().sources()).isEqualTo(uncertain.sources());
        assertThat(uncertain.spec()).isEqualTo(Parks.spec());
        assertThat(uncertain.data()).isEqualTo(Parks.data());
        Robustness result = uncertain.simulate(Simulation.of(20).seed(9));
        assertThat(result.index()).isSameAs(uncertain);
        assertThat(result.simulation().seed()).isEqualTo(9);
        assertThat(result.simulation().keepsDraws()).isFalse();
    }
}
