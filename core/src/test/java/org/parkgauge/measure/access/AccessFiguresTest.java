package org.parkgauge.measure.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parkgauge.measure.access.References.assertSame;
import static org.parkgauge.measure.access.References.land;
import static org.parkgauge.measure.access.References.python;
import static org.parkgauge.measure.access.References.pythonCosts;
import static org.parkgauge.measure.access.References.rCosts;
import static org.parkgauge.measure.access.References.rZones;
import static org.parkgauge.measure.access.References.read;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgauge.statistics.Vector;

/** Agreement with other implementations; the origin of the figures stands in the README beside them. */
class AccessFiguresTest {

    private static final double TOLERANCE = 1e-10;

    private final TravelCosts costs = rCosts();
    private final double[] jobs = land("jobs");
    private final double[] beds = land("beds");
    private final double[] workers = land("workers");
    private final double[] population = land("population");

    private static Decay decay(String name) {
        return switch (name) {
            case "binary" -> new Decay.Binary(30);
            case "stepped" ->
                new Decay.Stepped(Vector.of(10, 20, 30), Vector.of(1, 0.67, 0.33), Decay.Boundary.FARTHER);
            case "exp" -> new Decay.Exponential(0.1);
            case "linear" -> new Decay.Linear(45);
            case "power" -> new Decay.Power(1.5);
            case "logistic" -> new Decay.Logistic(30, 8);
            default -> throw new AssertionError(name);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"binary", "stepped", "exp", "linear", "power", "logistic"})
    void decays(String name) {
        double[] cost = read("r_decay.csv").numbers("cost");
        double[] expected = read("r_decay.csv").numbers(name);
        double[] weights = new double[cost.length];
        decay(name).apply(cost, cost.length, weights);
        assertSame(weights, expected, TOLERANCE);
        assertSame(Arrays.stream(cost).map(decay(name)::weight).toArray(), expected, TOLERANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"binary", "stepped", "exp", "linear", "power", "logistic"})
    void measuresWithEveryDecay(String name) {
        Decay decay = decay(name);
        assertSame(Gravity.active(costs, jobs, decay).values(), rZones("gravity_" + name), TOLERANCE);
        assertSame(
                FloatingCatchment.twoStep(costs, beds, population, decay).values(),
                rZones("fca2sfca_" + name),
                TOLERANCE);
        assertSame(
                FloatingCatchment.balanced(costs, beds, population, decay).values(), rZones("bfca_" + name), TOLERANCE);
        assertSame(
                SpatialAvailability.of(costs, jobs, population, decay).values(),
                rZones("spatial_availability_" + name),
                TOLERANCE);
    }

    @Test
    void gravityOfTwoPackages() {
        Decay decay = decay("exp");
        assertSame(Gravity.active(costs, jobs, decay).values(), rZones("hansen_exp"), TOLERANCE);
        assertSame(Gravity.active(costs, jobs, decay("power")).values(), rZones("hansen_pow"), TOLERANCE);
        assertSame(Gravity.passive(costs, workers, decay).values(), rZones("gravity_exp_passive"), TOLERANCE);
    }

    @Test
    void cumulativeOpportunities() {
        for (int cutoff : new int[] {15, 30, 45}) {
            assertSame(Opportunities.within(costs, jobs, cutoff).values(), rZones("cumulative_" + cutoff), 0);
        }
        assertSame(Gravity.passive(costs, workers, new Decay.Binary(30)).values(), rZones("cumulative_30_passive"), 0);
    }

    /** The peer cuts the decimals off. */
    @ParameterizedTest
    @CsvSource({"MEDIAN, median", "MEAN, mean"})
    void opportunitiesOverAnInterval(Opportunities.Summary summary, String column) {
        double[] values =
                Opportunities.over(costs, jobs, 20, 40, 1, summary).values().toArray();
        assertSame(
                Arrays.stream(values).map(value -> Math.floor(value + 1e-9)).toArray(),
                rZones("cumulative_interval_20_40_" + column),
                0);
    }

    @Test
    void costsToClosest() {
        assertSame(Opportunities.costToNearest(costs, beds, 1).values(), rZones("cost_to_closest_beds"), 0);
        assertSame(Opportunities.costToSupply(costs, beds, 100).values(), rZones("cost_to_closest_beds_n100"), 0);
        assertSame(Opportunities.costToSupply(costs, jobs, 5000).values(), rZones("cost_to_closest_jobs_n5000"), 0);
    }

    /** The peer tries whole minutes. */
    @Test
    void balancingCost() {
        double[] exact =
                Opportunities.costToBalance(costs, jobs, workers).values().toArray();
        assertSame(Arrays.stream(exact).map(Math::ceil).toArray(), rZones("balancing_cost"), 0);
    }

    @Test
    void spatialAvailabilityByPairAndWithAnExponent() {
        Decay decay = decay("exp");
        assertSame(
                SpatialAvailability.pairs(costs, jobs, population, decay, 1).toArray(),
                read("r_pairs.csv").numbers("spatial_availability_exp"),
                TOLERANCE);
        assertSame(
                SpatialAvailability.of(costs, jobs, population, decay, 0.5).values(),
                rZones("spatial_availability_exp_alpha"),
                TOLERANCE);
    }

