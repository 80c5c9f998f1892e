package org.parkgauge.measure.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgauge.internal.testing.Copies;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.statistics.Vector;

/** Zero, missing and idle are told apart. */
class AccessResultTest {

    private static final double FAR = Double.POSITIVE_INFINITY;
    private static final Decay DECAY = new Decay.Binary(10);

    /** Zone 0 is near facility 0; zone 1 is far from all; zone 2 has no cost; nobody lives near facility 1. */
    private static final TravelCosts COSTS = TravelCosts.of(Matrix.of(4, 2, 5, FAR, 50, 60, FAR, FAR, FAR, 8));

    private static final double[] SUPPLY = {6, 7};
    private static final double[] DEMAND = {3, 2, 1, 0};

    private final Access access = FloatingCatchment.twoStep(COSTS, SUPPLY, DEMAND, DECAY);

    @Test
    void zeroIsNotMissing() {
        assertThat(access.values()).isEqualTo(Vector.of(2, 0, Double.NaN, 0));
        assertThat(access.reach()).containsExactly(Reach.REACHED, Reach.BEYOND, Reach.NO_COST, Reach.REACHED);
        assertThat(access.count(Reach.REACHED)).isEqualTo(2);
        assertThat(access.count(Reach.BEYOND)).isEqualTo(1);
        assertThat(access.levels()).isEqualTo(Vector.of(2, Double.NaN));
        assertThat(access.facilitiesWithoutDemand()).isEqualTo(1);
    }

    @Test
    void whatIsMissingSaysWhy() {
        assertThat(access.get(0).value()).isEqualTo(2);
        assertThat(access.get(1).value()).isZero();
        assertThat(access.get(2).reason().en()).isEqualTo("no cost is given from zone 2 (from 0) to any facility");
        assertThat(access.get(2).reason().zh()).isEqualTo("小区2（从0起）到任何设施都没有给出成本");
        Access far = Opportunities.costToNearest(COSTS, 2);
        assertThat(far.values()).isEqualTo(Vector.of(Double.NaN, 60, Double.NaN, Double.NaN));
        assertThat(far.reach()).containsExactly(Reach.BEYOND, Reach.REACHED, Reach.NO_COST, Reach.BEYOND);
        assertThat(far.get(0).reason().en())
                .isEqualTo("zone 0 (from 0) does not reach what is asked for within the known costs");
        assertThat(far.get(0).reason().zh()).contains("达不到所求的数量");
    }

    /** Costs that are declared complete leave nothing unknown. */
    @Test
    void completeCostsKnowZero() {
        Access complete = FloatingCatchment.twoStep(COSTS.completeTo(FAR), SUPPLY, DEMAND, DECAY);
        assertThat(complete.values()).isEqualTo(Vector.of(2, 0, 0, 0));
        assertThat(complete.reach().get(2)).isEqualTo(Reach.BEYOND);
        assertThat(Gravity.active(COSTS.completeTo(10), SUPPLY, DECAY).values()).isEqualTo(Vector.of(6, 0, 0, 7));
        assertThat(Opportunities.costToNearest(COSTS.completeTo(55), 2).values().get(1))
                .isNaN();
        assertThat(Opportunities.costToNearest(COSTS.completeTo(60), 2).values().get(1))
                .isEqualTo(60);
        assertThat(Opportunities.costToBalance(COSTS, SUPPLY, DEMAND).values())
                .isEqualTo(Vector.of(5, 50, Double.NaN, 0));
        assertThat(Opportunities.over(COSTS, SUPPLY, 10, 50, 20, Opportunities.Summary.MEAN)
                        .values())
                .isEqualTo(Vector.of(6, 2, Double.NaN, 7));
    }

