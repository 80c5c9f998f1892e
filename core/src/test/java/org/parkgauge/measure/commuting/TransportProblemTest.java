package org.parkgauge.measure.commuting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgauge.internal.LinearProgram;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;

/** The optimum against a general solver and all permutations on small cases, by its certificate on larger ones. */
class TransportProblemTest {

    private static final double FAR = Regions.FAR;

    /** Positive and some zero margins whose sums agree up to rounding; whole every other time. */
    private static double[][] margins(SplittableRandom random, int zones) {
        double[] residents = new double[zones];
        double[] jobs = new double[zones];
        boolean whole = random.nextBoolean();
        for (int k = 0; k < 3 * zones; k++) {
            double people = whole ? 1 + random.nextInt(9) : 0.1 * random.nextInt(1, 99) + random.nextDouble() / 7;
            residents[random.nextInt(zones)] += people;
            jobs[random.nextInt(zones)] += people;
        }
        return new double[][] {residents, jobs};
    }

    @Property(tries = 150, seed = "20261123", edgeCases = EdgeCasesMode.NONE)
    void agreesWithAGeneralSolver(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int zones) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] margins = margins(random, zones);
        Matrix costs = Regions.costs(random, zones);
        TransportProblem problem = TransportProblem.of(margins[0], margins[1], costs, 0);
        double people = Arrays.stream(margins[0]).sum();
        double least = general(margins, costs, 1) / people;
        double most = -general(margins, costs, -1) / people;
        assertThat(problem.minimum().mean).isCloseTo(least, within(1e-9 * Math.max(1, least)));
        assertThat(problem.maximum().mean).isCloseTo(most, within(1e-9 * Math.max(1, most)));
    }

    /** The least sum of sign times cost times flow, by linear programming; the last column's rule follows from the others. */
    private static double general(double[][] margins, Matrix costs, double sign) {
        int zones = costs.rows();
        double[] objective = Regions.mapped(costs, sign, 0).toArray();
        LinearProgram program = LinearProgram.minimize(objective);
        for (int z = 0; z < zones; z++) {
            double[] row = new double[zones * zones];
            double[] column = new double[zones * zones];
            for (int k = 0; k < zones; k++) {
                row[z * zones + k] = 1;
                column[k * zones + z] = 1;
            }
            program.equalTo(margins[0][z], row);
            if (z < zones - 1) {
                program.equalTo(margins[1][z], column);
            }
        }
        double[] flow = program.solve();
        double sum = 0;
        for (int k = 0; k < flow.length; k++) {
            sum += objective[k] * flow[k];
        }
        return sum;
    }

    @Property(tries = 100, seed = "20261123", edgeCases = EdgeCasesMode.NONE)
    void findsTheBestOfAllAssignments(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int zones) {
        SplittableRandom random = new SplittableRandom(seed);
        Matrix costs = Regions.costs(random, zones);
        double[] one = new double[zones];
        Arrays.fill(one, 1);
        TransportProblem problem = TransportProblem.of(one, one, costs, 0);
        double[] range = {FAR, -FAR};
        assign(costs, 0, new boolean[zones], 0, range);
        assertThat(problem.minimum().mean).isCloseTo(range[0] / zones, within(1e-9));
        assertThat(problem.maximum().mean).isCloseTo(range[1] / zones, within(1e-9));
    }

    private static void assign(Matrix costs, int row, boolean[] taken, double sum, double[] range) {
        if (row == costs.rows()) {
            range[0] = Math.min(range[0], sum);
            range[1] = Math.max(range[1], sum);
        }
        for (int j = 0; j < costs.columns() && row < costs.rows(); j++) {
            if (!taken[j]) {
                taken[j] = true;
                assign(costs, row + 1, taken, sum + costs.get(row, j), range);
                taken[j] = false;
            }
        }
    }

    @Property(tries = 60, seed = "20261123", edgeCases = EdgeCasesMode.NONE)
    void certifiesItsOptimum(@ForAll long seed, @ForAll @IntRange(min = 20, max = 120) int zones) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] margins = margins(random, zones);
        Matrix costs = Regions.costs(random, zones);
        certify(margins, costs);
    }

    @Property(tries = 60, seed = "20261123", edgeCases = EdgeCasesMode.NONE)
    void certifiesItsOptimumWhereTripsAreLacking(@ForAll long seed, @ForAll @IntRange(min = 20, max = 120) int zones) {
        SplittableRandom random = new SplittableRandom(seed);
        // Flows on the trips that remain make sure that there is a solution.
        double[] lengths = new double[zones * zones];
        double[] residents = new double[zones];
        double[] jobs = new double[zones];
        Arrays.fill(lengths, FAR);
        for (int k = 0; k < 5 * zones; k++) {
            int from = random.nextInt(zones);
            int to = random.nextInt(zones);
            int people = random.nextInt(4);
            lengths[from * zones + to] = random.nextInt(20);
            residents[from] += people;
            jobs[to] += people;
        }
        Matrix dense = Matrix.of(zones, zones, lengths);
        certify(new double[][] {residents, jobs}, dense);
        certify(new double[][] {residents, jobs}, Regions.sparse(dense, FAR));
    }

    private static void certify(double[][] margins, Matrix costs) {
        TransportProblem problem = TransportProblem.of(margins[0], margins[1], costs, 0);
        TransportPlan least = problem.minimum();
        TransportPlan most = problem.maximum();
        certify(margins, costs, least, 1);
        certify(margins, costs, most, -1);
        assertThat(least.mean).isLessThanOrEqualTo(most.mean * (1 + 1e-12));
    }

    /** Feasible, dual feasible and complementary: then no other allocation is better. */
    private static void certify(double[][] margins, Matrix costs, TransportPlan plan, double sign) {
        int zones = costs.rows();
        double people = Arrays.stream(margins[0]).sum();
        double[] out = new double[zones];
        double[] in = new double[zones];
        double[] fromPotential = new double[zones];
        double[] toPotential = new double[zones];
        int k = 0;
        for (int z = 0; z < zones; z++) {
            fromPotential[z] = margins[0][z] > 0 ? plan.potentials[k++] : Double.NaN;
        }
        for (int z = 0; z < zones; z++) {
            toPotential[z] = margins[1][z] > 0 ? plan.potentials[k++] : Double.NaN;
        }
        assertThat(k).isEqualTo(plan.potentials.length);
        double mean = 0;
        for (int e = 0; e < plan.flow.length; e++) {
            int from = plan.origin[e];
            int to = plan.destination[e];
            assertThat(plan.flow[e]).isPositive();
            assertThat(sign * costs.get(from, to) + fromPotential[from] - toPotential[to])
                    .isCloseTo(0, within(1e-7));
            out[from] += plan.flow[e];
            in[to] += plan.flow[e];
            mean += plan.flow[e] * costs.get(from, to) / people;
        }
        assertThat(plan.mean).isCloseTo(mean, within(1e-9 * Math.max(1, mean)));
        assertThat(plan.flow.length).isLessThan(2 * zones);
        for (int i = 0; i < zones; i++) {
            assertThat(out[i]).isCloseTo(margins[0][i], within(1e-12 * people));
            assertThat(in[i]).isCloseTo(margins[1][i], within(1e-12 * people));
            for (int j = 0; j < zones; j++) {
                if (costs.get(i, j) < FAR && margins[0][i] > 0 && margins[1][j] > 0) {
                    assertThat(sign * costs.get(i, j) + fromPotential[i] - toPotential[j])
                            .isGreaterThan(-1e-7);
                }
            }
        }
    }

    @Test
    void certifiesALargeRegion() {
        certify(margins(new SplittableRandom(3), 300), Regions.costs(new SplittableRandom(4), 300));
    }

    /** All costs alike, or all zero: nothing but ties and empty steps. */
    @ParameterizedTest
    @CsvSource({"0, 0", "7.3, 7.3", "1e300, 1e300", "1e-300, 1e-300"})
    void endsWhereEverythingTies(double cost, double mean) {
        double[] one = new double[40];
        Arrays.fill(one, 1);
        TransportProblem problem = TransportProblem.of(one, one, Matrix.generate(40, 40, k -> cost), 0);
        assertThat(problem.minimum().mean).isCloseTo(mean, within(1e-13 * mean));
        assertThat(problem.maximum().mean).isCloseTo(mean, within(1e-13 * mean));
        assertThat(problem.proportionalMean()).isCloseTo(mean, within(1e-13 * mean));
    }

    @ParameterizedTest
    @CsvSource({"1e-280", "1e-3", "1", "1e12", "1e280"})
    void doesNotMindTheUnitOfPeople(double unit) {
        double[] residents = {0.1 * unit, 0.2 * unit, 0.3 * unit};
        double[] jobs = {0.3 * unit, 0.3 * unit, 0};
        Matrix costs = Matrix.of(3, 3, 0, 10, 1, 10, 0, 1, 4, 6, 1);
        TransportPlan plan = TransportProblem.of(residents, jobs, costs, 0).minimum();
        // 0.1 and 0.2 stay, 0.2 of the third zone go to the first, 0.1 to the second.
        assertThat(plan.mean).isCloseTo((0.2 * 4 + 0.1 * 6) / 0.6, within(1e-14));
    }

    @Test
    void aTinyZoneCounts() {
        Matrix costs = Matrix.of(2, 2, 5, 1, 1, 5);
        double[] margin = {1, 1e-15};
        TransportProblem problem = TransportProblem.of(margin, margin, costs, 0);
        assertThat(problem.minimum().mean).isCloseTo(5, within(1e-13));
        assertThat(problem.minimum().flow).hasSizeBetween(2, 3);
    }

    @Test
    void saysWhoCannotBeServed() {
        // Zones 0 and 1 reach only the 5 jobs of zone 0; zone 2 reaches all.
        Matrix costs = Matrix.of(3, 3, 1, FAR, FAR, 1, FAR, FAR, 1, 1, 1);
        double[] residents = {4, 4, 2};
        double[] jobs = {5, 3, 2};
        assertThatThrownBy(() -> TransportProblem.of(residents, jobs, costs, 0).minimum())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageMatching(
                        "(?s)However jobs are shared out, 3\\.000 employed residents of zone [01] .*can reach none.*")
                .hasMessageContaining("\nMaybe give the zone finite costs");
        assertThatThrownBy(() -> TransportProblem.of(residents, jobs, costs, 0).maximum())
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.in(Language.ZH)).contains("到不了任何岗位"));
    }

    @Test
    void aZoneWithoutAnyTripIsNamed() {
        Matrix costs = Regions.sparse(Matrix.of(2, 2, 1, 2, FAR, FAR), FAR);
        assertThatThrownBy(() -> TransportProblem.of(new double[] {1, 1.5}, new double[] {1, 1.5}, costs, 0)
                        .minimum())
                .hasMessageContaining("1.500 employed residents of zone 1 (counted from 0)");
    }
}