    @Test
    void constrainedAccess() {
        Decay decay = decay("exp");
        assertSame(ConstrainedAccess.total(costs, jobs, decay).values(), rZones("constrained_total_active"), TOLERANCE);
        assertSame(
                ConstrainedAccess.byOpportunities(costs, jobs, workers, decay).values(),
                rZones("constrained_singly_active"),
                TOLERANCE);
        assertSame(
                ConstrainedAccess.byPeople(costs, jobs, workers, decay).values(),
                rZones("constrained_singly_passive"),
                TOLERANCE);
        ConstrainedFlows flows = ConstrainedAccess.doubly(costs, jobs, workers, decay);
        assertSame(flows.flows().toArray(), read("r_pairs.csv").numbers("constrained_doubly"), 1e-7);
        ConstrainedFlows exact = ConstrainedAccess.doubly(costs, jobs, workers, decay, 1e-14, 100_000);
        assertSame(exact.flows().toArray(), read("r_pairs.csv").numbers("constrained_doubly"), TOLERANCE);
        assertThat(exact.rounds()).isGreaterThan(flows.rounds());
        assertThat(exact.gap()).isLessThanOrEqualTo(1e-14);
    }

    @Test
    void huff() {
        Huff huff = Huff.of(costs, jobs, new Decay.Power(2));
        assertSame(huff.probabilities().toArray(), read("r_pairs.csv").numbers("huff"), TOLERANCE);
    }

    @ParameterizedTest
    @CsvSource({
        "weighted_catchment_30",
        "gravity_catchment",
        "fca_ratio_30",
        "2SFCA_30",
        "2SFCA_30_step",
        "E2SFCA_default",
        "E2SFCA_gaussian20_60",
        "E2SFCA_step",
        "3SFCA_default",
        "3SFCA_step_max40",
        "2SFCA_30_normalized"
    })
    void catchmentsOfAnotherPackage(String column) {
        TravelCosts other = pythonCosts();
        double[] supply = python("supply");
        double[] demand = python("demand");
        Decay binary = new Decay.Binary(30);
        Decay quick = Decay.stepped(new double[] {10, 20, 30}, new double[] {1, 0.68, 0.22});
        Decay slow = Decay.stepped(new double[] {10, 20, 30, 60}, new double[] {0.962, 0.704, 0.377, 0.042});
        double[] values = switch (column) {
            case "weighted_catchment_30" ->
                Opportunities.within(other, supply, 30).values().toArray();
            // Its weight is 60/cost; no cost is below 1.
            case "gravity_catchment" ->
                Arrays.stream(Gravity.active(other, supply, new Decay.Power(1))
                                .values()
                                .toArray())
                        .map(value -> 60 * value)
                        .toArray();
            case "fca_ratio_30" ->
                FloatingCatchment.oneStep(other, supply, other, demand, binary)
                        .values()
                        .toArray();
            case "2SFCA_30" ->
                FloatingCatchment.twoStep(other, supply, demand, binary)
                        .values()
                        .toArray();
            case "2SFCA_30_step" ->
                FloatingCatchment.twoStep(other, supply, demand, Decay.stepped(new double[] {20, 40, 60}, new double[] {
                            1, 0.68, 0.22
                        }))
                        .values()
                        .toArray();
            case "E2SFCA_default", "E2SFCA_step" ->
                FloatingCatchment.twoStep(other, supply, demand, quick).values().toArray();
            case "E2SFCA_gaussian20_60" ->
                FloatingCatchment.twoStep(other, supply, demand, new Decay.Gaussian(20).upTo(60))
                        .values()
                        .toArray();
            case "3SFCA_default" ->
                FloatingCatchment.threeStep(other, supply, demand, slow)
                        .values()
                        .toArray();
            // Its choice looks beyond the catchment.
            case "3SFCA_step_max40" ->
                FloatingCatchment.threeStep(other, supply, demand, slow.upTo(40), slow)
                        .values()
                        .toArray();
            case "2SFCA_30_normalized" ->
                FloatingCatchment.twoStep(other, supply, demand, binary)
                        .relative(demand)
                        .values()
                        .toArray();
            default -> throw new AssertionError(column);
        };
        assertSame(values, read("python_access.csv").numbers(column), TOLERANCE);
    }

    /** The exact equilibrium; the peer, which moves whole persons and stops early, is near it. */
    @ParameterizedTest
    @ValueSource(ints = {60, 20})
    void rationalAgents(int tau) {
        Access access = RationalAgent.of(pythonCosts(), python("supply"), python("demand"), tau);
        assertSame(access.values(), read("raam_ref.csv").numbers("tau" + tau), 1e-6);
        assertSame(access.values(), read("python_access.csv").numbers("RAAM_tau" + tau), 2e-4);
    }
}
