package org.parkgauge.analysis.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parkgauge.aggregation.mean.Arithmetic;
import org.parkgauge.aggregation.mean.Geometric;
import org.parkgauge.analysis.sampling.Sampling;
import org.parkgauge.data.Dataset;
import org.parkgauge.index.Dimension;
import org.parkgauge.index.IndexSpec;
import org.parkgauge.index.Indicator;
import org.parkgauge.normalization.MinMax;
import org.parkgauge.normalization.RankScore;
import org.parkgauge.normalization.ZScore;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Moments;
import org.parkgauge.statistics.Quantiles;
import org.parkgauge.statistics.Ranks;
import org.parkgauge.statistics.Ties;

/** What a simulation reports, against a plain computation over the draws that it kept. */
class RobustnessTest {

    private static final int DRAWS = 601;

    private static UncertainIndex uncertain() {
        return Parks.uncertain(
                Choice.normalizations(new MinMax(1, 100), new RankScore()),
                Choice.aggregations(new Arithmetic(), new Geometric()),
                WeightNoise.uniform(0.6),
                new UnitLeftOut());
    }

    private final Robustness result =
            uncertain().simulate(Simulation.of(DRAWS).seed(3).keepingDraws());

    private final Matrix kept = result.keptScores().orElseThrow();

    private static double[] present(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    /** The ranks of a unit over the draws in which it had one. */
    private double[] ranks(int unit) {
        return present(IntStream.range(0, DRAWS)
                .mapToDouble(number -> Ranks.descending(kept.row(number), Ties.COMPETITION)[unit])
                .toArray());
    }

    @Test
    void statisticsOfAUnitAreThoseOfItsDraws() {
        double[] nominal = Parks.spec().fit(Parks.data()).score(Parks.data()).scores("ALL");
        double[] nominalRanks = Ranks.descending(nominal, Ties.COMPETITION);
        for (int i = 0; i < 8; i++) {
            UnitRobustness unit = result.root().units().get(i);
            double[] scores = present(kept.column(i));
            double[] ranks = ranks(i);
            assertThat(unit.unit()).isEqualTo(Parks.NAMES.get(i));
            assertThat(unit.draws()).isEqualTo(scores.length).isLessThan(DRAWS);
            assertThat(unit.nominalScore()).isCloseTo(nominal[i], within(1e-12 * 100));
            assertThat(unit.nominalRank()).isEqualTo(nominalRanks[i]);
            assertThat(unit.meanScore()).isCloseTo(Moments.mean(scores), within(1e-10));
            assertThat(unit.scoreDeviation())
                    .isCloseTo(Moments.standardDeviation(scores, Moments.Divisor.SAMPLE), within(1e-9));
            assertThat(unit.meanRank()).isCloseTo(Moments.mean(ranks), within(1e-12));
            assertThat(unit.rankDeviation())
                    .isCloseTo(Moments.standardDeviation(ranks, Moments.Divisor.SAMPLE), within(1e-12));
            assertThat(unit.medianRank()).isEqualTo(Quantiles.quantile(ranks, 0.5));
            assertThat(unit.medianScore()).isEqualTo(Quantiles.quantile(scores, 0.5));
            for (double p : new double[] {0, 0.05, 0.1, 0.33, 0.9, 1}) {
                assertThat(unit.rankQuantile(p)).isCloseTo(Quantiles.quantile(ranks, p), within(1e-12));
                assertThat(unit.scoreQuantile(p)).isEqualTo(Quantiles.quantile(scores, p));
            }
            double shift = Arrays.stream(ranks)
                    .map(rank -> Math.abs(rank - unit.nominalRank()))
                    .average()
                    .orElseThrow();
            assertThat(unit.meanRankShift()).isCloseTo(shift, within(1e-12));
            long top = Arrays.stream(ranks).filter(rank -> rank <= 3).count();
            assertThat(unit.topShare(3)).isCloseTo((double) top / ranks.length, within(1e-12));
            assertThat(unit.topShare(8)).isEqualTo(1);
        }
    }

    @Test
    void acceptabilitiesOfAUnitSumToOne() {
        Matrix acceptability = result.root().acceptability();
        for (int i = 0; i < 8; i++) {
            double[] ranks = ranks(i);
            double sum = 0;
            for (int rank = 1; rank <= 8; rank++) {
                int wanted = rank;
                double share = (double) Arrays.stream(ranks)
                                .filter(one -> one == wanted)
                                .count()
                        / ranks.length;
                assertThat(acceptability.get(i, rank - 1)).isCloseTo(share, within(1e-12));
                assertThat(result.root().units().get(i).acceptability(rank)).isEqualTo(acceptability.get(i, rank - 1));
                sum += acceptability.get(i, rank - 1);
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void winsLossesAndTiesOfTwoUnitsSumToOne() {
        Matrix wins = result.root().wins().orElseThrow();
        boolean tied = false;
        for (int a = 0; a < 8; a++) {
            assertThat(wins.get(a, a)).isZero();
            for (int b = 0; b < a; b++) {
                int both = 0;
                int won = 0;
                int ties = 0;
                for (int number = 0; number < DRAWS; number++) {
                    double one = kept.get(number, a);
                    double other = kept.get(number, b);
                    both += Double.isNaN(one) || Double.isNaN(other) ? 0 : 1;
                    won += one > other ? 1 : 0;
                    ties += one == other ? 1 : 0;
                }
                tied |= ties > 0;
                assertThat(wins.get(a, b)).isCloseTo((double) won / both, within(1e-12));
                assertThat(wins.get(a, b) + wins.get(b, a) + (double) ties / both)
                        .isCloseTo(1, within(1e-12));
            }
        }
        assertThat(tied).isFalse();
    }

    /** Two units with the same data, and one without any. */
    private static Robustness special(int draws) {
        IndexSpec spec = IndexSpec.named("ties")
                .root(Dimension.of("ALL", Indicator.of("x"), Indicator.of("y")))
                .normalization(new MinMax(0, 100))
                .build();
        Dataset data = Dataset.of(List.of("p", "q", "twin", "gap"))
                .with("x", 1, 3, 3, 2)
                .with("y", 4, 3, 3, Double.NaN);
        return UncertainIndex.of(spec, data).varying(WeightNoise.uniform(0.5)).simulate(Simulation.of(draws));
    }

    @Test
    void aTieIsNoWinAndAUnitWithoutScoresHasNoRank() {
        Robustness result = special(400);
        Matrix wins = result.root().wins().orElseThrow();
        assertThat(wins.get(1, 2)).isZero();
        assertThat(wins.get(2, 1)).isZero();
        assertThat(wins.get(0, 3)).isNaN();
        assertThat(wins.get(0, 1) + wins.get(1, 0)).isCloseTo(1, within(1e-12));
        assertThat(result.root().unit("q").meanRank())
                .isEqualTo(result.root().unit("twin").meanRank());
        assertThat(result.root().unit("q").acceptability(2)
                        + result.root().unit("q").acceptability(1))
                .isEqualTo(1);
        UnitRobustness gap = result.root().unit("gap");
        assertThat(gap.draws()).isZero();
        assertThat(List.of(
                        gap.meanScore(),
                        gap.scoreDeviation(),
                        gap.meanRank(),
                        gap.rankDeviation(),
                        gap.medianRank(),
                        gap.meanRankShift(),
                        gap.topShare(1),
                        gap.acceptability(1),
                        gap.scoreQuantile(0.5),
                        gap.nominalRank()))
                .containsOnly(Double.NaN);
        assertThat(gap.text().en()).isEqualTo("gap: no rank");
        assertThat(gap.text().zh()).isEqualTo("gap：没有名次");
        assertThat(result.root().bands(0.9)).flatExtracting(Band::units).containsExactlyInAnyOrder("p", "q", "twin");
        assertThat(result.issues()).anySatisfy(issue -> {
            assertThat(issue.units()).containsExactly("gap");
            assertThat(issue.message().en()).isEqualTo("had no rank in any draw");
        });
        assertThat(result.root().acceptability().row(3)).containsOnly(Double.NaN);
    }

    private static UnitRobustness unit(String name, int nominal, int... counts) {
        return new UnitRobustness(name, 1, nominal, 1, 0, counts, new double[0]);
    }

    @Test
    void aRankRangeCutsOffNoMoreThanItMay() {
        UnitRobustness unit = unit("x", 2, 1, 10, 78, 10, 1);
        assertThat(unit.rankRange()).isEqualTo(new RankRange(2, 4, 0.9));
        assertThat(unit.rankRange(1)).isEqualTo(new RankRange(1, 5, 1));
        assertThat(unit.rankRange(0.98)).isEqualTo(new RankRange(2, 4, 0.98));
        assertThat(unit.rankRange(0.981)).isEqualTo(new RankRange(1, 5, 0.981));
        assertThat(unit.rankRange(0.5)).isEqualTo(new RankRange(3, 3, 0.5));
        assertThat(unit("two", 1, 1, 1).rankRange(1e-12)).isEqualTo(new RankRange(1, 2, 1e-12));
        assertThat(unit.rankRange()).hasToString("2-4");
        assertThat(unit.rankRange(0.5)).hasToString("3");
        assertThat(unit.rankRange().overlaps(new RankRange(4, 9, 0.9))).isTrue();
        assertThat(unit.rankRange().overlaps(new RankRange(1, 2, 0.9))).isTrue();
        assertThat(unit.rankRange().overlaps(new RankRange(5, 9, 0.9))).isFalse();
        assertThat(unit.rankRange().overlaps(new RankRange(1, 1, 0.9))).isFalse();
    }

    @Test
    void aRankIsToldInWordsThatClaimNoConfidence() {
        assertThat(unit("青禾", 2, 1, 10, 78, 10, 1).text().zh()).isEqualTo("青禾：名义第2名；在所述各种选择下，90%的抽样里在第2至4名之间");
        assertThat(unit("Qinghe", 2, 1, 10, 78, 10, 1).text().en())
                .isEqualTo("Qinghe: nominal rank 2; over the stated choices ranks 2 to 4 in 90% of the draws");
        assertThat(unit("x", 0, 0, 100).text().en())
                .isEqualTo("x: no nominal rank; over the stated choices rank 2 in 90% of the draws");
        assertThat(unit("x", 0, 0, 100).text().zh()).isEqualTo("x：无名义名次；在所述各种选择下，90%的抽样里都是第2名");
    }

    private static NodeRobustness node(int[]... counts) {
        int n = counts.length;
        Tally tally = new Tally(n, false);
        for (int i = 0; i < n; i++) {
            System.arraycopy(counts[i], 0, tally.counts, i * n, n);
        }
        List<String> names = IntStream.range(0, n).mapToObj(i -> "u" + i).toList();
        return NodeRobustness.of("ALL", names, new double[n], new int[n], new Sums(n), tally);
    }

    @Test
    void unitsWhoseRangesOverlapStandInOneBand() {
        NodeRobustness node = node(
                new int[] {0, 0, 60, 40, 0},
                new int[] {70, 30, 0, 0, 0},
                new int[] {0, 0, 20, 40, 40},
                new int[] {30, 70, 0, 0, 0},
                new int[] {0, 0, 0, 50, 50});
        assertThat(node.bands(0.9))
                .containsExactly(new Band(1, 2, List.of("u1", "u3")), new Band(3, 5, List.of("u0", "u2", "u4")));
        assertThat(node.bands(0.1))
                .extracting(Band::units)
                .containsExactly(List.of("u1"), List.of("u3"), List.of("u0"), List.of("u2", "u4"));
        assertThat(node.wins()).isEmpty();
    }

    @Test
    void convergenceIsToldByTheRanks() {
        Robustness result = Parks.uncertain(WeightNoise.uniform(0.8)).simulate(Simulation.of(1300));
        Convergence convergence = result.convergence();
        assertThat(convergence.checkpoints())
                .extracting(Convergence.Checkpoint::draws)
                .containsExactly(256L, 512L, 1024L, 1300L);
        assertThat(convergence.checkpoints().get(0).change()).isNaN();
        assertThat(convergence.checkpoints().get(3).change()).isBetween(1e-9, 0.1);
        double error = 0;
        double share = 0;
        for (UnitRobustness unit : result.root().units()) {
            error = Math.max(error, unit.rankDeviation() / Math.sqrt(1300));
            for (int rank = 1; rank <= 8; rank++) {
                double p = unit.acceptability(rank);
                share = Math.max(share, Math.sqrt(p * (1 - p) / 1300));
            }
        }
        assertThat(convergence.standardError()).isCloseTo(error, within(1e-15));
        assertThat(convergence.acceptabilityError()).isCloseTo(share, within(1e-15));
        assertThat(convergence.enough()).isEqualTo((long) Math.ceil(Math.pow(error / 0.05, 2) * 1300));
        assertThat(convergence.text(1300).en()).startsWith("1300 draws are enough");
        assertThat(convergence.text(10).zh()).startsWith("10次抽样偏少；" + convergence.enough() + "次");
        assertThat(result.issues()).isEmpty();
        Robustness few = Parks.uncertain(WeightNoise.uniform(0.8)).simulate(Simulation.of(1));
        assertThat(few.convergence().enough()).isEqualTo(100);
        assertThat(few.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.message().en())
                        .isEqualTo("1 draws are few; with 100 no mean rank has a standard error above 0.05"));
    }

    /** With the number that is said to be enough, a mean rank scatters between simulations by 0.05 at most. */
    @Test
    void enoughIsEnough() {
        UncertainIndex uncertain = Parks.uncertain(
                WeightNoise.uniform(0.9),
                Choice.normalizations(new MinMax(1, 100), new ZScore(100, 10, Moments.Divisor.SAMPLE)));
        long enough = uncertain.simulate(Simulation.of(4000)).convergence().enough();
        List<double[]> means = new ArrayList<>();
        for (int seed = 1; seed <= 60; seed++) {
            means.add(uncertain.simulate(Simulation.of(enough).seed(seed)).root().units().stream()
                    .mapToDouble(UnitRobustness::meanRank)
                    .toArray());
        }
        double worst = 0;
        for (int i = 0; i < 8; i++) {
            int unit = i;
            double[] own = means.stream().mapToDouble(one -> one[unit]).toArray();
            worst = Math.max(worst, Moments.standardDeviation(own, Moments.Divisor.SAMPLE));
        }
        assertThat(worst).isBetween(0.035, 0.065);
    }

    /** Even designs settle sooner than independent points. */
    @Test
    void evenDesignsScatterLess() {
        double[] spread = new double[3];
        for (Sampling sampling : Sampling.values()) {
            double[] own = IntStream.rangeClosed(1, 30)
                    .mapToDouble(seed -> Parks.uncertain(WeightNoise.uniform(0.9))
                            .simulate(Simulation.of(256).seed(seed).sampling(sampling))
                            .root()
                            .unit("East")
                            .meanScore())
                    .toArray();
            spread[List.of(Sampling.values()).indexOf(sampling)] =
                    Moments.standardDeviation(own, Moments.Divisor.SAMPLE);
        }
        assertThat(spread[1]).isLessThan(spread[0] / 3);
        assertThat(spread[2]).isLessThan(spread[0] / 1.5);
    }

    @Test
    void exclusionsAreToldAmongTheIssues() {
        Robustness result = Parks.uncertain(
                        Choice.normalizations(new MinMax(1, 100), new ZScore()),
                        Choice.aggregations(new Arithmetic(), new Geometric()))
                .simulate(Simulation.of(2000));
        assertThat(result.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.message().en())
                    .startsWith("the alternatives z-score + geometric cannot work and took no part: Two steps clash");
            assertThat(issue.message().zh()).startsWith("备选方案 z-score + geometric 不可行，未参与抽样：两个步骤冲突");
        });
    }

    @Test
    void scoresAreCountedAgainstTheNominal() {
        NodeRobustness root = result.root();
        assertThat(root.node()).isEqualTo("ALL");
        assertThat(root.unit("Lake").unit()).isEqualTo("Lake");
        assertThat(result.node("ALL")).isSameAs(root);
    }
}