    @Test
    void summariesOfAnInterval() {
        TravelCosts line = TravelCosts.of(Matrix.of(1, 3, 10, 20, 40));
        double[] supply = {1, 2, 4};
        assertThat(Opportunities.over(line, supply, 10, 40, 10, Opportunities.Summary.LEAST)
                        .get(0)
                        .value())
                .isEqualTo(1);
        assertThat(Opportunities.over(line, supply, 10, 40, 10, Opportunities.Summary.MOST)
                        .get(0)
                        .value())
                .isEqualTo(7);
        assertThat(Opportunities.over(line, supply, 10, 40, 10, Opportunities.Summary.MEDIAN)
                        .get(0)
                        .value())
                .isEqualTo(3);
        assertThat(Opportunities.over(line, supply, 10, 40, 10, Opportunities.Summary.MEAN)
                        .get(0)
                        .value())
                .isEqualTo((1 + 3 + 3 + 7) / 4.0);
        assertThat(Opportunities.over(line, supply, 10, 24, 10, Opportunities.Summary.MEDIAN)
                        .get(0)
                        .value())
                .isEqualTo(2);
        assertThat(Opportunities.over(line, supply, 9.7, 10, 0.1, Opportunities.Summary.MOST)
                        .get(0)
                        .value())
                .isEqualTo(1);
        assertThat(Opportunities.over(line, supply, 1, 5, 1, Opportunities.Summary.MOST)
                        .reach())
                .containsExactly(Reach.BEYOND);
    }

    @Test
    void meansAndShares() {
        double[] known = {3, 2, 0, 0};
        assertThat(access.mean(known).value()).isCloseTo(6 / 5.0, within(1e-15));
        assertThat(access.shareReaching(known, 2).value()).isEqualTo(0.6);
        assertThat(access.shareReaching(known, 2.1).value()).isZero();
        assertThat(access.shareReaching(known, 0).value()).isEqualTo(1);
        assertThat(access.mean(DEMAND).reason().en()).isEqualTo("1 people live in zones whose access is not known");
        assertThat(access.shareReaching(DEMAND, 1).reason().zh()).isEqualTo("有1人所在的小区没有可达性数值");
        assertThat(access.mean(new double[4]).reason().en()).isEqualTo("there are no people");
        assertThatThrownBy(() -> access.shareReaching(known, Double.NaN))
                .hasMessageContaining("A norm of access must be finite, not NaN.");
        assertThatThrownBy(() -> access.mean(new double[] {1, -1, 0, 0}))
                .hasMessageContaining("population of zone 1 (from 0) is -1");
    }

    @Test
    void relativeAccess() {
        Access relative = access.relative(new double[] {1, 1, 0, 0});
        assertThat(relative.values()).isEqualTo(Vector.of(2, 0, Double.NaN, 0));
        assertThat(relative.reach()).isEqualTo(access.reach());
        assertThatThrownBy(() -> access.relative(DEMAND))
                .hasMessageContaining("The mean access is undefined: 1 people live in zones")
                .hasMessageContaining("Maybe keep only zones");
        assertThatThrownBy(() -> access.relative(new double[] {0, 1, 0, 0}))
                .hasMessageContaining("The mean access is 0");
    }

    /** An unreachable facility in a passive measure. */
    @Test
    void passiveMeasuresTellOfFacilities() {
        TravelCosts costs = TravelCosts.of(Matrix.of(2, 3, 5, 50, FAR, FAR, FAR, FAR));
        Access market = Gravity.passive(costs, new double[] {4, 4}, DECAY);
        assertThat(market.values()).isEqualTo(Vector.of(4, 0, Double.NaN));
        assertThat(market.reach()).containsExactly(Reach.REACHED, Reach.BEYOND, Reach.NO_COST);
    }

    @Test
    void oneStepNeedsPeople() {
        TravelCosts between = TravelCosts.of(Matrix.of(2, 2, 50, 50, FAR, FAR));
        TravelCosts near = TravelCosts.of(Matrix.of(2, 1, 1, 1));
        Access ratio = FloatingCatchment.oneStep(near, new double[] {4}, between, new double[] {1, 1}, DECAY);
        assertThat(ratio.values()).isEqualTo(Vector.of(Double.NaN, Double.NaN));
        assertThat(ratio.reach()).containsExactly(Reach.BEYOND, Reach.NO_COST);
        TravelCosts far = TravelCosts.of(Matrix.of(2, 1, 11, 11));
        TravelCosts home = TravelCosts.of(Matrix.of(2, 2, 0, 50, 50, 0));
        Access nothing = FloatingCatchment.oneStep(far, new double[] {4}, home, new double[] {1, 1}, DECAY);
        assertThat(nothing.values()).isEqualTo(Vector.of(0, 0));
    }

