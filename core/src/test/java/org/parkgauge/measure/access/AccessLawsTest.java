package org.parkgauge.measure.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.parkgauge.statistics.Matrix;

/** What holds whatever the region. */
class AccessLawsTest {

    private static final String SEED = "20260611";

    /** A region with gaps in its costs, idle facilities and empty zones. */
    record Region(TravelCosts dense, TravelCosts sparse, List<Double> supply, List<Double> demand) {

        double[] supplies() {
            return supply.stream().mapToDouble(Double::doubleValue).toArray();
        }

        double[] demands() {
            return demand.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    @Provide
    Arbitrary<Region> regions() {
        return Arbitraries.randomValue(AccessLawsTest::region);
    }

    private static Region region(Random random) {
        int zones = 1 + random.nextInt(9);
        int facilities = 1 + random.nextInt(9);
        double gaps = random.nextInt(3) * 0.3;
        double[] costs = new double[zones * facilities];
        List<Integer> rows = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int at = 0; at < costs.length; at++) {
            boolean gap = random.nextDouble() < gaps;
            costs[at] = gap ? Double.POSITIVE_INFINITY : random.nextInt(10) == 0 ? 0 : random.nextDouble() * 60;
            if (!gap) {
                rows.add(at / facilities);
                columns.add(at % facilities);
                values.add(costs[at]);
            }
        }
        Matrix sparse = Matrix.sparse(
                zones,
                facilities,
                Double.POSITIVE_INFINITY,
                rows.stream().mapToInt(Integer::intValue).toArray(),
                columns.stream().mapToInt(Integer::intValue).toArray(),
                values.stream().mapToDouble(Double::doubleValue).toArray());
        return new Region(
                TravelCosts.of(Matrix.of(zones, facilities, costs)),
                TravelCosts.of(sparse),
                amounts(facilities, 50, random),
                amounts(zones, 5000, random));
    }

    private static List<Double> amounts(int size, double most, Random random) {
        List<Double> amounts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            amounts.add(random.nextInt(4) == 0 ? 0 : random.nextDouble() * most);
        }
        return amounts;
    }

