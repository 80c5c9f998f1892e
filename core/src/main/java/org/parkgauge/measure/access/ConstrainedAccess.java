package org.parkgauge.measure.access;

import org.parkgauge.measure.access.Checks.Amount;
import org.parkgauge.statistics.Matrix;
import org.parkgauge.text.InvalidInputException;

/**
 * The gravity model made to agree with known totals (Wilson 1971): its values are opportunities or people, not an abstract
 * potential. In each case the constraint holds over what is within reach of the decay.
 */
public final class ConstrainedAccess {

    private static final double BALANCED = 1e-9;

    private ConstrainedAccess() {}

    /**
     * Total constraint: A_i = K sum_j S_j f(c_ij) with K such that the sum of A is the sum of S. Hansen's accessibility in
     * readable units.
     *
     * @param costs from zones to facilities
     * @param supply the supply of each facility
     * @param decay the weight f of a cost
     * @return access by zone, without levels; all 0 if nobody reaches any supply
     * @throws InvalidInputException if sizes differ, an amount is negative or not finite, or the decay reaches beyond the
     *     costs
     */
    public static Access total(TravelCosts costs, double[] supply, Decay decay) {
        Checks.amounts(supply, costs.facilities(), Amount.SUPPLY);
        PairWeights weights = new PairWeights(costs, decay);
        double[] access = weights.atZones(supply);
        double sum = Checks.sum(access);
        double factor = sum > 0 ? Checks.sum(supply) / sum : 0;
        for (int i = 0; i < access.length; i++) {
            access[i] *= factor;
        }
        return Access.of(access, weights.reach());
    }

    /**
     * Singly constrained by the opportunities: each facility's supply is shared out, A_i = sum_j S_j P_i f(c_ij) / sum_k P_k
     * f(c_kj). This is {@link SpatialAvailability}.
     *
     * @param costs from zones to facilities
     * @param supply the supply of each facility
     * @param demand the people of each zone
     * @param decay the weight f of a cost
     * @return opportunities by zone; levels by facility
     * @throws InvalidInputException as for {@link #total}
     */
    public static Access byOpportunities(TravelCosts costs, double[] supply, double[] demand, Decay decay) {
        return SpatialAvailability.of(costs, supply, demand, decay);
    }

    /**
     * Singly constrained by the people: each zone's people are shared out among facilities, M_j = sum_i P_i S_j f(c_ij) /
     * sum_k S_k f(c_ik).
     *
     * @param costs from zones to facilities
     * @param supply the supply of each facility
     * @param demand the people of each zone
     * @param decay the weight f of a cost
     * @return people by facility; levels are people per weighted opportunity of each zone
     * @throws InvalidInputException as for {@link #total}
     */
    public static Access byPeople(TravelCosts costs, double[] supply, double[] demand, Decay decay) {
        Checks.amounts(supply, costs.facilities(), Amount.SUPPLY);
        Checks.amounts(demand, costs.zones(), Amount.DEMAND);
        return SpatialAvailability.of(costs.reversed(), demand, supply, decay);
    }

    /**
     * Doubly constrained to the relative tolerance 1e-10, within 10,000 rounds.
     *
     * @param costs from zones to facilities
     * @param supply the supply of each facility
     * @param demand the people of each zone
     * @param decay the weight f of a cost
     * @return the flows
     * @throws InvalidInputException as for {@link #doubly(TravelCosts, double[], double[], Decay, double, int)}
     */
    public static ConstrainedFlows doubly(TravelCosts costs, double[] supply, double[] demand, Decay decay) {
        return doubly(costs, supply, demand, decay, 1e-10, 10_000);
    }