    /** Demand so far away that its weight is nearly nothing gives no infinite level. */
    @Test
    void levelsDoNotOverflow() {
        TravelCosts costs = TravelCosts.of(Matrix.of(1, 2, 7100, 1));
        Access access =
                FloatingCatchment.twoStep(costs, new double[] {1e5, 2}, new double[] {1}, new Decay.Exponential(0.1));
        assertThat(access.levels().get(0)).isNaN();
        assertThat(access.values().get(0)).isCloseTo(2, within(1e-12));
        assertThat(access.facilitiesWithoutDemand()).isEqualTo(1);
    }

    @Test
    void rationalAgentsWithoutChoice() {
        Access access = RationalAgent.of(COSTS, new double[] {6, 0}, DEMAND, 10, 1);
        // Zone 0 and zone 1 can only go to facility 0; nobody can say where zone 2 goes; zone 3 knows one without
        // supply.
        assertThat(access.reach()).containsExactly(Reach.REACHED, Reach.REACHED, Reach.NO_COST, Reach.BEYOND);
        assertThat(access.values().get(0)).isCloseTo(5 / 6.0 + 0.5, within(1e-12));
        assertThat(access.values().get(1)).isCloseTo(5 / 6.0 + 5, within(1e-12));
        assertThat(access.values().get(2)).isNaN();
        assertThat(access.values().get(3)).isNaN();
        assertThat(access.levels().get(0)).isCloseTo(6 / 5.0, within(1e-12));
        assertThat(access.levels().get(1)).isNaN();
    }

    /** Two equal facilities side by side share alike; one farther off takes those whom the crowd costs more. */
    @Test
    void rationalAgentsByHand() {
        TravelCosts costs = TravelCosts.of(Matrix.of(1, 2, 0, 10));
        // x/10 = (100 - x)/10 + 10/tau with tau = 10: x = 55.
        Access access = RationalAgent.of(costs, new double[] {10, 10}, new double[] {100}, 10, 1);
        assertThat(access.levels().get(0)).isCloseTo(10 / 55.0, within(1e-9));
        assertThat(access.levels().get(1)).isCloseTo(10 / 45.0, within(1e-9));
        assertThat(access.values().get(0)).isCloseTo(5.5, within(1e-9));
        Access idle = RationalAgent.of(costs, new double[] {10, 10}, new double[] {0.1}, 1, 1);
        assertThat(idle.levels().get(1)).isNaN();
        assertThat(idle.values().get(0)).isCloseTo(0.01, within(1e-12));
    }

    @Test
    void constrainedTotalWithoutAnybody() {
        TravelCosts costs = TravelCosts.of(Matrix.of(1, 1, 50));
        assertThat(ConstrainedAccess.total(costs, new double[] {3}, DECAY).values())
                .isEqualTo(Vector.of(0));
    }

    @Test
    void resultsCanBeSentAndCompared() {
        assertThat(Copies.of(access)).isEqualTo(access);
        assertThat(Copies.of(COSTS)).isEqualTo(COSTS).hasSameHashCodeAs(COSTS);
        assertThat(COSTS)
                .isNotEqualTo(COSTS.completeTo(10))
                .isNotEqualTo(COSTS.reversed())
                .isNotEqualTo(access);
        assertThat(COSTS.reversed().reversed()).isEqualTo(COSTS);
        assertThat(COSTS).hasToString("4 zones x 2 facilities");
        assertThat(COSTS.completeTo(10)).hasToString("4 zones x 2 facilities, complete to 10");
        assertThat(COSTS.limit()).isNaN();
        assertThat(COSTS.completeTo(10).reversed().limit()).isEqualTo(10);
        assertThat(List.of(COSTS.zones(), COSTS.facilities())).containsExactly(4, 2);
    }
}