    @Provide
    Arbitrary<Decay> decays() {
        return Arbitraries.of(
                new Decay.Binary(25),
                Decay.stepped(new double[] {10, 20, 30}, new double[] {1, 0.68, 0.22}),
                new Decay.Linear(40),
                new Decay.Exponential(0.08),
                new Decay.Power(1.3, 2),
                new Decay.Gaussian(15),
                new Decay.BoundedGaussian(30),
                new Decay.Logistic(20, 6),
                Decay.custom(cost -> 1 / (1 + cost * cost)),
                new Decay.Exponential(0.05).upTo(35));
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += Double.isNaN(value) ? 0 : value;
        }
        return sum;
    }

    private static double served(Access access, double[] demand) {
        double sum = 0;
        for (int i = 0; i < demand.length; i++) {
            sum += access.reach().get(i) == Reach.REACHED
                    ? demand[i] * access.values().get(i)
                    : 0;
        }
        return sum;
    }

    /** The supply of the facilities that have a level. */
    private static double used(Access access, double[] supply) {
        double sum = 0;
        int idle = 0;
        for (int j = 0; j < supply.length; j++) {
            boolean isIdle = Double.isNaN(access.levels().get(j));
            sum += isIdle ? 0 : supply[j];
            idle += isIdle ? 1 : 0;
        }
        assertThat(access.facilitiesWithoutDemand()).isEqualTo(idle);
        return sum;
    }

    private static void assertClose(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }

    @Property(tries = 150, seed = SEED)
    void whatGoesInComesOut(@ForAll("regions") Region region, @ForAll("decays") Decay decay) {
        double[] supply = region.supplies();
        double[] demand = region.demands();
        for (Access access : List.of(
                FloatingCatchment.twoStep(region.dense(), supply, demand, decay),
                FloatingCatchment.threeStep(region.dense(), supply, demand, decay),
                FloatingCatchment.threeStep(region.dense(), supply, demand, decay, new Decay.Gaussian(30)))) {
            assertClose(served(access, demand), used(access, supply));
        }
        Access available = SpatialAvailability.of(region.dense(), supply, demand, decay, 0.7);
        assertClose(sum(available.values().toArray()), used(available, supply));
    }

    /** A facility has no level just where no zone with people has it within reach. */
    @Property(tries = 100, seed = SEED)
    void idleFacilitiesAreThoseThatNobodyReaches(@ForAll("regions") Region region, @ForAll("decays") Decay decay) {
        double[] demand = region.demands();
        Access access = FloatingCatchment.twoStep(region.dense(), region.supplies(), demand, decay);
        for (int j = 0; j < region.supply().size(); j++) {
            boolean reached = false;
            for (int i = 0; i < demand.length; i++) {
                reached |= demand[i] > 0 && decay.weight(region.dense().matrix().get(i, j)) > 0;
            }
            assertThat(Double.isNaN(access.levels().get(j))).isEqualTo(!reached);
        }
    }

    @Property(tries = 150, seed = SEED)
    void balancedSumsAgree(@ForAll("regions") Region region, @ForAll("decays") Decay decay) {
        Access access = FloatingCatchment.balanced(region.dense(), region.supplies(), region.demands(), decay);
        assertClose(sum(access.values().toArray()), sum(access.levels().toArray()));
    }

    @Property(tries = 100, seed = SEED)
    void spatialAvailabilityPerHeadIsTheTwoStepMethod(@ForAll("regions") Region region, @ForAll("decays") Decay decay) {
        double[] demand = region.demands();
        Access available = SpatialAvailability.of(region.dense(), region.supplies(), demand, decay);
        Access access = FloatingCatchment.twoStep(region.dense(), region.supplies(), demand, decay);
        for (int i = 0; i < demand.length; i++) {
            if (access.reach().get(i) == Reach.REACHED) {
                assertClose(
                        available.values().get(i), demand[i] * access.values().get(i));
            }
        }
        double[] pairs = SpatialAvailability.pairs(region.dense(), region.supplies(), demand, decay, 1)
                .toArray();
        assertClose(sum(pairs), sum(available.values().toArray()));
    }

    @Property(tries = 150, seed = SEED)
    void denseAndSparseGiveTheSame(@ForAll("regions") Region region, @ForAll("decays") Decay decay) {
        double[] supply = region.supplies();
        double[] demand = region.demands();
        List<List<Access>> both = new ArrayList<>();
        for (TravelCosts costs : List.of(region.dense(), region.sparse())) {
            both.add(List.of(
                    FloatingCatchment.twoStep(costs, supply, demand, decay),
                    FloatingCatchment.threeStep(costs, supply, demand, decay),
                    FloatingCatchment.balanced(costs, supply, demand, decay),
                    SpatialAvailability.of(costs, supply, demand, decay),
                    Gravity.active(costs, supply, decay),
                    Gravity.passive(costs, demand, decay),
                    ConstrainedAccess.total(costs, supply, decay),
                    ConstrainedAccess.byPeople(costs, supply, demand, decay),
                    Opportunities.over(costs, supply, 10, 30, 5, Opportunities.Summary.MEAN),
                    Opportunities.costToNearest(costs, 2),
                    Opportunities.costToSupply(costs, supply, 30)));
            assertThat(Coverage.within(costs, 20)).isEqualTo(Coverage.within(region.dense(), 20));
            assertThat(Huff.of(costs, supply, decay).probabilities().toArray())
                    .isEqualTo(Huff.of(region.dense(), supply, decay)
                            .probabilities()
                            .toArray());
        }
        assertThat(both.get(1)).isEqualTo(both.get(0));
    }

    /** Weights that are not kept for the second pass are computed again, with the same result. */
    @Property(tries = 50, seed = SEED)
    void keptAndRecomputedWeightsAgree(@ForAll("regions") Region region, @ForAll("decays") Decay decay) {
        PairWeights kept = new PairWeights(region.dense(), decay);
        for (int most : new int[] {0, 7}) {
            PairWeights recomputed = new PairWeights(region.dense(), decay, most);
            assertThat(recomputed.atZones(region.supplies())).isEqualTo(kept.atZones(region.supplies()));
            assertThat(recomputed.atFacilities(region.demands())).isEqualTo(kept.atFacilities(region.demands()));
            assertThat(recomputed.reach()).isEqualTo(kept.reach());
        }
    }

    /** Every definition written out, with loops over all pairs. */
    @Property(tries = 100, seed = SEED)
    void agreesWithThePlainDefinitions(@ForAll("regions") Region region, @ForAll("decays") Decay decay) {
        double[] supply = region.supplies();
        double[] demand = region.demands();
        Matrix costs = region.dense().matrix();
        double[] two = new double[demand.length];
        double[] balanced = new double[demand.length];
        for (int j = 0; j < supply.length; j++) {
            double crowd = 0;
            double shared = 0;
            double column = 0;
            for (int k = 0; k < demand.length; k++) {
                double weight = decay.weight(costs.get(k, j));
                double row = 0;
                for (int m = 0; m < supply.length; m++) {
                    row += decay.weight(costs.get(k, m));
                }
                crowd += demand[k] * weight;
                shared += weight > 0 ? demand[k] * weight / row : 0;
                column += weight;
            }
            for (int i = 0; i < demand.length; i++) {
                double weight = decay.weight(costs.get(i, j));
                two[i] += crowd > 0 ? supply[j] / crowd * weight : 0;
                balanced[i] += shared > 0 ? supply[j] / shared * weight / column : 0;
            }
        }
        Access access = FloatingCatchment.twoStep(region.dense(), supply, demand, decay);
        Access even = FloatingCatchment.balanced(region.dense(), supply, demand, decay);
        for (int i = 0; i < demand.length; i++) {
            if (access.reach().get(i) != Reach.NO_COST) {
                assertClose(access.values().get(i), two[i]);
                assertClose(even.values().get(i), balanced[i]);
            }
        }
    }

    /** The gravity form with competition is the two-step method when its decay is binary. */
    @Property(tries = 50, seed = SEED)
    void twoStepIsGravityWithABinaryDecay(@ForAll("regions") Region region) {
        Decay binary = new Decay.Binary(25);
        double[] demand = region.demands();
        Access market = Gravity.passive(region.dense(), demand, Decay.custom(cost -> cost <= 25 ? 1 : 0));
        double[] ratio = region.supplies();
        for (int j = 0; j < ratio.length; j++) {
            ratio[j] = market.values().get(j) > 0 ? ratio[j] / market.values().get(j) : 0;
        }
        Access gravity = Gravity.active(region.dense(), ratio, binary);
        Access access = FloatingCatchment.twoStep(region.dense(), region.supplies(), demand, binary);
        References.assertSame(access.values(), gravity.values().toArray(), 1e-12);
    }

    @Property(tries = 100, seed = SEED)
    void moreSupplyNeverLowersAccess(
            @ForAll("regions") Region region, @ForAll("decays") Decay decay, @ForAll Random random) {
        double[] supply = region.supplies();
        double[] demand = region.demands();
        double[] more = supply.clone();
        more[random.nextInt(more.length)] += 1 + random.nextDouble();
        TravelCosts costs = region.dense();
        assertNotBelow(
                FloatingCatchment.twoStep(costs, more, demand, decay),
                FloatingCatchment.twoStep(costs, supply, demand, decay));
        assertNotBelow(
                FloatingCatchment.threeStep(costs, more, demand, decay),
                FloatingCatchment.threeStep(costs, supply, demand, decay));
        assertNotBelow(
                FloatingCatchment.balanced(costs, more, demand, decay),
                FloatingCatchment.balanced(costs, supply, demand, decay));
        assertNotBelow(Gravity.active(costs, more, decay), Gravity.active(costs, supply, decay));
        assertNotBelow(Opportunities.costToSupply(costs, supply, 20), Opportunities.costToSupply(costs, more, 20));
    }

    private static void assertNotBelow(Access higher, Access lower) {
        for (int i = 0; i < lower.values().size(); i++) {
            double high = higher.values().get(i);
            double low = lower.values().get(i);
            assertThat(high < low * (1 - 1e-12)).isFalse();
        }
    }

    @Property(tries = 100, seed = SEED)
    void huffProbabilitiesSumToOne(@ForAll("regions") Region region, @ForAll("decays") Decay decay) {
        Huff huff = Huff.of(region.dense(), region.supplies(), decay);
        double[] demand = region.demands();
        double choosing = 0;
        for (int i = 0; i < demand.length; i++) {
            double row = sum(huff.probabilities().row(i));
            if (row > 0) {
                assertThat(row).isCloseTo(1, within(1e-12));
                choosing += demand[i];
            } else {
                assertThat(Gravity.active(region.dense(), region.supplies(), decay)
                                .values()
                                .get(i))
                        .isIn(0.0, Double.NaN);
            }
        }
        assertClose(sum(huff.customers(demand).toArray()), choosing);
        assertThat(huff.customers(demand))
                .isEqualTo(Huff.of(region.sparse(), region.supplies(), decay).customers(demand));
    }

    @Property(tries = 60, seed = SEED)
    void flowsKeepTheirMargins(@ForAll("regions") Region region) {
        double[] demand = region.demands();
        double[] supply = region.supplies();
        demand[0] += 1;
        supply[0] += 1;
        double scale = sum(demand) / sum(supply);
        for (int j = 0; j < supply.length; j++) {
            supply[j] *= scale;
        }
        TravelCosts full = TravelCosts.of(Matrix.generate(demand.length, supply.length, at -> {
            double cost = region.dense().matrix().get(at / supply.length, at % supply.length);
            return Double.isInfinite(cost) ? 70 : cost;
        }));
        ConstrainedFlows flows = ConstrainedAccess.doubly(full, supply, demand, new Decay.Exponential(0.03));
        for (int j = 0; j < supply.length; j++) {
            assertThat(sum(flows.flows().column(j))).isCloseTo(supply[j], within(1e-9 * sum(demand)));
        }
        double weighted = 0;
        for (int j = 0; j < supply.length; j++) {
            weighted += flows.balancing().get(j) * supply[j];
        }
        assertClose(weighted, sum(supply));
        for (int i = 0; i < demand.length; i++) {
            assertThat(sum(flows.flows().row(i))).isCloseTo(demand[i], within(1e-9 * sum(demand)));
            double potential = 0;
            for (int j = 0; j < supply.length; j++) {
                potential += flows.balancing().get(j)
                        * supply[j]
                        * Math.exp(-0.03 * full.matrix().get(i, j));
            }
            assertClose(flows.potential().get(i), potential);
        }
    }

    /** Nobody can do better by going elsewhere, and everybody goes somewhere. */
    @Property(tries = 60, seed = SEED)
    void rationalAgentsSettle(@ForAll("regions") Region region) {
        double[] supply = region.supplies();
        double[] demand = region.demands();
        double rho = 40;
        double tau = 25;
        Access access = RationalAgent.of(region.dense(), supply, demand, tau, rho);
        double people = 0;
        double load = 0;
        for (int i = 0; i < demand.length; i++) {
            double cost = access.values().get(i);
            if (access.reach().get(i) == Reach.REACHED) {
                people += demand[i];
                for (int j = 0; j < supply.length; j++) {
                    double level = access.levels().get(j);
                    double congestion = supply[j] == 0 || Double.isNaN(level) ? 0 : 1 / (rho * level);
                    double own = region.dense().matrix().get(i, j) / tau + congestion;
                    assertThat(supply[j] == 0 || cost <= own * (1 + 1e-9) + 1e-12)
                            .isTrue();
                }
            }
        }
        for (int j = 0; j < supply.length; j++) {
            load += Double.isNaN(access.levels().get(j)) || supply[j] == 0
                    ? 0
                    : supply[j] / access.levels().get(j);
        }
        assertClose(load, people);
        assertThat(RationalAgent.of(region.sparse(), supply, demand, tau, rho)).isEqualTo(access);
    }

    @Property(tries = 100, seed = SEED)
    void diversityHasItsBounds(@ForAll("regions") Region region) {
        double[] amounts = region.supplies();
        int categories = amounts.length;
        if (sum(amounts) == 0) {
            assertThat(Diversity.shannon(amounts).isDefined()).isFalse();
            return;
        }
        double shannon = Diversity.shannon(amounts).value();
        assertThat(shannon).isBetween(0.0, Math.log(categories));
        assertThat(Diversity.simpson(amounts).value()).isBetween(0.0, 1 - 1.0 / categories);
        if (categories > 1) {
            assertThat(Diversity.evenness(amounts).value()).isBetween(0.0, 1.0);
        }
        assertClose(Diversity.hill(1, amounts).value(), Math.exp(shannon));
        assertClose(
                Diversity.hill(2, amounts).value(),
                1 / (1 - Diversity.simpson(amounts).value()));
        double before = categories;
        for (double order : new double[] {0, 0.5, 1, 1.00001, 2, 5, 100, Double.POSITIVE_INFINITY}) {
            double number = Diversity.hill(order, amounts).value();
            assertThat(number).isBetween(1.0, before * (1 + 1e-9));
            before = number;
        }
    }
}