    /**
     * Doubly constrained: flows T_ij = A_i P_i B_j S_j f(c_ij) whose rows sum to the people and whose columns to the supply,
     * by iterative proportional fitting. Columns agree to rounding, rows to the tolerance.
     *
     * @param costs from zones to facilities
     * @param supply the supply of each facility
     * @param demand the people of each zone; the same total as the supply, to 1e-9
     * @param decay the weight f of a cost
     * @param tolerance the largest gap of a row sum, as a share of the total
     * @param mostRounds how many rounds to try
     * @return flows and factors
     * @throws InvalidInputException as for {@link #total}, and if the totals differ or are 0, if a zone with people or a
     *     facility with supply reaches nothing on the other side, or if the rounds do not suffice because the reachable
     *     pairs cannot carry the totals
     */
    public static ConstrainedFlows doubly(
            TravelCosts costs, double[] supply, double[] demand, Decay decay, double tolerance, int mostRounds) {
        Checks.amounts(supply, costs.facilities(), Amount.SUPPLY);
        Checks.amounts(demand, costs.zones(), Amount.DEMAND);
        Checks.positive(tolerance, "容许误差", "tolerance");
        Checks.positive(mostRounds, "迭代次数上限", "number of rounds");
        double total = Checks.sum(demand);
        requireSameTotal(Checks.sum(supply), total);
        PairWeights weights = new PairWeights(costs, decay);
        double[] facilityFactor = FloatingCatchment.ones(supply.length);
        double[] zonePotential = weights.atZones(supply);
        for (int i = 0; i < demand.length; i++) {
            if (demand[i] > 0 && zonePotential[i] == 0) {
                throw unreachable("小区" + i + "有需求", "达不到任何供给", "Zone " + i + " has demand", "reaches no supply");
            }
        }
        double[] zoneFactor = new double[demand.length];
        double worst = Double.POSITIVE_INFINITY;
        int at = 0;
        for (int round = 1; round <= mostRounds; round++) {
            zoneFactor = FloatingCatchment.reciprocals(zonePotential);
            double[] potential = weights.atFacilities(product(zoneFactor, demand));
            for (int j = 0; j < supply.length; j++) {
                if (supply[j] > 0 && potential[j] == 0) {
                    throw unreachable(
                            "设施" + j + "有供给", "没有任何需求能到达", "Facility " + j + " has supply", "is reached by no demand");
                }
            }
            facilityFactor = FloatingCatchment.reciprocals(potential);
            zonePotential = weights.atZones(product(facilityFactor, supply));
            worst = 0;
            for (int i = 0; i < demand.length; i++) {
                double gap = Math.abs(demand[i] * (zoneFactor[i] * zonePotential[i] - 1)) / total;
                if (gap > worst) {
                    worst = gap;
                    at = i;
                }
            }
            if (worst <= tolerance) {
                Matrix flows = weights.pairs(product(zoneFactor, demand), product(facilityFactor, supply));
                return ConstrainedFlows.of(flows, zonePotential, facilityFactor, supply, round, worst);
            }
        }
        throw new InvalidInputException(
                        "经" + mostRounds + "轮迭代仍未平衡：小区" + at + "（从0起）的流量与需求相差总量的" + Checks.text(worst) + "。",
                        "After " + mostRounds + " rounds the flows do not balance: those of zone " + at
                                + " (from 0) miss its demand by " + Checks.text(worst) + " of the total.")
                .maybe(
                        "部分小区能到达的设施容纳不下其需求；用范围更大的衰减函数，或增加轮数。",
                        "the facilities that some zones reach cannot hold their demand; use a decay that reaches farther, or"
                                + " more rounds.");
    }

    private static void requireSameTotal(double supply, double demand) {
        if (!(demand > 0) || !(Math.abs(supply - demand) <= BALANCED * demand)) {
            throw new InvalidInputException(
                            "供给合计" + Checks.text(supply) + "，需求合计" + Checks.text(demand) + "，两者须相等且为正。",
                            "Supply sums to " + Checks.text(supply) + " and demand to " + Checks.text(demand)
                                    + "; they must be equal and positive.")
                    .maybe("按合计之比缩放其中之一。", "scale one of them by the ratio of the sums.");
        }
    }

    private static InvalidInputException unreachable(String whoZh, String whatZh, String whoEn, String whatEn) {
        return new InvalidInputException(whoZh + "，但" + whatZh + "（序号从0起）。", whoEn + " but " + whatEn + " (from 0).")
                .maybe("用范围更大的衰减函数。", "use a decay that reaches farther.");
    }

    private static double[] product(double[] some, double[] others) {
        double[] product = some.clone();
        for (int i = 0; i < product.length; i++) {
            product[i] *= others[i];
        }
        return product;
    }
}
